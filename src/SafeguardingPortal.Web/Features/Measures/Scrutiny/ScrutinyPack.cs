using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Measures;
using SafeguardingPortal.Domain.Prevalence;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Features.Measures.Prevalence;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Measures.Scrutiny;

/// <summary>A measure in each of the years, as far as it may be shown.</summary>
public sealed record MeasureLine(string Name, IReadOnlyList<Share> Years);

/// <summary>How many officers and staff hold a role today.</summary>
public sealed record RoleLine(string Role, int Count);

/// <summary>Since when a borough's referrals pass through a hub of several agencies.</summary>
public sealed record HubLine(string Borough, DateOnly From);

/// <summary>
/// What a scrutiny committee asks for (row 36), in one document: counts of one to five are hidden, and enough of the others that nobody
/// works them out.
/// </summary>
public sealed record ScrutinyPack(
    int Year, IReadOnlyList<int> Years, IReadOnlyList<YearLine> Crimes, IReadOnlyList<MeasureLine> Measures,
    IReadOnlyList<PublishedLine> Published, IReadOnlyList<string> Groups, IReadOnlyList<string> Teams, SuppressedTable ByTeam,
    IReadOnlyList<RoleLine> Roles, IReadOnlyList<HubLine> Hubs, MeasureLine BeforeHubs, MeasureLine WithHubs, DateTime At)
{
    public const string Hidden = "not shown";

    public string YearName => PrevalenceWords.Year(Year);

    public static string Said(Share share) => share.Whole == 0 ? "none" : SmallNumbers.MayBeShown(share)
        ? $"{share.Percent?.ToString("0.0", LondonWords.Culture)}% ({PrevalenceWords.Count(share.Part)} of "
            + $"{PrevalenceWords.Count(share.Whole)})"
        : Hidden;

    public static string Said(int? count) => count is { } shown ? PrevalenceWords.Count(shown) : Hidden;

    public static string Said(YearCount? count) => count is null ? "not known" : SmallNumbers.IsSmall(count.Count) ? Hidden
        : count.IsWhole ? PrevalenceWords.Count(count.Count) : $"{PrevalenceWords.Count(count.Count)} in {count.Months} months";

    public static string Said(RoleLine role) => SmallNumbers.IsSmall(role.Count) ? Hidden : PrevalenceWords.Count(role.Count);

    /// <summary>The same as a Word file.</summary>
    public byte[] ToWord(string by)
    {
        var document = new WordDocument($"Scrutiny pack, {YearName}", $"Made by {by}, {LondonWords.WhenFull(At)} London time");
        document.Text("Counts of one to five are not shown, nor others from which they could be worked out.")
            .Heading("Allegations and crimes")
            .Table(["Year", "Allegations", "Crimes", "Became crimes", "Sanction detections"], Crimes.Select(line => (IReadOnlyList<string>)[
                PrevalenceWords.Year(line.Year), Said(line.Allegations), Said(line.Crimes),
                line.Conversion is { } became ? Said(became) : "not known", line.Detected is { } detected ? Said(detected) : "not known"]))
            .Heading("What is measured")
            .Table(["Measure", .. Years.Select(PrevalenceWords.Year)],
                Measures.Select(line => (IReadOnlyList<string>)[line.Name, .. line.Years.Select(Said)]));
        if (Teams.Count > 0)
            document.Heading($"Crimes recorded in {YearName}, by team and group")
                .Table(["Team", .. Groups, "All"], ByTeam.Rows.Select((row, index) =>
                    (IReadOnlyList<string>)[index < Teams.Count ? Teams[index] : "All teams", .. row.Select(Said)]));
        document.Heading("Resources, as far as they are recorded")
            .Table(["Role", "People today"], Roles.Select(role => (IReadOnlyList<string>)[role.Role, Said(role)]))
            .Heading("Multi-agency hubs")
            .Text("Referrals dealt with within 24 hours, in boroughs before and since they had a hub.")
            .Table(["", .. Years.Select(PrevalenceWords.Year)], ((IEnumerable<MeasureLine>)[BeforeHubs, WithHubs])
                .Select(line => (IReadOnlyList<string>)[line.Name, .. line.Years.Select(Said)]))
            .Table(["Borough", "Hub since"], Hubs.Select(hub => (IReadOnlyList<string>)[hub.Borough, LondonWords.Day(hub.From)]))
            .Heading("Figures that were published")
            .Bullets(Published.Select(figure => $"{figure.Kind.InWords()}, {figure.Group}, {LondonWords.Day(figure.From)} to "
                + $"{LondonWords.Day(figure.To)}: {figure.Value}. {figure.Note} ({figure.Source})"));
        return document.ToBytes();
    }
}

