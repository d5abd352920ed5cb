using DocumentFormat.OpenXml.Packaging;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.Discussions;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Casework.Tasks;
using SafeguardingPortal.Domain.Conferences;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.Disclosures;
using SafeguardingPortal.Domain.Dissents;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Features.Conferences.Record;

public class ConferenceLifeTests : PortalTest
{
    private async Task<(Team Team, Logged Logged)> CaseAsync()
    {
        var team = await Given.TeamAsync();
        return (team, await Given.ReferralAsync(team, Stage.Finished, 20));
    }

    private static Answers Invitation(params (string Name, string Value)[] but)
    {
        var answers = new Answers
        {
            ["Type"] = "Initial",
            ["Starts.Date"] = "26/11/2026",
            ["Starts.Time"] = "14:00",
            ["Minutes"] = "90",
            ["Mode"] = "InPerson",
            ["Place"] = "Town Hall annexe, room 4",
            ["Chair"] = "Margaret Osei",
            ["Invited.Date"] = "23/11/2026",
            ["Invited.Time"] = "09:00",
            ["InvitedBy"] = "Hackney Council",
            ["InvitedHow"] = "SecureEmail"
        };
        foreach (var (name, value) in but) answers[name] = value;
        return answers;
    }

    private static Answers Held(params (string Name, string Value)[] but)
    {
        var answers = new Answers
        {
            ["From.Date"] = "26/11/2026",
            ["From.Time"] = "14:04",
            ["To.Date"] = "26/11/2026",
            ["To.Time"] = "15:30",
            ["People[0].Name"] = "Ife Bankole",
            ["People[0].JobTitle"] = "Social worker",
            ["People[0].Participation"] = "InPerson",
            ["People[1].Name"] = "Carol Nash",
            ["People[1].JobTitle"] = "School nurse",
            ["People[1].Participation"] = "Video",
            ["People[2].Name"] = "Peter Lund",
            ["People[2].JobTitle"] = "Designated lead",
            ["People[2].Participation"] = "InPerson"
        };
        foreach (var (name, value) in but) answers[name] = value;
        return answers;
    }

