using System.Linq.Expressions;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.Teams;
using SafeguardingPortal.Domain.Time;

namespace SafeguardingPortal.Domain.Casework.Tasks;

/// <summary>
/// Something to be done by someone, by a time, from somewhere: one kind of task for gaps, directions, decisions and actions (rows 7 to 10),
/// on a case or about a team, a borough, the command, a meeting or a person in it.
/// Whoever it is given to has it until someone else has taken it over. Whether it is overdue is computed and never stored (B4).
/// </summary>
public sealed class CaseTask : Entity, IGuarded<CaseTask>, IReferenced, ITaskAtHand, IKept
{
    static Kept IKept.Kept => Kept.InPlace;

    public string Reference { get; private set; } = "";
    public SubjectType SubjectType { get; private set; }

    /// <summary>The case it is on; null where it is about no case.</summary>
    public Guid? CaseFileId { get; private set; }
    public CaseFile? CaseFile { get; private set; }
    public Guid? SubjectOfficerId { get; private set; }

    /// <summary>What the subject is called; null for a case.</summary>
    public string? SubjectName { get; private set; }

    /// <summary>The team that holds the case or answers for the subject now; null where no team does, which no case is without.</summary>
    public Guid? CaitId { get; private set; }
    public Cait? Cait { get; private set; }
    public TaskKind Kind { get; private set; }

    /// <summary>The record it comes from, such as C-2026-000123-D1; null where someone set it by itself.</summary>
    public string? FromReference { get; private set; }
    public string Text { get; private set; } = "";

    /// <summary>Why it is to be done, where that does not go without saying.</summary>
    public string? Reason { get; private set; }

    /// <summary>The officer who has it. A task has an officer or a role and never both.</summary>
    public Guid? OwnerId { get; private set; }
    public Officer? Owner { get; private set; }

    /// <summary>The role whose queue it waits in until someone takes it.</summary>
    public Role? OwnerRole { get; private set; }
    public DateTime SetAt { get; private set; }

    /// <summary>Null where the portal itself set it.</summary>
    public Guid? SetById { get; private set; }
    public Officer? SetBy { get; private set; }

    /// <summary>UTC. A day limit is the end of the London day.</summary>
    public DateTime DueAt { get; private set; }

    /// <summary>When it was done or cancelled; open until then.</summary>
    public DateTime? ClosedAt { get; private set; }
    public Guid? ClosedById { get; private set; }
    public Officer? ClosedBy { get; private set; }
    public TaskEnding? Ending { get; private set; }

    /// <summary>What came of it, or why it was cancelled.</summary>
    public string? Result { get; private set; }

    /// <summary>Whom it is offered to. The owner has it until they accept.</summary>
    public Guid? OfferedToId { get; private set; }
    public Officer? OfferedTo { get; private set; }

    private readonly List<TaskEvent> events = [];
    public IReadOnlyList<TaskEvent> Events => events;

    private CaseTask() { }

    /// <summary>Sets a task on a case file of the user's reach.</summary>
    public static CaseTask Set(string reference, CaseFile file, NewTask task, CurrentUser by, DateTime now)
    {
        var set = Set(reference, Subject.Case(file.Id, file.CaitId), task, by, now);
        set.CaseFile = file;
        return set;
    }

    /// <summary>Sets a task about whatever is in the user's reach.</summary>
    public static CaseTask Set(string reference, Subject subject, NewTask task, CurrentUser by, DateTime now)
    {
        RuleViolation.When(string.IsNullOrWhiteSpace(task.Text), "Say what is to be done.");
        RuleViolation.When(task.Owner is null == task.OwnerRole is null, "A task is for one officer or for the officers of one role.");
        RuleViolation.When(
            subject.CaitId is null && task.OwnerRole is not null, "No team answers for this, so the task is for one officer.");
        RuleViolation.When(task.OwnerRole is { } role && !CanHave(role), "Tasks are for officers and staff who work on cases.");

        var set = new CaseTask
        {
            Reference = reference,
            SubjectType = subject.Type,
            CaseFileId = subject.CaseFileId,
            SubjectOfficerId = subject.OfficerId,
            SubjectName = subject.Name,
            CaitId = subject.CaitId,
            Kind = task.Kind,
            FromReference = task.FromReference,
            Text = task.Text,
            Reason = task.Reason,
            OwnerId = task.Owner?.Id,
            Owner = task.Owner,
            OwnerRole = task.OwnerRole,
            SetAt = now,
            SetById = by.Role == Role.System ? null : by.Id,
            DueAt = task.DueAt
        };
        if (task.Owner is { } owner) set.RequireWhoMayHaveIt(owner, now, "Tasks are for officers and staff who work on cases.");
        set.Record(TaskStep.Set, by, now, task.Owner?.Id);
        return set;
    }

