using System.Linq.Expressions;
using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Teams;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Accounts;

/// <summary>What is so at this moment of somebody who has an account.</summary>
/// <param name="Roles">The roles they hold today.</param>
/// <param name="Covers">Those who are away today and whom they cover.</param>
/// <param name="MustChoosePassword">The one they have was good for one sign-in.</param>
public sealed record Standing(
    string UserName, string? SecurityStamp, bool IsClosed, bool MustChoosePassword, string Name, IReadOnlyList<Role> Roles,
    IReadOnlyList<PostedTo> Teams, IReadOnlyList<CoveredOfficer> Covers)
{
    /// <summary>A role of theirs asks for a second factor, and they have set none up.</summary>
    public bool MustSetUp { get; init; }

    /// <summary>The session that was asked about has been ended.</summary>
    public bool IsSessionEnded { get; init; }

    /// <summary>Cases that a conflict of interest closes to them.
    public IReadOnlyList<Guid> LockedOut { get; init; } = [];

    /// <summary>Cases of other teams that they have open for a time.</summary>
    public IReadOnlyList<Guid> BrokenInto { get; init; } = [];

    private const string WorkAsClaim = "work-as";

    /// <summary>Until they have chosen a password, everything else leads to the page where they do.</summary>
    public const string MustChooseClaim = "must-choose-password";

    /// <summary>The same, until they have set a second factor up.</summary>
    public const string MustSetUpClaim = "must-set-up-second-factor";

    /// <summary>The role they work in: the one chosen for this session while they hold it, otherwise the highest.</summary>
    public Role RoleOf(ClaimsIdentity identity) =>
        Enum.TryParse<Role>(identity.FindFirst(WorkAsClaim)?.Value, out var chosen) && Roles.Contains(chosen)
            ? chosen : Domain.Access.Roles.Highest(Roles);

    /// <summary>The same identity, to work in another of their roles.</summary>
    public ClaimsIdentity WorkAs(ClaimsIdentity identity, Role role)
    {
        var now = identity.Clone();
        if (now.FindFirst(WorkAsClaim) is { } before) now.RemoveClaim(before);
        now.AddClaim(new(WorkAsClaim, role.ToString()));
        return PutOn(now);
    }

    private string TeamNames => string.Join(", ", Teams.Select(team => team.Name));

    /// <summary>Whether these claims say the same.</summary>
    public bool IsOn(ClaimsIdentity identity) =>
        identity.FindFirst(ClaimTypes.Name)?.Value == Name
        && identity.FindFirst(ClaimTypes.Role)?.Value == RoleOf(identity).ToString()
        && identity.HasClaim(claim => claim.Type == MustChooseClaim) == MustChoosePassword
        && identity.HasClaim(claim => claim.Type == MustSetUpClaim) == MustSetUp
        && identity.FindAll(SignedIn.TeamClaim).Select(claim => claim.Value).SequenceEqual(Teams.Select(team => team.Id.ToString()))
        && (identity.FindFirst(SignedIn.TeamNamesClaim)?.Value ?? "") == TeamNames
        && identity.FindAll(SignedIn.CoverClaim).Select(claim => claim.Value).SequenceEqual(Covers.Select(SignedIn.Written))
        && identity.FindAll(SignedIn.LockedOutClaim).Select(claim => claim.Value).SequenceEqual(LockedOut.Select(id => id.ToString()))
        && identity.FindAll(SignedIn.BrokenIntoClaim).Select(claim => claim.Value).SequenceEqual(BrokenInto.Select(id => id.ToString()));

    private static bool IsOfStanding(Claim claim) =>
        claim.Type is ClaimTypes.Name or ClaimTypes.Role or SignedIn.TeamClaim or SignedIn.TeamNamesClaim
            or SignedIn.CoverClaim or SignedIn.LockedOutClaim or SignedIn.BrokenIntoClaim or MustChooseClaim
            or MustSetUpClaim;

    /// <summary>The same identity with what is so now in the place of what it said.</summary>
    public ClaimsIdentity PutOn(ClaimsIdentity identity)
    {
        var now = identity.Clone();
        foreach (var said in now.FindAll(IsOfStanding).ToList()) now.RemoveClaim(said);
        now.AddClaim(new(ClaimTypes.Name, Name));
        now.AddClaim(new(ClaimTypes.Role, RoleOf(now).ToString()));
        if (MustChoosePassword) now.AddClaim(new(MustChooseClaim, "yes"));
        if (MustSetUp) now.AddClaim(new(MustSetUpClaim, "yes"));
        now.AddClaims(Teams.Select(team => new Claim(SignedIn.TeamClaim, team.Id.ToString())));
        if (Teams.Count > 0) now.AddClaim(new(SignedIn.TeamNamesClaim, TeamNames));
        now.AddClaims(Covers.Select(covered => new Claim(SignedIn.CoverClaim, SignedIn.Written(covered))));
        now.AddClaims(LockedOut.Select(id => new Claim(SignedIn.LockedOutClaim, id.ToString())));
        now.AddClaims(BrokenInto.Select(id => new Claim(SignedIn.BrokenIntoClaim, id.ToString())));
        return now;
    }
}

