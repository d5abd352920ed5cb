using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Data.Door;

/// <summary>Writes entries that are not changes of records: looks, refusals, sign-ins. Saved by whoever asks, before the page is sent.</summary>
public sealed class AuditTrail(PortalDbContext db, TimeProvider time, ILogger<AuditTrail> log)
{
    public void Add(
        AuditAction action, string subject, Guid? subjectId = null, string? reference = null, IEnumerable<Guid>? people = null, CurrentUser? by = null, string? detail = null)
    {
        db.AuditEntries.Add(Entry(by ?? db.Actor, time.UtcNow, action, subject, subjectId, reference, people ?? [], detail));
        if (action is AuditAction.Refused) log.Refused((by ?? db.Actor).Id, subject);
    }

    /// <summary>Whom the user's own entries about something concern so far.</summary>
    public async Task<IReadOnlyList<Guid>> PeopleOfAsync(AuditAction action, Guid subjectId) => await db.AuditEntries
        .Where(entry => entry.SubjectId == subjectId && entry.ById == db.Actor.Id && entry.Action == action).SelectMany(entry => entry.People).Select(person => person.PersonId).ToListAsync();

    internal static AuditEntry Entry(
        CurrentUser by, DateTime now, AuditAction action, string subject, Guid? subjectId, string? reference, IEnumerable<Guid> people, string? detail) => new()
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
            Reason = action is AuditAction.Viewed or AuditAction.Printed or AuditAction.Created or AuditAction.Changed ? ReasonOf(by.Role) : null,
            Detail = detail,
            People = [.. people.Distinct().Select(id => new AuditPerson { PersonId = id })]
        };

    private static AccessReason ReasonOf(Role role) => role switch
    {
        Role.System => AccessReason.PortalItself,
        Role.QualityAssurance => AccessReason.QualityAssurance,
        Role.DetectiveSergeant or Role.DetectiveInspector or Role.Commander => AccessReason.Supervision,
        Role.Nobody or Role.FrontlineOfficer or Role.ReferralDesk or Role.Researcher or Role.ConferenceLiaisonOfficer or Role.DetectiveConstable
            or Role.Training or Role.Administrator or Role.Auditor => AccessReason.MyTeamsCase
    };
}
