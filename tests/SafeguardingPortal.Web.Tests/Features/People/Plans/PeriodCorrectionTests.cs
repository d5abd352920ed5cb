using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Features.People.Plans;

/// <summary>
/// A plan or a time looked after that was recorded wrong is put right, and what was believed stays with its dates and the reason.
/// </summary>
public class PeriodCorrectionTests : PortalTest
{
    private async Task<(Logged Logged, string Child, Browser Researcher)> WithPlanAsync(string openedBy = "Council’s list")
    {
        var logged = await Given.ReferralAsync(await Given.TeamAsync());
        await Given.PlanAsync(logged, child => child.OpenPlan(
            PlanCategory.Neglect, new(2026, 11, 3), logged.Team.Borough, openedBy, logged.Team.Constable.User, Now));
        return (logged, $"/people/{(await Given.PeopleOfAsync(logged))[0]}", Portal.SignIn(logged.Team.Researcher));
    }

    private static string Section(Page page, string id) =>
        string.Join('\n', page.Texts($"section[aria-labelledby={id}] li, section[aria-labelledby={id}] tbody tr"));

    [Fact]
    public async Task A_wrong_category_and_start_are_put_right_and_what_was_believed_stays_with_its_dates_and_the_reason()
    {
        var (logged, child, researcher) = await WithPlanAsync();
        var before = Clock.Now;
        Clock.Advance(TimeSpan.FromHours(1));

        var correct = (await researcher.GetAsync(child)).Link("Correct the plan of 3 Nov 2026")!;
        var form = await researcher.GetAsync(correct);
        Assert.Equal(("03/11/2026", "Neglect", logged.Team.Borough, "Council’s list"),
            (form.Field("Start"), form.Field("Category"), form.Field("Borough"), form.Field("Source")));
        var refused = await researcher.SubmitAsync(form, new() { ["Start"] = "31/2/2026", ["Borough"] = "" }, "Save the correction");
        Assert.Equal("Say whether it is put right or was never of this child", refused.ErrorAt("What"));
        Assert.Equal("Say what was wrong", refused.ErrorAt("Reason"));
        Assert.Equal("Choose which council", refused.ErrorAt("Borough"));
        Assert.NotNull(refused.ErrorAt("Start"));
        var same = await researcher.SubmitAsync(await researcher.GetAsync(correct), new() { ["What"] = "Replace", ["Reason"] = "Nothing" },
            "Save the correction");
        Assert.Equal((409, "This is what is recorded already. Change what was wrong."), (same.Status, Assert.Single(same.Errors)));

        var saved = await researcher.SubmitAsync(await researcher.GetAsync(correct),
            new() { ["What"] = "Replace", ["Category"] = "Physical", ["Start"] = "5/11/2026", ["Reason"] = "Misread the list" },
            "Save the correction");

        Assert.Equal("It is corrected. What was believed before stays in the history.", saved.Done);
        Assert.Contains("Subject of a child protection plan, Physical abuse, Hackney: 5 Nov 2026 to now", Section(saved, "plans"),
            StringComparison.Ordinal);
        Assert.DoesNotContain("Neglect", Section(saved, "plans"), StringComparison.Ordinal);
        var history = Section(saved, "before");
        Assert.Contains("Neglect, Hackney: 3 Nov 2026 to now", history, StringComparison.Ordinal);
        Assert.Contains($"Corrected by {logged.Team.Researcher.Name}. Misread the list", history, StringComparison.Ordinal);
        // What was believed when (B10).
        Assert.Contains("Neglect, Hackney: 3 Nov 2026 to now", Section(await researcher.GetAsync(
            $"{child}?asKnown.Date={before:dd/MM/yyyy}&asKnown.Time={before:HH:mm}"), "plans"), StringComparison.Ordinal);
        Assert.Contains("physical abuse since 5 Nov 2026", (await researcher.GetAsync($"/cases/{logged.CaseReference}")).Main,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_of_the_wrong_child_is_withdrawn_and_can_be_recorded_again()
    {
        var (logged, child, researcher) = await WithPlanAsync();
        var correct = (await researcher.GetAsync(child)).Link("Correct the plan of 3 Nov 2026")!;

        var form = await researcher.GetAsync(correct);
        var withdrawn = await researcher.SubmitAsync(
            form, new() { ["What"] = "Withdraw", ["Reason"] = "Her cousin’s plan" }, "Save the correction");

        Assert.Equal("It is withdrawn. What was recorded stays in the history.", withdrawn.Done);
        Assert.Equal("", Section(withdrawn, "plans"));
        Assert.Contains(
            $"Withdrawn by {logged.Team.Researcher.Name}. Her cousin’s plan", Section(withdrawn, "before"), StringComparison.Ordinal);
        Assert.Contains("Child protection plan None on record", (await researcher.GetAsync($"/cases/{logged.CaseReference}")).Main,
            StringComparison.Ordinal);
        Assert.Equal("That has already been withdrawn. This is what is known now.", (await researcher.GetAsync(correct)).Unchanged);
        var again = await researcher.SubmitAsync(await researcher.GetAsync($"{child}/plans/record"),
            new() { ["Category"] = "Neglect", ["Start"] = "4/11/2026", ["Borough"] = logged.Team.Borough, ["Source"] = "Council" },
            "Record the plan");
        Assert.Contains("4 Nov 2026 to now", Section(again, "plans"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_conference_decided_is_put_right_at_the_conference_and_the_page_says_so()
    {
        var (logged, child, researcher) = await WithPlanAsync("C-2026-000001-K1");
        var page = await researcher.GetAsync(child);
        Assert.Null(page.Link("Correct the plan of 3 Nov 2026"));
        Assert.Contains("Conference C-2026-000001-K1 decided it: what is wrong is put right there, by a correction.",
            Section(page, "plans"), StringComparison.Ordinal);

        var id = await Portal.QueryAsync(db => Task.FromResult(db.Set<PlanPeriod>().Single().Id));
        var refused = await researcher.SubmitAsync(await researcher.GetAsync($"{child}/plans/{id}/correct"),
            new() { ["What"] = "Withdraw", ["Reason"] = "Wrong" }, "Save the correction");

        Assert.Equal(409, refused.Status);
        Assert.Contains("Put it right there", Assert.Single(refused.Errors), StringComparison.Ordinal);
        Assert.Contains(logged.Team.Borough, refused.Source, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Time_looked_after_is_put_right_and_withdrawn_in_the_same_way()
    {
        var (logged, child, researcher) = await WithPlanAsync();
        await researcher.SubmitAsync(await researcher.GetAsync($"{child}/plans/looked-after"),
            new()
            {
                ["Basis"] = "Section20",
                ["Start"] = "1/10/2026",
                ["End"] = "9/10/2026",
                ["Borough"] = logged.Team.Borough,
                ["Source"] = "Social worker"
            }, "Record the time looked after");

        var form = await researcher.GetAsync((await researcher.GetAsync(child)).Link("Correct the time looked after of 1 Oct 2026")!);
        var saved = await researcher.SubmitAsync(
            form, new() { ["What"] = "Replace", ["Basis"] = "CareOrder", ["End"] = "", ["Reason"] = "The order was made that day" },
            "Save the correction");
        Assert.Contains(
            "Looked after, Care order, Hackney: 1 Oct 2026 to now", Section(saved, "plans"), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("1 Oct 2026 to 9 Oct 2026", Section(saved, "before"), StringComparison.Ordinal);

        var withdrawn = await researcher.SubmitAsync(await researcher.GetAsync(saved.Link("Correct the time looked after of 1 Oct 2026")!),
            new() { ["What"] = "Withdraw", ["Reason"] = "His brother" }, "Save the correction");
        Assert.DoesNotContain("Looked after", Section(withdrawn, "plans"), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("His brother", Section(withdrawn, "before"), StringComparison.Ordinal);
    }
}
