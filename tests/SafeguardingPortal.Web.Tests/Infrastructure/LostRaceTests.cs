using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Infrastructure;

/// <summary>
/// Two people open the same form of one referral, and both send it: the second sees theirs beside the first one's, whatever the form (B5).
/// </summary>
public class LostRaceTests : PortalTest
{
    private sealed record Race(Stage Stage, double HoursAgo, string Form, Answers First, Answers Second, string[] Yours, string[] Theirs);

    private static Dictionary<string, Func<Team, Race>> Races { get; } = new()
    {
        ["accept"] = team => new(Stage.New, 2, "/accept", new() { ["Supervisor"] = team.Sergeant.Code, ["Officer"] = team.Constable.Code },
            new() { ["Supervisor"] = team.OtherSergeant.Code, ["Officer"] = team.OtherConstable.Code },
            [team.OtherSergeant.Name, team.OtherConstable.Name], [team.Sergeant.Name, team.Constable.Name]),
        ["propose"] = _ => new(Stage.New, 2, "/propose-no-further-action", new() { ["Reason"] = "Theirs." }, new() { ["Reason"] = "Mine." },
            ["Mine."], ["Theirs."]),
        ["decide"] = _ => new(Stage.Proposed, 2, "/decide-no-further-action", new() { ["Reason"] = "Theirs." },
            new() { ["Reason"] = "Mine." }, ["Agreed. Mine."], ["Agreed. Theirs."]),
        ["reallocate"] = team => new(Stage.Accepted, 2, "/handovers/reallocate",
            new() { ["Supervisor"] = team.Sergeant.Code, ["Officer"] = team.OtherConstable.Code, ["Reason"] = "Theirs." },
            new() { ["Supervisor"] = team.OtherSergeant.Code, ["Officer"] = team.Constable.Code, ["Reason"] = "Mine." },
            [team.OtherSergeant.Name, team.Constable.Name, "Mine."], [team.Sergeant.Name, team.OtherConstable.Name]),
        ["transfer"] = _ => new(Stage.Accepted, 2, "/handovers/transfer", new() { ["Team"] = "newham", ["Reason"] = "Theirs." },
            new() { ["Team"] = "lambeth", ["Reason"] = "Mine." },
            ["Lambeth CAIT", "Mine."], ["Newham CAIT: Not answered yet", "Theirs."]),
        ["close"] = _ => new(Stage.New, 2, "/handovers/close", new() { ["Kind"] = "Withdrawn", ["Reason"] = "Theirs." },
            new() { ["Kind"] = "Redirected", ["RedirectTo"] = "Scd2", ["Reason"] = "Mine." },
            ["Redirected to SCD2, rape command", "Mine."], ["Withdrawn", "Theirs."]),
        ["reason"] = _ => new(Stage.Assessed, 25, "/breach-reason", new() { ["Cause"] = "LoggedLate", ["Words"] = "Theirs." },
            new() { ["Cause"] = "Other", ["Words"] = "Mine." },
            ["Another cause", "Mine."], ["Logged late", "Theirs."]),
        ["rating"] = _ => new(Stage.New, 2, "/mash/rating", new() { ["Rating"] = "Red", ["Reason"] = "Theirs." },
            new() { ["Rating"] = "Green", ["Reason"] = "Mine." }, ["Green", "Mine."], ["Red", "Theirs."])
    };

    public static TheoryData<string> Names => [.. Races.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_second_sees_theirs_beside_what_is_there_now(string name)
    {
        var team = await Given.TeamAsync();
        await Given.TeamAsync("lambeth");
        var race = Races[name](team);
        var logged = await Given.ReferralAsync(team, race.Stage, race.HoursAgo);
        await Portal.RaiseFlagsAsync();
        var told = await LoseAsync(team.Sergeant, team.Inspector, logged.Page + race.Form, race.First, race.Second);

        AssertBeside(told, race.Yours, race.Theirs);
        foreach (var (field, value) in race.Second) Assert.Equal(value, told.Field(field));
    }

    [Fact]
    public async Task A_signature_that_came_second_stands_beside_the_first()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team, Stage.Assessed);
        var told = await LoseAsync(team.Sergeant, team.Inspector, $"{logged.Page}/sign-off", new() { ["Rationale"] = "Theirs to sign." },
            new() { ["Rationale"] = "Mine to sign." });

