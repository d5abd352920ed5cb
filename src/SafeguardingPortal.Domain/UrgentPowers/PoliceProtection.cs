using System.Linq.Expressions;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.Disclosures;
using SafeguardingPortal.Domain.FrontDoor;
using SafeguardingPortal.Domain.Teams;
using SafeguardingPortal.Domain.Time;

namespace SafeguardingPortal.Domain.UrgentPowers;

/// <summary>What became of a child when police protection ended (handbook §2.5).</summary>
public enum ProtectionOutcome { Returned, EmergencyProtectionOrder, Section20, CareProceedings, Other }

/// <summary>What a constable tells when a child is taken into police protection. Instants are UTC.</summary>
/// <param name="Child">A name, or what is seen: "Girl, about 8, name not known".</param>
/// <param name="Residence">The council where the child lives; null while nobody knows it.</param>
/// <param name="LateReason">Why it is told only after its 72 hours.</param>
public sealed record ProtectionBegun(
    string Child, string? Age, DateTime StartedAt, string PlaceFound, string BoroughCode, string? Residence, string Grounds,
        string Constable,
    string DesignatedOfficer, string? DesignatedPhone, string PlaceKept, string? LateReason = null);

/// <summary>What the carer is told beside what the law says (looks 23).</summary>
public sealed record ForTheCarer(string? WhoMayVisit, string? Needs, string? CouncilPhone);

/// <summary>
/// Police protection of one child (s.46 Children Act 1989; row 13, BR-25): 72 elapsed hours at most, which nothing makes longer, and seven
/// duties. It is begun by whoever stands there at night, and put on a case file when there is one.
/// </summary>
public sealed class PoliceProtection : Entity, IGuarded<PoliceProtection>, IReferenced, IOfTeam, IBecomesReferral, IKept
{
    static Kept IKept.Kept => Kept.InPlace;

    /// <summary>Under which a council is told (s.46(3)); no choice of anybody's.</summary>
    public const string Power = "Children Act 1989, s.46(3)";

    public string Reference { get; private set; } = "";
    public Guid? CaseFileId { get; private set; }
    public CaseFile? CaseFile { get; private set; }

    /// <summary>The record of the child, once somebody has said which it is.</summary>
    public Guid? PersonId { get; private set; }
    public Person? Person { get; private set; }
    public Guid CaitId { get; private set; }
    public Cait Cait { get; private set; } = null!;
    public Guid DeadlineId { get; private set; }
    public Deadline Deadline { get; private set; } = null!;

    public string Child { get; private set; } = "";
    public string? Age { get; private set; }
    public DateTime StartedAt { get; private set; }
    public string PlaceFound { get; private set; } = "";
    public string BoroughCode { get; private set; } = "";
    public Borough Borough { get; private set; } = null!;
    public string? Residence { get; private set; }
    public string Grounds { get; private set; } = "";
    public string Constable { get; private set; } = "";
    public string DesignatedOfficer { get; private set; } = "";
    public string? DesignatedPhone { get; private set; }
    public string PlaceKept { get; private set; } = "";
    public string? WhoMayVisit { get; private set; }
    public string? Needs { get; private set; }
    public string? CouncilPhone { get; private set; }
    public DateTime RecordedAt { get; private set; }
    public Guid RecordedById { get; private set; }
    public Officer RecordedBy { get; private set; } = null!;

    /// <summary>Why it was recorded only after its 72 hours.</summary>
    public string? LateReason { get; private set; }

    private readonly List<ProtectionDutyDone> duties = [];

    /// <summary>What was done of the seven, each time it was told; the last of a duty is what stands.</summary>
    public IReadOnlyList<ProtectionDutyDone> Duties => duties;

    private readonly List<EmergencyOrder> orders = [];
    public IReadOnlyList<EmergencyOrder> Orders => orders;

    public DateTime? EndedAt { get; private set; }
    public ProtectionOutcome? Outcome { get; private set; }
    public string? OutcomeWords { get; private set; }

