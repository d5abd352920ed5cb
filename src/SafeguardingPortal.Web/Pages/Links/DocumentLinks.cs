namespace SafeguardingPortal.Web.Pages.Links;

/// <summary>A document of a case, its file, and what can be done to it.</summary>
public readonly record struct DocumentLinks(string Address)
{
    public string File => $"{Address}/file";
    public string TakeOff => $"{Address}/take-off";

    public override string ToString() => Address;

    public static implicit operator string(DocumentLinks links) => links.Address;
}
