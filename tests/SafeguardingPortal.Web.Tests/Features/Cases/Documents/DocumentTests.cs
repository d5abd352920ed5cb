using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Features.Cases.Documents;

/// <summary>Documents on a case: what is taken, who sees it, and what goes out (row 4).</summary>
public class DocumentTests : PortalTest
{
    private static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.7\nA report.\n%%EOF");

    private static byte[] Office(params string[] entries)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var entry in entries) zip.CreateEntry(entry);
        return bytes.ToArray();
    }

    private static string List(Logged logged) => $"/cases/{logged.CaseReference}/documents";

    /// <summary>The form as the page shows it, with a file in it.</summary>
    private static async Task<Page> AddAsync(
        Browser browser, Logged logged, byte[]? content = null, string name = "report.pdf", params (string Name, string Value)[] more)
    {
        var form = await browser.GetAsync($"{List(logged)}/add");
        using var body = new MultipartFormDataContent
        {
            { new StringContent(form.Token), Page.TokenName },
            { new StringContent(form.Field("SubmissionId")!), "SubmissionId" }
        };
        foreach (var (field, value) in ((string, string)[])[("Title", "Medical report, left arm"), ("Kind", "Medical"),
            ("From", "Dr Anita Rowe"), .. more]) body.Add(new StringContent(value), field);
        if (content is not null) body.Add(new ByteArrayContent(content), "Upload", name);
        using var answer = await browser.SendAsync(HttpMethod.Post, $"{List(logged)}/add", body);
        return answer.StatusCode == HttpStatusCode.Redirect
            ? await browser.GetAsync(answer.Headers.Location!.OriginalString) : await Page.FromAsync(answer);
    }

    [Fact]
    public async Task A_document_is_added_and_comes_out_again_as_it_was_and_both_are_on_the_trail()
    {
        var logged = await Given.ReferralAsync(await Given.TeamAsync(), Stage.Accepted);
        var officer = Portal.SignIn(logged.Team.Constable);
        Assert.Contains("No document is on this case file.", (await officer.GetAsync(List(logged))).Main);
        var added = await AddAsync(officer, logged, Pdf);
        Assert.Equal("The document is on the case file.", added.Done);
        Assert.Contains("Medical report, left arm Medical", added.Main);
        Assert.Contains("not checked for viruses", added.Main);

        using var file = await officer.SendAsync(HttpMethod.Get, $"{List(logged)}/1/file");
        Assert.Equal(Pdf, await file.Content.ReadAsByteArrayAsync());
        Assert.Equal(("attachment", "report.pdf"),
            (file.Content.Headers.ContentDisposition!.DispositionType, file.Content.Headers.ContentDisposition.FileName!.Trim('"')));
        var entry = Assert.Single(await Portal.TrailAsync(AuditAction.Exported));
        Assert.Equal((logged.CaseReference + "-F1", "report.pdf"), (entry.SubjectReference, entry.Detail));
        Assert.DoesNotContain("JVBER", (await Portal.TrailAsync(AuditAction.Created)).Aggregate("", (all, each) => all + each.Detail));
        Assert.Contains("Document " + logged.CaseReference + "-F1 added: Medical report, left arm",
            (await officer.GetAsync($"/cases/{logged.CaseReference}/chronology")).Main);
        // Another team sees none of it.
        var other = Portal.SignIn((await Given.TeamAsync("lambeth")).Constable);
        foreach (var page in new[] { "", "/1", "/1/file", "/add" })
            Assert.Equal(404, (await other.GetAsync(List(logged) + page)).Status);
    }

    public static TheoryData<string, byte[], string> Refused => new()
    {
        { "report.pdf", [], "The file is empty or larger than 25 MB" },
        { "report.pdf", Encoding.ASCII.GetBytes("MZ not a PDF"), "What is in the file is not what its name says" },
        { "report.exe", Encoding.ASCII.GetBytes("MZ"), "Nothing that runs" },
        { "report", Pdf, "Nothing that runs" },
        { "report.pdf.js", Pdf, "Nothing that runs" },
        { "letter.docx", Office("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"), "not what its name says" },
        { "letter.docx", Office("[Content_Types].xml", "xl/workbook.xml"), "not what its name says" },
        { "note.txt", [0x4D, 0x5A, 0x00], "not what its name says" }
    };

    [Theory, MemberData(nameof(Refused))]
    public async Task What_is_not_what_it_says_or_runs_is_refused_beside_the_field_and_nothing_typed_is_lost(
        string name, byte[] content, string words)
    {
        var logged = await Given.ReferralAsync(await Given.TeamAsync(), Stage.Accepted);
        var page = await AddAsync(Portal.SignIn(logged.Team.Constable), logged, content, name);
        Assert.Contains(words, page.ErrorAt("Upload"));
        Assert.Equal("Dr Anita Rowe", page.Field("From"));
        Assert.Equal(0, await Portal.QueryAsync(db => db.CaseDocuments.CountAsync()));
        Assert.Equal(0, await Portal.QueryAsync(db => db.DocumentContents.CountAsync()));
    }

    [Fact]
    public async Task A_document_without_a_file_a_title_or_a_kind_is_asked_for_them()
    {
        var logged = await Given.ReferralAsync(await Given.TeamAsync(), Stage.Accepted);
        var officer = Portal.SignIn(logged.Team.Constable);
        var page = await officer.SubmitAsync(await officer.GetAsync($"{List(logged)}/add"));
        Assert.Equal(("Choose the file", "Say what it is", "Choose its kind", "Say who made or gave it"),
            (page.ErrorAt("Upload"), page.ErrorAt("Title"), page.ErrorAt("Kind"), page.ErrorAt("From")));
    }

    [Fact]
    public async Task A_document_for_named_people_is_counted_and_not_named_to_others()
    {
        var logged = await Given.ReferralAsync(await Given.TeamAsync(), Stage.Accepted);
        var (officer, sergeant) = (Portal.SignIn(logged.Team.Constable), Portal.SignIn(logged.Team.Sergeant));
        var refused = await AddAsync(officer, logged, Pdf, more: [("IsForNamed", "true")]);
        Assert.Equal("Choose at least one officer who may see it", refused.ErrorAt("Readers"));
        await AddAsync(officer, logged, Pdf, "photo.pdf", ("IsForNamed", "true"), ("Readers", logged.Team.Liaison.Code));

        var others = await sergeant.GetAsync(List(logged));
        Assert.Contains("1 not shown to you: kept to named people.", others.Main);
        Assert.DoesNotContain("left arm", others.Source);
        Assert.Equal(404, (await sergeant.GetAsync($"{List(logged)}/1")).Status);
        Assert.Equal(404, (await sergeant.GetAsync($"{List(logged)}/1/file")).Status);
        Assert.DoesNotContain("left arm", (await sergeant.GetAsync($"/cases/{logged.CaseReference}/chronology")).Source);
        Assert.DoesNotContain(
            "left arm", (await sergeant.GetAsync($"/cases/{logged.CaseReference}/file/print?Parts=Documents&Parts=Chronology")).Source);
        foreach (var reader in new[] { officer, Portal.SignIn(logged.Team.Liaison) })
        {
            Assert.Contains("Only 2 people", (await reader.GetAsync(List(logged))).Main);
            Assert.Equal(200, (await reader.GetAsync($"{List(logged)}/1")).Status);
            Assert.Contains("left arm", (await reader.GetAsync($"/cases/{logged.CaseReference}/file/print?Parts=Documents")).Main);
        }
    }

    [Fact]
    public async Task One_that_does_not_belong_is_taken_off_with_the_reason_and_given_out_no_more()
    {
        var logged = await Given.ReferralAsync(await Given.TeamAsync(), Stage.Accepted);
        var officer = Portal.SignIn(logged.Team.Constable);
        await AddAsync(officer, logged, Pdf);
        var form = await officer.GetAsync($"{List(logged)}/1/take-off");
        Assert.Equal("Say why it does not belong here", (await officer.SubmitAsync(form)).ErrorAt("Reason"));
        var done = await officer.SubmitAsync(form, new() { ["Reason"] = "It is of another family." });
        Assert.Contains("stays on record", done.Done);
        Assert.Equal(404, (await officer.GetAsync($"{List(logged)}/1/file")).Status);
        Assert.Contains("It is of another family.", (await officer.GetAsync($"{List(logged)}/1")).Main);
        Assert.Equal(409, (await officer.SubmitAsync(form, new() { ["Reason"] = "Twice." })).Status);
        await AddAsync(officer, logged, Pdf);
        Assert.Equal(200, (await officer.GetAsync($"{List(logged)}/2")).Status);
    }

    [Fact]
    public async Task A_file_whose_fingerprint_is_another_is_not_given_out()
    {
        var folder = Directory.CreateTempSubdirectory("documents");
        try
        {
            Portal.With("Documents:Folder", folder.FullName);
            var logged = await Given.ReferralAsync(await Given.TeamAsync(), Stage.Accepted);
            var officer = Portal.SignIn(logged.Team.Constable);
            await AddAsync(officer, logged, Pdf);
            var kept = Assert.Single(folder.GetFiles());
            Assert.Equal(Pdf, await File.ReadAllBytesAsync(kept.FullName));
            await File.AppendAllTextAsync(kept.FullName, "more");
            Assert.Contains("its fingerprint is another", (await officer.GetAsync($"{List(logged)}/1/file")).Main);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData("stream: OK\0", null)]
    [InlineData("stream: Eicar-Signature FOUND\0", "The virus scanner found something in the file. It was not kept")]
    [InlineData(null, "The virus scanner does not answer. The file was not kept; try again later")]
    public async Task A_scanner_that_is_set_up_is_asked_and_without_its_word_nothing_is_kept(string? answer, string? words)
    {
        var socket = Path.Combine(Path.GetTempPath(), $"clamd-{Guid.NewGuid():N}"[..20]);
        using var scanner = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        if (answer is not null)
        {
            scanner.Bind(new UnixDomainSocketEndPoint(socket));
            scanner.Listen();
            _ = AnswerAsync(scanner, answer);
        }
        Portal.With("Documents:Scanner", $"unix:{socket}");
        var logged = await Given.ReferralAsync(await Given.TeamAsync(), Stage.Accepted);
        var page = await AddAsync(Portal.SignIn(logged.Team.Constable), logged, Pdf);
        if (words is null) Assert.Contains("kB, checked", page.Main);
        else Assert.Equal(words, page.ErrorAt("Upload"));
        File.Delete(socket);
    }

    /// <summary>As clamd reads it: the command, parts by their length, and an empty one at the end.</summary>
    private static async Task AnswerAsync(Socket scanner, string answer)
    {
        using var asked = await scanner.AcceptAsync();
        await using var stream = new NetworkStream(asked);
        await stream.ReadExactlyAsync(new byte["zINSTREAM\0".Length]);
        var length = new byte[4];
        while (true)
        {
            await stream.ReadExactlyAsync(length);
            var part = System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(length);
            if (part == 0) break;
            await stream.ReadExactlyAsync(new byte[part]);
        }
        await stream.WriteAsync(Encoding.ASCII.GetBytes(answer));
    }
}
