using System.Text.RegularExpressions;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Web.Features.Help.Keys;
using SafeguardingPortal.Web.Tests.Harness;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Tests.Features.Help;

/// <summary>What words mean and which keys do what, one step from every page.</summary>
public sealed partial class HelpTests : PortalTest
{
    [Fact]
    public async Task A_word_in_a_forms_hint_leads_to_what_it_means()
    {
        var team = await Given.TeamAsync();
        var browser = Portal.SignIn(team.Sergeant);
        var form = await browser.GetAsync("/people");
        var link = form.Html.QuerySelector(".govuk-hint a")!;
        Assert.Equal(("/help/words#merlin", "_blank"), (link.GetAttribute("href"), link.GetAttribute("target")));
        Assert.Contains("a MERLIN (what it means, new tab), CRIS, NHS or PNC number",
            Spaces().Replace(link.ParentElement!.TextContent, " "), StringComparison.Ordinal);

        var words = await browser.GetAsync("/help/words");
        Assert.Equal(Glossary.Terms.Select(term => term.Term), words.Texts("dt"));
        Assert.Contains("MERLIN", words.Html.GetElementById("merlin")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(Glossary.Terms.Count, Glossary.Terms.Select(term => term.Anchor).Distinct().Count());
        Assert.Contains("/help/words", form.Links("footer a"));
    }

    [Theory]
    [InlineData("A MASH and a CRAM", "MASH", 2)]
    [InlineData("CRAMPED, SMASHED", null, 0)]
    public void A_word_is_found_where_it_stands_by_itself(string text, string? term, int at)
    {
        var found = Glossary.FirstIn(text);
        Assert.Equal((term, at), (found?.Term.Term, found?.At ?? 0));
    }

    [Fact]
    public async Task The_page_of_keys_shows_those_of_pages_that_are_open_and_the_script_has_the_same()
    {
        var team = await Given.TeamAsync();
        var keys = (await Portal.SignIn(team.Constable).GetAsync("/help/keys")).Texts("tbody tr");
        Assert.Contains(keys, line => Spaces().Replace(line, " ") == "g r Board");
        Assert.Contains(keys, line => Spaces().Replace(line, " ") == "Esc Esc Hide screen");
        var admin = (await Portal.SignIn(await Given.OfficerAsync(Role.Administrator)).GetAsync("/help/keys")).Texts("tbody tr");
        Assert.DoesNotContain(admin, line => line.Contains("Board", StringComparison.Ordinal));

        var script = await File.ReadAllTextAsync(
            Path.Combine(Repository.Root, "src", "SafeguardingPortal.Web", "Assets", "keys.js"));
        var there = OfPage().Matches(script.Split('\n').Single(line => line.StartsWith("const pages", StringComparison.Ordinal)))
            .Select(each => (each.Groups[1].Value, each.Groups[2].Value)).ToList();
        Assert.Equal([.. KeysController.Pages, ("n", "/notices"), ("w", "/help/words")], there);
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"(\w): '([^']+)'")]
    private static partial Regex OfPage();
}
