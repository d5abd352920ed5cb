using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Features.People.Search;

/// <summary>A name is kept and shown as it was written, and found again by whoever writes it as they hear or type it.</summary>
public class NamesInAnyScriptTests : PortalTest
{
    private static readonly string TwoHundred = string.Concat(
        Enumerable.Range(0, 25).Select(each => "abcdefgh"[(each % 8)..] + "abcdefgh"[..(each % 8)]));

    /// <summary>Each name, and the ways in which somebody looks for it.</summary>
    private static readonly (string Name, string[] Looked)[] Written =
    [
        ("X", ["X", "x"]),
        (TwoHundred, [TwoHundred, TwoHundred.ToUpperInvariant()]),
        ("Zoë Ólafsdóttir", ["Zoë Ólafsdóttir", "Zoe Olafsdottir", "olafsdottir zoe"]),
        ("Sinéad O'Brien-Šmith", ["Sinéad O'Brien-Šmith", "Sinead O’Brien Smith", "SINEAD OBRIEN-SMITH"]),
        ("Łukasz Żuraw", ["Łukasz Żuraw", "Lukasz Zuraw"]),
        ("Иван Шевченко", ["Иван Шевченко", "Ivan Shevchenko", "ИВАН ШЕВЧЕНКО"]),
        ("محمد خان", ["محمد خان", "Mohammed Khan", "Muhammad Khan"]),
        ("Γιώργος Παπαδόπουλος", ["Γιώργος Παπαδόπουλος", "Giorgos Papadopoulos"]),
        ("李小龙", ["李小龙"])
    ];

    [Fact]
    public async Task A_name_on_a_referral_is_shown_as_written_and_found_however_it_is_looked_for()
    {
        var desk = Portal.SignIn((await Given.TeamAsync()).Desk);
        var number = 0;
        List<string> wrong = [];
        foreach (var (name, looked) in Written)
        {
            number++;
            var page = await desk.SubmitAsync(await desk.GetAsync("/referrals/log"),
                Forms.ReferralOfStrangers(("Children[0].Name", name), ("Children[0].Born", $"{number}/{number}/{2010 + number}"),
                    ("Address", $"{number * 11} Copper Row"), ("Adults[0].LivesAtAddress", "")));
            if (page.Url != $"/referrals/R-2026-00000{number}" || page.Html.QuerySelectorAll("bdi").All(bdi => bdi.TextContent != name))
                wrong.Add($"{name} at {page.Url} {string.Join(", ", page.Errors)}");
            wrong.AddRange(await NotFoundAsync(desk, name, looked));
        }
        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
    }

    [Fact]
    public async Task A_name_recorded_of_a_person_is_shown_as_written_and_found_however_it_is_looked_for()
    {
        var team = await Given.TeamAsync();
        var researcher = Portal.SignIn(team.Researcher);
        List<string> wrong = [];
        foreach (var (name, looked) in Written)
        {
            // A person each, since a name that was once believed finds its person too.
            var person = (await Given.PeopleOfAsync(await Given.ReferralAsync(team)))[0];
            var page = await researcher.SubmitAsync(await researcher.GetAsync($"/people/{person}/record/identity"),
                new() { ["Kind"] = "Name", ["Text"] = name, ["Source"] = "Birth certificate" });
            // In the heading with the age, and among the facts by itself.
            if (page.Done is null || !page.Html.QuerySelectorAll("h1 bdi")
                .Any(bdi => bdi.TextContent.StartsWith($"{name},", StringComparison.Ordinal)) || page.Html.QuerySelectorAll("td bdi")
                .All(bdi => bdi.TextContent != name)) wrong.Add($"{name} at {page.Url} {string.Join(", ", page.Errors)}");
            wrong.AddRange(await NotFoundAsync(researcher, name, looked));
        }
        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
    }

    private static async Task<IReadOnlyList<string>> NotFoundAsync(Browser browser, string name, string[] looked)
    {
        List<string> wrong = [];
        foreach (var terms in looked)
        {
            var found = (await browser.SubmitAsync(await browser.GetAsync("/people"), new() { ["Terms"] = terms }))
                .Texts(".sp-match__name");
            if (!found.Any(each => each.StartsWith(name, StringComparison.Ordinal)))
                wrong.Add($"{terms} finds {string.Join("; ", found)} and not {name}");
        }
        return wrong;
    }
}
