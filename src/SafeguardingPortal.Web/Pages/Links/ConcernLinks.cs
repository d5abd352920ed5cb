namespace SafeguardingPortal.Web.Pages.Links;

/// <summary>A concern an officer sent, and the acts on it.</summary>
public readonly record struct ConcernLinks(string Address)
{
    public string Add => $"{Address}/add";
    public string Inform => $"{Address}/information";
    public string PassOn => $"{Address}/pass-on";

    public override string ToString() => Address;

    public static implicit operator string(ConcernLinks links) => links.Address;
}