/// <summary>Puts the pack together; every figure is the one its own page shows.</summary>
public sealed class ScrutinyReader(PrevalenceReader prevalence, MeasureReader measures, PortalDbContext db, TimeProvider time)
{
    private static readonly Measure[] Asked =
    [
        Measure.Within24Hours, Measure.InitialConferencesAttended, Measure.ReviewReportsSent, Measure.ReviewConferencesAttended,
        Measure.SanctionDetections
    ];

    public async Task<ScrutinyPack> PackAsync(int year)
    {
        IReadOnlyList<int> years = [.. Enumerable.Range(0, 5).Select(back => year - 4 + back)];
        var figures = await prevalence.FiguresAsync(year, null);
        var crimes = years.Select(each => new YearLine(
            each, figures.Years.Of(each, null, OffenceGroups.All, CountOf.Allegations),
            figures.Years.Of(each, null, OffenceGroups.All, CountOf.Crimes), figures.Years.Conversion(each, null, OffenceGroups.All),
            figures.Years.Detected(each, null, OffenceGroups.All))).ToList();
        var versions = await measures.VersionsAsync();
        var teams = figures.Teams.Select(team => team.Id).ToList();
        List<MeasureLine> lines = [];
        foreach (var measure in Asked.Select(MeasureRegistry.Of))
            lines.Add(new(measure.Name, await YearsAsync(measure, versions, years, teams)));

        List<string> groups = [.. figures.Groups.Where(group => group is not (OffenceGroups.All or OffenceGroups.PhysicalInFamily))];
        var byTeam = figures.Teams.Select(team => (team.Name, Counts: (IReadOnlyList<int>)[.. groups.Select(group =>
            figures.Years.Of(year, team.Id, group, CountOf.Crimes)?.Count ?? 0)])).Where(each => each.Counts.Sum() > 0).ToList();
        var hubs = await db.MashHubs.AsNoTracking().Where(hub => hub.To == null)
            .Join(db.Boroughs, hub => hub.BoroughCode, borough => borough.Code, (hub, borough) => new { borough.Name, hub.From })
            .OrderBy(hub => hub.From).ThenBy(hub => hub.Name).ToListAsync();
        var withHub = await TeamsWithHubAsync(year);
        var k1 = MeasureRegistry.Of(Measure.Within24Hours);
        return new(
            year, years, crimes, lines, [.. figures.Published.Where(figure => figure.IsOwn)], groups, [.. byTeam.Select(each => each.Name)],
            SmallNumbers.Suppress([.. byTeam.Select(each => each.Counts)]), await RolesAsync(),
            hubs.ConvertAll(hub => new HubLine(hub.Name, hub.From)),
            new("Teams without a hub", await YearsAsync(k1, versions, years, [.. teams.Except(withHub)])),
            new("Teams with a hub in every borough", await YearsAsync(k1, versions, years, [.. teams.Intersect(withHub)])), time.UtcNow);
    }

    private async Task<IReadOnlyList<Share>> YearsAsync(
        MeasureRow measure, MeasureVersions versions, IReadOnlyList<int> years, IReadOnlyList<Guid> teams)
    {
        var stretches = years.Select(year => versions.Stretches(measure.Measure, Period.FinancialYear(year))).ToList();
        var tallies = await measures.For(measure).TallyAsync(measure, [.. stretches.SelectMany(each => each)], teams);
        List<Share> shares = [];
        var bucket = 0;
        foreach (var of in stretches)
        {
            shares.Add(Share.Sum(Enumerable.Range(bucket, of.Count).Select(each => tallies.Of(teams, each))));
            bucket += of.Count;
        }
        return shares;
    }

    /// <summary>Teams whose every borough had a hub by the end of the year.</summary>
    private async Task<List<Guid>> TeamsWithHubAsync(int year)
    {
        var last = Period.FinancialYear(year).To;
        return await db.Caits.AsNoTracking().Where(cait => cait.Boroughs.Any(
                each => each.From <= last && (each.To == null || last <= each.To))
            && cait.Boroughs.Where(each => each.From <= last && (each.To == null || last <= each.To)).All(each => db.MashHubs.Any(hub =>
                hub.BoroughCode == each.BoroughCode && hub.From <= last && (hub.To == null || last <= hub.To))))
            .Select(cait => cait.Id).ToListAsync();
    }

    private async Task<List<RoleLine>> RolesAsync()
    {
        var today = UkTime.DateOf(time.UtcNow);
        var held = await db.OfficersPresent.AsNoTracking().Where(officer => officer.Postings.Any(posting => posting.From <= today
            && (posting.To == null || today <= posting.To))).GroupBy(officer => officer.Role)
            .Select(role => new { role.Key, Count = role.Count() }).ToListAsync();
        return [.. held.OrderBy(role => role.Key).Select(role => new RoleLine(role.Key.InWords(), role.Count))];
    }
}

/// <summary>A table of words: what names each row, then its cells.</summary>
public sealed record ScrutinyTable(string Caption, IReadOnlyList<string> Headings, IReadOnlyList<IReadOnlyList<string>> Rows);
