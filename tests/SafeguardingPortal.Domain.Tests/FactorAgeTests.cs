using SafeguardingPortal.Domain.Casework.Cram;
using SafeguardingPortal.Domain.Casework.People;

namespace SafeguardingPortal.Domain.Tests;

/// <summary>What a child's age decides by itself, and what the portal's own records answer for an officer to confirm.</summary>
public class FactorAgeTests
{
    private static readonly RiskFactor Small = GivenCram.Factor("C06", FactorGroup.Child, 1);
    private static readonly RiskFactor Unborn = GivenCram.Factor("C07", FactorGroup.Child, 2);
    private static readonly RiskFactor Missing = GivenCram.Factor("C12", FactorGroup.Child, 3);

    private static CramSubject Somebody(int? monthsOld, BirthPrecision precision = BirthPrecision.Exact) => CramAssessment.Start(
        Given.CaseFileOf(Given.Hackney), null, [],
        [new(SubjectKind.Child, Guid.NewGuid(), Guid.NewGuid(), "Ava Merrin", null, Sex.Female,
            monthsOld is { } months ? Given.Today.AddMonths(-months) : null, monthsOld is null ? null : precision)],
        Given.Dc, Given.Hours(2)).Subjects[0];

    [Theory]
    [InlineData(96, BirthPrecision.Exact, "8 years old", "born already", null)]
    [InlineData(60, BirthPrecision.Exact, "5 years old", "born already", null)]
    [InlineData(59, BirthPrecision.Exact, null, "born already", null)]
    [InlineData(96, BirthPrecision.Estimated, null, "born already", null)]
    [InlineData(-3, BirthPrecision.Expected, null, null, "not born yet")]
    [InlineData(null, BirthPrecision.Exact, null, null, null)]
    public void What_cannot_apply_is_not_asked_and_says_why(
        int? months, BirthPrecision precision, string? small, string? unborn, string? missing)
    {
        var who = Somebody(months, precision);

        Assert.Equal((small, unborn, missing), (Small.CannotApply(who, Given.Today), Unborn.CannotApply(who, Given.Today),
            Missing.CannotApply(who, Given.Today)));
        Assert.Equal(small is null, Small.IsAskedOf(who, Given.Today));
    }

    [Theory]
    [InlineData(4, BirthPrecision.Exact, FactorAnswer.No, true)]
    [InlineData(4, BirthPrecision.Exact, FactorAnswer.NotKnown, true)]
    [InlineData(4, BirthPrecision.Exact, FactorAnswer.Yes, false)]
    [InlineData(4, BirthPrecision.Estimated, FactorAnswer.No, false)]
    [InlineData(96, BirthPrecision.Exact, FactorAnswer.Yes, true)]
    [InlineData(96, BirthPrecision.Exact, FactorAnswer.No, false)]
    [InlineData(null, BirthPrecision.Exact, FactorAnswer.No, false)]
    public void An_answer_against_the_date_of_birth_is_a_contradiction(
        int? months, BirthPrecision precision, FactorAnswer answer, bool isContradiction) =>
        Assert.Equal(isContradiction, Small.Contradiction(Somebody(months, precision), answer, Given.Today) is not null);

    [Fact]
    public void A_version_is_not_signed_with_an_answer_against_the_date_of_birth()
    {
        var draft = GivenCram.Written();
        draft.Give(GivenCram.Noah, Small, new(FactorAnswer.No));

        Assert.Contains(draft.OpenPoints([.. GivenCram.Catalogue, Small], Given.Today),
            point => point.Words.Contains("under 5 by the date of birth", StringComparison.Ordinal));
    }

    [Fact]
    public void A_plan_and_earlier_reports_are_known_with_their_source()
    {
        var (c01, c05, s03) = (
            GivenCram.C01, GivenCram.Factor("C05", FactorGroup.Child, 6), GivenCram.Factor("S03", FactorGroup.Suspect, 7));
        var draft = GivenCram.Started();
        var (ava, suspect) = (draft.In(GivenCram.Ava), draft.In(GivenCram.Suspect));
        var known = new KnownFacts(
            [new(ava.PersonId!.Value, "Neglect", new(2024, 5, 1), new(2025, 2, 3), "Lambeth", "C-2024-000001-K1")],
            [new(ava.PersonId!.Value, "R-2025-000007", new(2025, 6, 1), false), new(suspect.PersonId!.Value, "R-2025-000009",
                new(2025, 7, 1), true)]).Of([c01, c05, s03], draft.Subjects, Given.Today);

        Assert.Equal(
            [("C01", ava.OfId, "Plan on record, C-2024-000001-K1", "Neglect, Lambeth, from 1 May 2024 to 3 Feb 2025."),
                ("C05", ava.OfId, "Referrals on record", "1 earlier referral: R-2025-000007, 1 Jun 2025."),
                ("S03", suspect.OfId, "Referrals on record", "1 earlier referral: R-2025-000009, 1 Jul 2025.")],
            known.Select(fact => (fact.Code, fact.OfId, fact.Given.Source!, fact.Given.Note!)));
    }
}
