using SafeguardingPortal.Domain.Casework.Cases;

namespace SafeguardingPortal.Domain.Tests;

/// <summary>A crime from its report to its sentence: steps are added and put right, and how it stands follows from them (row 3).</summary>
public class CrimeTests
{
    private static readonly DateTime Now = Given.Hours(24 * 90);
    private static readonly Guid Child = Guid.NewGuid(), Sister = Guid.NewGuid(), Man = Guid.NewGuid(), Woman = Guid.NewGuid();
    private static readonly DateOnly Day = Given.Today;

    private static Crime Recorded(bool isConfirmed = false) => Given.CaseFileOf(Given.Hackney).Record(
        new("2600931/26", "Rape", Day, isConfirmed)
        {
            OffenceGroup = OffenceGroups.Rape,
            ReportedOn = Day.AddDays(-1),
            Victims = [Child],
            Suspects = [Man]
        }, Given.Dc, Now);

    private static CrimeOutcome Outcome(
        string code, bool notifiable = true, bool knows = true, bool evidence = true, bool informed = true) =>
        new(Disposal.Of(code)!, Disposal.Of(code)!.IsOfOutcomes ? Day : new(2012, 5, 1), notifiable, knows, evidence, informed);

    [Fact]
    public void BR_30_reported_and_confirmed_have_a_day_each()
    {
        var crime = Recorded();
        crime.Confirm(Day.AddDays(3), Given.Ds, Now);

        Assert.Equal((Day.AddDays(-1), Day, Day.AddDays(3)), (crime.ReportedOn, crime.RecordedOn, crime.ConfirmedOn!.Value));
        Assert.Contains("already confirmed", Given.Refused(() => crime.Confirm(Day, Given.Ds, Now)), StringComparison.Ordinal);
        Assert.Contains("before it was reported",
            Given.Refused(() => Recorded().Confirm(Day.AddDays(-2), Given.Ds, Now)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1", true, true, true, true, true)]
    [InlineData("3A", true, true, true, true, true)]
    [InlineData("7", true, true, true, true, true)]
    [InlineData("5", true, true, true, true, false)]
    [InlineData("8", true, true, true, true, false)]
    [InlineData("22", true, true, true, true, false)]
    [InlineData("1", false, true, true, true, false)]
    [InlineData("1", true, false, true, true, false)]
    [InlineData("1", true, true, false, true, false)]
    [InlineData("1", true, true, true, false, false)]
    public void Handbook_3_4_a_sanction_detection_is_all_five_tests_true(
        string code, bool notifiable, bool knows, bool evidence, bool informed, bool isDetection)
    {
        var crime = Recorded(isConfirmed: true);
        crime.RecordOutcome(Outcome(code, notifiable, knows, evidence, informed), Given.Ds, Now);

        Assert.Equal(isDetection ? Day : null, crime.DetectedOn);
        Assert.Equal(isDetection, crime.DetectedAt is not null);
    }

    [Fact]
    public void Handbook_3_4_the_sanctions_are_those_ministers_list_and_outcomes_1_to_4_6_and_7()
    {
        string[] sanctions = ["CHARGE", "SUMMONS", "CAUTION_ADULT", "REPRIMAND", "FINAL_WARNING", "CAUTION_YOUTH", "TIC", "PND",
            "CANNABIS_WARNING", "1", "1A", "2", "2A", "3", "3A", "4", "6", "7"];
        Assert.Equal(sanctions.Order(StringComparer.Ordinal),
            Disposal.All.Where(each => each.IsSanction).Select(each => each.Code).Order(StringComparer.Ordinal));
        Assert.Equal(Disposal.All.Count, Disposal.All.Select(each => each.Code).Distinct().Count());
    }

    [Fact]
    public void An_outcome_is_of_the_way_in_which_it_was_recorded_on_its_day()
    {
        var before = new CrimeOutcome(Disposal.Of("1")!, new(2013, 3, 31), true, true, true, true);
        var since = new CrimeOutcome(Disposal.Of("CHARGE")!, new(2013, 4, 1), true, true, true, true);
        var old = Given.CaseFileOf(Given.Hackney).Record(new("2600931/13", "Rape", new(2013, 1, 1), true), Given.Dc, Now);

        Assert.Contains("choose a disposal", Given.Refused(() => old.RecordOutcome(before, Given.Ds, Now)), StringComparison.Ordinal);
        Assert.Contains("choose an outcome", Given.Refused(() => old.RecordOutcome(since, Given.Ds, Now)), StringComparison.Ordinal);
        old.RecordOutcome(since with { Disposal = Disposal.Of("1")! }, Given.Ds, Now);
        Assert.Equal(new DateOnly(2013, 4, 1), old.DetectedOn);
    }

    [Fact]
    public void P35_not_in_the_childs_best_interests_needs_its_reason_and_is_no_sanction()
    {
        var crime = Recorded(isConfirmed: true);
        var outcome = Outcome("15") with { IsNotInInterests = true };

        Assert.Contains("Say why", Given.Refused(() => crime.RecordOutcome(outcome, Given.Ds, Now)), StringComparison.Ordinal);
        Assert.Contains("A sanction was pursued", Given.Refused(() => crime.RecordOutcome(
            Outcome("1") with { IsNotInInterests = true, Words = "For her sake." }, Given.Ds, Now)), StringComparison.Ordinal);
        crime.RecordOutcome(outcome with { Words = "She would have had to give evidence." }, Given.Ds, Now);
        Assert.True(crime.Steps[^1].IsNotInInterests);
        Assert.Null(crime.DetectedOn);
    }

    [Fact]
    public void B10_what_was_wrong_stays_to_be_read_and_counts_for_nothing()
    {
        var crime = Recorded(isConfirmed: true);
        crime.RecordOutcome(Outcome("15"), Given.Dc, Now);
        crime.RecordOutcome(Outcome("1"), Given.Dc, Now);
        var wrong = crime.Steps[^1];

        crime.PutRight(wrong.Id, "Another man was charged.", Given.Ds, Now);

        Assert.Equal(("15", (DateOnly?)null, 4), (crime.Disposal, crime.DetectedOn, crime.Steps.Count));
        Assert.Contains("put right already", Given.Refused(() => crime.PutRight(wrong.Id, "Again.", Given.Ds, Now)),
            StringComparison.Ordinal);
        crime.PutRight(crime.Steps[0].Id, "Not confirmed after all.", Given.Ds, Now);
        Assert.False(crime.IsConfirmed);
    }

    [Fact]
    public void A_no_crime_takes_the_detection_with_it_and_nothing_more_is_recorded_until_it_is_put_right()
    {
        var crime = Recorded(isConfirmed: true);
        crime.RecordOutcome(Outcome("1"), Given.Dc, Now);
        crime.RecordNoCrime(Day.AddDays(5), "It was an accident; the film shows it.", Given.Ds, Now);

        Assert.Equal((Day.AddDays(5), (DateOnly?)null), (crime.NoCrimedOn!.Value, crime.DetectedOn));
        Assert.Contains("no crime", Given.Refused(() => crime.RecordOutcome(Outcome("1"), Given.Dc, Now)), StringComparison.Ordinal);
        crime.PutRight(crime.Steps[^1].Id, "The film is of another day.", Given.Ds, Now);
        Assert.Equal(((DateOnly?)null, (DateOnly?)Day), (crime.NoCrimedOn, crime.DetectedOn));
    }

    [Fact]
    public void Another_offence_is_what_it_is_now_and_goes_back_when_that_was_wrong()
    {
        var crime = Recorded();
        crime.Reclassify("Sexual assault", OffenceGroups.OtherSexual, Day, "The evidence bears no more.", Given.Ds, Now);
        Assert.Equal(("Sexual assault", OffenceGroups.OtherSexual), (crime.Offence, crime.OffenceGroup));

        crime.PutRight(crime.Steps[^1].Id, "Misread.", Given.Ds, Now);
        Assert.Equal(("Rape", OffenceGroups.Rape), (crime.Offence, crime.OffenceGroup));
    }

    [Fact]
    public void P19_what_the_cram_found_is_marked_once_with_how()
    {
        var crime = Recorded();
        Assert.Contains("Say how", Given.Refused(() => crime.MarkFoundByCram(" ", Given.Dc, Now)), StringComparison.Ordinal);
        crime.MarkFoundByCram("An older report showed the same marks.", Given.Dc, Now);
        Assert.True(crime.IsFoundByCram);
        Assert.Contains("already", Given.Refused(() => crime.MarkFoundByCram("Again.", Given.Dc, Now)), StringComparison.Ordinal);
    }

    [Fact]
    public void Who_is_taken_off_stays_to_be_read_with_the_reason_and_nobody_is_both()
    {
        var crime = Recorded();
        Assert.Contains("taken off", Given.Refused(() => crime.Name([Child], [], null, Given.Dc, Now)), StringComparison.Ordinal);
        crime.Name([Child, Sister], [Woman], "The man was abroad.", Given.Dc, Now);

        Assert.Equal([Child, Sister], crime.Victims);
        Assert.Equal([Woman], crime.Suspects);
        Assert.Equal("The man was abroad.", Assert.Single(crime.People, person => person.TakenOffAt is not null).TakenOffReason);
        Assert.Contains("Nobody is victim and suspect",
            Given.Refused(() => crime.Name([Child, Sister], [Woman, Child], null, Given.Dc, Now)), StringComparison.Ordinal);
    }

    private static CourtHeard Heard(CourtEvent heard, string? words = null, int? months = null, bool indeterminate = false) =>
        new(heard, Day.AddDays(20), "Central Criminal Court", words, months, indeterminate,
            CourtEvents.Decides(heard) ? CaseEffect.KeepsItOpen : null, "Two sisters stay in care.");

    /// <summary>¶2–4: rape, life with a minimum of ten years; every appeal rejected.</summary>
    [Fact]
    public void P3_a_charge_runs_to_verdict_sentence_and_minimum_term_and_an_appeal_opens_it_again()
    {
        var crime = Recorded(isConfirmed: true);
        var charge = crime.Bring(new(Man, Child, "Rape", Day.AddDays(2)), Given.Dc, Now);
        Assert.True(charge.IsOpen);
        Assert.Contains("pleaded or were found guilty",
            Given.Refused(() => crime.Hear(charge, Heard(CourtEvent.Sentenced, "Life"), Given.Dc, Now)), StringComparison.Ordinal);

        crime.Hear(charge, Heard(CourtEvent.PleadedNotGuilty), Given.Dc, Now);
        crime.Hear(charge, Heard(CourtEvent.FoundGuilty), Given.Dc, Now);
        Assert.True(charge.IsOpen);
        crime.Hear(charge, Heard(CourtEvent.Sentenced, "Life", 120, true), Given.Dc, Now);
        Assert.False(charge.IsOpen);
        crime.Hear(charge, Heard(CourtEvent.AppealLodged), Given.Dc, Now);
        Assert.True(charge.IsOpen);
        crime.Hear(charge, Heard(CourtEvent.AppealRejected), Given.Dc, Now);
        Assert.False(charge.IsOpen);
        Assert.Equal((120, true), (charge.Steps[2].MinimumMonths!.Value, charge.Steps[2].IsIndeterminate));
        Assert.Contains("an appeal was made",
            Given.Refused(() => crime.Hear(charge, Heard(CourtEvent.AppealWithdrawn), Given.Dc, Now)), StringComparison.Ordinal);
    }

    /// <summary>¶3: acquitted of neglect; ¶4: an appeal removed the indeterminate part of a sentence.</summary>
    [Fact]
    public void P4_an_acquittal_decides_a_charge_and_an_appeal_may_change_a_sentence()
    {
        var crime = Recorded(isConfirmed: true);
        var acquitted = crime.Bring(new(Man, Child, "Wilful neglect", Day.AddDays(2)), Given.Dc, Now);
        crime.Hear(acquitted, Heard(CourtEvent.FoundNotGuilty), Given.Dc, Now);
        Assert.False(acquitted.IsOpen);
        Assert.Contains("has been decided",
            Given.Refused(() => crime.Hear(acquitted, Heard(CourtEvent.FoundGuilty), Given.Dc, Now)), StringComparison.Ordinal);

        var changed = crime.Bring(new(Man, Child, "Causing or allowing the death of a child", Day.AddDays(2)), Given.Dc, Now);
        crime.Hear(changed, Heard(CourtEvent.PleadedGuilty), Given.Dc, Now);
        crime.Hear(changed, Heard(CourtEvent.Sentenced, "Indeterminate", 36, true), Given.Dc, Now);
        crime.Hear(changed, Heard(CourtEvent.AppealLodged), Given.Dc, Now);
        crime.Hear(changed, Heard(CourtEvent.SentenceChanged, "Six years", 36), Given.Dc, Now);
        Assert.False(changed.Steps[^1].IsIndeterminate);
        Assert.False(changed.IsOpen);
    }

    [Fact]
    public void A_court_step_that_was_wrong_is_put_right_and_the_charge_is_where_it_was()
    {
        var crime = Recorded(isConfirmed: true);
        var charge = crime.Bring(new(Man, Child, "Rape", Day.AddDays(2)), Given.Dc, Now);
        crime.Hear(charge, Heard(CourtEvent.FoundNotGuilty), Given.Dc, Now);
        crime.PutRight(charge, charge.Steps[0].Id, "That was the other defendant.", Given.Ds, Now);

        Assert.True(charge.IsOpen);
        Assert.Contains("before the court", Given.Refused(() => crime.RecordNoCrime(Day, "No.", Given.Ds, Now)), StringComparison.Ordinal);
    }

    [Fact]
    public void Only_a_suspect_is_charged_for_what_was_done_to_a_victim_and_a_decision_says_what_it_means_for_the_case()
    {
        var crime = Recorded(isConfirmed: true);
        Assert.Contains("Only who is suspected",
            Given.Refused(() => crime.Bring(new(Woman, Child, "Rape", Day), Given.Dc, Now)), StringComparison.Ordinal);
        Assert.Contains("one of the crime’s victims",
            Given.Refused(() => crime.Bring(new(Man, Sister, "Rape", Day), Given.Dc, Now)), StringComparison.Ordinal);
        var charge = crime.Bring(new(Man, Child, "Rape", Day), Given.Dc, Now);
        Assert.Contains("what it means for the case", Given.Refused(() => crime.Hear(
            charge, Heard(CourtEvent.FoundGuilty) with { Effect = null }, Given.Dc, Now)), StringComparison.Ordinal);
    }
}
