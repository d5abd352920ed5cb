namespace SafeguardingPortal.Web.Pages.Links;

/// <summary>A household and who lives in it.</summary>
public readonly record struct HouseholdLinks(string Address)
{
    public string Join => $"{Address}/join";
    public string Leave(Guid member) => $"{Address}/members/{member}/leave";

    public override string ToString() => Address;

    public static implicit operator string(HouseholdLinks links) => links.Address;
}
