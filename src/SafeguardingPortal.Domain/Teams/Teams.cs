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
