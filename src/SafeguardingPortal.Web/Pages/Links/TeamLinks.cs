namespace SafeguardingPortal.Web.Pages.Links;

/// <summary>A team among the administrator's pages, and the changes of it.</summary>
public readonly record struct TeamLinks(string Address)
{
    public string Change => $"{Address}/change";
    public string Split => $"{Address}/split";
    public string MoveBorough => $"{Address}/move-borough";
    public string End => $"{Address}/end";

    public override string ToString() => Address;

    public static implicit operator string(TeamLinks links) => links.Address;
}
