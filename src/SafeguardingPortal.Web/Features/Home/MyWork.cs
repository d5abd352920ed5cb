using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.People;
using SafeguardingPortal.Domain.Referrals;
using SafeguardingPortal.Web.Data;
using SafeguardingPortal.Web.Features.Referrals;
using SafeguardingPortal.Web.Infrastructure;

namespace SafeguardingPortal.Web.Features.Home;

/// <summary>One thing for this person to do, with the button that does it.</summary>
public sealed record WorkItem(string Reference, string What, string Who, string Why, string Button, string Href, Clock Clock);

/// <param name="Counts">The team's running limits by state, each opening exactly those rows of the board.</param>
public sealed record MyWorkPage(IReadOnlyList<WorkItem> Items, bool HasMore, IReadOnlyList<(string Text, string Href, int Count)> Counts, DateTime? FirstDueAt, string? Team)
{
    public int Overdue(DateTime now) => Items.Count(item => item.Clock.StateAt(now) is DeadlineState.Overdue or DeadlineState.Acknowledged);

    public int DueSoon(DateTime now) => Items.Count(item => item.Clock.StateAt(now) == DeadlineState.DueSoon);
}

/// <summary>What needs this person now, in order of time left, with the one next act as a button (Part D).</summary>
public sealed class MyWork(Records<Referral> referrals, ReferralBoard board, CurrentUser user, TimeProvider time)
{
    private const int Most = 50;

    private sealed record Row(
        string Reference, string CaseReference, Clock Clock, Progress Progress, Guid? OfficerId, Guid? SupervisorId, string? Officer, bool IsBreached, bool IsExplained,
        bool IsReasonMineAlone, bool IsProposalMine, bool WroteAlone, IReadOnlyList<PersonLabel> Children);

    public async Task<MyWorkPage> ShowAsync()
    {
        if (!user.May(Act.ReadCase)) return new([], false, [], null, null);
        var now = time.UtcNow;
        var today = UkTime.DateOf(now);
        var inTime = await RowsAsync(InMyScope().Where(referral => referral.Deadline.MetAt == null).OrderBy(referral => referral.Deadline.DueAt));
        var stopped = await RowsAsync(InMyScope().Where(referral => referral.Deadline.MetAt != null && referral.Deadline.Breach != null && !referral.Deadline.Breach.Acknowledgements.Any())
            .OrderBy(referral => referral.Deadline.DueAt));

        var items = inTime.Concat(stopped).SelectMany(row => Items(row, now, today)).OrderBy(item => item.Clock.IsRunning ? item.Clock.DueAt : DateTime.MaxValue).ToList();
        var counts = await board.CountStatesAsync();
        var first = inTime.Where(row => row.Clock.DueAt > now).Select(row => (DateTime?)row.Clock.DueAt).FirstOrDefault();
        return new([.. items.Take(Most)], items.Count > Most || inTime.Count == Most || stopped.Count == Most, counts.States, first, counts.Team);
    }

    /// <summary>Whoever has a team sees its work; whoever has all of them sees what has gone wrong in any.</summary>
    private IQueryable<Referral> InMyScope()
    {
        var now = time.UtcNow;
        var mine = referrals.Visible.Where(referral => referral.Deadline.Kind == DeadlineKind.Referral24Hours);
        return user.CaitIds.Count > 0
            ? mine.Where(referral => user.CaitIds.Contains(referral.Deadline.CaitId))
            : mine.Where(referral => referral.Deadline.DueAt < now && (referral.Deadline.Breach == null || !referral.Deadline.Breach.Acknowledgements.Any()));
    }

