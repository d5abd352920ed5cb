namespace SafeguardingPortal.Web.Pages.Links;

/// <summary>A crime's page and what is recorded of it.</summary>
public readonly record struct CrimeLinks(string Address)
{
    public string People => $"{Address}/people";
    public string Confirm => $"{Address}/steps/confirm";
    public string NoCrime => $"{Address}/steps/no-crime";
    public string Outcome => $"{Address}/steps/outcome";
    public string Reclassify => $"{Address}/steps/reclassify";
    public string FoundByCram => $"{Address}/steps/found";
    public string PutRight(Guid step) => $"{Address}/steps/{step}/put-right";
    public string Charge => $"{Address}/court/charge";
    public string Hear(int charge) => $"{Address}/court/{charge}/hear";
    public string PutCourtRight(int charge, Guid step) => $"{Address}/court/{charge}/{step}/put-right";

    public override string ToString() => Address;

    public static implicit operator string(CrimeLinks links) => links.Address;
}
