namespace SafeguardingPortal.Web.Pages.Links;

/// <summary>A person's record and the acts on it.</summary>
public readonly record struct PersonLinks(string Address)
{
    public string Record(string group) => $"{Address}/record/{group}";
    public string Correct(string key) => $"{Address}/correct/{key}";
    public string Compare => $"{Address}/links/compare";
    public string RecordPlan => $"{Address}/plans/record";
    public string EndPlan => $"{Address}/plans/end";
    public string LookedAfter => $"{Address}/plans/looked-after";
    public string EndLookedAfter => $"{Address}/plans/end-looked-after";
    public string CorrectPeriod(Guid period) => $"{Address}/plans/{period}/correct";
    public string AddRelationship => $"{Address}/relationships/add";
    public string ChangeRelationship(Guid relationship) => $"{Address}/relationships/{relationship}/change";

    public override string ToString() => Address;

    public static implicit operator string(PersonLinks links) => links.Address;
}
