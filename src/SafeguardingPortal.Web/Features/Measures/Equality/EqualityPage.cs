using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Casework.Cram;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Measures;
using SafeguardingPortal.Domain.Prevalence;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Measures.Equality;

/// <summary>
/// What first assessments of a year came to, by the ethnic group children or those who speak for them gave (row 60, BR-45). It is apart
/// from every page of a case and names nobody; small numbers are hidden.
/// </summary>
public sealed record EqualityPage(int Year, IReadOnlyList<string> Groups, SuppressedTable Immediate, SuppressedTable Later)
{
    public const string NotRecorded = "Not recorded";
    public static readonly IReadOnlyList<string> OfImmediate = ["Immediate action", "No immediate action", "All"];
    public static readonly IReadOnlyList<string> OfLater = ["Assessed again", "Assessed once", "All"];

    public string YearName => PrevalenceWords.Year(Year);
}

/// <summary>Counts children on cases first assessed in a year; restricted cases are counted with the others.</summary>
public sealed class EqualityReader(Records<CramAssessment> assessments, ReferenceLists lists)
{
    public async Task<EqualityPage> PageAsync(int year)
    {
        var (from, to) = (Period.FinancialYear(year).Starts, Period.FinancialYear(year).Ends);
        var counts = await assessments.ForFigures
            .Where(version => version.Number == 1 && version.SignedAt >= from && version.SignedAt < to)
            .SelectMany(version => version.CaseFile.Children, (version, child) => new
            {
                Acted = version.ImmediateAction == true,
                Again = version.CaseFile.CramAssessments.Any(later => later.Number > 1 && later.SignedAt != null),
                Set = child.Child.Person.Facts.Where(fact => fact.Kind == FactKind.Ethnicity && fact.ReplacedAt == null)
                    .Select(fact => fact.CodeSet).FirstOrDefault(),
                Code = child.Child.Person.Facts.Where(fact => fact.Kind == FactKind.Ethnicity && fact.ReplacedAt == null)
                    .Select(fact => fact.Code).FirstOrDefault()
            }).GroupBy(row => new { row.Acted, row.Again, row.Set, row.Code })
            .Select(group => new { group.Key, Count = group.Count() }).ToListAsync();
        // Of the set each code was taken from; sets of several years call some of them otherwise.
        var groupOf = (await lists.EthnicitiesOfEverAsync())
            .ToDictionary(category => (category.Set, category.Code), category => category.Group);
        var rows = counts.ConvertAll(row => (
            Group: groupOf.GetValueOrDefault((row.Key.Set ?? "", row.Key.Code ?? ""), EqualityPage.NotRecorded),
            row.Key.Acted, row.Key.Again, row.Count));
        List<string> groups = [.. rows.Select(row => row.Group).Distinct().OrderBy(group => group == EqualityPage.NotRecorded)
            .ThenBy(group => group, StringComparer.Ordinal)];
        SuppressedTable Of(Func<(string Group, bool Acted, bool Again, int Count), bool> first) =>
            SmallNumbers.Suppress([.. groups.Select(group => (IReadOnlyList<int>)[
                rows.Where(row => row.Group == group && first(row)).Sum(row => row.Count),
                rows.Where(row => row.Group == group && !first(row)).Sum(row => row.Count)])]);
        return new(year, groups, Of(row => row.Acted), Of(row => row.Again));
    }
}
