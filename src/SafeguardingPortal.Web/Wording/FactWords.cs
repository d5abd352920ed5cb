using SafeguardingPortal.Domain.Casework.People;

namespace SafeguardingPortal.Web.Wording;

/// <summary>Kinds of fact about a person as people say them.</summary>
public static class FactWords
{
    public static string InWords(this FactKind kind) => kind switch
    {
        FactKind.Name => "Name",
        FactKind.Alias => "Also known as",
        FactKind.Birth => "Born",
        FactKind.Death => "Died",
        FactKind.Sex => "Sex",
        FactKind.Gender => "Gender, in their own words",
        FactKind.Ethnicity => "Ethnicity, self-defined",
        FactKind.ObservedAppearance => "Appearance, seen by an officer",
        FactKind.Language => "Language",
        FactKind.Interpreter => "Interpreter",
        FactKind.Disability => "Disability",
        FactKind.NhsNumber => "NHS number",
        FactKind.Upn => "UPN",
        FactKind.PncId => "PNC ID",
        FactKind.CroNumber => "CRO number",
        FactKind.School => "School or nursery",
        FactKind.Gp => "GP",
        FactKind.SocialWorker => "Social worker",
        FactKind.NearestContact => "Nearest contact",
        FactKind.Address => "Address",
        FactKind.Custody => "Custody",
        FactKind.Bail => "Bail",
        FactKind.Mappa => "MAPPA",
        FactKind.PositionOfTrust => "Position of trust",
        FactKind.Other => "Other"
    };

    public static string InWords(this FactGroup group) => group switch
    {
        FactGroup.Identity => "Names, birth and sex",
        FactGroup.Numbers => "Numbers",
        FactGroup.Needs => "Language, disability and needs",
        FactGroup.Contacts => "Where and with whom",
        FactGroup.Equality => "Ethnicity, for service and monitoring only",
        FactGroup.Suspect => "Custody, bail and trust"
    };

    /// <summary>What the page that records one is called.</summary>
    public static string Act(this FactGroup group) => group switch
    {
        FactGroup.Identity => "Record a name, birth or death",
        FactGroup.Numbers => "Record a number",
        FactGroup.Needs => "Record a language, disability or need",
        FactGroup.Contacts => "Record a school, GP, contact or address",
        FactGroup.Equality => "Record ethnicity",
        FactGroup.Suspect => "Record custody, bail or trust"
    };

    public static string Path(this FactGroup group) => group.ToString().ToLowerInvariant();

    /// <summary>How to write a kind, under the box it is typed in.</summary>
    public static string? Hint(this FactGroup group) => group switch
    {
        FactGroup.Identity => "A name as it is said. A birth like 14/3/2020, March 2020, about 8 or expected 2/2/2027. "
            + "A death as its date. Sex as female, male or not known",
        FactGroup.Numbers => "Its form and check character are tested",
        FactGroup.Contacts => "With the number to call, where there is one",
        FactGroup.Suspect => "For bail, write the conditions. For MAPPA, the category and level and who set them",
        FactGroup.Needs or FactGroup.Equality => null
    };

    public static IReadOnlyList<Choice> Kinds(this FactGroup group) =>
        Choice.Of(Enum.GetValues<FactKind>().Where(kind => kind.Group() == group), InWords);

    public static IReadOnlyList<Choice> FactOrOpinion { get; } =
    [
        new("false", "Fact", "Seen, said or on record"),
        new("true", "Opinion", "What somebody thinks; shown with a tag and never in the heading")
    ];
}
