using System.Net.Http.Headers;
using System.Text;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Web.Pages.Lists;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Features.Administration.DatedLists;

/// <summary>Any list comes out as a file and in again: tried first, whole or not at all (B9).</summary>
public class ListFileTests : PortalTest
{
    private const string Leads = "/administration/lists/report-lead-times";
    private const string Headings = "Borough,Which conferences,Working days,From,To,Reason";

    private async Task<Browser> AdministratorAsync() => Portal.SignIn(await Given.OfficerAsync(Role.Administrator));

    private static async Task<Page> TryAsync(Browser admin, string text, string address = Leads) =>
        await admin.SubmitAsync(await admin.GetAsync($"{address}/import"), new() { ["Text"] = text });

    private Task<int> CountAsync() => Portal.QueryAsync(db => db.ReportLeads.CountAsync());

    [Fact]
    public async Task A_file_is_tried_shown_and_then_brought_in_by_the_same_text_once()
    {
        var admin = await AdministratorAsync();
        var tried = await TryAsync(admin, $"{Headings}\nHackney,Initial conferences,5,01/12/2026,,Agreed with its chairs\n"
            + "Camden,initial conferences,4,01/12/2026,31/12/2026,A trial\n"
            + "E09000019,Review conferences,6,1/12/2026,,\"Agreed, by letter\"\n");
        Assert.Contains("What the file changes (3)", tried.Main);
        Assert.Contains("Camden, initial conferences, 4 working days, from 1 Dec 2026 to 31 Dec 2026", tried.Main);
        Assert.Equal(2, await CountAsync());

        var done = await admin.SubmitAsync(tried);
        await admin.SubmitAsync(tried);
        Assert.Equal("3 changes were brought in.", done.Done);
        Assert.Contains("Islington", done.Main);
        Assert.Equal(5, await CountAsync());
        Assert.Equal(3, await Portal.QueryAsync(db => db.ListChanges.CountAsync()));
        Assert.Single(await Portal.TrailAsync(), entry => entry.Subject == nameof(Domain.Conferences.ReportLead));
    }

    [Fact]
    public async Task Text_that_was_changed_after_it_was_tried_is_tried_again()
    {
        var admin = await AdministratorAsync();
        var tried = await TryAsync(admin, $"{Headings}\nHackney,Initial conferences,5,01/12/2026,,Agreed");
        var again = await admin.SubmitAsync(tried, new() { ["Text"] = $"{Headings}\nHackney,Initial conferences,7,01/12/2026,,Agreed" });
        Assert.Contains("7 working days", again.Main);
        Assert.Equal(2, await CountAsync());
    }

    [Theory]
    [InlineData("Council,Which conferences,Working days,From,To,Reason\nHackney,Initial conferences,5,01/12/2026,,x",
        "1 Borough The column is missing")]
    [InlineData("Council,Which conferences,Working days,From,To,Reason\nHackney,Initial conferences,5,01/12/2026,,x",
        "1 Council This list has no such column. Did you mean Borough?")]
    [InlineData(Headings + "\nHackny,Initial conferences,5,01/12/2026,,x", "2 Borough “Hackny” is not an answer of this list.")]
    [InlineData(Headings + "\nHackney,Initial conferences,many,01/12/2026,,x",
        "2 Working days Enter a number of working days from 1 to 20")]
    [InlineData(Headings + "\nHackney,Initial conferences,5,01/12/2020,,x", "2 From A change takes effect from tomorrow at the earliest")]
    [InlineData(Headings + "\nHackney,Initial conferences,5,31/02/2027,,x", "2 From 31/02/2027 is not a date.")]
    [InlineData(Headings + "\nHackney,Initial conferences,5,01/12/2026,30/11/2026,x", "2 To The last day is the first day or later")]
    [InlineData(Headings + "\nHackney,Initial conferences,5,01/12/2026,,", "2 Reason Say why, for whoever asks later")]
    [InlineData(Headings + "\nHackney,Initial conferences,5,01/12/2026", "2 – It has 4 columns, where the first row has 6")]
    [InlineData(Headings + "\nHackney,Initial conferences,5,1/12/2026,,x\nHackney,Initial conferences,6,1/12/2026,,x",
        "3 From Hackney, initial conferences, 5 working days holds from 1 Dec 2026 on. Choose a later day")]
    [InlineData(Headings, "There are no rows below the headings")]
    public async Task Each_fault_is_named_with_its_row_and_column_and_nothing_is_half_done(string text, string said)
    {
        var admin = await AdministratorAsync();
        var good = "\nCamden,Initial conferences,5,01/12/2026,,Agreed";
        var tried = await TryAsync(admin, text == Headings ? text : text + good);
        Assert.Equal(200, tried.Status);
        Assert.Contains("Nothing was brought in", tried.Main);
        Assert.Contains(said, tried.Main);
        Assert.Contains(text.Split('\n')[^1], tried.Field("Text")!);
        var again = await admin.SubmitAsync(tried);
        Assert.Contains("Nothing was brought in", again.Main);
        Assert.Equal(2, await CountAsync());
    }

