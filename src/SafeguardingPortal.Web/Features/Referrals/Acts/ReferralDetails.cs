using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.Cram;
using SafeguardingPortal.Domain.Casework.Discussions;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Casework.Research;
using SafeguardingPortal.Domain.Casework.Tasks;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Pages.Parts;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Referrals.Acts;

/// <summary>Everything the referral's page shows, in one projection.</summary>
public sealed record ReferralDetails : IOfTeam
{
    public required string Reference { get; init; }
    public required string CaseReference { get; init; }
    public required string Cait { get; init; }
    public required Guid CaitId { get; init; }
    public required Progress Progress { get; init; }
    public required Clock Clock { get; init; }
    public required DateTime LoggedAt { get; init; }
    public required string LoggedBy { get; init; }
    public required Channel Channel { get; init; }
    public required string Source { get; init; }
    public required string? ReferrerName { get; init; }
    public required string? ReferrerContact { get; init; }
    public required bool ReferrerAnonymous { get; init; }
    public required string Borough { get; init; }
    public required PrimaryNature PrimaryNature { get; init; }
    public required IReadOnlyList<string> NatureFlags { get; init; }
    public required string Narrative { get; init; }
    public required Answer ImmediateDanger { get; init; }
    public required string? DangerAction { get; init; }
    public required string? IncidentBorough { get; init; }
    public required string? Injuries { get; init; }
    public required string? OtherChildren { get; init; }
    public required Answer? Consent { get; init; }
    public required IReadOnlyList<SeenLine> Sightings { get; init; }
    public required IReadOnlyList<CorrectedWords> Corrections { get; init; }
    public required string? WhoIsTold { get; init; }
    public required string? Interpreter { get; init; }
    public required string? Whereabouts { get; init; }
    public required MashRating? MashRating { get; init; }

    /// <summary>Every rating there was, oldest first.</summary>
    public required IReadOnlyList<RatingOnReferral> Ratings { get; init; }
    public required int? ExploitationLevel { get; init; }
    public required bool? IsInRemit { get; init; }
    public required RedirectTo? SuggestedRedirect { get; init; }
    public required string? BatchTag { get; init; }
    public required bool IsOutOfHours { get; init; }
    public required IReadOnlyList<ReferenceOnReferral> References { get; init; }
    public required IReadOnlyList<ReportedAddress> OtherAddresses { get; init; }
    public required IReadOnlyList<TransferOnReferral> Transfers { get; init; }
    public required ClosureOnReferral? Closure { get; init; }
    public required DateTime? AllocatedAt { get; init; }
    public required string? Supervisor { get; init; }
    public required Guid? OfficerId { get; init; }
    public required string? Officer { get; init; }
    public required DiscussionOutcome? Outcome { get; init; }
    public required IReadOnlyList<PersonOnReferral> People { get; init; }
    public required IReadOnlyList<string> Addresses { get; init; }
    public required IReadOnlyList<ProposalOnReferral> Proposals { get; init; }
    public required IReadOnlyList<AssessmentOnReferral> Assessments { get; init; }
    /// <summary>Signed versions of the CRAM made since this referral came in, the latest first.</summary>
    public required IReadOnlyList<VersionOnReferral> Versions { get; init; }
    public required SignOffOnReferral? SignOff { get; init; }
    public required IReadOnlyList<DiscussionOnReferral> Discussions { get; init; }
    public required DateTime? BreachRecordedAt { get; init; }
    public required IReadOnlyList<BreachWords> BreachReasons { get; init; }
    public required IReadOnlyList<BreachWords> BreachAcknowledgements { get; init; }
    public required IReadOnlyList<HistoryLine> Entries { get; init; }
    public required IReadOnlyList<HistoryLine> Flags { get; init; }

    /// <summary>How many other referrals cite the same number of another system.</summary>
    public IReadOnlyDictionary<(string System, string Value), int> Repeats { get; init; } = new Dictionary<(string, string), int>();

    /// <summary>How far research on its case has come.</summary>
    public ResearchState ResearchSoFar { get; init; } = null!;

    /// <summary>A team that a referral is offered to sees it and not yet its case: then what leads there are words and no links.</summary>
    public bool SeesCase => Standing is not null;

