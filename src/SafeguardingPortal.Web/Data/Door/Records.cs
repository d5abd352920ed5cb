using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Web.Data.Model;

namespace SafeguardingPortal.Web.Data.Door;

/// <summary>The record can be seen but this act on it is not the user's. The page says whose it is; the attempt is on the trail.</summary>
public sealed class NotYoursToDo(Act act) : Exception
{
    public Act Act => act;
}

/// <summary>
/// The one door to records: what comes through it is visible to the current user, and every look and refusal is on the trail (B2, B3).
/// </summary>
public sealed class Records<T>(PortalDbContext db, AuditTrail audit) where T : Entity, IGuarded<T>, IReferenced
{
    /// <summary>For lists, whose own filter drives the index; the access rule is what is left over (B12).</summary>
    public IQueryable<T> Visible => db.Set<T>().AsNoTracking().Where(MayBeSeen);

    private (CurrentUser By, Expression<Func<T, bool>> Rule)? made;

    /// <summary>The access rule of who acts, put together once a request: it is asked in many of its statements.</summary>
    private Expression<Func<T, bool>> MayBeSeen
    {
        get
        {
            var actor = db.Actor;
            if (made is not { } rule || rule.By != actor) made = rule = (actor, StandingRules.Of(actor, nameof(T.VisibleTo), T.VisibleTo));
            return rule.Rule;
        }
    }

    /// <summary>
    /// For counts alone: every record there is, restricted ones too, so that whoever sees a figure reads the same one (B11). No row of it
    /// is shown: rows come from <see cref="Visible"/>, and a page says how many are counted and not shown.
    /// </summary>
    public IQueryable<T> ForFigures => db.Actor.May(Act.SeeFigures) ? db.Set<T>().AsNoTracking() : db.Set<T>().Where(_ => false);

    /// <summary>Opens a record to be read. The look is recorded before there is anything to send.</summary>
    /// <param name="toDo">The act the page is for; a user who may see the record but not do this gets <see cref="NotYoursToDo"/>.</param>
    /// <param name="how">What the look is for, where that is more than to read it on the screen.</param>
    public async Task<TView?> ViewAsync<TView>(
        string reference, Expression<Func<T, TView>> shape, Act? toDo = null, AuditAction how = AuditAction.Viewed) where TView : class =>
        await OpenAsync(reference, toDo) is { } id ? await ViewOpenAsync(id, reference, shape, how) : null;

    /// <summary>The same of a record that is called by its key, since several have the reference of what they are about.</summary>
    public async Task<TView?> ViewAsync<TView>(Guid id, Expression<Func<T, TView>> shape, Act? toDo = null) where TView : class =>
        await OpenAsync(id, toDo) ? await ViewOpenAsync(id, null, shape, AuditAction.Viewed) : null;

    private async Task<TView> ViewOpenAsync<TView>(Guid id, string? reference, Expression<Func<T, TView>> shape, AuditAction how)
    {
        // The door has looked who may see it. Asked once more in each of a page's dozens of statements it would be most of what they cost.
        var view = await Prepared.OneAsync(db, id, shape);
        await audit.LookAsync(how, typeof(T).Name, id, reference, db.OpenedPeople);
        return view;
    }

    /// <summary>Opens a record to be changed.</summary>
    /// <param name="version">
    /// The version the user was looking at; saving fails if the record has moved on. Null for an act of one button, which rests on nothing
    /// else the page said and so loses no race to whoever wrote meanwhile.
    /// </param>
    public async Task<T?> EditAsync(string reference, Act act, int? version) =>
        await OpenAsync(reference, act) is { } id ? await EditOpenAsync(id, version) : null;

    /// <summary>The same of a record that is called by its key.</summary>
    public async Task<T?> EditAsync(Guid id, Act act, int? version) => await OpenAsync(id, act) ? await EditOpenAsync(id, version) : null;

    private async Task<T> EditOpenAsync(Guid id, int? version)
    {
        var record = await db.Set<T>().Where(MayBeSeen).SingleAsync(record => record.Id == id);
        if (version is { } seen) db.Entry(record).Property(r => r.Version).OriginalValue = seen;
        db.Opened = record;
        return record;
    }

