using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Identifiers;

namespace SafeguardingPortal.Domain.Tests;

/// <summary>What is recorded of a person, and what was believed before (B10).</summary>
public class PersonTests
{
    private static readonly Birth InMarch = new(new(2020, 3, 14), BirthPrecision.Exact);

    [Fact]
    public void A_correction_leaves_what_was_believed_with_who_replaced_it_when_and_why()
    {
        var person = Given.SomebodyNamed("Ava Merin");
        var first = person.Keep(FactKind.Name)!;

        var corrected = person.Correct(
            first.Id, Statement.Of(FactKind.Name, "Ava Merrin", "Birth certificate"), "Misheard on the phone", Given.Dc, Given.Hours(5));

        Assert.Equal(("Ava Merrin", "AVA MERRIN"), (person.Name, person.SearchName));
        Assert.Equal(
            ("Ava Merin", Given.Received, null, "R-2026-000123"), (first.Text, first.RecordedAt, first.RecordedById, first.Source));
        Assert.Equal((Given.Hours(5), Given.Dc.Id, corrected.Id, "Misheard on the phone"),
            (first.ReplacedAt, first.ReplacedById, first.ReplacedWithId, first.Reason));
        Assert.False(first.IsStanding);
        Assert.True(corrected.IsStanding);
    }

    [Fact]
    public void What_was_believed_at_any_past_instant_can_be_told()
    {
        var person = Given.SomebodyNamed("Ava Merin");
        var first = person.Keep(FactKind.Name)!;
        var second = person.Correct(first.Id, Statement.Of(FactKind.Name, "Ava Merrin", "School"), "Misheard", Given.Dc, Given.Hours(5));

        string Believed(DateTime at) => string.Join(", ", person.Facts.Where(fact => fact.WasBelievedAt(at)).Select(fact => fact.Text));

        Assert.Equal("", Believed(Given.Received.AddTicks(-1)));
        Assert.Equal("Ava Merin", Believed(Given.Received));
        Assert.Equal("Ava Merin", Believed(Given.Hours(5).AddTicks(-1)));
        Assert.Equal("Ava Merrin", Believed(Given.Hours(5)));
        Assert.Equal([first, second], person.Facts);
    }

    [Fact]
    public void What_the_headline_said_at_first_is_kept_once_before_the_first_fact_of_its_kind()
    {
        var person = Given.SomebodyNamed("Ava Merrin", Sex.Female, InMarch);

        person.Record(Statement.Of(FactKind.Name, "Ava Foy", "Mother"), Given.Dc, Given.Hours(2));
        person.Record(Statement.Of(FactKind.Name, "Ava Tull", "Father"), Given.Dc, Given.Hours(3));

        Assert.Equal(["Ava Merrin", "Ava Foy", "Ava Tull"], person.Facts.Select(fact => fact.Text));
        Assert.Equal("Ava Tull", person.Name);
        Assert.Null(person.Keep(FactKind.Name));
        Assert.Null(person.Keep(FactKind.School));
        Assert.Null(Given.SomebodyNamed(null).Keep(FactKind.Name));
        Assert.Null(Given.SomebodyNamed(null).Keep(FactKind.Sex));
    }

    [Fact]
    public void A_new_one_of_a_kind_that_a_person_has_once_takes_the_place_of_the_old()
    {
        var person = Given.SomebodyNamed("Ava Merrin", Sex.Female, InMarch);

        person.Record(Statement.OfBirth(new(new(2020, 3, 15), BirthPrecision.Exact), "GP"), Given.Dc, Given.Hours(2));
        person.Record(Statement.OfSex(Sex.Male, "GP"), Given.Dc, Given.Hours(2));

        Assert.Equal((new DateOnly(2020, 3, 15), BirthPrecision.Exact, Sex.Male), (person.BirthDate, person.BirthPrecision, person.Sex));
        Assert.Equal(["14 Mar 2020", "15 Mar 2020", "Female", "Male"], person.Facts.OrderBy(fact => fact.Kind).Select(fact => fact.Text));
        Assert.Equal([false, true, false, true], person.Facts.OrderBy(fact => fact.Kind).Select(fact => fact.IsStanding));
    }

