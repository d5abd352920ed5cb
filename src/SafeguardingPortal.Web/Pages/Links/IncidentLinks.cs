namespace SafeguardingPortal.Web.Pages.Links;

/// <summary>A critical incident, and the acts on it.</summary>
public readonly record struct IncidentLinks(string Address)
{
    public string Decide => $"{Address}/decide";
    public string Add => $"{Address}/log";
    public string Change => $"{Address}/change";
    public string Cases => $"{Address}/cases";
    public string StandDown => $"{Address}/stand-down";

    public override string ToString() => Address;

    public static implicit operator string(IncidentLinks links) => links.Address;
}
