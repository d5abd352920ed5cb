using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Conferences;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Features.Conferences.Record;

/// <summary>
/// Two liaison officers have the same conference open, and both write (B5). The report is in <see cref="ConferenceLifeTests"/>.
/// </summary>
public class TwoAtOnceTests : PortalTest
{
    private Team team = null!;
    private Arranged conference = null!;
    private Browser first = null!, second = null!;

    private async Task ArrangeAsync(ConferenceType type = ConferenceType.Initial, bool held = false)
    {
        team = await Given.TeamAsync();
        conference = await Portal.ConferenceAsync(
            await Given.ReferralAsync(team, Stage.Finished, 20), type, onPlan: type == ConferenceType.Review);
        if (held)
        {
            await Portal.HoldAsync(conference);
            Clock.Now = new(2026, 11, 27, 11, 0, 0);
        }
        first = Portal.SignIn(team.Liaison);
        second = Portal.SignIn(await Given.OfficerAsync(Role.ConferenceLiaisonOfficer, "hackney"));
    }

    /// <summary>Both open the form, the first saves, and the second is told; answers what the second sees.</summary>
    private async Task<Page> RaceAsync(string form, Answers theirs, Answers mine, string? mineAt = null)
    {
        var (one, two) = (await first.GetAsync($"{conference.Page}/{form}"), await second.GetAsync($"{conference.Page}/{mineAt ?? form}"));
        var saved = await first.SubmitAsync(one, theirs);
        Assert.Equal((200, conference.Page), (saved.Status, saved.Url));
        var told = await second.SubmitAsync(two, mine);
        Assert.Equal(409, told.Status);
        Assert.Contains("What changed while you were working", told.Main);
        Assert.Contains($"{team.Liaison.Name}, ", told.Main);
        foreach (var (name, typed) in mine) Assert.Equal(typed, told.Field(name));
        return told;
    }

    private Task<List<string>> HistoryAsync() =>
        Portal.QueryAsync(db => db.Set<Conference>().Where(each => each.Reference == conference.Reference).SelectMany(each => each.History)
            .OrderBy(entry => entry.RecordedAt).Select(entry => entry.Text).ToListAsync());

    [Fact]
    public async Task Who_was_there_is_taken_down_once_and_the_second_reads_what_the_first_took_down()
    {
        await ArrangeAsync();
        Clock.Now = new(2026, 11, 26, 16, 0, 0);
        static Answers Held(string from, string who) => new()
        {
            ["From.Time"] = from,
            ["To.Time"] = "15:30",
            ["People[0].Name"] = who,
            ["People[0].JobTitle"] = "Social worker",
            ["People[0].Participation"] = "InPerson",
            ["QuorumReason"] = "The school was closed."
        };
        var told = await RaceAsync("attendance/hold", Held("14:04", "Ife Bankole"), Held("14:10", "Grace Toluwa"));

        Assert.Equal(["This conference has been held."], told.Errors);
        Assert.Contains($"Who was there 14:04 to 15:30. Police: {team.Liaison.Name} (in person). Others: Ife Bankole (in person). No "
            + "quorum: The school was closed.", told.Main);
        Assert.Equal(409, (await second.SubmitAsync(told)).Status);
        var kept = await Portal.LoadAsync(conference);
        Assert.Equal((new DateTime(2026, 11, 26, 14, 4, 0), "Ife Bankole"), (kept.HeldFrom!.Value, Assert.Single(kept.Attendees).Name));
        Assert.Single(await HistoryAsync(), text => text == "Initial conference held, police attended");
    }