    [Fact]
    public async Task An_initial_conference_goes_from_invitation_to_plan()
    {
        var (team, logged) = await CaseAsync();
        var pclo = Portal.SignIn(team.Liaison);
        var form = await pclo.GetAsync($"/cases/{logged.CaseReference}/conferences/invite");
        var page = await pclo.SubmitAsync(form, Invitation());
        Assert.Equal(
            ($"/cases/{logged.CaseReference}/conferences/1", $"{logged.CaseReference}-K1 is in the diary."), (page.Url, page.Done));
        Assert.Contains("15 working days to the conference: by end of Fri 11 Dec", page.Main);

        page = await pclo.SubmitAsync(await pclo.GetAsync($"{page.Url}/attendance/attend"));
        Assert.Equal("It is decided that police attend.", page.Done);
        var draft = await pclo.GetAsync($"{page.Url}/report/write");
        Assert.Contains("Ava Merrin, 6", draft.Field("Family"));
        Assert.Contains(logged.Reference, draft.Field("PoliceInvolvement"));
        Assert.Contains("no child protection plan on record", draft.Field("PlanHistory"));
        Assert.Contains("not to be copied", draft.Field("HandlingWords"));
        page = await pclo.SubmitAsync(draft, new() { ["PoliceView"] = "A plan is needed." });
        Assert.Equal("Version 1 of the report is saved. Someone else reads it before it goes.", page.Done);

        var dc = Portal.SignIn(team.Constable);
        var check = await dc.GetAsync($"{page.Url}/report/check");
        Assert.Contains("A plan is needed.", check.Main);
        await dc.SubmitAsync(check, new() { ["IsClear"] = "true", ["IsConcise"] = "true", ["IsAccurate"] = "true" });
        var send = await pclo.GetAsync($"{page.Url}/report/send");
        var power = await Portal.QueryAsync(db => db.DisclosurePowers.Where(each => each.Name == "Order of a court")
            .Select(each => each.Id).SingleAsync());
        Assert.DoesNotContain("s.47", send.Main);
        Assert.Equal("Choose the power it was given under", (await pclo.SubmitAsync(send)).ErrorAt("Power"));
        var sent = await pclo.SubmitAsync(await pclo.GetAsync($"{page.Url}/report/send"), new() { ["Power"] = power.ToString("N") });
        Assert.Equal("The report is on record as sent, and its recipient is in the disclosure log.", sent.Done);
        Assert.Contains("Margaret Osei, Hackney Council", (await pclo.GetAsync($"{page.Url}/report/1")).Main);
        var given = await Portal.QueryAsync(db => db.Set<Disclosure>().SingleAsync());
        Assert.Equal(($"{logged.CaseReference}-K1-V1", "Order of a court", team.Liaison.Id),
            (given.Reference, given.Power, given.ById));
        Assert.Contains(
            await Portal.TrailAsync(AuditAction.Disclosed), entry => entry.SubjectReference == given.Reference && entry.People.Count == 1);

        Clock.Now = new(2026, 11, 26, 16, 0, 0);
        page = await pclo.SubmitAsync(await pclo.GetAsync($"{page.Url}/attendance/hold"), Held());
        Assert.Equal("Recorded. What was decided for each child comes next.", page.Done);
        page = await pclo.SubmitAsync(await pclo.GetAsync($"{page.Url}/outcomes/decide"),
            new()
            {
                ["Children[0].Outcome"] = "PlanBegins",
                ["Children[0].Category"] = "Physical",
                ["Children[0].Reasons"] = "Harm is likely.",
                ["Children[0].PoliceView"] = "Agree",
                ["CoreGroup"] = "8/12/2026",
                ["NextReview"] = "23/2/2027"
            });
        Assert.Equal("What was decided is recorded for each child.", page.Done);
        Assert.Contains("Plan begins. Harm is likely.", page.Main);
        Assert.Contains("First core group: by end of Thu 10 Dec", page.Main);
        Assert.Contains("First review: by end of Fri 26 Feb 2027", page.Main);
        var plan = await Portal.QueryAsync(db => db.Set<PlanPeriod>().SingleAsync());
        Assert.Equal((new DateOnly(2026, 11, 26), PlanCategory.Physical, $"{logged.CaseReference}-K1", (DateOnly?)null),
            (plan.Start, plan.Category, plan.OpenedBy, plan.End));

        Clock.Now = new(2026, 12, 9, 10, 0, 0);
        page = await pclo.SubmitAsync(
            await pclo.GetAsync($"{page.Url}/outcomes/core-group"), new() { ["HeldOn"] = "8/12/2026", ["ToldBy"] = "Ife Bankole" });
        Assert.Contains("Met 8 Dec 2026, told by Ife Bankole", page.Main);
    }

    [Fact]
    public async Task BR_23_a_review_that_police_do_not_attend_has_both_meetings_a_rationale_and_the_chairs_answer()
    {
        var (team, logged) = await CaseAsync();
        var review = await Portal.ConferenceAsync(logged, ConferenceType.Review, onPlan: true);
        var (pclo, ds) = (Portal.SignIn(team.Liaison), Portal.SignIn(team.Sergeant));
        await pclo.SubmitAsync(
            await pclo.GetAsync($"{review.Page}/attendance/ask"), new() { ["Reason"] = "No new police information since June." });
        Assert.Contains("Decide: not to attend", (await ds.GetAsync("/")).Main);
        Assert.Contains("Not to attend, waiting for an answer", (await pclo.GetAsync("/")).Main);
        Assert.Contains("Waits for an answer by a supervisor of the team", (await pclo.GetAsync(review.Page)).Main);
        Assert.DoesNotContain("Waits for an answer", (await ds.GetAsync(review.Page)).Main);

        var form = await ds.GetAsync($"{review.Page}/attendance/agree");
        Assert.Contains("No new police information since June.", form.Main);
        var again = await ds.SubmitAsync(
            form, new() { ["Agree"] = "true", ["Rationale"] = "The report covers it.", ["Chair"] = "NotReachable" });
        Assert.Equal("The chair normally agrees. Say why not", again.ErrorAt("ChairReason"));
        var page = await ds.SubmitAsync(
            again, new() { ["Chair"] = "AgreedInAdvance", ["ChairAt.Date"] = "20/11/2026", ["ChairAt.Time"] = "15:40" });
        Assert.Equal("The decision is recorded. The meeting before the conference comes next.", page.Done);
        Assert.Contains("Decision: report only", page.Main);
        Assert.Contains("Chair: agreed in advance, Margaret Osei", page.Main);

        page = await pclo.SubmitAsync(await pclo.GetAsync($"{review.Page}/attendance/before"), new()
        {
            ["Held.Date"] = "23/11/2026",
            ["Held.Time"] = "09:10",
            ["Supervisor"] = team.Sergeant.Code,
            ["Words"] = "The plan should go on."
        });
        Assert.Contains("The plan should go on.", page.Main);
        Clock.Now = new(2026, 11, 26, 16, 0, 0);
        var hold = await pclo.GetAsync($"{review.Page}/attendance/hold");
        Assert.Equal("", hold.Field("Police"));
        page = await pclo.SubmitAsync(hold, Held(("AbsenceReason", "Agreed in advance.")));
        Assert.Contains("Nobody: Agreed in advance.", page.Main);
        Assert.Contains("Meeting after the conference: by end of Mon 30 Nov", page.Main);
        Assert.DoesNotContain("Held without police", page.Main);

        Clock.Now = new(2026, 11, 27, 11, 0, 0);
        var after = await pclo.GetAsync($"{review.Page}/attendance/after");
        Assert.Equal("Say whether it was right not to attend, knowing the result.",
            Assert.Single((await pclo.SubmitAsync(after, new()
            {
                ["Held.Date"] = "27/11/2026",
                ["Held.Time"] = "10:30",
                ["Supervisor"] = team.Sergeant.Code,
                ["Words"] = "We would go next time."
            })).Errors));
        page = await pclo.SubmitAsync(after, new()
        {
            ["Held.Date"] = "27/11/2026",
            ["Held.Time"] = "10:30",
            ["Supervisor"] = team.Sergeant.Code,
            ["Words"] = "We would go next time.",
            ["WasRight"] = "false"
        });
        Assert.Contains("It was not right not to attend. We would go next time.", page.Main);
        Assert.Null((await Portal.LoadAsync(review)).ReportSentAt);
    }

