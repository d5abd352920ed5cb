using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Infrastructure;

/// <summary>What a form's page shows beside what is typed is there however it came to be shown, and only the portal says what.</summary>
public class FormFillingTests : PortalTest
{
    private static IReadOnlyList<string> Lists(Page page) =>
        page.Texts("main form[method=post] select, main form[method=post] fieldset label, main section[aria-labelledby=reported]");

    public static TheoryData<string, Stage> OfAReferral => new()
    {
        { "/accept", Stage.New }, { "/handovers/reallocate", Stage.Accepted }, { "/handovers/transfer", Stage.Accepted },
        { "/handovers/close", Stage.New }, { "/sign-off", Stage.Assessed }
    };

    [Theory]
    [MemberData(nameof(OfAReferral))]
    public async Task A_form_that_comes_back_has_every_list_it_had_first(string form, Stage stage)
    {
        var logged = await Given.ReferralAsync(await Given.TeamAsync(), stage);
        var browser = Portal.SignIn(logged.Team.Inspector);
        var first = await browser.GetAsync(logged.Page + form);
        var emptied = first.Form.Has("Supervisor") ? new Answers { ["Supervisor"] = "", ["Officer"] = "" } : new Answers();

        var again = await browser.SubmitAsync(first, emptied);

        Assert.NotEmpty(again.Errors);
        Assert.NotEmpty(Lists(first));
        Assert.Equal(Lists(first), Lists(again));
    }

    [Fact]
    public async Task A_draft_that_is_kept_and_opened_has_every_list_the_form_had()
    {
        var logged = await Given.ReferralAsync(await Given.TeamAsync(), Stage.Accepted, 3);
        var browser = Portal.SignIn(logged.Team.Sergeant);
        var first = await browser.GetAsync(logged.RecordDiscussion);

        var kept = await browser.SubmitAsync(first, new() { ["InformationShared"] = "Known to school." }, "Keep as a draft");
        var opened = await browser.GetAsync($"{logged.RecordDiscussion}?draft=open");

        Assert.Equal("Known to school.", opened.Field("InformationShared"));
        Assert.Contains(logged.Team.Sergeant.Code, first.Form.OptionsOf("Supervisor"));
        foreach (var field in new[] { "Supervisor", "Decisions[0].Officer" })
        {
            Assert.Equal(first.Form.OptionsOf(field), kept.Form.OptionsOf(field));
            Assert.Equal(first.Form.OptionsOf(field), opened.Form.OptionsOf(field));
        }
    }

    [Fact]
    public async Task Nothing_that_is_only_shown_can_be_sent()
    {
        var logged = await Given.ReferralAsync(await Given.TeamAsync(), Stage.New);
        var browser = Portal.SignIn(logged.Team.Sergeant);
        var first = await browser.GetAsync($"{logged.Page}/handovers/transfer");

        var again = await browser.TamperAsync(first,
            ("Team", ""), ("Teams[0].Value", "nowhere"), ("Teams[0].Text", "A team of nobody’s"), ("RestrictedCase", "C-2026-000001"));

        Assert.Equal("Choose the team", again.ErrorAt("Team"));
        Assert.Equal(first.Form.OptionsOf("Team"), again.Form.OptionsOf("Team"));
        Assert.DoesNotContain("The case is restricted", again.Main, StringComparison.Ordinal);

        // Nothing fills this one but the portal's own question, so only its mark keeps it from being sent.
        var log = await browser.TamperAsync(await browser.GetAsync("/referrals/log"),
            ("AtHome[0].Reference", "P-2026-999999"), ("AtHome[0].Label", "Somebody of nobody’s"));
        Assert.NotEmpty(log.Errors);
        Assert.DoesNotContain("P-2026-999999", log.Source, StringComparison.Ordinal);
    }

    [Fact]
    public void Whatever_a_form_shows_has_somebody_who_fills_it()
    {
        var types = typeof(Program).Assembly.GetTypes();
        var show = types.Where(type => !type.IsAbstract
            && type.GetProperties().Any(property => property.IsDefined(typeof(ShownAttribute), inherit: false))).ToList();
        // A row of a form is filled with the form.
        show.RemoveAll(row => show.Exists(form =>
            form.GetProperties().Any(property => property.PropertyType == typeof(List<>).MakeGenericType(row))));
        var fillers = Portal.Services.GetRequiredService<IServiceProviderIsService>();
        var filled = types.Where(type => type is { IsClass: true, IsAbstract: false, ContainsGenericParameters: false }
            && fillers.IsService(typeof(IFillsForm<>).MakeGenericType(type))).ToList();

        Assert.InRange(show.Count, 30, int.MaxValue);
        Assert.Equal(show.Select(form => form.Name).Order(), filled.Select(form => form.Name).Order());
    }
}