    [Fact]
    public async Task What_was_decided_for_each_child_is_recorded_once_and_the_second_reads_it_for_each()
    {
        await ArrangeAsync(held: true);
        static Answers Decided(string reasons, string outcome, string category) => new()
        {
            ["Children[0].Outcome"] = outcome,
            ["Children[0].Category"] = category,
            ["Children[0].Reasons"] = reasons,
            ["Children[0].PoliceView"] = "Agree"
        };
        var told = await RaceAsync(
            "outcomes/decide", Decided("Harm is likely.", "PlanBegins", "Physical"), Decided("Enough is in place.", "NoPlan", ""));

        Assert.Equal(["What was decided is on record. Add a correction if it is wrong."], told.Errors);
        Assert.Contains("Decided for Ava Merrin, 6 Plan begins, Physical abuse (PHY). Harm is likely. Police view: agree.", told.Main);
        Assert.Equal(
            "Harm is likely.", await Portal.QueryAsync(db => db.Set<ChildDecision>().Select(decision => decision.Reasons).SingleAsync()));
        Assert.Single(await HistoryAsync(), text => text == "Initial conference: a child protection plan begins, physical");
    }

    [Fact]
    public async Task That_police_attend_is_decided_once_and_the_second_reads_the_rationale_of_the_first()
    {
        await ArrangeAsync();
        var told = await RaceAsync("attendance/attend", new() { ["Rationale"] = "Theirs: every initial conference." },
            new() { ["Rationale"] = "Mine: the officer knows the family." });

        Assert.Equal(["It is already decided that police attend."], told.Errors);
        Assert.Contains($"Decision to attend Police attend. Theirs: every initial conference. {team.Liaison.Name}, 09:20", told.Main);
        Assert.Equal("Theirs: every initial conference.",
            await Portal.QueryAsync(db => db.Set<AttendanceDecision>().Select(decision => decision.Rationale).SingleAsync()));
    }

    [Theory]
    [InlineData("before", "25/11/2026", "Meeting before")]
    [InlineData("after", "27/11/2026", "Meeting after")]
    public async Task A_meeting_that_somebody_recorded_meanwhile_is_read_first_and_both_stay_on_record(string kind, string day, string name)
    {
        await ArrangeAsync(held: true);
        Answers Met(string words) => new()
        {
            ["Held.Date"] = day,
            ["Held.Time"] = "10:30",
            ["Liaison"] = team.Liaison.Code,
            ["Supervisor"] = team.Sergeant.Code,
            ["Words"] = words
        };
        var told = await RaceAsync($"attendance/{kind}", Met("Theirs: the plan should begin."), Met("Mine: the school rings us."));

        Assert.Equal(
            ["Not saved: someone else changed this while you were working on it. Your text is below. Read what changed, then save again"],
            told.Errors);
        Assert.Contains($"{name} {team.Sergeant.Name} and {team.Liaison.Name}, ", told.Main);
        Assert.Contains("Theirs: the plan should begin.", told.Main);
        Assert.Equal(1, await Portal.CountAsync<LiaisonMeeting>());

        var page = await second.SubmitAsync(told);
        Assert.Equal(conference.Page, page.Url);
        Assert.Contains("Theirs: the plan should begin.", page.Main);
        Assert.Contains("Mine: the school rings us.", page.Main);
    }

    [Fact]
    public async Task Moved_by_two_at_once_the_second_is_told_the_new_day_and_every_day_stays_on_record()
    {
        await ArrangeAsync();
        static Answers Moved(string date, string why) => new() { ["Starts.Date"] = date, ["Starts.Time"] = "10:00", ["Reason"] = why };
        var told = await RaceAsync("move", Moved("30/11/2026", "The chair is ill"), Moved("1/12/2026", "No room"));

        Assert.Contains("Day and place Mon 30 Nov 10:00, Town Hall annexe, room 4. Moved: The chair is ill", told.Main);
        Assert.Equal(new DateTime(2026, 11, 30, 10, 0, 0), (await Portal.LoadAsync(conference)).StartsAt);
        var page = await second.SubmitAsync(told);
        Assert.Contains("Moved to Mon 30 Nov 10:00, The chair is ill", page.Main);
        Assert.Contains("Moved to Tue 1 Dec 10:00, No room", page.Main);
    }

