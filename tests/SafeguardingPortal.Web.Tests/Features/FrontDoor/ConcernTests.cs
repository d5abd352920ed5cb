using System.Net.Http.Headers;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.FrontDoor;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Features.FrontDoor;

/// <summary>Looks 24: three questions and what worries the officer, a number at once, and what became of it.</summary>
public class ConcernTests : PortalTest
{
    private static Answers Told(Team team, params (string Name, string Value)[] but)
    {
        Answers answers = new()
        {
            ["Danger"] = "Yes",
            ["Who"] = "Girl, about 8, name not known",
            ["Where"] = "Stairwell, 12 Kestrel Court, E8",
            ["Borough"] = team.Borough,
            ["Seen"] = "Seen",
            ["Worry"] = "Alone on the stairs in pyjamas, barefoot."
        };
        foreach (var (name, value) in but) answers[name] = value;
        return answers;
    }

    private async Task<(Team Team, Colleague Officer, Browser Street, Page Sent)> SentAsync(params (string, string)[] but)
    {
        var team = await Given.TeamAsync();
        var officer = await Given.OfficerAsync(Role.FrontlineOfficer);
        var street = Portal.SignIn(officer);
        return (team, officer, street, await street.SubmitAsync(await street.GetAsync("/concerns/send"), Told(team, but)));
    }

