namespace SafeguardingPortal.Web.Pages.Links;

/// <summary>A conference's page and the acts on it.</summary>
public readonly record struct ConferenceLinks(string Address)
{
    public string Assign => $"{Address}/assign";
    public string Move => $"{Address}/move";
    public string Cancel => $"{Address}/cancel";
    public string Merge => $"{Address}/merge";
    public string Correct => $"{Address}/correct";
    public string Attend => $"{Address}/attendance/attend";
    public string AskNotToAttend => $"{Address}/attendance/ask";
    public string AgreeNotToAttend => $"{Address}/attendance/agree";
    public string MeetingBefore => $"{Address}/attendance/before";
    public string MeetingAfter => $"{Address}/attendance/after";
    public string Hold => $"{Address}/attendance/hold";
    public string SignForAbsence => $"{Address}/attendance/sign";
    public string Decide => $"{Address}/outcomes/decide";
    public string CoreGroup => $"{Address}/outcomes/core-group";
    public string Birth => $"{Address}/outcomes/birth";
    public string WriteReport => $"{Address}/report/write";
    public string CheckReport => $"{Address}/report/check";
    public string SendReport => $"{Address}/report/send";
    public string Report(int version) => $"{Address}/report/{version}";
    public string PrintReport(int version) => $"{Address}/report/{version}/print";
    public string ReportInWord(int version) => $"{Address}/report/{version}/word";
    public string ReportAsPdf(int version) => $"{Address}/report/{version}/pdf";

    public override string ToString() => Address;

    public static implicit operator string(ConferenceLinks links) => links.Address;
}
