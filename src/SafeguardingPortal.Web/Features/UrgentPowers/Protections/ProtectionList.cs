using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.UrgentPowers;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Pages.Links;
using SafeguardingPortal.Web.Pages.Work;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.UrgentPowers.Protections;

/// <summary>Police protection as a row of a list.</summary>
public sealed record ProtectionRow(
    string Reference, string Child, string? Age, Guid? PersonId, string Borough, string? CaseReference, Clock Clock, int OpenDuties,
    DateTime? EndedAt, ProtectionOutcome? Outcome) : INamesPeople
{
    public IReadOnlyList<Guid> PeopleNamed => PersonId is { } person ? [person] : [];

    public string Who => Age is null ? Child : $"{Child}, {Age}";
}

/// <summary>What runs, the least time left first, and what has ended lately.</summary>
public sealed record ProtectionsPage(IReadOnlyList<ProtectionRow> Running, IReadOnlyList<ProtectionRow> Ended, bool MayBegin);

/// <summary>Police protection as far as the user sees it.</summary>
public sealed class ProtectionList(Records<PoliceProtection> protections, CurrentUser user)
{
    public const int Most = 50;

    private static readonly int Duties = Enum.GetValues<ProtectionDuty>().Length;

    public async Task<ProtectionsPage> ShowAsync() => new(
        await RowsAsync(protections.Visible.Where(each => each.EndedAt == null).OrderBy(each => each.StartedAt)),
        await RowsAsync(protections.Visible.Where(each => each.EndedAt != null).OrderByDescending(each => each.EndedAt)),
        user.May(Act.UseProtection));

    /// <summary>Those of one case.</summary>
    public async Task<IReadOnlyList<ProtectionRow>> OfCaseAsync(string caseReference) => user.May(Act.SeeProtection)
        ? await RowsAsync(protections.Visible.Where(each => each.CaseFile!.Reference == caseReference)
            .OrderByDescending(each => each.StartedAt)) : [];

    /// <summary>What waits for somebody: those that run, and those that ended with a duty open or without a case.</summary>
    public Task<List<ProtectionRow>> WaitingAsync(int most) => RowsAsync(protections.Visible
        .Where(each => each.EndedAt == null || each.CaseFileId == null
            || each.Duties.Select(done => done.Duty).Distinct().Count() < Duties)
        .OrderBy(each => each.StartedAt), most);

    private static Task<List<ProtectionRow>> RowsAsync(IQueryable<PoliceProtection> ordered, int most = Most) =>
        ordered.Take(most).Select(each => new ProtectionRow(
            each.Reference, each.Child, each.Age, each.PersonId, each.Borough.Name, each.CaseFile!.Reference,
            Deadline.ToClock.Of(each.Deadline), Duties - each.Duties.Select(done => done.Duty).Distinct().Count(), each.EndedAt,
            each.Outcome)).Spliced().ToListAsync();
}

/// <summary>Police protection on My work of whoever may act on it: a child who is kept comes before all paper.</summary>
public sealed class ProtectionWork(ProtectionList list, CurrentUser user, TimeProvider time) : IBringsWork
{
    public async Task<IReadOnlyList<WorkItem>> ItemsAsync(int most)
    {
        if (!user.May(Act.UseProtection)) return [];
        return [.. (await list.WaitingAsync(most)).Select(Item)];
    }

    private WorkItem Item(ProtectionRow row)
    {
        var page = LinkTo.Protection(row.Reference);
        List<WorkAct> acts = [];
        if (row.EndedAt is null && row.Clock.DueAt < time.UtcNow)
            acts.Add(new("End police protection", "72 hours have passed: there is no power to keep the child.", "End it", page.End));
        if (row.OpenDuties > 0)
            acts.Add(new("Duties", $"{row.OpenDuties} of seven {(row.OpenDuties == 1 ? "is" : "are")} open.", "Open", page));
        if (row.EndedAt is null && acts.Count == 0)
            acts.Add(new("Police protection runs", "It ends when the child is safe, and after 72 hours at the latest.", "Open", page));
        if (row.CaseReference is null)
            acts.Add(new("Put it on a case file", "No case file has it yet.", "Choose", page.PutOnCase));
        return new(row.Reference, page, new(row.Who, row.PeopleNamed), DeadlineKind.PoliceProtection.InWords(), row.Clock, acts[0],
            acts[1..])
        {
            WaitsSince = row.EndedAt
        };
    }
}
