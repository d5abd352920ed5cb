using System.Linq.Expressions;
using System.Text.RegularExpressions;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.Cram;
using SafeguardingPortal.Domain.Casework.Discussions;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.Teams;
using SafeguardingPortal.Domain.Time;

namespace SafeguardingPortal.Domain.Casework.Referrals;

/// <summary>
/// A report about one or more children. Its 24-hour clock starts at the instant received, which never changes (BR-1), and stops
/// at the later of the strategy discussion's end and the sign-off, or at a decision of no further action (K-1, Part C).
/// </summary>
public sealed partial class Referral : Entity, IGuarded<Referral>, IReferenced, IOfTeam, IKept
{
    static Kept IKept.Kept => Kept.InPlace;

    public string Reference { get; private set; } = "";
    public Guid CaseFileId { get; private set; }
    public CaseFile CaseFile { get; private set; } = null!;
    public Guid CaitId { get; private set; }
    public Cait Cait { get; private set; } = null!;
    public Guid DeadlineId { get; private set; }
    public Deadline Deadline { get; private set; } = null!;
    public ReferralStatus Status { get; private set; }

    public DateTime ReceivedAt { get; private set; }
    public DateTime LoggedAt { get; private set; }
    public Guid LoggedById { get; private set; }
    public Officer LoggedBy { get; private set; } = null!;
    public Channel Channel { get; private set; }
    public string SourceCode { get; private set; } = "";
    public SourceCode Source { get; private set; } = null!;
    public string? ReferrerName { get; private set; }
    public string? ReferrerContact { get; private set; }
    public bool ReferrerAnonymous { get; private set; }
    public string BoroughCode { get; private set; } = "";
    public Borough Borough { get; private set; } = null!;
    public PrimaryNature PrimaryNature { get; private set; }
    public string Narrative { get; private set; } = "";
    public Answer ImmediateDanger { get; private set; }

    /// <summary>What was done at once for a child in danger now.</summary>
    public string? DangerAction { get; private set; }

    /// <summary>Where it happened, where that is not the child's borough.</summary>
    public string? IncidentBoroughCode { get; private set; }
    public Borough? IncidentBorough { get; private set; }
    public string? Injuries { get; private set; }
    public string? OtherChildren { get; private set; }
    public string? Whereabouts { get; private set; }
    public Answer? Consent { get; private set; }
    public string? WhoIsTold { get; private set; }
    public string? Interpreter { get; private set; }
    public MashRating? MashRating { get; private set; }
    public int? ExploitationLevel { get; private set; }
    public bool? IsInRemit { get; private set; }
    public RedirectTo? SuggestedRedirect { get; private set; }
    public string? BatchTag { get; private set; }

    /// <summary>Came in while the desk was not staffed, so that the on-call DS was needed (¶18). The clock runs all the same.</summary>
    public bool IsOutOfHours { get; private set; }

    /// <summary>Twelve months before it was received: another report of one of its children since then makes it a repeat (K-14).</summary>
    public DateTime RepeatsFrom { get; private set; }

    public DateTime? AllocatedAt { get; private set; }
    public Guid? SupervisorId { get; private set; }
    public Officer? Supervisor { get; private set; }
    public Guid? OfficerId { get; private set; }
    public Officer? Officer { get; private set; }

    /// <summary>The end, as held, of the discussion that decided this referral; a reconvened one does not count.</summary>
    public DateTime? DiscussedAt { get; private set; }
    public DiscussionOutcome? Outcome { get; private set; }

    private readonly List<ReferralPerson> people = [];
    public IReadOnlyList<ReferralPerson> People => people;

    private readonly List<ReferralNature> natureFlags = [];
    public IReadOnlyList<ReferralNature> NatureFlags => natureFlags;

    private readonly List<ReferralReference> references = [];
    public IReadOnlyList<ReferralReference> References => references;

    private readonly List<ReferralAddress> otherAddresses = [];
    public IReadOnlyList<ReferralAddress> OtherAddresses => otherAddresses;

    private readonly List<Transfer> transfers = [];
    public IReadOnlyList<Transfer> Transfers => transfers;

    public TriageClosure? Closure { get; private set; }

