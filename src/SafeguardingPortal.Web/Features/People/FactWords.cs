using SafeguardingPortal.Domain.Identifiers;
using SafeguardingPortal.Domain.People;
using SafeguardingPortal.Web.Infrastructure;
using SafeguardingPortal.Web.TagHelpers;

namespace SafeguardingPortal.Web.Features.People;

/// <summary>Kinds of fact and relation as people say them.</summary>
public static class FactWords
{
    public static string InWords(this FactKind kind) => kind switch
    {
        FactKind.Alias => "Also known as",
        FactKind.Birth => "Born",
        FactKind.Death => "Died",
        FactKind.Gender => "Gender, in their own words",
        FactKind.Ethnicity => "Ethnicity, self-defined",
        FactKind.ObservedAppearance => "Appearance, seen by an officer",
        FactKind.Interpreter => "Interpreter",
        FactKind.NhsNumber => "NHS number",
        FactKind.Upn => "UPN",
        FactKind.PncId => "PNC ID",
        FactKind.CroNumber => "CRO number",
        FactKind.School => "School or nursery",
        FactKind.Gp => "GP",
        FactKind.SocialWorker => "Social worker",
        FactKind.NearestContact => "Nearest contact",
        FactKind.Mappa => "MAPPA",
        FactKind.PositionOfTrust => "Position of trust",
        _ => kind.ToString()
    };

    public static string InWords(this FactGroup group) => group switch
    {
        FactGroup.Identity => "Names, birth and sex",
        FactGroup.Numbers => "Numbers",
        FactGroup.Needs => "Language, disability and needs",
        FactGroup.Contacts => "Where and with whom",
        FactGroup.Equality => "Ethnicity, for service and monitoring only",
        _ => "Custody, bail and trust"
    };

    /// <summary>What the page that records one is called.</summary>
    public static string Act(this FactGroup group) => group switch
    {
        FactGroup.Identity => "Record a name, birth or death",
        FactGroup.Numbers => "Record a number",
        FactGroup.Needs => "Record a language, disability or need",
        FactGroup.Contacts => "Record a school, GP, contact or address",
        FactGroup.Equality => "Record ethnicity",
        _ => "Record custody, bail or trust"
    };

    public static string Path(this FactGroup group) => group.ToString().ToLowerInvariant();

    /// <summary>How to write a kind, under the box it is typed in.</summary>
    public static string? Hint(this FactGroup group) => group switch
    {
        FactGroup.Identity => "A name as it is said. A birth like 14/3/2020, March 2020, about 8 or expected 2/2/2027. A death as its date. Sex as female, male or not known",
        FactGroup.Numbers => "Its form and check character are tested",
        FactGroup.Contacts => "With the number to call, where there is one",
        FactGroup.Suspect => "For bail, write the conditions. For MAPPA, the category and level and who set them",
        _ => null
    };

    public static IReadOnlyList<Choice> Kinds(this FactGroup group) =>
        [.. Enum.GetValues<FactKind>().Where(kind => kind.Group() == group).Select(kind => new Choice(kind.ToString(), kind == FactKind.Name ? "Name" : kind.InWords()))];

    public static IReadOnlyList<Choice> Ethnicities { get; } =
    [
        .. new[] { EthnicitySet.EighteenPlusOne, EthnicitySet.SixteenPlusOne }.SelectMany(set => SelfDefinedEthnicity.In(set)
            .Select(each => new Choice($"{set}.{each.Code}", $"{each.Code} {(each.Group == each.Name ? each.Name : $"{each.Group}: {each.Name}")}", null, null, SelfDefinedEthnicity.NameOf(set))))
    ];

    public static IReadOnlyList<Choice> Appearances { get; } = [.. ObservedAppearance.All.Select(each => new Choice(each.Code, $"{each.Code} {each.Name}"))];

    public static IReadOnlyList<Choice> FactOrOpinion { get; } =
        [new("false", "Fact", "Seen, said or on record"), new("true", "Opinion", "What somebody thinks; shown with a tag and never in the heading")];

