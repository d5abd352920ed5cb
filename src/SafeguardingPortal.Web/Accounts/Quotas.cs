using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;
using SafeguardingPortal.Web.Data.Door;

namespace SafeguardingPortal.Web.Accounts;

/// <summary>How much of what costs the portal something may be asked by people it does not know. Setting <c>SignIn</c>.</summary>
public sealed record SignInLimits
{
    public const string Section = "SignIn";

    /// <summary>
    /// Wrong sign-ins from one address, and from all of them, within <see cref="Within"/>; those at known devices are not among them.
    /// </summary>
    public int WrongByAddress { get; init; } = 30;
    public int WrongInAll { get; init; } = 300;

    /// <summary>Wrong passwords of one account at one device it was signed in at.</summary>
    public int WrongByDevice { get; init; } = 10;

    /// <summary>Addresses of calendars that were never any, asked for from one address.</summary>
    public int CalendarGuesses { get; init; } = 60;
    public TimeSpan Within { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>
    /// Passwords of strangers worked out at one time, and of people at known devices as many; the rest is for whoever reads.
    /// </summary>
    public int AtOnce { get; init; } = Math.Max(1, Environment.ProcessorCount / 2);
    public int Waiting { get; init; } = 20;

    /// <summary>In how many places an account can be signed in; the one seen longest ago ends for one more.</summary>
    public int Sessions { get; init; } = 5;

    public bool AreUsable => Waiting >= 0 && Within > TimeSpan.Zero && Within <= TimeSpan.FromDays(1)
        && ((int[])[WrongByAddress, WrongInAll, WrongByDevice, CalendarGuesses, AtOnce, Sessions]).All(limit => limit > 0);
}

/// <summary>
/// Keeps count of that, in this process and by nothing but an address or a device. Only what failed counts: a whole station signs in from
/// one address. What is asked beyond it is answered before anything is looked up or worked out.
/// </summary>
public sealed class Quotas(IOptions<SignInLimits> options, TimeProvider time, ILogger<Quotas> log) : IDisposable
{
    private static readonly TimeSpan SoonAgain = TimeSpan.FromSeconds(5);

    private readonly PartitionedRateLimiter<string> wrongByAddress = By<string>(options.Value.WrongByAddress, options.Value.Within, time);
    private readonly SinceFirst wrongInAll = new(options.Value.WrongInAll, options.Value.Within, time);
    private readonly PartitionedRateLimiter<Guid> wrongByDevice = By<Guid>(options.Value.WrongByDevice, options.Value.Within, time);
    private readonly PartitionedRateLimiter<string> calendarGuesses = By<string>(options.Value.CalendarGuesses, options.Value.Within, time);
    private readonly PartitionedRateLimiter<string> told = By<string>(1, TimeSpan.FromMinutes(1), time);
    private readonly ConcurrencyLimiter strangers = Turns(options.Value);
    private readonly ConcurrencyLimiter known = Turns(options.Value);

    /// <summary>How long a device is to wait after too many wrong passwords; null where it need not.</summary>
    public TimeSpan? WaitOf(Guid device) => Wait(wrongByDevice.AttemptAcquire(device, 0));

    /// <summary>Answers whether that was the last one there was.</summary>
    public bool CountWrong(Guid device)
    {
        wrongByDevice.AttemptAcquire(device).Dispose();
        return WaitOf(device) is not null;
    }

    public void CountWrong(HttpContext http)
    {
        wrongByAddress.AttemptAcquire(AddressOf(http)).Dispose();
        wrongInAll.AttemptAcquire().Dispose();
    }

    /// <summary>A turn to work a password out, to be given back. Who gets none is told how long to wait.</summary>
    public async Task<Turn> TakeTurnAsync(HttpContext http, Guid? device)
    {
        if (device is null && WaitOf(http) is { } wait) return Refuse(http, wait);
        var lease = await (device is null ? strangers : known).AcquireAsync(1, http.RequestAborted);
        if (!lease.IsAcquired) return Refuse(http, SoonAgain);
        // While this one stood in the queue those before it may have used up what there was.
        if (device is not null || WaitOf(http) is not { } late) return new(lease, null);
        lease.Dispose();
        return Refuse(http, late);
    }

    /// <summary>How long whoever guesses at calendars from this address is to wait.</summary>
    public TimeSpan? WaitOfCalendar(HttpContext http)
    {
        var wait = Wait(calendarGuesses.AttemptAcquire(AddressOf(http), 0));
        if (wait is not null) Say(http, "calendar");
        return wait;
    }

    public void CountGuess(HttpContext http) => calendarGuesses.AttemptAcquire(AddressOf(http)).Dispose();

    /// <summary>Once a minute and address: whoever floods the portal does not flood its log.</summary>
    public void Say(HttpContext http, string what)
    {
        using var first = told.AttemptAcquire($"{what} {AddressOf(http)}");
        if (first.IsAcquired) log.Limited(what);
    }

    public void Dispose()
    {
        foreach (var each in (IDisposable[])[wrongByAddress, wrongInAll, wrongByDevice, calendarGuesses, told, strangers, known])
            each.Dispose();
    }

    /// <summary>Somebody with a line of the sixth version has as many addresses as they like, and one network.</summary>
    internal static string AddressOf(HttpContext http) => http.Connection.RemoteIpAddress switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } mapped => mapped.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } six => Convert.ToHexStringLower(six.GetAddressBytes().AsSpan(0, 8)),
        IPAddress four => four.ToString()
    };

    private Turn Refuse(HttpContext http, TimeSpan wait)
    {
        Say(http, "sign-in");
        return new(null, wait);
    }

    private TimeSpan? WaitOf(HttpContext http) =>
        Wait(wrongByAddress.AttemptAcquire(AddressOf(http), 0)) ?? Wait(wrongInAll.AttemptAcquire(0));

    private static TimeSpan? Wait(RateLimitLease lease)
    {
        using (lease) return lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : null;
    }

    private static PartitionedRateLimiter<TKey> By<TKey>(int most, TimeSpan within, TimeProvider time) where TKey : notnull =>
        PartitionedRateLimiter.Create<TKey, TKey>(key => RateLimitPartition.Get(key, _ => new SinceFirst(most, within, time)));

    private static ConcurrencyLimiter Turns(SignInLimits limits) =>
        new(new() { PermitLimit = limits.AtOnce, QueueLimit = limits.Waiting, QueueProcessingOrder = QueueProcessingOrder.OldestFirst });
}

/// <param name="Wait">How long to wait before trying again, where there is no turn.</param>
public sealed record Turn(RateLimitLease? Lease, TimeSpan? Wait) : IDisposable
{
    public void Dispose() => Lease?.Dispose();
}
