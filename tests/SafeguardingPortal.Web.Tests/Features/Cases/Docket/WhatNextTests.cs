using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Casework.Discussions;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Features.Cases.Docket;

/// <summary>Every state of a case and of a referral says what comes next, or that nothing is due.</summary>
public class WhatNextTests : PortalTest
{
    private const string Part = "section[aria-labelledby=what-next]";

    private async Task<(string OnCase, string OnReferral)> NextAsync(Logged logged, Colleague? who = null)
    {
        var browser = Portal.SignIn(who ?? logged.Team.Sergeant);
        return (Assert.Single((await browser.GetAsync($"/cases/{logged.CaseReference}")).Texts(Part)),
            Assert.Single((await browser.GetAsync(logged.Page)).Texts(Part)));
    }

    [Theory]
    [InlineData(Stage.New, "accept and allocate it")]
    [InlineData(Stage.Proposed, "decide whether nothing more is done")]
    [InlineData(Stage.Accepted, "write and sign the CRAM")]
    [InlineData(Stage.Assessed, "hold and record the strategy discussion")]
    [InlineData(Stage.Reconvened, "hold and record the strategy discussion")]
    [InlineData(Stage.Discussed, "sign it off")]
    [InlineData(Stage.Finished, "Initial child protection conference after the section 47 enquiry")]
    [InlineData(Stage.Closed, "Nothing is due")]
    public async Task Each_state_names_what_comes_next(Stage stage, string next)
    {
        var (onCase, onReferral) = await NextAsync(await Given.ReferralAsync(await Given.TeamAsync(), stage));

        Assert.Contains(next, onCase, StringComparison.Ordinal);
        Assert.Contains(next, onReferral, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(DiscussionOutcome.JointSection47)]
    [InlineData(DiscussionOutcome.CouncilSection47)]
    public async Task BR_11_after_a_section_47_outcome_the_conference_is_next_with_its_fifteen_working_days_and_who_asks(
        DiscussionOutcome outcome)
    {
        var logged = await Given.ReferralAsync(await Given.TeamAsync(), Stage.Assessed);
        await Given.DiscussAsync(logged, outcome, Now.AddMinutes(-50), Now.AddMinutes(-20));
        await Given.SignAsync(logged);

        var (onCase, onReferral) = await NextAsync(logged);
        Assert.All([onCase, onReferral], next =>
        {
            Assert.Contains("log the invitation", next, StringComparison.Ordinal);
            // Day 0 is Monday 23 November 2026.
            Assert.Contains("14 Dec", next, StringComparison.Ordinal);
            Assert.Contains("the conference liaison officers or the officer in the case", next, StringComparison.Ordinal);
        });
        var liaison = await Portal.SignIn(logged.Team.Liaison).GetAsync($"/cases/{logged.CaseReference}");
        Assert.Contains($"/cases/{logged.CaseReference}/conferences/invite", liaison.Links($"{Part} a"));

        await Portal.ConferenceAsync(logged);
        (onCase, _) = await NextAsync(logged);
        Assert.DoesNotContain("log the invitation", onCase, StringComparison.Ordinal);
        Assert.Contains("Prepare for the initial conference", onCase, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(DiscussionOutcome.PoliceAlone)]
    [InlineData(DiscussionOutcome.Section17OrEarlyHelp)]
    public async Task Another_outcome_asks_for_no_conference_and_the_review_of_the_CRAM_is_next(DiscussionOutcome outcome)
    {
        var logged = await Given.ReferralAsync(await Given.TeamAsync(), Stage.Assessed);
        await Given.DiscussAsync(logged, outcome, Now.AddMinutes(-50), Now.AddMinutes(-20));
        await Given.SignAsync(logged);

        var (onCase, _) = await NextAsync(logged);
        Assert.DoesNotContain("conference", onCase, StringComparison.Ordinal);
        Assert.Contains("Review the CRAM", onCase, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_conference_that_passed_is_to_be_written_up_then_decided_and_then_the_plan_runs()
    {
        var logged = await Given.ReferralAsync(await Given.TeamAsync(), Stage.Finished);
        var arranged = await Portal.ConferenceAsync(logged, starts: Now.AddHours(3));
        Portal.Clock.Advance(TimeSpan.FromHours(6));
        Assert.Contains("Record who was at the initial conference", (await NextAsync(logged)).OnCase, StringComparison.Ordinal);
        await Portal.HoldAsync(arranged);
        Assert.Contains("Record what the initial conference", (await NextAsync(logged)).OnCase, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_closed_case_says_that_nothing_is_due()
    {
        var logged = await Given.ReferralAsync(await Given.TeamAsync(), Stage.Finished);
        var sergeant = Portal.SignIn(logged.Team.Sergeant);
        await sergeant.SubmitAsync(await sergeant.GetAsync($"/cases/{logged.CaseReference}/close"), new()
        {
            ["Reason"] = "Plan ended.",
            ["ChildrenSeen"] = "Seen at school.",
            ["PartnersTold"] = "Social worker and school, by letter.",
            ["EnquiryEnded"] = "The council went on by itself.",
            ["HasReadFile"] = "true"
        });

        Assert.Contains("Nothing is due: the case is closed", (await NextAsync(logged)).OnCase, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_case_whose_last_referral_is_decided_against_stays_in_sight_while_a_limit_of_it_runs()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team, Stage.Assessed);
        await Given.DiscussAsync(logged, DiscussionOutcome.NoFurtherAction, Now.AddMinutes(-50), Now.AddMinutes(-20));
        await Given.SignAsync(logged);
        Assert.Equal(ReferralStatus.Closed,
            await Portal.QueryAsync(db => db.Set<Referral>().Select(referral => referral.Status).SingleAsync()));

        Assert.Contains(logged.CaseReference, (await Portal.SignIn(team.Sergeant).GetAsync("/cases")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_child_on_a_plan_stands_there_with_the_plan()
    {
        var logged = await Given.ReferralAsync(await Given.TeamAsync(), Stage.Finished);
        await Given.PlanAsync(logged, child => child.OpenPlan(
            PlanCategory.Neglect, new(2026, 11, 9), logged.Team.Borough, "C-2026-000001-K1", logged.Team.Liaison.User, Now));

        Assert.Contains("is the subject of a child protection plan", (await NextAsync(logged)).OnCase, StringComparison.Ordinal);
    }
}