        AssertBeside(told, ["Mine to sign."], ["Theirs to sign."]);
    }

    [Fact]
    public async Task An_acknowledgement_that_came_second_stands_beside_the_first()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team, Stage.Assessed, 25);
        await Portal.RaiseFlagsAsync();
        await Given.ExplainAsync(logged);
        var told = await LoseAsync(team.Sergeant, team.Inspector, $"{logged.Page}/acknowledge-breach",
            new() { ["WhatHappensNow"] = "Theirs." }, new() { ["WhatHappensNow"] = "Mine." });

        AssertBeside(told, ["Mine."], ["Theirs."]);
    }

    [Fact]
    public async Task A_discussion_that_came_second_stands_beside_the_first()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team, Stage.Accepted, 3);
        var told = await LoseAsync(
            team.Sergeant, team.Inspector, logged.RecordDiscussion, Forms.Discussion(("Supervisor", team.Sergeant.Code)),
            Forms.Discussion(("Supervisor", team.Sergeant.Code), ("Outcome", "PoliceAlone")));

        AssertBeside(
            told, ["23/11/2026 08:00 to 08:40", "Police investigation alone"], ["Monday 23 November 2026, 08:00", "Joint s.47 enquiry"]);
    }

    [Fact]
    public async Task The_second_answer_to_a_transfer_and_a_withdrawal_of_one_answered_stand_beside_the_answer()
    {
        var (hackney, lambeth) = (await Given.TeamAsync(), await Given.TeamAsync("lambeth"));
        var logged = await Given.ReferralAsync(hackney, Stage.Accepted);
        var sender = Portal.SignIn(hackney.Sergeant);
        await sender.SubmitAsync(
            await sender.GetAsync($"{logged.Page}/handovers/transfer"), new() { ["Team"] = "lambeth", ["Reason"] = "Moved." });
        var late = await sender.GetAsync($"{logged.Page}/handovers/withdraw");
        var told = await LoseAsync(lambeth.Sergeant, lambeth.Inspector, $"{logged.Page}/handovers/answer", new() { ["Answer"] = "Accept" },
            new() { ["Answer"] = "Decline", ["Reason"] = "Not ours." });

        AssertBeside(told, ["Declined", "Not ours."], ["Accepted"]);
        // The sender holds it no more, and is told that and not that the rank is wrong.
        Assert.Equal((403, "Another team has this"), ((await sender.SubmitAsync(late)).Status, (await sender.SubmitAsync(late)).Heading));
    }

    [Fact]
    public async Task A_rule_broken_by_nobody_else_shows_nothing_of_a_race()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team);
        await Given.ProposeAsync(logged, team.Sergeant);
        var browser = Portal.SignIn(team.Sergeant);
        var refused = await browser.SubmitAsync(
            await browser.GetAsync($"{logged.Page}/decide-no-further-action"), new() { ["Reason"] = "Mine." });

        Assert.Equal(409, refused.Status);
        Assert.DoesNotContain("What changed while you were working", refused.Main);
    }

    private async Task<Page> LoseAsync(Colleague first, Colleague second, string form, Answers theirs, Answers yours)
    {
        var (one, other) = (Portal.SignIn(first), Portal.SignIn(second));
        var (early, late) = (await one.GetAsync(form), await other.GetAsync(form));
        Assert.Equal(200, (await one.SubmitAsync(early, theirs)).Status);
        return await other.SubmitAsync(late, yours);
    }

    private static void AssertBeside(Page told, string[] yours, string[] theirs)
    {
        Assert.Equal(409, told.Status);
        Assert.Contains("What changed while you were working", told.Main);
        var rows = told.Texts(".sp-compare tbody tr");
        Assert.All(yours.Concat(theirs), words => Assert.Contains(rows, row => row.Contains(words, StringComparison.Ordinal)));
    }
}
