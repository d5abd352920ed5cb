using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Casework.Tasks;
using SafeguardingPortal.Domain.Disclosures;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Features.Cases.Closing;

/// <summary>No case is closed while something of it is open (handbook §5, Laming).</summary>
public class ClosingTests : PortalTest
{
    private static readonly Answers Words =
        // The enquiry of a finished referral has no conference here, and how it ended has to be said since BR-11 is on this page too.
        new()
        {
            ["Reason"] = "Plan ended.",
            ["ChildrenSeen"] = "Seen at school on Friday by DC First.",
            ["PartnersTold"] = "Social worker and school, by letter.",
            ["EnquiryEnded"] = "The council went on by itself.",
            ["HasReadFile"] = "true"
        };

    private Task<CaseFile> FileAsync(Logged logged) =>
        Portal.QueryAsync(db => db.Set<CaseFile>().AsNoTracking().SingleAsync(file => file.Reference == logged.CaseReference));

    [Fact]
    public async Task Closing_is_refused_with_the_reasons_and_allowed_once_they_are_gone()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.WithWorkAsync(await Given.ReferralAsync(team, Stage.Finished));
        var (sergeant, constable) = (Portal.SignIn(team.Sergeant), Portal.SignIn(team.Constable));
        var page = await sergeant.GetAsync((await sergeant.GetAsync($"/cases/{logged.CaseReference}")).Link("Close the case")!);
        Assert.Contains("A dissent is not settled", page.Main);
        Assert.Contains("A task is open", page.Main);
        Assert.False(page.HasForm);
        var forced = await sergeant.PostAsync($"/cases/{logged.CaseReference}/close", await sergeant.GetAsync("/account/password"),
            ("Version", $"{(await FileAsync(logged)).Version}"), ("Reason", "x"), ("ChildrenSeen", "x"), ("PartnersTold", "x"),
            ("HasReadFile", "true"));
        Assert.Equal(409, forced.Status);
        Assert.Contains("This case cannot be closed: a dissent is not settled; a task is open.", forced.Errors);

        await constable.SubmitAsync(await constable.GetAsync($"{logged.TaskPage}/complete"), new() { ["Result"] = "Done" });
        await sergeant.SubmitAsync(await sergeant.GetAsync($"{logged.DissentPage}/answer"), new() { ["Answer"] = "Yes." });
        await constable.SubmitAsync(await constable.GetAsync($"{logged.DissentPage}/resolve"), new() { ["Resolution"] = "Agreed." });
        var form = await sergeant.GetAsync($"/cases/{logged.CaseReference}/close");
        Assert.Equal(["Say why the case is closed", "Say where each child was seen and by whom, or why not",
            "Say which partners were told that the case is closed, and how",
            "Say how the section 47 enquiry ended without a conference", "Confirm that you have read the file"],
            (await sergeant.SubmitAsync(form)).Errors);
        // Kept whole and ready, it is not closed by that.
        await sergeant.SubmitAsync(form, Words, "Keep as a draft");
        Assert.Null((await FileAsync(logged)).ClosedAt);
        form = await sergeant.GetAsync($"/cases/{logged.CaseReference}/close?draft=open");
        Assert.Equal("Plan ended.", form.Field("Reason"));
        var closed = await sergeant.SubmitAsync(form, Words);