    [Fact]
    public void An_unborn_child_is_born_and_named_and_stays_the_same_person()
    {
        var person = Person.Known("P-2026-000001", null, Sex.NotKnown, new(new(2027, 2, 2), BirthPrecision.Expected), Given.Received,
            "R-2026-000123", "Unborn child of Leanne Foy");

        person.Record(Statement.OfBirth(new(new(2027, 1, 28), BirthPrecision.Exact), "Hospital"), Given.Dc, Given.Utc("2027-01-29 10:00"));
        person.Record(Statement.Of(FactKind.Name, "Robin Foy", "Hospital"), Given.Dc, Given.Utc("2027-01-29 10:00"));

        Assert.Equal(("Robin Foy", "Unborn child of Leanne Foy", new DateOnly(2027, 1, 28), false),
            (person.Name, person.KnownAs, person.BirthDate, person.Birth!.IsUnborn));
        Assert.Equal(["expected 2 Feb 2027", "28 Jan 2027", "Robin Foy"], person.Facts.Select(fact => fact.Text));
    }

    [Fact]
    public void An_opinion_never_becomes_the_headline()
    {
        var person = Given.SomebodyNamed(null);

        person.Record(Statement.Of(FactKind.Name, "Daz Pike", "Neighbour") with { IsOpinion = true }, Given.Dc, Given.Hours(1));

        Assert.Null(person.Name);
        Assert.Equal("", person.SearchName);
    }

    [Fact]
    public void What_was_withdrawn_leaves_the_headline_and_stays_on_record()
    {
        var person = Given.SomebodyNamed("Ava Merrin");
        var death = person.Record(Statement.Of(FactKind.Death, "Died", "Hospital") with { From = Given.Today }, Given.Dc, Given.Hours(1));
        Assert.Equal(Given.Today, person.DiedOn);

        person.Withdraw(death.Id, "Another child of the same name", Given.Ds, Given.Hours(2));

        Assert.Null(person.DiedOn);
        Assert.Equal("Another child of the same name", person.Facts.Single().Reason);
        Assert.Null(person.Facts.Single().ReplacedWithId);
    }

    [Fact]
    public void A_fact_is_corrected_once_by_one_of_its_kind()
    {
        var person = Given.SomebodyNamed("Ava Merrin");
        var school = person.Record(Statement.Of(FactKind.School, "Elmhurst Primary", "Mother"), Given.Dc, Given.Hours(1));

        Assert.Contains("of its own kind",
            Given.Refused(() => person.Correct(school.Id, Statement.Of(FactKind.Gp, "Dr Rowe", "Mother"), "x", Given.Dc, Given.Hours(2))));
        person.Correct(school.Id, Statement.Of(FactKind.School, "Marsh Lane Nursery", "Mother"), "Wrong school", Given.Dc, Given.Hours(2));
        Assert.Contains("already been corrected", Given.Refused(
            () => person.Correct(school.Id, Statement.Of(FactKind.School, "Lea Fields", "Mother"), "x", Given.Dc, Given.Hours(3))));
        Assert.Contains("not recorded of this person", Given.Refused(() => person.Withdraw(Guid.NewGuid(), "x", Given.Dc, Given.Hours(3))));
        Assert.Contains("before it begins", Given.Refused(() => person.Record(
            Statement.Of(FactKind.School, "x", "y") with { From = Given.Today, To = Given.Today.AddDays(-1) }, Given.Dc, Given.Hours(3))));
    }

