using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Features.Administration.DatedLists;

/// <summary>A census brings a set of its own: administrators put it on the list and end the one before (B9, handbook §8).</summary>
public class EthnicitiesListTests : PortalTest
{
    private const string List = "/administration/lists/ethnicities";

    private async Task<Browser> AdministratorAsync() => Portal.SignIn(await Given.OfficerAsync(Role.Administrator));

    private static async Task AddAsync(Browser admin, string set, string code, string name) => Assert.NotNull((await admin.SubmitAsync(
        await admin.GetAsync($"{List}/add"), new()
        {
            ["Set"] = set,
            ["Code"] = code,
            ["Group"] = "White",
            ["Name"] = name,
            ["From"] = "24/11/2026",
            ["Reason"] = "The census of 2031."
        })).Done);

    [Fact]
    public async Task The_list_holds_the_three_sets_as_they_came()
    {
        var page = await (await AdministratorAsync()).GetAsync(List);
        Assert.Contains("In force (56)", page.Texts("main h2"));
        Assert.Contains("16+1 set of 2010 O1 Chinese or other ethnic group Chinese", page.Main);
        Assert.Equal(56, await Portal.CountAsync<EthnicityCategory>());
    }

    [Fact]
    public async Task A_set_of_a_later_census_is_asked_for_first_from_its_day_and_stands_on_the_referral_and_the_child()
    {
        var admin = await AdministratorAsync();
        await AddAsync(admin, "20+1 set of 2031", "w1", "British");
        await AddAsync(admin, "20+1 set of 2031", "W5", "Cornish");
        var team = await Given.TeamAsync();
        var desk = Portal.SignIn(team.Desk);
        Assert.DoesNotContain("20+1 set of 2031:W5", (await desk.GetAsync("/referrals/log")).Form.OptionsOf("Children[0].Ethnicity"));

        Clock.Advance(TimeSpan.FromDays(1));
        var form = await desk.GetAsync("/referrals/log");
        Assert.Equal(["", "20+1 set of 2031:W1", "20+1 set of 2031:W5", "NineteenPlusOne:W1"],
            form.Form.OptionsOf("Children[0].Ethnicity").Take(4));
        var logged = await desk.SubmitAsync(form, Forms.Referral(("Children[0].Ethnicity", "20+1 set of 2031:W5")));
        Assert.Contains("Self-defined ethnicity W5 White: Cornish (20+1 set of 2031)", logged.Main);
        var child = await Portal.QueryAsync(db => db.Set<ReferralPerson>().AsNoTracking().Where(part => part.Part == ReferralPart.Child)
            .Select(part => part.Person.Reference).SingleAsync());
        Assert.Contains("White: Cornish (W5, 20+1 set of 2031)", (await desk.GetAsync($"/people/{child}")).Main);
    }

    [Fact]
    public async Task What_ended_is_offered_no_more_is_refused_where_it_is_sent_all_the_same_and_stays_where_it_stands()
    {
        var admin = await AdministratorAsync();
        var team = await Given.TeamAsync();
        var desk = Portal.SignIn(team.Desk);
        var before = await desk.SubmitAsync(
            await desk.GetAsync("/referrals/log"), Forms.Referral(("Children[0].Ethnicity", "SixteenPlusOne:O1")));
        var opened = await desk.GetAsync("/referrals/log");
        var row = await Portal.QueryAsync(db => db.EthnicityCategories.Where(each => each.Set == "SixteenPlusOne" && each.Code == "O1")
            .Select(each => each.Id).SingleAsync());
        Assert.NotNull((await admin.SubmitAsync(await admin.GetAsync($"{List}/{row}/end"),
            new() { ["Last"] = "23/11/2026", ["Reason"] = "The set of 2001 is asked for no longer." })).Done);
        Clock.Advance(TimeSpan.FromDays(1));

        var form = await desk.GetAsync("/referrals/log");
        Assert.DoesNotContain("SixteenPlusOne:O1", form.Form.OptionsOf("Children[0].Ethnicity"));
        Assert.Contains("SixteenPlusOne:O9", form.Form.OptionsOf("Children[0].Ethnicity"));
        var refused = await desk.SubmitAsync(opened, Forms.Referral(("Children[0].Ethnicity", "SixteenPlusOne:O1")));
        Assert.Equal("Choose from the list", refused.ErrorAt("Children[0].Ethnicity"));
        Assert.Contains("O1 Chinese or other ethnic group: Chinese (16+1 set of 2010)", (await desk.GetAsync(before.Url)).Main);
    }

    [Theory]
    [InlineData("Set", "", "Enter the set")]
    [InlineData("Code", "", "Enter a code of letters, figures and hyphens")]
    [InlineData("Code", "IC1", "This is a code of what an officer saw. It can be no ethnicity of a person’s own")]
    [InlineData("Group", "", "Enter the group")]
    [InlineData("Name", "", "Enter what the code stands for")]
    public async Task What_cannot_be_is_said_beside_its_field(string field, string typed, string words)
    {
        var admin = await AdministratorAsync();
        Answers answers = new()
        {
            ["Set"] = "20+1 set of 2031",
            ["Code"] = "W5",
            ["Group"] = "White",
            ["Name"] = "Cornish",
            ["From"] = "24/11/2026",
            ["Reason"] = "The census of 2031.",
            [field] = typed
        };
        Assert.Equal(words, (await admin.SubmitAsync(await admin.GetAsync($"{List}/add"), answers)).ErrorAt(field));
        Assert.Equal(56, await Portal.CountAsync<EthnicityCategory>());
    }

    [Fact]
    public async Task A_shipped_set_goes_by_its_name_and_a_code_is_given_once_in_its_set()
    {
        var admin = await AdministratorAsync();
        await AddAsync(admin, "19+1 Set of 2021", "W6", "Cornish");
        Assert.Equal("NineteenPlusOne", await Portal.QueryAsync(db => db.EthnicityCategories.Where(each => each.Code == "W6")
            .Select(each => each.Set).SingleAsync()));
        var taken = await admin.SubmitAsync(await admin.GetAsync($"{List}/add"), new()
        {
            ["Set"] = "18+1 set",
            ["Code"] = "w1",
            ["Group"] = "White",
            ["Name"] = "Cornish",
            ["From"] = "24/11/2026",
            ["Reason"] = "Again."
        });
        Assert.StartsWith("W1 White: British, 18+1 set is or was on the list.", taken.ErrorAt("From"), StringComparison.Ordinal);
    }
}
