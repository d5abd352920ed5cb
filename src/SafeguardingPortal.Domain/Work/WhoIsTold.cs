using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.Cram;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Casework.Tasks;
using SafeguardingPortal.Domain.Conferences;
using SafeguardingPortal.Domain.Dissents;
using SafeguardingPortal.Domain.Supervision;
using SafeguardingPortal.Domain.Teams;

namespace SafeguardingPortal.Domain.Work;

/// <summary>A record as it is about to be saved.</summary>
/// <param name="Was">What a property of it was before; null of a new record.</param>
public sealed record Saved(Entity Entity, bool IsNew, Func<string, object?> Was)
{
    /// <summary>A property that names an officer and names another now.</summary>
    public bool Names(string property, Guid? now) => now is not null && (IsNew || !Equals(Was(property), now));

    /// <summary>A property that had no value and has one now.</summary>
    public bool Gets(string property, object? now) => now is not null && (IsNew || Was(property) is null);
}

/// <summary>
/// The one rule of who is told what when records are saved, whichever page they come from (B13). Nobody is told what they did themselves.
/// </summary>
public static class WhoIsTold
{
    public static IReadOnlyList<Notice> Of(IReadOnlyCollection<Saved> saved, CurrentUser by, DateTime now)
    {
        // What the portal does by itself, such as filling itself with invented records, is told to nobody.
        if (by == CurrentUser.System) return [];
        T? Find<T>(Func<T, bool> which) where T : Entity => saved.Select(each => each.Entity).OfType<T>().FirstOrDefault(which);
        return
        [
            .. saved.SelectMany(each => each.Entity switch
            {
                Referral referral => OfReferral(each, referral),
                NoFurtherActionProposal { Decision: not ProposalDecision.Pending } proposal
                    when each.Gets(nameof(proposal.DecidedAt), proposal.DecidedAt) =>
                    Told(proposal.ById, NoticeOf.ProposalDecided, Find<Referral>(referral => referral.Id == proposal.ReferralId)),
                Transfer { AnsweredAt: not null } transfer when each.Gets(nameof(transfer.AnsweredAt), transfer.AnsweredAt) =>
                    Told(transfer.ById, NoticeOf.TransferAnswered, Find<Referral>(referral => referral.Id == transfer.ReferralId)),
                CaseTask task => OfTask(each, task),
                SupervisionReview review when each.IsNew => review.Assessment?.SignedById is { } author
                    ? [(author, review.Agrees ? NoticeOf.CramReviewed : NoticeOf.CramReturned, review.Assessment.Reference,
                        review.CaseFileId)] : [],
                EscalationStep step when each.Gets(nameof(step.AnsweredAt), step.AnsweredAt)
                    && Find<Dissent>(dissent => dissent.Id == step.DissentId) is { } dissent =>
                    Told(dissent, NoticeOf.DissentAnswered),
                Dissent dissent when each.Gets(nameof(dissent.ResolvedAt), dissent.ResolvedAt) => Told(dissent, NoticeOf.DissentResolved),
                Conference conference when each.Names(nameof(conference.LiaisonId), conference.LiaisonId) =>
                    [(conference.LiaisonId!.Value, NoticeOf.ConferenceGiven, conference.Reference, conference.CaseFileId)],
                AttendanceDecision { RequestId: { } request } decision when each.IsNew
                    && Find<Conference>(each => each.Id == decision.ConferenceId) is { } conference
                    && conference.Requests.FirstOrDefault(asked => asked.Id == request) is { } asked =>
                    [(asked.ById, NoticeOf.NotAttendingAnswered, conference.Reference, conference.CaseFileId)],
                ReportCheck check when each.IsNew && Find<Conference>(each => each.Reports.Any(report => report.Id == check.ReportId))
                    is { } conference => [(conference.Reports.First(report => report.Id == check.ReportId).ById,
                        check is { IsClear: true, IsConcise: true, IsAccurate: true } ? NoticeOf.ReportRead : NoticeOf.ReportReturned,
                        conference.Reference, conference.CaseFileId)],
                CaseAccess access when each.IsNew =>
                    [(access.OfficerId, NoticeOf.NamedOnCase, Find<CaseFile>(file => file.Id == access.CaseFileId)?.Reference ?? "",
                        access.CaseFileId)],
                Cover cover when each.IsNew => [(cover.OfficerId, NoticeOf.CoverGiven, "", null)],
                _ => (IEnumerable<(Guid Officer, NoticeOf Of, string Reference, Guid? Case)>)[]
            }).Where(told => told.Officer != by.Id).Distinct()
                .Select(told => Notice.To(told.Officer, told.Of, told.Reference, told.Case, by.IsSignedIn ? by.Id : null, now))
        ];
    }

    private static IEnumerable<(Guid Officer, NoticeOf Of, string Reference, Guid? Case)> OfReferral(Saved saved, Referral referral)
    {
        if (saved.Names(nameof(referral.OfficerId), referral.OfficerId))
            yield return (referral.OfficerId!.Value, NoticeOf.OfficerInCase, referral.Reference, referral.CaseFileId);
        if (saved.Names(nameof(referral.SupervisorId), referral.SupervisorId) && referral.SupervisorId != referral.OfficerId)
            yield return (referral.SupervisorId!.Value, NoticeOf.Supervisor, referral.Reference, referral.CaseFileId);
    }

    private static IEnumerable<(Guid Officer, NoticeOf Of, string Reference, Guid? Case)> OfTask(Saved saved, CaseTask task)
    {
        if (saved.Names(nameof(task.OwnerId), task.OwnerId))
            yield return (task.OwnerId!.Value, NoticeOf.TaskGiven, task.Reference, task.CaseFileId);
        if (saved.Names(nameof(task.OfferedToId), task.OfferedToId))
            yield return (task.OfferedToId!.Value, NoticeOf.TaskOffered, task.Reference, task.CaseFileId);
        if (saved.Gets(nameof(task.ClosedAt), task.ClosedAt) && task.SetById is { } setter)
            yield return (setter, NoticeOf.TaskDone, task.Reference, task.CaseFileId);
    }

    private static IEnumerable<(Guid Officer, NoticeOf Of, string Reference, Guid? Case)> Told(
        Guid officer, NoticeOf of, Referral? referral) =>
        referral is null ? [] : [(officer, of, referral.Reference, referral.CaseFileId)];

    /// <summary>Whoever differs, where that is an officer, and whoever wrote it down.</summary>
    private static IEnumerable<(Guid Officer, NoticeOf Of, string Reference, Guid? Case)> Told(Dissent dissent, NoticeOf of) =>
        new[] { dissent.DissenterId, dissent.RecordedById }.OfType<Guid>().Distinct()
            .Select(officer => (officer, of, dissent.Reference, (Guid?)dissent.CaseFileId));
}