    [Fact]
    public void A_number_of_the_wrong_form_is_kept_and_marked()
    {
        var person = Given.SomebodyNamed("Ava Merrin");
        Statement Nhs(string typed) =>
            Statement.OfIdentifier(FactKind.NhsNumber, Identifier.Read(IdentifierKind.NhsNumber, typed, Given.Today, true, out _)!, "GP");

        var wrong = person.Record(Nhs("943 476 5871"), Given.Dc, Given.Hours(1));
        var right = person.Record(Nhs("943 476 5870"), Given.Dc, Given.Hours(2));

        Assert.Equal(("943 476 5871", null), (wrong.Text, wrong.Code));
        Assert.Contains("last digit", wrong.Problem, StringComparison.Ordinal);
        Assert.Equal(("9434765870", null), (right.Code, right.Problem));
        Assert.False(wrong.IsStanding);
    }

    [Fact]
    public void BR_45_ethnicity_is_kept_with_its_set_and_apart_from_what_an_officer_saw()
    {
        var self = Statement.OfEthnicity(SelfDefinedEthnicity.Read(EthnicitySet.EighteenPlusOne, "A4", out _)!, "Herself");
        var seen = Statement.OfAppearance(ObservedAppearance.Read("IC5", out _)!, "DC Reyes");

        Assert.Equal((FactKind.Ethnicity, "A4", "EighteenPlusOne"), (self.Kind, self.Code, self.CodeSet));
        Assert.Equal((FactKind.ObservedAppearance, "IC5", null), (seen.Kind, seen.Code, seen.CodeSet));
        Assert.Equal(FactGroup.Equality, self.Kind.Group());
    }

    [Theory]
    [InlineData("2024-02-29", "2026-01-31", true)]
    [InlineData("1900-01-01", "1901-01-01", true)]
    [InlineData("2026-03-01", "2026-03-01", false)]
    [InlineData("2026-03-01", "2026-02-28", false)]
    public void A_plan_cannot_end_on_or_before_the_day_it_starts(string start, string end, bool may)
    {
        var child = Child.Of(Given.SomebodyNamed("Ava Merrin"));
        void Record() => child.RecordPastPlan(
            PlanCategory.Neglect, Given.DayOf(start), Given.DayOf(end), "E09000012", "Council’s list", Given.Dc, Given.Received);

        if (may) Record();
        else Assert.Contains("8840", Given.Refused(Record));
    }

    [Fact]
    public void A_child_is_the_subject_of_one_plan_at_a_time()
    {
        var child = Child.Of(Given.SomebodyNamed("Ava Merrin"));
        child.OpenPlan(PlanCategory.Neglect, new(2026, 3, 1), "E09000012", "C-2026-000001-K1", Given.Ds, Given.Received);

        Assert.Contains("8935",
            Given.Refused(() => child.OpenPlan(PlanCategory.Physical, new(2026, 5, 1), "E09000022", "Lambeth", Given.Ds, Given.Received)));
        Assert.Contains("8935", Given.Refused(() => child.RecordPastPlan(
            PlanCategory.Physical, new(2026, 2, 1), new(2026, 3, 2), "E09000022", "Lambeth", Given.Ds, Given.Received)));
        child.ClosePlan(new(2026, 6, 1), "C-2026-000001-K2", Given.Ds, Given.Received);
        Assert.Contains("none can be ended", Given.Refused(() => child.ClosePlan(new(2026, 7, 1), "x", Given.Ds, Given.Received)));
        Assert.Contains("8935",
            Given.Refused(() => child.OpenPlan(PlanCategory.Physical, new(2026, 5, 31), "E09000012", "x", Given.Ds, Given.Received)));

        child.OpenPlan(PlanCategory.Physical, new(2026, 6, 1), "E09000012", "C-2026-000001-K3", Given.Ds, Given.Received);
        child.RecordPastPlan(PlanCategory.Emotional, new(2024, 2, 29), new(2026, 3, 1), "E09000022", "Lambeth", Given.Ds, Given.Received);
        Assert.Equal("C-2026-000001-K3", child.OpenedPlan!.OpenedBy);
        Assert.Equal(3, child.Plans.Count);
    }