    [Fact]
    public async Task The_officer_gets_a_number_at_once_the_desk_makes_it_a_referral_and_the_officer_reads_that()
    {
        var (team, _, street, sent) = await SentAsync();
        Assert.Equal("/concerns/N-2026-000001", sent.Url);
        Assert.Contains("Not read yet by Hackney CAIT", sent.Main);
        var desk = Portal.SignIn(team.Desk);
        Assert.Contains("Decide on a concern: Girl, about 8, name not known", (await desk.GetAsync("/")).Main);
        Assert.Contains("Danger now", (await desk.GetAsync("/concerns")).Main);

        Clock.Advance(TimeSpan.FromMinutes(10));
        var read = await desk.GetAsync(sent.Url);
        Assert.Contains($"Read by Hackney CAIT", read.Main);
        Assert.Contains($"{team.Desk.Name}.", (await street.GetAsync(sent.Url)).Main);

        var form = await desk.GetAsync(read.Link("Make it a referral")!);
        Assert.Contains("Made of concern N-2026-000001", form.Main);
        Assert.Equal(("not known", "09:20", "Stairwell, 12 Kestrel Court, E8"),
            (form.Field("Children[0].Name"), form.Field("Received.Time"), form.Field("Whereabouts")));
        var logged = await desk.SubmitAsync(form, new()
        {
            ["DangerAction"] = "A car is on its way.",
            ["Children[0].Sex"] = "Female",
            ["PrimaryNature"] = "Neglect",
            ["Channel"] = "Phone"
        }, "Save and start the clock");
        Assert.Contains("R-2026-000001 is logged", logged.Done);
        // The 24 hours run from when police knew.
        Assert.Equal(TestClock.Start, await Portal.QueryAsync(db => db.Set<Referral>().Select(each => each.ReceivedAt).SingleAsync()));

        var told = await street.GetAsync(sent.Url);
        Assert.Contains("Taken up as a referral", told.Main);
        Assert.DoesNotContain("R-2026-000001", told.Main, StringComparison.Ordinal);
        Assert.Contains("R-2026-000001", (await desk.GetAsync(sent.Url)).Main);
        Assert.DoesNotContain("Decide on a concern", (await desk.GetAsync("/")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Kept_for_information_it_starts_no_24_hours_and_why_is_the_teams_alone()
    {
        var (team, _, street, sent) = await SentAsync(("Danger", "No"));
        var desk = Portal.SignIn(team.Desk);
        var empty = await desk.SubmitAsync(await desk.GetAsync($"{sent.Url}/information"), new() { ["Reason"] = "No." });
        Assert.Equal("Say why no referral is made of it, in a few words", empty.ErrorAt("Reason"));
        var kept = await desk.SubmitAsync(empty, new() { ["Reason"] = "The school has her, and knows." });
        Assert.Contains("The school has her", kept.Main);
        var told = await street.GetAsync(sent.Url);
        Assert.Contains("Kept for information: no referral was made", told.Main);
        Assert.DoesNotContain("The school has her", told.Main, StringComparison.Ordinal);
        Assert.Equal((0, 0), (await Portal.CountAsync<Referral>(), await Portal.QueryAsync(db => db.Deadlines.CountAsync())));
        Assert.Contains("decided already", (await desk.GetAsync($"{sent.Url}/pass-on")).Unchanged);
    }

    [Fact]
    public async Task Passed_to_another_team_it_is_on_that_desks_queue_and_the_officer_reads_to_whom()
    {
        var (team, _, street, sent) = await SentAsync();
        var lambeth = await Given.TeamAsync("lambeth");
        var (desk, other) = (Portal.SignIn(team.Desk), Portal.SignIn(lambeth.Desk));
        Assert.Equal(404, (await other.GetAsync(sent.Url)).Status);
        var both = await desk.SubmitAsync(await desk.GetAsync($"{sent.Url}/pass-on"),
            new() { ["Team"] = "lambeth", ["Elsewhere"] = "Kent Police", ["Reason"] = "She lives in Brixton." });
        Assert.Equal("Choose a team, or say who else, and not both", both.ErrorAt("Team"));
        var passed = await desk.SubmitAsync(both, new() { ["Elsewhere"] = "" });
        Assert.Equal("N-2026-000001 is passed to Lambeth CAIT.", passed.Done);
        Assert.Contains("Girl, about 8", (await other.GetAsync("/concerns")).Main);
        Assert.Contains("Passed to Lambeth CAIT", (await street.GetAsync(sent.Url)).Main);
        Assert.Equal(404, (await desk.GetAsync(sent.Url)).Status);
    }

    [Theory]
    [InlineData("Who", "", "Say who: a name, or what you saw, like “girl, about 8”")]
    [InlineData("Borough", "", "Choose the borough, so that the right desk gets it")]
    [InlineData("Worry", "", "Say what worries you")]
    public async Task What_is_missing_is_said_and_the_rest_is_there(string field, string typed, string words)
    {
        var (_, _, _, again) = await SentAsync((field, typed));
        Assert.Equal((200, words), (again.Status, again.Errors.Single()));
        Assert.Equal("Stairwell, 12 Kestrel Court, E8", again.Field("Where"));
        Assert.Equal(0, await Portal.CountAsync<Concern>());
    }

    [Fact]
    public async Task A_photograph_is_not_taken_and_the_words_are_not_lost()
    {
        var team = await Given.TeamAsync();
        var street = Portal.SignIn(await Given.OfficerAsync(Role.FrontlineOfficer));
        var form = await street.GetAsync("/concerns/send");
        using MultipartFormDataContent body = [];
        foreach (var (name, value) in Told(team)) body.Add(new StringContent(value), name);
        body.Add(new StringContent(form.Field("SubmissionId")!), "SubmissionId");
        body.Add(new StringContent(form.Token), Page.TokenName);
        var photograph = new ByteArrayContent([0xFF, 0xD8, 0xFF]);
        photograph.Headers.ContentType = new MediaTypeHeaderValue("image/jpeg");
        body.Add(photograph, "Photo", "stairs.jpg");
        using var answer = await street.SendAsync(HttpMethod.Post, "/concerns/send", body);
        var again = await Page.FromAsync(answer);
        Assert.Contains("A photograph cannot be sent here", again.Errors.Single());
        Assert.Equal("Alone on the stairs in pyjamas, barefoot.", again.Field("Worry"));
        Assert.Equal(0, await Portal.CountAsync<Concern>());
    }

    [Fact]
    public async Task Sent_twice_from_a_bad_line_it_is_one_and_what_is_learned_since_is_added()
    {
        var team = await Given.TeamAsync();
        var street = Portal.SignIn(await Given.OfficerAsync(Role.FrontlineOfficer));
        var form = await street.GetAsync("/concerns/send");
        var first = await street.SubmitAsync(form, Told(team));
        Assert.Equal(first.Url, (await street.SubmitAsync(form, Told(team))).Url);
        Assert.Equal(1, await Portal.CountAsync<Concern>());
        var added = await street.SubmitAsync(await street.GetAsync($"{first.Url}/add"), new() { ["Text"] = "Her mother came at 09:40." });
        Assert.Contains("Her mother came at 09:40.", added.Main);
        Assert.Contains("Her mother came at 09:40.", (await Portal.SignIn(team.Desk).GetAsync(first.Url)).Main);
        // The borough of the last time is offered the next.
        Assert.Equal(team.Borough, (await street.GetAsync("/concerns/send")).Field("Borough"));
        Assert.Equal(404, (await Portal.SignIn(await Given.OfficerAsync(Role.FrontlineOfficer)).GetAsync(first.Url)).Status);
    }

    [Fact]
    public async Task The_second_of_two_who_make_a_referral_of_one_concern_is_told_and_makes_none()
    {
        var (team, _, _, sent) = await SentAsync();
        var (desk, sergeant) = (Portal.SignIn(team.Desk), Portal.SignIn(team.Sergeant));
        Answers rest = new()
        {
            ["DangerAction"] = "A car is on its way.",
            ["Children[0].Sex"] = "Female",
            ["PrimaryNature"] = "Neglect",
            ["Channel"] = "Phone"
        };
        var (one, other) = (await desk.GetAsync("/referrals/log?from=N-2026-000001"),
            await sergeant.GetAsync("/referrals/log?from=N-2026-000001"));
        await desk.SubmitAsync(one, rest, "Save and start the clock");
        var lost = await sergeant.SubmitAsync(other, rest, "Save and start the clock");
        Assert.Equal(409, lost.Status);
        Assert.Contains("decided already", lost.Main);
        Assert.Equal(1, await Portal.CountAsync<Referral>());
    }
}