    private readonly List<ReferralRating> ratings = [];

    /// <summary>The hub's ratings, every one there was.</summary>
    public IReadOnlyList<ReferralRating> Ratings => ratings;

    private readonly List<NoFurtherActionProposal> proposals = [];
    public IReadOnlyList<NoFurtherActionProposal> Proposals => proposals;

    private readonly List<InitialAssessment> assessments = [];
    public IReadOnlyList<InitialAssessment> Assessments => assessments;

    public SignOff? SignOff { get; private set; }

    private readonly List<DiscussedReferral> discussions = [];

    /// <summary>The strategy discussions that answered this referral, in whichever order.</summary>
    public IReadOnlyList<DiscussedReferral> Discussions => discussions;

    private readonly List<Entry> history = [];
    public IReadOnlyList<Entry> History => history;

    private readonly List<Sighting> sightings = [];

    /// <summary>When each child was seen after the report was taken down.</summary>
    public IReadOnlyList<Sighting> Sightings => sightings;

    private readonly List<ReferralCorrection> corrections = [];

    /// <summary>Words of the report that were put right, each with what stood before.</summary>
    public IReadOnlyList<ReferralCorrection> Corrections => corrections;

    private const int LinesASave = 100;

    private Referral() { }

    public static Referral Log(
        string reference, Report report, CaseFile caseFile, NewNumbers numbers, TimeLimit limit, WorkingCalendar calendar, CurrentUser by,
        DateTime now, OfficeHours? hours = null)
    {
        RuleViolation.When(report.ReceivedAt > now, "The time received is in the future.");
        RuleViolation.When(
            report.Children.Count == 0, "A referral is about at least one child. Add a child, with the name “not known” if need be.");

        var deadline = Deadline.Start(limit, reference, Subject.Case(caseFile.Id, report.CaitId), report.ReceivedAt, calendar);
        var referral = new Referral
        {
            Reference = reference,
            CaseFileId = caseFile.Id,
            CaseFile = caseFile,
            CaitId = report.CaitId,
            DeadlineId = deadline.Id,
            Deadline = deadline,
            Status = ReferralStatus.New,
            ReceivedAt = report.ReceivedAt,
            LoggedAt = now,
            LoggedById = by.Id,
            Channel = report.Channel,
            SourceCode = report.SourceCode,
            ReferrerName = report.ReferrerName,
            ReferrerContact = report.ReferrerContact,
            ReferrerAnonymous = report.ReferrerAnonymous,
            BoroughCode = report.BoroughCode,
            PrimaryNature = report.PrimaryNature,
            Narrative = report.Narrative,
            ImmediateDanger = report.ImmediateDanger,
            DangerAction = report.DangerAction,
            IncidentBoroughCode = report.IncidentBoroughCode,
            Injuries = report.Injuries,
            OtherChildren = report.OtherChildren,
            Whereabouts = report.Whereabouts,
            Consent = report.Consent,
            WhoIsTold = report.WhoIsTold,
            Interpreter = report.Interpreter,
            MashRating = report.MashRating,
            ExploitationLevel = report.ExploitationLevel,
            IsInRemit = report.IsInRemit,
            SuggestedRedirect = report.IsInRemit == false ? report.SuggestedRedirect : null,
            BatchTag = report.BatchTag,
            IsOutOfHours = hours?.Cover(report.ReceivedAt) == false,
            RepeatsFrom = report.ReceivedAt.AddYears(-1)
        };
        referral.references.AddRange(report.References.Select(each => ReferralReference.Of(referral.Id, each)));
        referral.otherAddresses.AddRange(report.OtherAddresses.Select((each, index) => ReferralAddress.Of(referral.Id, index + 1, each)));
        referral.natureFlags.AddRange(report.NatureFlags.Distinct().Select(code => ReferralNature.Of(referral.Id, code)));
        referral.TakeDown(report.People, numbers, by, now);
        if (report.MashRating is { } colour) referral.ratings.Add(ReferralRating.Of(referral.Id, 1, colour, null, by, now));
        referral.Record("Received", by, report.ReceivedAt, now, KeyEvent.Referral);
        referral.Record("Logged", by, now, now);
        // A closed case that a new report joins is open again; why it was closed stays on record.
        caseFile.Reopen(reference, by, now);
        return referral;
    }

