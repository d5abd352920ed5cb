using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Web.Data.Reference;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Features.Administration.TeamChanges;

/// <summary>Handbook §6: teams are data with dates, changed by one act each that says first what it moves.</summary>
public class TeamChangeTests : PortalTest
{
    private const string Teams = "/administration/teams";

    private async Task<Browser> AdministratorAsync() => Portal.SignIn(await Given.OfficerAsync(Role.Administrator));

    private static string North => ReferenceData.Key("region/soeca/North").ToString();

    private static Answers Merger(params (string Name, string Value)[] but)
    {
        Answers answers = new()
        {
            ["Teams"] = "hackney newham",
            ["Name"] = "Hackney and Newham CAIT",
            ["Phone"] = "020 7946 0199",
            ["Region"] = North,
            ["From"] = "01/12/2026",
            ["Reason"] = "One desk for both boroughs."
        };
        foreach (var (name, value) in but) answers[name] = value;
        return answers;
    }

    private static async Task<Page> DoAsync(Browser admin, string address, Answers answers)
    {
        var shown = await admin.SubmitAsync(await admin.GetAsync(address), answers);
        Assert.True(shown.Main.Contains("Nothing has been changed yet.", StringComparison.Ordinal), $"{shown}");
        return await admin.SubmitAsync(shown);
    }

    private static async Task<IReadOnlyList<string>> FiguresAsync(Browser reader, string month)
    {
        using var csv = await reader.SendAsync(HttpMethod.Get, $"/measures/figures.csv?month={month}");
        // Of conferences, none of which the clock changes by itself.
        return [.. (await csv.Content.ReadAsStringAsync()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries)
            .Where(line => line.Contains(",K-2,", StringComparison.Ordinal) || line.Contains(",K-3,", StringComparison.Ordinal))];
    }