    /// <summary>Why it ran over, where it ended after its 72 hours.</summary>
    public string? OverrunReason { get; private set; }
    public DateTime? EndRecordedAt { get; private set; }
    public Guid? EndedById { get; private set; }
    public Officer? EndedBy { get; private set; }

    private PoliceProtection() { }

    public static PoliceProtection Begin(
        string reference, ProtectionBegun told, Borough borough, Cait covering, TimeLimit limit, WorkingCalendar calendar, CurrentUser by,
        DateTime now)
    {
        RuleViolation.When(told.StartedAt > now, "Police protection cannot begin in the future. Check the date and time.");
        RuleViolation.When(IsSameOfficer(told.Constable, told.DesignatedOfficer),
            $"Choose a designated officer who is not {told.Constable}.");
        var deadline = Deadline.Start(limit, reference, Subject.Borough(borough, covering), told.StartedAt, calendar);
        RuleViolation.When(now > deadline.DueAt && string.IsNullOrWhiteSpace(told.LateReason),
            "It began more than 72 hours ago. Say why it is recorded only now.");
        return new()
        {
            Reference = reference,
            CaitId = covering.Id,
            DeadlineId = deadline.Id,
            Deadline = deadline,
            Child = told.Child,
            Age = told.Age,
            StartedAt = told.StartedAt,
            PlaceFound = told.PlaceFound,
            BoroughCode = told.BoroughCode,
            Residence = told.Residence,
            Grounds = told.Grounds,
            Constable = told.Constable,
            DesignatedOfficer = told.DesignatedOfficer,
            DesignatedPhone = told.DesignatedPhone,
            PlaceKept = told.PlaceKept,
            LateReason = now > deadline.DueAt ? told.LateReason : null,
            RecordedAt = now,
            RecordedById = by.Id
        };
    }

    /// <summary>What stands of a duty; null while nothing was told of it.</summary>
    public ProtectionDutyDone? Of(ProtectionDuty duty) => duties.Where(done => done.Duty == duty).MaxBy(done => done.Number);

    public IEnumerable<ProtectionDuty> OpenDuties => Enum.GetValues<ProtectionDuty>().Where(duty => Of(duty) is null);

    /// <summary>One of the seven was done, or why it was not needed. To tell a council is to disclose, on the case where there is
    /// one.</summary>
    public Disclosure? Record(DutyTold told, CurrentUser by, DateTime now)
    {
        RuleViolation.When(told.At > now, "It cannot have been done in the future. Check the date and time.");
        RuleViolation.When(told.At < StartedAt, "That is before police protection began. Check the date and time.");
        RuleViolation.When(!told.IsNeeded && !told.Duty.MayBeLeft(), "This duty is always owed. Record when it was done.");
        var done = ProtectionDutyDone.Of(Id, duties.Count + 1, told, by, now);
        duties.Add(done);
        Touch();
        return CaseFileId is { } file && done.IsDisclosure ? DisclosureOf(done, file) : null;
    }

    /// <summary>The designated officer says that the child is safe, or the 72 hours are over (s.46(5) and (6)).</summary>
    /// <param name="overrun">Why it ran over; needed where it did, and then it is a breach on record.</param>
    public void End(
        DateTime at, ProtectionOutcome outcome, string words, (BreachCause Cause, string Words)? overrun, CurrentUser by, DateTime now)
    {
        RuleViolation.When(EndedAt is not null, "Police protection has ended already.");
        RuleViolation.When(at > now, "It cannot have ended in the future. Record it when it has.");
        RuleViolation.When(at < StartedAt, "It cannot end before it began. Check the date and time.");
        RuleViolation.When(at > Deadline.DueAt && overrun is null,
            "That is more than 72 hours after it began. There is no power to keep a child longer: say that it is a breach, and why.");
        (EndedAt, Outcome, OutcomeWords, EndRecordedAt, EndedById) = (at, outcome, words, now, by.Id);
        Deadline.Meet(at, now);
        if (at > Deadline.DueAt && overrun is { } late)
        {
            OverrunReason = late.Words;
            Deadline.RecordBreach(now);
            Deadline.ExplainBreach(late.Cause, late.Words, by.Id, now);
        }
        Touch();
    }

