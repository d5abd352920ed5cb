using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.Cram;
using SafeguardingPortal.Domain.Casework.Tasks;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.Dissents;
using SafeguardingPortal.Domain.Supervision;
using SafeguardingPortal.Domain.Teams;
using SafeguardingPortal.Domain.Time;
using static SafeguardingPortal.Domain.Tests.GivenSchedule;

namespace SafeguardingPortal.Domain.Tests;

/// <summary>What a review of a version brings beside the review itself.</summary>
public class ReviewVersionTests
{
    private static readonly DateTime Now = Given.Hours(6);
    private static readonly DateOnly Next = new(2026, 11, 27);

    private static ReviewWords Words(bool agrees = true) => new("Answers, analysis, gaps.", agrees, "The gaps have owners and days.", Next,
        [new("Ring the hospital", Given.Constable.Id, new(2026, 11, 23)), new("See the baby", Given.OtherSergeant.Id, new(2026, 11, 24))]);

    private static IReadOnlyList<Entity> Reviewed(CramAssessment version, ReviewWords words, Deadline? running = null, int earlier = 0) =>
        new ReviewVersion(version, earlier, version.Number, [],
            new[] { Given.Constable, Given.OtherSergeant }.ToDictionary(officer => officer.Id), Schedule(running: running))
            .Review(words, TaskNumbers(2), words.Agrees ? null : Dissent(), Given.Ds, Now);

    [Fact]
    public void BR_43_each_direction_is_a_task_of_its_owners()
    {
        var made = Reviewed(GivenCram.Written().Sign(), Words());

        Assert.Equal(
            [("T-2026-000001", "Ring the hospital", Given.Constable.Id, UkTime.EndOf(new(2026, 11, 23))),
                ("T-2026-000002", "See the baby", Given.OtherSergeant.Id, UkTime.EndOf(new(2026, 11, 24)))],
            made.OfType<CaseTask>().Select(task => (task.Reference, task.Text, task.OwnerId, task.DueAt)));
        Assert.All(
            made.OfType<CaseTask>(), task => Assert.Equal((TaskKind.Direction, "C-2026-000123-V1-S1"), (task.Kind, task.FromReference)));
    }

    [Fact]
    public void BR_43_a_disagreement_is_on_record_as_the_reviewers_dissent_and_agreement_as_none()
    {
        var dissent = Reviewed(GivenCram.Written().Sign(), Words(agrees: false)).Only<Dissent>();

        Assert.Equal(
            ("E-2026-000001", DissentSubject.CramVersion, "C-2026-000123-V1", Given.Ds.Name, Given.Sergeant.Id,
                "The gaps have owners and days.", EscalationLevel.Sergeant),
            (dissent.Reference, dissent.SubjectKind, dissent.SubjectReference, dissent.DissenterName, dissent.DissenterId, dissent.Evidence,
                dissent.Level));
        Assert.Empty(Reviewed(GivenCram.Written().Sign(), Words()).OfType<Dissent>());
    }

    [Fact]
    public void BR_42_the_clock_that_ran_is_met_and_the_next_runs_to_the_day_chosen()
    {
        var version = GivenCram.Written().Sign();
        var running = Schedule().AfterSigning(version, Given.Hours(4));

        var clock = Reviewed(version, Words(), running).Only<Deadline>();

        Assert.Equal((Now, "C-2026-000123-V1", UkTime.EndOf(Next)), (running.MetAt, clock.SubjectReference, clock.DueAt));
    }

    [Theory]
    [InlineData(true, "Version 1 of the CRAM reviewed: agrees")]
    [InlineData(false, "Version 1 of the CRAM reviewed: disagrees, returned to the author")]
    public void The_chronology_says_how_it_was_reviewed(bool agrees, string line) =>
        Assert.Equal(line, Reviewed(GivenCram.Written().Sign(), Words(agrees)).Only<Entry>().Text);

    [Fact]
    public void A_versions_reviews_are_counted_on() =>
        Assert.Equal("C-2026-000123-V1-S3", Reviewed(GivenCram.Written().Sign(), Words(), earlier: 2).Only<SupervisionReview>().Reference);

    [Fact]
    public void BR_42_no_day_is_chosen_after_the_interval_and_then_nothing_is_brought()
    {
        var version = GivenCram.Written().Sign();
        var running = Schedule().AfterSigning(version, Given.Hours(4));

        Assert.Contains("at the latest", Given.Refused(() => Reviewed(version, Words() with { NextOn = new(2026, 11, 30) }, running)));
        Assert.True(running.IsRunning);
    }
}
