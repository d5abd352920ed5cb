using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Casework.Tasks;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Features.Referrals.Later;

/// <summary>What is learnt of a report after it was taken down has somewhere to go, and what stood stays.</summary>
public class LaterTests : PortalTest
{
    private async Task<(Browser Browser, Logged Logged, Team Team)> LoggedAsync(Func<Report, Report>? but = null)
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team, Stage.Accepted, but: report => (but ?? (same => same))(report with
        {
            Children = [report.Children[0] with { Seen = Answer.No }]
        }));
        return (Portal.SignIn(team.Constable), logged, team);
    }

    private static Answers Seen(params (string Name, string Value)[] but)
    {
        Answers answers = new()
        {
            ["Child"] = "P-2026-000001",
            ["At.Date"] = "23/11/2026",
            ["At.Time"] = "09:10",
            ["Where"] = "Elmhurst Primary",
            ["Alone"] = "Yes",
            ["Found"] = "Quiet. “I want to go to Nan’s.”"
        };
        foreach (var (name, value) in but) answers[name] = value;
        return answers;
    }

    [Fact]
    public async Task A_child_seen_after_intake_is_on_the_referral_in_the_chronology_and_at_closing()
    {
        var (browser, logged, team) = await LoggedAsync();
        var sergeant = Portal.SignIn(team.Sergeant);
        Assert.Contains("Not recorded as seen", (await sergeant.GetAsync($"/cases/{logged.CaseReference}/close")).Main);

        var form = await browser.GetAsync($"{logged.Page}/seen?child=P-2026-000001");
        Assert.Equal((team.Constable.Name, "P-2026-000001"), (form.Field("By"), form.Field("Child")));
        var done = await browser.SubmitAsync(form, Seen());

        Assert.Equal("That the child was seen is on record.", done.Done);
        const string words = "Seen 09:10, Elmhurst Primary, by DC Tom First of hackney, alone";
        Assert.Contains(words, done.Main);
        Assert.Contains("I want to go to Nan’s.", done.Main);
        var closing = (await sergeant.GetAsync($"/cases/{logged.CaseReference}/close")).Main;
        Assert.Contains(words, closing);
        Assert.DoesNotContain("Not recorded as seen", closing);
        Assert.Contains("Child P-2026-000001 seen by DC Tom First of hackney, Elmhurst Primary, alone",
            (await browser.GetAsync($"/cases/{logged.CaseReference}/chronology")).Main);
    }

    public static TheoryData<string, string, string> WrongSeen => new()
    {
        { "At.Time", "09:21", "The child was seen in the future. It is now 09:20" },
        { "Where", "", "Say where the child was seen" },
        { "By", "", "Say who saw the child" }
    };

    [Theory]
    [MemberData(nameof(WrongSeen))]
    public async Task What_is_missing_of_seeing_a_child_is_said_with_what_was_typed_still_there(string field, string value, string message)
    {
        var (browser, logged, _) = await LoggedAsync();

        var again = await browser.SubmitAsync(await browser.GetAsync($"{logged.Page}/seen"), Seen((field, value)));

        Assert.Equal(message, Assert.Single(again.Errors));
        Assert.Equal("Quiet. “I want to go to Nan’s.”", again.Field("Found"));
        Assert.Equal(0, await Portal.CountAsync<Sighting>());
    }

    [Fact]
    public async Task Seen_by_mistake_is_withdrawn_counts_no_more_and_stays()
    {
        var (browser, logged, team) = await LoggedAsync();
        await browser.SubmitAsync(await browser.GetAsync($"{logged.Page}/seen"), Seen());
        var id = await Portal.QueryAsync(db => db.Set<Sighting>().Select(seen => seen.Id).SingleAsync());

        var form = await browser.GetAsync($"{logged.Page}/seen/{id}/withdraw");
        Assert.Contains("09:10, Elmhurst Primary", form.Main);
        var again = await browser.SubmitAsync(form, []);
        Assert.NotNull(again.ErrorAt("Reason"));
        Assert.Contains("09:10, Elmhurst Primary", again.Main);
        var done = await browser.SubmitAsync(again, new() { ["Reason"] = "It was her sister" });

        Assert.Contains("Withdrawn: 09:10, Elmhurst Primary", done.Main);
        Assert.Contains("It was her sister", done.Main);
        Assert.Contains(
            "Not recorded as seen", (await Portal.SignIn(team.Sergeant).GetAsync($"/cases/{logged.CaseReference}/close")).Main);
        Assert.Equal(404, (await browser.GetAsync($"{logged.Page}/seen/{id}/withdraw")).Status);
    }

    [Fact]
    public async Task A_child_who_was_forgotten_is_added_with_home_school_and_family()
    {
        var (browser, logged, _) = await LoggedAsync(report => report with
        {
            Adults = [new("Kelly Merrin", Sex.Female, null, "Mother", false, true)]
        });

        var done = await browser.SubmitAsync(await browser.GetAsync($"{logged.Page}/people/add"), new()
        {
            ["Children[0].Name"] = "Noah Merrin",
            ["Children[0].Born"] = "about 3",
            ["Children[0].Sex"] = "Male",
            ["Children[0].Seen"] = "No",
            ["Children[0].School"] = "Little Elms"
        });

        Assert.Equal("Added to the referral.", done.Done);
        Assert.Contains("Noah Merrin, about 3", done.Heading);
        Assert.Equal(2, await Portal.CountAsync<CaseChild>());
        Assert.Equal(3, await Portal.CountAsync<HouseholdMember>());
        Assert.Equal(2, await Portal.QueryAsync(db => db.Set<Relationship>().CountAsync(tie => tie.Kind == RelationKind.ParentOf)));
        Assert.Contains("Added to the referral: child P-2026-000003", done.Main);
    }

    [Fact]
    public async Task BR_2_whoever_is_added_later_is_asked_about_as_at_intake()
    {
        var (browser, logged, team) = await LoggedAsync();
        await Given.ReferralAsync(team, but: report => report with
        {
            Children = [new("Callum Haddon", Sex.Male, new(new(2016, 5, 5), BirthPrecision.Exact), null, Answer.No)],
            Adults = [],
            Address = "9 Nettle Street"
        });
        Answers callum = new()
        {
            ["Children[0].Name"] = "Calum Hadon",
            ["Children[0].Born"] = "10",
            ["Children[0].Sex"] = "Male",
            ["Children[0].Seen"] = "No"
        };

        var asked = await browser.SubmitAsync(await browser.GetAsync($"{logged.Page}/people/add"), callum);
        Assert.Equal("Say whether Calum Hadon is Callum Haddon, 10, or ask the researcher", Assert.Single(asked.Errors));

        var done = await browser.SubmitAsync(asked, null, "Add, and ask the researcher about Callum Haddon, 10");
        Assert.Contains("Asked of the researcher", done.Main);
        Assert.Equal(TaskKind.CheckMatch, Assert.Single(await Portal.QueryAsync(db => db.Set<CaseTask>().ToListAsync())).Kind);
    }

    [Fact]
    public async Task Somebody_who_is_on_the_referral_is_not_added_again()
    {
        var (browser, logged, _) = await LoggedAsync();
        var asked = await browser.SubmitAsync(await browser.GetAsync($"{logged.Page}/people/add"), new()
        {
            ["Children[0].Name"] = "Ava Merrin",
            ["Children[0].Born"] = "23/11/2020",
            ["Children[0].Seen"] = "No"
        }, "Check who we know");

        var refused = await browser.SubmitAsync(asked, new() { ["Children[0].Verdicts[0].Verdict"] = nameof(LinkVerdict.Same) });

        Assert.Equal("This person is on the referral already", Assert.Single(refused.Errors));
    }

    [Fact]
    public async Task BR_41_a_suspect_who_is_added_later_and_lives_there_marks_the_case()
    {
        var (browser, logged, _) = await LoggedAsync(report => report with { Adults = [] });

        await browser.SubmitAsync(await browser.GetAsync($"{logged.Page}/people/add"), new()
        {
            ["Adults[0].Name"] = "Jason Tull",
            ["Adults[0].Sex"] = "Male",
            ["Adults[0].Relation"] = "Mother’s partner",
            ["Adults[0].IsSuspect"] = "true"
        });

        var task = Assert.Single(await Portal.QueryAsync(db => db.Set<CaseTask>().ToListAsync()));
        Assert.Equal(TaskKind.ReReviewRisk, task.Kind);
    }

    public static TheoryData<string, string?, string> Fields => new()
    {
        { "Narrative", null, "It was the right arm, not the left." }, { "Injuries", null, "A bruise of 3 cm." },
        { "Whereabouts", null, "With the aunt." }, { "OtherChildren", null, "One more, aged 2." }, { "Interpreter", null, "Yoruba" },
        { "WhoIsTold", null, "The mother." }, { "ReferrerName", null, "Nadia Kahn" }, { "ReferrerContact", null, "020 7946 0111" },
        { "OwnWords", "P-2026-000001", "“She got cross.”" }, { "School", "P-2026-000001", "Lea Fields" },
        { "Relation", "P-2026-000002", "Uncle" }
    };

    [Theory]
    [MemberData(nameof(Fields))]
    public async Task A_wrong_word_is_put_right_and_what_stood_stays_with_who_and_why(string field, string? person, string text)
    {
        var (browser, logged, team) = await LoggedAsync();
        var address = $"{logged.Page}/correct/{field}{(person is null ? "" : $"/{person}")}";
        var form = await browser.GetAsync(address);
        var before = form.Field("Text");

        var refused = await browser.SubmitAsync(form, new() { ["Text"] = text });
        Assert.Equal("Say what was wrong", Assert.Single(refused.Errors));
        Assert.Equal(text, refused.Field("Text"));
        var done = await browser.SubmitAsync(refused, new() { ["Reason"] = "Misheard" });

        Assert.Equal(logged.Page, done.Url);
        Assert.Contains(text, done.Main);
        Assert.Contains($"“{(string.IsNullOrEmpty(before) ? "nothing" : before)}”. Misheard. {team.Constable.Name}", done.Main);
        Assert.Contains("Corrected what was reported: Misheard", done.Main);
        var kept = await Portal.QueryAsync(db => db.Set<ReferralCorrection>().SingleAsync());
        Assert.Equal((string.IsNullOrEmpty(before) ? null : before, text, team.Constable.Id), (kept.Before, kept.After, kept.ById));
        Assert.Contains(await Portal.TrailAsync(AuditAction.Changed), entry => entry.ById == team.Constable.Id);
    }

    [Fact]
    public async Task Words_that_are_none_and_people_who_are_on_another_referral_are_not_found()
    {
        var (browser, logged, _) = await LoggedAsync();

        foreach (var address in (string[])["correct/Nonsense", "correct/99", "correct/OwnWords", "correct/Narrative/P-2026-000001",
            "correct/OwnWords/P-2026-000099"])
            Assert.Equal(404, (await browser.GetAsync($"{logged.Page}/{address}")).Status);
    }
}
