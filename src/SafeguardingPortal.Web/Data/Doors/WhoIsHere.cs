using System.Linq.Expressions;
using SafeguardingPortal.Domain;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Teams;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Data.Doors;

/// <summary>
/// Whether an officer to whom a record points still works for the team that has it: the account is open, a role is held, and they
/// are posted there today or, where the team ended, to one that has its work. Where not, the record is as good as nobody's, and lists of
/// work treat it so (B9).
/// </summary>
public sealed class WhoIsHere(PortalDbContext db, TimeProvider time)
{
    /// <summary>Of the officer and the team; false of nobody. To be spliced.</summary>
    public Expression<Func<Guid?, Guid?, bool>> Rule { get; } = RuleOn(db, UkTime.DateOf(time.UtcNow));

    /// <summary>Whether somebody of a role is in the team. To be spliced.</summary>
    public Expression<Func<Role?, Guid?, bool>> AnyOf { get; } = AnyOn(db, UkTime.DateOf(time.UtcNow));

    private static Expression<Func<Role?, Guid?, bool>> AnyOn(PortalDbContext db, DateOnly today)
    {
        Expression<Func<Cait, Cait, DateOnly, bool>> left = Cait.LeavesItsWorkTo;
        return Splice.In<Role?, Guid?, bool>((role, caitId) => db.OfficersPresent.Any(officer => officer.Role == role
            && officer.Postings.Any(posting => posting.From <= today && (posting.To == null || today <= posting.To)
                && (posting.CaitId == caitId || db.Caits.Any(ended => ended.Id == caitId && left.Of(ended, posting.Cait, today))))));
    }

    private static Expression<Func<Guid?, Guid?, bool>> RuleOn(PortalDbContext db, DateOnly today)
    {
        Expression<Func<Cait, Cait, DateOnly, bool>> left = Cait.LeavesItsWorkTo;
        return Splice.In<Guid?, Guid?, bool>((officerId, caitId) => db.OfficersPresent.Any(officer => officer.Id == officerId
            && officer.Postings.Any(posting => posting.From <= today && (posting.To == null || today <= posting.To)
                && (posting.CaitId == caitId || db.Caits.Any(ended => ended.Id == caitId && left.Of(ended, posting.Cait, today))))));
    }
}
