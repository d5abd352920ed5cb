using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.Discussions;
using SafeguardingPortal.Domain.Casework.Tasks;
using SafeguardingPortal.Domain.Conferences;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.Disclosures;
using SafeguardingPortal.Domain.Dissents;
using SafeguardingPortal.Domain.Supervision;
using SafeguardingPortal.Web.Data.Model;

namespace SafeguardingPortal.Web.Data.Door;

/// <summary>A case file that whoever acts may see, for this one request.</summary>
public sealed record SeenCase(Guid Id, string Reference);

/// <summary>What there is of a case that is asked for by itself.</summary>
public sealed record CaseHas(
    bool Disagreement, bool Conference, bool Enquiry, bool Dissent, bool Task, bool Charge, bool Breach, bool Receipt);

/// <summary>
/// Asks once a request whether a case may be seen. What hangs on it (<see cref="IOnCase"/>) is then asked for without the access rule,
/// which is most of what such a statement costs (docs/performance.md). No look is written down here: the page that shows it does that.
/// </summary>
public sealed class SeenCases(PortalDbContext db, Records<CaseFile> files)
{
    private readonly Dictionary<(CurrentUser By, string Reference), SeenCase?> asked = [];

    /// <summary>Null for one that is not there for whoever acts.</summary>
    public async Task<SeenCase?> OfAsync(string reference)
    {
        if (asked.TryGetValue((db.Actor, reference), out var known)) return known;
        // The page is about this very case: the door has looked already.
        if (db.OpenedRecord is (nameof(CaseFile), var id, { } opened, var by) && opened == reference && by == db.Actor)
            return new(id, opened);
        return asked[(db.Actor, reference)] = await files.Visible.Where(file => file.Reference == reference)
            .Select(file => new SeenCase(file.Id, file.Reference)).SingleOrDefaultAsync();
    }

    /// <summary>The case itself, in a shape that is kept.</summary>
    public Task<TView> ViewAsync<TView>(SeenCase seen, Expression<Func<CaseFile, TView>> shape) =>
        Prepared.OneAsync(db, seen.Id, shape);

    /// <summary>Rows of the case by a question that is kept.</summary>
    public Task<List<TRow>> ListAsync<TRow>(SeenCase seen, Expression<Func<IQueryable<CaseFile>, IQueryable<TRow>>> question) =>
        Prepared.ListAsync(db, seen.Id, question);

    /// <summary>Most cases have little of this, and one look says what to ask for.</summary>
    public async Task<CaseHas> HasAsync(SeenCase seen) => (await Prepared.RowsAsync(db, seen.Id, Has))[0];

    private static readonly Expression<Func<PortalDbContext, Guid, IQueryable<CaseHas>>> Has =
        Splice.In<PortalDbContext, Guid, IQueryable<CaseHas>>((db, id) => db.Set<CaseFile>()
        .Where(file => file.Id == id).Select(_ => new CaseHas(
            db.Set<SupervisionReview>().Any(review => review.CaseFileId == id && !review.Agrees),
            db.Set<Conference>().Any(conference => conference.CaseFileId == id),
            db.Set<StrategyDiscussion>().Any(discussion => discussion.CaseFileId == id && discussion.InitiatesSection47),
            db.Set<Dissent>().Any(dissent => dissent.CaseFileId == id && dissent.ResolvedAt == null),
            db.Set<CaseTask>().Any(task => task.CaseFileId == id && task.ClosedAt == null),
            db.Set<Crime>().Any(crime => crime.CaseFileId == id && crime.Charges.Any(charge => charge.IsOpen)),
            db.Deadlines.Any(clock => clock.CaseFileId == id && Deadline.IsUnexplained.Of(clock)),
            db.Set<Disclosure>().Any(given => given.CaseFileId == id && Disclosure.IsUnconfirmed.Of(given)))));

    public IQueryable<CaseFile> Itself(SeenCase seen) => db.Set<CaseFile>().AsNoTracking().Where(file => file.Id == seen.Id);

    public IQueryable<T> Of<T>(SeenCase seen) where T : class, IOnCase =>
        db.Set<T>().AsNoTracking().Where(part => part.CaseFileId == seen.Id);

    public IQueryable<CaseTask> Tasks(SeenCase seen) => db.Set<CaseTask>().AsNoTracking().Where(task => task.CaseFileId == seen.Id);
}
