using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Teams;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Features.Administration.Officers;

/// <summary>Row 46: a force begins with its officers in a file, and moves several at once by it.</summary>
public class OfficerFileTests : PortalTest
{
    private const string Headings = "Number,Name,Rank,Role,Team,From,Telephone,Email,User name";

    private async Task<Browser> AdminAsync() => Portal.SignIn(await Given.OfficerAsync(Role.Administrator));

    private static async Task<Page> TryAsync(Browser admin, params string[] rows) => await admin.SubmitAsync(
        await admin.GetAsync("/administration/officers/import"), new() { ["Text"] = string.Join('\n', [Headings, .. rows]) });

    private Task<int> OfficersAsync() => Portal.CountAsync<Officer>();

    [Fact]
    public async Task A_file_is_tried_and_then_brought_in_and_its_passwords_are_shown_once()
    {
        var admin = await AdminAsync();
        var before = await OfficersAsync();
        var tried = await TryAsync(admin,
            "214077,DS Ruth Adeyemi,Detective sergeant,Detective sergeant,Hackney CAIT,1/9/2020,020 7946 0100,ruth@met.example,"
                + "ruth.adeyemi",
            ",Bola Ogun,,Referral desk,hackney,1/9/2020,,,");
        Assert.Contains("What the file changes (2)", tried.Main);
        Assert.Contains("DS Ruth Adeyemi joins as detective sergeant, Hackney CAIT, from 1 Sep 2020, and signs in as ruth.adeyemi",
            tried.Main);
        Assert.Equal(before, await OfficersAsync());

        var done = await admin.SubmitAsync(tried);
        Assert.Equal("2 officers were brought in", done.Heading);
        var password = done.Texts("tbody td")[^1];
        Assert.DoesNotContain(password, string.Join(' ', (await Portal.TrailAsync()).Select(entry => entry.Detail)));
        Assert.Equal(before + 2, await OfficersAsync());
        var ruth = Portal.Visit();
        Assert.Equal("/account/password", (await ruth.SignInAsync("ruth.adeyemi", password)).Address.AbsolutePath);

        // Sent again, it makes nobody twice and shows no password.
        var again = await admin.SubmitAsync(tried);
        Assert.Equal("/administration/officers", again.Address.AbsolutePath);
        Assert.Equal(before + 2, await OfficersAsync());
    }

    [Fact]
    public async Task Who_is_here_by_their_number_changes_role_and_team_from_the_day_and_the_rest_is_left()
    {
        var admin = await AdminAsync();
        await admin.SubmitAsync(await TryAsync(admin,
            "100001,DC Ama Boateng,,Detective constable,hackney,1/9/2020,,,",
            "100002,DC Lee Park,,Detective constable,hackney,1/9/2020,,,"));
        var tried = await TryAsync(admin,
            "100001,DC Ama Boateng,,Detective sergeant,Lambeth CAIT,1/12/2026,,,",
            "100002,DC Lee Park,,Detective constable,hackney,1/12/2026,,,");
        Assert.Contains("DC Ama Boateng is detective sergeant and is posted to Lambeth CAIT from 1 Dec 2026", tried.Main);
        Assert.Contains("Left as they are: 1.", tried.Main);
        var done = await admin.SubmitAsync(tried);
        Assert.Equal("One officer was brought in", done.Heading);
        var ama = await Portal.QueryAsync(db => db.Officers.Include(each => each.Roles).Include(each => each.Postings)
            .SingleAsync(each => each.Number == "100001"));
        Assert.Equal(
            (Role.DetectiveConstable, Role.DetectiveSergeant, 2),
            (ama.RoleOn(new(2026, 11, 30)), ama.RoleOn(new(2026, 12, 1)), ama.Postings.Count));
    }

    [Theory]
    [InlineData("1,,,Detective constable,hackney,1/9/2020,,,", "2 Name Enter the name")]
    [InlineData("1,DC A B,,Detective of sorts,hackney,1/9/2020,,,", "2 Role Detective of sorts is no role of the portal")]
    [InlineData("1,DC A B,,Detective constable,Narnia,1/9/2020,,,", "2 Team Narnia is no team of today")]
    [InlineData("1,DC A B,,Detective constable,,1/9/2020,,,", "2 Team Choose the team: this role works for one")]
    [InlineData("1,DC A B,,Detective constable,hackney,31/2/2020,,,", "2 From 31/2/2020 is not a date. Write it like 21/11/2026")]
    [InlineData("1,DC A B,,Detective constable,hackney,1/9/2020,,,Ärger", "2 User name A user name is 2 to 60 letters a to z")]
    [InlineData("1,DC A B,,Detective constable,hackney,1/9/2020,,nobody,", "2 Email Enter an e-mail address")]
    [InlineData("1,DC A B,,Detective constable,hackney,1/9/2020,,,\n1,DC C D,,Detective constable,hackney,1/9/2020,,,",
        "3 Number 1 stands in the file twice")]
    [InlineData("1,DC A B,,Detective constable,hackney,1/9/2020,,,a.b\n2,DC C D,,Detective constable,hackney,1/9/2020,,,A.B",
        "3 User name A.B stands in the file twice")]
    [InlineData("1,DC A B,,Detective constable", "It has 4 columns, where the first row has 9")]
    public async Task A_fault_is_named_by_row_and_column_and_nobody_is_brought_in(string rows, string fault)
    {
        var admin = await AdminAsync();
        var before = await OfficersAsync();
        var tried = await TryAsync(admin, rows.Split('\n'));
        Assert.Equal(200, tried.Status);
        Assert.Contains(fault, string.Join(' ', tried.Texts("tbody tr")));
        Assert.Contains(rows.Split('\n')[0], tried.Field("Text"));
        await admin.SubmitAsync(tried);
        Assert.Equal(before, await OfficersAsync());
    }

    [Fact]
    public async Task The_officers_taken_out_come_in_again_and_change_nothing()
    {
        var admin = await AdminAsync();
        await admin.SubmitAsync(await TryAsync(admin, "100001,DC Ama Boateng,,Detective constable,hackney,1/9/2020,,,ama.boateng"));
        var file = await (await admin.SendAsync(HttpMethod.Get, "/administration/officers/csv")).Content.ReadAsStringAsync();
        Assert.Contains("100001", file);
        Assert.Contains("officers", Assert.Single(await Portal.TrailAsync(AuditAction.Exported)).Detail);
        var rows = file.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        // Those without a number are nobody the file could know again.
        var tried = await TryAsync(admin, [.. rows.Skip(1).Where(row => row.StartsWith("100001", StringComparison.Ordinal))]);
        Assert.Contains("There is nothing to bring in", tried.Main);
    }

    [Fact]
    public async Task Nobody_changes_their_own_by_a_file()
    {
        var me = await Given.OfficerAsync(Role.Administrator);
        await Portal.ExecuteAsync($"UPDATE Officers SET Number = '900001' WHERE Code = '{me.Code}'");
        var tried = await TryAsync(Portal.SignIn(me), "900001,Me,,Commander,,1/12/2026,,,");
        Assert.Contains("Nobody changes their own role or posting", string.Join(' ', tried.Texts("tbody tr")));
    }
}
