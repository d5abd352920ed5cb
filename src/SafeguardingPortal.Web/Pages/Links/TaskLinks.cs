namespace SafeguardingPortal.Web.Pages.Links;

/// <summary>A task and the acts on it.</summary>
public readonly record struct TaskLinks(string Address)
{
    public string Complete => $"{Address}/complete";
    public string HandOn => $"{Address}/hand-on";
    public string Answer => $"{Address}/answer";
    public string Take => $"{Address}/take";
    public string Withdraw => $"{Address}/withdraw";
    public string Cancel => $"{Address}/cancel";

    public override string ToString() => Address;

    public static implicit operator string(TaskLinks links) => links.Address;
}
