using System.Linq.Expressions;

namespace SafeguardingPortal.Domain.Teams;

/// <summary>The command the teams belong to: SCD5 until it became part of SOECA in June 2013 (S0).</summary>
public sealed class Command : Entity
{
    public string Name { get; private set; } = "";
    public DateOnly From { get; private set; }
    public DateOnly? To { get; private set; }

    private Command() { }
    private Command(Guid fixedId) : base(fixedId) { }
    public static Command Of(Guid id, string name, DateOnly from, DateOnly? to) => new(id) { Name = name, From = from, To = to };

    internal static Command Open(string name, DateOnly from) => new() { Name = name, From = from };

    internal void End(DateOnly last) => To = last;
}

public sealed class Region : Entity
{
    public string Name { get; private set; } = "";
    public Guid CommandId { get; private set; }
    public DateOnly From { get; private set; }
    public DateOnly? To { get; private set; }

    private Region() { }
    private Region(Guid fixedId) : base(fixedId) { }
    public static Region Of(Guid id, string name, Guid commandId, DateOnly from, DateOnly? to) =>
        new(id) { Name = name, CommandId = commandId, From = from, To = to };

    /// <summary>The same region under another command.</summary>
    internal Region Under(Command command) => new() { Name = Name, CommandId = command.Id, From = command.From };

    internal void End(DateOnly last) => To = last;
}

/// <summary>A child abuse investigation team. Teams merge, so which boroughs it covers is <see cref="CaitBorough"/> rows.</summary>
public sealed class Cait : Entity
{
    /// <summary>What addresses and filters call the team, such as "hackney".</summary>
    public string Code { get; private set; } = "";
    public string Name { get; private set; } = "";
    public DateOnly From { get; private set; }
    public DateOnly? To { get; private set; }

    /// <summary>The number that answers day and night.</summary>
    public string Phone { get; private set; } = "";

    private readonly List<CaitRegion> regions = [];
    public IReadOnlyList<CaitRegion> Regions => regions;

    private readonly List<CaitBorough> boroughs = [];
    public IReadOnlyList<CaitBorough> Boroughs => boroughs;

    private Cait() { }
    private Cait(Guid fixedId) : base(fixedId) { }

    public static Cait Of(Guid id, string code, string name, string phone, DateOnly from, DateOnly? to = null) =>
        new(id) { Code = code, Name = name, Phone = phone, From = from, To = to };

    /// <summary>A team that begins.</summary>
    public static Cait Open(string code, string name, string phone, DateOnly from) =>
        new() { Code = code, Name = name, Phone = phone, From = from };

    public bool IsOn(DateOnly day) => From <= day && (To is null || day <= To);

    /// <summary>What it covers on a day.</summary>
    public IReadOnlyList<string> BoroughsOn(DateOnly day) =>
        [.. boroughs.Where(row => row.From <= day && (row.To is null || day <= row.To)).Select(row => row.BoroughCode)];

    public Guid? RegionOn(DateOnly day) => regions.Find(row => row.From <= day && (row.To is null || day <= row.To))?.RegionId;

    public void AnswerOn(string phone) => Phone = phone;

    /// <summary>
    /// Ends the day before. What it covers and where it is end with it; its open work is left to whoever covers its boroughs next.
    /// </summary>
    /// <returns>The boroughs it covered until then.</returns>
    internal IReadOnlyList<string> EndBefore(DateOnly from)
    {
        RuleViolation.When(To is not null, $"{Name} has a last day already.");
        RuleViolation.When(From >= from, $"{Name} has not begun by then.");
        RuleViolation.When(boroughs.Exists(row => row.From >= from) || regions.Exists(row => row.From >= from),
            $"A change to the boroughs or the region of {Name} is to come. Choose a day after it.");
        var last = from.AddDays(-1);
        var covered = BoroughsOn(last);
        foreach (var row in boroughs.Where(row => row.To is null || row.To > last)) row.End(last);
        foreach (var row in regions.Where(row => row.To is null || row.To > last)) row.End(last);
        To = last;
        return covered;
    }

    /// <summary>Ends with nobody to take over, since there is nothing to.</summary>
    public void End(TeamChange change)
    {
        change.Check();
        EndBefore(change.From);
    }

