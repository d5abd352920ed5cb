using System.Net;
using Microsoft.AspNetCore.Identity;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Features.Work.DraftList;

/// <summary>However a session ended: a form sent afterwards is not lost, and is nobody's but the sender's (B8).</summary>
public class SignedOutDraftTests : PortalTest
{
    private const string Words = "Typed before anybody noticed\nthat nobody was signed in any more";

    public enum End { Idle, TwelveHours, SignedOutElsewhere, PasswordChanged, StampMoved, CookieLost, CookieSpoilt }

    public static TheoryData<End, string, bool> EveryEnd()
    {
        TheoryData<End, string, bool> all = [];
        foreach (var end in Enum.GetValues<End>())
        {
            foreach (var form in new[] { "log", "intelligence", "factors", "sign-off" })
            {
                all.Add(end, form, false);
                if (form is "log" or "intelligence") all.Add(end, form, true);
            }
        }
        return all;
    }

    [Theory]
    [MemberData(nameof(EveryEnd))]
    public async Task What_is_sent_after_the_session_ended_waits_for_the_sender_and_is_there_after_signing_in(
        End end, string form, bool byScript)
    {
        var (browser, who, path, field) = await SignedInAsync(form);
        var page = await browser.GetAsync(path);
        await EndAsync(end, browser, who);

        var typed = page.Long().Fill(field, Words);
        if (byScript)
        {
            using var kept = await browser.KeepByScriptAsync(path, typed);
            Assert.Contains("signedOut\":true", await kept.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            await AssertBackAsync(browser, await browser.GetAsync(
                $"/account/sign-in?returnUrl={Uri.EscapeDataString($"{path}?draft={page.Long().Value("DraftForm")}")}"), field);
        }
        else
        {
            var signIn = await browser.SubmitAsync(typed);
            Assert.Equal(1, await Portal.CountAsync<Draft>());
            await AssertBackAsync(browser, signIn, field);
        }
        Assert.Equal(who.Id, (await Portal.QueryAsync(db => Task.FromResult(db.Drafts.Single()))).UserId);
    }

    /// <summary>
    /// Nothing proves the sender, so nothing is written; the words wait on the sign-in page itself, unreadable, for whoever the form says
    /// sent them.
    /// </summary>
    [Theory]
    [InlineData("all cookies lost", "log")]
    [InlineData("all cookies lost", "intelligence")]
    [InlineData("all cookies lost", "factors")]
    [InlineData("other keys", "log")]
    [InlineData("other keys", "sign-off")]
    public async Task Where_nothing_proves_the_sender_the_words_wait_on_the_sign_in_page(string how, string form)
    {
        var (browser, who, path, field) = await SignedInAsync(form);
        var page = await browser.GetAsync(path);
        using var restarted = new PortalApp(Portal.Database);
        if (how == "other keys") browser = restarted.Visit();
        else foreach (Cookie cookie in browser.Cookies) cookie.Expired = true;

        var signIn = await browser.SubmitAsync(page.Long().Fill(field, Words));
        Assert.Equal(("Sign in", 0), (signIn.Heading, await Portal.CountAsync<Draft>()));
        Assert.DoesNotContain("Typed before", signIn.Source, StringComparison.Ordinal);
        Assert.Contains("What you typed", signIn.Main, StringComparison.Ordinal);

        // A wrong password loses nothing either.
        var again = await browser.SubmitAsync(signIn, new() { ["UserName"] = "officer", ["Password"] = "not this one at all" });
        Assert.Equal("Sign in", again.Heading);
        await AssertBackAsync(browser, again, field);
        Assert.Equal(
            (1, who.Id), (await Portal.CountAsync<Draft>(), (await Portal.QueryAsync(db => Task.FromResult(db.Drafts.Single()))).UserId));
    }

    [Fact]
    public async Task Words_that_wait_on_the_sign_in_page_are_shown_to_nobody_but_their_sender()
    {
        var (browser, who, path, field) = await SignedInAsync("log");
        var other = await Given.OfficerAsync(Role.ReferralDesk, "hackney");
        await Given.AccountAsync(other, "other");
        var page = await browser.GetAsync(path);
        foreach (Cookie cookie in browser.Cookies) cookie.Expired = true;

        var signIn = await browser.SubmitAsync(page.Long().Fill(field, Words));
        var theirs = await browser.SubmitAsync(signIn, new() { ["UserName"] = "other", ["Password"] = Given.Password });
        Assert.DoesNotContain("Typed before", theirs.Source, StringComparison.Ordinal);
        Assert.Equal(0, await Portal.CountAsync<Draft>());
        Assert.NotEqual(who.Id, other.Id);
    }

    /// <summary>
    /// Restarted with other keys, and signed in again in another tab: the old tab’s form has no token that is worth anything.
    /// </summary>
    [Fact]
    public async Task A_form_from_before_the_keys_changed_sent_by_who_has_signed_in_again_is_offered_back()
    {
        var (before, _, path, field) = await SignedInAsync("intelligence");
        var page = await before.GetAsync(path);
        using var restarted = new PortalApp(Portal.Database);
        var browser = restarted.Visit();
        await browser.SignInAsync("officer", Given.Password);

        var offered = await browser.SubmitAsync(page.Long().Fill(field, Words));
        Assert.Equal(0, await Portal.CountAsync<Draft>());
        var back = await browser.SubmitAsync(offered);
        Assert.Equal(Words, back.Long().Value(field)!.ReplaceLineEndings("\n"));
    }

    /// <summary>A shared desk: the tab of who was signed in before, sent while somebody else is.</summary>
    [Fact]
    public async Task A_form_sent_while_somebody_else_is_signed_in_is_kept_for_its_sender_and_not_for_them()
    {
        var (browser, who, path, field) = await SignedInAsync("log");
        var other = await Given.OfficerAsync(Role.ReferralDesk, "hackney");
        await Given.AccountAsync(other, "other");
        var page = await browser.GetAsync(path);
        Clock.Advance(TimeSpan.FromMinutes(16));
        await browser.SignInAsync("other", Given.Password);

        var answer = await browser.SubmitAsync(page.Long().Fill(field, Words));
        Assert.DoesNotContain("Typed before", answer.Source, StringComparison.Ordinal);
        Assert.Equal(who.Id, (await Portal.QueryAsync(db => Task.FromResult(db.Drafts.Single()))).UserId);
        Assert.DoesNotContain("Typed before", (await browser.GetAsync($"{path}?draft=open")).Source, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no token")]
    [InlineData("no token, by script")]
    [InlineData("closed")]
    [InlineData("closed, no token")]
    [InlineData("other role")]
    [InlineData("case restricted")]
    [InlineData("another form's seal")]
    [InlineData("from another site")]
    public async Task Nothing_is_written_for_a_form_that_proves_nothing_or_of_who_could_not_open_it(string why)
    {
        var (browser, who, path, field) = await SignedInAsync("intelligence");
        var page = await browser.GetAsync(path);
        Clock.Advance(TimeSpan.FromMinutes(16));
        var form = page.Long().Fill(field, Words);
        List<(string, string?)> changes = [];
        if (why.Contains("no token", StringComparison.Ordinal)) changes.Add((Page.TokenName, null));
        if (why.StartsWith("closed", StringComparison.Ordinal)) await CloseAsync(who);
        if (why == "other role") await Portal.ExecuteAsync("UPDATE RolesHeld SET Role = 'Commander' WHERE OfficerId = "
            + $"(SELECT Id FROM Officers WHERE Code = '{who.Code}')");
        if (why == "case restricted") await Given.RestrictAsync(logged!);
        if (why == "another form's seal")
            changes.Add(("DraftSeal", (await Portal.SignIn(logged!.Team.Sergeant).GetAsync(LongForms.Log)).Long().Value("DraftSeal")));

        using var content = form.Tampered(changes, out var target);
        if (why == "from another site") content.Headers.TryAddWithoutValidation("Origin", "https://evil.example");
        if (why == "from another site") foreach (Cookie cookie in browser.Cookies) cookie.Expired = true;
        var address = why.Contains("script", StringComparison.Ordinal)
            ? $"/drafts/keep?path={Uri.EscapeDataString(path)}" : target.PathAndQuery;
        using var answer = await browser.SendAsync(HttpMethod.Post, address, content);
        Assert.Equal(0, await Portal.CountAsync<Draft>());
        if (why == "from another site") Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    private Logged? logged;

    private async Task<(Browser Browser, Colleague Who, string Path, string Field)> SignedInAsync(string form)
    {
        var team = await Given.TeamAsync();
        var (who, path, field) = (team.Desk, LongForms.Log, "Narrative");
        if (form != "log")
        {
            logged = await Given.ReferralAsync(team, form == "sign-off" ? Stage.Assessed : Stage.Accepted);
            if (form != "sign-off") await Given.CramAsync(logged, isSigned: false);
            (who, path, field) = form switch
            {
                "factors" => (team.Constable, $"/cases/{logged.CaseReference}/cram/draft/factors", "Answers[0].Note"),
                "intelligence" => (team.Constable, $"/cases/{logged.CaseReference}/cram/draft/intelligence", "Intelligence"),
                _ => (team.Sergeant, $"{logged.Page}/sign-off", "Rationale")
            };
        }
        await Given.AccountAsync(who, "officer");
        var browser = Portal.Visit();
        await browser.SignInAsync("officer", Given.Password);
        return (browser, who, path, field);
    }

    private async Task EndAsync(End end, Browser browser, Colleague who)
    {
        switch (end)
        {
            case End.Idle:
                Clock.Advance(TimeSpan.FromMinutes(16));
                break;
            case End.TwelveHours:
                for (var passed = 0; passed < 12 * 60; passed += 14)
                {
                    Clock.Advance(TimeSpan.FromMinutes(14));
                    await browser.GetAsync("/hidden");
                }
                break;
            case End.SignedOutElsewhere:
                var elsewhere = Portal.Visit();
                await elsewhere.SignInAsync("officer", Given.Password);
                await elsewhere.PostAsync("/account/sign-out", await elsewhere.GetAsync("/account/password"));
                Clock.Advance(TimeSpan.FromMinutes(2));
                break;
            case End.PasswordChanged:
            case End.StampMoved:
                await Portal.AsAsync(CurrentUser.System, async (services, _) =>
                {
                    var users = services.GetRequiredService<UserManager<PortalUser>>();
                    var user = (await users.FindByIdAsync(who.Id.ToString()))!;
                    return end == End.StampMoved ? await users.UpdateSecurityStampAsync(user) : await users.ChangePasswordAsync(
                        user, Given.Password, Given.Password + " again");
                });
                Clock.Advance(TimeSpan.FromMinutes(2));
                if (end == End.PasswordChanged) password += " again";
                break;
            case End.CookieLost:
                foreach (Cookie cookie in browser.Cookies) if (cookie.Name == "portal") cookie.Expired = true;
                break;
            case End.CookieSpoilt:
                foreach (Cookie cookie in browser.Cookies) if (cookie.Name == "portal") cookie.Value = "of-other-keys";
                break;
        }
    }

    private string password = Given.Password;

    private async Task AssertBackAsync(Browser browser, Page signIn, string field)
    {
        Assert.Equal("Sign in", signIn.Heading);
        var back = await browser.SubmitAsync(signIn, new() { ["UserName"] = "officer", ["Password"] = password });
        Assert.True(back.HasLong(), $"{back}");
        Assert.Equal(Words.Replace("\n", field.Contains("Note", StringComparison.Ordinal) ? " " : "\n", StringComparison.Ordinal),
            back.Long().Value(field)!.ReplaceLineEndings("\n"));
    }

    private Task<int> CloseAsync(Colleague who) => Portal.QueryAsync(async db =>
    {
        (await db.Users.FindAsync(who.Id))!.DisabledAt = Now;
        return await db.SaveChangesAsync();
    });
}