    [Fact]
    public async Task BR_22_an_initial_conference_without_police_waits_for_a_DI_who_signs_once()
    {
        var (team, logged) = await CaseAsync();
        var conference = await Portal.ConferenceAsync(logged);
        await Portal.HoldAsync(conference, attended: false);
        Clock.Now = new(2026, 11, 27, 9, 0, 0);

        Assert.Contains("Held without police", (await Portal.SignIn(team.Sergeant).GetAsync(conference.Page)).Main);
        Assert.Null((await Portal.SignIn(team.Sergeant).GetAsync(conference.Page)).Link("Sign for the absence"));
        var ds = Portal.SignIn(team.Sergeant);
        var sign = await ds.GetAsync($"{conference.Page}/attendance/sign");
        Assert.Equal(409, (await ds.SubmitAsync(sign, new() { ["Words"] = "This was mine to see." })).Status);
        var di = Portal.SignIn(team.Inspector);
        Assert.Contains("Sign for the absence of police", (await di.GetAsync("/")).Main);
        var page = await di.SubmitAsync(
            await di.GetAsync($"{conference.Page}/attendance/sign"), new() { ["Words"] = "Two officers were on call." });

        Assert.Equal("You signed for the absence. It still counts as missed.", page.Done);
        Assert.Contains("Two officers were on call.", page.Main);
        Assert.Equal(conference.Page, (await di.GetAsync($"{conference.Page}/attendance/sign")).Url);
    }

    [Theory]
    [InlineData("28/11/2026", "14:00", "That day is a Saturday or Sunday, and no conference sits then (8875). Check the date.")]
    [InlineData("25/10/2026", "01:30", null)]
    [InlineData("25/12/2026", "14:00", "That day is a bank holiday. Check the date with the council, or say why it sits then.")]
    public async Task A_day_on_which_no_conference_sits_is_refused_with_everything_typed_still_there(
        string date, string time, string? words)
    {
        var (team, logged) = await CaseAsync();
        var pclo = Portal.SignIn(team.Liaison);
        var again = await pclo.SubmitAsync(await pclo.GetAsync($"/cases/{logged.CaseReference}/conferences/invite"),
            Invitation(("Starts.Date", date), ("Starts.Time", time)));

        if (words is null)
        {
            Assert.Equal("25 October 2026 01:30 happened twice. Which one?", again.ErrorAt("Starts.Which"));
        }
        else
        {
            Assert.Equal((409, words), (again.Status, Assert.Single(again.Errors)));
            Assert.Equal("Town Hall annexe, room 4", again.Field("Place"));
        }
        Assert.Equal(0, await Portal.CountAsync<Conference>());
    }

