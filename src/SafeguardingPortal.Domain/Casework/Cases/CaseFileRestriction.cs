using System.Linq.Expressions;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Teams;
using SafeguardingPortal.Domain.Time;

namespace SafeguardingPortal.Domain.Casework.Cases;

/// <summary>
/// A case open to named people alone: staff are involved, or it is in the public eye (BR-53). To everyone else the case, its people and
/// whatever hangs on it are not there. Its clocks and tasks run on.
/// </summary>
public sealed partial class CaseFile
{
    public bool IsRestricted { get; private set; }

    private readonly List<CaseRestriction> restrictions = [];
    public IReadOnlyList<CaseRestriction> Restrictions => restrictions;

    private readonly List<CaseAccess> access = [];

    /// <summary>Everyone who was ever named, with from, to and by whom.</summary>
    public IReadOnlyList<CaseAccess> Access => access;

    private readonly List<DoorNotice> notices = [];

    /// <summary>Who looked for people of this case and was shown nothing.</summary>
    public IReadOnlyList<DoorNotice> Notices => notices;

    public IEnumerable<CaseAccess> NamedAt(DateTime now) => access.Where(named => named.IsCurrentAt(now));

    /// <summary>Whoever restricts is on the list without an end, so that somebody can always change it and lift it.</summary>
    public void Restrict(
        RestrictionReason reason, string words, Officer restricting, IReadOnlyList<AccessGrant> others, CurrentUser by, DateTime now)
    {
        RuleViolation.When(IsRestricted, "This case is already restricted. Change its list instead.");
        RuleViolation.When(restricting.Id != by.Id, "Whoever restricts a case stays on its list.");
        IsRestricted = true;
        restrictions.Add(CaseRestriction.Of(Id, reason, words, by, now));
        access.Add(CaseAccess.Of(Id, new(restricting, null, "Restricted the case"), by, now));
        foreach (var grant in others.Where(grant => grant.Officer.Id != by.Id)) Open(grant, by, now);
        Touch();
        entries.Add(Entry.Of(Id, null, $"Restricted to {NamedAt(now).Count()} named people", by.Id, now, now));
    }

    /// <summary>Names one more, or gives someone a new time. The row before it is ended and kept.</summary>
    public void Name(AccessGrant grant, CurrentUser by, DateTime now)
    {
        RuleViolation.When(!IsRestricted, "This case is not restricted, so it has no list.");
        foreach (var before in NamedAt(now).Where(named => named.OfficerId == grant.Officer.Id).ToList())
        {
            RuleViolation.When(grant.To is not null && IsLastKeeper(before, now),
                "Somebody who may lift the restriction has to stay on the list without an end.");
            before.End("A new time was given", by, now);
        }
        Open(grant, by, now);
        Touch();
        entries.Add(Entry.Of(Id, null, $"{grant.Officer.Name} named on the restricted case", by.Id, now, now));
    }

    /// <summary>
    /// Everyone who could change the list has left or moved on. Whoever is above them names a new one, and is not named themselves: they
    /// still see nothing of the case. That nobody is left, the door has looked.
    /// </summary>
    public void NameKeeper(Officer keeper, string reason, CurrentUser by, DateTime now)
    {
        RuleViolation.When(!IsRestricted, "This case is not restricted, so it has no list.");
        RuleViolation.When(keeper.Id == by.Id, "Nobody opens a restricted case to themselves. Name somebody else.");
        RuleViolation.When(!CanKeep(keeper, UkTime.DateOf(now)),
            $"{keeper.Name} could not change the list. Name a detective inspector of the team, or a chief inspector or above.");
        foreach (var before in NamedAt(now).Where(named => named.OfficerId == keeper.Id).ToList())
            before.End("Named to keep the list", by, now);
        Open(new(keeper, null, reason), by, now);
        Touch();
        entries.Add(Entry.Of(
            Id, null, $"{keeper.Name} named to keep the list of the restricted case, which nobody on it could change", by.Id, now, now));
    }

    public void Unname(CaseAccess named, string reason, CurrentUser by, DateTime now)
    {
        RuleViolation.When(!named.IsCurrentAt(now), "This access has already ended.");
        RuleViolation.When(IsLastKeeper(named, now),
            "Somebody who may lift the restriction has to stay on the list without an end. Name another detective inspector first.");
        named.End(reason, by, now);
        Touch();
        entries.Add(Entry.Of(Id, null, $"{named.Officer.Name} taken off the restricted case", by.Id, now, now));
    }

    public void LiftRestriction(string reason, CurrentUser by, DateTime now)
    {
        RuleViolation.When(!IsRestricted, "This case is not restricted.");
        restrictions.Find(each => each.LiftedAt is null)?.Lift(reason, by, now);
        foreach (var named in access.Where(named => named.EndedAt is null)) named.End("The restriction was lifted", by, now);
        IsRestricted = false;
        Touch();
        entries.Add(Entry.Of(Id, null, "Restriction lifted", by.Id, now, now));
    }

    public void AnswerNotice(Guid noticeId, string answer, CurrentUser by, DateTime now)
    {
        var notice = notices.Find(each => each.Id == noticeId);
        RuleViolation.When(notice is null, "This notice is of another case.");
        RuleViolation.When(notice.AnsweredAt is not null, "This notice has been answered.");
        notice.Close(answer, by, now);
    }