    /// <returns>Whom they were taken down as, the children first.</returns>
    private List<Person> TakeDown(PeopleTold told, NewNumbers numbers, CurrentUser by, DateTime now)
    {
        var household = told.Home
            ?? (told.Address is { } address ? Household.At(numbers.NextHousehold(), address, BoroughCode) : null);
        foreach (var home in told.BroughtAlong.Homes.Prepend(household).OfType<Household>()) PutOnFile(home);
        var mother = told.Adults.FirstOrDefault(adult => adult.Name is not null && Mother().IsMatch(adult.Relation ?? ""))?.Name;

        List<Person> taken = [];
        foreach (var reported in told.Children)
        {
            var person = reported.Known?.ToldAgain(reported.Name, reported.Sex, reported.Birth, Reference, by, now)
                ?? Person.Known(numbers.NextPerson(), reported.Name, reported.Sex, reported.Birth, now, Reference,
                    reported.Birth is { IsUnborn: true } && mother is not null ? $"Unborn child of {mother}" : null);
            person.ToldAlso(reported.Statements(Reference, UkTime.DateOf(now)), by, now);
            if (person.Child is not { } child || !CaseFile.Children.Any(there => there.ChildId == child.Id))
                CaseFile.Add(person.Child ?? Child.Of(person));
            // A home that was not said is the record's, and moves nobody who lives in another.
            if (told.Address is not null || !told.BroughtAlong.Homes.Any(home => home.IsHomeOf(person)))
                Settle(household, person, null, now);
            people.Add(ReferralPerson.AsChild(Id, person, people.Count + 1, reported));
            taken.Add(person);
        }
        foreach (var reported in told.Adults)
        {
            var person = reported.Known?.ToldAgain(reported.Name, reported.Sex, reported.Birth, Reference, by, now)
                ?? Person.Known(numbers.NextPerson(), reported.Name, reported.Sex, reported.Birth, now, Reference);
            person.ToldAlso(reported.Identity.Statements(Reference, UkTime.DateOf(now)), by, now);
            if (reported.IsSuspect && (person.Suspect is not { } suspect || !CaseFile.Suspects.Any(there => there.SuspectId == suspect.Id)))
                CaseFile.Add(person.Suspect ?? Suspect.Of(person));
            if (reported.LivesAtAddress) Settle(household, person, reported.Relation, now);
            people.Add(ReferralPerson.AsAdult(Id, person, people.Count + 1, reported));
            taken.Add(person);
        }
        foreach (var relative in told.BroughtAlong.Family.Where(each => !taken.Contains(each) && CaseFile.Relatives.All(there =>
            there.PersonId != each.Id))) CaseFile.AddRelative(relative);
        return taken;
    }

    private void PutOnFile(Household household)
    {
        if (!CaseFile.Households.Any(there => there.HouseholdId == household.Id)) CaseFile.Add(household);
    }

    /// <summary>Taken down as living there, unless that is on record.</summary>
    private static void Settle(Household? household, Person person, string? relation, DateTime now)
    {
        if (household?.IsHomeOf(person) == false) household.Add(person, relation, UkTime.DateOf(now));
    }