    /// <summary>What of its case is open, and so comes next; null where the user does not see the case.</summary>
    public Standing? Standing { get; init; }

    /// <summary>
    /// The version that assesses it, or that its sign-off rests on, where a supervisor returned that and no later one answers (BR-43).
    /// </summary>
    public ReturnedVersion? Returned { get; init; }

    /// <summary>What a researcher is asked to find out of who is who, since nobody knew it when the people were taken down.</summary>
    public IReadOnlyList<AskedOfResearcher> Asked { get; init; } = [];

    /// <summary>What stood in these words before, the oldest first.</summary>
    public IEnumerable<CorrectedWords> Before(ReferralField field, Guid? personId = null) =>
        Corrections.Where(each => each.Field == field && each.PersonId == personId);

    public IEnumerable<SeenLine> SeenLater(Guid personId) => Sightings.Where(seen => seen.PersonId == personId);

    public ReferralDetails WithReturned(ReturnedVersion? returned) =>
        returned is null || Versions.Count == 0 || Versions[0].Number != returned.Number
            ? this : this with { Returned = returned, Progress = Progress with { IsReturned = true } };

    /// <summary>Who did what, latest first: people's acts and what the portal told them.</summary>
    public IEnumerable<HistoryLine> History => Entries.Concat(Flags).Concat(Ratings.SelectMany(rating => rating.Flags))
        .OrderByDescending(line => line.HappenedAt).ThenByDescending(line => line.RecordedAt).ThenByDescending(line => line.Order);

    /// <summary>The running limit for the hub's research, which is never the 24 hours.</summary>
    public Clock? Research => Ratings.Count > 0 && Ratings[^1] is { Research: { IsRunning: true } running } ? running : null;

    public IEnumerable<PersonLabel> Children => People.Where(person => person.Part == ReferralPart.Child).Select(person => person.Label);

    public AssessmentOnReferral? LatestAssessment => Assessments.MaxBy(assessment => assessment.Number);

    /// <summary>Whether the latest version is this user's alone, who then cannot sign the referral off (BR-51).</summary>
    public bool WroteAlone(CurrentUser user) => Versions.Count > 0 && Versions[0].WrittenBy.All(writer => writer == user.Id);

    public TransferOnReferral? OfferedTransfer => Transfers.FirstOrDefault(transfer => transfer.State == TransferState.Offered);

    public ProposalOnReferral? PendingProposal => Proposals.FirstOrDefault(proposal => proposal.Decision == ProposalDecision.Pending);

