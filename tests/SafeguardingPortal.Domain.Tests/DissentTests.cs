using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.Discussions;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.Dissents;
using SafeguardingPortal.Domain.Teams;

namespace SafeguardingPortal.Domain.Tests;

/// <summary>A dissent goes up until it is settled, each step with its own clock (¶23, BR-21, row 10).</summary>
public class DissentTests
{
    private static readonly CurrentUser Dci = Given.UserIn(Role.DetectiveChiefInspector);

    private static TimeLimit Limit(EscalationLevel level, bool immediate = false) => immediate
        ? TimeLimit.InHours(DeadlineKind.DissentImmediate, 4, 1, new(2009, 1, 1), "Chosen")
        : TimeLimit.InWorkingDays(Dissent.KindOf(level, false), 1 + (int)level, new(2009, 1, 1), "Chosen");

    private static readonly DissentPut Put = new(DissentSubject.Discussion, "C-2026-000123-D1", "Ines Duarte", Agency.ChildrensSocialCare,
        "Leaving her at home", "Two attendances", "A joint visit tonight");

    private static Dissent Recorded(CurrentUser? by = null, SafetyOverride? at = null, Officer? officer = null) => Dissent.Record(
        "E-2026-000001", Given.CaseFileOf(Given.Hackney), Put with { Officer = officer },
        Limit(at?.Level ?? EscalationLevel.Sergeant, at is not null), Given.Calendar, by ?? Given.Dc, Given.Utc("2026-11-23 10:00"), at);

    private static DateTime At(int hour) => Given.Utc("2026-11-23 00:00").AddHours(hour);

    private static void Up(Dissent dissent) =>
        dissent.Escalate("It does not settle it", Limit(dissent.NextLevel!.Value), Given.Calendar, Given.Dc, At(12));

    [Theory]
    [InlineData(Role.DetectiveConstable, false)]
    [InlineData(Role.DetectiveInspector, false)]
    [InlineData(Role.DetectiveChiefInspector, true)]
    [InlineData(Role.SeniorManagement, true)]
    [InlineData(Role.Commander, true)]
    [InlineData(Role.Partnership, false)]
    public void A_chief_inspector_or_above_answers_at_their_level_and_is_asked(Role role, bool isTheirs) =>
        Assert.Equal((isTheirs, isTheirs), (Dissent.Answers(role, EscalationLevel.ChiefInspector),
            Dissent.AskedOf(role).Contains(EscalationLevel.ChiefInspector)));

    [Fact]
    public void BR_21_a_dissent_says_who_about_what_and_what_they_want_and_waits_for_a_sergeant()
    {
        var dissent = Recorded();

        Assert.Equal((DissentState.Open, EscalationLevel.Sergeant, true), (dissent.State, dissent.Level, dissent.IsOpen));
        Assert.Equal((DeadlineKind.DissentSergeant, Given.Utc("2026-11-25 00:00"), dissent.StepDueAt),
            (dissent.Current.Deadline.Kind, dissent.StepDueAt, dissent.Current.Deadline.DueAt));
        Assert.Contains("Say who dissents", Given.Refused(() => Dissent.Record("E-2026-000001", Given.CaseFileOf(Given.Hackney),
            Put with { Wants = "" }, Limit(EscalationLevel.Sergeant), Given.Calendar, Given.Dc, At(10))), StringComparison.Ordinal);
    }

    [Fact]
    public void Each_step_has_a_clock_of_its_own_that_stops_when_it_is_answered_or_goes_up()
    {
        var dissent = Recorded();
        dissent.Answer("We stay with it.", "Record the reason at once", Given.Ds, At(11));
        Up(dissent);

        Assert.Equal([At(11), null], dissent.Steps.Select(step => step.Deadline.MetAt));
        Assert.Equal((DissentState.Escalated, EscalationLevel.Inspector, DeadlineKind.DissentInspector),
            (dissent.State, dissent.Level, dissent.Current.Deadline.Kind));
        Assert.Equal(("We stay with it.", "Record the reason at once"), (dissent.Steps[0].Answer, dissent.Steps[0].Learning));
    }