    /// <summary>The mother herself, and neither her partner, her boyfriend nor a mother-in-law.</summary>
    [GeneratedRegex("^(birth )?mother\\b(?!['’]|[ -]in[ -]law)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Mother();

    /// <summary>The team takes the referral on, with a supervising DS and an officer in the case.</summary>
    public void Accept(Officer supervisor, Officer officer, CurrentUser by, DateTime now)
    {
        RuleViolation.When(Status == ReferralStatus.Closed, "This referral has already been decided and is closed.");
        RuleViolation.When(OfficerId is not null, "This referral has already been accepted and allocated.");
        Allocate(supervisor, officer, now);

        Pending?.Refuse("Accepted and allocated instead.", by, now);
        if (Status == ReferralStatus.New) Status = ReferralStatus.Research;
        Record($"Accepted and allocated to {officer.Name}, supervised by {supervisor.Name}", by, now, now);
    }

    /// <summary>Another supervisor or officer takes over, for a reason; the clock is untouched.</summary>
    public void Reallocate(Officer supervisor, Officer officer, string reason, CurrentUser by, DateTime now)
    {
        RuleViolation.When(OfficerId is null || Status is ReferralStatus.New or ReferralStatus.Closed,
            "Only a referral that is allocated and open can be re-allocated.");
        RuleViolation.When(
            SupervisorId == supervisor.Id && OfficerId == officer.Id, "These officers already have it. Choose who takes over.");
        Allocate(supervisor, officer, now);
        Record($"Re-allocated to {officer.Name}, supervised by {supervisor.Name}: {reason}", by, now, now);
    }

    /// <summary>One of the two leaves or moves and another takes their part; the other goes on.</summary>
    public void PassOn(Officer from, Officer to, bool isSupervision, string reason, CurrentUser by, DateTime now)
    {
        RuleViolation.When((isSupervision ? SupervisorId : OfficerId) != from.Id || Status == ReferralStatus.Closed,
            $"{Reference} is not with {from.Name} any more.");
        RequireDetective(to, isSupervision, UkTime.DateOf(now));
        RuleViolation.When(to.Id == (isSupervision ? OfficerId : SupervisorId), TwoPeople);
        if (isSupervision) (SupervisorId, Supervisor) = (to.Id, to);
        else (OfficerId, Officer) = (to.Id, to);
        Record($"{(isSupervision ? "Supervised by" : "Taken over by")} {to.Name}: {reason}", by, now, now);
    }

    private const string TwoPeople = "The supervisor and the officer in the case must be two people.";

    private void RequireDetective(Officer officer, bool isSupervisor, DateOnly today)
    {
        RuleViolation.When(
            isSupervisor && !Roles.Supervisors.Contains(officer.Role), "The supervisor must be a detective sergeant or inspector.");
        RuleViolation.When(!Roles.Detectives.Contains(officer.Role), "The officer in the case must be a detective.");
        RuleViolation.When(!officer.IsPostedTo(CaitId, today), "Choose officers who are posted to this team today.");
    }

    private void Allocate(Officer supervisor, Officer officer, DateTime now)
    {
        var today = UkTime.DateOf(now);
        RequireDetective(supervisor, isSupervisor: true, today);
        RequireDetective(officer, isSupervisor: false, today);
        RuleViolation.When(supervisor.Id == officer.Id, TwoPeople);

        AllocatedAt = now;
        (SupervisorId, Supervisor) = (supervisor.Id, supervisor);
        (OfficerId, Officer) = (officer.Id, officer);
    }

    public Transfer? OfferedTransfer => transfers.Find(transfer => transfer.State == TransferState.Offered);

    /// <summary>Offers the referral to another team, which holds it only once it has accepted.</summary>
    public void OfferTransfer(Cait to, string reason, CurrentUser by, DateTime now)
    {
        RuleViolation.When(Status == ReferralStatus.Closed, "This referral is closed. It cannot be transferred.");
        RuleViolation.When(to.Id == CaitId, "This team already has the referral. Choose another.");
        RuleViolation.When(OfferedTransfer is not null, "A transfer has already been offered and waits for an answer.");
        transfers.Add(Transfer.Offer(Id, CaitId, to.Id, reason, by, now));
        Record($"Transfer offered to {to.Name}: {reason}", by, now, now);
    }

    /// <summary>The receiving team takes it on, unallocated. The clock, its limit and any breach stay as they are.</summary>
    public void AcceptTransfer(CurrentUser by, DateTime now)
    {
        RuleViolation.When(Status == ReferralStatus.Closed, "This referral is closed. It cannot be transferred.");
        RuleViolation.When(OfferedTransfer is null, "The transfer has already been answered or withdrawn.");
        var transfer = OfferedTransfer;
        transfer.End(TransferState.Accepted, null, by, now);
        CaitId = transfer.ToCaitId;
        CaseFile.HandOver(transfer.ToCaitId);
        Deadline.HandOver(transfer.ToCaitId, now);
        foreach (var rating in ratings) rating.Deadline?.HandOver(transfer.ToCaitId, now);
        (SupervisorId, Supervisor, OfficerId, Officer, AllocatedAt) = (null, null, null, null, null);
        Record("Transfer accepted", by, now, now);
    }

    public void DeclineTransfer(string reason, CurrentUser by, DateTime now)
    {
        RuleViolation.When(OfferedTransfer is null, "The transfer has already been answered or withdrawn.");
        OfferedTransfer.End(TransferState.Declined, reason, by, now);
        Record($"Transfer declined: {reason}", by, now, now);
    }

    public void WithdrawTransfer(CurrentUser by, DateTime now)
    {
        RuleViolation.When(OfferedTransfer is null, "The transfer has already been answered or withdrawn.");
        OfferedTransfer.End(TransferState.Withdrawn, null, by, now);
        Record("Transfer offer withdrawn", by, now, now);
    }

    /// <summary>
    /// Not ours to keep, or taken back. Decided by a DS or above who did not log it; the clock stops now (BR-51, Part C).
    /// </summary>
    /// <param name="left">What of the case would be left behind, where no other referral keeps it open.</param>
    public void CloseAtTriage(
        ClosureKind kind, RedirectTo? redirectedTo, string reason, CurrentUser by, DateTime now, OpenOnCase? left = null)
    {
        RuleViolation.When(Status is not (ReferralStatus.New or ReferralStatus.Research),
            "This referral has been discussed or decided, so it can no longer be redirected or withdrawn.");
        RuleViolation.When(kind == ClosureKind.Redirected && redirectedTo is null, "Say where it is redirected to.");
        RuleViolation.When(LoggedById == by.Id, "You logged this referral, so someone else must decide it.");
        RequireNothingLeft(left);
        Pending?.Refuse("Redirected or withdrawn instead.", by, now);
        Closure = TriageClosure.Of(Id, kind, kind == ClosureKind.Redirected ? redirectedTo : null, reason, by, now);
        Status = ReferralStatus.Closed;
        Record(kind == ClosureKind.Redirected ? "Decided: redirected, not in the remit" : "Decided: withdrawn", by, now, now);
        Deadline.Meet(now, now);
        Research?.Withdraw(now);
    }

    /// <summary>A referral does not end while an offer of it waits, nor as the last of a case of which something is open.</summary>
    private void RequireNothingLeft(OpenOnCase? left)
    {
        RuleViolation.When(OfferedTransfer is not null, "A transfer waits for an answer. Withdraw it first.");
        if (left?.LeftByTriage is { StandsInTheWay: true } open)
            throw new RuleViolation(
                $"This is the last open referral of its case, and the case is not done: {string.Join("; ", open.Reasons)}.");
    }

    public NoFurtherActionProposal? Pending => proposals.Find(proposal => proposal.Decision == ProposalDecision.Pending);

    public void ProposeNoFurtherAction(string reason, CurrentUser by, DateTime now)
    {
        RuleViolation.When(Status != ReferralStatus.New, "This referral has already been decided.");
        RuleViolation.When(Pending is not null, "No further action has already been proposed and waits for a decision.");
        proposals.Add(NoFurtherActionProposal.Of(Id, reason, by, now));
        Record("No further action proposed", by, now, now);
    }

    /// <summary>A DS or above agrees to what someone else proposed; the clock stops at this instant (BR-51, Part C).</summary>
    /// <param name="left">What of the case would be left behind, where no other referral keeps it open.</param>
    public void DecideNoFurtherAction(string reason, CurrentUser by, DateTime now, OpenOnCase? left = null)
    {
        RuleViolation.When(Status != ReferralStatus.New, "This referral has already been decided.");
        RuleViolation.When(Pending is null, "Nobody has proposed no further action.");
        RuleViolation.When(Pending.ById == by.Id, "You proposed this, so someone else must decide it.");
        RequireNothingLeft(left);

        Pending.Agree(reason, by, now);
        Status = ReferralStatus.Closed;
        Record("Decided: no further action", by, now, now, KeyEvent.Decision, reason);
        Deadline.Meet(now, now);
        Research?.Withdraw(now);
    }

    /// <summary>
    /// An initial assessment of the days before the portal had the CRAM, as it was written then. Records that were brought along have them;
    /// no page makes one.
    /// </summary>
    public void BringAssessment(string summary, CurrentUser by, DateTime at)
    {
        RuleViolation.When(OfficerId is null, "Accept and allocate this referral first.");
        assessments.Add(InitialAssessment.Of(Id, assessments.Count + 1, summary, by, at));
        Record(assessments.Count == 1 ? "Initial assessment written" : $"Initial assessment, version {assessments.Count}, written", by, at,
            at);
    }

    /// <summary>A sign-off of those days, which goes on resting on its initial assessment.</summary>
    public void BringSignOff(string rationale, CurrentUser by, DateTime at)
    {
        SignOff = SignOff.Of(Id, assessments.MaxBy(assessment => assessment.Number)!, rationale, by, at);
        Record("Initial assessment signed", by, at, at);
        StopClockWhenDone(by, at);
    }

    /// <summary>
    /// A DS or above who did not write it alone answers for the assessment: the case's latest signed version of the CRAM, made since this
    /// referral came in (BR-51, Part C). Signing the version itself stopped nothing; this may.
    /// </summary>
    /// <param name="isReturned">A supervisor disagreed with the version, so another has to answer that first (BR-43).</param>
    public void Sign(CramAssessment? version, bool isReturned, string rationale, CurrentUser by, DateTime now)
    {
        RuleViolation.When(SignOff is not null, "This referral has already been signed off.");
        RuleViolation.When(Status is ReferralStatus.New or ReferralStatus.Closed, "This referral is not open for signing.");
        RuleViolation.When(version is not { IsSigned: true } || version.CaseFileId != CaseFileId,
            "There is no signed version of the CRAM to rest on yet.");
        RuleViolation.When(version.SignedAt < ReceivedAt,
            "The latest version of the CRAM was signed before this referral came in. A new version takes it in first.");
        RuleViolation.When(isReturned, "A supervisor disagreed with this version of the CRAM. A new version answers that first.");
        RuleViolation.When(
            version.IsOfAlone(by.Id), "You wrote this version of the CRAM alone, so someone else must sign the referral off.");

        SignOff = SignOff.Of(Id, version, rationale, by, now);
        Record($"Signed off, on version {version.Number} of the CRAM", by, now, now, KeyEvent.Decision, rationale);
        StopClockWhenDone(by, now);
    }

    public bool CanBeDiscussed => Status is ReferralStatus.Research or ReferralStatus.Strategy && DiscussedAt is null;

    /// <summary>A strategy discussion answered this referral. One that is to meet again leaves the clock running (Part C).</summary>
    internal void AnsweredBy(StrategyDiscussion discussion, CurrentUser by, DateTime now)
    {
        RuleViolation.When(OfficerId is null, "Accept and allocate this referral before its strategy discussion.");
        RuleViolation.When(!CanBeDiscussed, "The outcome of this referral's strategy discussion has already been recorded.");
        RuleViolation.When(
            discussion.StartedAt < ReceivedAt, "The discussion began before the referral was received. Check the date and times.");

        Status = ReferralStatus.Strategy;
        if (discussion.ResearchComplete && Research is { } research && research.StartedAt <= discussion.StartedAt)
            research.Meet(discussion.StartedAt, now);
        if (discussion.Outcome == DiscussionOutcome.Reconvene)
        {
            Record("Strategy discussion held, to meet again", by, discussion.EndedAt, now, KeyEvent.Decision, discussion.InShort);
            return;
        }
        DiscussedAt = discussion.EndedAt;
        Outcome = discussion.Outcome;
        Record("Strategy discussion held, outcome recorded", by, discussion.EndedAt, now, KeyEvent.Decision, discussion.InShort);
        StopClockWhenDone(by, now);
    }

    /// <summary>The case is closed, and what was open of it with it. A running clock stands in the way of that.</summary>
    internal void CloseWithCase()
    {
        RuleViolation.When(Deadline.MetAt is null, "The 24 hours of a referral are still running.");
        if (Status != ReferralStatus.Closed) Touch();
        Status = ReferralStatus.Closed;
    }

    private void StopClockWhenDone(CurrentUser by, DateTime now)
    {
        if (SignOff is null || DiscussedAt is not { } discussed) return;
        Deadline.Meet(discussed > SignOff.At ? discussed : SignOff.At, now);
        Status = Outcome == DiscussionOutcome.NoFurtherAction ? ReferralStatus.Closed : ReferralStatus.Open;
        if (Status != ReferralStatus.Closed) return;
        Research?.Withdraw(now);
        // Nobody takes on what is decided; an offer left standing could never be answered.
        if (OfferedTransfer is null) return;
        OfferedTransfer.End(TransferState.Withdrawn, null, by, now);
        Record("Transfer offer withdrawn, since the referral is decided", by, now, now);
    }

    /// <summary>The running limit for the hub's research; null where none runs.</summary>
    public Deadline? Research => ratings.MaxBy(rating => rating.Number)?.Deadline is { IsRunning: true } running ? running : null;

    /// <summary>
    /// Starts the limit of the rating the referral came with, at the instant received. A colour without a limit starts none.
    /// </summary>
    public void StartResearch(MashTimer timer, WorkingClock working) => StartResearch(timer, working, ReceivedAt);

    private void StartResearch(MashTimer timer, WorkingClock working, DateTime from)
    {
        var rating = ratings.MaxBy(rating => rating.Number);
        RuleViolation.When(rating is null || rating.Colour != timer.Colour, "This limit belongs to another rating.");
        if (timer.LimitFrom(from, working) is { } limit)
            rating.Time(
                Deadline.Until(DeadlineKind.MashResearch, Reference, Subject.Case(CaseFileId, CaitId), from, limit.DueSoonAt, limit.DueAt));
    }

    /// <summary>
    /// The hub rates it anew. The limit that ran is withdrawn, and the new colour's starts now; both ratings and their limits stay on
    /// record, and so does a breach of the old one (handbook §3.3, B4).
    /// </summary>
    /// <param name="timer">The new colour's limit in the borough; null where the borough's hub had not opened.</param>
    public void Rate(MashRating colour, string reason, MashTimer? timer, WorkingClock working, CurrentUser by, DateTime now)
    {
        RuleViolation.When(Status == ReferralStatus.Closed, "This referral is closed. Its rating stays as it was.");
        RuleViolation.When(MashRating == colour, "The referral has this rating already. Choose the new one.");
        Research?.Withdraw(now);
        Record(MashRating is { } before
            ? $"MASH rating changed from {before} to {colour}: {reason}" : $"Rated {colour} by the MASH: {reason}", by, now, now);
        MashRating = colour;
        ratings.Add(ReferralRating.Of(Id, ratings.Count + 1, colour, reason, by, now));
        // Once the discussion has decided, research no longer holds anything up.
        if (timer is not null && DiscussedAt is null) StartResearch(timer, working, now);
    }

    /// <summary>The hub's research is there: stops its limit, and never the 24 hours.</summary>
    public void FinishResearch(DateTime at, string found, CurrentUser by, DateTime now)
    {
        RuleViolation.When(Research is null, "No limit for MASH research is running on this referral.");
        RuleViolation.When(at > now, "The research ends in the future. Record it when it is complete.");
        RuleViolation.When(at < Research.StartedAt, "The research ends before the rating it is for. Check the date and time.");
        Research.Meet(at, now);
        Record($"MASH research complete: {found}", by, at, now);
    }

    public void ExplainBreach(BreachCause cause, string words, CurrentUser by, DateTime now)
    {
        RuleViolation.When(Deadline.Breach is null, "This referral has no breach on record.");
        Deadline.Breach.Explain(cause, words, by.Id, now);
        Record("Reason given for the breach of the 24 hours", by, now, now);
    }

    public void AcknowledgeBreach(string whatHappensNow, CurrentUser by, DateTime now)
    {
        RuleViolation.When(Deadline.Breach is null, "This referral has no breach on record.");
        Deadline.AcknowledgeBreach(whatHappensNow, by.Id, now);
        Record("Breach of the 24 hours acknowledged", by, now, now);
    }

    /// <param name="of">What of a child's story it is; null where it is not of it.</param>
    private void Record(
        string text, CurrentUser by, DateTime happenedAt, DateTime recordedAt, KeyEvent? of = null, string? why = null,
        Guid? personId = null)
    {
        // What is written in one save counts on from the version it found, so a later save's lines are always higher.
        var entry = Entry.Of(
            CaseFileId, Id, text, by.Id, happenedAt, recordedAt, (Version - history.Count) * LinesASave + history.Count);
        history.Add(of is { } key ? entry.As(key, why, personId) : entry);
        Touch();
    }

    /// <summary>How far it has come. A CRAM signed since it was received assesses it, as its own sign-off does.</summary>
    public static Expression<Func<Referral, Progress>> ToProgress { get; } = referral => new Progress(
        referral.Status,
        referral.OfficerId != null,
        referral.Proposals.Any(proposal => proposal.Decision == ProposalDecision.Pending),
        referral.SignOff != null || referral.CaseFile.CramAssessments.Any(version => version.SignedAt >= referral.ReceivedAt),
        referral.DiscussedAt != null,
        referral.SignOff != null);

    /// <summary>Whether it is this user's to answer a hand-over that is offered to a team: somebody of that team does.</summary>
    public static bool IsOfferedTo(Guid teamId, CurrentUser user) => user.May(Act.AnswerTransfer) && user.CaitIds.Contains(teamId);

    public static Expression<Func<Referral, bool>> VisibleTo(CurrentUser user)
    {
        if (user.LockedOut.Count == 0) return VisibleWithoutConflict(user);
        var locked = user.LockedOut.ToList();
        return VisibleWithoutConflict(user).And(referral => !locked.Contains(referral.CaseFileId));
    }

    private static Expression<Func<Referral, bool>> VisibleWithoutConflict(CurrentUser user) => Permissions.ScopeOf(user.Role,
        Act.ReadCase) switch
    {
        _ when user.Role == Role.System => _ => true,
        Scope.All => CaseFile.IsThereFor(user).For((Referral referral) => referral.CaseFile),
        // Whoever took the report down, and a team that handed it over, keep sight of it: they are who a partner rings back. Not of a
        // restricted one: then they know no more than any caller, and the list alone opens it (BR-53).
        Scope.OwnTeams => CaseFile.NotRestricted.For((Referral referral) => referral.CaseFile)
            .And(OrBrokenInto(user, referral => user.CaitIds.Contains(referral.CaitId) || referral.LoggedById == user.Id
                || referral.Transfers.Any(transfer =>
                    (transfer.State == TransferState.Offered && user.CaitIds.Contains(transfer.ToCaitId))
                    || (transfer.State == TransferState.Accepted && user.CaitIds.Contains(transfer.FromCaitId)))))
            .Or(CaseFile.OpenByNameTo(user).For((Referral referral) => referral.CaseFile)),
        _ => _ => false
    };

    private static Expression<Func<Referral, bool>> OrBrokenInto(CurrentUser user, Expression<Func<Referral, bool>> rule)
    {
        if (user.BrokenInto.Count == 0) return rule;
        var open = user.BrokenInto.ToList();
        return rule.Or(referral => open.Contains(referral.CaseFileId));
    }

    public static Expression<Func<Referral, bool>> ChangeableBy(CurrentUser user, Act act) => Permissions.ScopeOf(user.Role, act) switch
    {
        Scope.All => _ => true,
        // Accepted too, so that the second of two who answer is told by whom and not that it is none of theirs.
        Scope.OwnTeams when act == Act.AnswerTransfer => referral => referral.Transfers.Any(transfer =>
            (transfer.State == TransferState.Offered || transfer.State == TransferState.Accepted)
            && user.CaitIds.Contains(transfer.ToCaitId)),
        Scope.OwnTeams => referral => user.CaitIds.Contains(referral.CaitId),
        _ => _ => false
    };

    public static Expression<Func<Referral, IEnumerable<Guid>>> PeopleConcerned =>
        referral => referral.People.Select(person => person.PersonId);
}
