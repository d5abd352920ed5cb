using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Pages.Drafts;

/// <summary>
/// Stands on what tells the rows of a form apart, such as the child that a row is about: a row is found again by it, wherever in the list
/// it is by then.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class RowKeyAttribute : Attribute;

/// <summary>A draft laid over the record as it is now.</summary>
/// <param name="Marks">What the form's fields are compared with from now on.</param>
/// <param name="HasMoved">Somebody else has changed what this draft changes too.</param>
/// <param name="IsOtherVersion">Somebody has changed the record, whatever it was.</param>
public sealed record Overlaid(IReadOnlyDictionary<string, StringValues> Fields, string Marks, bool HasMoved, bool IsOtherVersion);

/// <summary>
/// A form as names and values, the way it would be sent, and marks of what stood in it at the start. So it is known of each field whether
/// it was touched: what was not comes from the record as it is when the draft is opened again.
/// </summary>
public static class FormFields
{
    /// <summary>The record that the form is about, where its address does not say which.</summary>
    private const string Record = "~record";
    private const string Version = "Version";

    /// <summary>Fields that nobody types in, and that are as they were sent.</summary>
    private static readonly string[] AsSent = ["SubmissionId", Version, "Asked"];

    /// <summary>Fields that nobody types in, and that are as the record says.</summary>
    private static readonly string[] AsTheRecordSays = ["CanStillBeDone", "MakesGaps", "Number"];

    private static readonly HashSet<string> RowKeys =
        [.. typeof(FormFields).Assembly.GetTypes().SelectMany(type => type.GetProperties())
            .Where(property => property.IsDefined(typeof(RowKeyAttribute))).Select(property => property.Name)];

    public static Dictionary<string, StringValues> Of(object form)
    {
        Dictionary<string, StringValues> fields = [];
        foreach (var property in Typed(form.GetType())) Read(property.Name, property.GetValue(form), property.PropertyType, fields);
        if (form is IKeepsDraft { Record: { } record }) fields[Record] = record;
        return fields;
    }

    private static IEnumerable<PropertyInfo> Typed(Type type) => type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(property => property is { CanRead: true, CanWrite: true } && property.GetCustomAttribute<ShownAttribute>() is null
            && property.Name != nameof(IKeepsDraft.Button));

    private static void Read(string name, object? value, Type type, Dictionary<string, StringValues> fields)
    {
        // A box without its tick is not sent.
        if (value is null or "" || type == typeof(bool) && value is false) return;
        if (value is string || value.GetType() is { IsValueType: true }) fields[name] = Written(value);
        else if (value is IEnumerable<string> several) fields[name] = several.ToArray();
        else if (value is IEnumerable rows)
        {
            foreach (var (index, row) in rows.Cast<object>().Index()) Read($"{name}[{index}]", row, row.GetType(), fields);
        }
        else
        {
            foreach (var property in Typed(value.GetType()))
                Read($"{name}.{property.Name}", property.GetValue(value), property.PropertyType, fields);
        }
    }

    private static string Written(object value) =>
        value is bool answer ? answer ? "true" : "false" : Convert.ToString(value, LondonWords.Culture) ?? "";

    /// <summary>A mark for every field that is not empty.</summary>
    public static string Marks(IReadOnlyDictionary<string, StringValues> fields) =>
        string.Join(' ', fields.Where(field => !IsNotTyped(field.Key) && Plain(field.Value).Length > 0)
            .Select(field => $"{field.Key}:{Mark(field.Value)}"));

    /// <summary>Whether the form was begun on another record than the one that has its address now.</summary>
    public static bool IsOfAnother(string began, string record) =>
        Read(began).TryGetValue(Record, out var begunOn) && begunOn != Mark(record);

    /// <summary>The same marks, from now on of the record that has the address now.</summary>
    public static string On(string began, string record) =>
        string.Join(' ', began.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Where(mark => !mark.StartsWith($"{Record}:", StringComparison.Ordinal)).Append($"{Record}:{Mark(record)}"));

    private static Dictionary<string, string> Read(string marks)
    {
        Dictionary<string, string> read = [];
        foreach (var mark in marks.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (mark.LastIndexOf(':') is var at and > 0) read[mark[..at]] = mark[(at + 1)..];
        }
        return read;
    }