        Assert.Equal($"{logged.CaseReference} is closed. A new referral that joins it opens it again.", closed.Done);
        Assert.Equal(Now, (await FileAsync(logged)).ClosedAt);
        Assert.Equal(
            ReferralStatus.Closed, await Portal.QueryAsync(db => db.Set<Referral>().Select(referral => referral.Status).SingleAsync()));
        Assert.Contains("Case closed", closed.Main);
        Assert.Contains(logged.CaseReference, (await sergeant.GetAsync("/cases?state=Closed")).Main);
        Assert.DoesNotContain(logged.CaseReference, (await sergeant.GetAsync("/cases")).Main);
    }

    [Fact]
    public async Task A_referral_whose_24_hours_run_stands_in_the_way()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team, Stage.Assessed);

        Assert.Contains(
            "A referral is not decided yet", (await Portal.SignIn(team.Sergeant).GetAsync($"/cases/{logged.CaseReference}/close")).Main);
    }

    [Fact]
    public async Task A_closed_case_that_a_new_referral_joins_is_open_again()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team, Stage.Finished);
        var sergeant = Portal.SignIn(team.Sergeant);
        await sergeant.SubmitAsync(await sergeant.GetAsync($"/cases/{logged.CaseReference}/close"), Words);
        var desk = Portal.SignIn(team.Desk);
        var again = await desk.SubmitAsync(await desk.GetAsync("/referrals/log"), Forms.Referral(
            ("CaseFile", logged.CaseReference), ("Children[0].Name", "Perpetua Quill"), ("Children[0].Born", "2/2/2015"),
            ("Adults[0].Name", "Osric Vane"), ("Adults[0].Born", "about 61"), ("Address", "9 Quarry Lane")));

        Assert.True(again.Done is not null, again.ToString());
        Assert.Null((await FileAsync(logged)).ClosedAt);
        Assert.Contains("Plan ended.", (await sergeant.GetAsync($"/cases/{logged.CaseReference}/close")).Main);
        Assert.Contains("opened again", (await sergeant.GetAsync($"/cases/{logged.CaseReference}/chronology")).Main);
    }

    /// <summary>Laming: nothing open is left behind.</summary>
    [Theory]
    [InlineData("plan", "A child is the subject of a child protection plan")]
    [InlineData("conference", "A conference is to come")]
    [InlineData("passed", "A conference that has passed is not written up")]
    [InlineData("undecided", "What a conference decided is not recorded")]
    [InlineData("absent", "Nobody has signed for the absence of police from a conference")]
    [InlineData("draft", "A draft of the CRAM is not signed")]
    [InlineData("returned", "The CRAM was returned and is not revised")]
    [InlineData("gap", "An information gap is open")]
    [InlineData("dissent", "A dissent is not settled")]
    [InlineData("review", "The CRAM is due for review")]
    [InlineData("breach", "Nobody has said why a limit passed")]
    [InlineData("given", "Nobody has confirmed that what was given outside came")]
    public async Task A_case_does_not_close_over_what_is_open_and_leads_to_it(string what, string why)
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team, Stage.Finished);
        switch (what)
        {
            case "plan":
                await Given.PlanAsync(logged, child => child.OpenPlan(
                    PlanCategory.Neglect, new(2026, 11, 9), team.Borough, "C-2026-000001-K1", team.Liaison.User, Now));
                break;
            case "conference":
                await Portal.ConferenceAsync(logged);
                break;
            case "passed" or "undecided" or "absent":
                var arranged = await Portal.ConferenceAsync(logged, starts: Now.AddHours(3));
                Portal.Clock.Advance(TimeSpan.FromHours(6));
                if (what != "passed") await Portal.HoldAsync(arranged, attended: what == "undecided");
                break;
            case "draft":
                await Given.CramAsync(logged, isSigned: false);
                break;
            case "returned":
                await Given.ReviewAsync(logged, agrees: false);
                break;
            case "gap":
                await Given.TaskAsync(logged, kind: TaskKind.InformationGap);
                break;
            case "dissent":
                await Given.DissentAsync(logged);
                break;
            case "review" or "breach":
                Portal.Clock.Advance(TimeSpan.FromDays(60));
                if (what == "breach") await Portal.RaiseFlagsAsync();
                break;
            case "given":
                await GiveAsync(logged);
                break;
        }
        var sergeant = Portal.SignIn(team.Sergeant);
        var page = await sergeant.GetAsync($"/cases/{logged.CaseReference}/close");

        Assert.Contains(why, page.Main, StringComparison.Ordinal);
        Assert.False(page.HasForm);
        Assert.NotEmpty(page.Links("section[aria-labelledby=what-next] a"));
        var forced = await sergeant.PostAsync($"/cases/{logged.CaseReference}/close", await sergeant.GetAsync("/account/password"),
            [("Version", $"{(await FileAsync(logged)).Version}"), .. Words.Select(word => (word.Key, word.Value))]);
        Assert.Equal(409, forced.Status);
        Assert.Null((await FileAsync(logged)).ClosedAt);
    }

    private async Task<Page> GiveAsync(Logged logged, DisclosureKind kind = DisclosureKind.Letter)
    {
        var browser = Portal.SignIn(logged.Team.Inspector);
        var form = await browser.GetAsync($"/cases/{logged.CaseReference}/disclosures/record");
        var page = await browser.SubmitAsync(form, new()
        {
            ["Kind"] = $"{kind}",
            ["What"] = "Letter of today, one page",
            ["Recipient"] = "Margaret Dale",
            ["Organisation"] = "Dalston Primary School",
            ["Why"] = "So that the school knows who may fetch her.",
            ["Power"] = form.Form.OptionsOf("Power").First(option => option.Length > 0)
        });
        Assert.Equal("It is in the disclosure log.", page.Done);
        return page;
    }

    [Fact]
    public async Task Who_took_part_in_its_discussions_is_named_with_whether_they_have_the_record()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team, Stage.Finished);
        var sergeant = Portal.SignIn(team.Sergeant);
        Assert.Contains("Children’s social care: Bola Reyes, Team manager. Has no record of the discussion",
            (await sergeant.GetAsync($"/cases/{logged.CaseReference}/close")).Main, StringComparison.Ordinal);

        var send = await sergeant.GetAsync($"/cases/{logged.CaseReference}/discussions/1/send");
        var page = await sergeant.SubmitAsync(send, new() { ["Power"] = send.Form.OptionsOf("Power").First(option => option.Length > 0) });
        Assert.Equal("The 2 recipients are in the disclosure log.", page.Done);
        foreach (var link in (await sergeant.GetAsync($"/cases/{logged.CaseReference}/disclosures")).Links("a")
            .Where(link => link.EndsWith("/receipt", StringComparison.Ordinal)))
            await sergeant.SubmitAsync(await sergeant.GetAsync(link), new() { ["Words"] = "Answered by e-mail." });

        page = await sergeant.GetAsync($"/cases/{logged.CaseReference}/close");
        Assert.Contains("Bola Reyes, Team manager", page.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("Has no record", page.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_given_twice_to_one_person_is_confirmed_at_once_and_a_call_needs_no_word()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team, Stage.Finished);
        var sergeant = Portal.SignIn(team.Sergeant);
        await GiveAsync(logged, DisclosureKind.Call);
        Assert.True((await sergeant.GetAsync($"/cases/{logged.CaseReference}/close")).HasForm);
        Portal.Clock.Advance(TimeSpan.FromMinutes(1));
        await GiveAsync(logged);
        Portal.Clock.Advance(TimeSpan.FromMinutes(1));
        var page = await GiveAsync(logged);
        Assert.Contains("2 things were given outside and nobody has confirmed that they came",
            (await sergeant.GetAsync($"/cases/{logged.CaseReference}/close")).Main, StringComparison.Ordinal);

        var receipt = await sergeant.GetAsync(page.Links("a").First(link => link.EndsWith("/receipt", StringComparison.Ordinal)));
        await sergeant.SubmitAsync(receipt, new() { ["Words"] = "She rang: both came.", ["AlsoTheRest"] = "true" });

        Assert.True((await sergeant.GetAsync($"/cases/{logged.CaseReference}/close")).HasForm);
        Assert.Equal(2, await Portal.QueryAsync(db => db.Set<DisclosureReceipt>().CountAsync()));
    }

    [Fact]
    public async Task A_limit_that_passed_stands_in_the_way_until_somebody_says_why_where_its_row_leads()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team, Stage.Assessed);
        Portal.Clock.Advance(TimeSpan.FromHours(30));
        await Portal.RaiseFlagsAsync();
        var constable = Portal.SignIn(team.Constable);
        var page = await constable.GetAsync($"/cases/{logged.CaseReference}");
        Assert.Contains($"{logged.Page}/breach-reason", page.Links("section[aria-labelledby=what-next] a"));

        await constable.SubmitAsync(await constable.GetAsync($"{logged.Page}/breach-reason"),
            new() { ["Cause"] = "PartnerNotReachable", ["Words"] = "The duty social worker could not be reached." });

        Assert.DoesNotContain($"{logged.Page}/breach-reason",
            (await constable.GetAsync($"/cases/{logged.CaseReference}")).Links("section[aria-labelledby=what-next] a"));
    }
}
