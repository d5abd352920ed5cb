using System.Globalization;
using System.Linq.Expressions;
using System.Text;
using SafeguardingPortal.Domain.Access;

namespace SafeguardingPortal.Domain.Teams;

/// <summary>How an officer is called and reached.</summary>
/// <param name="Name">With rank where there is one: "DS Ruth Adeyemi".</param>
/// <param name="Number">The warrant number of a police officer, the pay number of others.</param>
/// <param name="Rank">Rank or grade in full.</param>
public sealed record OfficerDetails(
    string Name, string? Number = null, string? Rank = null, string? Telephone = null, string? Email = null);

/// <summary>
/// A person who works in or for the command, with an account or without. Their sign-in is an account of the same id; leavers stay on
/// record. What they are and where they are posted is rows with days, so that it is known of any day.
/// </summary>
public sealed class Officer : Entity
{
    private const string Yourself = "Nobody changes their own role or posting: another administrator does.";

    /// <summary>What lists and filters call the officer instead of a name, such as o-0412.</summary>
    public string Code { get; private set; } = "";

    /// <summary>With rank where there is one: "DS Ruth Adeyemi".</summary>
    public string Name { get; private set; } = "";

    /// <summary>The name by which they are found, a space before each word.</summary>
    public string SearchName { get; private set; } = "";
    public string? Number { get; private set; }
    public string? Rank { get; private set; }
    public string? Telephone { get; private set; }
    public string? Email { get; private set; }

    /// <summary>
    /// The highest of the roles held today; nobody's without one. Put right with every change and at the turn of the day, so that lists
    /// need not work it out.
    /// </summary>
    public Role Role { get; private set; }

    private readonly List<RoleHeld> roles = [];
    public IReadOnlyList<RoleHeld> Roles => roles;

    private readonly List<TeamPosting> postings = [];
    public IReadOnlyList<TeamPosting> Postings => postings;

    private Officer() { }

    /// <summary>By the portal itself: what it fills a demonstration with, and the first administrator.</summary>
    public static Officer Join(string code, string name, Role role, DateOnly from) =>
        Join(code, new(name), role, null, from, from, CurrentUser.System);

    /// <param name="from">A past day too: who was here before the portal was.</param>
    public static Officer Join(
        string code, OfficerDetails details, Role role, Guid? caitId, DateOnly from, DateOnly today, CurrentUser by)
    {
        var officer = new Officer { Code = code };
        officer.Describe(details);
        var span = new Span(from, null, "Joined", IdOf(by));
        if (role != Role.Nobody) officer.roles.Add(RoleHeld.Of(officer.Id, role, span));
        if (caitId is { } team) officer.postings.Add(TeamPosting.Of(officer.Id, team, span));
        officer.WorkAsOf(today);
        return officer;
    }

    private static Guid? IdOf(CurrentUser by) => by.IsSignedIn ? by.Id : null;

    public void Describe(OfficerDetails details)
    {
        (Name, Number, Rank) = (details.Name, details.Number, details.Rank);
        (Telephone, Email) = (details.Telephone, details.Email);
        SearchName = $" {Searchable(details.Name)}";
    }

