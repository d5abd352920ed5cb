using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Casework.Tasks;
using SafeguardingPortal.Domain.Conferences;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.Dissents;
using SafeguardingPortal.Domain.Handovers;
using SafeguardingPortal.Domain.Tests.Conferences;
using SafeguardingPortal.Domain.Time;

namespace SafeguardingPortal.Domain.Tests;

/// <summary>What hangs on a case goes with it to another team.</summary>
public class TransferCaseTests
{
    private static readonly WorkingClock Working = new(
        Given.Calendar, [OfficeHours.Of(new(8, 0), new(20, 0), new(2010, 9, 6), null, null)]);

    private static Referral Rated(CaseFile file, string reference)
    {
        var report = Given.Report() with { MashRating = MashRating.Amber };
        var referral = Referral.Log(reference, report, file, Given.Numbers(report), Given.TwentyFourHours, Given.Calendar, Given.Desk,
            Given.Hours(0.5));
        referral.StartResearch(MashTimer.Of(null, MashRating.Amber, 6, 30, MashClock.Elapsed, new(2014, 4, 1), ""), Working);
        return referral;
    }

    private static void Accept(
        Referral referral, IReadOnlyList<CaseTask>? tasks = null, IReadOnlyList<Dissent>? dissents = null,
        IReadOnlyList<Deadline>? clocks = null, IReadOnlyList<Conference>? conferences = null) =>
        new TransferCase(referral, tasks ?? [], dissents ?? [], clocks ?? [], conferences ?? []).Accept(Given.LambethDs, Given.Hours(3));

    [Fact]
    public void Tasks_dissents_clocks_and_conferences_to_come_go_to_the_team_that_accepts()
    {
        var referral = Given.Offered(Given.Accepted());
        var file = referral.CaseFile;
        var task = CaseTask.Set("T-2026-000001", file, new(TaskKind.Action, "Ring the school", Given.Due) { Owner = Given.Constable },
            Given.Ds, Given.Hours(1));
        var dissent = GivenSchedule.Dissent().Record(file, [
            new(DissentSubject.Decision, file.Reference, "Leaving her at home", null, "A joint visit")], Given.Dc, Given.Hours(1)).Single();
        var review = GivenSchedule.Schedule().AfterSigning(GivenCram.Written(file: file).Sign(1), Given.Hours(1));
        var conference = GivenConference.Invited(file: file);

        Accept(referral, [task], [dissent], [review], [conference]);

        Assert.All(new[] { referral.CaitId, file.CaitId, task.CaitId, dissent.CaitId, review.CaitId, review.MeasuredCaitId,
            conference.CaitId }, team => Assert.Equal(Given.Lambeth.Id, team));
        Assert.Equal((null, null), (task.OwnerId, conference.LiaisonId));
    }

    [Fact]
    public void The_clocks_of_another_referral_of_the_case_stay_with_the_team_that_has_it()
    {
        var file = Given.CaseFileOf(Given.Hackney);
        var (goes, stays) = (Rated(file, "R-2026-000123"), Rated(file, "R-2026-000124"));
        Given.Offered(goes);

        Accept(goes, clocks: [goes.Deadline, goes.Research!, stays.Deadline, stays.Research!]);

        Assert.Equal((Given.Lambeth.Id, Given.Lambeth.Id), (goes.Deadline.CaitId, goes.Research!.CaitId));
        Assert.Equal((Given.Hackney.Id, Given.Hackney.Id, Given.Hackney.Id), (stays.CaitId, stays.Deadline.CaitId, stays.Research!.CaitId));
    }

    [Fact]
    public void Where_nothing_is_offered_nothing_goes()
    {
        var referral = Given.Accepted();
        var task = CaseTask.Set("T-2026-000001", referral.CaseFile,
            new(TaskKind.Action, "Ring the school", Given.Due) { Owner = Given.Constable }, Given.Ds, Given.Hours(1));

        Assert.Equal("The transfer has already been answered or withdrawn.", Given.Refused(() => Accept(referral, [task])));
        Assert.Equal(Given.Hackney.Id, task.CaitId);
    }
}