    public static Expression<Func<Referral, ReferralDetails>> Shape { get; } = Splice.In<Referral, ReferralDetails>(referral => new()
    {
        Reference = referral.Reference,
        CaseReference = referral.CaseFile.Reference,
        Cait = referral.Cait.Name,
        CaitId = referral.CaitId,
        Progress = Referral.ToProgress.Of(referral),
        Clock = Deadline.ToClock.Of(referral.Deadline),
        LoggedAt = referral.LoggedAt,
        LoggedBy = referral.LoggedBy.Name,
        Channel = referral.Channel,
        Source = referral.Source.Code + " " + referral.Source.Name,
        ReferrerName = referral.ReferrerName,
        ReferrerContact = referral.ReferrerContact,
        ReferrerAnonymous = referral.ReferrerAnonymous,
        Borough = referral.Borough.Name,
        PrimaryNature = referral.PrimaryNature,
        NatureFlags = referral.NatureFlags.OrderBy(nature => nature.Flag.Order).Select(nature => nature.Flag.Name).ToList(),
        Narrative = referral.Narrative,
        ImmediateDanger = referral.ImmediateDanger,
        DangerAction = referral.DangerAction,
        IncidentBorough = referral.IncidentBorough!.Name,
        Injuries = referral.Injuries,
        OtherChildren = referral.OtherChildren,
        Consent = referral.Consent,
        Sightings = referral.Sightings.OrderBy(seen => seen.SeenAt).Select(seen => new SeenLine(
            seen.Id, seen.PersonId, seen.SeenAt, seen.SeenBy, seen.Where, seen.Alone, seen.Found, seen.RecordedBy.Name,
            seen.WithdrawnReason)).ToList(),
        Corrections = referral.Corrections.OrderBy(each => each.At).Select(each => new CorrectedWords(
            each.Field, each.PersonId, each.Before, each.Reason, each.By.Name, each.At)).ToList(),
        WhoIsTold = referral.WhoIsTold,
        Interpreter = referral.Interpreter,
        Whereabouts = referral.Whereabouts,
        MashRating = referral.MashRating,
        Ratings = referral.Ratings.OrderBy(rating => rating.Number)
            .Select(rating => new RatingOnReferral(rating.Colour, rating.Reason, rating.By.Name, rating.At,
                rating.Deadline == null ? null : Deadline.ToClock.Of(rating.Deadline),
                rating.Deadline!.Flags.Select(flag => new HistoryLine(
                    flag.Level.InHistoryOfMash(), flag.RaisedAt, flag.RaisedAt, null, -1)).ToList())).ToList(),
        ExploitationLevel = referral.ExploitationLevel,
        IsInRemit = referral.IsInRemit,
        SuggestedRedirect = referral.SuggestedRedirect,
        BatchTag = referral.BatchTag,
        IsOutOfHours = referral.IsOutOfHours,
        References = referral.References.OrderBy(each => each.System)
            .Select(each => new ReferenceOnReferral(each.System, each.Value, each.IsVerified, each.Decision, each.Reason)).ToList(),
        OtherAddresses = referral.OtherAddresses.OrderBy(each => each.Order)
            .Select(each => new ReportedAddress(each.Address, each.What)).ToList(),
        Transfers = referral.Transfers.OrderBy(each => each.At)
            .Select(each => new TransferOnReferral(each.FromCaitId, each.From.Name, each.ToCaitId, each.To.Name, each.To.Phone, each.Reason,
                each.By.Name, each.At, each.State, each.Answer, each.AnsweredBy!.Name, each.AnsweredAt)).ToList(),
        Closure = referral.Closure == null ? null : new(
            referral.Closure.Kind, referral.Closure.RedirectedTo, referral.Closure.Reason, referral.Closure.By.Name, referral.Closure.At),
        AllocatedAt = referral.AllocatedAt,
        Supervisor = referral.Supervisor!.Name,
        OfficerId = referral.OfficerId,
        Officer = referral.Officer!.Name,
        Outcome = referral.Outcome,
        People = referral.People.OrderBy(person => person.Order)
            .Select(person => new PersonOnReferral(
                Person.ToLabel.Of(person.Person, person.Part == ReferralPart.Child),
                person.Part, person.Relation, person.OwnWords, person.Seen, person.School, person.Disabilities)
            {
                Reference = person.Person.Reference,
                Identity = new(person.NhsNumber, person.Upn, person.PncId, person.CroNumber, person.EthnicityCode, person.EthnicitySet,
                    person.EthnicityName, person.AppearanceCode)
            }).ToList(),
        Addresses = referral.CaseFile.Households.Select(household => household.Household.Address).ToList(),
        Proposals = referral.Proposals.OrderBy(proposal => proposal.At)
            .Select(proposal => new ProposalOnReferral(proposal.Reason, proposal.ById, proposal.By.Name, proposal.At, proposal.Decision,
                proposal.DecisionReason, proposal.DecidedBy!.Name, proposal.DecidedAt)).ToList(),
        Assessments = referral.Assessments.OrderBy(assessment => assessment.Number)
            .Select(assessment => new AssessmentOnReferral(assessment.Number, assessment.Summary, assessment.ById, assessment.By.Name,
                assessment.At)).ToList(),
        Versions = referral.CaseFile.CramAssessments.Where(version => version.SignedAt >= referral.ReceivedAt)
            .OrderByDescending(version => version.Number)
            .Select(version => new VersionOnReferral(version.Number, version.Summary!, version.SignedBy!.Name, version.SignedAt!.Value,
                version.Hands.Where(hand => hand.Part == CramPart.Writer).Select(hand => hand.OfficerId).ToList())).ToList(),
        SignOff = referral.SignOff == null ? null : new(referral.SignOff.Rationale, referral.SignOff.By.Name, referral.SignOff.At,
            referral.SignOff.CramAssessment!.Number),
        Discussions = referral.Discussions.OrderBy(answered => answered.Discussion.Number)
            .Select(answered => new DiscussionOnReferral(
                answered.Discussion.Number, answered.Discussion.Outcome, answered.Discussion.StartedAt, answered.Discussion.EndedAt,
                answered.Discussion.RecordedAt, answered.Discussion.RecordedBy.Name, answered.Discussion.ReconveneAt)).ToList(),
        BreachRecordedAt = referral.Deadline.Breach == null ? null : referral.Deadline.Breach.RecordedAt,
        BreachReasons = referral.Deadline.Breach!.Reasons.OrderBy(reason => reason.At)
            .Select(reason => new BreachWords(reason.Cause, reason.Words, reason.By.Name, reason.At)).ToList(),
        BreachAcknowledgements = referral.Deadline.Breach!.Acknowledgements.OrderBy(acknowledgement => acknowledgement.At)
            .Select(acknowledgement => new BreachWords(null, acknowledgement.WhatHappensNow, acknowledgement.By.Name, acknowledgement.At))
            .ToList(),
        Entries = referral.History
            .Select(entry => new HistoryLine(entry.Text, entry.HappenedAt, entry.RecordedAt, entry.By!.Name, entry.Order)).ToList(),
        Flags = referral.Deadline.Flags.Select(flag => new HistoryLine(
            flag.Level.InHistory(), flag.RaisedAt, flag.RaisedAt, null, -1)).ToList()
    });
}