    /// <summary>The court made an emergency protection order, whoever applied for it.</summary>
    public EmergencyOrder RecordOrder(OrderMade made, WorkingCalendar calendar, Cait covering, CurrentUser by, DateTime now)
    {
        RuleViolation.When(orders.Count > 0, "An order is on record already. It can be extended once.");
        RuleViolation.When(made.MadeAt > now, "The order cannot have been made in the future. Check the date and time.");
        RuleViolation.When(made.MadeAt < StartedAt, "The order was made before police protection began. Check the date and time.");
        var latest = EmergencyProtection.LatestEnd(
            EmergencyProtection.FirstDay(made.MadeAt, StartedAt, made.PoliceApplied), calendar);
        return Add(made, latest, covering, by, now);
    }

    /// <summary>Once, by at most seven days.</summary>
    public EmergencyOrder ExtendOrder(OrderMade made, Cait covering, CurrentUser by, DateTime now)
    {
        RuleViolation.When(orders.Count == 0, "No order is on record that could be extended.");
        RuleViolation.When(orders.Count > 1, "An order is extended once, and this one was.");
        RuleViolation.When(made.MadeAt > now, "It cannot have been extended in the future. Check the date and time.");
        var first = orders[0];
        RuleViolation.When(made.MadeAt < first.MadeAt || made.MadeAt > first.EndsAt,
            "An order is extended while it lasts. Check the date and time.");
        RuleViolation.When(made.EndsAt <= first.EndsAt, "The extension ends no later than the order. Check the date and time.");
        var extended = Add(made, EmergencyProtection.LatestExtension(first.EndsAt), covering, by, now);
        if (first.Deadline.IsRunning) first.Deadline.Withdraw(now);
        return extended;
    }

    private EmergencyOrder Add(OrderMade made, DateTime latest, Cait covering, CurrentUser by, DateTime now)
    {
        RuleViolation.When(made.EndsAt <= made.MadeAt, "The order ends before it was made. Check the dates and times.");
        RuleViolation.When(made.EndsAt > latest,
            $"The law lets it run to {EmergencyProtection.InWords(latest)} at the latest. Check what the order says.");
        var order = EmergencyOrder.Of(this, orders.Count + 1, made, covering, by, now);
        orders.Add(order);
        Touch();
        return order;
    }

    /// <summary>The order ended before its last day, or was discharged.</summary>
    public void EndOrder(DateTime at, CurrentUser by, DateTime now)
    {
        var last = orders.MaxBy(order => order.Number);
        RuleViolation.When(last is null || !last.Deadline.IsRunning, "No order is running.");
        RuleViolation.When(at > now || at < last.MadeAt, "The order cannot have ended then. Check the date and time.");
        last.Deadline.Meet(at, now);
        Touch();
    }

    public void Tell(ForTheCarer carer)
    {
        (WhoMayVisit, Needs, CouncilPhone) = (carer.WhoMayVisit, carer.Needs, carer.CouncilPhone);
        Touch();
    }

    /// <summary>
    /// It belongs to a case file, and to a child on it. What councils were told before is a disclosure of that case from now on.
    /// </summary>
    public IReadOnlyList<object> PutOn(CaseFile file, Person? child, CurrentUser by, DateTime now)
    {
        RuleViolation.When(CaseFileId is not null, "It is on a case file already.");
        (CaseFileId, CaseFile, PersonId) = (file.Id, file, child?.Id);
        Touch();
        return
        [
            Entry.Of(file.Id, null, $"Police protection (s.46) began, {Reference}", by.Id, StartedAt, now)
                .As(KeyEvent.Decision, personId: child?.Id),
            .. duties.Where(done => done.IsDisclosure).Select(done => DisclosureOf(done, file.Id))
        ];
    }

