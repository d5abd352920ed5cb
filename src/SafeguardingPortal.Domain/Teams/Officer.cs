using SafeguardingPortal.Domain.Access;

namespace SafeguardingPortal.Domain.Teams;

/// <summary>A person who works in or for the command. Their sign-in is an account of the same id; leavers stay on record.</summary>
public sealed class Officer : Entity
{
    /// <summary>What lists and filters call the officer instead of a name, such as o-0412.</summary>
    public string Code { get; private set; } = "";

    /// <summary>With rank where there is one: "DS Ruth Adeyemi".</summary>
    public string Name { get; private set; } = "";
    public Role Role { get; private set; }

    private readonly List<TeamPosting> postings = [];
    public IReadOnlyList<TeamPosting> Postings => postings;

    private Officer() { }

    public static Officer Join(string code, string name, Role role) => new() { Code = code, Name = name, Role = role };

    private HashSet<Guid> leftToTheirs = [];

    /// <summary>Teams that ended and left their open work to a team of this officer.</summary>
    public void TakesOverFrom(IEnumerable<Guid> ended) => leftToTheirs = [.. ended];

    /// <summary>Whether they are of the team that day, or of one that has its work now.</summary>
    public bool IsPostedTo(Guid caitId, DateOnly day) =>
        leftToTheirs.Contains(caitId)
        || postings.Exists(posting => posting.CaitId == caitId && posting.From <= day && (posting.To is null || day <= posting.To));

    /// <summary>Goes with a team that ends: a posting to it that runs then ends the day before, and goes on at the other.</summary>
    internal void GoWith(Guid ended, Guid successor, TeamChange change)
    {
        foreach (var row in postings.Where(row => row.CaitId == ended && (row.To is null || row.To >= change.From)).ToList())
        {
            postings.Add(TeamPosting.Of(Id, successor, change.From > row.From ? change.From : row.From, row.To));
            row.EndOn(change.From.AddDays(-1));
        }
    }

    public void Post(Guid caitId, DateOnly from, DateOnly? to = null) => postings.Add(TeamPosting.Of(Id, caitId, from, to));
}

/// <summary>An officer's time with a team, both days included. Where it is not today, its scope is not held today.</summary>
public sealed class TeamPosting : Entity
{
    public Guid OfficerId { get; private set; }
    public Officer Officer { get; private set; } = null!;
    public Guid CaitId { get; private set; }
    public Cait Cait { get; private set; } = null!;
    public DateOnly From { get; private set; }
    public DateOnly? To { get; private set; }

    private TeamPosting() { }

    internal void EndOn(DateOnly last) => To = last;

    internal static TeamPosting Of(Guid officerId, Guid caitId, DateOnly from, DateOnly? to) =>
        new() { OfficerId = officerId, CaitId = caitId, From = from, To = to };
}
