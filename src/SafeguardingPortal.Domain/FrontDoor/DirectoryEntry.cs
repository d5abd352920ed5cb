using SafeguardingPortal.Domain.Lists;

namespace SafeguardingPortal.Domain.FrontDoor;

/// <summary>What a line of the directory is (¶12, 29, 30; Laming 2009).</summary>
public enum DirectoryKind
{
    /// <summary>A borough's Public Protection Desk (row 17).</summary>
    PublicProtectionDesk,

    /// <summary>MIB, SCD2, SO15, SO18, ports.</summary>
    SpecialistUnit,

    /// <summary>Who holds a portfolio of public protection.</summary>
    PortfolioHolder,

    /// <summary>Where a child can be referred to, which is reviewed regularly.</summary>
    PointOfReferral,

    /// <summary>Police, community paediatrics or health visiting, named for a children's department.</summary>
    NamedRepresentative
}

/// <summary>What is known of a line of the directory.</summary>
/// <param name="AccreditedSince">Of a desk: since when it is accredited.</param>
/// <param name="Researcher">Of a desk: whose the dedicated researcher's post is.</param>
/// <param name="ReviewedOn">Of a point of referral: when it was last asked whether its staff understand the process.</param>
/// <param name="IsCoLocated">Of a representative: whether they sit with the department.</param>
public sealed record DirectoryFacts(DateOnly? AccreditedSince, string? Researcher, DateOnly? ReviewedOn, bool? IsCoLocated);

/// <summary>A line of the directory, which holds from a day to a day.</summary>
public sealed class DirectoryEntry : Entity, IDatedRow
{
    /// <summary>A point of referral is reviewed at least so often.</summary>
    public const int MonthsBetweenReviews = 12;

    public DirectoryKind Kind { get; private set; }

    /// <summary>Null where it is there for every borough.</summary>
    public string? BoroughCode { get; private set; }
    public string Name { get; private set; } = "";
    public string? Agency { get; private set; }
    public string? Phone { get; private set; }
    public string? Email { get; private set; }
    public DateOnly? AccreditedSince { get; private set; }
    public string? Researcher { get; private set; }
    public DateOnly? ReviewedOn { get; private set; }
    public bool? IsCoLocated { get; private set; }
    public DateOnly From { get; private set; }
    public DateOnly? To { get; private set; }

    private DirectoryEntry() { }

    public static DirectoryEntry Of(
        DirectoryKind kind, string? boroughCode, string name, string? agency, string? phone, string? email, DirectoryFacts facts,
        DateOnly from) => new()
        {
            Kind = kind,
            BoroughCode = boroughCode,
            Name = name,
            Agency = agency,
            Phone = phone,
            Email = email,
            AccreditedSince = facts.AccreditedSince,
            Researcher = facts.Researcher,
            ReviewedOn = facts.ReviewedOn,
            IsCoLocated = facts.IsCoLocated,
            From = from
        };

    /// <summary>A point of referral that nobody has reviewed for too long.</summary>
    public bool IsReviewOverdueOn(DateOnly day) => Kind == DirectoryKind.PointOfReferral
        && (ReviewedOn is not { } reviewed || reviewed.AddMonths(MonthsBetweenReviews) < day);

    void IDatedRow.EndOn(DateOnly last) => To = last;
}