    public bool IsOpen => ClosedAt is null;

    /// <summary>When "due soon" begins: with the London day it is due in.</summary>
    public static DateTime DueSoonFrom(DateTime dueAt) => UkTime.EndOf(UkTime.DateOf(dueAt.AddTicks(-1)).AddDays(-1));

    public static Clock ClockOf(DateTime setAt, DateTime dueAt, DateTime? closedAt) =>
        new(setAt, DueSoonFrom(dueAt), dueAt, closedAt, closedAt);

    /// <summary>Roles that work on cases, and so can be given something to do on one.</summary>
    public static IReadOnlyList<Role> Owners { get; } = [.. Enum.GetValues<Role>().Where(CanHave)];

    /// <summary>Whether it is one of <see cref="Owners"/>.</summary>
    public static bool CanHave(Role role) => role != Role.System && Permissions.ScopeOf(role, Act.WorkTasks) == Scope.OwnTeams;

    /// <summary>Roles that can be given what no team answers for.</summary>
    public static bool AnswersForAllTeams(Role role) => Roles.InspectorOrAbove.Contains(role);

    /// <summary>Somebody of the team that answers for it, or who answers for all teams where none does.</summary>
    private void RequireWhoMayHaveIt(Officer officer, DateTime now, string otherwise)
    {
        if (CaitId is { } team)
        {
            RuleViolation.When(!CanHave(officer.Role), otherwise);
            RuleViolation.When(!officer.IsPostedTo(team, UkTime.DateOf(now)), NotInTheTeam);
        }
        else
        {
            RuleViolation.When(officer.Id != SubjectOfficerId && !AnswersForAllTeams(officer.Role),
                "Choose a detective inspector or above: no team answers for this.");
        }
    }

    private const string NotInTheTeam = "Choose someone who is posted to this team today.";

    public void Complete(string result, CurrentUser by, DateTime now)
    {
        RequireOpen();
        RuleViolation.When(!this.IsTheirs(by), "This task is someone else’s. They complete it, or a supervisor does.");
        RuleViolation.When(string.IsNullOrWhiteSpace(result), "Say what came of it.");
        Close(TaskEnding.Done, result, by, now);
        Record(TaskStep.Done, by, now, null, result);
    }

    /// <summary>By whoever set it, or a DS or above; never by the one it was given to alone, who would so be rid of it.</summary>
    public void Cancel(string reason, CurrentUser by, DateTime now)
    {
        RequireOpen();
        RuleViolation.When(!this.MayBeCancelledBy(by), "Only whoever set this task, or a detective sergeant or above, can cancel it.");
        RuleViolation.When(this.IsOnlyGivenTo(by), "This task was given to you, so someone else must cancel it.");
        RuleViolation.When(string.IsNullOrWhiteSpace(reason), "Say why it need not be done.");
        Close(TaskEnding.Cancelled, reason, by, now);
        Record(TaskStep.Cancelled, by, now, null, reason);
    }

    /// <summary>Asks someone else to take it over. Until they accept it stays where it is.</summary>
    public void Offer(Officer to, string reason, CurrentUser by, DateTime now)
    {
        RequireOpen();
        RuleViolation.When(!this.IsTheirs(by), "This task is someone else’s. They hand it on, or a supervisor does.");
        RuleViolation.When(OfferedToId is not null, "This task is already offered to someone and waits for an answer.");
        RuleViolation.When(to.Id == OwnerId, "They already have this task. Choose someone else.");
        RequireWhoMayHaveIt(to, now, NotInTheTeam);
        (OfferedToId, OfferedTo) = (to.Id, to);
        Record(TaskStep.Offered, by, now, to.Id, reason);
    }

    public void AcceptOffer(CurrentUser by, DateTime now)
    {
        RequireOfferTo(by);
        (OwnerId, Owner, OwnerRole) = (OfferedToId, OfferedTo, null);
        (OfferedToId, OfferedTo) = (null, null);
        Record(TaskStep.Accepted, by, now, by.Id);
    }

    public void DeclineOffer(string reason, CurrentUser by, DateTime now)
    {
        RequireOfferTo(by);
        RuleViolation.When(string.IsNullOrWhiteSpace(reason), "Say why you do not take it.");
        (OfferedToId, OfferedTo) = (null, null);
        Record(TaskStep.Declined, by, now, null, reason);
    }

    public void WithdrawOffer(CurrentUser by, DateTime now)
    {
        RequireOpen();
        RuleViolation.When(OfferedToId is null, "The offer has already been answered or withdrawn.");
        RuleViolation.When(!this.IsTheirs(by), "This task is someone else’s. They withdraw the offer, or a supervisor does.");
        (OfferedToId, OfferedTo) = (null, null);
        Record(TaskStep.OfferWithdrawn, by, now);
    }

