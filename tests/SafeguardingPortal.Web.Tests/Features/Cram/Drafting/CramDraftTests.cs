using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Casework.Cram;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Casework.Tasks;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Features.Cram.Drafting;

public class CramDraftTests : PortalTest
{
    private static string Draft(Logged logged, string section) => $"/cases/{logged.CaseReference}/cram/draft/{section}";

    private Task<CramAssessment> LoadAsync() =>
        Portal.QueryAsync(db => db.Set<CramAssessment>().AsNoTracking().OrderByDescending(each => each.Number).FirstAsync());

    private async Task<(Team Team, Logged Logged)> StartedAsync(int children = 1)
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team, Stage.Accepted, but: report => children == 1 ? report : report with
        {
            Children = [.. report.Children, .. Enumerable.Range(2, children - 1).Select(n => new Domain.Casework.Referrals.ReportedChild(
                $"Child {n} Merrin", Sex.Male, new(new(2015 + n, 5, 1), BirthPrecision.Exact), null, Domain.Casework.Referrals.Answer.Yes))]
        });
        var browser = Portal.SignIn(team.Constable);
        await browser.SubmitAsync(await browser.GetAsync($"/cases/{logged.CaseReference}/cram"));
        return (team, logged);
    }

    private static int Line(Page page, string code, int nth = 0) => page.Html.QuerySelectorAll("input[type=hidden]")
        .Where(input => input.GetAttribute("value") == code && input.GetAttribute("name")!.StartsWith("Answers", StringComparison.Ordinal))
        .Select(input => int.Parse(string.Concat(input.GetAttribute("name")!.Where(char.IsDigit)),
            System.Globalization.CultureInfo.InvariantCulture)).Order().ElementAt(nth);

    private static Answers All(Page page, string answer = "No")
    {
        Answers answers = [];
        for (var i = 0; page.Form.Has($"Answers[{i}].Answer"); i++) answers[$"Answers[{i}].Answer"] = answer;
        return answers;
    }

    private static Answers Written(params (string Name, string Value)[] but)
    {
        Answers answers = new()
        {
            ["Harm"] = "Bruising.",
            ["ToWhom"] = "Ava.",
            ["HowLikely"] = "Second report.",
            ["WhyNow"] = "She spoke.",
            ["Protects"] = "Her aunt.",
            ["WouldChange"] = "The examination.",
            ["Children[0].Voice"] = "“He got cross.”",
            ["Children[0].Demeanour"] = "Quiet.",
            ["ImmediateAction"] = "false"
        };
        foreach (var (name, value) in but) answers[name] = value;
        return answers;
    }

    [Fact]
    public async Task A_draft_that_is_not_needed_is_discarded_with_its_reason_and_another_can_be_started()
    {
        var (team, logged) = await StartedAsync();
        var officer = Portal.SignIn(team.Constable);
        await officer.SubmitAsync(await officer.GetAsync(Draft(logged, "factors")), All(await officer.GetAsync(Draft(logged, "factors"))));
        await officer.SubmitAsync(await officer.GetAsync(Draft(logged, "assessment")), Written(
            ("Actions[0].Text", "Ring the hospital"), ("Actions[0].Owner", team.OtherConstable.Code), ("Actions[0].Due", "24/11/2026")));
        var form = await officer.GetAsync((await officer.GetAsync($"/cases/{logged.CaseReference}/cram")).Link("Discard it")!);
        Assert.Equal("Say why the draft is not needed", (await officer.SubmitAsync(form)).ErrorAt("Reason"));

        // Somebody writes on it meanwhile: it stays.
        var researcher = Portal.SignIn(team.Researcher);
        await researcher.SubmitAsync(await researcher.GetAsync(Draft(logged, "intelligence")), new() { ["Intelligence"] = "Two reports." });
        Assert.Equal(409, (await officer.SubmitAsync(form, new() { ["Reason"] = "Begun on the wrong case." })).Status);
        Assert.Equal(1, await Portal.CountAsync<CramAssessment>());

        var done = await officer.SubmitAsync(
            await officer.GetAsync(Draft(logged, "discard")), new() { ["Reason"] = "Begun on the wrong case." });
        Assert.Equal("The draft of version 1 is discarded. The chronology says why.", done.Done);
        Assert.Equal((0, 0, 0), (await Portal.CountAsync<CramAssessment>(), await Portal.CountAsync<RiskAnswer>(),
            await Portal.CountAsync<CramSubject>()));
        Assert.Contains("Draft of version 1 of the CRAM discarded: Begun on the wrong case.",
            (await officer.GetAsync($"/cases/{logged.CaseReference}/chronology")).Main);
        await officer.SubmitAsync(await officer.GetAsync($"/cases/{logged.CaseReference}/cram"));
        Assert.Equal(1, (await LoadAsync()).Number);
    }

    [Fact]
    public async Task A_signed_version_is_never_discarded()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team, Stage.Accepted);
        await Given.CramAsync(logged);
        var officer = Portal.SignIn(team.Constable);

        Assert.Null((await officer.GetAsync($"/cases/{logged.CaseReference}/cram")).Link("Discard it"));
        Assert.Contains("There is no draft now", (await officer.GetAsync(Draft(logged, "discard"))).Text);
        Assert.Equal(1, await Portal.CountAsync<CramAssessment>());
    }

    [Fact]
    public async Task From_nothing_to_a_signed_version_with_its_gap_and_its_action()
    {
        var (team, logged) = await StartedAsync();
        var researcher = Portal.SignIn(team.Researcher);
        await researcher.SubmitAsync(
            await researcher.GetAsync(Draft(logged, "intelligence")), new() { ["Intelligence"] = "MERLIN: two reports in 2026." });
        var officer = Portal.SignIn(team.Constable);
        var factors = await officer.GetAsync(Draft(logged, "factors"));
        var answers = All(factors);
        answers[$"Answers[{Line(factors, "C19")}].Answer"] = "NotKnown";
        answers[$"Answers[{Line(factors, "C20")}].Answer"] = "Yes";
        answers[$"Answers[{Line(factors, "C20")}].Note"] = "Told her teacher.";
        Assert.Equal("Saved. The draft is your team’s until it is signed.", (await officer.SubmitAsync(factors, answers)).Done);
        await officer.SubmitAsync(await officer.GetAsync(Draft(logged, "assessment")), Written(
            ("Actions[0].Text", "Ring the hospital"), ("Actions[0].Owner", team.OtherConstable.Code), ("Actions[0].Due", "24/11/2026")));
        await officer.SubmitAsync(await officer.GetAsync(Draft(logged, "records")), new() { ["Summary"] = "Bruising to Ava." });
        await officer.SubmitAsync(await officer.GetAsync(Draft(logged, "communication")),
            new() { ["Investigative"] = "Interview.", ["Protective"] = "With her aunt." });

        var signed = await officer.SubmitAsync(await officer.GetAsync(Draft(logged, "sign")));

        Assert.Equal((200, $"/cases/{logged.CaseReference}/cram/1"), (signed.Status, signed.Url));
        Assert.Contains("MERLIN: two reports in 2026.", signed.Main);
        Assert.Contains("C20 The child has told somebody", signed.Main);
        var version = await LoadAsync();
        Assert.Equal(($"{logged.CaseReference}-V1", Now, team.Constable.Id), (version.Reference, version.SignedAt, version.SignedById));
        var tasks = await Portal.QueryAsync(db => db.Set<CaseTask>().AsNoTracking().OrderBy(task => task.Kind).ToListAsync());
        Assert.Equal([(TaskKind.Action, "Ring the hospital", version.Reference),
            (TaskKind.InformationGap, "Find out: Not seen alone, or kept from professionals, Ava Merrin, 6", version.Reference)],
            tasks.Select(task => (task.Kind, task.Text, task.FromReference!)));
        var clock = Assert.Single(await Portal.QueryAsync(db => db.Deadlines.AsNoTracking()
            .Where(deadline => deadline.Kind == DeadlineKind.CramReviewWhileOpen).ToListAsync()));
        Assert.Equal((version.Reference, UkTime.EndOf(new(2026, 11, 30))), (clock.SubjectReference, clock.DueAt));
    }

    [Fact]
    public async Task An_unanswered_factor_is_not_signed_and_the_page_links_to_it()
    {
        var (team, logged) = await StartedAsync();
        var officer = Portal.SignIn(team.Constable);
        var factors = await officer.GetAsync(Draft(logged, "factors"));
        var answers = All(factors);
        answers.Remove($"Answers[{Line(factors, "C08")}].Answer");
        await officer.SubmitAsync(factors, answers);
        await officer.SubmitAsync(await officer.GetAsync(Draft(logged, "assessment")), Written());
        await officer.SubmitAsync(await officer.GetAsync(Draft(logged, "records")), new() { ["Summary"] = "Bruising." });

        var refused = await officer.SubmitAsync(await officer.GetAsync(Draft(logged, "sign")));

        Assert.Equal(["The assessment is not complete, so it cannot be signed yet. What is open is listed below, each with a link to it"],
            refused.Errors);
        // Its group stands open there, since the others are folded.
        Assert.Equal($"{Draft(logged, "factors")}?open=Child#f-C08",
            refused.Link("C08 Born before 37 weeks, Ava Merrin, 6: not answered"));
        Assert.Contains("id=\"f-C08\"", factors.Source);
        Assert.Null((await LoadAsync()).SignedAt);
    }

    [Fact]
    public async Task A_contextual_factor_without_its_explanation_does_not_save_and_what_was_typed_stays()
    {
        var (team, logged) = await StartedAsync();
        var officer = Portal.SignIn(team.Constable);
        var factors = await officer.GetAsync(Draft(logged, "factors"));
        var line = Line(factors, "C90");

        var refused = await officer.SubmitAsync(
            factors, new() { [$"Answers[{line}].Answer"] = "Yes", [$"Answers[{line}].Note"] = "Deaf.", ["Answers[0].Answer"] = "No" });

        Assert.Equal("C90: say how it bears on this child. It is never enough by itself", refused.ErrorAt($"Answers[{line}].Link"));
        Assert.Equal("Deaf.", refused.Field($"Answers[{line}].Note"));
        // What is wrong at one line keeps no other line back.
        Assert.Equal("C01", Assert.Single((await LoadAsync()).Answers).Factor.Code);

        await officer.SubmitAsync(refused, new() { [$"Answers[{line}].Link"] = "Nobody at home signs." });
        Assert.Equal(2, (await LoadAsync()).Answers.Count);
    }

    [Fact]
    public async Task One_answer_is_recorded_once_for_all_the_children_with_why_and_can_differ_for_one()
    {
        var (team, logged) = await StartedAsync(children: 2);
        var officer = Portal.SignIn(team.Constable);
        var factors = await officer.GetAsync(Draft(logged, "factors"));
        var (first, second) = (Line(factors, "C01"), Line(factors, "C01", 1));
        Answers copied =
            new() { [$"Answers[{first}].Answer"] = "Yes", [$"Answers[{first}].Note"] = "Neglect, 2024.", ["Same[0].Copy"] = "true" };

        var refused = await officer.SubmitAsync(factors, copied);
        Assert.Equal("C01: say why it is the same for all the children", refused.ErrorAt("Same[0].Why"));

        await officer.SubmitAsync(refused, new() { ["Same[0].Why"] = "One plan for both." });
        var answers = (await LoadAsync()).Answers;
        Assert.Equal([(FactorAnswer.Yes, "Neglect, 2024.", "One plan for both."), (FactorAnswer.Yes, "Neglect, 2024.",
            "One plan for both.")], answers.Select(each => (each.Answer!.Value, each.Note!, each.SameForAll!)));

        var again = await officer.GetAsync(Draft(logged, "factors"));
        var differs = await officer.SubmitAsync(again, new() { [$"Answers[{second}].Answer"] = "No" });
        Assert.Equal("C01: this child’s answer differs. Take the tick away, or make the answers the same",
            differs.ErrorAt($"Answers[{second}].Answer"));
        await officer.SubmitAsync(differs, new() { ["Same[0].Copy"] = "" });
        Assert.Equal([FactorAnswer.No, FactorAnswer.Yes], (await LoadAsync()).Answers.Select(each => each.Answer!.Value).OrderDescending());
    }

    [Fact]
    public async Task Two_officers_answering_different_factors_lose_nothing_and_the_same_factor_shows_theirs_beside_yours()
    {
        var (team, logged) = await StartedAsync();
        var (researcher, officer) = (Portal.SignIn(team.Researcher), Portal.SignIn(team.Constable));
        var (theirs, mine) = (await researcher.GetAsync(Draft(logged, "factors")), await officer.GetAsync(Draft(logged, "factors")));
        var (c01, c05, s01) = (Line(theirs, "C01"), Line(theirs, "C05"), Line(theirs, "S01"));
        await researcher.SubmitAsync(theirs,
            new() { [$"Answers[{c01}].Answer"] = "No", [$"Answers[{c05}].Answer"] = "Yes", [$"Answers[{c05}].Note"] = "R-2026 in May." });

        var conflict = await officer.SubmitAsync(mine, new() { [$"Answers[{c05}].Answer"] = "No", [$"Answers[{s01}].Answer"] = "No" });

        Assert.Equal(409, conflict.Status);
        Assert.Equal("C05: somebody else answered this while you were working. Theirs stands beside yours",
            conflict.ErrorAt($"Answers[{c05}].Answer"));
        Assert.Contains("There now: Yes. R-2026 in May.", conflict.Main);
        Assert.Equal("No", conflict.Field($"Answers[{s01}].Answer"));
    }

    [Fact]
    public async Task Officers_in_different_factors_at_one_time_are_both_saved()
    {
        var (team, logged) = await StartedAsync();
        var (researcher, officer) = (Portal.SignIn(team.Researcher), Portal.SignIn(team.Constable));
        var (theirs, mine) = (await researcher.GetAsync(Draft(logged, "factors")), await officer.GetAsync(Draft(logged, "factors")));
        await researcher.SubmitAsync(theirs, new() { [$"Answers[{Line(theirs, "C01")}].Answer"] = "NotYetResearched" });

        Assert.Equal(200, (await officer.SubmitAsync(mine, new() { [$"Answers[{Line(mine, "S01")}].Answer"] = "No" })).Status);
        Assert.Equal([(FactorAnswer.NotYetResearched, "C01"), (FactorAnswer.No, "S01")],
            (await LoadAsync()).Answers.OrderBy(each => each.Factor.Code).Select(each => (each.Answer!.Value, each.Factor.Code)));
    }

    [Fact]
    public async Task A_text_saved_meanwhile_stands_beside_yours_and_a_retry_is_against_it()
    {
        var (team, logged) = await StartedAsync();
        var (one, other) = (Portal.SignIn(team.Constable), Portal.SignIn(team.OtherConstable));
        var (first, second) = (await one.GetAsync(Draft(logged, "assessment")), await other.GetAsync(Draft(logged, "assessment")));
        await one.SubmitAsync(first, Written(("Harm", "Theirs.")));

        var conflict = await other.SubmitAsync(second, Written(("Harm", "Mine.")));
        Assert.Equal((409, "Mine."), (conflict.Status, conflict.Field("Harm")));
        Assert.Contains("There now", conflict.Main);
        Assert.Contains("Theirs.", conflict.Main);

        await other.SubmitAsync(conflict, Written(("Harm", "Both.")));
        Assert.Equal("Both.", (await LoadAsync()).Harm);
    }

    [Fact]
    public async Task What_is_typed_when_the_draft_is_signed_meanwhile_comes_back()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team, Stage.Accepted);
        await Given.CramAsync(logged, isSigned: false);
        var officer = Portal.SignIn(team.OtherConstable);
        var page = await officer.GetAsync(Draft(logged, "records"));
        var signer = Portal.SignIn(team.Constable);
        await signer.SubmitAsync(await signer.GetAsync(Draft(logged, "sign")));

        var late = await officer.SubmitAsync(page, new() { ["Summary"] = "A late thought." });

        Assert.Equal((409, "A late thought."), (late.Status, late.Field("Summary")));
        Assert.StartsWith("Not saved: the draft was signed as version 1", Assert.Single(late.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_catalogue_changed_while_the_draft_is_open_is_taken_up_with_every_answer_kept()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team, Stage.Accepted);
        await Given.CramAsync(logged, isSigned: false);
        var today = UkTime.DateOf(Now);
        await Portal.QueryAsync(async db =>
        {
            var reworded = await db.RiskFactors.SingleAsync(factor => factor.Code == "C02");
            db.Add(reworded.Reword("Injury by any object", "Say which.", "Ours", today.AddDays(1), today));
            db.Add(RiskFactor.Add("C23", FactorGroup.Child, "Bitten", "By whom.", "Ours", false, 22, today.AddDays(1), today));
            return await db.SaveChangesAsync();
        });
        Clock.Advance(TimeSpan.FromDays(1));
        var officer = Portal.SignIn(team.Constable);
        var page = await officer.GetAsync(Draft(logged, "factors"));
        Assert.Contains("have changed since this draft was last saved", page.Main);
        var met = await officer.SubmitAsync(page);

        Assert.Equal("The draft is up to date with the case and the catalogue. Everything written is kept.", met.Done);
        Assert.Contains("Injury by any object", met.Main);
        Assert.Equal("No", met.Field($"Answers[{Line(met, "C02")}].Answer"));
        Assert.Null(met.Field($"Answers[{Line(met, "C23")}].Answer"));
    }

    [Fact]
    public async Task An_answer_for_somebody_who_left_the_case_is_kept_marked_and_never_lost_unread()
    {
        var (team, logged) = await StartedAsync();
        var officer = Portal.SignIn(team.Constable);
        var stale = await officer.GetAsync(Draft(logged, "factors"));
        var line = Line(stale, "S01");
        await Portal.ExecuteAsync("DELETE FROM CaseSuspects");
        Assert.Contains(
            "The people of the case, or the catalogue of factors, have changed", (await officer.GetAsync(Draft(logged, "factors"))).Main);
        await officer.PostAsync($"/cases/{logged.CaseReference}/cram/draft/meet", stale);

        var saved = await officer.SubmitAsync(
            stale, new() { [$"Answers[{line}].Answer"] = "Yes", [$"Answers[{line}].Note"] = "Convicted in 2019." });
        Assert.Equal(200, saved.Status);
        Assert.Contains("Kept, and asked no more", saved.Main);
        Assert.Matches("S01 .{10,60}, Darren Foyle[^:]*: Yes. Convicted in 2019.", saved.Main);

        // A person who was never part of it, as on a page left open since the version before.
        var told = await officer.TamperAsync(saved, ("Answers[0].Subject", Guid.NewGuid().ToString()), ("Answers[0].Answer", "Yes"),
            ("Answers[0].Note", "In Lambeth, 2024."));
        Assert.Equal(["C01: the person it was answered for is not part of this version. Not saved: “Yes. In Lambeth, 2024.”. Write it "
            + "where it belongs, then save the rest"], told.Errors);
    }

    [Fact]
    public async Task An_answer_to_a_factor_that_ended_while_the_page_was_open_is_told_and_the_rest_saves()
    {
        var (team, logged) = await StartedAsync();
        var officer = Portal.SignIn(team.Constable);
        var page = await officer.GetAsync(Draft(logged, "factors"));
        var line = Line(page, "H12");
        await Portal.QueryAsync(async db =>
        {
            (await db.RiskFactors.SingleAsync(factor => factor.Code == "H12")).End(UkTime.DateOf(Now), UkTime.DateOf(Now));
            return await db.SaveChangesAsync();
        });
        Clock.Advance(TimeSpan.FromDays(1));
        var told = await officer.SubmitAsync(page,
            new() { [$"Answers[{line}].Answer"] = "Yes", [$"Answers[{line}].Note"] = "Seven in two rooms.", ["Answers[0].Answer"] = "No" });

        // The rest is saved at once since answers are kept one by one.
        Assert.Equal(["H12 is not asked any more. Not saved: “Yes. Seven in two rooms.”. Write it where it belongs, then save the rest",
            "One answer is saved. What is listed here is not"], told.Errors);
        Assert.Equal("No", told.Field("Answers[0].Answer"));
        Assert.Empty((await officer.SubmitAsync(told)).Errors);
        Assert.Equal("C01", Assert.Single((await LoadAsync()).Answers).Factor.Code);
    }

    [Fact]
    public async Task A_hundred_thousand_characters_are_kept_and_one_more_is_told()
    {
        var (team, logged) = await StartedAsync();
        var officer = Portal.SignIn(team.Constable);
        var text = string.Concat(Enumerable.Repeat("Words of it. ", 7_700))[..99_999] + "s";
        await officer.SubmitAsync(await officer.GetAsync(Draft(logged, "assessment")), Written(("Harm", text)));
        Assert.Equal(text, (await LoadAsync()).Harm);

        var refused = await officer.SubmitAsync(
            await officer.GetAsync(Draft(logged, "assessment")), Written(("Harm", new string('x', 100_001))));
        Assert.Equal("What the harm is must be 100,000 characters or fewer. It is 100,001", refused.ErrorAt("Harm"));
    }

    [Fact]
    public async Task Five_hundred_words_of_summary_and_not_one_more()
    {
        var (team, logged) = await StartedAsync();
        var officer = Portal.SignIn(team.Constable);
        var refused = await officer.SubmitAsync(
            await officer.GetAsync(Draft(logged, "records")), new() { ["Summary"] = string.Join(' ', Enumerable.Repeat("word", 501)) });

        Assert.Equal("The summary must be 500 words or fewer. It is 501", refused.ErrorAt("Summary"));
    }

    [Fact]
    public async Task BR_41_The_next_version_starts_from_the_last_is_signed_with_its_reason_and_compared_word_by_word()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team, Stage.Accepted);
        await Given.CramAsync(logged);
        var officer = Portal.SignIn(team.Constable);
        var started = await officer.SubmitAsync(await officer.GetAsync($"/cases/{logged.CaseReference}/cram"));
        Assert.Equal(Draft(logged, "intelligence"), started.Url);
        var assessment = await officer.GetAsync(Draft(logged, "assessment"));
        Assert.Equal("Bruising to the cheek.", assessment.Field("Harm"));
        await officer.SubmitAsync(assessment, new() { ["Harm"] = "Bruising to the cheek and the arm." });
        var unsigned = await officer.SubmitAsync(await officer.GetAsync(Draft(logged, "sign")), new() { ["Trigger"] = "Intelligence" });
        Assert.Equal("Say what changed since the last version, and why", unsigned.ErrorAt("WhatChanged"));
        var signed = await officer.SubmitAsync(unsigned, new() { ["WhatChanged"] = "The hospital has written." });
        Assert.Equal($"/cases/{logged.CaseReference}/cram/2", signed.Url);

        var compared = await officer.GetAsync($"/cases/{logged.CaseReference}/cram/compare?from=1&to=2");
        Assert.Contains("The hospital has written.", compared.Main);
        Assert.Equal(
            "No answer changed.", compared.Texts(".sp-compare > p").First(text => text.StartsWith("No answer", StringComparison.Ordinal)));
        Assert.Equal(["added: cheek and the arm. end of addition."], compared.Texts("ins"));
        Assert.Equal(["taken away: cheek. end."], compared.Texts("del"));
    }

    [Fact]
    public async Task A_researcher_writes_themes_one_and_two_and_no_others()
    {
        var (team, logged) = await StartedAsync();
        var researcher = Portal.SignIn(team.Researcher);

        List<int> statuses = [];
        foreach (var section in (string[])["intelligence", "factors", "assessment", "records", "communication", "sign"])
            statuses.Add((await researcher.GetAsync(Draft(logged, section))).Status);
        Assert.Equal([200, 200, 403, 403, 403, 403], statuses);
        Assert.Null((await researcher.GetAsync(Draft(logged, "factors"))).Link("3 Risk assessment"));
    }

    [Fact]
    public async Task What_is_typed_and_not_saved_is_kept_for_its_writer_alone()
    {
        var (team, logged) = await StartedAsync();
        var officer = Portal.SignIn(team.Constable);
        var kept = await officer.SubmitAsync(await officer.GetAsync(Draft(logged, "records")), new() { ["Summary"] = "Half a thought" },
            "Keep as a draft");
        Assert.Equal("Half a thought", kept.Field("Summary"));
        Assert.Null((await LoadAsync()).Summary);

        Assert.Equal("Half a thought", (await officer.GetAsync($"{Draft(logged, "records")}?draft=open")).Field("Summary"));
        Assert.DoesNotContain(
            "Half a thought", (await Portal.SignIn(team.OtherConstable).GetAsync($"{Draft(logged, "records")}?draft=open")).Source);
    }

    private static IReadOnlyList<string> Asked(Page page, string code) => [.. page.Html.QuerySelectorAll($"#f-{code} .sp-answer legend")
        .Select(legend => legend.TextContent)];

    /// <summary>An eight-year-old, a baby and an unborn child.</summary>
    private async Task<(Team Team, Logged Logged, Browser Officer)> AgesAsync()
    {
        var team = await Given.TeamAsync();
        var today = DateOnly.FromDateTime(Now);
        var logged = await Given.ReferralAsync(team, Stage.Accepted, but: report => report with
        {
            Children =
            [
                new("Iris Merrin", Sex.Female, new(today.AddYears(-8), BirthPrecision.Exact), null, Domain.Casework.Referrals.Answer.Yes),
                new("Noah Merrin", Sex.Male, new(today.AddMonths(-4), BirthPrecision.Exact), null, Domain.Casework.Referrals.Answer.Yes),
                new(null, Sex.NotKnown, new(today.AddMonths(3), BirthPrecision.Expected), null, Domain.Casework.Referrals.Answer.No)
            ]
        });
        var officer = Portal.SignIn(team.Constable);
        await officer.SubmitAsync(await officer.GetAsync($"/cases/{logged.CaseReference}/cram"));
        return (team, logged, officer);
    }

    [Fact]
    public async Task What_cannot_apply_is_not_asked_and_why_stands_there()
    {
        var (_, logged, officer) = await AgesAsync();
        var page = await officer.GetAsync(Draft(logged, "factors"));

        Assert.DoesNotContain(Asked(page, "C06"), legend => legend.Contains("Iris", StringComparison.Ordinal));
        Assert.Contains(Asked(page, "C06"), legend => legend.Contains("Noah", StringComparison.Ordinal));
        Assert.All(Asked(page, "C07"), legend => Assert.Contains("expected", legend, StringComparison.Ordinal));
        Assert.Equal(2, Asked(page, "C11").Count);
        Assert.Contains("C06 Under 1, or under 5: Iris Merrin, 8 is 8 years old", page.Main, StringComparison.Ordinal);
        Assert.Contains("is born already", page.Main, StringComparison.Ordinal);
        Assert.Contains("is not born yet", page.Main, StringComparison.Ordinal);
        // One group stands open and the others are folded.
        Assert.Equal(["g-Child"], page.Html.QuerySelectorAll("details.sp-group[open]").Select(group => group.Id));
    }

    [Theory]
    [InlineData("No")]
    [InlineData("NotKnown")]
    public async Task An_answer_against_the_date_of_birth_is_refused_at_its_line_and_the_others_are_kept(string answer)
    {
        var (_, logged, officer) = await AgesAsync();
        var page = await officer.GetAsync(Draft(logged, "factors"));
        var (small, told) = (Line(page, "C06"), Line(page, "C20"));
        var refused = await officer.SubmitAsync(
            page, new() { [$"Answers[{small}].Answer"] = answer, [$"Answers[{told}].Answer"] = "No" });

        Assert.Equal("C06: Noah Merrin, 4 months is under 5 by the date of birth on record, so the answer is yes",
            refused.ErrorAt($"Answers[{small}].Answer"));
        Assert.Contains("One answer is saved. What is listed here is not", refused.Errors);
        Assert.Equal("C20", Assert.Single((await LoadAsync()).Answers).Factor.Code);

        // Put right, it is saved with what was saved already.
        await officer.SubmitAsync(refused, new() { [$"Answers[{small}].Answer"] = "Yes", [$"Answers[{small}].Note"] = "4 months." });
        Assert.Equal(2, (await LoadAsync()).Answers.Count);
    }

    [Theory]
    [InlineData("29/11", "2025-11-29")]
    [InlineData("22/11", "2026-11-22")]
    [InlineData("22 Nov", "2026-11-22")]
    [InlineData("29 Nov", "2025-11-29")]
    [InlineData("3.2", "2026-02-03")]
    public async Task A_day_without_its_year_is_the_last_one_there_was(string typed, string day)
    {
        var (team, logged) = await StartedAsync();
        var officer = Portal.SignIn(team.Constable);
        await officer.SubmitAsync(await officer.GetAsync(Draft(logged, "factors")),
            new() { ["Answers[0].Answer"] = "Yes", ["Answers[0].Note"] = "Seen.", ["Answers[0].On"] = typed });

        Assert.Equal(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), Assert.Single((await LoadAsync()).Answers).On);
    }

    [Fact]
    public async Task A_day_that_is_none_is_refused_at_its_line_alone()
    {
        var (team, logged) = await StartedAsync();
        var officer = Portal.SignIn(team.Constable);
        var refused = await officer.SubmitAsync(await officer.GetAsync(Draft(logged, "factors")), new()
        {
            ["Answers[0].Answer"] = "Yes",
            ["Answers[0].Note"] = "Seen.",
            ["Answers[0].On"] = "31/2/2026",
            ["Answers[1].Answer"] = "No",
            ["Answers[2].Answer"] = "No"
        });

        Assert.StartsWith("C01: write the day like", refused.ErrorAt("Answers[0].On"), StringComparison.Ordinal);
        Assert.Equal(("Yes", "Seen.", "31/2/2026"),
            (refused.Field("Answers[0].Answer"), refused.Field("Answers[0].Note"), refused.Field("Answers[0].On")));
        Assert.Contains("2 answers are saved. What is listed here is not", refused.Errors);
        Assert.Equal(2, (await LoadAsync()).Answers.Count);
    }

    [Fact]
    public async Task No_to_all_others_in_a_group_is_one_act_recorded_for_each_and_leads_to_the_next_group()
    {
        var (team, logged) = await StartedAsync(children: 3);
        var officer = Portal.SignIn(team.Constable);
        var page = await officer.GetAsync(Draft(logged, "factors"));
        var line = Line(page, "C20");
        var clicks = 0;
        foreach (var group in new[] { "Children", "Suspects", "Households", "What protects the children" })
        {
            Answers answers = group == "Children"
                ? new() { [$"Answers[{line}].Answer"] = "Yes", [$"Answers[{line}].Note"] = "Told her teacher." } : [];
            clicks += 1 + answers.Count;
            page = await officer.SubmitAsync(page, answers, $"Answer no to all others: {group}");
            Assert.Equal("Saved. The draft is your team’s until it is signed.", page.Done);
        }

        var draft = await LoadAsync();
        Assert.True(clicks <= 60, $"{clicks} clicks");
        Assert.Equal(113, draft.Answers.Count);
        Assert.Equal("C20", Assert.Single(draft.Answers, answer => answer.Answer == FactorAnswer.Yes).Factor.Code);
        Assert.All(draft.Answers, answer => Assert.NotNull(answer.Answer));
        Assert.DoesNotContain("factors?open", string.Concat((await officer.GetAsync(Draft(logged, "sign"))).Links("main a")),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_portal_knows_is_offered_with_its_source_and_answered_only_when_confirmed()
    {
        var team = await Given.TeamAsync();
        var (logged, officer) = (await Given.ReferralAsync(team, Stage.Accepted), Portal.SignIn(team.Constable));
        await Given.PlanAsync(logged, child => child.OpenPlan(
            PlanCategory.Neglect, new(2026, 11, 9), team.Borough, "C-2026-000900-K1", team.Liaison.User, Now));
        await officer.SubmitAsync(await officer.GetAsync($"/cases/{logged.CaseReference}/cram"));
        var page = await officer.GetAsync(Draft(logged, "factors"));
        Assert.Contains("Confirm: yes. Neglect, Hackney, from 9 Nov 2026, open now. (Plan on record, C-2026-000900-K1)", page.Main,
            StringComparison.Ordinal);

        // No to all others answers nothing against the record.
        page = await officer.SubmitAsync(page, [], "Answer no to all others: Children");
        Assert.DoesNotContain((await LoadAsync()).Answers, answer => answer.Factor.Code == "C01");
        page = await officer.GetAsync($"{Draft(logged, "factors")}?open=Child");
        await officer.SubmitAsync(page, new() { [$"Answers[{Line(page, "C01")}].Confirm"] = "true" });

        var confirmed = Assert.Single((await LoadAsync()).Answers, answer => answer.Factor.Code == "C01");
        Assert.Equal((FactorAnswer.Yes, "Plan on record, C-2026-000900-K1", (DateOnly?)new DateOnly(2026, 11, 9)),
            (confirmed.Answer!.Value, confirmed.Source, confirmed.On));
    }

    [Fact]
    public async Task Signing_lists_what_is_open_by_group_and_not_line_by_line()
    {
        var (team, logged) = await StartedAsync(children: 3);
        var page = await Portal.SignIn(team.Constable).GetAsync(Draft(logged, "sign"));

        var links = page.Links("section[aria-labelledby=open] a").ToList();
        Assert.InRange(links.Count, 4, 25);
        Assert.Contains($"{Draft(logged, "factors")}?open=Child#g-Child", links);
    }
}