    private static string Mark(StringValues value) =>
        Plain(value) is { Length: > 0 } plain ? WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.UTF8.GetBytes(plain))[..6]) : "";

    /// <summary>Lines are ended otherwise on their way through a browser.</summary>
    private static string Plain(StringValues value) =>
        string.Join('\u001f', value.Select(each => (each ?? "").ReplaceLineEndings("\n").Trim()).Order(StringComparer.Ordinal)).Trim();

    private static bool IsNotTyped(string name) => AsSent.Contains(name) || AsTheRecordSays.Contains(name) || IsRowKey(name)
        || name.StartsWith("__", StringComparison.Ordinal) || name.StartsWith("Draft", StringComparison.Ordinal) || name == "Button";

    private static bool IsRowKey(string name) =>
        name.Contains("].", StringComparison.Ordinal) && RowKeys.Contains(name[(name.LastIndexOf('.') + 1)..]);

    /// <summary>Whether anything was typed, chosen or taken away since the form was shown.</summary>
    public static bool IsTouched(IEnumerable<KeyValuePair<string, StringValues>> sent, string began)
    {
        var marks = Read(began);
        var fields = sent.Where(field => !IsNotTyped(field.Key)).ToDictionary(field => field.Key, field => field.Value);
        return fields.Any(field => Mark(field.Value) != marks.GetValueOrDefault(field.Key, ""))
            || marks.Keys.Any(name => name != Record && !fields.ContainsKey(name));
    }

    /// <summary>
    /// What tells a draft from another of its kind: the child or adult named first, or the source, or the first words that were written.
    /// </summary>
    public static string? About(IReadOnlyDictionary<string, StringValues> fields)
    {
        var marks = Read($"{fields.GetValueOrDefault(BegunForm.BeganField)}");
        var typed = fields.Where(field => !IsNotTyped(field.Key) && !Guid.TryParse(field.Value, out _)
            && Mark(field.Value) != marks.GetValueOrDefault(field.Key, ""))
            .Select(field => (field.Key, Words: $"{field.Value}".Typed())).Where(field => field.Words is not null).ToList();
        var named = typed.Find(field => field.Key == "Children[0].Name").Words ?? typed.Find(field => field.Key == "Adults[0].Name").Words
            ?? (fields.ContainsKey("Narrative") ? null : $"{fields.GetValueOrDefault("Source")}".Typed())
            ?? typed.Find(field => field.Words!.Contains(' ', StringComparison.Ordinal)).Words;
        return named is null ? null : Short(named);
    }

    /// <summary>What was written, each text under the name of its field.</summary>
    public static IEnumerable<(string Label, string Text)> Words(IReadOnlyDictionary<string, StringValues> fields)
    {
        var marks = Read($"{fields.GetValueOrDefault(BegunForm.BeganField)}");
        return fields.Where(field => !IsNotTyped(field.Key) && !Guid.TryParse(field.Value, out _)
            && Mark(field.Value) != marks.GetValueOrDefault(field.Key, ""))
            .Where(field => $"{field.Value}".Typed() is not null).Select(field => (new SentField(field.Key, "").Label, $"{field.Value}"));
    }

    private static string Short(string words) =>
        LondonWords.Shortened(string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), 60);

    /// <summary>
    /// The draft over the form as the record fills it now: what was touched from the one, what was not from the other. What a form begins
    /// with need not be the record’s, such as the time at which it was begun: that comes from the draft, unless the form is a section of
    /// the record, or the record has moved.
    /// </summary>
    public static Overlaid Over(object form, Dictionary<string, StringValues> draft)
    {
        var record = Of(form);
        var began = Read($"{draft.GetValueOrDefault(BegunForm.BeganField)}");
        draft.Remove(BegunForm.BeganField);
        var isOther = began.TryGetValue(Record, out var begunOn) && record.TryGetValue(Record, out var now) && begunOn != Mark(now);
        var isOtherVersion = isOther || draft.TryGetValue(Version, out var version) && record.TryGetValue(Version, out var current)
            && version != current;
        var isSection = form is IKeepsDraft { IsSection: true };
        Dictionary<string, StringValues> over = [];
        var hasMoved = false;
        var lists = Typed(form.GetType()).Where(property => IsRows(property.PropertyType)).ToList();
        foreach (var list in lists) hasMoved |= LayRows(list, record, draft, began, over, isSection || isOtherVersion);

        foreach (var name in record.Keys.Union(draft.Keys)
            .Where(name => name != Record && !lists.Exists(list => IsIn(list.Name, name))).ToList())
        {
            hasMoved |= Lay(name, record, draft, began, over, isSection || isOtherVersion && !IsInstant(name));
        }
        // Of a version of the CRAM that is signed now nothing is newer than what the next one says.
        if (isOther && draft.ContainsKey(Version)) over[Version] = "-1";
        var marks = over.Keys.Union(began.Keys).Where(name => !IsNotTyped(name) && name != Record)
            .ToDictionary(name => name, name => MarkOf(name, record, over, began));
        if (record.TryGetValue(Record, out var about)) marks[Record] = isOther ? begunOn! : Mark(about);
        return new(over, string.Join(' ', marks.Where(mark => mark.Value.Length > 0).Select(mark => $"{mark.Key}:{mark.Value}")), hasMoved,
            isOtherVersion);
    }

    private static string MarkOf(
        string name, Dictionary<string, StringValues> record, Dictionary<string, StringValues> over, Dictionary<string, string> began) =>
        Mark(over.GetValueOrDefault(name)) == Mark(record.GetValueOrDefault(name))
            ? Mark(record.GetValueOrDefault(name)) : began.GetValueOrDefault(name, "");

    /// <summary>One field. True where both changed it, each otherwise.</summary>
    private static bool Lay(
        string name, Dictionary<string, StringValues> record, Dictionary<string, StringValues> draft, Dictionary<string, string> began,
        Dictionary<string, StringValues> over, bool ofRecord)
    {
        var (typed, there, start) = (Mark(draft.GetValueOrDefault(name)), Mark(record.GetValueOrDefault(name)),
            began.GetValueOrDefault(name, ""));
        if (IsNotTyped(name))
        {
            if (AsSent.Contains(name) && draft.TryGetValue(name, out var sent)) over[name] = sent;
            return false;
        }
        if (ofRecord && typed == start && start != there || !draft.ContainsKey(name) && start.Length == 0)
        {
            over[name] = record.GetValueOrDefault(name, "");
            return false;
        }
        if (draft.TryGetValue(name, out var words)) over[name] = words;
        // A tick that was taken away is not sent.
        else if (record.TryGetValue(name, out var ticked) && ticked == "true") over[name] = "false";
        return ofRecord && typed != start && start != there && typed != there;
    }

    private static bool IsInstant(string name) => name.EndsWith(".Date", StringComparison.Ordinal)
        || name.EndsWith(".Time", StringComparison.Ordinal) || name.EndsWith(".Which", StringComparison.Ordinal);

    private static bool IsRows(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(List<>)
        && type.GetGenericArguments()[0] is { IsValueType: false } row && row != typeof(string);

    /// <summary>The rows of one list: those with a key each by itself, the others as a whole.</summary>
    private static bool LayRows(
        PropertyInfo list, Dictionary<string, StringValues> record, Dictionary<string, StringValues> draft,
        Dictionary<string, string> began, Dictionary<string, StringValues> over, bool ofRecord)
    {
        var keys = list.PropertyType.GetGenericArguments()[0].GetProperties()
            .Where(property => property.GetCustomAttribute<RowKeyAttribute>() is not null).Select(property => property.Name).ToArray();
        var (theirs, mine) = (RowsOf(list.Name, record.Keys), RowsOf(list.Name, draft.Keys));
        if (keys.Length == 0)
        {
            var names = record.Keys.Union(draft.Keys).Union(began.Keys).Where(name => IsIn(list.Name, name)).ToList();
            var isTouched = names.Exists(name => Mark(draft.GetValueOrDefault(name)) != began.GetValueOrDefault(name, ""));
            var hasMoved = ofRecord && names.Exists(name => Mark(record.GetValueOrDefault(name)) != began.GetValueOrDefault(name, ""));
            foreach (var name in names)
            {
                if ((isTouched || !hasMoved ? draft : record).TryGetValue(name, out var value)) over[name] = value;
            }
            return isTouched && hasMoved
                && names.Exists(name => Mark(record.GetValueOrDefault(name)) != Mark(draft.GetValueOrDefault(name)));
        }

        string KeyOf(Dictionary<string, StringValues> fields, int row) =>
            string.Join(' ', keys.Select(key => fields.GetValueOrDefault($"{list.Name}[{row}].{key}")));
        var places = theirs.ToDictionary(pair => KeyOf(record, pair.Key), pair => pair.Key);
        var next = theirs.Count == 0 ? 0 : theirs.Keys.Max() + 1;
        Dictionary<string, StringValues> moved = [];
        Dictionary<string, string> start = [];
        foreach (var (row, names) in mine)
        {
            var prefix = $"{list.Name}[{row}]";
            var isTouched = names.Exists(name => !IsRowKey(name) && Mark(draft[name]) != began.GetValueOrDefault(name, ""));
            if (!places.TryGetValue(KeyOf(draft, row), out var place))
            {
                // Asked no more. What was written is shown once more all the same, for whoever saves to be told.
                if (!isTouched) continue;
                place = next++;
            }
            foreach (var name in names) moved[$"{list.Name}[{place}]{name[prefix.Length..]}"] = draft[name];
            foreach (var (name, mark) in began.Where(mark => mark.Key.StartsWith(prefix + ".", StringComparison.Ordinal)))
                start[$"{list.Name}[{place}]{name[prefix.Length..]}"] = mark;
        }
        foreach (var name in began.Keys.Where(name => IsIn(list.Name, name)).ToList()) began.Remove(name);
        foreach (var (name, mark) in start) began[name] = mark;

        var both = false;
        foreach (var name in record.Keys.Where(name => IsIn(list.Name, name)).Union(moved.Keys).ToList())
        {
            if (IsRowKey(name)) over[name] = moved.GetValueOrDefault(name) is { Count: > 0 } key ? key : record[name];
            else both |= Lay(name, record, moved, began, over, ofRecord);
        }
        return both;
    }

    private static bool IsIn(string list, string name) => name.StartsWith($"{list}[", StringComparison.Ordinal);

    private static Dictionary<int, List<string>> RowsOf(string list, IEnumerable<string> names)
    {
        Dictionary<int, List<string>> rows = [];
        foreach (var name in names.Where(name => IsIn(list, name)))
        {
            if (name.IndexOf(']', StringComparison.Ordinal) is var end and > 0
                && int.TryParse(name[(list.Length + 1)..end], NumberStyles.None, CultureInfo.InvariantCulture, out var row))
                (rows.TryGetValue(row, out var known) ? known : rows[row] = []).Add(name);
        }
        return rows;
    }
}
