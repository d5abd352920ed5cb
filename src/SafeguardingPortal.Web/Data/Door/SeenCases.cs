using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.Tasks;
using SafeguardingPortal.Web.Data.Model;

namespace SafeguardingPortal.Web.Data.Door;

/// <summary>A case file that whoever acts may see, for this one request.</summary>
public sealed record SeenCase(Guid Id, string Reference);

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
        if (db.OpenedRecord is (nameof(CaseFile), var id, { } opened, var by) && opened == reference && by == db.Actor) return new(id, opened);
        return asked[(db.Actor, reference)] = await files.Visible.Where(file => file.Reference == reference)
            .Select(file => new SeenCase(file.Id, file.Reference)).SingleOrDefaultAsync();
    }

    /// <summary>The case itself, in a shape that is kept.</summary>
    public Task<TView> ViewAsync<TView>(SeenCase seen, Expression<Func<CaseFile, TView>> shape) =>
        Prepared.OneAsync(db, seen.Id, shape);

    /// <summary>Rows of the case by a question that is kept.</summary>
    public Task<List<TRow>> ListAsync<TRow>(SeenCase seen, Expression<Func<IQueryable<CaseFile>, IQueryable<TRow>>> question) =>
        Prepared.ListAsync(db, seen.Id, question);

    /// <summary>The same of a question that goes beyond the case's own parts.</summary>
    public Task<List<TRow>> RowsAsync<TRow>(SeenCase seen, Expression<Func<PortalDbContext, Guid, IQueryable<TRow>>> question) =>
        Prepared.RowsAsync(db, seen.Id, question);

    public IQueryable<CaseFile> Itself(SeenCase seen) => db.Set<CaseFile>().AsNoTracking().Where(file => file.Id == seen.Id);

    public IQueryable<T> Of<T>(SeenCase seen) where T : class, IOnCase =>
        db.Set<T>().AsNoTracking().Where(part => part.CaseFileId == seen.Id);

    public IQueryable<CaseTask> Tasks(SeenCase seen) => db.Set<CaseTask>().AsNoTracking().Where(task => task.CaseFileId == seen.Id);
}
