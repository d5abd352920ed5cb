using SafeguardingPortal.Domain.FrontDoor;

namespace SafeguardingPortal.Web.Wording;

/// <summary>The directory as it is read.</summary>
public static class DirectoryWords
{
    public static string InWords(this DirectoryKind kind) => kind switch
    {
        DirectoryKind.PublicProtectionDesk => "Public Protection Desk",
        DirectoryKind.SpecialistUnit => "Specialist unit",
        DirectoryKind.PortfolioHolder => "Portfolio holder",
        DirectoryKind.PointOfReferral => "Point of referral",
        DirectoryKind.NamedRepresentative => "Named representative"
    };

    /// <summary>Over several of the kind.</summary>
    public static string InPlural(this DirectoryKind kind) => kind switch
    {
        DirectoryKind.PublicProtectionDesk => "Public Protection Desks",
        DirectoryKind.SpecialistUnit => "Specialist units",
        DirectoryKind.PortfolioHolder => "Portfolio holders",
        DirectoryKind.PointOfReferral => "Points of referral",
        DirectoryKind.NamedRepresentative => "Named representatives"
    };
}