    [Fact]
    public async Task A_review_of_a_child_who_is_on_no_plan_or_before_the_plan_began_is_refused()
    {
        const string refusal = "A review is of a child protection plan, and a child here is on none that day. Record the plan on the case "
            + "first, or choose another type.";
        var (team, logged) = await CaseAsync();
        var pclo = Portal.SignIn(team.Liaison);
        var again = await pclo.SubmitAsync(
            await pclo.GetAsync($"/cases/{logged.CaseReference}/conferences/invite"), Invitation(("Type", "Review")));
        Assert.Equal(refusal, Assert.Single(again.Errors));

        await Portal.QueryAsync(async db =>
        {
            foreach (var child in await db.Set<CaseFile>().Where(file => file.Reference == logged.CaseReference)
                .SelectMany(file => file.Children).Select(child => child.Child).ToListAsync())
                child.OpenPlan(PlanCategory.Neglect, new(2026, 11, 21), team.Borough, "Told by the council", team.Liaison.User, Now);
            return await db.SaveChangesAsync();
        });
        var before = Invitation(("Type", "Review"), ("Starts.Date", "20/11/2026"), ("Invited.Date", "18/11/2026"));
        again = await pclo.SubmitAsync(await pclo.GetAsync($"/cases/{logged.CaseReference}/conferences/invite"), before);
        Assert.Equal((409, refusal, "20/11/2026"), (again.Status, Assert.Single(again.Errors), again.Field("Starts.Date")));
        Assert.Equal(0, await Portal.CountAsync<Conference>());

        before["Starts.Date"] = "26/11/2026";
        Assert.Equal($"/cases/{logged.CaseReference}/conferences/1", (await pclo.SubmitAsync(again, before)).Url);
    }

    [Fact]
    public async Task The_same_invitation_sent_twice_is_one_conference()
    {
        var (team, logged) = await CaseAsync();
        var pclo = Portal.SignIn(team.Liaison);
        var form = await pclo.GetAsync($"/cases/{logged.CaseReference}/conferences/invite");
        await pclo.SubmitAsync(form, Invitation());
        var second = await pclo.SubmitAsync(form, Invitation());

        Assert.Equal($"/cases/{logged.CaseReference}/conferences/1", second.Url);
        Assert.Equal(1, await Portal.CountAsync<Conference>());
    }

    [Fact]
    public async Task Moved_twice_and_cancelled_the_page_keeps_every_day_it_was_told()
    {
        var (team, logged) = await CaseAsync();
        var conference = await Portal.ConferenceAsync(logged);
        var pclo = Portal.SignIn(team.Liaison);
        foreach (var (date, why) in new[] { ("30/11/2026", "The chair is ill"), ("1/12/2026", "No room") })
            await pclo.SubmitAsync(await pclo.GetAsync($"{conference.Page}/move"),
                new() { ["Starts.Date"] = date, ["Starts.Time"] = "10:00", ["Reason"] = why });
        var page = await pclo.SubmitAsync(await pclo.GetAsync($"{conference.Page}/cancel"), new() { ["Reason"] = "The enquiry ended" });

        Assert.Contains("First told: Thu 26 Nov 14:00", page.Main);
        Assert.Contains("Moved to Mon 30 Nov 10:00, The chair is ill", page.Main);
        Assert.Contains("Moved to Tue 1 Dec 10:00, No room", page.Main);
        Assert.Contains("Cancelled: The enquiry ended.", page.Main);
        Assert.Equal("That has already been done, or cannot be done any more. This is how the conference stands now.",
            (await pclo.GetAsync($"{conference.Page}/attendance/hold")).Unchanged);
    }

    [Fact]
    public async Task A_conference_is_merged_with_a_siblings()
    {
        var (team, logged) = await CaseAsync();
        var (one, other) = (await Portal.ConferenceAsync(logged), await Portal.ConferenceAsync(logged));
        var pclo = Portal.SignIn(team.Liaison);
        var page = await pclo.SubmitAsync(await pclo.GetAsync($"{one.Page}/merge"), new() { ["Into"] = "2", ["Reason"] = "One for both" });

        Assert.Equal((other.Page, $"{one.Reference} is merged into this conference."), (page.Url, page.Done));
        Assert.Equal((ConferenceState.Merged, ConferenceState.Upcoming),
            ((await Portal.LoadAsync(one)).State, (await Portal.LoadAsync(other)).State));
    }