    [Fact]
    public async Task Nothing_sent_is_said_beside_the_field()
    {
        var empty = await TryAsync(await AdministratorAsync(), "");
        Assert.Equal("Choose a file, or paste its rows below", empty.ErrorAt("Upload"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_file_is_read_in_UTF_8_and_another_encoding_is_told(bool isUtf8)
    {
        var admin = await AdministratorAsync();
        var form = await admin.GetAsync($"{Leads}/import");
        using var content = new MultipartFormDataContent
        {
            { new StringContent(form.Token), Page.TokenName }, { new StringContent(form.Field("SubmissionId")!), "SubmissionId" },
            { new StringContent(form.Field("ListVersion")!), "ListVersion" }
        };
        var text = $"{Headings}\r\nHackney,Initial conferences,5,01/12/2026,,Naïve\r\n";
        var bytes = isUtf8 ? [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)] : Encoding.Latin1.GetBytes(text);
        using var file = new ByteArrayContent(bytes);
        file.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        content.Add(file, "Upload", "leads.csv");
        using var sent = await admin.SendAsync(HttpMethod.Post, $"{Leads}/import", content);
        var page = await Page.FromAsync(sent);

        if (isUtf8)
        {
            Assert.Contains("What the file changes (1)", page.Main);
            Assert.Equal("One change was brought in.", (await admin.SubmitAsync(page)).Done);
        }
        else Assert.Equal("The file is in another encoding. Save it as CSV UTF-8", page.ErrorAt("Upload"));
    }

    [Fact]
    public async Task The_second_of_two_administrators_loses_the_race_and_nothing_is_done()
    {
        var (first, second) = (await AdministratorAsync(), await AdministratorAsync());
        var (one, other) = (await TryAsync(first, $"{Headings}\nHackney,Initial conferences,5,01/12/2026,,Agreed"),
            await TryAsync(second, $"{Headings}\nCamden,Initial conferences,5,01/12/2026,,Agreed"));
        await first.SubmitAsync(one);
        var told = await second.SubmitAsync(other);
        Assert.Equal(409, told.Status);
        Assert.Equal(3, await CountAsync());
        var tried = await second.SubmitAsync(told);
        Assert.Contains("What the file changes (1)", tried.Main);
        Assert.NotNull((await second.SubmitAsync(tried)).Done);
        Assert.Equal(4, await CountAsync());
    }

    /// <summary>Whatever lists there are: what comes out of one can come in again, and changes nothing.</summary>
    [Fact]
    public async Task Every_list_comes_out_as_a_file_that_comes_in_again_and_changes_nothing()
    {
        var admin = await AdministratorAsync();
        foreach (var list in DatedList.All)
        {
            var address = $"/administration/lists/{list.Code}";
            using var file = await admin.SendAsync(HttpMethod.Get, $"{address}/csv");
            Assert.Equal("text/csv", file.Content.Headers.ContentType!.MediaType);
            var text = await file.Content.ReadAsStringAsync();
            if (text.TrimEnd().Split('\n').Length == 1) continue;
            var tried = await TryAsync(admin, text.TrimStart('\uFEFF'), address);
            Assert.True(tried.Main.Contains("is on the list already", StringComparison.Ordinal), $"{list.Code}: {tried.Main}");
        }
        Assert.Equal(0, await Portal.QueryAsync(db => db.ListChanges.CountAsync()));
    }

    [Fact]
    public async Task A_last_day_in_the_file_ends_a_row_that_is_on_the_list_and_one_that_is_needed_is_not_ended()
    {
        var admin = await AdministratorAsync();
        const string sources = "/administration/lists/source-codes";
        var ended = await TryAsync(admin, "Code,Name,From,To,Reason\n1B,Acquaintance,01/04/2008,31/12/2026,Counted as other", sources);
        Assert.Equal("One change was brought in.", (await admin.SubmitAsync(ended)).Done);
        Assert.Equal(new(2026, 12, 31), await Portal.QueryAsync(db =>
            db.SourceCodes.Where(code => code.Code == "1B").Select(code => code.To).SingleAsync()));

        var refused = await TryAsync(
            admin, $"{Headings}\nAll other boroughs,Initial conferences,2,01/04/2008,31/12/2026,No more", Leads);
        Assert.Contains("2 To Boroughs without a row of their own need this one.", refused.Main);
    }

    [Fact]
    public async Task What_begins_like_a_formula_goes_out_guarded_and_comes_in_as_it_was()
    {
        var admin = await AdministratorAsync();
        const string partners = "/administration/lists/partners";
        await admin.SubmitAsync(await admin.GetAsync($"{partners}/add"), new()
        {
            ["Name"] = "=Jean Marsh",
            ["Agency"] = "Hackney council",
            ["Borough"] = "all",
            ["IsChair"] = "true",
            ["From"] = "24/11/2026",
            ["Reason"] = "Chairs in the east."
        });
        using var file = await admin.SendAsync(HttpMethod.Get, $"{partners}/csv");
        var text = await file.Content.ReadAsStringAsync();
        Assert.Contains("'=Jean Marsh", text, StringComparison.Ordinal);
        Assert.Contains("is on the list already", (await TryAsync(admin, text.TrimStart('\uFEFF'), partners)).Main);
    }

    [Fact]
    public async Task A_search_finds_rows_by_their_words_in_any_order_and_is_in_no_address()
    {
        var admin = await AdministratorAsync();
        const string sources = "/administration/lists/source-codes";
        var found = await admin.SubmitAsync(await admin.GetAsync(sources), new() { ["Words"] = "police ports" });
        Assert.Equal(sources, found.Url);
        Assert.Contains("1 of the rows have “police ports”", found.Main);
        Assert.Contains("6-PORTS", found.Main);
        Assert.DoesNotContain("Midwife", found.Main);
    }
}
