using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Infrastructure;

/// <summary>No box takes what cannot be normalised, is not seen or turns the line round; none of it is an error of ours.</summary>
public partial class TypedTextBindingTests : PortalTest
{
    public static TheoryData<string> Odd => ["\uFFFE", "\uFFFF", "\uFDD1", "\U0002FFFE", "\u202E", "\u2067", "\u200B", "\uFEFF", "\u0000",
        "\u0085", "\u2029", "\t\n", "\u0378", "\U000E0001"];

    [Theory]
    [MemberData(nameof(Odd))]
    public async Task A_report_with_it_in_every_box_is_logged_without_it(string odd)
    {
        var team = await Given.TeamAsync();
        var desk = Portal.SignIn(team.Desk);
        var answers = Forms.ReferralOfStrangers();
        foreach (var (name, value) in answers.ToList())
        {
            if (name is "Narrative" or "ReferrerName" or "ReferrerContact" or "Address" or "Children[0].Name" or "Children[0].OwnWords"
                or "Adults[0].Relation" or "Received.Date" or "Received.Time")
                answers[name] = value.Insert(value.Length / 2, odd);
        }
        // A blank in the middle of a date is not one, as ever.
        if (TypedTextIsBlank(odd)) (answers["Received.Date"], answers["Received.Time"]) = ("23/11/2026", "08:50");

        var page = await desk.SubmitAsync((await desk.GetAsync("/referrals/log")).Form.Fill(answers));

        if (odd == "\0")
        {
            // The framework's own reader of forms takes none with it: nothing is logged, and nothing breaks.
            Assert.Equal((400, 0), (page.Status, await Portal.CountAsync<Referral>()));
            return;
        }
        Assert.True(page.Reference?.StartsWith("R-", StringComparison.Ordinal) == true,
            $"{page.Status} {string.Join('\n', page.Errors).Replace('\0', '~')}");
        var texts = await Portal.QueryAsync(async db => (string?[])
        [
            .. await db.Set<Person>().Select(person => person.Name).ToListAsync(),
            .. await db.Set<Referral>().Select(referral => referral.Narrative).ToListAsync(),
            .. await db.Set<Household>().Select(household => household.Address).ToListAsync(),
            .. await db.Set<ReferralPerson>().Select(person => person.OwnWords).ToListAsync()
        ]);
        var unseen = odd.Where(letter => letter is not ('\t' or '\n')).ToArray();
        Assert.All(texts.OfType<string>(), text => Assert.Equal(-1, text.IndexOfAny(unseen)));
        Assert.All(await Portal.QueryAsync(db => db.Set<Person>().Select(person => person.Name).ToListAsync()),
            name => Assert.DoesNotContain(name ?? "", letter => letter is '\t' or '\n'));
    }

    private static bool TypedTextIsBlank(string odd) => string.IsNullOrWhiteSpace(odd);

    [Theory]
    [MemberData(nameof(Odd))]
    public async Task Signing_in_searching_looking_up_and_noting_with_it_is_answered(string odd)
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team, Stage.Accepted);
        Assert.True((await Portal.Visit().SignInAsync($"ds{odd}.hackney", $"three{odd}words")).Status < 500);
        var browser = Portal.SignIn(team.Constable);
        foreach (var url in (string[])["/people", "/look-up", $"/cases/{logged.CaseReference}/chronology/add",
            $"/cases/{logged.CaseReference}/tasks/set", $"/cases/{logged.CaseReference}/crimes/record"])
        {
            var page = await browser.GetAsync(url);
            if (page.Status != 200 || !page.HasForm) continue;
            var answers = new Answers();
            foreach (var box in page.Html.QuerySelectorAll(
                "main input:not([type=hidden]):not([type=radio]):not([type=checkbox]), main textarea"))
                if (box.GetAttribute("name") is { Length: > 0 } name) answers[name] = $"Ava{odd}Merrin";
            var answered = await browser.SubmitAsync(page.Form.Fill(answers));
            Assert.True(answered.Status < 500, $"{url}: {answered.Status}");
            Assert.DoesNotContain("\u202E", answered.Source, StringComparison.Ordinal);
        }
        // Kestrel answers an address with nothing in it by itself, and the tests' client sends none.
        if (odd == "\0") return;
        Assert.True((await browser.GetAsync($"/people?after={Uri.EscapeDataString(odd)}")).Status < 500);
        Assert.True((await browser.GetAsync($"/referrals/{Uri.EscapeDataString("R-2026-" + odd)}")).Status < 500);
    }

    /// <summary>A box of several lines says so, or loses them; one of one line that said so would keep them.</summary>
    [Fact]
    public void Every_box_for_narrative_keeps_its_lines_and_no_other_does()
    {
        List<string> wrong = [];
        var metadata = Portal.Services.GetRequiredService<IModelMetadataProvider>();
        foreach (var file in Directory.EnumerateFiles(Features(), "*.cshtml", SearchOption.AllDirectories))
        {
            var view = File.ReadAllText(file);
            if (Model().Match(view) is not { Success: true } named) continue;
            var model = typeof(Program).Assembly.GetTypes().FirstOrDefault(type => type.Name == named.Groups[1].Value.Split('.')[^1]
                && type.Namespace?.Contains("Features", StringComparison.Ordinal) == true);
            if (model is null) continue;
            foreach (Match box in Box().Matches(view))
            {
                var property = box.Groups[2].Value.Split('.').Select(part => part.Split('[')[0])
                    .Aggregate(metadata.GetMetadataForType(model), (at, part) =>
                        at is null ? null! : (at.ElementMetadata ?? at).Properties[part]!);
                if (property?.ModelType != typeof(string)) continue;
                var isNarrative = property.DataTypeName == nameof(DataType.MultilineText);
                if (isNarrative != (box.Groups[1].Value == "textarea")) wrong.Add($"{Path.GetFileName(file)}: {box.Groups[2].Value}");
            }
        }
        Assert.Empty(wrong);
    }

    private static string Features()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "SafeguardingPortal.sln"))) folder = Path.GetDirectoryName(folder)!;
        return Path.Combine(folder, "src", "SafeguardingPortal.Web", "Features");
    }

    [GeneratedRegex(@"^@model\s+([\w.]+)", RegexOptions.Multiline)]
    private static partial Regex Model();

    [GeneratedRegex("<sp-(textarea|input)\\s+for=\"([^\"]+)\"")]
    private static partial Regex Box();
}