/// <summary>A team somebody is posted to today, or whose open work was left to theirs.</summary>
public sealed record PostedTo(Guid Id, string Name);

/// <summary>
/// Asks, on every request of somebody signed in, what they are now: one statement, compiled once. What a cookie says is what was so when it
/// was made, and the portal itself makes it anew all day long.
/// </summary>
public sealed class Standings(TimeProvider time)
{
    internal sealed record Row(
        string UserName, string? SecurityStamp, DateTime? DisabledAt, DateTime? OneTimeUntil, string Name, Role? Role, Guid? TeamId,
        string? Team)
    {
        /// <summary>A team that ended and left its open work to this one.</summary>
        public Guid? EndedId { get; init; }
        public string? Ended { get; init; }

        /// <summary>Somebody who is away today and whom they cover.</summary>
        public Guid? CoveredId { get; init; }
        public string? Covered { get; init; }

        /// <summary>A case that is closed to them, and one of another team that is open for a time.</summary>
        public Guid? LockedOutId { get; init; }
        public Guid? BrokenIntoId { get; init; }

        public bool NeedsSecondFactor { get; init; }
        public bool IsSessionEnded { get; init; }
    }

    internal static readonly Expression<Func<PortalDbContext, Guid, DateOnly, DateTime, Guid?, IQueryable<Row>>> Asked =
        Splice.In<PortalDbContext, Guid, DateOnly, DateTime, Guid?, IQueryable<Row>>((db, id, today, at, session) =>
        from account in db.Users
        where account.Id == id
        from held in account.Officer.Roles.Where(held => RoleHeld.IsInForce.Of(held, today)).DefaultIfEmpty()
        from posting in account.Officer.Postings
        .Where(posting => posting.From <= today && (posting.To == null || today <= posting.To)).DefaultIfEmpty()
            // Joined by what they share, and not asked of each: what Cait.LeavesItsWorkTo says.
        join covered in db.CaitBoroughs.Where(row => CaitBorough.IsCovered.Of(row, today)) on posting!.CaitId equals covered.CaitId
            into now
        from covered in now.DefaultIfEmpty()
        join leftBehind in db.CaitBoroughs.Where(row => CaitBorough.IsLeftBehind.Of(row, today))
            on covered!.BoroughCode equals leftBehind.BoroughCode into was
        from leftBehind in was.DefaultIfEmpty()
        join cover in db.Covers.Where(cover => cover.OfficerId == id && Cover.IsOn.Of(cover, today))
            .Select(cover => new { cover.OfficerId, AwayId = cover.Absence.OfficerId })
            on account.Id equals cover.OfficerId into away
        from cover in away.DefaultIfEmpty()
        join conflict in db.ConflictLocks.Where(each => each.OfficerId == id && each.EndedAt == null)
            on account.Id equals conflict.OfficerId into conflicts
        from conflict in conflicts.DefaultIfEmpty()
        join glass in db.BreakGlasses.Where(each => each.OfficerId == id && each.Until > at && each.ClosedAt == null)
            on account.Id equals glass.OfficerId into glasses
        from glass in glasses.DefaultIfEmpty()
        orderby posting!.From, posting.Id, leftBehind!.Cait.Name
        select new Row(
            account.UserName!, account.SecurityStamp, account.DisabledAt, account.OneTimeUntil, account.Officer.Name, (Role?)held!.Role,
            (Guid?)posting.CaitId, posting.Cait.Name)
        {
            EndedId = (Guid?)leftBehind.CaitId,
            Ended = leftBehind.Cait.Name,
            CoveredId = (Guid?)cover!.AwayId,
            // Asked by itself: a join to the name would leave out whoever covers nobody.
            Covered = db.Officers.Where(officer => officer.Id == cover.AwayId).Select(officer => officer.Name).FirstOrDefault(),
            LockedOutId = (Guid?)conflict!.CaseFileId,
            BrokenIntoId = (Guid?)glass!.CaseFileId,
            NeedsSecondFactor = account.Authenticator == null && db.SecondFactorRules.Any(rule =>
                rule.Role == held.Role && rule.From <= today && (rule.To == null || today <= rule.To)),
            IsSessionEnded = db.AccountSessions.Any(each => each.Id == session && each.EndedAt != null)
        });