    [Fact]
    public async Task Of_two_liaison_officers_recording_at_once_the_second_is_told_and_sees_what_is_there()
    {
        var (team, logged) = await CaseAsync();
        var conference = await Portal.ConferenceAsync(logged);
        var other = await Given.OfficerAsync(Role.ConferenceLiaisonOfficer, "hackney");
        var (first, second) = (Portal.SignIn(team.Liaison), Portal.SignIn(other));
        var (one, two) = (await first.GetAsync($"{conference.Page}/report/write"),
            await second.GetAsync($"{conference.Page}/report/write"));
        await first.SubmitAsync(one, new() { ["PoliceView"] = "Theirs." });
        var told = await second.SubmitAsync(two, new() { ["PoliceView"] = "Mine." });

        Assert.Equal((409, "Mine."), (told.Status, told.Field("PoliceView")));
        Assert.Contains($"There now: version 1, by {team.Liaison.Name}", told.Main);
        Assert.Contains("Theirs.", told.Main);
        Assert.Contains("What changed while you were working", told.Main);
        await second.SubmitAsync(told);
        Assert.Equal([1, 2], await Portal.QueryAsync(db => db.Set<ConferenceReport>().OrderBy(report => report.Number)
            .Select(report => report.Number).ToListAsync()));
    }

    [Fact]
    public async Task A_decision_for_a_child_who_is_not_on_the_conference_is_refused_even_where_the_form_was_changed()
    {
        var (team, logged) = await CaseAsync();
        var conference = await Portal.ConferenceAsync(logged);
        await Portal.HoldAsync(conference);
        Clock.Now = new(2026, 11, 26, 16, 0, 0);
        var pclo = Portal.SignIn(team.Liaison);
        var form = await pclo.GetAsync($"{conference.Page}/outcomes/decide");
        form.Form.Fill(
            new() { ["Children[0].Outcome"] = "NoPlan", ["Children[0].Reasons"] = "Enough.", ["Children[0].PoliceView"] = "Agree" });
        var refused = await pclo.TamperAsync(form, ("Children[0].Child", "P-2026-999999"));

        Assert.Equal((409, "A decision is for a child who is not on this conference."), (refused.Status, Assert.Single(refused.Errors)));
        Assert.Equal(0, await Portal.CountAsync<ChildDecision>());
    }

    [Fact]
    public async Task BR_21_Police_who_dissent_from_a_decision_are_on_the_ladder_with_the_first_clock_and_on_the_conference()
    {
        var (team, logged) = await CaseAsync();
        var conference = await Portal.ConferenceAsync(logged);
        await Portal.HoldAsync(conference);
        Clock.Now = new(2026, 11, 26, 16, 0, 0);
        var pclo = Portal.SignIn(team.Liaison);
        Assert.Contains("Nobody has dissented.", (await pclo.GetAsync(conference.Page)).Main);
        Answers answers = new()
        {
            ["Children[0].Outcome"] = "NoPlan",
            ["Children[0].Reasons"] = "Enough.",
            ["Children[0].PoliceView"] = "WouldBeginPlan",
            ["Children[0].PoliceDissent"] = "true"
        };
        var refused = await pclo.SubmitAsync(await pclo.GetAsync($"{conference.Page}/outcomes/decide"), answers);
        Assert.Equal(["Say what police do not agree with"], refused.Errors);
        Assert.Equal(0, await Portal.CountAsync<Dissent>());

        answers["Children[0].PoliceWords"] = "Two attendances in ten days.";
        var page = await pclo.SubmitAsync(await pclo.GetAsync($"{conference.Page}/outcomes/decide"), answers);
        Assert.Equal(conference.Page, page.Url);
        var dissent = Assert.Single(await Portal.QueryAsync(db => db.Set<Dissent>().AsNoTracking().Include(dissent => dissent.Steps)
            .ThenInclude(step => step.Deadline).ToListAsync()));
        Assert.Equal((DissentSubject.Conference, conference.Reference, "Two attendances in ten days.", Agency.Police),
            (dissent.SubjectKind, dissent.SubjectReference, dissent.Evidence, dissent.Agency));
        var step = Assert.Single(dissent.Steps);
        Assert.Equal((EscalationLevel.Sergeant, DeadlineKind.DissentSergeant, Clock.Now, dissent.StepDueAt),
            (step.Level, step.Deadline.Kind, step.Deadline.StartedAt, step.Deadline.DueAt));
        Assert.Contains(dissent.Reference, page.Main);
        Assert.Contains(dissent.Reference, (await Portal.SignIn(team.Sergeant).GetAsync("/")).Main);
        Assert.Equal(conference.Reference, (await pclo.GetAsync(page.Link("Record dissent")!)).Field("Subject"));
    }

