namespace SafeguardingPortal.Web.Pages.Links;

/// <summary>The clock of a team, a borough, the command, a meeting or an officer.</summary>
public readonly record struct ClockLinks(string Address)
{
    public string Reason => $"{Address}/reason";
    public string Acknowledge => $"{Address}/acknowledge";

    public override string ToString() => Address;

    public static implicit operator string(ClockLinks links) => links.Address;
}