    /// <summary>Who has it leaves or moves, and somebody else has it from then on; nobody is there who could be asked first.</summary>
    public void PassOn(Officer from, Officer to, string reason, CurrentUser by, DateTime now)
    {
        RequireOpen();
        RuleViolation.When(OwnerId != from.Id, $"{Reference} is not with {from.Name} any more.");
        RequireWhoMayHaveIt(to, now, NotInTheTeam);
        (OwnerId, Owner, OfferedToId, OfferedTo) = (to.Id, to, null, null);
        Record(TaskStep.PassedOn, by, now, to.Id, reason);
    }

    /// <summary>One of the role whose queue it waits in makes it theirs.</summary>
    public void Take(CurrentUser by, DateTime now)
    {
        RequireOpen();
        RuleViolation.When(OwnerRole is null, "Someone has already taken this task.");
        RuleViolation.When(OwnerRole != by.Role, "This task waits for someone of another role.");
        (OwnerId, Owner, OwnerRole) = (by.Id, null, null);
        (OfferedToId, OfferedTo) = (null, null);
        Record(TaskStep.Taken, by, now, by.Id);
    }

    /// <summary>
    /// The case went to another team, and an open task with it. Its owner stays behind, so the new team's sergeants have it until one of
    /// them hands it on; the time it is due does not move.
    /// </summary>
    public void HandOver(Guid caitId, CurrentUser by, DateTime now)
    {
        if (!IsOpen || CaitId == caitId) return;
        CaitId = caitId;
        OwnerRole ??= Role.DetectiveSergeant;
        (OwnerId, Owner, OfferedToId, OfferedTo) = (null, null, null, null);
        Record(TaskStep.WentWithTheCase, by, now);
    }

    private void Close(TaskEnding ending, string words, CurrentUser by, DateTime now)
    {
        (Ending, Result, ClosedAt, ClosedById) = (ending, words, now, by.Id);
        (OfferedToId, OfferedTo) = (null, null);
    }

    private void RequireOpen() => RuleViolation.When(!IsOpen, "This task has already been completed or cancelled.");

    private void RequireOfferTo(CurrentUser by)
    {
        RequireOpen();
        RuleViolation.When(OfferedToId is null, "The offer has already been answered or withdrawn.");
        RuleViolation.When(OfferedToId != by.Id, "This task is offered to someone else.");
    }

    private void Record(TaskStep step, CurrentUser by, DateTime now, Guid? toId = null, string? words = null)
    {
        events.Add(TaskEvent.Of(Id, step, by.Role == Role.System ? null : by.Id, now, toId, words));
        Touch();
    }

    public static Expression<Func<CaseTask, bool>> VisibleTo(CurrentUser user) => user.Role == Role.System
        ? _ => true
        : OfCase(CaseFile.VisibleTo(user)).Or(WithoutCase(Subject.VisibleTo<CaseTask>(user).Or(IsWith(user))));

    public static Expression<Func<CaseTask, bool>> ChangeableBy(CurrentUser user, Act act) =>
        OfCase(CaseFile.ChangeableBy(user, act))
            .Or(WithoutCase(Subject.ChangeableBy<CaseTask>(user, act).Or(user.May(act) ? IsWith(user) : _ => false)));

    /// <summary>A case's task is as open as the case, to whoever has it too.</summary>
    private static Expression<Func<CaseTask, bool>> OfCase(Expression<Func<CaseFile, bool>> rule) =>
        ((Expression<Func<CaseTask, bool>>)(task => task.SubjectType == SubjectType.Case)).And(rule.For((CaseTask task) => task.CaseFile!));

    private static Expression<Func<CaseTask, bool>> WithoutCase(Expression<Func<CaseTask, bool>> rule) =>
        ((Expression<Func<CaseTask, bool>>)(task => task.SubjectType != SubjectType.Case)).And(rule);

    /// <summary>What is about no case is also seen by whoever is to do it.</summary>
    private static Expression<Func<CaseTask, bool>> IsWith(CurrentUser user)
    {
        var isTheirs = user.DoesTheirWork;
        return Splice.In<CaseTask, bool>(task => isTheirs.Of(task.OwnerId) || isTheirs.Of(task.OfferedToId)
            || (task.OwnerRole == user.Role && task.CaitId != null && user.CaitIds.Contains(task.CaitId.Value)));
    }

    public static Expression<Func<CaseTask, IEnumerable<Guid>>> PeopleConcerned =>
        CaseFile.PeopleConcerned.For((CaseTask task) => task.CaseFile!);
}