    /// <summary>In capitals without accents, as names are kept to be found by.</summary>
    public static string Searchable(string typed) => string.Concat(typed.Normalize(NormalizationForm.FormD)
        .Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)).ToUpperInvariant();

    /// <summary>The role they work in on a day: the highest of those they hold.</summary>
    public Role RoleOn(DateOnly day) => Access.Roles.Highest(roles.Where(held => held.HoldsOn(day)).Select(held => held.Role));

    /// <summary>Says which role is in force now that this day has come, or the roles have changed.</summary>
    public void WorkAsOf(DateOnly today) => Role = RoleOn(today);

    /// <summary>Gives them a role from a day, in the place of those they hold or beside them.</summary>
    public void TakeRole(Role role, Span span, bool besideOthers, CurrentUser by, DateOnly today)
    {
        RuleViolation.When(by.Id == Id, Yourself);
        RuleViolation.When(!Access.Roles.OfPeople.Contains(role), "Choose a role from the list.");
        Begin(roles, RoleHeld.Of(Id, role, span with { ById = by.Id }), row => besideOthers && row.Role != role, span.Reason, by, today);
        RuleViolation.When(roles.Exists(one => Access.Roles.HeldAlone.Contains(one.Role)
            && roles.Exists(other => other != one && other.Overlaps(one))),
            "Who administers or audits the portal holds no other role at the same time.");
        WorkAsOf(today);
    }

    public void EndRole(Guid row, DateOnly last, string reason, CurrentUser by, DateOnly today)
    {
        RuleViolation.When(by.Id == Id, Yourself);
        End(roles, row, last, reason, by, today);
        WorkAsOf(today);
    }

    private HashSet<Guid> leftToTheirs = [];

    /// <summary>Teams that ended and left their open work to a team of this officer.</summary>
    public void TakesOverFrom(IEnumerable<Guid> ended) => leftToTheirs = [.. ended];

    private bool isAway;

    /// <summary>Goes with a team that ends: a posting to it that runs then ends the day before, and goes on at the other.</summary>
    internal void GoWith(Guid ended, Guid successor, TeamChange change)
    {
        foreach (var row in postings.Where(row => row.CaitId == ended && (row.To is null || row.To >= change.From)).ToList())
        {
            var from = change.From > row.From ? change.From : row.From;
            postings.Add(TeamPosting.Of(Id, successor, new(from, row.To, change.Reason, change.By.Id)));
            row.EndOn(change.From.AddDays(-1), change.Reason, change.By);
        }
    }

    /// <summary>Their account is closed, or they hold no role: nothing is given to them, wherever they are posted.</summary>
    public void CannotAct() => isAway = true;

    /// <summary>Whether they are of the team that day, or of one that has its work now, and can act.</summary>
    public bool IsPostedTo(Guid caitId, DateOnly day) => !isAway && (
        leftToTheirs.Contains(caitId) || postings.Exists(posting => posting.CaitId == caitId && posting.HoldsOn(day)));

    public void Post(Guid caitId, DateOnly from, DateOnly? to = null) =>
        postings.Add(TeamPosting.Of(Id, caitId, new(from, to, "Joined", null)));

    /// <summary>Posts them to a team from a day, in the place of where they are posted or beside it.</summary>
    public void TakePost(Guid caitId, Span span, bool besideOthers, CurrentUser by, DateOnly today)
    {
        RuleViolation.When(by.Id == Id, Yourself);
        Begin(postings, TeamPosting.Of(Id, caitId, span with { ById = by.Id }), row => besideOthers && row.CaitId != caitId, span.Reason,
            by, today);
    }

    public void EndPost(Guid row, DateOnly last, string reason, CurrentUser by, DateOnly today)
    {
        RuleViolation.When(by.Id == Id, Yourself);
        End(postings, row, last, reason, by, today);
    }

    private static void Begin<T>(List<T> rows, T row, Func<T, bool> stays, string reason, CurrentUser by, DateOnly today) where T : HeldRow
    {
        RuleViolation.When(row.From < today, "A change takes effect from today at the earliest: what was so until then stays as it was.");
        RuleViolation.When(row.To < row.From, "The last day comes before the first.");
        foreach (var before in rows.Where(each => !stays(each) && each.Overlaps(row)).ToList())
        {
            RuleViolation.When(before.From >= row.From,
                $"Another row begins on {before.From:d MMMM yyyy}. Take it back first, or choose a day after its last.");
            before.EndOn(row.From.AddDays(-1), reason, by);
        }
        rows.Add(row);
    }

    private static void End<T>(List<T> rows, Guid id, DateOnly last, string reason, CurrentUser by, DateOnly today) where T : HeldRow
    {
        var row = rows.Find(each => each.Id == id);
        RuleViolation.When(row is null || row.To < today, "It has ended already.");
        // What has not begun never was.
        if (row.From > today)
        {
            rows.Remove(row);
            return;
        }
        RuleViolation.When(last < today.AddDays(-1), "It cannot end on a day that is past: something may have been done by it.");
        RuleViolation.When(last < row.From, "It cannot end before it begins.");
        RuleViolation.When(row.To < last, "It ends before that already.");
        row.EndOn(last, reason, by);
    }
}

/// <summary>From when to when something is so of an officer, both days included, why, and by whom.</summary>
/// <param name="ById">Null for what the portal made by itself.</param>
public sealed record Span(DateOnly From, DateOnly? To, string Reason, Guid? ById = null);

/// <summary>Something that is so of an officer from a day and, once it was given one, to its last.</summary>
public abstract class HeldRow : Entity
{
    public Guid OfficerId { get; private set; }
    public DateOnly From { get; private set; }
    public DateOnly? To { get; private set; }
    public string Reason { get; private set; } = "";
    public Guid? ById { get; private set; }
    public string? EndReason { get; private set; }
    public Guid? EndedById { get; private set; }

    private protected HeldRow() { }

    private protected HeldRow(Guid officerId, Span span) =>
        (OfficerId, From, To, Reason, ById) = (officerId, span.From, span.To, span.Reason, span.ById);

    public bool HoldsOn(DateOnly day) => From <= day && (To is null || day <= To);

    public bool Overlaps(HeldRow other) => (other.To is null || From <= other.To) && (To is null || other.From <= To);

    internal void EndOn(DateOnly last, string reason, CurrentUser by) => (To, EndReason, EndedById) = (last, reason, by.Id);
}

/// <summary>A role an officer holds. Where it does not hold today, nothing is done by it today.</summary>
public sealed class RoleHeld : HeldRow
{
    public Role Role { get; private set; }

    /// <summary>On that day.</summary>
    public static Expression<Func<RoleHeld, DateOnly, bool>> IsInForce { get; } =
        (row, day) => row.From <= day && (row.To == null || day <= row.To);

    /// <summary>This role, on that day.</summary>
    public static Expression<Func<RoleHeld, Role, DateOnly, bool>> IsHeld { get; } =
        (row, role, day) => row.Role == role && row.From <= day && (row.To == null || day <= row.To);

    public bool IsOf(Role role) => Role == role;

    private RoleHeld() { }
    private RoleHeld(Guid officerId, Span span) : base(officerId, span) { }

    internal static RoleHeld Of(Guid officerId, Role role, Span span) => new(officerId, span) { Role = role };
}

/// <summary>An officer's time with a team. Where it is not today, its scope is not held today.</summary>
public sealed class TeamPosting : HeldRow
{
    public Officer Officer { get; private set; } = null!;
    public Guid CaitId { get; private set; }
    public Cait Cait { get; private set; } = null!;

    private TeamPosting() { }
    private TeamPosting(Guid officerId, Span span) : base(officerId, span) { }

    internal static TeamPosting Of(Guid officerId, Guid caitId, Span span) => new(officerId, span) { CaitId = caitId };
}
