namespace SafeguardingPortal.Web.Pages.Links;

/// <summary>The trail: who looked at what, what has to be answered, and its seals.</summary>
public readonly record struct TrailLinks(string Address)
{
    public string Of(string reference) => $"{Address}/of/{reference}";
    public string CsvOf(string reference) => $"{Address}/of/{reference}/csv";
    public string By(string officer) => $"{Address}/by/{officer}";
    public string CsvBy(string officer) => $"{Address}/by/{officer}/csv";
    public string Ask(long entry) => $"{Address}/ask/{entry}";
    public string Seals => $"{Address}/seals";
    public string Check => $"{Address}/seals/check";
    public string Alerts => $"{Address}/alerts";
    public string Alert(Guid alert) => $"{Address}/alerts/{alert}";
    public string AskOf(Guid alert) => $"{Address}/alerts/{alert}/ask";
    public string Teams => $"{Address}/teams";
    public string Samples => $"{Address}/samples";
    public string Sample(Guid sample) => $"{Address}/samples/{sample}";

    public override string ToString() => Address;

    public static implicit operator string(TrailLinks links) => links.Address;
}