    [Fact]
    public void Nothing_of_a_child_begins_or_ends_tomorrow()
    {
        var child = Child.Of(Given.SomebodyNamed("Ava Merrin"));
        var tomorrow = new DateOnly(2026, 11, 22);

        Assert.Contains(
            "future", Given.Refused(() => child.OpenPlan(PlanCategory.Neglect, tomorrow, "E09000012", "x", Given.Ds, Given.Received)));
        Assert.Contains("future", Given.Refused(
            () => child.RecordPastPlan(PlanCategory.Neglect, new(2026, 1, 1), tomorrow, "E09000012", "x", Given.Ds, Given.Received)));
        Assert.Contains("future",
            Given.Refused(() => child.RecordLookedAfter(tomorrow, null, LegalBasis.Section20, "E09000012", "x", Given.Ds, Given.Received)));
        child.RecordLookedAfter(new(2026, 11, 1), null, LegalBasis.Section20, "E09000012", "x", Given.Ds, Given.Received);
        Assert.Contains("future", Given.Refused(() => child.EndLookedAfter(tomorrow, Given.Ds, Given.Received)));
        Assert.Contains("overlap", Given.Refused(() => child.RecordLookedAfter(
            new(2026, 10, 1), new(2026, 11, 2), LegalBasis.CareOrder, "E09000012", "x", Given.Ds, Given.Received)));
        child.EndLookedAfter(new(2026, 11, 20), Given.Ds, Given.Received);
        Assert.Contains("not looked after now", Given.Refused(() => child.EndLookedAfter(new(2026, 11, 20), Given.Ds, Given.Received)));
    }

    [Fact]
    public void B10_a_period_that_is_put_right_keeps_what_stood_and_breaks_none_of_the_rules_of_plans()
    {
        var child = Child.Of(Person.Known("P-2026-000077", "Ava", Sex.Female, null, Given.Received, "R-2026-000001"));
        child.RecordPastPlan(PlanCategory.Emotional, new(2025, 1, 1), new(2025, 6, 1), "E09000012", "Paper file", Given.Dc, Given.Received);
        var plan = child.OpenPlan(PlanCategory.Neglect, new(2026, 3, 1), "E09000012", "Council’s list", Given.Dc, Given.Received);
        var told = new PlanTold(PlanCategory.Physical, new(2026, 3, 2), null, "E09000012", "Council’s letter");
        string Refused(PlanTold wrong) => Given.Refused(() => child.CorrectPlan(plan, wrong, "Misread", Given.Ds, Given.Received));

        Assert.Contains("8935", Refused(told with { Start = new(2025, 5, 31) }));
        Assert.Contains("8840", Refused(told with { End = told.Start }));
        Assert.Contains("future", Refused(told with { Start = Given.Today.AddDays(1) }));
        child.CorrectPlan(plan, told, "Misread", Given.Ds, Given.Received.AddHours(1));
        var kept = Assert.Single(child.Corrected);
        Assert.Equal((PlanCategory.Neglect, new DateOnly(2026, 3, 1), "Misread", false),
            (kept.Category!.Value, kept.Start, kept.Reason, kept.IsWithdrawn));
        Assert.Equal((Given.Received, Given.Received.AddHours(1)), (kept.RecordedAt, kept.CorrectedAt));
        Assert.Equal((PlanCategory.Physical, PlanCategory.Physical, told.Start), (plan.Category, plan.BeganAs, plan.Start));

        child.WithdrawPlan(plan, "Of her cousin", Given.Ds, Given.Received.AddHours(2));
        Assert.True(child.Corrected[1].IsWithdrawn);
        Assert.Null(child.OpenedPlan);

        var decided = child.OpenPlan(PlanCategory.Neglect, new(2026, 3, 1), "E09000012", "Council’s list", Given.Dc, Given.Received);
        child.ClosePlan(new(2026, 4, 1), "C-2026-000001-K2", Given.Ds, Given.Received);
        Assert.Contains("C-2026-000001-K2", Given.Refused(() => child.WithdrawPlan(decided, "Wrong", Given.Ds, Given.Received)));
    }
}
