using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.OnCall;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Features.Work.OnCall;

/// <summary>Row 45: a rota by region, entered a month at a time, and read by whoever needs it at night.</summary>
public class OnCallTests : PortalTest
{
    private const string November = "/on-call/East/2026-11";

    private Team team = null!;

    private async Task<Browser> InspectorAsync()
    {
        team = await Given.TeamAsync();
        return Portal.SignIn(team.Inspector);
    }

    /// <summary>From today to the end of the month.</summary>
    private Answers Whole(params (string Name, string Value)[] but)
    {
        Answers answers = new() { ["SergeantPhone"] = "07700 900001", ["InspectorPhone"] = "07700 900002" };
        for (var day = 22; day < 30; day++)
        {
            answers[$"Nights[{day}].Sergeant"] = day % 2 == 0 ? team.Sergeant.Code : team.OtherSergeant.Code;
            answers[$"Nights[{day}].Inspector"] = team.Inspector.Code;
        }
        foreach (var (name, value) in but) answers[name] = value;
        return answers;
    }

    private Task<List<OnCallNight>> RowsAsync() =>
        Portal.QueryAsync(db => db.OnCallNights.AsNoTracking().OrderBy(row => row.Night).ToListAsync());

    [Fact]
    public async Task An_inspector_enters_a_month_at_once_and_is_told_of_gaps_until_there_are_none()
    {
        var inspector = await InspectorAsync();
        var before = await inspector.GetAsync("/");
        Assert.Contains("Nobody is on call East: Mon 23 Nov, Tue 24 Nov, Wed 25 Nov, Thu 26 Nov, Fri 27 Nov, Sat 28 Nov, Sun 29 Nov",
            before.Main);
        Assert.DoesNotContain("Nobody is on call", (await Portal.SignIn(team.Constable).GetAsync("/")).Main);

        var form = await inspector.GetAsync((await inspector.GetAsync("/on-call")).Link("East, November 2026")!);
        Assert.Equal(November, form.Url);
        var saved = await inspector.SubmitAsync(form, Whole());
        Assert.Equal("8 nights were changed.", saved.Done);
        Assert.Contains("Every night to come has somebody on call.", saved.Main);
        Assert.Equal(8, (await RowsAsync()).Count);
        Assert.DoesNotContain("Nobody is on call", (await inspector.GetAsync("/")).Main);
        Assert.Contains($"East, tonight: {team.Sergeant.Name} on 07700 900001, and above them {team.Inspector.Name} on 07700 900002.",
            (await inspector.GetAsync("/on-call")).Main);
        Assert.Equal("0 nights were changed.", (await inspector.SubmitAsync(saved)).Done);
    }

    /// <summary>A row of the rota that points to somebody who has left is no night that is kept (BR-54).</summary>
    [Fact]
    public async Task A_night_of_somebody_who_has_left_is_a_gap_on_the_inspectors_list_and_on_the_rota()
    {
        var inspector = await InspectorAsync();
        await inspector.SubmitAsync(await inspector.GetAsync(November), Whole());
        await Portal.ExecuteAsync("UPDATE RolesHeld SET \"To\" = '2026-11-22' WHERE OfficerId = "
            + $"(SELECT Id FROM Officers WHERE Code = '{team.OtherSergeant.Code}')");

        Assert.Contains("Nobody is on call East: Tue 24 Nov, Thu 26 Nov, Sat 28 Nov", (await inspector.GetAsync("/")).Main);
        Assert.Contains("Nobody is on call on 4 of the nights to come.", (await inspector.GetAsync(November)).Main);
    }

    [Theory]
    [InlineData("SergeantPhone", "", "Enter the number they answer on")]
    [InlineData("Nights[24].Sergeant", "", "Choose the sergeant too")]
    [InlineData("Nights[24].Inspector", "", "Choose the inspector too")]
    public async Task What_is_missing_is_said_beside_its_field_and_nothing_is_half_done(string field, string typed, string words)
    {
        var inspector = await InspectorAsync();
        var again = await inspector.SubmitAsync(await inspector.GetAsync(November), Whole((field, typed)));
        Assert.Equal((200, words), (again.Status, again.ErrorAt(field)));
        Assert.Equal(team.Sergeant.Code, again.Field("Nights[26].Sergeant"));
        Assert.Empty(await RowsAsync());
    }

    [Fact]
    public async Task A_night_is_given_to_somebody_else_and_never_left_without()
    {
        var inspector = await InspectorAsync();
        var saved = await inspector.SubmitAsync(await inspector.GetAsync(November), Whole());
        var left = await inspector.SubmitAsync(saved, Whole(("Nights[24].Sergeant", ""), ("Nights[24].Inspector", "")));
        Assert.Equal("Choose who is on call instead: a night is not left without", left.ErrorAt("Nights[24].Sergeant"));
        var given = await inspector.SubmitAsync(left, Whole(("Nights[24].Sergeant", team.OtherSergeant.Code)));
        Assert.Equal("One night was changed.", given.Done);
        Assert.Equal(8, (await RowsAsync()).Count);
    }

