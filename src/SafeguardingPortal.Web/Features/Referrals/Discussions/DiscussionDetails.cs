using System.Linq.Expressions;
using SafeguardingPortal.Domain;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Discussions;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Deadlines;

namespace SafeguardingPortal.Web.Features.Referrals.Discussions;

/// <summary>The record of a discussion went to somebody.</summary>
public sealed record RecordSent(string Recipient, string Organisation, DateTime At, string By);

/// <summary>Where a child is safe, and what was decided for them.</summary>
public sealed record ChildAsDiscussed(PersonLabel Label, string Safety, string? Decided);

/// <summary>How the enquiry ended, as police were told.</summary>
public sealed record EnquiryTold(EnquiryResult Result, DateOnly DecidedOn, string ToldBy, string? Words, string By, DateTime At);

/// <summary>A discussion as it was recorded.</summary>
public sealed record DiscussionDetails : IOfTeam
{
    public required Guid CaitId { get; init; }
    public required string CaseReference { get; init; }
    public required int Number { get; init; }
    public required DateTime StartedAt { get; init; }
    public required DateTime EndedAt { get; init; }
    public required DateTime RecordedAt { get; init; }
    public required string RecordedBy { get; init; }
    public required MeetingMode Mode { get; init; }
    public required string Supervisor { get; init; }
    public required bool ResearchComplete { get; init; }
    public required string? ResearchReason { get; init; }
    public required string? HealthReason { get; init; }

    /// <summary>The number of the discussion this one goes on from, and of the one that went on from it (BR-17).</summary>
    public required int? PreviousNumber { get; init; }
    public required string InformationShared { get; init; }
    public required Answer CrimeSuspected { get; init; }
    public required string ImmediateSafety { get; init; }
    public required string? InvestigativeStrategy { get; init; }
    public required string? ProtectiveStrategy { get; init; }
    public required AlsoAgreed Also { get; init; }
    public required DiscussionOutcome Outcome { get; init; }
    public required bool InitiatesSection47 { get; init; }
    public required DateTime? ReconveneAt { get; init; }
    public required IReadOnlyList<DiscussionParticipant> Participants { get; init; }
    public required IReadOnlyList<DiscussionDecision> Decisions { get; init; }
    public required IReadOnlyList<string> Referrals { get; init; }
    public required IReadOnlyList<PersonLabel> Children { get; init; }

    /// <summary>To whom its record went.</summary>
    public IReadOnlyList<RecordSent> Sent { get; init; } = [];

    /// <summary>By when its record goes to partners.</summary>
    public Clock? ToBeSent { get; init; }

    /// <summary>Each child, where they were told apart.</summary>
    public required IReadOnlyList<ChildAsDiscussed> Discussed { get; init; }
    public required string? SameBecause { get; init; }
    public required EnquiryTold? Enquiry { get; init; }

    public static Expression<Func<StrategyDiscussion, DiscussionDetails>> Shape { get; } =
        Splice.In<StrategyDiscussion, DiscussionDetails>(discussion => new()
        {
            CaitId = discussion.CaseFile.CaitId,
            CaseReference = discussion.CaseFile.Reference,
            Discussed = discussion.Children.OrderBy(child => child.Order).Select(child => new ChildAsDiscussed(
                Person.ToLabel.Of(child.Person, true), child.Safety, child.Decided)).ToList(),
            SameBecause = discussion.SameBecause,
            Enquiry = discussion.Enquiry == null ? null : new EnquiryTold(discussion.Enquiry.Result, discussion.Enquiry.DecidedOn,
                discussion.Enquiry.ToldBy, discussion.Enquiry.Words, discussion.Enquiry.By.Name, discussion.Enquiry.RecordedAt),
            Number = discussion.Number,
            StartedAt = discussion.StartedAt,
            EndedAt = discussion.EndedAt,
            RecordedAt = discussion.RecordedAt,
            RecordedBy = discussion.RecordedBy.Name,
            Mode = discussion.Mode,
            Supervisor = discussion.Supervisor.Name,
            ResearchComplete = discussion.ResearchComplete,
            ResearchReason = discussion.ResearchReason,
            HealthReason = discussion.HealthReason,
            PreviousNumber = discussion.Previous == null ? null : discussion.Previous.Number,
            InformationShared = discussion.InformationShared,
            CrimeSuspected = discussion.CrimeSuspected,
            ImmediateSafety = discussion.ImmediateSafety,
            InvestigativeStrategy = discussion.InvestigativeStrategy,
            ProtectiveStrategy = discussion.ProtectiveStrategy,
            Also = new()
            {
                Medical = discussion.Medical,
                MedicalWhere = discussion.MedicalWhere,
                Interview = discussion.Interview,
                InterviewLead = discussion.InterviewLead,
                LegalAction = discussion.LegalAction,
                ParentsTold = discussion.ParentsTold,
                ChildTold = discussion.ChildTold,
                SuspectsChildren = discussion.SuspectsChildren,
                DialIn = discussion.DialIn
            },
            Outcome = discussion.Outcome,
            InitiatesSection47 = discussion.InitiatesSection47,
            ReconveneAt = discussion.ReconveneAt,
            Participants = discussion.Participants.OrderBy(person => person.Order)
                .Select(person => new DiscussionParticipant(person.Name, person.Agency, person.JobTitle, person.Presence)).ToList(),
            Decisions = discussion.Decisions.OrderBy(decision => decision.Order)
                .Select(decision => new DiscussionDecision(decision.Text, decision.Owner, decision.Due)).ToList(),
            Referrals = discussion.Referrals.OrderBy(answered => answered.Referral.Reference)
                .Select(answered => answered.Referral.Reference).ToList(),
            Children = discussion.Referrals.SelectMany(answered => answered.Referral.People)
                .Where(person => person.Part == ReferralPart.Child).OrderBy(person => person.Order)
                .Select(person => Person.ToLabel.Of(person.Person, true)).ToList()
        });
}