    [Fact]
    public async Task Cancelled_while_somebody_moved_it_the_second_is_told_and_the_conference_stays()
    {
        await ArrangeAsync();
        var told = await RaceAsync(
            "move", new() { ["Starts.Date"] = "30/11/2026", ["Starts.Time"] = "10:00", ["Reason"] = "The chair is ill" },
            new() { ["Reason"] = "The enquiry ended" }, "cancel");

        Assert.Contains("Day and place Mon 30 Nov 10:00", told.Main);
        Assert.Equal(ConferenceState.Upcoming, (await Portal.LoadAsync(conference)).State);
    }

    [Fact]
    public async Task Moved_while_somebody_cancelled_it_the_second_is_told_why_and_it_stays_cancelled()
    {
        await ArrangeAsync();
        var told = await RaceAsync("cancel", new() { ["Reason"] = "The enquiry ended" },
            new() { ["Starts.Date"] = "30/11/2026", ["Starts.Time"] = "10:00", ["Reason"] = "The chair is ill" }, "move");

        Assert.Equal(["This conference is cancelled."], told.Errors);
        Assert.Contains("Cancelled The enquiry ended", told.Main);
        var kept = await Portal.LoadAsync(conference);
        Assert.Equal((ConferenceState.Cancelled, new DateTime(2026, 11, 26, 14, 0, 0)), (kept.State, kept.StartsAt));
    }

    [Fact]
    public async Task A_decision_to_attend_made_while_somebody_moved_it_is_made_again_for_the_new_day()
    {
        await ArrangeAsync();
        var told = await RaceAsync(
            "move", new() { ["Starts.Date"] = "30/11/2026", ["Starts.Time"] = "10:00", ["Reason"] = "The chair is ill" },
            new() { ["Rationale"] = "Mine." }, "attendance/attend");

        Assert.Contains("Day and place Mon 30 Nov 10:00", told.Main);
        Assert.Contains("Decision: police attend", (await second.SubmitAsync(told)).Main);
    }

    [Fact]
    public async Task Two_who_log_the_same_invitation_are_shown_that_it_is_there()
    {
        await ArrangeAsync();
        static Answers Invitation() => new()
        {
            ["Type"] = "Initial",
            ["Starts.Date"] = "27/11/2026",
            ["Starts.Time"] = "10:00",
            ["Mode"] = "InPerson",
            ["Place"] = "Town Hall",
            ["Chair"] = "Margaret Osei",
            ["Invited.Date"] = "23/11/2026",
            ["Invited.Time"] = "09:00",
            ["InvitedBy"] = "Hackney Council",
            ["InvitedHow"] = "SecureEmail"
        };
        var address = $"/cases/{conference.Logged.CaseReference}/conferences/invite";
        var (one, two) = (await first.GetAsync(address), await second.GetAsync(address));
        await first.SubmitAsync(one, Invitation());
        var told = await second.SubmitAsync(two, Invitation());

        Assert.Equal((409, "Town Hall"), (told.Status, told.Field("Place")));
        Assert.Contains(
            $"{conference.Logged.CaseReference}-K2 (new tab): initial conference (ICC), Fri 27 Nov 10:00. Ava Merrin, 6", told.Main);
        Assert.Equal(2, await Portal.CountAsync<Conference>());
    }

    /// <summary>Not one after the other: both are on their way when the first is saved.</summary>
    [Fact]
    public async Task Of_two_moves_sent_at_one_instant_one_is_saved_and_the_other_told()
    {
        await ArrangeAsync();
        var (one, two) = (await first.GetAsync($"{conference.Page}/move"), await second.GetAsync($"{conference.Page}/move"));
        var answers = await Task.WhenAll(
            first.SubmitAsync(one, new() { ["Starts.Date"] = "30/11/2026", ["Starts.Time"] = "10:00", ["Reason"] = "The chair is ill" }),
            second.SubmitAsync(two, new() { ["Starts.Date"] = "1/12/2026", ["Starts.Time"] = "10:00", ["Reason"] = "No room" }));

        Assert.Equal([200, 409], answers.Select(answer => answer.Status).Order());
        Assert.Equal(2, await Portal.CountAsync<ConferenceDate>());
    }
}