    [Fact]
    public async Task Two_nights_are_swapped_in_two_clicks()
    {
        var inspector = await InspectorAsync();
        var saved = await inspector.SubmitAsync(await inspector.GetAsync(November), Whole());
        var swap = await inspector.GetAsync(saved.Link("Swap Tue 24 Nov")!);
        var done = await inspector.SubmitAsync(swap, button: "Wed 25 Nov: DS Ruth First of hackney, DI Helen of hackney");
        Assert.Equal("24 Nov 2026 and 25 Nov 2026 have changed places.", done.Done);
        Assert.Equal([team.Sergeant.Id, team.OtherSergeant.Id], (await RowsAsync()).Skip(1).Take(2).Select(row => row.SergeantId));
    }

    [Fact]
    public async Task The_second_of_two_inspectors_is_told_and_no_night_has_two_pairs()
    {
        var first = await InspectorAsync();
        var second = Portal.SignIn(await Given.OfficerAsync(Role.DetectiveInspector, "newham"));
        var (one, other) = (await first.GetAsync(November), await second.GetAsync(November));
        await first.SubmitAsync(one, Whole());
        var told = await second.SubmitAsync(other, Whole(("SergeantPhone", "07700 900009")));
        Assert.Equal((409, "07700 900009"), (told.Status, told.Field("SergeantPhone")));
        Assert.All(await RowsAsync(), row => Assert.Equal("07700 900001", row.SergeantPhone));
        Assert.Equal("8 nights were changed.", (await second.SubmitAsync(told)).Done);
        Assert.Equal(8, (await RowsAsync()).Count);
    }

    [Fact]
    public async Task A_referral_out_of_hours_and_the_look_up_name_who_is_on_call_and_their_number()
    {
        var inspector = await InspectorAsync();
        await inspector.SubmitAsync(await inspector.GetAsync(November), Whole());
        Clock.Now = new(2026, 11, 25, 2, 0, 0, DateTimeKind.Utc);
        var logged = await Given.ReferralAsync(team, hoursAgo: 1);
        var page = await Portal.SignIn(team.Sergeant).GetAsync(logged.Page);
        // Still the night of the 24th.
        Assert.Contains("the on-call DS was needed, DS Vik Second of hackney on 07700 900001, and above them DI Helen of hackney on "
            + "07700 900002", page.Main);

        var street = Portal.SignIn(await Given.OfficerAsync(Role.FrontlineOfficer));
        var answers = new Answers
        {
            ["Reason"] = nameof(LookUpReason.WithTheChildNow),
            ["Name"] = "Nobody Known",
            ["Borough"] = team.Borough
        };
        var asked = await street.SubmitAsync(await street.GetAsync("/look-up"), answers);
        Assert.Contains("On call now: DS Vik Second of hackney 07700 900001", asked.Main);
        Clock.Now = new(2026, 11, 25, 12, 0, 0, DateTimeKind.Utc);
        Assert.DoesNotContain("On call now", (await street.SubmitAsync(await street.GetAsync("/look-up"), answers)).Main);

        var south = await Given.ReferralAsync(await Given.TeamAsync("lambeth"), hoursAgo: 11);
        Assert.Contains("Nobody is on the rota for that night", (await Portal.SignIn(south.Team.Sergeant).GetAsync(south.Page)).Main);
    }

    [Fact]
    public async Task The_rota_of_another_region_is_not_there_and_only_inspectors_and_the_commander_keep_one()
    {
        var inspector = await InspectorAsync();
        Assert.Equal(404, (await inspector.GetAsync("/on-call/South/2026-11")).Status);
        Assert.Equal(404, (await inspector.GetAsync("/on-call/East/2026-13")).Status);
        Assert.Equal(403, (await Portal.SignIn(team.Sergeant).GetAsync(November)).Status);
        Assert.Contains("South", (await Portal.SignIn(await Given.OfficerAsync(Role.Commander)).GetAsync("/on-call")).Main);
        var tampered = await inspector.TamperAsync(await inspector.GetAsync(November), ("SergeantPhone", "07700 900001"),
            ("InspectorPhone", "07700 900002"), ("Nights[24].Sergeant", "o-9999"), ("Nights[24].Inspector", team.Inspector.Code));
        Assert.Equal("Choose somebody from the list", tampered.ErrorAt("Nights[24].Sergeant"));
    }
}
