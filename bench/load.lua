-- Sends the requests of a file, one a line, again and again: method, path and body with tabs between. %GUID% and %NAME% are new in each.
-- The last line said is for the bench to read.
local lines, at = {}, 0

function init(args)
    for line in io.lines(args[1]) do
        local method, path, body = line:match("^(%S+)\t(%S+)\t?(.*)$")
        lines[#lines + 1] = { method, path, body }
    end
    math.randomseed(os.time() + tonumber(args[2]))
end

local function guid()
    return (("xxxxxxxx-xxxx-4xxx-8xxx-xxxxxxxxxxxx"):gsub("x", function() return string.format("%x", math.random(0, 15)) end))
end

local function name()
    local letters = {}
    for n = 1, 9 do letters[n] = string.char(math.random(97, 122)) end
    return "X" .. table.concat(letters)
end

function request()
    at = at % #lines + 1
    local method, path, body = unpack(lines[at])
    if body == "" then return wrk.format(method, path) end
    return wrk.format(method, path, nil, (body:gsub("%%GUID%%", guid):gsub("%%NAME%%", name)))
end

function done(summary, latency, requests)
    local failed = summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.status + summary.errors.timeout
    print(string.format("RESULT %d %d %d %d %d", summary.requests, summary.duration, latency:percentile(50), latency:percentile(99), failed))
end
