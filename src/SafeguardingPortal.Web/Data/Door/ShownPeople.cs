using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Data.Door;

/// <summary>
/// Whom the answer to this request names, taken from the very views, partials and files it is made of (<see cref="PeopleInView"/>), and
/// written down before the first of it is sent (B15). Whoever an entry of this request has already is not written twice, nor whoever the
/// same page of the same record or list has shown to the same session in the last quarter of an hour.
/// </summary>
public sealed class ShownPeople(PortalDbContext db, AuditTrail audit, TimeProvider time)
{
    public static readonly TimeSpan OnceIn = TimeSpan.FromMinutes(15);

    private readonly HashSet<Guid> people = [];
    private readonly HashSet<object> seen = new(ReferenceEqualityComparer.Instance);

    /// <summary>Notes whom this part of the answer names.</summary>
    public void Note(object? view) => PeopleInView.Collect(view, people, seen);

    /// <summary>What was made is not shown after all.</summary>
    public void Forget() => people.Clear();

    /// <param name="page">What the page is called where it shows no record but a list.</param>
    public async Task WriteAsync(string page)
    {
        if (people.Count == 0) return;
        people.UnionWith(await Prepared.RowsAsync(db, people.ToList(), GaveTheirName));
        people.ExceptWith(audit.Written);
        if (people.Count == 0) return;

        var (subject, id, reference) = db.OpenedRecord is { } opened
            ? (opened.Subject, (Guid?)opened.Id, opened.Reference) : (page, null, null);
        if (audit.TakenAway is null) people.ExceptWith(await ShownLatelyAsync(subject, id));
        if (people.Count > 0)
            await db.AddEntryAsync(
                AuditTrail.Entry(db, db.Actor, time.UtcNow, audit.TakenAway ?? AuditAction.Shown, subject, id, reference, people, null));
        audit.HasWritten(people);
        Forget();
    }

    /// <summary>"Unborn child of Kayla Merrin" tells of her too, who is on the same referral.</summary>
    private static readonly Expression<Func<PortalDbContext, List<Guid>, IQueryable<Guid>>> GaveTheirName = (db, people) =>
        (from called in db.Set<Person>()
         where people.Contains(called.Id) && called.Name == null && called.KnownAs != null
         join part in db.Set<ReferralPerson>() on called.Id equals part.PersonId
         join other in db.Set<ReferralPerson>() on part.ReferralId equals other.ReferralId
         where other.Person.Name != null && called.KnownAs!.EndsWith(other.Person.Name)
         select other.PersonId).Distinct();

    private async Task<List<Guid>> ShownLatelyAsync(string subject, Guid? id)
    {
        var (me, address, session, since) = (db.Actor.Id, db.From.Address, db.From.Session, time.UtcNow - OnceIn);
        return await db.AuditEntries
            .Where(entry => entry.ById == me && entry.At > since && entry.Subject == subject && entry.SubjectId == id
                && entry.Session == session && entry.Address == address
                && (entry.Action == AuditAction.Shown || entry.Action == AuditAction.Viewed))
            .SelectMany(entry => entry.People).Select(person => person.PersonId).ToListAsync();
    }
}