    [Fact]
    public void The_ladder_is_sergeant_inspector_chief_inspector_partner_manager()
    {
        var dissent = Recorded();
        List<EscalationLevel> levels = [dissent.Level];
        while (dissent.NextLevel is not null)
        {
            Up(dissent);
            levels.Add(dissent.Level);
        }

        Assert.Equal(Enum.GetValues<EscalationLevel>(), levels);
        Assert.Contains("last step", Given.Refused(() => dissent.Escalate(
            "Higher", Limit(EscalationLevel.PartnerManager), Given.Calendar, Given.Dc, At(13))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_step_is_answered_by_its_rank_or_above()
    {
        var dissent = Recorded();
        Assert.Contains("higher rank", Given.Refused(() => dissent.Answer("No", null, Given.As(Given.LambethConstable), At(11))),
            StringComparison.Ordinal);
        Up(dissent);
        Assert.Contains("higher rank", Given.Refused(() => dissent.Answer("No", null, Given.Ds, At(12))), StringComparison.Ordinal);
        Up(dissent);
        Assert.Contains("higher rank", Given.Refused(() => dissent.Answer("No", null, Given.Di, At(13))), StringComparison.Ordinal);
        dissent.Answer("A joint visit tonight.", null, Dci, At(14));
        Assert.Contains("already been answered", Given.Refused(() => dissent.Answer("Again", null, Dci, At(14))), StringComparison.Ordinal);
    }

    [Fact]
    public void BR_51_nobody_answers_their_own_dissent()
    {
        Assert.Contains("someone else must answer it", Given.Refused(() => Recorded(Given.Ds).Answer("No", null, Given.Ds, At(11))),
            StringComparison.Ordinal);
        Assert.Contains("someone else must answer it",
            Given.Refused(() => Recorded(officer: Given.Sergeant).Answer("No", null, Given.Ds, At(11))), StringComparison.Ordinal);
    }

    [Fact]
    public void BR_51_it_is_settled_after_an_answer_and_not_by_whoever_gave_it()
    {
        var dissent = Recorded();
        Assert.Contains("not been answered", Given.Refused(() => dissent.Resolve("Agreed", Given.Dc, At(11))), StringComparison.Ordinal);
        dissent.Answer("A joint visit tonight.", null, Given.Ds, At(11));
        Assert.Contains(
            "someone else must record", Given.Refused(() => dissent.Resolve("Agreed", Given.Ds, At(12))), StringComparison.Ordinal);
        dissent.Resolve("Ines Duarte agrees to the visit.", Given.Dc, At(12));

        Assert.Equal((DissentState.Resolved, false), (dissent.State, dissent.IsOpen));
        Assert.Contains("already been settled", Given.Refused(() => Up(dissent)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_child_who_is_not_safe_now_skips_the_ladder_with_the_reason_and_four_hours()
    {
        var first = Recorded(at: new(EscalationLevel.Inspector, "She is with him now"));
        Assert.Equal((EscalationLevel.Inspector, true, At(14)), (first.Level, first.Current.IsOverride, first.StepDueAt));

        var later = Recorded();
        Assert.Contains("Choose a level above", Given.Refused(() => later.Override(
            new(EscalationLevel.Sergeant, "Now"), Limit(default, true), Given.Calendar, Given.Dc, At(11))), StringComparison.Ordinal);
        Assert.Contains("not safe now", Given.Refused(() => later.Override(
            new(EscalationLevel.ChiefInspector, " "), Limit(default, true), Given.Calendar, Given.Dc, At(11))), StringComparison.Ordinal);
        later.Override(new(EscalationLevel.ChiefInspector, "She is with him now"), Limit(default, true), Given.Calendar, Given.Dc, At(11));
        Assert.Equal((EscalationLevel.ChiefInspector, "She is with him now", At(15)), (later.Level, later.Current.Reason, later.StepDueAt));
    }

    [Fact]
    public void An_open_dissent_goes_with_its_case_and_a_settled_one_stays()
    {
        var open = Recorded();
        open.HandOver(Given.Lambeth.Id);
        var settled = Recorded();
        settled.Answer("Yes", null, Given.Ds, At(11));
        settled.Resolve("Agreed", Given.Dc, At(12));
        settled.HandOver(Given.Lambeth.Id);

        Assert.Equal((Given.Lambeth.Id, Given.Hackney.Id), (open.CaitId, settled.CaitId));
    }
}
