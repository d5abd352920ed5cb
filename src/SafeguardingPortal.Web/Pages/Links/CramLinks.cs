namespace SafeguardingPortal.Web.Pages.Links;

/// <summary>The CRAM of a case: its versions and its draft.</summary>
public readonly record struct CramLinks(string Address)
{
    public string Start => $"{Address}/start";
    public string Compare => $"{Address}/compare";
    public string Version(int number) => $"{Address}/{number}";
    public string Print(int number) => $"{Address}/{number}/print";
    public string Word(int number) => $"{Address}/{number}/word";
    public string Found(int number) => $"{Address}/{number}/found";
    public string TakeBack(int number, Guid finding) => $"{Address}/{number}/found/{finding}/take-back";
    public string Draft(string section) => $"{Address}/draft/{section}";
    public string Intelligence => $"{Address}/draft/intelligence";
    public string Factors => $"{Address}/draft/factors";
    public string Assessment => $"{Address}/draft/assessment";
    public string Records => $"{Address}/draft/records";
    public string Communication => $"{Address}/draft/communication";
    public string Sign => $"{Address}/draft/sign";
    public string Discard => $"{Address}/draft/discard";
    public string Meet => $"{Address}/draft/meet";

    public override string ToString() => Address;

    public static implicit operator string(CramLinks links) => links.Address;
}
