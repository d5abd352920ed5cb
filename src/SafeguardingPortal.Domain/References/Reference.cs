using System.Globalization;
using System.Text.RegularExpressions;

namespace SafeguardingPortal.Domain.References;

/// <summary>What a reference is the number of.</summary>
public enum ReferenceKind
{
    Referral, CaseFile, Person, Household, Task, Dissent, PersonLink, Concern, Protection, Merlin, Incident,

    /// <summary>Numbered within its case.</summary>
    Discussion, Conference, CramVersion, Crime,

    /// <summary>Numbered within its CRAM version.</summary>
    Review, CramFinding,

    /// <summary>A version of the police report, numbered within its conference.</summary>
    ConferenceReport
}

/// <summary>
/// The number that people, addresses and other records call a record by: R-2026-000123, or C-2026-000045-D1 for what is numbered within a
/// case. It holds no name, so it may stand in an address and a log (B7).
/// </summary>
public readonly partial record struct Reference
{
    /// <summary>The number of the record itself or of the case it belongs to: R-2026-000123.</summary>
    public string Root { get; }
    public ReferenceKind Kind { get; }

    /// <summary>The number within the case; 0 for a record that has a number of its own.</summary>
    public int Number { get; }

    /// <summary>The number within the version or conference; 0 where there is none.</summary>
    public int Inner { get; }

    private Reference(string root, ReferenceKind kind, int number, int inner) => (Root, Kind, Number, Inner) = (root, kind, number, inner);

    /// <summary>The one form in which it is stored and shown.</summary>
    public override string ToString() => Kind switch
    {
        ReferenceKind.Discussion => $"{Root}-D{Number}",
        ReferenceKind.Conference => $"{Root}-K{Number}",
        ReferenceKind.CramVersion => $"{Root}-V{Number}",
        ReferenceKind.Crime => $"{Root}-X{Number}",
        ReferenceKind.Review => $"{Root}-V{Number}-S{Inner}",
        ReferenceKind.CramFinding => $"{Root}-V{Number}-F{Inner}",
        ReferenceKind.ConferenceReport => $"{Root}-K{Number}-V{Inner}",
        _ => Root
    };

    /// <summary>What a record is called within its case: "strategy discussion 1"; elsewhere its number.</summary>
    public string Name => Kind switch
    {
        ReferenceKind.Discussion => $"strategy discussion {Number}",
        ReferenceKind.Conference => $"conference {Number}",
        ReferenceKind.CramVersion => $"CRAM version {Number}",
        ReferenceKind.Crime => $"crime {Number}",
        ReferenceKind.Review => $"review {Inner} of CRAM version {Number}",
        ReferenceKind.CramFinding => $"child found by CRAM version {Number}",
        ReferenceKind.ConferenceReport => $"version {Inner} of the report to conference {Number}",
        _ => Root
    };

    /// <summary>The number of a record of its own, exactly as it is stored: what stands in an address.</summary>
    public static bool IsWhole(string text) => Whole().IsMatch(text);

    /// <summary>A reference exactly as it is stored.</summary>
    public static Reference? Of(string? stored) =>
        stored is not null && Stored().Match(stored) is { Success: true } match ? Made(match) : null;

    /// <summary>
    /// As people type it, or paste it out of a sentence: any case, blanks for hyphens or between them, long dashes, a full stop or comma
    /// after it, leading zeros left out. Null for what is no reference.
    /// </summary>
    public static Reference? Parse(string? typed)
    {
        if (typed is null) return null;
        var plain = Dashes().Replace(typed.Trim(Around), "-").ToUpperInvariant();
        return AsTyped().Match(plain) is { Success: true } match ? Made(match) : null;
    }

    /// <summary>
    /// What was typed in the one form in which it is stored, or as it was typed where it is no reference: then nothing is found by it.
    /// </summary>
    public static string Canonical(string? typed) => Parse(typed)?.ToString() ?? (typed ?? "").Trim();

    private static Reference? Made(Match match)
    {
        var root = string.Create(
            CultureInfo.InvariantCulture, $"{match.Groups["letter"].Value}-{match.Groups["year"].Value}-{Figure(match, "number"):D6}");
        var (part, inner) = (match.Groups["part"].Value, match.Groups["inner"].Value);
        ReferenceKind? kind = (match.Groups["letter"].Value, part, inner) switch
        {
            ("C", "D", "") => ReferenceKind.Discussion,
            ("C", "K", "") => ReferenceKind.Conference,
            ("C", "K", "V") => ReferenceKind.ConferenceReport,
            ("C", "V", "") => ReferenceKind.CramVersion,
            ("C", "X", "") => ReferenceKind.Crime,
            ("C", "V", "S") => ReferenceKind.Review,
            ("C", "V", "F") => ReferenceKind.CramFinding,
            ("R", "", "") => ReferenceKind.Referral,
            ("C", "", "") => ReferenceKind.CaseFile,
            ("P", "", "") => ReferenceKind.Person,
            ("H", "", "") => ReferenceKind.Household,
            ("T", "", "") => ReferenceKind.Task,
            ("E", "", "") => ReferenceKind.Dissent,
            ("L", "", "") => ReferenceKind.PersonLink,
            ("N", "", "") => ReferenceKind.Concern,
            ("S", "", "") => ReferenceKind.Protection,
            ("M", "", "") => ReferenceKind.Merlin,
            ("G", "", "") => ReferenceKind.Incident,
            _ => null
        };
        return kind is { } known ? new(root, known, Figure(match, "of"), Figure(match, "within")) : null;
    }

    private static int Figure(Match match, string group) =>
        match.Groups[group] is { Success: true } found ? int.Parse(found.ValueSpan, CultureInfo.InvariantCulture) : 0;

    private static readonly char[] Around = [
        ' ', '\t', '\r', '\n', '\u00a0', '.', ',', ';', ':', '(', ')', '[', ']', '"', '\'', '“', '”', '‘', '’', '#'];

    /// <summary>Hyphens of every length, and blanks, alone or together.</summary>
    [GeneratedRegex(@"[\s\u00a0]*[-\u2010-\u2015\u2212/\s\u00a0]+[\s\u00a0]*")]
    private static partial Regex Dashes();

    [GeneratedRegex("^[A-Z]-[0-9]{4}-[0-9]{6}$")]
    private static partial Regex Whole();

    [GeneratedRegex("^(?<letter>[A-Z])-(?<year>[0-9]{4})-(?<number>[0-9]{6})(-(?<part>[A-Z])(?<of>[1-9][0-9]{0,3})(-(?<inner>[A-Z])"
        + "(?<within>[1-9][0-9]{0,3}))?)?$")]
    private static partial Regex Stored();

    [GeneratedRegex("^(?<letter>[A-Z])-?(?<year>[0-9]{4})-(?<number>[0-9]{1,6})(-(?<part>[DKVX])-?(?<of>[1-9][0-9]{0,3})(-"
        + "(?<inner>[VSF])-?(?<within>[1-9][0-9]{0,3}))?)?$")]
    private static partial Regex AsTyped();
}