    /// <summary>Opens a record that something is added to, which moves no version of it: what is added is a record of its own.</summary>
    public async Task<T?> AddToAsync(string reference, Act act)
    {
        if (await OpenAsync(reference, act) is not { } id) return null;
        return await db.Set<T>().Where(MayBeSeen).SingleAsync(record => record.Id == id);
    }

    /// <summary>
    /// Whether it would be opened for this, for words that are only kept. A refusal is on the trail as any other is; to be let in is no
    /// look.
    /// </summary>
    public async Task<bool> AllowsAsync(string reference, Act act) => await OpenAsync(reference, act) is not null;

    private async Task<Guid?> OpenAsync(string reference, Act? act) =>
        await OpenAsync(Visible.Where(record => record.Reference == reference), null, reference, act);

    private async Task<bool> OpenAsync(Guid id, Act? act) =>
        await OpenAsync(Visible.Where(record => record.Id == id), id, null, act) is not null;

    /// <summary>One question asks whether it may be seen and this may be done to it: the access rule is most of what it costs.</summary>
    private async Task<Guid?> OpenAsync(IQueryable<T> asked, Guid? id, string? reference, Act? act)
    {
        Expression<Func<T, bool>> changeable = act is { } wanted
            ? StandingRules.Of<T>(db.Actor, wanted.ToString(), actor => T.ChangeableBy(actor, wanted)) : _ => true;
        var (actor, hand) = (db.Actor, CaseOf is { } caseOf ? Hands.Of(db, db.Actor).For(caseOf) : (Expression<Func<T, int>>)(_ =>
            Hands.None));
        var of = CaseOf ?? (_ => null);
        var found = await asked.Select(record => new AtTheDoor(record.Id, changeable.Of(record), of.Of(record), hand.Of(record)))
            .Spliced().ToListAsync();
        if (found is not [var record])
        {
            await RefuseAsync(id, reference);
            return null;
        }
        if (!record.MayDo)
        {
            await RefuseAsync(record.Id, reference);
            throw new NotYoursToDo(act!.Value);
        }
        if (db.OpenedRecord is null) db.OpenedWhy = await WhyAsync(actor, record);
        db.OpenedRecord ??= (typeof(T).Name, record.Id, reference, db.Actor);
        db.OpenedPeople = [.. await Prepared.OneAsync(db, record.Id, Concerned)];
        return record.Id;
    }

    private sealed record AtTheDoor(Guid Id, bool MayDo, Guid? CaseFileId, int Hand);

    /// <summary>The case it hangs on; null for what hangs on none.</summary>
    private static readonly Expression<Func<T, Guid?>>? CaseOf = CaseKey();

    private static Expression<Func<T, Guid?>>? CaseKey()
    {
        var key = typeof(T) == typeof(Domain.Casework.Cases.CaseFile) ? nameof(Entity.Id) : "CaseFileId";
        if (typeof(T).GetProperty(key) is not { } property) return null;
        var record = Expression.Parameter(typeof(T), "record");
        return Expression.Lambda<Func<T, Guid?>>(Expression.Convert(Expression.Property(record, property), typeof(Guid?)), record);
    }

    /// <summary>Null where the role says all there is to say. Only what was chosen is asked for besides.</summary>
    private async Task<(AccessReason, ReasonBasis?, string?)?> WhyAsync(CurrentUser actor, AtTheDoor record)
    {
        if (record.CaseFileId is { } opened && actor.BrokenInto.Contains(opened))
            return (AccessReason.BreakGlass, ReasonBasis.BrokeGlass, null);
        if (record.Hand == Hands.None) return null;
        var basis = (ReasonBasis)(record.Hand - 1);
        if (basis != ReasonBasis.Chosen) return (Hands.ReasonOf(basis), basis, null);
        var stated = await db.StatedReasons.AsNoTracking().Where(each => each.CaseFileId == record.CaseFileId && each.OfficerId == actor.Id)
            .OrderByDescending(each => each.At).Select(each => new { each.Reason, each.Words }).FirstAsync();
        return (stated.Reason, basis, stated.Words);
    }

    private static readonly Expression<Func<T, IEnumerable<Guid>>> Concerned = T.PeopleConcerned;

    private async Task RefuseAsync(Guid? id, string? reference)
    {
        audit.Add(AuditAction.Refused, typeof(T).Name, id, reference);
        await db.SaveChangesAsync();
    }
}
