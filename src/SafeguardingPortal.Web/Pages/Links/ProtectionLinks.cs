namespace SafeguardingPortal.Web.Pages.Links;

/// <summary>Police protection of a child, and the acts on it.</summary>
public readonly record struct ProtectionLinks(string Address)
{
    public string Duty(string duty) => $"{Address}/duties/{duty}";
    public string Carer => $"{Address}/carer";
    public string Sheet => $"{Address}/sheet";
    public string End => $"{Address}/end";
    public string Order => $"{Address}/order";
    public string EndOrder => $"{Address}/order/end";
    public string PutOnCase => $"{Address}/case";

    public override string ToString() => Address;

    public static implicit operator string(ProtectionLinks links) => links.Address;
}
