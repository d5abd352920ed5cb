namespace SafeguardingPortal.Web.Pages.Links;

/// <summary>The month report of a team, a region or the command, and what can be done to it.</summary>
public readonly record struct MonthReportLinks(string Address)
{
    public string Sign => $"{Address}/sign";
    public string Countersign => $"{Address}/countersign";
    public string Print => $"{Address}/print";
    public string Word => $"{Address}/report.docx";
    public string Xlsx => $"{Address}/report.xlsx";
    public string Csv => $"{Address}/report.csv";
    public string Json => $"{Address}/report.json";

    public override string ToString() => Address;

    public static implicit operator string(MonthReportLinks links) => links.Address;
}
