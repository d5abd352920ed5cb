namespace SafeguardingPortal.Web.Pages.Links;

/// <summary>Who may open a restricted case, and the acts on that.</summary>
public readonly record struct RestrictionLinks(string Address)
{
    public string Restrict => $"{Address}/restrict";
    public string Name => $"{Address}/name";
    public string EndAccess(Guid access) => $"{Address}/{access}/end";
    public string Lift => $"{Address}/lift";
    public string Notice(Guid notice) => $"{Address}/notices/{notice}";

    public override string ToString() => Address;

    public static implicit operator string(RestrictionLinks links) => links.Address;
}
