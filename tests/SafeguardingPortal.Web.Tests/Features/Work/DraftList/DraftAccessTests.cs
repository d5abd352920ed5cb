using System.Text;
using Microsoft.AspNetCore.Routing;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Pages.Drafts;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Features.Work.DraftList;

/// <summary>Only who may open a form keeps a draft of it, and not without end (B8).</summary>
public class DraftAccessTests : PortalTest
{
    [Theory]
    [InlineData("/cases/C-2026-999999/cram/draft/intelligence")]
    [InlineData("/cases/C-2026-999999/research/record")]
    [InlineData("/cases/C-2026-999999/conferences/invite")]
    [InlineData("/cases/C-2026-000001/conferences/7/report/write")]
    [InlineData("/cases/C-2026-000001/supervision/9")]
    [InlineData("/cases/C-2026-999999/discussions/record/R-2026-000001")]
    [InlineData("/referrals/R-2026-999999/sign-off")]
    [InlineData("/dissents/E-2026-999999/answer")]
    [InlineData("/tasks/T-2026-999999/complete")]
    public async Task A_made_up_reference_is_refused(string path)
    {
        var team = await Given.TeamAsync();
        await Given.CramAsync(await Given.ReferralAsync(team, Stage.Discussed));
        foreach (var who in new[] { team.Sergeant, team.Inspector, team.Liaison, team.Desk, team.Researcher })
        {
            var browser = Portal.SignIn(who);
            using var answer = await PostAsync(browser, path);
            Assert.True((int)answer.StatusCode is 403 or 404, $"{who.User.Role}: {answer.StatusCode}");
        }
        Assert.Equal(0, await Portal.CountAsync<Draft>());
    }

