using SafeguardingPortal.Domain.Casework.People;

namespace SafeguardingPortal.Web.Wording;

/// <summary>Who is what to whom, and who lives where.</summary>
public static class FamilyWords
{
    /// <summary>What the first is to the second: "Mother of", "Partner of".</summary>
    public static string InWords(this RelationKind kind, Sex of) => (kind, of) switch
    {
        (RelationKind.ParentOf, Sex.Female) => "Mother of",
        (RelationKind.ParentOf, Sex.Male) => "Father of",
        (RelationKind.ParentOf, Sex.NotKnown) => "Parent of",
        (RelationKind.StepParentOf, Sex.Female) => "Stepmother of",
        (RelationKind.StepParentOf, Sex.Male) => "Stepfather of",
        (RelationKind.StepParentOf, Sex.NotKnown) => "Step-parent of",
        (RelationKind.CarerOf, _) => "Carer of",
        (RelationKind.GrandparentOf, Sex.Female) => "Grandmother of",
        (RelationKind.GrandparentOf, Sex.Male) => "Grandfather of",
        (RelationKind.GrandparentOf, Sex.NotKnown) => "Grandparent of",
        (RelationKind.MarriedTo, _) => "Married to",
        (RelationKind.PartnerOf, _) => "Partner of",
        (RelationKind.SiblingOf, Sex.Female) => "Sister of",
        (RelationKind.SiblingOf, Sex.Male) => "Brother of",
        (RelationKind.SiblingOf, Sex.NotKnown) => "Brother or sister of",
        (RelationKind.HalfSiblingOf, Sex.Female) => "Half-sister of",
        (RelationKind.HalfSiblingOf, Sex.Male) => "Half-brother of",
        (RelationKind.HalfSiblingOf, Sex.NotKnown) => "Half-brother or half-sister of",
        (RelationKind.OtherRelativeOf, _) => "Relative of"
    };

    /// <summary>The same read from the second: "Daughter of", "Cared for by".</summary>
    public static string InWordsBack(this RelationKind kind, Sex to) => (kind, to) switch
    {
        (RelationKind.ParentOf, Sex.Female) => "Daughter of",
        (RelationKind.ParentOf, Sex.Male) => "Son of",
        (RelationKind.ParentOf, Sex.NotKnown) => "Child of",
        (RelationKind.StepParentOf, _) => "Stepchild of",
        (RelationKind.CarerOf, _) => "Cared for by",
        (RelationKind.GrandparentOf, _) => "Grandchild of",
        (RelationKind.MarriedTo or RelationKind.PartnerOf or RelationKind.SiblingOf or RelationKind.HalfSiblingOf
            or RelationKind.OtherRelativeOf, _) => kind.InWords(to)
    };

    /// <summary>What the first is, in a noun behind the name: "mother", "partner".</summary>
    public static string AsRelative(this RelationKind kind, Sex of) => Noun(kind.InWords(of));

    /// <summary>What the second is: "daughter", "stepchild".</summary>
    public static string AsRelativeBack(this RelationKind kind, Sex to) => Noun(kind.InWordsBack(to));

    private static string Noun(string words) =>
        words.EndsWith(" of", StringComparison.Ordinal) ? words[..^3].ToLowerInvariant()
        : words == "Cared for by" ? "in their care" : "husband or wife";

    /// <summary>A parent who is not known, at the start of a line: "Mother", "A parent".</summary>
    public static string AsParent(this Sex sex) => sex switch
    {
        Sex.Female => "Mother",
        Sex.Male => "Father",
        Sex.NotKnown => "A parent"
    };

    /// <summary>The same under a figure of a genogram, which has room for one word: "Parent".</summary>
    public static string AsParentShort(this Sex sex) => sex switch
    {
        Sex.Female => "Mother",
        Sex.Male => "Father",
        Sex.NotKnown => "Parent"
    };

    public static string InWords(this CoupleState state) => state switch
    {
        CoupleState.Together => "Together",
        CoupleState.Apart => "Apart for now",
        CoupleState.Ended => "Ended"
    };

    /// <summary>What follows the days of a couple: ", apart".</summary>
    public static string AfterDays(this CoupleState state) => state switch
    {
        CoupleState.Together => "",
        CoupleState.Apart => ", apart",
        CoupleState.Ended => ", ended"
    };

    public static string InWords(this Stay stay) => stay switch
    {
        Stay.Lives => "Lives there",
        Stay.StaysAtTimes => "Stays at times",
        Stay.SeenThere => "Seen there"
    };

    public static IReadOnlyList<Choice> Relations { get; } = Choice.Each<RelationKind>(kind => kind.InWords(Sex.NotKnown));
    public static IReadOnlyList<Choice> CoupleStates { get; } = Choice.Each<CoupleState>(InWords);
    public static IReadOnlyList<Choice> Stays { get; } = Choice.Each<Stay>(InWords);
}
