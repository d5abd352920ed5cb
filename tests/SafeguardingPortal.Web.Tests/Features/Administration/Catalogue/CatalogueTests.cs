using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cram;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Features.Administration.Catalogue;

/// <summary>
/// The catalogue as data with its own administration: rows with a beginning and an end, and no word of who a family are (B9, BR-45).
/// </summary>
public class CatalogueTests : PortalTest
{
    private const string Page = "/administration/catalogue";

    private async Task<Browser> AdministratorAsync() => Portal.SignIn(await Given.OfficerAsync(Role.Administrator));

    private static Answers Bitten(params (string Name, string Value)[] but)
    {
        Answers answers = new()
        {
            ["Group"] = "Child",
            ["Code"] = "c23",
            ["Name"] = "Bitten",
            ["Guidance"] = "By whom, and who saw the mark.",
            ["Basis"] = "Published frameworks",
            ["From"] = "25/11/2026"
        };
        foreach (var (name, value) in but) answers[name] = value;
        return answers;
    }

    private Task<List<RiskFactor>> WordingsAsync(string code) => Portal.QueryAsync(db => db.RiskFactors.AsNoTracking()
        .Where(factor => factor.Code == code).OrderBy(factor => factor.From).ToListAsync());

    [Fact]
    public async Task A_factor_is_added_from_a_day_to_come_once_and_is_on_the_trail()
    {
        var admin = await AdministratorAsync();
        var form = await admin.GetAsync($"{Page}/add");
        var added = await admin.SubmitAsync(form, Bitten());
        await admin.SubmitAsync(form, Bitten());

        Assert.Equal("C23 is asked from 25 Nov 2026 on. Drafts that are open then say so, and ask for an answer before they are signed.",
            added.Done);
        Assert.Contains("C23 Bitten", added.Main);
        var factor = Assert.Single(await WordingsAsync("C23"));
        Assert.Equal(
            (FactorGroup.Child, false, new DateOnly(2026, 11, 25), null), (factor.Group, factor.IsContextual, factor.From, factor.To));
        Assert.Contains(await Portal.TrailAsync(AuditAction.Created),
            entry => entry.Subject == nameof(RiskFactor) && entry.Detail!.Contains("Bitten", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Code", "C02", "C02 is in use. Choose another code, or give it another wording")]
    [InlineData("Code", "S23", "Enter the letter of its group (C, S, H or P) and two figures. C90 to C99 are for contextual factors")]
    [InlineData("Name", "", "Enter the factor in plain words")]
    [InlineData("Name", "BME background", NeverAFactor.Words)]
    [InlineData("Guidance", "Ask about the family’s religion.", NeverAFactor.Words)]
    [InlineData("Basis", "Statistics of nationality", NeverAFactor.Words)]
    [InlineData("From", "23/11/2026", "A change takes effect from tomorrow at the earliest")]
    [InlineData("From", "soon", "soon is not a date. Write it like 21/11/2026")]
    public async Task What_cannot_be_a_factor_is_said_beside_the_field_with_everything_typed_still_there(
        string field, string typed, string words)
    {
        var admin = await AdministratorAsync();
        var again = await admin.SubmitAsync(await admin.GetAsync($"{Page}/add"), Bitten((field, typed)));

        Assert.Equal((200, words, typed), (again.Status, again.ErrorAt(field), again.Field(field) ?? ""));
        Assert.Empty(await WordingsAsync("C23"));
    }

    [Fact]
    public async Task A_new_wording_ends_the_old_one_the_day_before_and_the_page_shows_both()
    {
        var admin = await AdministratorAsync();
        var done = await admin.SubmitAsync(
            await admin.GetAsync($"{Page}/C02/reword"), new() { ["Name"] = "Injury by any object", ["From"] = "26/11/2026" });

        Assert.Equal("C02 has new words from 26 Nov 2026 on. Versions signed with the old ones keep them.", done.Done);
        Assert.Contains("From 26 Nov 2026: Injury by any object", done.Main);
        var wordings = await WordingsAsync("C02");
        Assert.Equal([("Injury by a weapon or an object", new DateOnly(2026, 11, 25)), ("Injury by any object", null)],
            wordings.Select(each => (each.Name, each.To)));
        Clock.Advance(TimeSpan.FromDays(4));
        Assert.Contains("Before: “Injury by a weapon or an object”, to 25 Nov 2026", (await admin.GetAsync(Page)).Main);
    }

    [Fact]
    public async Task A_factor_that_ends_is_asked_no_more_and_cannot_be_ended_twice()
    {
        var admin = await AdministratorAsync();
        var form = await admin.GetAsync($"{Page}/H12/end");
        await admin.SubmitAsync(form, new() { ["Last"] = "23/11/2026" });
        Assert.Null((await admin.GetAsync(Page)).Link("End H12"));
        var twice = await admin.SubmitAsync(form, new() { ["Last"] = "24/11/2026" });

        Assert.Equal((409, "This wording already has an end."), (twice.Status, Assert.Single(twice.Errors)));
        Clock.Advance(TimeSpan.FromDays(1));
        Assert.Contains("Asked no more H12", (await admin.GetAsync(Page)).Main);
    }

    [Fact]
    public async Task The_second_of_two_administrators_rewording_is_told_and_their_words_are_still_there()
    {
        var (first, second) = (await AdministratorAsync(), await AdministratorAsync());
        var (one, other) = (await first.GetAsync($"{Page}/C03/reword"), await second.GetAsync($"{Page}/C03/reword"));
        await first.SubmitAsync(one, new() { ["Name"] = "Account and injury differ" });
        var told = await second.SubmitAsync(other, new() { ["Name"] = "Story and injury differ" });

        Assert.Equal((409, "Story and injury differ"), (told.Status, told.Field("Name")));
        Assert.Equal(2, (await WordingsAsync("C03")).Count);
    }

    [Fact]
    public async Task BR_50_The_administrator_opens_no_case_and_nobody_else_keeps_the_catalogue()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team, Stage.Accepted);
        var admin = await AdministratorAsync();

        Assert.Equal(403, (await admin.GetAsync($"/cases/{logged.CaseReference}/cram")).Status);
        Assert.Equal(403, (await Portal.SignIn(team.Inspector).GetAsync(Page)).Status);
        Assert.Equal($"{Page}", (await admin.GetAsync("/administration")).Link("Catalogue of risk factors"));
    }

    [Theory]
    [InlineData("C01", "child protection plans on record")]
    [InlineData("C05", "earlier referrals that name the child")]
    [InlineData("S03", "earlier referrals that name the suspect")]
    [InlineData("C06", "the date of birth")]
    public async Task What_the_portal_fills_in_is_said_before_a_factor_ends_and_its_code_gets_no_other_meaning(string code, string records)
    {
        var admin = Portal.SignIn(await Given.OfficerAsync(Role.Administrator));
        var end = await admin.GetAsync($"/administration/catalogue/{code}/end");
        Assert.Contains($"The portal fills {code} in from {records}", end.Main, StringComparison.Ordinal);
        Assert.Contains($"Filled in from {records}", (await admin.GetAsync("/administration/catalogue")).Main, StringComparison.Ordinal);

        await admin.SubmitAsync(end);
        Clock.Advance(TimeSpan.FromDays(3));
        var refused = await admin.SubmitAsync(await admin.GetAsync("/administration/catalogue/add"), new()
        {
            ["Group"] = code[0] == 'C' ? "Child" : "Suspect",
            ["Code"] = code,
            ["Name"] = "Something else",
            ["Guidance"] = "What to look for.",
            ["Basis"] = "Ours"
        });
        Assert.Equal($"{code} is filled in from {records}. Choose another code", refused.ErrorAt("Code"));
    }
}
