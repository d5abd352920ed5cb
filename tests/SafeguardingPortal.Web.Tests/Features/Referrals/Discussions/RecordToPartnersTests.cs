using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Casework.Discussions;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Features.Referrals.Discussions;

/// <summary>The record of a discussion has a clock of its own; each child is told apart; the enquiry ends (§2.2).</summary>
public class RecordToPartnersTests : PortalTest
{
    private async Task<(Team Team, Logged Logged, Browser Browser, Page Form)> OpenedAsync(Func<Report, Report>? but = null)
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team, Stage.Assessed, 3, but);
        var browser = Portal.SignIn(team.Sergeant);
        return (team, logged, browser, await browser.GetAsync(logged.RecordDiscussion));
    }

    private Task<Deadline> ClockAsync() => Portal.QueryAsync(db => db.Deadlines.AsNoTracking()
        .SingleAsync(clock => clock.Kind == DeadlineKind.DiscussionRecord));

    private static Report Siblings(Report report) => report with
    {
        Children = [.. report.Children, new("Noah Merrin", Sex.Male, null, null, Answer.No)]
    };

    [Fact]
    public async Task Whoever_was_there_is_asked_to_send_the_record_within_a_working_day_and_sending_stops_the_clock()
    {
        var (team, logged, browser, form) = await OpenedAsync();
        await browser.SubmitAsync(form, Forms.Discussion());
        var clock = await ClockAsync();
        // Held on Monday the 23rd: by the end of Tuesday.
        Assert.Equal(($"{logged.CaseReference}-D1", UkTime.EndOf(new(2026, 11, 24))), (clock.SubjectReference, clock.DueAt));

        Assert.Contains("Send the record of the discussion", (await browser.GetAsync("/")).Main);
        Assert.Contains("Send the record of the discussion", (await Portal.SignIn(team.Liaison).GetAsync("/")).Main);
        Assert.DoesNotContain("Send the record of the discussion", (await Portal.SignIn(team.Constable).GetAsync("/")).Main);
        var page = await browser.GetAsync($"/cases/{logged.CaseReference}/discussions/1");
        var send = await browser.GetAsync(page.Link("Record that it was sent")!);
        Assert.Contains("This stops: Record sent to partners", send.Main);
        var power = send.Form.OptionsOf("Power").First(option => option.Length > 0);
        await browser.SubmitAsync(send, new() { ["Power"] = power, ["Sent.Time"] = "09:10" });

        Assert.Equal(new DateTime(2026, 11, 23, 9, 10, 0), (await ClockAsync()).MetAt);
        Assert.DoesNotContain("Send the record of the discussion", (await browser.GetAsync("/")).Main);
    }

    [Fact]
    public async Task A_record_that_went_late_is_explained_and_then_answered_for_by_somebody_else()
    {
        var (team, logged, browser, form) = await OpenedAsync();
        await browser.SubmitAsync(form, Forms.Discussion());
        Clock.Now = new(2026, 11, 25, 9, 0, 0);
        await Portal.RaiseFlagsAsync();
        browser = Portal.SignIn(team.Sergeant);
        Assert.Contains($"{logged.CaseReference}-D1", (await browser.GetAsync("/breaches")).Main);
        var send = await browser.GetAsync($"/cases/{logged.CaseReference}/discussions/1/send");
        var power = send.Form.OptionsOf("Power").First(option => option.Length > 0);
        await browser.SubmitAsync(send, new() { ["Power"] = power });

        var reason = await browser.GetAsync((await browser.GetAsync("/")).Links("a").First(link => link.EndsWith("/reason",
            StringComparison.Ordinal) && link.Contains("/breaches/", StringComparison.Ordinal)));
        await browser.SubmitAsync(reason, new() { ["Cause"] = "SupervisorNotAvailable", ["Words"] = "Nobody was at the desk." });
        const string ToAnswer = "went late and the reason is on record";
        Assert.Contains(ToAnswer, (await Portal.SignIn(team.Inspector).GetAsync("/")).Main);
        Assert.DoesNotContain(ToAnswer, (await browser.GetAsync("/")).Main);
        Assert.Contains("Not acknowledged yet", (await browser.GetAsync("/breaches?standing=ToAnswer")).Main);
    }

    [Fact]
    public async Task Siblings_are_told_apart_or_once_for_all_with_the_reason()
    {
        var (_, logged, browser, form) = await OpenedAsync(Siblings);
        var told = await browser.SubmitAsync(form, Forms.Discussion());
        Assert.Equal("Record how this child is safe now", told.ErrorAt("Children[1].Safety"));
        told = await browser.SubmitAsync(told, new() { ["SameForAll"] = "true", ["Decided"] = "Both stay." });
        Assert.Equal("Say why the same holds for all the children", told.ErrorAt("SameBecause"));
        await browser.SubmitAsync(told, new() { ["SameBecause"] = "They live together." });

        var page = await browser.GetAsync($"/cases/{logged.CaseReference}/discussions/1");
        Assert.Contains("They live together.", page.Main);
        Assert.Equal(2, await Portal.CountAsync<DiscussedChild>());
    }

    [Fact]
    public async Task Children_told_apart_stand_each_with_what_was_decided()
    {
        var (_, logged, browser, form) = await OpenedAsync(Siblings);
        await browser.SubmitAsync(form, Forms.Discussion(("ImmediateSafety", ""), ("Children[0].Safety", "With her aunt."),
            ("Children[0].Decided", "Medical today."), ("Children[1].Safety", "In hospital.")));
        var page = await browser.GetAsync($"/cases/{logged.CaseReference}/discussions/1");
        Assert.All(["Each child", "With her aunt.", "Medical today.", "In hospital."], words => Assert.Contains(words, page.Main));
    }

    [Fact]
    public async Task How_the_enquiry_ended_is_recorded_and_it_is_asked_after_no_more()
    {
        var (team, logged, browser, form) = await OpenedAsync();
        await browser.SubmitAsync(form, Forms.Discussion());
        var liaison = Portal.SignIn(team.Liaison);
        Assert.Contains($"/cases/{logged.CaseReference}/discussions/1", (await liaison.GetAsync("/conferences/enquiries")).Links("a"));
        var page = await liaison.GetAsync($"/cases/{logged.CaseReference}/discussions/1");
        var end = await liaison.GetAsync(page.Link("Record how it ended")!);
        Assert.Equal("Enter the day it ended, for example 10/12/2026",
            (await liaison.SubmitAsync(end, new() { ["Result"] = "LegalAction", ["DecidedOn"] = "soon", ["ToldBy"] = "Bola Reyes" }))
                .ErrorAt("DecidedOn"));
        page = await liaison.SubmitAsync(end, new()
        {
            ["Result"] = "LegalAction",
            ["DecidedOn"] = "23/11/2026",
            ["ToldBy"] = "Bola Reyes",
            ["Words"] = "Care proceedings."
        });
        Assert.Equal("How the enquiry ended is on record.", page.Done);
        Assert.Contains("Legal action", page.Main);
        Assert.DoesNotContain($"/cases/{logged.CaseReference}/discussions/1",
            (await liaison.GetAsync("/conferences/enquiries")).Links("a"));
        Assert.Contains("Section 47 enquiry ended: legal action",
            (await liaison.GetAsync($"/cases/{logged.CaseReference}/chronology?key=true&kind=Decisions")).Main);
    }

    [Fact]
    public async Task That_it_was_sent_is_offered_to_whoever_may_disclose_of_this_case_and_to_nobody_by_role_alone()
    {
        var (_, logged, browser, form) = await OpenedAsync();
        await browser.SubmitAsync(form, Forms.Discussion());
        var lambeth = await Given.TeamAsync("lambeth");
        var quality = await Given.OfficerAsync(Domain.Access.Role.QualityAssurance);
        Assert.Equal(404, (await Portal.SignIn(lambeth.Sergeant).GetAsync($"/cases/{logged.CaseReference}/discussions/1")).Status);
        var read = await Portal.SignIn(quality).GetAsync($"/cases/{logged.CaseReference}/discussions/1");
        Assert.Equal((200, null), (read.Status, read.Link("Record that it was sent")));
    }
}
