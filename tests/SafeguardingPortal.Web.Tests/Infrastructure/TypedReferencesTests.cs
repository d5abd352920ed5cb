using SafeguardingPortal.Domain.Conferences;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Infrastructure;

/// <summary>
/// A number that no record has is refused at its field in every form that takes one, with the rest kept; and one fault is one line.
/// </summary>
public class TypedReferencesTests : PortalTest
{
    private async Task<(Logged Logged, Arranged Conference, Browser Browser)> WithCaseAsync()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team, Stage.Finished);
        var conference = await Portal.ConferenceAsync(logged);
        await Portal.ConferenceAsync(logged, starts: new(2026, 12, 1, 10, 0, 0, DateTimeKind.Utc));
        return (logged, conference, Portal.SignIn(team.Sergeant));
    }

    private async Task<string> AddressAsync(string page, Logged logged, Arranged conference) => page
        .Replace("{case}", $"/cases/{logged.CaseReference}").Replace("{conference}", conference.Page)
        .Replace("{household}", $"/households/{await Given.HouseholdOfAsync(logged)}")
        .Replace("{person}", $"/people/{(await Given.PeopleOfAsync(logged))[0]}").Replace("{referral}", logged.Page);

    public static TheoryData<string, string, string> Taking => new()
    {
        { "{household}/join", "Person", "P-2026-999999" },
        { "{household}/join", "Person", "somebody" },
        { "{case}/conferences/invite", "Discussion", "C-2026-999999-D1" },
        { "{case}/conferences/invite", "Children", "P-2026-999999" },
        { "{conference}/merge", "Into", "77" },
        { "{case}/dissents/record", "Subject", "C-2026-999999-D1" },
        { "{case}/research/record", "Of", "P-2026-999999" },
        { "{case}/research/record", "Source", "NOWHERE" },
        { "{case}/tasks/set", "Owner", "o-9999" }
    };

    [Theory]
    [MemberData(nameof(Taking))]
    public async Task A_number_that_no_record_has_is_refused_at_its_field_and_nothing_is_lost(string page, string field, string typed)
    {
        var (logged, conference, browser) = await WithCaseAsync();
        var form = await browser.GetAsync(await AddressAsync(page, logged, conference));
        Assert.Equal(200, form.Status);
        Assert.True(form.Form.Has(field), $"{page} has no {field}");

        var refused = await browser.TamperAsync(form, (field, typed));
        Assert.Equal(200, refused.Status);
        Assert.False(string.IsNullOrEmpty(refused.ErrorAt(field)), $"{page} takes {typed}: {refused}");
        Assert.Contains(refused.ErrorAt(field), refused.Errors);
        Assert.Equal(form.Heading, refused.Heading);
    }

    public static TheoryData<string> Forms => ["{household}/join", "{person}/relationships/add", "{case}/conferences/invite",
        "{conference}/merge", "{conference}/move", "{conference}/cancel", "{conference}/assign", "{conference}/correct",
        "{conference}/report/write", "{conference}/attendance/attend", "{case}/dissents/record", "{case}/research/record",
        "{case}/research/record-all", "{case}/tasks/set", "{case}/chronology/add", "{case}/crimes/record", "{case}/close",
        "{person}/record/contacts", "{person}/plans/record", "{person}/plans/looked-after", "/referrals/log", "/look-up",
        "{referral}/handovers/transfer", "{referral}/handovers/reallocate"];

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task One_fault_is_one_line_of_the_summary(string page)
    {
        var (logged, conference, browser) = await WithCaseAsync();
        var form = await browser.GetAsync(await AddressAsync(page, logged, conference));
        if (!form.HasForm) return;
        var refused = await browser.SubmitAsync(form);
        Assert.True(refused.Status is 200 or 409 or 404, refused.ToString());
        Assert.Equal(refused.Errors.Distinct(), refused.Errors);
        foreach (var group in refused.Html.QuerySelectorAll(".govuk-form-group--error .govuk-error-message"))
        {
            var lines = group.InnerHtml.Split("<br>");
            Assert.Equal(lines.Distinct(), lines);
        }
    }
}