    /// <summary>
    /// Whether somebody on the list may supervise and is with the team today; where not, reviews and sign-offs stand still.
    /// </summary>
    public bool CanBeSupervised(DateOnly today, DateTime now) =>
        !IsRestricted || NamedAt(now).Any(named => MaySupervise(named.Officer.Role) && named.Officer.IsPostedTo(CaitId, today));

    public static bool MaySupervise(Role role) => Roles.Supervisors.Contains(role);

    private void Open(AccessGrant grant, CurrentUser by, DateTime now)
    {
        RuleViolation.When(Permissions.ScopeOf(grant.Officer.Role, Act.ReadCase) == Scope.None,
            $"{grant.Officer.Name} opens no cases in their role, so cannot be named.");
        RuleViolation.When(grant.To <= now, $"The time for {grant.Officer.Name} ends before it begins.");
        if (NamedAt(now).Any(named => named.OfficerId == grant.Officer.Id)) return;
        access.Add(CaseAccess.Of(Id, grant, by, now));
    }

    private bool IsLastKeeper(CaseAccess named, DateTime now) =>
        Keeps(named, now) && !NamedAt(now).Any(other => other != named && Keeps(other, now));

    private bool Keeps(CaseAccess named, DateTime now) => named.To is null && CanKeep(named.Officer, UkTime.DateOf(now));

    /// <summary>Whether an officer, once named, could change the list: an inspector who has moved to another team no longer can.</summary>
    private bool CanKeep(Officer officer, DateOnly today) => Permissions.ScopeOf(officer.Role, Act.RestrictCase) switch
    {
        Scope.All => true,
        Scope.OwnTeams => officer.IsPostedTo(CaitId, today),
        _ => false
    };

    /// <summary>
    /// For counts over every team: a restricted case is in them for those on its list alone. Not a rule of who may open it.
    /// </summary>
    public static Expression<Func<CaseFile, bool>> IsThereFor(CurrentUser user) =>
        user.Role == Role.System ? _ => true : NotLockedOut(user, NotRestricted.Or(OpenByNameTo(user)));

    /// <summary>
    /// Restricted, and this user is not on the list now, or locked out of it: what is on it is not there for them.
    /// </summary>
    public static Expression<Func<CaseFile, bool>> IsClosedByListTo(CurrentUser user)
    {
        if (user.Role == Role.System) return _ => false;
        var isNamed = IsNamed(user);
        var byList = Splice.In<CaseFile, bool>(file => file.IsRestricted && !isNamed.Of(file));
        return user.LockedOut.Count == 0 ? byList : byList.Or(IsLockedOut(user));
    }

    /// <summary>The rule as it is but for what a conflict of interest closes; nothing is asked of whoever has none.</summary>
    internal static Expression<Func<CaseFile, bool>> NotLockedOut(CurrentUser user, Expression<Func<CaseFile, bool>> rule) =>
        user.LockedOut.Count == 0 ? rule : rule.And(IsLockedOut(user).Not());

    private static Expression<Func<CaseFile, bool>> IsLockedOut(CurrentUser user)
    {
        var locked = user.LockedOut.ToList();
        return file => locked.Contains(file.Id);
    }

    /// <summary>The rule, and besides what the user has opened for a time.</summary>
    internal static Expression<Func<CaseFile, bool>> OrBrokenInto(CurrentUser user, Expression<Func<CaseFile, bool>> rule)
    {
        if (user.BrokenInto.Count == 0) return rule;
        var open = user.BrokenInto.ToList();
        return rule.Or(file => open.Contains(file.Id));
    }

    internal static Expression<Func<CaseFile, bool>> NotRestricted { get; } = file => !file.IsRestricted;

    /// <summary>Restricted, and this user is on the list now.</summary>
    internal static Expression<Func<CaseFile, bool>> OpenByNameTo(CurrentUser user)
    {
        var isNamed = IsNamed(user);
        return Splice.In<CaseFile, bool>(file => file.IsRestricted && isNamed.Of(file));
    }

    /// <summary>
    /// On its list now, or in the place of somebody on it who is away; of a case of the user's own teams alone, so that cover opens nothing
    /// to whoever has moved on. A case in which staff are involved is opened by no cover: whoever covers may be one of them, and nobody
    /// has asked. Whoever keeps its list asks, and names them.
    /// </summary>
    private static Expression<Func<CaseFile, bool>> IsNamed(CurrentUser user)
    {
        if (user.Covers.Count == 0)
            return file => file.Access.Any(named => named.OfficerId == user.Id && named.EndedAt == null && named.From <= user.At
                && (named.To == null || user.At < named.To));
        var covered = user.Covers.Select(each => each.Id).ToList();
        return file => file.Access.Any(named => named.EndedAt == null && named.From <= user.At && (named.To == null || user.At < named.To)
            && (named.OfficerId == user.Id || (covered.Contains(named.OfficerId) && user.CaitIds.Contains(file.CaitId)
                && !file.Restrictions.Any(each => each.LiftedAt == null && each.Reason == RestrictionReason.StaffInvolved))));
    }
}