    /// <summary>The child is the one of the referral, where it is about one.</summary>
    public IReadOnlyList<object> Become(Referral referral, CurrentUser by, DateTime now) => PutOn(referral.CaseFile,
        referral.People.Where(part => part.Part == ReferralPart.Child).ToList() is [var only] ? only.Person : null, by, now);

    private Disclosure DisclosureOf(ProtectionDutyDone done, Guid caseFileId) => Disclosure.Of(Reference, caseFileId,
        "That the child is in police protection, why, and where", done.Whom, CouncilOf(done.Duty), "The council has to be told", Power,
        done.At, done.ById, done.RecordedAt);

    private string CouncilOf(ProtectionDuty duty) => duty == ProtectionDuty.CouncilOfPlaceFound
        ? "Council of the place where the child was found" : $"{Residence ?? "Council of residence"}";

    /// <summary>Ranks and spaces apart: "PC Megan Doyle" is Megan Doyle.</summary>
    public static bool IsSameOfficer(string one, string other) => Bare(one) is { Length: > 0 } bare && bare == Bare(other);

    private static readonly string[] Ranks =
        ["PC", "PS", "SGT", "SERGEANT", "CONSTABLE", "DC", "DS", "DI", "DCI", "INSP", "INSPECTOR", "A/INSP", "A/PS", "CI", "SUPT",
            "T/INSP"];

    private static string Bare(string name) => string.Concat(name.ToUpperInvariant()
        .Split([' ', '.', ',', '\u00a0'], StringSplitOptions.RemoveEmptyEntries).Where(word => !Ranks.Contains(word)));

    /// <summary>
    /// Whoever recorded it, the team of the place and, once it is on a case, whoever may see that. A restricted case closes it to all but
    /// those named, and to who recorded it when it has ended.
    /// </summary>
    public static Expression<Func<PoliceProtection, bool>> VisibleTo(CurrentUser user)
    {
        if (user.Role == Role.System) return _ => true;
        if (user.IsOnTheStreet) return protection => protection.RecordedById == user.Id
            && (protection.EndedAt == null || protection.CaseFileId == null || !protection.CaseFile!.IsRestricted);
        Expression<Func<PoliceProtection, bool>> hasCase = protection => protection.CaseFileId != null;
        var ofCase = hasCase.And(CaseFile.VisibleTo(user).For((PoliceProtection protection) => protection.CaseFile!));
        return Permissions.ScopeOf(user.Role, Act.SeeProtection) switch
        {
            Scope.All => ofCase.Or(protection => protection.CaseFileId == null),
            Scope.OwnTeams => ofCase.Or(protection => (protection.CaseFileId == null || !protection.CaseFile!.IsRestricted)
                && (user.CaitIds.Contains(protection.CaitId) || protection.RecordedById == user.Id)),
            _ => _ => false
        };
    }

    public static Expression<Func<PoliceProtection, bool>> ChangeableBy(CurrentUser user, Act act) =>
        Permissions.ScopeOf(user.Role, act) switch
        {
            Scope.None => _ => false,
            _ when user.IsOnTheStreet => protection => protection.RecordedById == user.Id,
            Scope.OwnTeams => protection => user.CaitIds.Contains(protection.CaitId) || protection.RecordedById == user.Id
                || (protection.CaseFileId != null && user.CaitIds.Contains(protection.CaseFile!.CaitId)),
            _ => _ => true
        };

    public static Expression<Func<PoliceProtection, IEnumerable<Guid>>> PeopleConcerned => protection =>
        protection.CaseFile!.Children.Where(child => child.Child.PersonId == protection.PersonId).Select(child => child.Child.PersonId);
}
