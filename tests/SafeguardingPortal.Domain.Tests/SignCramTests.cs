using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.Cram;
using SafeguardingPortal.Domain.Casework.Tasks;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.Teams;
using SafeguardingPortal.Domain.Time;
using static SafeguardingPortal.Domain.Tests.GivenSchedule;

namespace SafeguardingPortal.Domain.Tests;

/// <summary>What signing a version brings, all of it or nothing.</summary>
public class SignCramTests
{
    private static readonly DateOnly Due = new(2026, 11, 23);
    private static readonly DateTime Now = Given.Hours(4);

    private static CramAssessment NotKnown(CramAssessment? last = null, params RiskFactor[] factors)
    {
        var draft = GivenCram.Written(last);
        foreach (var factor in factors) draft.Give(
            GivenCram.Ava, factor, new(FactorAnswer.NotKnown, "Council", null, factor == GivenCram.C01 ? "Asked, no answer yet." : null));
        return draft;
    }

    private static SignCram Signing(CramAssessment draft, CramAssessment? before = null) => new(
        draft, SignCram.NewGaps(draft, before), GivenCram.Catalogue, GivenCram.Everybody, [Given.Constable.Id],
        new Dictionary<Guid, Officer> { [Given.Constable.Id] = Given.Constable }, Schedule());

    private static SigningWords Words(Officer? gapOwner = null) => new(CramTrigger.FirstAssessment, null, gapOwner, Due);

    [Fact]
    public void Everything_newly_not_known_becomes_a_gap_and_every_action_a_task_in_the_order_of_the_form()
    {
        var draft = NotKnown(factors: [GivenCram.P01, GivenCram.C01]);
        draft.Assess(GivenCram.Words(draft) with { Actions = [new("Ring the hospital", Given.Constable.Id, Due.AddDays(1))] }, Given.Dc);
        var act = Signing(draft);
        Assert.Equal(3, act.Tasks);

        var made = act.Sign(Words(), TaskNumbers(act.Tasks), Given.Dc, Now);

        Assert.Equal(
            [("T-2026-000001", TaskKind.InformationGap, "Find out: Factor C01, Ava Merrin, 6", "Asked, no answer yet."), ("T-2026-000002",
                TaskKind.InformationGap, "Find out: Factor P01, Ava Merrin, 6", "P01 is not known in version 1 of the CRAM."),
                ("T-2026-000003", TaskKind.Action, "Ring the hospital", null)],
            made.OfType<CaseTask>().Select(task => (task.Reference, task.Kind, task.Text, task.Reason)));
        Assert.Equal(
            [UkTime.EndOf(Due), UkTime.EndOf(Due), UkTime.EndOf(Due.AddDays(1))], made.OfType<CaseTask>().Select(task => task.DueAt));
        Assert.All(made.OfType<CaseTask>(), task => Assert.Equal("C-2026-000123-V1", task.FromReference));
    }

    [Fact]
    public void A_gap_waits_in_the_researchers_queue_or_is_an_officers()
    {
        CaseTask Gap(Officer? owner) =>
            Signing(NotKnown(factors: GivenCram.C01)).Sign(Words(owner), TaskNumbers(1), Given.Dc, Now).Only<CaseTask>();

        Assert.Equal((null, Role.Researcher), (Gap(null).OwnerId, Gap(null).OwnerRole));
        Assert.Equal((Given.Constable.Id, null), (Gap(Given.Constable).OwnerId, Gap(Given.Constable).OwnerRole));
    }

    [Fact]
    public void What_the_version_before_did_not_know_is_looked_for_already_but_only_of_the_same_person()
    {
        var first = NotKnown(factors: GivenCram.C01).Sign();
        var second = GivenCram.Started(first);
        second.Give(GivenCram.Noah, GivenCram.C01, new(FactorAnswer.NotKnown));
        second.Give(GivenCram.Ava, GivenCram.P01, new(FactorAnswer.NotKnown));

        var gaps = SignCram.NewGaps(second, first);

        Assert.Equal([("C01", second.In(GivenCram.Noah).Id), ("P01", second.In(GivenCram.Ava).Id)],
            gaps.Select(gap => (gap.Factor.Code, gap.SubjectId)));
    }

    [Fact]
    public void Nobody_looks_for_what_is_not_known_of_somebody_who_left_the_case()
    {
        var draft = NotKnown(factors: GivenCram.C01);

        draft.Meet(GivenCram.Catalogue, [GivenCram.Noah, GivenCram.Suspect, GivenCram.Home], Given.Today);

        Assert.Empty(SignCram.NewGaps(draft, null));
    }

    [Fact]
    public void BR_42_the_review_of_the_version_is_due_and_the_chronology_says_it_was_signed()
    {
        var draft = GivenCram.Written();

        var made = Signing(draft).Sign(Words(), [], Given.Dc, Now);

        Assert.Equal(
            ("C-2026-000123-V1", UkTime.EndOf(new(2026, 11, 28))), (made.Only<Deadline>().SubjectReference, made.Only<Deadline>().DueAt));
        Assert.Equal(("Version 1 of the CRAM signed", Given.Dc.Id, Now),
            (made.Only<Entry>().Text, made.Only<Entry>().ById, made.Only<Entry>().HappenedAt));
        Assert.True(draft.HasAHandIn(Given.Constable.Id));
    }

    [Fact]
    public void A_draft_that_may_not_be_signed_brings_nothing()
    {
        var (running, draft) = (Schedule().AfterSigning(GivenCram.Written().Sign(), Now), GivenCram.Started());

        Assert.Equal("The assessment is not complete. What is open is listed above.",
            Given.Refused(() => (Signing(draft) with { Schedule = Schedule(running: running) }).Sign(Words(), [], Given.Dc, Now)));
        Assert.True(running.IsRunning);
    }
}
