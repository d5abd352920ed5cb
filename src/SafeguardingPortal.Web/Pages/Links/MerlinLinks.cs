namespace SafeguardingPortal.Web.Pages.Links;

/// <summary>A MERLIN report in the register, and the acts on it.</summary>
public readonly record struct MerlinLinks(string Address)
{
    public string Decide => $"{Address}/decide";
    public string Recognise => $"{Address}/people";

    public override string ToString() => Address;

    public static implicit operator string(MerlinLinks links) => links.Address;
}