    /// <summary>Whoever is sent away by the form’s own page keeps no draft of it; whoever is shown it does.</summary>
    [Fact]
    public async Task Every_long_form_is_kept_for_exactly_the_roles_that_can_open_it()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.WithWorkAsync(await Given.ReferralAsync(team, Stage.Accepted));
        await Given.CramAsync(logged);
        await Given.CramAsync(logged, isSigned: false);
        var conference = await Portal.ConferenceAsync(logged);
        var file = $"/cases/{logged.CaseReference}";
        string[] forms =
        [
            LongForms.Log, $"{logged.Page}/sign-off", logged.RecordDiscussion, $"{file}/supervision/1", $"{file}/research/record",
            $"{file}/tasks/set", $"{file}/dissents/record",
            $"{file}/chronology/add", $"{file}/close", $"{logged.DissentPage}/answer", $"{logged.DissentPage}/resolve",
            $"{logged.TaskPage}/complete", $"{file}/conferences/invite",
            $"{file}/conferences/1/attendance/hold", $"{file}/conferences/1/attendance/agree", $"{file}/conferences/1/attendance/before",
            $"{file}/conferences/1/outcomes/decide",
            $"{file}/conferences/1/report/write", .. new[] { "intelligence", "factors", "assessment", "records", "communication",
                "sign" }.Select(section => $"{file}/cram/draft/{section}")
        ];
        foreach (var role in Enum.GetValues<Role>().Except([Role.Nobody, Role.System]))
        {
            foreach (var at in new[] { "hackney", "lambeth" })
            {
                var browser = Portal.SignIn(
                    await Given.OfficerAsync(role, Permissions.ScopeOf(role, Act.ReadCase) == Scope.OwnTeams ? [at] : []));
                foreach (var path in forms)
                {
                    using var shown = await browser.SendAsync(HttpMethod.Get, path);
                    using var kept = await PostAsync(browser, path);
                    // Where the page says that it is done with, who may do such things is let in all the same: what was begun before is
                    // kept.
                    if ((int)shown.StatusCode == 302) Assert.Equal(200, (int)kept.StatusCode);
                    else Assert.True(shown.StatusCode == kept.StatusCode,
                        $"{role} of {at}, {path}: {shown.StatusCode} to read, {kept.StatusCode} to keep");
                }
            }
        }
        Assert.NotNull(conference);
    }

    [Fact]
    public async Task A_restricted_case_takes_no_draft_of_who_is_not_named()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team, Stage.Accepted);
        await Given.CramAsync(logged, isSigned: false);
        var browser = Portal.SignIn(team.Constable);
        await Given.RestrictAsync(logged);
        foreach (var path in new[] { $"/cases/{logged.CaseReference}/cram/draft/intelligence",
            $"/cases/{logged.CaseReference}/chronology/add" })
        {
            using var answer = await PostAsync(browser, path);
            Assert.Equal(404, (int)answer.StatusCode);
        }
        Assert.Equal(0, await Portal.CountAsync<Draft>());
    }

    [Fact]
    public async Task What_is_too_long_is_not_kept_and_says_so()
    {
        var browser = Portal.SignIn((await Given.TeamAsync()).Desk);
        using var answer = await PostAsync(
            browser, LongForms.Log, [.. Enumerable.Range(0, 30).Select(n => ($"Children[{n}].OwnWords", new string('x', 100_000)))]);
        Assert.Equal(413, (int)answer.StatusCode);
        Assert.Equal(0, await Portal.CountAsync<Draft>());
    }

    [Theory]
    [InlineData(60, 10)]
    [InlineData(12, 1_500_000)]
    public async Task A_user_has_a_quota_and_is_told_of_it_at_the_top_of_the_page(int many, int characters)
    {
        var team = await Given.TeamAsync();
        var browser = Portal.SignIn(team.Desk);
        var statuses = new List<int>();
        for (var n = 0; n < many; n++)
        {
            using var answer = await PostAsync(
                browser, LongForms.Log, ("DraftForm", $"{Guid.NewGuid()}"), ("Narrative", new string('x', characters)));
            statuses.Add((int)answer.StatusCode);
        }
        Assert.Equal((200, 409), (statuses[0], statuses[^1]));
        var kept = await Portal.CountAsync<Draft>();

        var page = await browser.SubmitAsync((await browser.GetAsync(LongForms.Log)).Long()
            .Fill("Narrative", new string('y', Math.Min(characters, 100_000))), LongForms.Keep);
        if (characters == 10)
        {
            Assert.Contains(page.Errors, error => error.StartsWith("Not kept", StringComparison.Ordinal));
            Assert.Equal(kept, await Portal.CountAsync<Draft>());
        }
        // Somebody else’s is not touched, and a draft that is there already goes on being kept.
        using var other = await PostAsync(
            Portal.SignIn(team.Sergeant), $"/cases/{(await Given.ReferralAsync(team)).CaseReference}/chronology/add");
        Assert.Equal(200, (int)other.StatusCode);
    }

    [Fact]
    public void Every_form_that_keeps_drafts_has_a_name_for_them()
    {
        Portal.StartServer();
        var forms = Portal.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<KeepsDraftAttribute>() is not null)
            .Select(endpoint => $"/{endpoint.RoutePattern.RawText}").Distinct().ToList();
        Assert.True(forms.Count > 20);
        foreach (var form in forms)
        {
            var path = new StringBuilder(form.Replace("{number:int:min(1)}", "1", StringComparison.Ordinal)
                .Replace("{kind:regex(^(before|after)$)}", "before", StringComparison.Ordinal)
                .Replace("{caseReference:reference}", "C-2026-000001", StringComparison.Ordinal)
                .Replace("{step:guid}", Guid.NewGuid().ToString(), StringComparison.Ordinal)
                .Replace("{charge:int:min(1)}", "1", StringComparison.Ordinal)
                .Replace("{month}", "2026-10", StringComparison.Ordinal)
                .Replace("{scope}", "hackney", StringComparison.Ordinal)
                .Replace("{field}", "Narrative", StringComparison.Ordinal)
                .Replace("{person:reference}", "P-2026-000001", StringComparison.Ordinal)
                .Replace("{reference:reference}", "R-2026-000001", StringComparison.Ordinal)
                .Replace("{dissentReference:reference}", "E-2026-000001", StringComparison.Ordinal)
                .Replace("{incidentReference:reference}", "G-2026-000001", StringComparison.Ordinal)
                .Replace("{taskReference:reference}", "T-2026-000001", StringComparison.Ordinal)).ToString();
            Assert.True(global::SafeguardingPortal.Web.Pages.Drafts.Drafts.TitleOf(path).Length > 0, path);
        }
    }

    private static async Task<HttpResponseMessage> PostAsync(Browser browser, string path, params (string Name, string Value)[] fields)
    {
        var token = (await browser.GetAsync("/account/password")).Token;
        List<KeyValuePair<string, string>> body = [
            new("DraftForm", $"{Guid.NewGuid()}"), new("Narrative", "Words"), new(Page.TokenName, token)];
        foreach (var (name, value) in fields)
        {
            body.RemoveAll(field => field.Key == name);
            body.Add(new(name, value));
        }
        return await browser.SendAsync(HttpMethod.Post, $"/drafts/keep?path={Uri.EscapeDataString(path)}", new FormUrlEncodedContent(body));
    }
}