    // One a portal and not one for all: what is compiled belongs to the model of its database.
    private readonly Func<PortalDbContext, Guid, DateOnly, DateTime, Guid?, IAsyncEnumerable<Row>> rows = EF.CompileAsyncQuery(Asked);

    /// <summary>Whether a role held today asks for a second factor, set up or not.</summary>
    public async Task<bool> NeedsSecondFactorAsync(PortalDbContext db, Guid id)
    {
        var today = UkTime.DateOf(time.UtcNow);
        return await db.Users.Where(account => account.Id == id).SelectMany(account => account.Officer.Roles)
            .Where(held => RoleHeld.IsInForce.Of(held, today)).Spliced()
            .AnyAsync(held => db.SecondFactorRules.Any(rule =>
                rule.Role == held.Role && rule.From <= today && (rule.To == null || today <= rule.To)));
    }

    /// <summary>Null for an account that is not there.</summary>
    /// <param name="session">The session that asks; null where there is none yet.</param>
    public async Task<Standing?> FindAsync(PortalDbContext db, Guid id, Guid? session = null)
    {
        Row? account = null;
        List<Role> roles = [];
        List<PostedTo> teams = [];
        List<PostedTo> left = [];
        List<CoveredOfficer> covers = [];
        SortedSet<Guid> locked = [], broken = [];
        var mustSetUp = false;
        await foreach (var row in rows(db, id, UkTime.DateOf(time.UtcNow), time.UtcNow, session))
        {
            if (row.LockedOutId is { } closed) locked.Add(closed);
            if (row.BrokenIntoId is { } open) broken.Add(open);
            account = row;
            mustSetUp |= row.NeedsSecondFactor;
            if (row.Role is { } role && !roles.Contains(role)) roles.Add(role);
            if (row is { TeamId: { } team, Team: { } name } && teams.TrueForAll(each => each.Id != team)) teams.Add(new(team, name));
            if (row is { EndedId: { } ended, Ended: { } was }) left.Add(new(ended, was));
            if (row is { CoveredId: { } covered, Covered: { } away } && covers.TrueForAll(each => each.Id != covered))
                covers.Add(new(covered, away));
        }
        // Their own first: it is what they are named by.
        teams.AddRange(left.DistinctBy(each => each.Id).Where(each => teams.TrueForAll(own => own.Id != each.Id)));
        return account is null
            ? null
            : new(account.UserName, account.SecurityStamp, account.DisabledAt is not null, account.OneTimeUntil is not null, account.Name,
                roles, teams, [.. covers.OrderBy(each => each.Name, StringComparer.Ordinal)])
            {
                MustSetUp = mustSetUp,
                IsSessionEnded = account.IsSessionEnded,
                LockedOut = [.. locked],
                BrokenInto = [.. broken]
            };
    }
}
