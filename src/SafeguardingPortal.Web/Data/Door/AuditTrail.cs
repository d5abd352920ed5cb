using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Data.Door;

/// <summary>
/// Writes entries that are not changes of records: looks, refusals, sign-ins. Saved by whoever asks, before the page is sent.
/// </summary>
public sealed class AuditTrail(PortalDbContext db, TimeProvider time, ILogger<AuditTrail> log)
{
    private readonly HashSet<Guid> written = [];
    private readonly List<AuditEntry> looks = [];
    private AuditAction? takenAway;

    /// <summary>Whom an entry says this request looked at, or one of just before that it goes on from.</summary>
    internal IEnumerable<Guid> Written => Saved.SelectMany(look => look.People).Select(person => person.PersonId).Concat(written);

    /// <summary>How what the request shows is taken away, where it is: on paper or as a file.</summary>
    internal AuditAction? TakenAway => takenAway ?? Saved.LastOrDefault(look => TakesAway(look.Action))?.Action;

    /// <summary>An entry whose save was refused or came to nothing has written down nobody.</summary>
    private IEnumerable<AuditEntry> Saved => looks.Where(look => look.Id > 0);

    public void Add(
        AuditAction action, string subject, Guid? subjectId = null, string? reference = null, IEnumerable<Guid>? people = null,
        CurrentUser? by = null, string? detail = null)
    {
        var entry = Entry(db, by ?? db.Actor, time.UtcNow, action, subject, subjectId, reference, people ?? [], detail);
        db.AuditEntries.Add(entry);
        if (action is AuditAction.Refused) log.Refused((by ?? db.Actor).Id, subject);
        if (IsALook(action)) looks.Add(entry);
    }

    /// <summary>Writes a look at a record down at once, whatever waits to be saved.</summary>
    public async Task LookAsync(AuditAction action, string subject, Guid subjectId, string? reference, IReadOnlyList<Guid> people)
    {
        await db.AddEntryAsync(Entry(db, db.Actor, time.UtcNow, action, subject, subjectId, reference, people, null));
        HasWritten(people);
        if (TakesAway(action)) takenAway = action;
    }

    private static bool TakesAway(AuditAction action) => action is AuditAction.Printed or AuditAction.Exported or AuditAction.Disclosed;

    /// <summary>Says of people that an entry of just before has them.</summary>
    public void HasWritten(IEnumerable<Guid> people) => written.UnionWith(people);

    /// <summary>Whom the user's own entries about something concern so far.</summary>
    public async Task<IReadOnlyList<Guid>> PeopleOfAsync(AuditAction action, Guid subjectId)
    {
        var people = await db.AuditEntries
            .Where(entry => entry.SubjectId == subjectId && entry.ById == db.Actor.Id && entry.Action == action)
            .SelectMany(entry => entry.People).Select(person => person.PersonId).ToListAsync();
        HasWritten(people);
        return people;
    }

    private static bool IsALook(AuditAction action) => action switch
    {
        AuditAction.Viewed or AuditAction.Shown or AuditAction.Searched or AuditAction.Printed or AuditAction.Exported
            or AuditAction.Disclosed
            or AuditAction.LookedUp or AuditAction.CardShown => true,
        AuditAction.Refused or AuditAction.Created or AuditAction.Changed or AuditAction.Deleted or AuditAction.SignedIn
            or AuditAction.SignInFailed
            or AuditAction.SignedOut or AuditAction.PasswordChanged => false
    };

    internal static AuditEntry Entry(
        PortalDbContext db, CurrentUser by, DateTime now, AuditAction action, string subject, Guid? subjectId, string? reference,
        IEnumerable<Guid> people, string? detail)
    {
        var hasReason = action is AuditAction.Viewed or AuditAction.Shown or AuditAction.Printed or AuditAction.Created or
            AuditAction.Changed;
        // What hangs on the record that was opened is looked at for the same reason.
        var why = hasReason && subjectId is not null && by.Id == db.Actor.Id ? db.OpenedWhy : null;
        return new()
        {
            At = now,
            ById = by.Id,
            ByName = by.Name,
            ByRole = by.Role,
            TeamId = by.CaitIds.Count == 0 ? null : by.CaitIds[0],
            Action = action,
            Subject = subject,
            SubjectId = subjectId,
            SubjectReference = reference,
            Reason = hasReason ? why?.Reason ?? ReasonOf(by.Role) : null,
            Basis = why?.Basis,
            ReasonWords = why?.Words,
            Detail = detail,
            Address = db.From.Address,
            Session = db.From.Session,
            People = [.. people.Distinct().Select(id => new AuditPerson { PersonId = id })]
        };
    }

    private static AccessReason ReasonOf(Role role) => role switch
    {
        Role.System => AccessReason.PortalItself,
        Role.QualityAssurance => AccessReason.QualityAssurance,
        Role.DetectiveSergeant or Role.DetectiveInspector or Role.DetectiveChiefInspector or Role.SeniorManagement or Role.Commander =>
            AccessReason.Supervision,
        Role.Nobody or Role.FrontlineOfficer or Role.ReferralDesk or Role.Researcher or Role.ConferenceLiaisonOfficer
            or Role.DetectiveConstable
            or Role.Training or Role.WorkforcePlanning or Role.Partnership or Role.Administrator or Role.Auditor => AccessReason.MyTeamsCase
    };
}
