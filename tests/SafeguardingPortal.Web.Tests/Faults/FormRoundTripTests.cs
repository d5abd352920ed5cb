using SafeguardingPortal.Domain;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Faults;

/// <summary>Random forms through the real page: after an error everything that can be seen stands there exactly as it was typed.</summary>
public class FormRoundTripTests : PortalTest
{
    private static readonly string[] Pieces =
    [
        "Ava", "O’Neil", "  two  spaces ", "<b>bold</b>", "\"quoted\" & 'single'", "&lt;not a tag&gt;", "فاطمة", "רוּת", "ทดสอบ", "👩‍👧",
        "Zoë", "31/2/2020", "about 8", "25:99", "not known",
        "@Model.Name", "{{x}}", "'; DROP TABLE Referrals;--", "\\u0041", "%41%42", "a+b=c", "\t", "ﷺ", "e\u0301", "\u200f", "0"
    ];

    [Theory]
    [InlineData("/referrals/log", 1)]
    [InlineData("/referrals/log", 2)]
    [InlineData("/referrals/log", 3)]
    [InlineData("discussion", 4)]
    [InlineData("discussion", 5)]
    public async Task What_comes_back_after_an_error_is_exactly_what_was_seen_to_be_typed(string form, int seed)
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team, Stage.Assessed);
        var browser = Portal.SignIn(team.Sergeant);
        var path = form == "discussion" ? logged.RecordDiscussion : form;
        var random = new Random(seed);

        for (var n = 0; n < 25; n++)
        {
            var page = await browser.GetAsync(path);
            if (random.Next(3) == 0) page = await browser.SubmitAsync(page.Form, random.Next(2) == 0 ? form == "discussion"
                ? "Add a person" : "Add another child" : form == "discussion" ? "Add a decision" : "Add another adult");
            var typed = FillAtRandom(page, random);
            var before = await Portal.CountAsync<Referral>();
            var after = await browser.SubmitAsync(page.Form);

            Assert.True(after.Status is 200 or 409, $"{after.Status} at seed {seed}, form {n}");
            Assert.NotEmpty(after.Errors);
            Assert.Equal(before, await Portal.CountAsync<Referral>());
            foreach (var (name, value) in typed)
                Assert.True(after.Form.Has(name) && Same(value, after.Form.Value(name)),
                    $"seed {seed}, form {n}, {name}: “{value}” came back as “{after.Form.Value(name)}”");
        }
    }

    /// <summary>Every field gets something; one that has to be chosen never is, so there is always an error.</summary>
    private static Dictionary<string, string?> FillAtRandom(Page page, Random random)
    {
        Dictionary<string, string?> typed = [];
        var form = page.Form;
        var names = page.Html.QuerySelectorAll("main form[method=post] [name]").Where(control => control.LocalName != "button"
            && control.GetAttribute("type") != "hidden").Select(control => control.GetAttribute("name")!).Distinct();
        foreach (var name in names)
        {
            var control = page.Html.QuerySelector($"main form[method=post] [name=\"{name}\"]")!;
            if (random.Next(5) == 0 || name is "Channel" or "Mode") continue;
            switch (control.LocalName, control.GetAttribute("type"))
            {
                case ("select", _):
                    form.Fill(name, Pick(form.OptionsOf(name), random));
                    break;
                case ("input", "radio" or "checkbox"):
                    var values = page.Html.QuerySelectorAll($"main form[method=post] [name=\"{name}\"]")
                        .Select(each => each.GetAttribute("value")!).ToList();
                    form.Fill(name, control.GetAttribute("type") == "radio"
                        ? Pick(values, random) : string.Join(' ', values.Where(_ => random.Next(3) == 0)));
                    break;
                case ("textarea", _):
                    form.Fill(name, string.Join(random.Next(2) == 0 ? "\n" : " ", Words(random)));
                    break;
                default:
                    form.Fill(name, string.Join(' ', Words(random)));
                    break;
            }
            typed[name] = AsRead(control.LocalName, form.Value(name));
        }
        return typed;
    }

    /// <summary>What cannot be seen is left out as it comes in; everything else comes back.</summary>
    private static string? AsRead(string control, string? value) =>
        value is null ? null : control == "textarea" ? TypedText.Narrative(value) : TypedText.Line(value);

    private static IEnumerable<string> Words(Random random) => Enumerable.Range(0, random.Next(1, 6)).Select(_ => Pick(Pieces, random));

    private static T Pick<T>(IReadOnlyList<T> from, Random random) => from[random.Next(from.Count)];

    /// <summary>A browser sends line ends its own way; everything else has to be the same.</summary>
    private static bool Same(string? typed, string? back) =>
        (typed ?? "").ReplaceLineEndings("\n") == (back ?? "").ReplaceLineEndings("\n");
}