    [Fact]
    public async Task The_meeting_after_sets_tasks_of_their_owners_from_the_lines_that_are_filled_in()
    {
        var (team, logged) = await CaseAsync();
        var conference = await Portal.ConferenceAsync(logged);
        await Portal.HoldAsync(conference);
        Clock.Now = new(2026, 11, 27, 11, 0, 0);
        var pclo = Portal.SignIn(team.Liaison);
        Assert.False((await pclo.GetAsync($"{conference.Page}/attendance/before")).Form.Has("Actions[0].Text"));
        Answers answers = new()
        {
            ["Held.Date"] = "27/11/2026",
            ["Held.Time"] = "10:30",
            ["Liaison"] = team.Liaison.Code,
            ["Supervisor"] = team.Sergeant.Code,
            ["Words"] = "The school rings us.",
            ["Actions[0].Text"] = "Ring the school",
            ["Actions[0].Owner"] = team.Constable.Code
        };
        var page = await pclo.SubmitAsync(await pclo.GetAsync($"{conference.Page}/attendance/after"), answers, "Add another action");
        Assert.True(page.Form.Has("Actions[1].Text"));
        page = await pclo.SubmitAsync(page, []);
        Assert.Equal(["Enter the day it is due like 24/11/2026, today or later"], page.Errors);
        Assert.Equal(0, await Portal.CountAsync<CaseTask>());

        page = await pclo.SubmitAsync(page, new() { ["Actions[0].Due"] = "1/12/2026" });
        Assert.Equal((conference.Page, "The meeting is recorded."), (page.Url, page.Done));
        Assert.Contains("Ring the school", page.Main);
        var task = Assert.Single(await Portal.QueryAsync(db => db.Set<CaseTask>().AsNoTracking().ToListAsync()));
        Assert.Equal((TaskKind.Action, conference.Reference, UkTime.EndOf(new(2026, 12, 1)), (Guid?)team.Constable.User.Id),
            (task.Kind, task.FromReference, task.DueAt, task.OwnerId));
        Assert.Contains("Ring the school", (await Portal.SignIn(team.Constable).GetAsync("/")).Main);
    }

