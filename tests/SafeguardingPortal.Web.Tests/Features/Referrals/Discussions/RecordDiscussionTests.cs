using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Discussions;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Casework.Tasks;
using SafeguardingPortal.Domain.Disclosures;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Features.Referrals.Discussions;

public class RecordDiscussionTests : PortalTest
{
    private async Task<(Team Team, Logged Logged, Browser Browser, Page Form)> OpenedAsync(
        Stage stage = Stage.Assessed, double hoursAgo = 3)
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team, stage, hoursAgo);
        var browser = Portal.SignIn(team.Sergeant);
        return (team, logged, browser, await browser.GetAsync(logged.RecordDiscussion));
    }

    private Task<Referral> LoadAsync(Logged logged) =>
        Portal.QueryAsync(db => db.Set<Referral>().AsNoTracking().SingleAsync(referral => referral.Reference == logged.Reference));

    private Task<StrategyDiscussion> TheDiscussionAsync() => Portal.QueryAsync(db => db.Set<StrategyDiscussion>().AsNoTracking()
        .Include(discussion => discussion.Participants.OrderBy(each => each.Order)).Include(discussion => discussion.Decisions)
        .Include(discussion => discussion.Referrals).SingleAsync());

    [Fact]
    public async Task A_discussion_is_taken_down_whole()
    {
        var (team, logged, browser, form) = await OpenedAsync();
        var page = await browser.SubmitAsync(form, Forms.Discussion());

        Assert.Equal((200, logged.Page), (page.Status, page.Url));
        Assert.Equal("The discussion is recorded. The clock stops when the referral is signed off.", page.Done);
        var held = await TheDiscussionAsync();
        Assert.Equal(("C-2026-000001-D1", 1, team.Sergeant.Id, team.Sergeant.Id, Now),
            (held.Reference, held.Number, held.SupervisorId, held.RecordedById, held.RecordedAt));
        Assert.Equal((new DateTime(2026, 11, 23, 8, 0, 0), new DateTime(2026, 11, 23, 8, 40, 0)), (held.StartedAt, held.EndedAt));
        Assert.Equal((MeetingMode.Phone, false, Answer.Yes, DiscussionOutcome.JointSection47, true),
            (held.Mode, held.ResearchComplete, held.CrimeSuspected, held.Outcome, held.InitiatesSection47));
        Assert.Equal([("Bola Reyes", Agency.ChildrensSocialCare, Presence.Present), ("Dr Carys Novak", Agency.Health, Presence.Present)],
            held.Participants.Select(each => (each.Name, each.Agency, each.Presence)));
        var decision = Assert.Single(held.Decisions);
        Assert.Equal(("Home visit", "Social worker", new DateOnly(2026, 11, 24)), (decision.Text, decision.Owner, decision.Due));
        Assert.Equal(
            (ReferralStatus.Strategy, held.EndedAt), ((await LoadAsync(logged)).Status, (await LoadAsync(logged)).DiscussedAt!.Value));
    }

    [Fact]
    public async Task The_page_of_a_discussion_shows_what_was_agreed()
    {
        var (team, logged, browser, form) = await OpenedAsync();
        await browser.SubmitAsync(form, Forms.Discussion());
        var page = await browser.GetAsync($"/cases/{logged.CaseReference}/discussions/1");

        Assert.Equal(200, page.Status);
        Assert.Contains("Strategy discussion 1 in case file C-2026-000001", page.Heading);
        Assert.Contains("Joint s.47 enquiry. Starts the s.47 enquiry", page.Main);
        Assert.Contains("With her grandmother until Friday.", page.Main);
        Assert.Contains("Account by recorded interview, jointly.", page.Main);
        Assert.Contains($"{team.Sergeant.Name} Police Supervising officer Present", page.Main);
        Assert.Contains("Bola Reyes Children’s social care Team manager Present", page.Main);
        Assert.Contains("Home visit Social worker 24 Nov 2026", page.Main);
        Assert.Equal(logged.Page, page.Link(logged.Reference));
        Assert.Contains(
            await Portal.TrailAsync(AuditAction.Viewed), entry => entry.Subject == "StrategyDiscussion" && entry.People.Count == 2);
    }

    [Fact]
    public async Task The_form_starts_with_today_the_supervisor_and_the_agencies_that_have_to_be_there()
    {
        var (team, _, _, form) = await OpenedAsync();

        Assert.Equal(
            ("23/11/2026", "", team.Sergeant.Code), (form.Field("Started.Date"), form.Field("Started.Time"), form.Field("Supervisor")));
        Assert.Equal(("ChildrensSocialCare", "Health"), (form.Field("People[0].Agency"), form.Field("People[1].Agency")));
    }

    public static TheoryData<string, string, string> Required => new()
    {
        { "Started.Time", "", "Enter the time, for example 12:32" },
        { "Ended.Date", "yesteryear", "yesteryear is not a date. Write it like 21/11/2026" },
        { "Ended.Time", "09:21", "The discussion ended in the future. It is now 09:20" },
        { "Ended.Time", "08:00", "The discussion must end after it began, and within 24 hours" },
        { "Ended.Time", "07:30", "The discussion must end after it began, and within 24 hours" },
        { "Supervisor", "", "Choose the detective sergeant or above who took part" },
        { "People[0].JobTitle", "", "Enter the role" },
        { "People[0].Presence", "", "Choose present, consulted or apologies" },
        { "People[1].Agency", "", "Choose the agency" },
        { "InformationShared", "", "Record what each agency knows" },
        { "ImmediateSafety", "", "Record how each child is safe now" },
        { "InvestigativeStrategy", "", "Record the investigative strategy" },
        { "ProtectiveStrategy", "", "Record the protective strategy" },
        { "Decisions[0].Owner", "", "Choose the officer, or enter who else does it" },
        { "Decisions[0].Text", "", "Enter the decision" },
        { "Decisions[0].Due", "soon", "Enter the day it is due, for example 23/11/2026" }
    };

    [Theory]
    [MemberData(nameof(Required))]
    public async Task A_field_left_out_or_wrong_is_named_beside_it_with_everything_else_still_there(
        string field, string value, string message)
    {
        var (_, _, browser, form) = await OpenedAsync();
        var typed = Forms.Discussion((field, value));
        var again = await browser.SubmitAsync(form, typed);

        Assert.Equal(200, again.Status);
        Assert.Equal(message, again.ErrorAt(field));
        Assert.Contains(message, again.Errors);
        Assert.All(again.ErrorTargets, target => Assert.NotNull(again.Html.GetElementById(target)));
        Assert.All(typed, each => Assert.Equal(each.Value, again.Field(each.Key) ?? ""));
        Assert.Contains("Ava Merrin, 6", again.Main);
        Assert.Equal(0, await Portal.CountAsync<StrategyDiscussion>());
    }

    [Fact]
    public async Task Every_question_that_has_to_be_answered_is_named()
    {
        var (_, _, browser, form) = await OpenedAsync();
        var again = await browser.SubmitAsync(form);

        Assert.Equal("Choose how it was held", again.ErrorAt("Mode"));
        Assert.Equal("Say why research was not complete before the discussion", again.ErrorAt("ResearchReason"));
        Assert.Equal("Say whether a crime is suspected", again.ErrorAt("CrimeSuspected"));
        Assert.Equal("Choose the outcome", again.ErrorAt("Outcome"));
        Assert.Equal("Add who took part for children’s social care", again.ErrorAt("People[0].Name"));
    }

    [Fact]
    public async Task BR_10_Research_that_was_not_complete_needs_a_reason()
    {
        var (_, logged, browser, form) = await OpenedAsync();
        Assert.Contains("Not complete: 9 of 9 sources had not answered. PNC", form.Main);
        var again = await browser.SubmitAsync(form, Forms.Discussion(("ResearchReason", " ")));
        Assert.Equal("Say why research was not complete before the discussion", again.ErrorAt("ResearchReason"));

        await browser.SubmitAsync(again, new() { ["ResearchReason"] = "The hospital is discharging now." });
        Assert.Contains("Not complete: The hospital is discharging now.",
            (await browser.GetAsync($"/cases/{logged.CaseReference}/discussions/1")).Main);
    }

    [Fact]
    public async Task BR_10_Whether_research_was_complete_is_what_the_searches_say_of_the_time_it_began()
    {
        var team = await Given.TeamAsync();
        var (before, after) = (await Given.ReferralAsync(team, Stage.Assessed, 3), await Given.ReferralAsync(team, Stage.Assessed, 3));
        await Given.ResearchAsync(before, Now.AddHours(-2));
        await Given.ResearchAsync(after, Now.AddMinutes(-60));
        var browser = Portal.SignIn(team.Sergeant);
        var form = await browser.GetAsync(before.RecordDiscussion);
        Assert.Contains("Complete: every source that has to be searched has answered", form.Main);
        var answers = Forms.Discussion();
        answers.Remove("ResearchReason");
        Assert.Equal(before.Page, (await browser.SubmitAsync(form, answers)).Url);
        Assert.Contains("Complete before it began", (await browser.GetAsync($"/cases/{before.CaseReference}/discussions/1")).Main);

        var late = await browser.SubmitAsync(await browser.GetAsync(after.RecordDiscussion), answers);
        Assert.Equal("Say why research was not complete before the discussion", late.ErrorAt("ResearchReason"));
        Assert.Equal("With her grandmother until Friday.", late.Field("ImmediateSafety"));
    }

    [Fact]
    public async Task BR_15_A_decision_that_an_officer_carries_out_is_a_task_of_theirs_and_another_agencys_is_none()
    {
        var (team, logged, browser, form) = await OpenedAsync();
        var both = await browser.SubmitAsync(form, Forms.Discussion(("Decisions[1].Text", "Interview Ava"),
            ("Decisions[1].Officer", team.Constable.Code), ("Decisions[1].Owner", "DC Farrant"), ("Decisions[1].Due", "25/11/2026")));
        Assert.Equal("One person does it: choose the officer or enter somebody else, and not both", both.ErrorAt("Decisions[1].Owner"));
        await browser.SubmitAsync(both, new() { ["Decisions[1].Owner"] = "" });

        var task = await Portal.QueryAsync(db => db.Set<CaseTask>().AsNoTracking().SingleAsync());
        Assert.Equal((TaskKind.Decision, "Interview Ava", team.Constable.Id, "C-2026-000001-D1", new DateTime(2026, 11, 26, 0, 0, 0)),
            (task.Kind, task.Text, task.OwnerId!.Value, task.FromReference!, task.DueAt));
        var page = await browser.GetAsync($"/cases/{logged.CaseReference}/discussions/1");
        Assert.Contains($"Interview Ava {team.Constable.Name} 25 Nov 2026", page.Main);
        Assert.Equal($"/tasks/{task.Reference}", page.Link(task.Reference));
        Assert.Contains("Interview Ava", (await Portal.SignIn(team.Constable).GetAsync("/")).Main);
    }

    [Fact]
    public async Task A_discussion_without_social_care_is_refused()
    {
        var (_, _, browser, form) = await OpenedAsync();
        var again = await browser.SubmitAsync(form, Forms.Discussion(("People[0].Presence", "Apologies")));

        Assert.Equal("Add who took part for children’s social care", again.ErrorAt("People[0].Name"));
    }

    [Fact]
    public async Task Social_care_consulted_beforehand_counts_as_taking_part()
    {
        var (_, logged, browser, form) = await OpenedAsync();
        var page = await browser.SubmitAsync(form, Forms.Discussion(("People[0].Presence", "Consulted")));

        Assert.Equal(logged.Page, page.Url);
    }

    [Fact]
    public async Task BR_16_No_further_action_needs_no_strategies()
    {
        var (_, logged, browser, form) = await OpenedAsync();
        var page = await browser.SubmitAsync(
            form, Forms.Discussion(("Outcome", "NoFurtherAction"), ("InvestigativeStrategy", ""), ("ProtectiveStrategy", "")));

        Assert.Equal(logged.Page, page.Url);
    }

    [Fact]
    public async Task A_discussion_that_began_before_the_referral_was_received_is_refused()
    {
        var (_, _, browser, form) = await OpenedAsync(hoursAgo: 1);
        var again = await browser.SubmitAsync(form, Forms.Discussion());

        Assert.Equal(409, again.Status);
        Assert.Equal(["The discussion began before the referral was received. Check the date and times."], again.Errors);
        Assert.Equal("With her grandmother until Friday.", again.Field("ImmediateSafety"));
    }

    [Fact]
    public async Task K_1_With_the_assessment_signed_the_clock_stops_when_the_discussion_ended()
    {
        var (_, logged, browser, form) = await OpenedAsync(Stage.SignedOff, hoursAgo: 4);
        var page = await browser.SubmitAsync(form, Forms.Discussion());

        Assert.Equal("The discussion is recorded and the clock has stopped.", page.Done);
        var deadline = (await LoadAsync(logged)).Deadline;
        Assert.Equal((new DateTime(2026, 11, 23, 8, 40, 0), Now), (deadline.MetAt!.Value, deadline.MetRecordedAt!.Value));
        Assert.Equal(ReferralStatus.Open, (await LoadAsync(logged)).Status);
        Assert.Contains("Met in 3 h 20 min", page.Main);
    }

    [Fact]
    public async Task K_1_Held_in_time_and_recorded_late_is_met_and_says_so()
    {
        var (_, logged, browser, form) = await OpenedAsync(Stage.SignedOff, hoursAgo: 24.5);
        var page = await browser.SubmitAsync(form, Forms.Discussion());

        Assert.Contains("Met in 23 h 50 min, recorded late", page.Main);
        Assert.NotNull((await LoadAsync(logged)).Deadline.NextFlagAt);
        await Portal.RaiseFlagsAsync();
        Assert.Contains("The work was done in time and recorded late.", (await browser.GetAsync(logged.Page)).Main);
    }

    [Fact]
    public async Task A_discussion_that_meets_again_leaves_the_clock_running_and_the_next_one_decides()
    {
        var (_, logged, browser, form) = await OpenedAsync(Stage.SignedOff, hoursAgo: 4);
        var reconvene = Forms.Discussion(
            ("Outcome", "Reconvene"), ("Reconvene.Date", "23/11/2026"), ("Reconvene.Time", "14:00"), ("Ended.Time", "08:15"));
        var page = await browser.SubmitAsync(form, reconvene);

        Assert.Equal("The discussion is recorded. It meets again, so the clock runs on.", page.Done);
        Assert.Contains("meets again 14:00", page.Main);
        Assert.Null((await LoadAsync(logged)).Deadline.MetAt);
        Assert.Null((await LoadAsync(logged)).DiscussedAt);
        var second = await browser.SubmitAsync(
            await browser.GetAsync(logged.RecordDiscussion), Forms.Discussion(("Started.Time", "08:30")));
        Assert.Equal("The discussion is recorded and the clock has stopped.", second.Done);
        Assert.Equal(["C-2026-000001-D1", "C-2026-000001-D2"],
            await Portal.QueryAsync(db => db.Set<StrategyDiscussion>().Select(each => each.Reference).Order().ToListAsync()));
    }

    [Theory]
    [InlineData("", "Enter the date, for example 21/11/2026")]
    [InlineData("22/11/2026", null)]
    public async Task When_it_meets_again_has_to_be_said_and_in_the_future(string date, string? atDate)
    {
        var (_, _, browser, form) = await OpenedAsync();
        var again = await browser.SubmitAsync(
            form, Forms.Discussion(("Outcome", "Reconvene"), ("Reconvene.Date", date), ("Reconvene.Time", "14:00")));

        Assert.Equal(200, again.Status);
        Assert.Equal(
            atDate ?? "The discussion meets again in the future", again.ErrorAt(atDate is null ? "Reconvene.Time" : "Reconvene.Date"));
    }

    [Fact]
    public async Task A_decided_discussion_cannot_be_recorded_again()
    {
        var (_, logged, browser, form) = await OpenedAsync();
        await browser.SubmitAsync(form, Forms.Discussion());

        var page = await browser.GetAsync(logged.RecordDiscussion);
        Assert.Equal((logged.Page, "A strategy discussion cannot be recorded for this referral now. This is how it stands."),
            (page.Url, page.Unchanged));
    }

    [Fact]
    public async Task The_second_of_two_people_recording_is_told_and_nothing_typed_is_lost()
    {
        var (team, logged, browser, form) = await OpenedAsync();
        await Given.DiscussAsync(logged, DiscussionOutcome.PoliceAlone, Now.AddHours(-1), Now.AddMinutes(-30), by: team.Inspector);
        var told = await browser.SubmitAsync(form, Forms.Discussion());

        Assert.Equal(409, told.Status);
        Assert.Equal(["The outcome of this referral's strategy discussion has already been recorded."], told.Errors);
        Assert.Equal("With her grandmother until Friday.", told.Field("ImmediateSafety"));
        Assert.Equal(1, await Portal.CountAsync<StrategyDiscussion>());
    }

    [Fact]
    public async Task An_unallocated_referral_cannot_be_discussed_yet()
    {
        var (_, logged, _, form) = await OpenedAsync(Stage.New);
        Assert.Equal(logged.Page, form.Url);
    }

    [Fact]
    public async Task Adding_a_person_or_a_decision_keeps_everything_typed()
    {
        var (_, _, browser, form) = await OpenedAsync();
        var typed = Forms.Discussion(("Mode", "Video"), ("InformationShared", ""));
        var more = await browser.SubmitAsync(await browser.SubmitAsync(form, typed, "Add a person"), null, "Add a decision");

        Assert.Empty(more.Errors);
        Assert.All(typed, each => Assert.Equal(each.Value, more.Field(each.Key) ?? ""));
        Assert.Equal("", more.Field("People[2].Name"));
        Assert.Equal("", more.Field("Decisions[2].Text"));
    }

    [Fact]
    public async Task Lines_offered_and_not_used_are_left_out()
    {
        var (_, _, browser, form) = await OpenedAsync();
        await browser.SubmitAsync(form, Forms.Discussion(("People[1].Name", ""), ("People[1].JobTitle", ""),
            ("HealthReason", "Nobody answered."), ("Decisions[0].Text", ""), ("Decisions[0].Owner", ""), ("Decisions[0].Due", "")));
        var held = await TheDiscussionAsync();

        Assert.Single(held.Participants);
        Assert.Empty(held.Decisions);
        Assert.Contains("No decisions were recorded.", (await browser.GetAsync("/cases/C-2026-000001/discussions/1")).Main);
    }

    [Fact]
    public async Task A_constable_as_supervisor_is_refused_even_where_the_form_was_changed()
    {
        var (team, _, browser, form) = await OpenedAsync();
        var filled = form;
        filled.Form.Fill(Forms.Discussion());
        var again = await browser.TamperAsync(filled, ("Supervisor", team.Constable.Code));

        Assert.Equal(409, again.Status);
        Assert.Equal(["A detective sergeant or above takes part in every strategy discussion."], again.Errors);
    }

    [Fact]
    public async Task A_referral_is_not_found_under_another_case_file()
    {
        var (team, logged, browser, _) = await OpenedAsync();
        var other = await Given.ReferralAsync(team, Stage.Assessed);

        Assert.Equal(404, (await browser.GetAsync($"/cases/{other.CaseReference}/discussions/record/{logged.Reference}")).Status);
    }

    [Fact]
    public async Task A_constable_is_told_who_records_discussions()
    {
        var (team, logged, _, _) = await OpenedAsync();
        var page = await Portal.SignIn(team.Constable).GetAsync(logged.RecordDiscussion);

        Assert.Equal(403, page.Status);
        Assert.Equal(
            ["Detective sergeant", "Detective inspector", "Detective chief inspector", "Senior management", "Commander"],
            page.Texts("main li"));
    }

    [Fact]
    public async Task A_commander_records_for_any_team()
    {
        var (_, logged, _, _) = await OpenedAsync();
        var browser = Portal.SignIn(await Given.OfficerAsync(Role.Commander));
        var page = await browser.SubmitAsync(await browser.GetAsync(logged.RecordDiscussion), Forms.Discussion());

        Assert.Equal(logged.Page, page.Url);
    }

    [Fact]
    public async Task A_discussion_that_is_not_there_is_not_found()
    {
        var (_, logged, browser, _) = await OpenedAsync();

        Assert.Equal(404, (await browser.GetAsync($"/cases/{logged.CaseReference}/discussions/1")).Status);
        Assert.Equal(404, (await browser.GetAsync($"/cases/{logged.CaseReference}/discussions/0")).Status);
        Assert.Equal(404, (await browser.GetAsync($"/cases/{logged.CaseReference}/discussions/99999999999")).Status);
    }

    [Fact]
    public async Task Recording_is_one_audit_entry_with_everything_in_it()
    {
        var (team, logged, browser, form) = await OpenedAsync();
        var before = (await Portal.TrailAsync()).Count;
        await browser.SubmitAsync(form, Forms.Discussion());
        var made = (await Portal.TrailAsync()).Skip(before)
            .Where(entry => entry.Action is AuditAction.Created or AuditAction.Changed).ToList();

        var entry = Assert.Single(made);
        Assert.Equal((AuditAction.Changed, "Referral", logged.Reference, team.Sergeant.Id),
            (entry.Action, entry.Subject, entry.SubjectReference!, entry.ById));
        Assert.Equal(2, entry.People.Count);
        Assert.Contains("With her grandmother until Friday.", entry.Detail);
        Assert.Contains("\"Status\":{\"From\":\"Research\",\"To\":\"Strategy\"}", entry.Detail);
        Assert.Contains("C-2026-000001-D1", entry.Detail);
    }

    [Fact]
    public async Task What_is_agreed_beside_the_strategies_is_kept_in_a_draft_and_shown_and_a_yes_needs_its_words()
    {
        var (_, logged, browser, form) = await OpenedAsync();
        var typed = Forms.Discussion(("Medical", "Yes"), ("Interview", "Yes"), ("LegalAction", "Council asks its lawyers on Tuesday."),
            ("ParentsTold", "Mother today, by the social worker."), ("ChildTold", "That nobody is cross with her."),
            ("SuspectsChildren", "A son of 4 in Leeds; council there told."));
        var again = await browser.SubmitAsync(form, typed);
        Assert.Equal("Say where and when the medical examination is", again.ErrorAt("MedicalWhere"));
        Assert.Equal("Say who leads the recorded interview", again.ErrorAt("InterviewLead"));
        Assert.All(typed, each => Assert.Equal(each.Value, again.Field(each.Key) ?? ""));

        await browser.SubmitAsync(again, new() { ["MedicalWhere"] = "The Haven, 14:00", ["InterviewLead"] = "DC First" });

        var page = await browser.GetAsync($"/cases/{logged.CaseReference}/discussions/1");
        Assert.All(["Yes. The Haven, 14:00", "Yes. DC First leads", "Council asks its lawyers on Tuesday.",
            "Mother today, by the social worker.", "That nobody is cross with her.", "A son of 4 in Leeds; council there told."],
            words => Assert.Contains(words, page.Main, StringComparison.Ordinal));
    }

    [Fact]
    public async Task How_to_join_stands_where_it_meets_again()
    {
        var (_, logged, browser, form) = await OpenedAsync();
        await browser.SubmitAsync(form, Forms.Discussion(("Outcome", "Reconvene"), ("Reconvene.Date", "23/11/2026"),
            ("Reconvene.Time", "15:00"), ("DialIn", "020 7946 0000, code 12")));

        Assert.Contains("Join: 020 7946 0000, code 12",
            (await browser.GetAsync($"/cases/{logged.CaseReference}/discussions/1")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_record_goes_to_partners_and_each_is_in_the_disclosure_log_and_it_is_in_the_chronology()
    {
        var (team, logged, browser, form) = await OpenedAsync();
        await browser.SubmitAsync(form, Forms.Discussion());
        var page = await browser.GetAsync($"/cases/{logged.CaseReference}/discussions/1");
        Assert.Contains("Not sent yet", page.Main, StringComparison.Ordinal);
        var send = await browser.GetAsync(page.Link("Record that it was sent")!);
        Assert.Equal(["Choose the power it was given under"], (await browser.SubmitAsync(send)).Errors);
        var power = send.Form.OptionsOf("Power").First(option => option.Length > 0);
        var early = await browser.SubmitAsync(send, new() { ["Power"] = power, ["Sent.Time"] = "08:10" });
        Assert.Equal((409, "The record went before the discussion ended. Check the date and time."),
            (early.Status, Assert.Single(early.Errors)));
        page = await browser.SubmitAsync(early, new() { ["Power"] = power, ["Sent.Time"] = "09:10" });

        Assert.Equal("The 2 recipients are in the disclosure log.", page.Done);
        Assert.Contains("Bola Reyes, Children’s social care", page.Main, StringComparison.Ordinal);
        var given = await Portal.QueryAsync(db => db.Set<Disclosure>().AsNoTracking().ToListAsync());
        Assert.All(given, each => Assert.Equal((DisclosureKind.DiscussionRecord, "C-2026-000001-D1", team.Sergeant.Id),
            (each.Kind, each.Reference, each.ById)));
        Assert.Equal(["Bola Reyes", "Dr Carys Novak"], given.Select(each => each.Recipient).Order());
        Assert.NotEmpty(Assert.Single(await Portal.TrailAsync(AuditAction.Disclosed)).People);
        Assert.Contains("Record of strategy discussion 1 sent to Bola Reyes, Dr Carys Novak",
            (await browser.GetAsync($"/cases/{logged.CaseReference}/chronology")).Main, StringComparison.Ordinal);
    }
}
