namespace SafeguardingPortal.Web.Pages.Links;

/// <summary>A list of rows that hold from a day, and the acts on it.</summary>
public readonly record struct ListLinks(string Address)
{
    public string Csv => $"{Address}/csv";
    public string Import => $"{Address}/import";
    public string Add => $"{Address}/add";
    public string End(Guid row) => $"{Address}/{row}/end";

    public override string ToString() => Address;

    public static implicit operator string(ListLinks links) => links.Address;
}
