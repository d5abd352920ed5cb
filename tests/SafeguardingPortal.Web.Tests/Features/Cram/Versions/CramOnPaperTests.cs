using System.Diagnostics;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Features.Cram.Versions;

/// <summary>A signed version as a record on paper and as a Word file: marked, numbered, named, and on the trail.</summary>
public class CramOnPaperTests : PortalTest
{
    private async Task<(Team Team, Logged Logged)> ReviewedAsync()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team, Stage.Assessed);
        var sergeant = Portal.SignIn(team.Sergeant);
        await sergeant.SubmitAsync(await sergeant.GetAsync($"/cases/{logged.CaseReference}/supervision/1"), new()
        {
            ["Seen"] = "Version 1 and the referral",
            ["Agrees"] = "true",
            ["Rationale"] = "The analysis answers the referral.",
            ["Next"] = "27/11/2026"
        });
        return (team, logged);
    }

    private static async Task<byte[]> BytesAsync(Browser browser, string address)
    {
        using var answer = await browser.SendAsync(HttpMethod.Get, address);
        Assert.Equal(200, (int)answer.StatusCode);
        return await answer.Content.ReadAsByteArrayAsync();
    }

    [Fact]
    public async Task A_version_prints_as_a_record_that_names_itself_on_every_sheet()
    {
        var (team, logged) = await ReviewedAsync();
        var constable = Portal.SignIn(team.Constable);
        var page = await constable.GetAsync($"/cases/{logged.CaseReference}/cram/1/print");

        Assert.Equal(2, page.Texts(".sp-marking__text").Count(text => text == "OFFICIAL-SENSITIVE"));
        Assert.Contains("Child Risk Assessment Matrix, version 1", page.Heading);
        Assert.Contains($"Reference {logged.CaseReference}-V1 Signed by {team.Constable.Name},", page.Main);
        Assert.Contains($"Reviewed by {team.Sergeant.Name}, Monday 23 November 2026, 09:20: agrees", page.Main);
        Assert.Contains("Printed by " + team.Constable.Name, page.Main);
        Assert.Contains("Nobody has dissented from this version.", page.Main);
        var printed = Assert.Single(await Portal.TrailAsync(AuditAction.Printed));
        Assert.Equal(($"{logged.CaseReference}-V1", team.Constable.Id), (printed.SubjectReference!, printed.ById));

        using var foot = await constable.SendAsync(HttpMethod.Get, $"/paper/{logged.CaseReference}-V1");
        var sheet = await foot.Content.ReadAsStringAsync();
        Assert.Equal("text/css", foot.Content.Headers.ContentType!.MediaType);
        Assert.StartsWith("@page { @bottom-left { content: \"C\\00002d2026", sheet, StringComparison.Ordinal);
        Assert.Equal(404, (int)(await constable.SendAsync(HttpMethod.Get, "/paper/a%22b%7d")).StatusCode);
    }

    [Fact]
    public async Task A_draft_is_neither_printed_nor_taken_away()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team, Stage.Accepted);
        await Given.CramAsync(logged, isSigned: false);
        var sergeant = Portal.SignIn(team.Sergeant);

        Assert.Equal(404, (await sergeant.GetAsync($"/cases/{logged.CaseReference}/cram/1/print")).Status);
        Assert.Equal(404, (await sergeant.GetAsync($"/cases/{logged.CaseReference}/cram/1/word")).Status);
    }

    [Fact]
    public async Task A_version_and_a_report_download_as_Word_files_that_open_and_that_is_on_the_trail()
    {
        var (team, logged) = await ReviewedAsync();
        var conference = await Portal.ConferenceAsync(logged);
        await Portal.ReportAsync(conference);
        var version = await BytesAsync(Portal.SignIn(team.Sergeant), $"/cases/{logged.CaseReference}/cram/1/word");
        var report = await BytesAsync(Portal.SignIn(team.Liaison), $"{conference.Page}/report/1/word");

        using var file = WordprocessingDocument.Open(new MemoryStream(version), isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(file).Select(problem => $"{problem.Path?.XPath}: {problem.Description}"));
        Assert.StartsWith($"{logged.CaseReference}-V1, taken by {team.Sergeant.Name}",
            file.MainDocumentPart!.FooterParts.Single().Footer.InnerText, StringComparison.Ordinal);
        Assert.Contains(await Portal.TrailAsync(AuditAction.Exported),
            entry => entry.SubjectReference == $"{logged.CaseReference}-V1" && entry.ById == team.Sergeant.Id);
        Assert.Equal(403,
            (int)(await Portal.SignIn(team.Constable).SendAsync(HttpMethod.Get, $"/cases/{logged.CaseReference}/cram/1/word")).StatusCode);

        var read = await OpenedWithLibreOfficeAsync(("version", version), ("report", report));
        Assert.All(["Child Risk Assessment Matrix, version 1", $"{logged.CaseReference}-V1", "Bruising to the cheek.",
            $"{team.Sergeant.Name}, Monday 23 November 2026, 09:20: agrees", "C01"], words => Assert.Contains(words, read["version"]));
        Assert.All(["Police report to", "A plan is needed."], words => Assert.Contains(words, read["report"]));
    }

    /// <summary>What LibreOffice reads in some Word files, opened in one run of it. tests/run installs it.</summary>
    private static async Task<IReadOnlyDictionary<string, string>> OpenedWithLibreOfficeAsync(params (string Name, byte[] Bytes)[] files)
    {
        var folder = Directory.CreateTempSubdirectory("portal-word-").FullName;
        try
        {
            foreach (var (name, bytes) in files) await File.WriteAllBytesAsync(Path.Combine(folder, $"{name}.docx"), bytes);
            var start = new ProcessStartInfo("soffice") { RedirectStandardError = true, RedirectStandardOutput = true };
            foreach (var argument in (string[])[$"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to",
                "txt:Text (encoded):UTF8", "--outdir", folder, .. files.Select(each => Path.Combine(folder, $"{each.Name}.docx"))])
                start.ArgumentList.Add(argument);
            using var office = Process.Start(start)!;
            var said = (office.StandardOutput.ReadToEndAsync(), office.StandardError.ReadToEndAsync());
            await office.WaitForExitAsync(new CancellationTokenSource(TimeSpan.FromMinutes(2)).Token);
            Assert.True(office.ExitCode == 0, $"{await said.Item1} {await said.Item2}");
            return files.ToDictionary(each => each.Name, each => File.ReadAllText(Path.Combine(folder, $"{each.Name}.txt")));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
