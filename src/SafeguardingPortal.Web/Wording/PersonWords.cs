using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Casework.People.Matching;
using SafeguardingPortal.Domain.Identifiers;

namespace SafeguardingPortal.Web.Wording;

/// <summary>People by what they are asked and told of: sex, ethnicity, appearance, and whether two records are one person.</summary>
public static class PersonWords
{
    public static string InWords(this Sex sex) => sex switch
    {
        Sex.NotKnown => "Not known",
        Sex.Female => "Female",
        Sex.Male => "Male"
    };

    public static string OfChild(this Sex sex) => sex switch
    {
        Sex.NotKnown => "Not known",
        Sex.Female => "Girl",
        Sex.Male => "Boy"
    };

    public static string OfAdult(this Sex sex) => sex switch
    {
        Sex.NotKnown => "Not known",
        Sex.Female => "Woman",
        Sex.Male => "Man"
    };

    public static string InWords(this SelfDefinedEthnicity ethnicity) =>
        $"{ethnicity.Code} {ethnicity.Text}";

    /// <summary>What a category is by on a form: its set and its code.</summary>
    public static string ChoiceOf(string? set, string? code) => $"{set}:{code}";

    /// <summary>The ethnicity of a choice's value; null where it is none of those offered.</summary>
    public static SelfDefinedEthnicity? EthnicityOf(string? value, IEnumerable<SelfDefinedEthnicity> offered) =>
        offered.FirstOrDefault(each => ChoiceOf(each.Set, each.Code) == value);

    /// <summary>A code means what it means in its set.</summary>
    public static IReadOnlyList<Choice> Choices(this IEnumerable<SelfDefinedEthnicity> offered) =>
        [.. offered.Select(each => new Choice(
            ChoiceOf(each.Set, each.Code), each.InWords(), Group: SelfDefinedEthnicity.NameOf(each.Set)))];

    public static string InWords(this LinkVerdict verdict) => verdict switch
    {
        LinkVerdict.Same => "Same person",
        LinkVerdict.NotSame => "Not the same",
        LinkVerdict.NotSure => "Not sure"
    };

    private static string Hint(LinkVerdict verdict) => verdict switch
    {
        LinkVerdict.Same => "Both records stay as they are and show one history",
        LinkVerdict.NotSame => "Remembered, so that this pair is not asked again",
        LinkVerdict.NotSure => "Kept with what speaks for and against"
    };

    /// <summary>What agrees, where what is in it may not be told.</summary>
    public static string InWords(this MatchField field) => field switch
    {
        MatchField.FirstName => "first name",
        MatchField.Surname => "surname",
        MatchField.MiddleName => "middle name",
        MatchField.Born => "birth",
        MatchField.Sex => "gender",
        MatchField.Address => "address",
        MatchField.Number => "a number of their own",
        MatchField.School => "school"
    };

    /// <summary>Said before a reason: "Close: ".</summary>
    public static string InWords(this Likeness likeness) => likeness switch
    {
        Likeness.Same => "Same: ",
        Likeness.Close => "Close: ",
        Likeness.Different => "Different: "
    };

    private static readonly Sex[] KnownFirst = [Sex.Female, Sex.Male, Sex.NotKnown];

    public static IReadOnlyList<Choice> ChildSexes { get; } = Choice.Of(KnownFirst, OfChild);

    /// <summary>The same with a child who is not born yet.</summary>
    public static IReadOnlyList<Choice> ChildGenders { get; } = Choice.Each<ChildGender>(
        gender => gender == ChildGender.Unborn ? "Unborn" : gender.OnRecord().OfChild());
    public static IReadOnlyList<Choice> AdultSexes { get; } = Choice.Of(KnownFirst, OfAdult);

    public static IReadOnlyList<Choice> Appearances { get; } =
        [.. ObservedAppearance.All.Select(each => new Choice(each.Code, $"{each.Code} {each.Name}"))];

    public static IReadOnlyList<Choice> SamePerson { get; } =
        Choice.Each<LinkVerdict>(verdict => verdict == LinkVerdict.NotSure ? "Not sure, ask the researcher" : verdict.InWords());
    public static IReadOnlyList<Choice> Verdicts { get; } =
        [.. Enum.GetValues<LinkVerdict>().Select(each => new Choice(each.ToString(), each.InWords(), Hint(each)))];
}
