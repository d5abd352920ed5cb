using System.Diagnostics;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Pages.Papers;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Features.Cases.WholeFile;

/// <summary>The whole file on paper: what was chosen and nothing else, marked and numbered, and on the trail.</summary>
public class WholeFileTests : PortalTest
{
    private static readonly string[] All = ["Case and people", "Chronology", "Decisions", "Assessments (CRAM)", "Strategy discussions",
        "Conferences and plans", "Tasks", "Given outside", "Documents (exhibits)"];

    private const string Chosen = "Parts=People&Parts=Assessments&Parts=Conferences";

    [Fact]
    public async Task Both_files_hold_the_chosen_parts_alone_with_marking_and_page_numbers_on_every_page()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team, Stage.Assessed);
        await Portal.ConferenceAsync(logged);
        var sergeant = Portal.SignIn(team.Sergeant);
        var address = $"/cases/{logged.CaseReference}/file";
        var form = await sergeant.GetAsync(address);
        Assert.All(All, part => Assert.Contains(part, form.Main));

        var word = await BytesAsync(sergeant, $"{address}/word?{Chosen}");
        var pdf = await BytesAsync(sergeant, $"{address}/pdf?{Chosen}");
        using (var file = WordprocessingDocument.Open(new MemoryStream(word), isEditable: false))
            Assert.Empty(new OpenXmlValidator().Validate(file).Select(problem => $"{problem.Path?.XPath}: {problem.Description}"));
        string[] wanted = ["1 Case and people", "2 Assessments (CRAM)", "3 Conferences and plans", $"Case file {logged.CaseReference}",
            $"{logged.CaseReference}-V1", $"{logged.CaseReference}-K1"];
        foreach (var pages in new[] { await PagesAsync(word, "docx"), await PagesAsync(pdf, "pdf") })
        {
            var text = string.Join(" ", pages);
            Assert.All(wanted, words => Assert.Contains(words, text));
            Assert.All(["Chronology", "Tasks", "Given outside"], part => Assert.DoesNotContain($" {part}", pages[0].Split("Index")[1]));
            foreach (var (n, page) in pages.Index())
            {
                Assert.Equal(2, page.Split("OFFICIAL-SENSITIVE").Length - 1);
                Assert.Contains($"page {n + 1} of {pages.Count}", page);
            }
        }
        Assert.Equal(2, (await Portal.TrailAsync(AuditAction.Exported)).Count(entry => entry.SubjectReference == logged.CaseReference));
        Assert.Equal(403, (int)(await Portal.SignIn(team.Constable).SendAsync(HttpMethod.Get, $"{address}/pdf?{Chosen}")).StatusCode);
    }

    [Fact]
    public async Task The_print_shows_every_part_that_was_chosen_and_no_part_is_asked_for_again()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team, Stage.Assessed);
        var constable = Portal.SignIn(team.Constable);
        var address = $"/cases/{logged.CaseReference}/file/print";
        var page = await constable.GetAsync($"{address}?Parts=People&Parts=Tasks");
        Assert.Contains("1 Case and people", page.Main);
        Assert.Contains("2 Tasks", page.Main);
        Assert.DoesNotContain("3 ", page.Texts("h2")[^1]);
        Assert.Single(await Portal.TrailAsync(AuditAction.Printed));
        Assert.Single((await constable.GetAsync($"{address}?Parts=Nothing")).Errors);
    }

    [Fact]
    public async Task A_restricted_case_is_not_there_for_whoever_may_not_see_it()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team, Stage.Assessed);
        await Given.RestrictAsync(logged, team.Inspector);
        var other = Portal.SignIn(team.OtherSergeant);
        foreach (var way in new[] { "", "/print?Parts=People", "/word?Parts=People", "/pdf?Parts=People" })
            Assert.Equal(404, (await other.GetAsync($"/cases/{logged.CaseReference}/file{way}")).Status);
    }

    [Fact]
    public async Task Any_script_a_word_longer_than_a_line_and_a_table_of_200_rows_flow()
    {
        var part = new PaperPart("All sorts")
            .Text("Ørsted, Żółć, Ελένη, Иван, محمد, עברית, 王小明, ภาษาไทย, हिन्दी, 👧🏽, a\u0301, \ud800 \u0001")
            .Text(new string('x', 4_000)).Table(["No", "What"], [1, 4],
                Enumerable.Range(1, 200).Select(n => (IReadOnlyList<string>)[$"row-{n}", new string('w', n)]))
            .Table(["Long", "Short"], [1, 1], [[string.Join("\n", Enumerable.Range(1, 150).Select(n => $"line-{n}")), "once"]]);
        var paper = new Paper("All sorts", "C-2026-000001", new DateTime(2026, 12, 1, 9, 0, 0, DateTimeKind.Utc),
            new PaperPart("").Text("Lead"), [part]);
        foreach (var pages in new[] { await PagesAsync(paper.ToWord().ToBytes(), "docx"), await PagesAsync(PdfPaper.Of(paper), "pdf") })
        {
            var text = string.Join(" ", pages);
            Assert.All(["row-1", "row-200", "line-1", "line-150", "Ελένη", "Иван"], words => Assert.Contains(words, text));
            Assert.True(pages.Count(page => page.Contains("What", StringComparison.Ordinal)) > 3);
            Assert.All(pages, page => Assert.Contains($" of {pages.Count}", page));
        }
    }

    private static async Task<byte[]> BytesAsync(Browser browser, string address)
    {
        using var answer = await browser.SendAsync(HttpMethod.Get, address);
        Assert.Equal(200, (int)answer.StatusCode);
        return await answer.Content.ReadAsByteArrayAsync();
    }

    /// <summary>The words of each page; a Word file is made PDF by LibreOffice first. tests/run installs both tools.</summary>
    private static async Task<IReadOnlyList<string>> PagesAsync(byte[] bytes, string kind)
    {
        var folder = Directory.CreateTempSubdirectory("portal-paper-").FullName;
        try
        {
            var file = Path.Combine(folder, $"file.{kind}");
            await File.WriteAllBytesAsync(file, bytes);
            if (kind == "docx")
                await RunAsync("soffice", $"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "pdf", "--outdir",
                    folder, file);
            await RunAsync("pdftotext", "-layout", Path.Combine(folder, "file.pdf"), Path.Combine(folder, "file.txt"));
            // A line that is full goes on upon the next.
            return [.. (await File.ReadAllTextAsync(Path.Combine(folder, "file.txt"))).TrimEnd('\f', '\n').Split('\f')
                .Select(page => string.Join(' ', page.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true };
        using var run = Process.Start(start)!;
        var said = (run.StandardOutput.ReadToEndAsync(), run.StandardError.ReadToEndAsync());
        await run.WaitForExitAsync(new CancellationTokenSource(TimeSpan.FromMinutes(2)).Token);
        Assert.True(run.ExitCode == 0, $"{await said.Item1} {await said.Item2}");
    }
}
