using SafeguardingPortal.Domain.Casework.People;

namespace SafeguardingPortal.Domain.Casework.Cram;

/// <summary>
/// Factors that a child's age decides, whether the child is born at all among them (handbook §4.3): what cannot apply is not asked, and
/// what the date of birth says is not answered against it. An age that is only estimated decides nothing but that a child is born.
/// </summary>
public static class FactorAge
{
    private const int SmallChild = 5;

    /// <summary>"Under 1, or under 5".</summary>
    public const string Small = "C06";

    /// <summary>"Unborn, with concern about what comes after birth".</summary>
    public const string Unborn = "C07";

    /// <summary>Nothing an unborn child can have done, said or been through.</summary>
    private static readonly HashSet<string> OfTheBorn = new(StringComparer.Ordinal)
    {
        "C02", "C03", "C04", "C08", "C09", "C10", "C11", "C12", "C13", "C17", "C18", "C20", "C22", "C92", "P04"
    };

    /// <summary>Why a factor cannot apply to somebody; null where it can.</summary>
    public static string? CannotApply(this RiskFactor factor, CramSubject who, DateOnly today) => BirthOf(who) switch
    {
        { IsUnborn: true } when OfTheBorn.Contains(factor.Code) => "not born yet",
        { IsUnborn: true } or null => null,
        _ when factor.Code == Unborn => "born already",
        { Precision: BirthPrecision.Exact } birth when factor.Code == Small && birth.YearsOn(today) >= SmallChild =>
            $"{birth.YearsOn(today)} years old",
        _ => null
    };

    /// <summary>Whether it is asked of somebody: of those of its group to whom it can apply.</summary>
    public static bool IsAskedOf(this RiskFactor factor, CramSubject who, DateOnly today) =>
        factor.IsAskedFor(who.Kind) && factor.CannotApply(who, today) is null;

    /// <summary>What is wrong with an answer that the date of birth on record contradicts; null where nothing is.</summary>
    public static string? Contradiction(this RiskFactor factor, CramSubject who, FactorAnswer? answer, DateOnly today) =>
        answer is not null and not FactorAnswer.Yes && KnownByAge(factor, who, today) is not null
            ? $"{who.LabelOn(today)} is under 5 by the date of birth on record, so the answer is yes"
            : answer == FactorAnswer.Yes && factor.CannotApply(who, today) is { } why
            ? $"{who.LabelOn(today)} is {why}, so the answer is not yes" : null;

    /// <summary>What the date of birth answers by itself.</summary>
    public static AnswerGiven? KnownByAge(this RiskFactor factor, CramSubject who, DateOnly today) =>
        factor.Code == Small && BirthOf(who) is { Precision: BirthPrecision.Exact } birth && birth.YearsOn(today) < SmallChild
            ? new(FactorAnswer.Yes, "Date of birth on record", null, birth.YearsOn(today) < 1 ? "Under 1." : "Under 5.") : null;

    private static Birth? BirthOf(CramSubject who) => who is { Kind: SubjectKind.Child, BirthDate: { } date, BirthPrecision: { } precision }
        ? new(date, precision) : null;
}
