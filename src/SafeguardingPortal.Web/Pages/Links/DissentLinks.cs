namespace SafeguardingPortal.Web.Pages.Links;

/// <summary>A dissent and the acts on it.</summary>
public readonly record struct DissentLinks(string Address)
{
    public string Answer => $"{Address}/answer";
    public string Escalate => $"{Address}/escalate";
    public string Resolve => $"{Address}/resolve";

    public override string ToString() => Address;

    public static implicit operator string(DissentLinks links) => links.Address;
}