    private Task<List<Row>> RowsAsync(IQueryable<Referral> ordered) => ordered.Take(Most).Select(referral => new Row(
        referral.Reference,
        referral.CaseFile.Reference,
        new(referral.Deadline.StartedAt, referral.Deadline.DueSoonAt, referral.Deadline.DueAt, referral.Deadline.MetAt, referral.Deadline.MetRecordedAt,
            referral.Deadline.Breach != null && referral.Deadline.Breach.Acknowledgements.Any()),
        new(referral.Status, referral.Proposals.Any(proposal => proposal.Decision == ProposalDecision.Pending), referral.Assessments.Any(),
            referral.DiscussedAt != null, referral.SignOff != null),
        referral.OfficerId,
        referral.SupervisorId,
        referral.Officer!.Name,
        referral.Deadline.Breach != null,
        referral.Deadline.Breach != null && referral.Deadline.Breach.Reasons.Any(),
        referral.Deadline.Breach != null && referral.Deadline.Breach.Reasons.Any() && referral.Deadline.Breach.Reasons.All(reason => reason.ById == user.Id),
        referral.Proposals.Any(proposal => proposal.Decision == ProposalDecision.Pending && proposal.ById == user.Id),
        referral.Assessments.Any() && referral.Assessments.All(assessment => assessment.ById == user.Id),
        referral.People.Where(person => person.Part == ReferralPart.Child).OrderBy(person => person.Order)
            .Select(person => new PersonLabel(person.Person.Name, person.Person.Sex, person.Person.BirthDate, person.Person.BirthPrecision, true)).ToList())).AsSplitQuery().ToListAsync();

    private IEnumerable<WorkItem> Items(Row row, DateTime now, DateOnly today)
    {
        var page = $"/referrals/{row.Reference}";
        WorkItem Item(string what, string why, string button, string href) => new(row.Reference, what, PersonLabel.Line(row.Children, today), why, button, href, row.Clock);

        if (Breach(row, page, Item) is { } breach) yield return breach;
        if (!row.Clock.IsRunning) yield break;

        var supervises = row.SupervisorId == user.Id || user.Role != Role.DetectiveSergeant || row.Clock.StateAt(now) is DeadlineState.Overdue or DeadlineState.Acknowledged;
        switch (row.Progress.Next)
        {
            case NextStep.Allocate when user.May(Act.TriageReferral):
                yield return Item("Allocate", "Nobody is working on this referral yet.", "Accept and allocate", $"{page}/accept");
                break;
            case NextStep.DecideNoFurtherAction when user.May(Act.DecideReferral) && !row.IsProposalMine:
                yield return Item("Decide: no further action", "The desk proposes that nothing more is done.", "Decide", $"{page}/decide-no-further-action");
                break;
            case NextStep.Assess when row.OfficerId == user.Id:
                yield return Item("Write the initial assessment", "You are the officer in the case.", "Write assessment", $"{page}/assessment");
                break;
            case NextStep.Discuss when user.May(Act.RecordStrategyOutcome) && supervises:
                yield return Item("Record the strategy discussion", $"Assessment written; {row.Officer} is the officer in the case.", "Record discussion", $"/cases/{row.CaseReference}/discussions/record/{row.Reference}");
                break;
        }
        if (user.May(Act.Sign) && supervises && !row.WroteAlone && row.Progress is { IsAssessed: true, IsSigned: false })
            yield return Item("Sign the initial assessment", row.Progress.IsDiscussed ? "The strategy discussion is recorded; the signature stops the clock." : $"Written for {row.Officer}’s case.", "Read and sign", $"{page}/sign-off");
    }

    private WorkItem? Breach(Row row, string page, Func<string, string, string, string, WorkItem> item)
    {
        if (!row.IsBreached || row.Clock.BreachAcknowledged) return null;
        if (!row.IsExplained)
        {
            var mine = row.OfficerId is null ? user.May(Act.TriageReferral) : row.OfficerId == user.Id || row.SupervisorId == user.Id;
            return mine ? item("Give the reason for the breach", "The 24 hours have passed. Say what held the work up.", "Give the reason", $"{page}/breach-reason") : null;
        }
        var acknowledges = user.May(Act.Sign) && !row.IsReasonMineAlone && (row.SupervisorId is null || row.SupervisorId == user.Id || user.Role != Role.DetectiveSergeant);
        return acknowledges ? item("Acknowledge the breach", "The reason is on record.", "Acknowledge breach", $"{page}/acknowledge-breach") : null;
    }
}