    [Fact]
    public async Task Two_teams_merge_what_they_have_is_seen_to_by_the_new_one_and_figures_until_then_stay_theirs()
    {
        var (team, other) = (await Given.TeamAsync(), await Given.TeamAsync("newham"));
        var logged = await Given.ReferralAsync(team);
        foreach (var each in new[] { logged, await Given.ReferralAsync(other) })
            await Portal.HoldAsync(await Portal.ConferenceAsync(each, starts: new(2026, 11, 10, 10, 0, 0, DateTimeKind.Utc)));
        var later = await Portal.ConferenceAsync(logged, starts: new(2026, 12, 3, 10, 0, 0, DateTimeKind.Utc));
        var commander = Portal.SignIn(await Given.OfficerAsync(Role.Commander));
        var before = await FiguresAsync(commander, "2026-11");
        var admin = await AdministratorAsync();

        var shown = await admin.SubmitAsync(await admin.GetAsync($"{Teams}/merge"), Merger());
        Assert.Contains("Hackney CAIT has 30 Nov 2026 as its last day and leaves 1 open referral, 1 open case, 1 conference, 8 officers to "
            + "Hackney and Newham CAIT.", shown.Main);
        Assert.Contains("with 16 officers of theirs", shown.Main);
        Assert.Equal(20, await Portal.QueryAsync(db => db.Caits.CountAsync()));
        var done = await admin.SubmitAsync(shown);
        await admin.SubmitAsync(shown);
        Assert.Equal(Teams, done.Url);
        Assert.Contains("To come (1)", done.Main);
        Assert.Equal(21, await Portal.QueryAsync(db => db.Caits.CountAsync()));

        Clock.Now = new(2026, 12, 4, 9, 0, 0, DateTimeKind.Utc);
        Assert.Equal(before, await FiguresAsync(commander, "2026-11"));
        var moved = Portal.SignIn(team.Desk.User with { CaitIds = await TeamsOfAsync(team.Desk) });
        Assert.Equal(200, (await moved.GetAsync(logged.Page)).Status);
        var december = await FiguresAsync(commander, "2026-12");
        Assert.Contains(december, line => line.Contains(",hackney-newham,", StringComparison.Ordinal));
        // What the team left is counted once, as its own, and it is there for nothing else.
        Assert.Contains(december, line => line.Contains(",hackney,K-2,0,1", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(december, line => line.Contains(",newham,", StringComparison.Ordinal));
        Assert.NotNull(later);

        var page = await admin.GetAsync($"{Teams}/hackney");
        Assert.Contains("What it left is seen to by Hackney and Newham CAIT", page.Main);
        Assert.Contains("One desk for both boroughs.", page.Main);
        Assert.Equal(2, (await Portal.QueryAsync(db => db.ListChanges.Where(change => change.Last != null).CountAsync())));
    }

    /// <summary>Where an officer is posted today.</summary>
    private Task<Guid[]> TeamsOfAsync(Colleague officer) => Portal.QueryAsync(db => db.Officers.Where(each => each.Id == officer.Id)
        .SelectMany(each => each.Postings).Where(row => row.To == null).Select(row => row.CaitId).ToArrayAsync());

    [Fact]
    public async Task A_report_is_taken_whatever_the_state_of_the_boroughs_team()
    {
        var team = await Given.TeamAsync();
        var admin = await AdministratorAsync();
        await DoAsync(admin, $"{Teams}/merge", Merger());
        Clock.Now = new(2026, 12, 4, 9, 0, 0, DateTimeKind.Utc);
        var desk = Portal.SignIn(team.Desk);
        var logged = await desk.SubmitAsync(await desk.GetAsync("/referrals/log"),
            Forms.ReferralOfStrangers(("Received.Date", "04/12/2026"), ("Received.Time", "08:50")));
        Assert.Contains("Hackney and Newham CAIT", logged.Main);
    }

    [Theory]
    [InlineData("Teams", "hackney", "Choose two teams or more")]
    [InlineData("Name", "", "Enter the name of the team, such as Camden and Islington CAIT")]
    [InlineData("Phone", "later", "Enter the telephone that answers day and night")]
    [InlineData("From", "23/11/2026", "A change takes effect from tomorrow at the earliest")]
    [InlineData("From", "soon", "soon is not a date. Write it like 21/11/2026")]
    [InlineData("Reason", "", "Say why, for whoever asks later")]
    public async Task What_cannot_be_is_said_beside_its_field_with_everything_typed_still_there(string field, string typed, string words)
    {
        var admin = await AdministratorAsync();
        var again = await admin.SubmitAsync(await admin.GetAsync($"{Teams}/merge"), Merger((field, typed)));
        Assert.Equal((200, words), (again.Status, again.ErrorAt(field)));
        foreach (var (name, value) in Merger((field, typed))) Assert.Equal(value, again.Field(name) ?? "");
        Assert.Equal(20, await Portal.QueryAsync(db => db.Caits.CountAsync()));
    }

    [Fact]
    public async Task A_team_with_open_work_is_not_closed_without_somebody_who_takes_over()
    {
        var team = await Given.TeamAsync();
        await Given.ReferralAsync(team);
        var admin = await AdministratorAsync();
        Answers ends = new() { ["From"] = "01/12/2026", ["Reason"] = "The desk closes." };
        var refused = await admin.SubmitAsync(await admin.GetAsync($"{Teams}/hackney/end"), ends);
        Assert.Equal("It has 1 open referral, 1 open case, 8 officers. Choose the team that takes them over", refused.ErrorAt("Successor"));
        Assert.Null(await Portal.QueryAsync(db => db.Caits.Where(each => each.Code == "hackney").Select(each => each.To).SingleAsync()));

        ends["Successor"] = "lambeth";
        await DoAsync(admin, $"{Teams}/hackney/end", ends);
        Assert.Equal([team.Id, ReferenceData.CaitId("lambeth")], await Portal.QueryAsync(db => db.Officers
            .Where(officer => officer.Id == team.Sergeant.Id).SelectMany(officer => officer.Postings).OrderBy(row => row.From)
            .Select(row => row.CaitId).ToListAsync()));

        // Nothing is open here, so nobody is needed; and the page says that its borough is on nobody's list.
        await DoAsync(admin, $"{Teams}/southwark/end", new() { ["From"] = "24/11/2026", ["Reason"] = "The desk closes." });
        Clock.Advance(TimeSpan.FromDays(1));
        Assert.Contains("No team covers Southwark.", (await admin.GetAsync(Teams)).Main);
        var added = new Answers
        {
            ["Name"] = "Southwark CAIT",
            ["Phone"] = "020 7946 0191",
            ["Region"] = North,
            ["Boroughs"] = "E09000028",
            ["From"] = "30/11/2026",
            ["Reason"] = "A desk again."
        };
        Assert.Contains("Southwark CAIT begins on 30 Nov 2026 and covers Southwark.", (await DoAsync(admin, $"{Teams}/add", added)).Done);
        Assert.Equal("southwark-2", await Portal.QueryAsync(db =>
            db.Caits.Where(each => each.Phone == "020 7946 0191").Select(each => each.Code).SingleAsync()));
    }

    [Fact]
    public async Task A_team_is_split_by_boroughs_and_officers()
    {
        var team = await Given.TeamAsync("camden-islington");
        var admin = await AdministratorAsync();
        await DoAsync(admin, $"{Teams}/camden-islington/split", new()
        {
            ["FirstName"] = "Camden CAIT",
            ["FirstPhone"] = "020 7946 0191",
            ["FirstBoroughs"] = "E09000007",
            ["FirstOfficers"] = team.Sergeant.Code,
            ["SecondName"] = "Islington CAIT",
            ["SecondPhone"] = "020 7946 0192",
            ["From"] = "01/12/2026",
            ["Reason"] = "Two desks again."
        });
        async Task<string> PostedAsync(Colleague officer) => await Portal.QueryAsync(db => db.Officers.Where(each => each.Id == officer.Id)
            .SelectMany(each => each.Postings).Where(row => row.To == null).Select(row => row.Cait.Code).SingleAsync());
        Assert.Equal(("camden-2", "islington-2"), (await PostedAsync(team.Sergeant), await PostedAsync(team.Desk)));
    }

    [Fact]
    public async Task A_borough_moves_and_a_command_changes_and_a_telephone_is_another()
    {
        var admin = await AdministratorAsync();
        var moved = await DoAsync(admin, $"{Teams}/croydon-sutton/move-borough", new()
        {
            ["Borough"] = "E09000029",
            ["To"] = "merton-wandsworth",
            ["From"] = "01/12/2026",
            ["Reason"] = "Nearer."
        });
        Assert.Contains("Merton and Wandsworth CAIT covers Sutton from 1 Dec 2026 on", moved.Done);
        var command = await DoAsync(admin, $"{Teams}/command",
            new() { ["Name"] = "Safeguarding Command", ["From"] = "02/12/2026", ["Reason"] = "Reorganised." });
        Assert.NotNull(command.Done);
        await DoAsync(admin, $"{Teams}/hackney/change", new() { ["Phone"] = "020 7946 0555", ["Reason"] = "Moved house." });
        Assert.Contains("020 7946 0555", (await admin.GetAsync(Teams)).Main);

        Clock.Now = new(2026, 12, 4, 9, 0, 0, DateTimeKind.Utc);
        var list = await admin.GetAsync(Teams);
        Assert.Contains("Safeguarding Command, from 2 Dec 2026", list.Main);
        Assert.Contains("East, Safeguarding Command, from 2 Dec 2026", (await admin.GetAsync($"{Teams}/hackney")).Main);
        Assert.Contains("Merton and Wandsworth CAIT Merton, Sutton, Wandsworth", list.Main);
    }

    [Fact]
    public async Task The_second_of_two_administrators_is_told_and_nothing_is_half_done()
    {
        var (first, second) = (await AdministratorAsync(), await AdministratorAsync());
        var (one, other) = (await first.SubmitAsync(await first.GetAsync($"{Teams}/merge"), Merger()),
            await second.SubmitAsync(await second.GetAsync($"{Teams}/merge"), Merger(("Teams", "newham lambeth"))));
        await first.SubmitAsync(one);
        var told = await second.SubmitAsync(other);
        Assert.Equal("Choose teams from the list", told.ErrorAt("Teams"));
        Assert.Equal(21, await Portal.QueryAsync(db => db.Caits.CountAsync()));
    }

    [Fact]
    public async Task Nobody_else_changes_the_teams_and_a_team_that_is_none_is_not_there()
    {
        Assert.Equal(403, (await Portal.SignIn(await Given.OfficerAsync(Role.Commander)).GetAsync(Teams)).Status);
        var admin = await AdministratorAsync();
        foreach (var act in new[] { "", "/split", "/end", "/move-borough", "/change" })
            Assert.Equal(404, (await admin.GetAsync($"{Teams}/atlantis{act}")).Status);
        // One that ended is there to be read, and nothing is changed of it.
        Assert.Equal(200, (await admin.GetAsync($"{Teams}/camden")).Status);
        Assert.Equal(404, (await admin.GetAsync($"{Teams}/camden/split")).Status);
    }
}
