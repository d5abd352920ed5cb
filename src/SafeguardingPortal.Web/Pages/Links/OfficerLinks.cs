namespace SafeguardingPortal.Web.Pages.Links;

/// <summary>An officer, and what an administrator changes of them.</summary>
public readonly record struct OfficerLinks(string Address)
{
    public string Describe => $"{Address}/describe";
    public string ChangeRole => $"{Address}/role";
    public string ChangePost => $"{Address}/post";
    public string End(Guid row) => $"{Address}/end/{row}";
    public string Invite => $"{Address}/account/invite";
    public string Account(string act) => $"{Address}/account/{act}";

    public override string ToString() => Address;

    public static implicit operator string(OfficerLinks links) => links.Address;
}
