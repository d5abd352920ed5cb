using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cram;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.Supervision;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Domain.Work;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Pages.Links;
using SafeguardingPortal.Web.Pages.Parts;
using SafeguardingPortal.Web.Pages.Work;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Referrals.Acts;

/// <summary>
/// Referrals on My work: what is offered to one's team first, then those whose 24 hours run, then breaches of those that stopped.
/// </summary>
public sealed class ReferralWork(
    Records<Referral> referrals, Records<SupervisionReview> reviews, ReferralBoard board, WhoIsHere whoIsHere, WhoIsAsked whoIsAsked,
    CurrentUser user,
    TimeProvider time)
    : IBringsWork, ISummarisesWork
{
    private sealed record Row(
        string Reference, string CaseReference, Clock Clock, Progress Progress, Guid? OfficerId, Guid? SupervisorId, string? Officer,
        bool IsBreached, bool IsExplained,
        bool IsReasonMineAlone, bool IsProposalMine, bool WroteAlone, string Cait, IReadOnlyList<PersonLabel> Children)
    {
        public bool IsOfferedToMe { get; init; }
        public Guid CaseFileId { get; init; }
        public int? Version { get; init; }

        /// <summary>The officer in the case still works for the team.</summary>
        public bool IsOfficerHere { get; init; }
        public bool IsSupervisorHere { get; init; }
        public string? Supervisor { get; init; }

        public Holders Holders => new(IsOfficerHere ? OfficerId : null, IsSupervisorHere ? SupervisorId : null);
    }

    private List<Row> running = [];
    private bool hasMore;

    public async Task<IReadOnlyList<WorkItem>> ItemsAsync(int most)
    {
        var now = time.UtcNow;
        var today = UkTime.DateOf(now);
        running = await RowsAsync(
            InMyScope().Where(referral => referral.Deadline.MetAt == null).OrderBy(referral => referral.Deadline.DueAt), most);
        // From the open breaches on, which an index holds: a team has finished thousands of clocks and owes an answer for a few.
        var stopped = await RowsAsync(
            InMyScope().Where(referral => referral.Deadline.UnacknowledgedSince <= now && referral.Deadline.MetAt != null)
            .OrderBy(referral => referral.Deadline.UnacknowledgedSince), most);
        var offered = user.May(Act.AnswerTransfer) && user.CaitIds.Count > 0
            // From the transfers on: what is offered is found by its index, and at most one offer of a referral waits.
            ? await RowsAsync(
                referrals.Visible.SelectMany(referral => referral.Transfers, (referral, transfer) => new { referral, transfer })
                .Where(each => each.transfer.State == TransferState.Offered && user.CaitIds.Contains(each.transfer.ToCaitId))
                .Select(each => each.referral).OrderBy(referral => referral.Deadline.DueAt), most)
            : [];
        var returned = await reviews.ReturnedOfAsync(
            [.. running.Where(row => row.Progress.IsAssessed).Select(row => row.CaseFileId).Distinct()]);
        running = running.ConvertAll(row => returned.GetValueOrDefault(row.CaseFileId) is { } version && version.Number == row.Version
            ? row with { Progress = row.Progress with { IsReturned = true } } : row);
        hasMore = running.Count == most || stopped.Count == most;

        var asked = await whoIsAsked.InWordsAsync();
        IEnumerable<WorkItem> Items(IEnumerable<Row> rows, WorkPlace place) => rows
            .Select(row => (Row: row, Acts: Acts(row, now).ToList())).Where(each => each.Acts.Count > 0)
            .Select(each => new WorkItem(each.Row.Reference, LinkTo.Referral(each.Row.Reference), Named.Line(each.Row.Children, today),
                "24-hour limit", each.Row.Clock, each.Acts[0], each.Acts[1..])
            {
                Place = place,
                InPlaceOf = user.InPlaceOf(each.Row.OfficerId, each.Row.SupervisorId),
                With = asked(each.Acts[0].Of, each.Row.Holders, each.Row.Officer, each.Row.Supervisor)
            });

        return
        [
            .. Items(offered, WorkPlace.First),
            .. Items(running.Where(row => offered.All(other => other.Reference != row.Reference)), WorkPlace.ByTimeLeft),
            .. Items(stopped, WorkPlace.Last)
        ];
    }

    public async Task<WorkSummary> SummaryAsync()
    {
        var now = time.UtcNow;
        var counts = await board.CountStatesAsync();
        var first = running.Find(row => row.Clock.DueAt > now)?.Clock.DueAt;
        return new(counts.States, first, counts.Team, hasMore);
    }

    /// <summary>
    /// Whoever has a team sees its work; whoever has all of them sees what has gone wrong in any, and what a team left that ended.
    /// </summary>
    private IQueryable<Referral> InMyScope()
    {
        var now = time.UtcNow;
        var today = UkTime.DateOf(now);
        var mine = referrals.Visible.Where(referral => referral.Deadline.Kind == DeadlineKind.Referral24Hours);
        return user.CaitIds.Count > 0
            ? mine.OfMyTeams(user, referral => referral.Deadline.CaitId!.Value)
            : mine.Where(referral => referral.Cait.To < today && referral.Deadline.MetAt == null || referral.Deadline.DueAt < now
                && (referral.Deadline.Breach == null || !referral.Deadline.Breach.Acknowledgements.Any()));
    }

    private async Task<List<Row>> RowsAsync(IQueryable<Referral> ordered, int most)
    {
        var here = await whoIsHere.InMyTeamsAsync();
        var rows = await ordered.Take(most).Select(referral => new
        {
            Row = Shape.Of(referral, user.Id),
            IsOfferedToMe = referral.Transfers.Any(transfer =>
                transfer.State == TransferState.Offered && user.CaitIds.Contains(transfer.ToCaitId)),
            IsOfficerHere = here.Detectives.Of(referral.OfficerId, referral.CaitId),
            IsSupervisorHere = here.Supervisors.Of(referral.SupervisorId, referral.CaitId)
        }).Spliced().ToListAsync();
        return rows.ConvertAll(each => each.Row with
        {
            IsOfferedToMe = each.IsOfferedToMe,
            IsOfficerHere = each.IsOfficerHere,
            IsSupervisorHere = each.IsSupervisorHere
        });
    }

    /// <summary>What is the same whatever team asks; told who asks.</summary>
    private static readonly Expression<Func<Referral, Guid, Row>> Shape = (referral, me) => new Row(
        referral.Reference,
        referral.CaseFile.Reference,
        Deadline.ToClock.Of(referral.Deadline),
        Referral.ToProgress.Of(referral),
        referral.OfficerId,
        referral.SupervisorId,
        referral.Officer!.Name,
        referral.Deadline.Breach != null,
        referral.Deadline.Breach != null && referral.Deadline.Breach.Reasons.Any(),
        referral.Deadline.Breach != null && referral.Deadline.Breach.Reasons.Any()
            && referral.Deadline.Breach.Reasons.All(reason => reason.ById == me),
        referral.Proposals.Any(proposal => proposal.Decision == ProposalDecision.Pending && proposal.ById == me),
        referral.CaseFile.CramAssessments.Any(version => version.SignedAt >= referral.ReceivedAt
            && !referral.CaseFile.CramAssessments.Any(later => later.SignedAt != null && later.Number > version.Number)
            && version.Hands.Where(hand => hand.Part == CramPart.Writer).All(hand => hand.OfficerId == me)),
        referral.Cait.Name,
        referral.People.Where(person => person.Part == ReferralPart.Child).OrderBy(person => person.Order)
            .Select(person => Person.ToLabel.Of(person.Person, true)).ToList())
    {
        CaseFileId = referral.CaseFileId,
        Version = referral.CaseFile.CramAssessments.Where(version => version.SignedAt >= referral.ReceivedAt)
            .Max(version => (int?)version.Number),
        Supervisor = referral.Supervisor!.Name
    };

    /// <summary>What this person can do, the act that moves the referral on first.</summary>
    private IEnumerable<WorkAct> Acts(Row row, DateTime now)
    {
        var page = LinkTo.Referral(row.Reference);
        if (row.IsOfferedToMe)
        {
            yield return new("Answer a transfer", $"{row.Cait} offers this referral to your team.", "Answer", page.AnswerTransfer);
            yield break;
        }
        if (row.Clock.IsRunning)
        {
            // Where the supervisor has left, every other of the team is asked.
            var supervises = user.DoesWorkOf(row.SupervisorId) || user.IsInspectorOrAbove || !row.IsSupervisorHere
                || row.Clock.StateAt(now) is DeadlineState.Overdue or DeadlineState.Acknowledged;
            switch (row.Progress.Next)
            {
                case NextStep.Allocate when user.May(Act.TriageReferral):
                    yield return new("Allocate", "Nobody is working on this referral yet.", "Accept and allocate", page.Accept)
                    {
                        Of = Waiting.ReferralToAllocate
                    };
                    break;
                case NextStep.DecideNoFurtherAction when user.May(Act.DecideReferral) && !row.IsProposalMine:
                    yield return new(
                        "Decide: no further action", "The desk proposes that nothing more is done.", "Decide", page.DecideNoFurtherAction)
                    {
                        Of = Waiting.NothingMoreToDecide
                    };
                    break;
                case NextStep.Assess when user.DoesWorkOf(row.OfficerId):
                    yield return new(
                        "Write the CRAM",
                        row.OfficerId == user.Id ? "You are the officer in the case." : $"{row.Officer} is the officer in the case.",
                        "Write CRAM", LinkTo.Case(row.CaseReference).Cram)
                    {
                        Of = Waiting.AssessmentToWrite
                    };
                    break;
                case NextStep.Assess or NextStep.Revise when !row.IsOfficerHere && user.May(Act.TriageReferral):
                    yield return new("Give it to another officer", $"{row.Officer} is no detective of the team any more.", "Reallocate",
                        page.Reallocate)
                    {
                        Of = Waiting.AssessmentToWrite
                    };
                    break;
                case NextStep.Discuss when user.May(Act.RecordStrategyOutcome) && supervises:
                    yield return new("Record the strategy discussion", $"The CRAM is signed; {row.Officer} is the officer in the case.",
                        "Record discussion", LinkTo.Case(row.CaseReference).RecordDiscussion(row.Reference))
                    {
                        Of = Waiting.DiscussionToRecord
                    };
                    break;
            }
            if (user.May(Act.Sign) && supervises && !row.WroteAlone
                && row.Progress is { IsAssessed: true, IsSigned: false, IsReturned: false })
                yield return new(
                    "Sign off", row.Progress.IsDiscussed ? "The strategy discussion is recorded; the signature stops the clock."
                        : "The signature does not have to wait for the discussion.", "Read and sign", page.SignOff)
                {
                    Of = Waiting.AssessmentToSign
                };
        }
        if (Breach(row, page) is { } breach) yield return breach;
    }

    private WorkAct? Breach(Row row, ReferralLinks page)
    {
        if (!row.IsBreached || row.Clock.BreachAcknowledged) return null;
        if (!row.IsExplained)
        {
            var isAnybodys = row.OfficerId is null || (!row.IsOfficerHere && !row.IsSupervisorHere);
            var mine = isAnybodys ? user.May(Act.TriageReferral) : user.DoesWorkOf(row.OfficerId) || user.DoesWorkOf(row.SupervisorId);
            return mine ? new("Give the reason for the breach", "The 24 hours have passed. Say what held the work up.", "Give the reason",
                page.ExplainBreach)
            {
                Of = Waiting.BreachToExplain
            } : null;
        }
        var acknowledges = user.May(Act.Sign) && !row.IsReasonMineAlone
            && (!row.IsSupervisorHere || user.DoesWorkOf(row.SupervisorId) || user.IsInspectorOrAbove);
        return acknowledges ? new("Acknowledge the breach", "The 24 hours have passed and the reason is on record.", "Acknowledge breach",
            page.AcknowledgeBreach)
        {
            Of = Waiting.BreachToAnswer
        } : null;
    }
}