/// <param name="Before">What stood until it was put right; null where nothing did.</param>
public sealed record CorrectedWords(ReferralField Field, Guid? PersonId, string? Before, string Reason, string By, DateTime At);

/// <param name="Words">By numbers, without a name.</param>
public sealed record AskedOfResearcher(string Task, string Words)
{
    public static Task<List<AskedOfResearcher>> OfAsync(Records<CaseTask> tasks, string reference, string caseReference) =>
        tasks.Visible.Where(task => task.CaseFile!.Reference == caseReference && task.FromReference == reference
            && task.Kind == TaskKind.CheckMatch && task.ClosedAt == null)
            .OrderBy(task => task.Reference).Select(task => new AskedOfResearcher(task.Reference, task.Text)).ToListAsync();
}

/// <param name="Relation">To the children, in the referrer's words.</param>
/// <param name="Disabilities">Codes, separated by spaces.</param>
public sealed record PersonOnReferral(
    PersonLabel Label, ReferralPart Part, string? Relation, string? OwnWords, Answer? Seen, string? School, string Disabilities)
{
    public string? Reference { get; init; }

    public IdentityOnReferral? Identity { get; init; }
}

/// <param name="Research">The limit that the rating brought, where it brought one.</param>
public sealed record RatingOnReferral(
    MashRating Colour, string? Reason, string By, DateTime At, Clock? Research, IReadOnlyList<HistoryLine> Flags);

public sealed record ReferenceOnReferral(string System, string Value, bool IsVerified, MerlinDecision? Decision, string? Reason);

public sealed record TransferOnReferral(
    Guid FromId, string From, Guid ToId, string To, string ToPhone, string Reason, string By, DateTime At, TransferState State,
    string? Answer, string? AnsweredBy, DateTime? AnsweredAt);

public sealed record ClosureOnReferral(ClosureKind Kind, RedirectTo? RedirectedTo, string Reason, string By, DateTime At);

public sealed record ProposalOnReferral(
    string Reason, Guid ById, string By, DateTime At, ProposalDecision Decision, string? DecisionReason, string? DecidedBy,
    DateTime? DecidedAt);

public sealed record AssessmentOnReferral(int Number, string Summary, Guid ById, string By, DateTime At);

/// <param name="WrittenBy">Who wrote it; whoever only signed it is not among them.</param>
public sealed record VersionOnReferral(int Number, string Summary, string SignedBy, DateTime SignedAt, IReadOnlyList<Guid> WrittenBy);

/// <param name="Version">The version of the CRAM it rests on; null where it rests on an initial assessment.</param>
public sealed record SignOffOnReferral(string Rationale, string By, DateTime At, int? Version);

public sealed record DiscussionOnReferral(
    int Number, DiscussionOutcome Outcome, DateTime StartedAt, DateTime EndedAt, DateTime RecordedAt, string RecordedBy,
    DateTime? ReconveneAt);
