using System.Globalization;
using SafeguardingPortal.Domain.Teams;

namespace SafeguardingPortal.Domain.Prevalence;

/// <summary>A row of a file: a cell for each of its columns, nothing where it is empty. The headings are row 1.</summary>
public sealed record PastLine(int Number, IReadOnlyList<string?> Cells);

/// <summary>What is wrong with a file, at its row and column.</summary>
public sealed record PastFault(int Row, string Column, string Words);

/// <summary>Counts as a row gives them.</summary>
public sealed record CountRead(
    DateOnly From, DateOnly To, Guid? CaitId, string Group, int? Allegations, int? Crimes, int? Confirmed, int? Detections, string Source);

/// <summary>A published percentage as a row gives it.</summary>
public sealed record FigureRead(
    DateOnly From, DateOnly To, Guid? CaitId, string Whose, string Group, PublishedKind Kind, int Tenths, string? Note, string Source);

/// <summary>What a file says, or what is wrong with it: with a single fault nothing of it is brought in.</summary>
public sealed record PastRead(
    IReadOnlyList<CountRead> Counts, IReadOnlyList<FigureRead> Published, IReadOnlyList<PastFault> Faults)
{
    public static PastRead Wrong(int row, string column, string words) => new([], [], [new(row, column, words)]);
}

/// <summary>What is there already and must not be counted twice.</summary>
/// <param name="Load">The number of the file it came in with.</param>
public sealed record StandingCount(DateOnly From, DateOnly To, Guid? CaitId, string Group, int Load);

