using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.Cram;
using SafeguardingPortal.Domain.Casework.People;

namespace SafeguardingPortal.Domain.Tests;

/// <summary>A small catalogue and a case of two children, one suspect and one household.</summary>
internal static class GivenCram
{
    public static readonly DateOnly Beginning = new(2008, 4, 1);

    public static readonly CaseSubject Ava = Child("Ava Merrin", new(2020, 3, 14));
    public static readonly CaseSubject Noah = Child("Noah Merrin", new(2025, 12, 20));
    public static readonly CaseSubject Suspect = new(
        SubjectKind.Suspect, Guid.NewGuid(), Guid.NewGuid(), "Daniel Voss", null, Sex.Male, null, null);
    public static readonly CaseSubject Home = new(
        SubjectKind.Household, Guid.NewGuid(), null, "Flat 2, 14 Example Road", null, Sex.NotKnown, null, null);
    public static readonly IReadOnlyList<CaseSubject> Everybody = [Ava, Noah, Suspect, Home];

    public static readonly RiskFactor C01 = Factor("C01", FactorGroup.Child, 1);
    public static readonly RiskFactor C90 = Factor("C90", FactorGroup.Child, 2);
    public static readonly RiskFactor S01 = Factor("S01", FactorGroup.Suspect, 3);
    public static readonly RiskFactor H01 = Factor("H01", FactorGroup.Household, 4);
    public static readonly RiskFactor P01 = Factor("P01", FactorGroup.Protective, 5);
    public static readonly IReadOnlyList<RiskFactor> Catalogue = [C01, C90, S01, H01, P01];

    public static CaseSubject Child(string name, DateOnly born) =>
        new(SubjectKind.Child, Guid.NewGuid(), Guid.NewGuid(), name, null, Sex.Female, born, BirthPrecision.Exact);

    public static RiskFactor Factor(string code, FactorGroup group, int order) =>
        RiskFactor.Seeded(
            Guid.NewGuid(), code, group, $"Factor {code}", "Say which.", "Seed", code is "C90" or "C91" or "C92", order, Beginning);

    public static CramAssessment Started(CramAssessment? last = null, CurrentUser? by = null, CaseFile? file = null) =>
        CramAssessment.Start(file ?? last?.CaseFile ?? Given.CaseFileOf(Given.Hackney), last, Catalogue, Everybody, by ?? Given.Dc,
            Given.Hours(2));

    public static CramSubject In(this CramAssessment draft, CaseSubject who) => draft.Subjects.Single(subject => subject.OfId == who.Id);

    public static void Give(this CramAssessment draft, CaseSubject who, RiskFactor factor, AnswerGiven given, CurrentUser? by = null) =>
        draft.Answer([(draft.In(who).Id, factor, given)], by ?? Given.Dc);

    /// <summary>Every factor answered with a no, and every text written.</summary>
    public static CramAssessment Written(CramAssessment? last = null, CurrentUser? by = null, CaseFile? file = null)
    {
        var draft = Started(last, by, file);
        draft.AnswerAll(by);
        draft.Assess(Words(draft), by ?? Given.Dc);
        draft.Summarise("Bruising to Ava, not explained by her mother.", by ?? Given.Dc);
        return draft;
    }

    public static void AnswerAll(this CramAssessment draft, CurrentUser? by = null) => draft.Answer(
        [.. from factor in Catalogue from subject in draft.Subjects.Where(subject => !subject.IsOffCase)
            where factor.IsAskedFor(subject.Kind) select (subject.Id, factor,
                factor.KnownByAge(subject, Given.Today) ?? new AnswerGiven(FactorAnswer.No))], by ?? Given.Dc);

    public static RiskWords Words(CramAssessment draft) => new("Bruising.", "Ava, from an adult at home.", "Third report in nine months.",
        "She spoke for the first time.", "Her aunt.", "Noah’s examination.", false, null)
    {
        Voices = [.. draft.Subjects.Where(subject => subject.Kind == SubjectKind.Child)
            .Select(subject => new ChildsVoice(subject.Id, "“I fell, he said.”", "Quiet, watched the door."))]
    };

    public static CramAssessment Sign(
        this CramAssessment draft, double atHours = 4, CurrentUser? by = null, CramTrigger? trigger = null, string? whatChanged = null,
        params Guid[] officersInCase)
    {
        draft.Sign(trigger ?? (draft.Number == 1 ? CramTrigger.FirstAssessment : CramTrigger.Intelligence),
            whatChanged ?? (draft.Number == 1 ? null : "The hospital has written."),
            Catalogue, Everybody, officersInCase, by ?? Given.Dc, Given.Hours(atHours));
        return draft;
    }
}
