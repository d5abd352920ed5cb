using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Tasks;
using SafeguardingPortal.Domain.Teams;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Data.Doors;

/// <summary>Who is here of a team, as <see cref="WhoIsHere"/> says it.</summary>
/// <param name="As">The rule of those alone who hold one of some roles today.</param>
public sealed record HereInTeam(
    Expression<Func<Guid?, Guid?, bool>> Rule, Expression<Func<Role?, Guid?, bool>> AnyOf,
    Func<IReadOnlyList<Role>, Expression<Func<Guid?, Guid?, bool>>> As)
{
    /// <summary>The roles of those who are here; null where several teams are asked about at once.</summary>
    public IReadOnlyList<Role>? Present { get; init; }

    /// <summary>Who can still be the officer in a case.</summary>
    public Expression<Func<Guid?, Guid?, bool>> Detectives { get; } = As(Roles.Detectives);

    /// <summary>Who can still supervise one.</summary>
    public Expression<Func<Guid?, Guid?, bool>> Supervisors { get; } = As(Roles.Supervisors);

    /// <summary>Who can still see a conference through.</summary>
    public Expression<Func<Guid?, Guid?, bool>> Liaisons { get; } = As(Roles.Liaisons);

    /// <summary>Who can still have a task.</summary>
    public Expression<Func<Guid?, Guid?, bool>> TaskOwners { get; } = As(CaseTask.Owners);
}

/// <summary>
/// Whether an officer to whom a record points still works for the team that has it: the account is open, a role is held, and they
/// are posted there today or, where the team ended, to one that has its work, in a role that can still do it. Where not, the record is as
/// good as nobody's, and lists of work treat it so (B9).
/// </summary>
public sealed class WhoIsHere(PortalDbContext db, CurrentUser user, TimeProvider time)
{
    /// <summary>Of the officer and the team; false of nobody. To be spliced.</summary>
    public Expression<Func<Guid?, Guid?, bool>> Rule => field ??= RuleOn(db, UkTime.DateOf(time.UtcNow), Roles.OfPeople);

    /// <summary>Whether somebody of a role is in the team. To be spliced.</summary>
    public Expression<Func<Role?, Guid?, bool>> AnyOf => field ??= AnyOn(db, UkTime.DateOf(time.UtcNow));

    private HereInTeam? mine;

    /// <summary>
    /// The same two rules for lists of the user's own teams alone: whoever has one team is told who is in it, asked once, so that no row
    /// asks again.
    /// </summary>
    public async Task<HereInTeam> InMyTeamsAsync()
    {
        if (mine is not null) return mine;
        if (user.CaitIds is not [var team])
            return mine = new(Rule, AnyOf, able => RuleOn(db, UkTime.DateOf(time.UtcNow), able));
        var (today, left) = (UkTime.DateOf(time.UtcNow), (Expression<Func<Cait, Cait, DateOnly, bool>>)Cait.LeavesItsWorkTo);
        var here = await db.OfficersPresent.Where(officer => officer.Postings.Any(posting => posting.From <= today
                && (posting.To == null || today <= posting.To)
                && (posting.CaitId == team || db.Caits.Any(ended => ended.Id == team && left.Of(ended, posting.Cait, today)))))
            .Spliced().Select(officer => new { officer.Id, officer.Role }).ToListAsync();
        var (officers, roles) = (here.ConvertAll(officer => officer.Id), here.ConvertAll(officer => officer.Role));
        return mine = new(Among(officers), (role, _) => role != null && roles.Contains(role.Value),
            able => Among([.. here.Where(officer => able.Contains(officer.Role)).Select(officer => officer.Id)]))
        {
            Present = [.. here.Select(officer => officer.Role).Distinct()]
        };
    }

    // Not a list of what may be nobody: EF writes a statement about one of those anew at each request, to look for nobody in it.
    private static Expression<Func<Guid?, Guid?, bool>> Among(List<Guid> officers) =>
        (officerId, _) => officerId != null && officers.Contains(officerId.Value);

    private static Expression<Func<Role?, Guid?, bool>> AnyOn(PortalDbContext db, DateOnly today)
    {
        Expression<Func<Cait, Cait, DateOnly, bool>> left = Cait.LeavesItsWorkTo;
        return Splice.In<Role?, Guid?, bool>((role, caitId) => db.OfficersPresent.Any(officer => officer.Role == role
            && officer.Postings.Any(posting => posting.From <= today && (posting.To == null || today <= posting.To)
                && (posting.CaitId == caitId || db.Caits.Any(ended => ended.Id == caitId && left.Of(ended, posting.Cait, today))))));
    }

    private static Expression<Func<Guid?, Guid?, bool>> RuleOn(PortalDbContext db, DateOnly today, IReadOnlyList<Role> roles)
    {
        var able = roles.ToList();
        Expression<Func<Cait, Cait, DateOnly, bool>> left = Cait.LeavesItsWorkTo;
        return Splice.In<Guid?, Guid?, bool>((officerId, caitId) => db.OfficersPresent.Any(officer => officer.Id == officerId
            && able.Contains(officer.Role) && officer.Postings.Any(posting => posting.From <= today && (posting.To == null || today <= posting.To)
                && (posting.CaitId == caitId || db.Caits.Any(ended => ended.Id == caitId && left.Of(ended, posting.Cait, today))))));
    }
}