/// <summary>
/// Reads a file of the past row by row. A file has one of two shapes: counts, or published percentages; which, its headings say.
/// </summary>
public sealed class ReadPast(
    IReadOnlyList<Cait> teams, IReadOnlyCollection<string> groups, IReadOnlyList<StandingCount> standing, DateOnly today)
{
    /// <summary>Ten years of eighteen teams and nine groups, month by month.</summary>
    public const int MostRows = 20_000;

    public static IReadOnlyList<string> OfCounts { get; } =
        ["From", "To", "Team", "Group", "Allegations", "Crimes", "Confirmed", "Detections", "Source"];

    public static IReadOnlyList<string> OfFigures { get; } =
        ["From", "To", "Team", "Whose", "Group", "Figure", "Percent", "Note", "Source"];

    private readonly List<PastFault> faults = [];
    private readonly Dictionary<string, Cait> byCode =
        teams.GroupBy(team => team.Code, StringComparer.OrdinalIgnoreCase).ToDictionary(same => same.Key, same => same.First(),
            StringComparer.OrdinalIgnoreCase);

    private readonly Dictionary<string, string> groupOf =
        groups.Distinct(StringComparer.OrdinalIgnoreCase).ToDictionary(group => group, StringComparer.OrdinalIgnoreCase);

    public PastRead Counts(IReadOnlyList<PastLine> lines)
    {
        if (lines.Count > MostRows) return TooMany();
        List<(PastLine Line, CountRead Read)> read = [];
        foreach (var line in lines)
        {
            var (from, to) = Days(line);
            var team = Team(line, 2, from, to);
            var group = Group(line, 3);
            int?[] counts = [Count(line, 4, OfCounts), Count(line, 5, OfCounts), Count(line, 6, OfCounts), Count(line, 7, OfCounts)];
            if (counts.All(count => count is null) && line.Cells.Skip(4).Take(4).All(cell => cell is null))
                Fault(line, OfCounts[4], "Give at least one count");
            if (counts[3] is { } detected && counts[1] is null && detected > 0)
                Fault(line, OfCounts[5], "Detections are of the crimes recorded. Give those too");
            var source = Said(line, 8, OfCounts);
            if (from is { } first && to is { } last && group is not null)
                read.Add((line, new(first, last, team, group, counts[0], counts[1], counts[2], counts[3], source)));
        }
        FindTwice(read);
        return Result([.. read.Select(each => each.Read)], []);
    }

    public PastRead Figures(IReadOnlyList<PastLine> lines)
    {
        if (lines.Count > MostRows) return TooMany();
        List<FigureRead> read = [];
        HashSet<(DateOnly, DateOnly, Guid?, string, string, PublishedKind)> seen = [];
        foreach (var line in lines)
        {
            var (from, to) = Days(line);
            var team = Team(line, 2, from, to);
            var group = Group(line, 4);
            PublishedKind? kind = Enum.TryParse<PublishedKind>(line.Cells[5], ignoreCase: true, out var known) && Enum.IsDefined(known)
                && !int.TryParse(line.Cells[5], out _) ? known : null;
            if (kind is null) Fault(line, OfFigures[5], $"Choose one of {string.Join(", ", Enum.GetNames<PublishedKind>())}");
            var tenths = Percent(line, 6);
            var source = Said(line, 8, OfFigures);
            if (from is not { } first || to is not { } last || group is null || kind is not { } what || tenths is not { } value) continue;
            var whose = line.Cells[3] ?? "";
            if (!seen.Add((first, last, team, whose.ToUpperInvariant(), group, what)))
                Fault(line, OfFigures[5], "The same figure is in the file twice");
            read.Add(new(first, last, team, whose, group, what, value, line.Cells[7], source));
        }
        return Result([], read);
    }

    private static PastRead TooMany() => PastRead.Wrong(1, "",
        $"A file has at most {MostRows.ToString("N0", CultureInfo.GetCultureInfo("en-GB"))} rows. Bring it in as several");

    private PastRead Result(IReadOnlyList<CountRead> counts, IReadOnlyList<FigureRead> figures) => faults.Count > 0
        ? new([], [], [.. faults.OrderBy(fault => fault.Row)]) : new(counts, figures, []);

    private void Fault(PastLine line, string column, string words) => faults.Add(new(line.Number, column, words));

    private (DateOnly? From, DateOnly? To) Days(PastLine line)
    {
        var (from, to) = (DayOf(line, 0), DayOf(line, 1));
        if (from is { Day: not 1 }) Fault(line, "From", "Figures are of whole months. Begin with the first day of one");
        if (to is { } end && end.AddDays(1).Day != 1) Fault(line, "To", "Figures are of whole months. End with the last day of one");
        if (to < from) Fault(line, "To", "It ends before it begins");
        else if (to >= today) Fault(line, "To", "That month is not over");
        else if (to > from?.AddYears(1)) Fault(line, "To", "A row is of a year at most");
        return to < from || to >= today || from is { Day: not 1 } || to?.AddDays(1).Day != 1 || to > from?.AddYears(1)
            ? (null, null) : (from, to);
    }

    private DateOnly? DayOf(PastLine line, int column)
    {
        if (DateOnly.TryParseExact(line.Cells[column], ["yyyy-MM-dd", "d/M/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None,
            out var day) && day.Year is >= 1980 and < 2100) return day;
        Fault(line, OfCounts[column], line.Cells[column] is null ? "Enter the day" : "Write the day like 2009-04-01 or 01/04/2009");
        return null;
    }

    /// <summary>By its code; nothing or "all" is the whole command.</summary>
    private Guid? Team(PastLine line, int column, DateOnly? from, DateOnly? to)
    {
        if (line.Cells[column] is not { } code || code.Equals("all", StringComparison.OrdinalIgnoreCase)) return null;
        if (!byCode.TryGetValue(code, out var team)) Fault(line, "Team", "No team has this code. Leave it empty for the whole command");
        else if (to < team.From) Fault(line, "Team", $"This team began on {team.From:d MMMM yyyy}");
        else if (team.To < from) Fault(line, "Team", $"This team ended on {team.To:d MMMM yyyy}");
        return team?.Id;
    }

    private string? Group(PastLine line, int column)
    {
        var typed = line.Cells[column] ?? Casework.Cases.OffenceGroups.All;
        if (groupOf.TryGetValue(typed, out var group)) return group;
        Fault(line, "Group", "No offence is counted under this group. Choose one of the list of offences, or All");
        return null;
    }

    private int? Count(PastLine line, int column, IReadOnlyList<string> headings)
    {
        if (line.Cells[column] is not { } typed) return null;
        var plain = typed.Replace(",", "", StringComparison.Ordinal);
        if (typed.EndsWith('%')) Fault(line, headings[column], "A count belongs here and not a percentage");
        else if (int.TryParse(plain, NumberStyles.None, CultureInfo.InvariantCulture, out var count)) return count;
        else if (decimal.TryParse(plain, NumberStyles.Number, CultureInfo.InvariantCulture, out var part) && part % 1 != 0)
            Fault(line, headings[column], "A count belongs here and not a part of one, such as a percentage");
        else Fault(line, headings[column], "Write a whole number, or leave it empty where it is not known");
        return null;
    }

    private int? Percent(PastLine line, int column)
    {
        var typed = line.Cells[column]?.TrimEnd('%').Replace('−', '-');
        if (decimal.TryParse(typed, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture,
            out var percent) && percent * 10 % 1 == 0 && Math.Abs(percent) <= 10_000) return (int)(percent * 10);
        Fault(line, OfFigures[column], "Write a percentage with at most one decimal, like 26% or -1.5");
        return null;
    }

    private string Said(PastLine line, int column, IReadOnlyList<string> headings)
    {
        if (line.Cells[column] is not { } said) Fault(line, headings[column], "Say where the figure comes from");
        else if (said.Length > 200) Fault(line, headings[column], "The source must be 200 characters or fewer");
        else return said;
        return "";
    }

    /// <summary>A month counted twice, as itself or as part of a year, in the file or with what is there already.</summary>
    private void FindTwice(List<(PastLine Line, CountRead Read)> read)
    {
        var there = standing.ToLookup(each => (each.CaitId, each.Group));
        foreach (var same in read.GroupBy(each => (each.Read.CaitId, each.Read.Group)))
        {
            (PastLine Line, CountRead Read)? before = null;
            foreach (var each in same.OrderBy(each => each.Read.From).ThenBy(each => each.Line.Number))
            {
                if (before is { } last && each.Read.From <= last.Read.To)
                    Fault(each.Line, "From", each.Read.From == last.Read.From && each.Read.To == last.Read.To
                        ? $"The same months are in row {last.Line.Number}" : $"These months overlap with row {last.Line.Number}");
                if (there[same.Key].FirstOrDefault(old => each.Read.From <= old.To && old.From <= each.Read.To) is { } old)
                    Fault(each.Line, "From", $"These months came in with file {old.Load}. Take that back first");
                if (before is null || each.Read.To > before.Value.Read.To) before = each;
            }
        }
    }
}