    [Fact]
    public async Task Siblings_are_decided_by_name_once_for_all_with_the_reason_and_what_police_do_is_a_task()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team, Stage.Accepted, but: report => report with
        {
            Children = [.. report.Children, new("Noah Merrin", Sex.Male, null, null, Domain.Casework.Referrals.Answer.No)]
        });
        var conference = await Portal.ConferenceAsync(logged);
        Clock.Now = new(2026, 11, 26, 16, 0, 0);
        await Portal.HoldAsync(conference);
        var pclo = Portal.SignIn(team.Liaison);
        var form = await pclo.GetAsync($"{conference.Page}/outcomes/decide");
        Assert.Contains("Decided for Ava Merrin, 6", form.Main);
        Answers answers = new()
        {
            ["SameForAll"] = "true",
            ["Children[0].Outcome"] = "PlanBegins",
            ["Children[0].Category"] = "Physical",
            ["Children[0].Reasons"] = "Harm is likely.",
            ["Children[0].PoliceView"] = "Agree",
            ["Children[0].Participation"] = "PN1",
            ["Children[1].Participation"] = "PN0",
            ["LeadWorker"] = "Ife Bankole",
            ["Actions[0].Text"] = "Visit weekly",
            ["Actions[0].Owner"] = team.Constable.Code,
            ["Actions[0].Due"] = "3/12/2026"
        };
        var told = await pclo.SubmitAsync(form, answers);
        Assert.Equal(["Say why the same was decided for all the children"], told.Errors);
        var page = await pclo.SubmitAsync(told, new() { ["SameBecause"] = "Both live at home." });

        Assert.Equal("What was decided is recorded for each child.", page.Done);
        Assert.All(["Both live at home.", "PN1: there, spoke for themselves", "PN0: under four, not asked", "Ife Bankole", "Visit weekly"],
            words => Assert.Contains(words, page.Main));
        Assert.Equal(2, await Portal.QueryAsync(db => db.Set<PlanPeriod>().CountAsync(plan => plan.End == null)));
        Assert.Equal(1, await Portal.CountAsync<CaseTask>());
        Assert.Equal(2, (await pclo.GetAsync($"/cases/{logged.CaseReference}/chronology?key=true&kind=Decisions")).Texts(
            ".sp-timeline__entry").Count(text => text.Contains("a child protection plan begins, physical", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_report_downloads_as_Word_and_that_is_on_the_trail()
    {
        var (team, logged) = await CaseAsync();
        var conference = await Portal.ConferenceAsync(logged);
        await Portal.ReportAsync(conference);
        using var answer = await Portal.SignIn(team.Liaison).SendAsync(HttpMethod.Get, $"{conference.Page}/report/1/word");
        using var file = WordprocessingDocument.Open(await answer.Content.ReadAsStreamAsync(), isEditable: false);

        Assert.Contains("A plan is needed.", file.MainDocumentPart!.Document.Body!.InnerText);
        Assert.Contains("OFFICIAL-SENSITIVE",
            answer.Content.Headers.ContentDisposition!.FileNameStar ?? answer.Content.Headers.ContentDisposition.FileName);
        Assert.Contains(await Portal.TrailAsync(AuditAction.Exported), entry => entry.SubjectReference == $"{conference.Reference}-V1");
        Assert.Equal(
            403, (int)(await Portal.SignIn(team.Constable).SendAsync(HttpMethod.Get, $"{conference.Page}/report/1/word")).StatusCode);
    }

    [Fact]
    public async Task A_case_that_goes_to_another_team_takes_its_conference_to_come_with_it()
    {
        var team = await Given.TeamAsync();
        var lambeth = await Given.TeamAsync("lambeth");
        var logged = await Given.ReferralAsync(team, Stage.Accepted);
        var conference = await Portal.ConferenceAsync(logged);
        var ds = Portal.SignIn(team.Sergeant);
        await ds.SubmitAsync(
            await ds.GetAsync($"{logged.Page}/handovers/transfer"), new() { ["Team"] = "lambeth", ["Reason"] = "They moved." });
        var other = Portal.SignIn(lambeth.Desk);
        await other.SubmitAsync(await other.GetAsync($"{logged.Page}/handovers/answer"), new() { ["Answer"] = "Accept" });

        var moved = await Portal.LoadAsync(conference);
        Assert.Equal((lambeth.Id, null), (moved.CaitId, moved.LiaisonId));
        Assert.All(moved.Clocks.Where(clock => clock.Deadline.IsRunning), clock => Assert.Equal(lambeth.Id, clock.Deadline.CaitId));
        Assert.Contains(
            "Nobody has", (await Portal.SignIn(lambeth.Liaison).GetAsync("/conferences?team=lambeth&officer=none&from=2026-11-26")).Main);
    }

    [Fact]
    public async Task A_report_that_is_not_sent_in_time_is_flagged_by_the_service_that_flags_everything()
    {
        var (_, logged) = await CaseAsync();
        var conference = await Portal.ConferenceAsync(logged);
        Clock.Now = new(2026, 11, 25, 0, 0, 1);
        await Portal.RaiseFlagsAsync();

        var loaded = await Portal.LoadAsync(conference);
        Assert.NotNull(loaded.Clocks.Single(clock => clock.Deadline.Kind == DeadlineKind.ConferenceReport).Deadline.Breach);
        Assert.Null(loaded.Clocks.Single(clock => clock.Deadline.Kind == DeadlineKind.InitialConference).Deadline.Breach);
    }

    /// <summary>What was believed when: the plan is one plan, under one category until the review and under another from it.</summary>
    [Fact]
    public async Task A_plan_that_goes_on_under_another_category_is_shown_as_one_plan_with_both()
    {
        var (team, logged) = await CaseAsync();
        var review = await Portal.ConferenceAsync(logged, ConferenceType.Review, onPlan: true);
        var before = Clock.Now;
        Clock.Now = new(2026, 11, 26, 16, 0, 0);
        await Portal.HoldAsync(review);
        var pclo = Portal.SignIn(team.Liaison);
        var decided = await pclo.SubmitAsync(await pclo.GetAsync($"{review.Page}/outcomes/decide"), new()
        {
            ["Children[0].Outcome"] = "PlanContinues",
            ["Children[0].Category"] = "Emotional",
            ["Children[0].Reasons"] = "The home is clean; the shouting goes on.",
            ["Children[0].PoliceView"] = "Agree",
            ["NextReview"] = "20/5/2027"
        });
        Assert.Equal(review.Page, decided.Url);
        Assert.Contains("Emotional abuse (EMO)", decided.Main);

        var (person, plans) = await Portal.QueryAsync(async db =>
        {
            var child = await db.Set<Child>().Include(child => child.Person)
                .SingleAsync(child => child.Cases.Any(on => on.CaseFile.Reference == logged.CaseReference));
            return (child.Person.Reference, child.Plans);
        });
        Assert.Equal((PlanCategory.Emotional, PlanCategory.Neglect, null), (Assert.Single(plans).Category, plans[0].BeganAs, plans[0].End));
        var page = await pclo.GetAsync($"/people/{person}");
        Assert.Contains($"Began as neglect, emotional abuse from 26 Nov 2026 ({review.Reference}).", page.Main);
        var asKnown = await pclo.GetAsync($"/people/{person}?asKnown.Date={before.AddHours(1):dd/MM/yyyy}&asKnown.Time=12:00");
        Assert.Contains("Neglect, Hackney", asKnown.Main);
        Assert.DoesNotContain("Began as", asKnown.Main);
    }

    [Fact]
    public async Task BR_12_a_limit_past_the_last_loaded_bank_holidays_is_said_to_be_in_doubt_and_one_before_is_not()
    {
        Clock.Now = new(2027, 12, 6, 9, 0, 0, DateTimeKind.Utc);
        var team = await Given.TeamAsync();
        var near = await Portal.ConferenceAsync(await Given.ReferralAsync(team), starts: new(2027, 12, 16, 10, 0, 0, DateTimeKind.Utc));
        var far = await Portal.ConferenceAsync(await Given.ReferralAsync(team), starts: new(2028, 1, 12, 10, 0, 0, DateTimeKind.Utc));
        var pclo = Portal.SignIn(team.Liaison);

        Assert.Contains("Bank holidays are loaded up to 2027; an administrator loads the next year’s. A day after that is not checked, and "
            + "a limit counted to or from it can turn out different.", (await pclo.GetAsync(far.Page)).Main);
        Assert.DoesNotContain("Bank holidays are loaded", (await pclo.GetAsync(near.Page)).Main);
    }

    /// <summary>
    /// The report of a conference early in January is due in December, so no limit lies past the year; its own day does, and can be a bank
    /// holiday.
    /// </summary>
    [Fact]
    public async Task BR_12_a_conference_past_the_last_loaded_bank_holidays_is_said_to_be_in_doubt_when_it_is_logged_and_when_it_is_moved()
    {
        const string doubt = "Bank holidays are loaded up to 2027; an administrator loads the next year’s.";
        Clock.Now = new(2027, 12, 6, 9, 0, 0, DateTimeKind.Utc);
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team);
        var pclo = Portal.SignIn(team.Liaison);
        var form = await pclo.GetAsync($"/cases/{logged.CaseReference}/conferences/invite");
        Assert.DoesNotContain(doubt, form.Main);
        var answers = Invitation(
            ("Type", "PreBirth"), ("Starts.Date", "8/1/2028"), ("Invited.Date", "6/12/2027"), ("Invited.Time", "08:00"));
        form = await pclo.SubmitAsync(form, answers);
        Assert.Equal(409, form.Status);
        Assert.Contains(doubt, form.Main);

        answers["Starts.Date"] = "3/1/2028";
        var page = await pclo.SubmitAsync(form, answers);
        Assert.StartsWith($"{logged.CaseReference}-K1 is in the diary. {doubt}", page.Done, StringComparison.Ordinal);
        Assert.Equal(2, page.Texts("p").Count(text => text.Contains(doubt, StringComparison.Ordinal)));

        var move = await pclo.GetAsync($"{page.Url}/move");
        Assert.Contains(doubt, move.Main);
        var moved = await pclo.SubmitAsync(
            move, new() { ["Starts.Date"] = "20/12/2027", ["Starts.Time"] = "10:00", ["Reason"] = "A room was free" });
        Assert.EndsWith("the days told before stay on record.", moved.Done, StringComparison.Ordinal);
        Assert.DoesNotContain(doubt, moved.Main);
        move = await pclo.GetAsync($"{page.Url}/move");
        Assert.DoesNotContain(doubt, move.Main);
        var again = await pclo.SubmitAsync(move, new() { ["Starts.Date"] = "4/1/2028", ["Starts.Time"] = "10:00" });
        Assert.Equal(["Say why it was moved, as the council said"], again.Errors);
        Assert.Contains(doubt, again.Main);
        Assert.Contains(doubt, (await pclo.SubmitAsync(again, new() { ["Reason"] = "The chair is ill" })).Done);
    }
}
