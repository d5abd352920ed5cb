using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Discussions;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.Dissents;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Pages.Links;
using SafeguardingPortal.Web.Pages.Work;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Pages.Parts;

/// <summary>What the list is asked for, in codes only.</summary>
public sealed record DissentFilter
{
    public bool Settled { get; init; }
    public Agency? Agency { get; init; }

    /// <summary>A team's code, for those who see every team.</summary>
    public string? Team { get; init; }
    public string? After { get; init; }
}

public sealed record DissentRow(
    string Reference, string CaseReference, string SubjectReference, string DissenterName, Agency Agency, string About, DissentState State,
    EscalationLevel Level, IReadOnlyList<Clock> Clocks, string Cait, DateTime? ResolvedAt, IReadOnlyList<PersonLabel> Children)
{
    /// <summary>Of the step it is at. All of them are read, since the last alone is found by no index.</summary>
    public Clock Clock => Clocks[^1];
}

/// <param name="After">Where the next page starts; null on the last.</param>
public sealed record DissentPage(
    DissentFilter Filter, IReadOnlyList<DissentRow> Rows, int OpenCount, int SettledCount, string? After, IReadOnlyList<Choice> Teams);

/// <summary>
/// Dissents of a team or an agency: open ones by time left, settled ones latest first. And on My work of whoever's step it is: nothing open
/// is forgotten.
/// </summary>
public sealed class DissentList(Records<Dissent> dissents, ReferenceLists lists, CurrentUser user, TimeProvider time) : IBringsWork
{
    public const int PageSize = 25;
    public const int CountCap = 1_000;

    public async Task<DissentPage> ShowAsync(DissentFilter filter)
    {
        var all = user.MayForEveryTeam(Act.ReadCase);
        var teams = all ? await lists.CaitsWithWorkAsync() : [];
        if (teams.All(choice => choice.Value != filter.Team)) filter = filter with { Team = null };
        Guid? team = filter.Team is { } code ? await lists.CaitIdAsync(code) : null;

        var chosen = team is { } id ? dissents.Visible.Where(dissent => dissent.CaitId == id) : all
            ? dissents.Visible : dissents.Visible.OfMyTeams(user, dissent => dissent.CaitId);
        if (filter.Agency is { } agency) chosen = chosen.Where(dissent => dissent.Agency == agency);
        // Settled by now, and not "is not null", which no index answers.
        var now = time.UtcNow;
        var (open, settled) = (chosen.Where(dissent => dissent.ResolvedAt == null), chosen.Where(dissent => dissent.ResolvedAt <= now));
        var rows = await RowsAsync((filter.Settled
            ? Latest(settled, ListCursor.Read(filter.After)) : Soonest(open, ListCursor.Read(filter.After))).Take(PageSize + 1));
        var hasMore = rows.Count > PageSize;
        if (hasMore) rows.RemoveAt(PageSize);
        return new(filter, rows, await CountAsync(open), await CountAsync(settled),
            hasMore ? new ListCursor(filter.Settled ? rows[^1].ResolvedAt!.Value : rows[^1].Clock.DueAt, rows[^1].Reference).ToString()
                : null, teams);
    }

    /// <summary>Every dissent of a case, or about one record: they are few.</summary>
    public Task<List<DissentRow>> OfCaseAsync(string caseReference) =>
        RowsAsync(dissents.Visible.Where(dissent => dissent.CaseFile.Reference == caseReference).OrderBy(dissent => dissent.RecordedAt));

    public Task<List<DissentRow>> AboutAsync(string subjectReference) =>
        RowsAsync(dissents.Visible.Where(dissent => dissent.SubjectReference == subjectReference).OrderBy(dissent => dissent.RecordedAt));

    public async Task<IReadOnlyList<WorkItem>> ItemsAsync(int most)
    {
        if (!user.May(Act.RecordDissent)) return [];
        var today = UkTime.DateOf(time.UtcNow);
        var mine = Dissent.AskedOf(user.Role);
        var isTheirs = user.DoesTheirWork;
        var open = dissents.Visible.Where(dissent => dissent.ResolvedAt == null);
        if (!user.MayForEveryTeam(Act.RecordDissent)) open = open.OfMyTeams(user, dissent => dissent.CaitId);
        var rows = await RowsAsync(open.Where(dissent => dissent.State == DissentState.Answered ? isTheirs.Of(dissent.RecordedById)
            : mine.Contains(dissent.Level) && dissent.RecordedById != user.Id && dissent.DissenterId != user.Id)
            .OrderBy(dissent => dissent.StepDueAt).ThenBy(dissent => dissent.Reference).Take(most));
        return [.. rows.Select(row => new WorkItem(
            row.Reference, LinkTo.Dissent(row.Reference), Named.Line(row.Children, today), $"Dissent, {row.Level.InWords()}", row.Clock,
            row.State == DissentState.Answered
                ? new("Settle a dissent, or take it up", $"{row.Agency.InWords()} has an answer.", "Open", LinkTo.Dissent(row.Reference))
                : new("Answer a dissent", $"{row.Agency.InWords()}: {LondonWords.Shortened(row.About)}", "Answer",
                    LinkTo.Dissent(row.Reference).Answer), []))];
    }

    private static IQueryable<Dissent> Soonest(IQueryable<Dissent> open, ListCursor? after)
    {
        if (after is (var due, var reference))
            open = open.Where(dissent => dissent.StepDueAt > due || dissent.StepDueAt == due && dissent.Reference.CompareTo(reference) > 0);
        return open.OrderBy(dissent => dissent.StepDueAt).ThenBy(dissent => dissent.Reference);
    }

    private static IQueryable<Dissent> Latest(IQueryable<Dissent> settled, ListCursor? after)
    {
        if (after is (var at, var reference)) settled =
            settled.Where(dissent => dissent.ResolvedAt < at || dissent.ResolvedAt == at && dissent.Reference.CompareTo(reference) < 0);
        return settled.OrderByDescending(dissent => dissent.ResolvedAt).ThenByDescending(dissent => dissent.Reference);
    }

    private static Task<int> CountAsync(IQueryable<Dissent> dissents) => dissents.Take(CountCap + 1).CountAsync();

    private static Task<List<DissentRow>> RowsAsync(IQueryable<Dissent> ordered) => ordered.Select(dissent => new DissentRow(
        dissent.Reference,
        dissent.CaseFile.Reference,
        dissent.SubjectReference,
        dissent.DissenterName,
        dissent.Agency,
        dissent.About,
        dissent.State,
        dissent.Level,
        dissent.Steps.OrderBy(step => step.Number).Select(step => Deadline.ToClock.Of(step.Deadline)).ToList(),
        dissent.Cait.Name,
        dissent.ResolvedAt,
        dissent.CaseFile.Children.OrderBy(child => child.Child.Person.BirthDate)
            .Select(child => Person.ToLabel.Of(child.Child.Person, true)).ToList())).Spliced().ToListAsync();
}