    public static string InWords(this LegalBasis basis) => basis switch
    {
        LegalBasis.Section20 => "Accommodated, s.20",
        LegalBasis.InterimCareOrder => "Interim care order",
        LegalBasis.CareOrder => "Care order",
        LegalBasis.PlacementOrder => "Placement order",
        LegalBasis.EmergencyProtection => "Emergency protection order",
        LegalBasis.PoliceProtection => "Police protection (s.46)",
        LegalBasis.Remand => "Remand",
        _ => "Basis not known"
    };

    public static string InWords(this Stay stay) => stay switch
    {
        Stay.StaysAtTimes => "Stays at times",
        Stay.SeenThere => "Seen there",
        _ => "Lives there"
    };

    public static string InWords(this LinkVerdict verdict) => verdict switch
    {
        LinkVerdict.Same => "Same person",
        LinkVerdict.NotSame => "Not the same",
        _ => "Not sure"
    };

    /// <summary>What the first is to the second: "Mother of", "Partner of".</summary>
    public static string InWords(this RelationKind kind, Sex of) => (kind, of) switch
    {
        (RelationKind.ParentOf, Sex.Female) => "Mother of",
        (RelationKind.ParentOf, Sex.Male) => "Father of",
        (RelationKind.ParentOf, _) => "Parent of",
        (RelationKind.StepParentOf, Sex.Female) => "Stepmother of",
        (RelationKind.StepParentOf, Sex.Male) => "Stepfather of",
        (RelationKind.StepParentOf, _) => "Step-parent of",
        (RelationKind.CarerOf, _) => "Carer of",
        (RelationKind.GrandparentOf, Sex.Female) => "Grandmother of",
        (RelationKind.GrandparentOf, Sex.Male) => "Grandfather of",
        (RelationKind.GrandparentOf, _) => "Grandparent of",
        (RelationKind.MarriedTo, _) => "Married to",
        (RelationKind.PartnerOf, _) => "Partner of",
        (RelationKind.SiblingOf, Sex.Female) => "Sister of",
        (RelationKind.SiblingOf, Sex.Male) => "Brother of",
        (RelationKind.SiblingOf, _) => "Brother or sister of",
        (RelationKind.HalfSiblingOf, Sex.Female) => "Half-sister of",
        (RelationKind.HalfSiblingOf, Sex.Male) => "Half-brother of",
        (RelationKind.HalfSiblingOf, _) => "Half-brother or half-sister of",
        _ => "Relative of"
    };

    /// <summary>The same read from the second: "Daughter of", "Cared for by".</summary>
    public static string InWordsBack(this RelationKind kind, Sex to) => (kind, to) switch
    {
        (RelationKind.ParentOf, Sex.Female) => "Daughter of",
        (RelationKind.ParentOf, Sex.Male) => "Son of",
        (RelationKind.ParentOf, _) => "Child of",
        (RelationKind.StepParentOf, _) => "Stepchild of",
        (RelationKind.CarerOf, _) => "Cared for by",
        (RelationKind.GrandparentOf, _) => "Grandchild of",
        _ => kind.InWords(to)
    };

    public static IReadOnlyList<Choice> Categories { get; } = [.. Enum.GetValues<PlanCategory>().Select(each => new Choice(each.ToString(), each.InWords()))];
    public static IReadOnlyList<Choice> Bases { get; } = [.. Enum.GetValues<LegalBasis>().Select(each => new Choice(each.ToString(), each.InWords()))];
    public static IReadOnlyList<Choice> Stays { get; } = [.. Enum.GetValues<Stay>().Select(each => new Choice(each.ToString(), each.InWords()))];
    public static IReadOnlyList<Choice> Verdicts { get; } =
    [
        new(nameof(LinkVerdict.Same), "Same person", "Both records stay as they are and show one history"),
        new(nameof(LinkVerdict.NotSame), "Not the same", "Remembered, so that this pair is not asked again"),
        new(nameof(LinkVerdict.NotSure), "Not sure", "Kept with what speaks for and against")
    ];
    public static IReadOnlyList<Choice> Relations { get; } = [.. Enum.GetValues<RelationKind>().Select(each => new Choice(each.ToString(), each.InWords(Sex.NotKnown)))];
    public static IReadOnlyList<Choice> CoupleStates { get; } =
        [new(nameof(CoupleState.Together), "Together"), new(nameof(CoupleState.Apart), "Apart for now"), new(nameof(CoupleState.Ended), "Ended")];
}