    /// <summary>Covers one borough less from a day.</summary>
    internal void Uncover(string boroughCode, DateOnly from)
    {
        var row = boroughs.Find(row => row.BoroughCode == boroughCode && row.From < from && row.To is null);
        RuleViolation.When(row is null, $"{Name} does not cover this borough until then.");
        row.End(from.AddDays(-1));
    }

    /// <summary>Is in another region from a day.</summary>
    public void MoveTo(Region region, DateOnly from, DateOnly today)
    {
        RuleViolation.When(from <= today, TeamChange.Tomorrow);
        RuleViolation.When(!IsOn(from), $"{Name} is no team on that day.");
        RuleViolation.When(region.From > from || region.To < from, "There is no such region on that day.");
        RuleViolation.When(regions.Exists(row => row.From >= from), "Another change of its region is to come. Choose a day after it.");
        foreach (var row in regions.Where(row => row.To is null || row.To >= from)) row.End(from.AddDays(-1));
        JoinRegion(region.Id, from);
    }

    /// <summary>
    /// Whether another team has the open work of one that ended: it covers today a borough that the ended one covered on its last day. It
    /// sees that work and does it as its own, until it is moved (decision 46).
    /// </summary>
    public static Expression<Func<Cait, Cait, DateOnly, bool>> LeavesItsWorkTo { get; } =
        Splice.In<Cait, Cait, DateOnly, bool>((ended, other, today) => ended.Boroughs.Any(was => CaitBorough.IsLeftBehind.Of(was, today)
            && other.Boroughs.Any(now => now.BoroughCode == was.BoroughCode && CaitBorough.IsCovered.Of(now, today))));

    public void JoinRegion(Guid regionId, DateOnly from, DateOnly? to = null) => regions.Add(CaitRegion.Of(Id, regionId, from, to));

    public void Cover(string boroughCode, DateOnly from, DateOnly? to = null, string? note = null) =>
        boroughs.Add(CaitBorough.Of(Id, boroughCode, from, to, note));
}

/// <summary>Which region a team is in, when: regions changed with the command.</summary>
public sealed class CaitRegion : Entity
{
    public Guid CaitId { get; private set; }
    public Guid RegionId { get; private set; }
    public DateOnly From { get; private set; }
    public DateOnly? To { get; private set; }

    private CaitRegion() { }

    internal void End(DateOnly last) => To = last;

    internal static CaitRegion Of(Guid caitId, Guid regionId, DateOnly from, DateOnly? to) =>
        new() { CaitId = caitId, RegionId = regionId, From = from, To = to };
}

/// <summary>
/// Which team covers which borough, when. <see cref="Note"/> says where a pairing is inferred and not in the seeds (handbook §6).
/// </summary>
public sealed class CaitBorough : Entity
{
    public Guid CaitId { get; private set; }
    public Cait Cait { get; private set; } = null!;
    public string BoroughCode { get; private set; } = "";
    public DateOnly From { get; private set; }
    public DateOnly? To { get; private set; }
    public string? Note { get; private set; }

    /// <summary>On that day.</summary>
    public static Expression<Func<CaitBorough, DateOnly, bool>> IsCovered { get; } =
        (row, day) => row.From <= day && (row.To == null || day <= row.To);

    /// <summary>Its team covered it on the last day it had, and has ended by that day.</summary>
    public static Expression<Func<CaitBorough, DateOnly, bool>> IsLeftBehind { get; } =
        (row, day) => row.Cait.To < day && row.From <= row.Cait.To && (row.To == null || row.Cait.To <= row.To);

    private CaitBorough() { }

    internal void End(DateOnly last) => To = last;

    internal static CaitBorough Of(Guid caitId, string boroughCode, DateOnly from, DateOnly? to, string? note) =>
        new() { CaitId = caitId, BoroughCode = boroughCode, From = from, To = to, Note = note };
}

/// <summary>One of the 32 boroughs the Metropolitan Police covers, by its ONS code (E09…), with the DfE local authority number.</summary>
public sealed class Borough
{
    public string Code { get; private set; } = "";
    public string Name { get; private set; } = "";
    public int LocalAuthorityNumber { get; private set; }

    private Borough() { }
    public static Borough Of(string code, string name, int localAuthorityNumber) =>
        new() { Code = code, Name = name, LocalAuthorityNumber = localAuthorityNumber };
}
