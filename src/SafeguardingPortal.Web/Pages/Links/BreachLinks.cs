namespace SafeguardingPortal.Web.Pages.Links;

/// <summary>A limit that has passed: its reason and the answer to it.</summary>
public readonly record struct BreachLinks(string Address)
{
    public string Reason => $"{Address}/reason";
    public string Acknowledge => $"{Address}/acknowledge";

    public override string ToString() => Address;

    public static implicit operator string(BreachLinks links) => links.Address;
}
