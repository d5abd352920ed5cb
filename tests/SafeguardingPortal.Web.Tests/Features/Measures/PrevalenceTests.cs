using System.Net.Http.Headers;
using System.Text;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Web.Features.Measures.Past;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Features.Measures;

/// <summary>The published figures of the two reports, brought in as files and shown as they were printed.</summary>
public class PrevalenceTests : PortalTest
{
    private async Task<Browser> CommanderAsync() => Portal.SignIn(await Given.OfficerAsync(Role.Commander));

    private static string Example(string name) => Encoding.UTF8.GetString(PastFiles.Example(name));

    private static async Task<Page> LoadAsync(Browser browser, string text, string title = "Published figures")
    {
        var tried = await browser.SubmitAsync(
            await browser.GetAsync("/measures/past/load"), new() { ["Title"] = title, ["Text"] = text }, "Try it");
        return tried.Html.QuerySelector("button")?.TextContent is not null && tried.Main.Contains("What the file holds",
            StringComparison.Ordinal) ? await browser.SubmitAsync(tried, button: "Bring it in") : tried;
    }

    private async Task<Browser> WithExamplesAsync()
    {
        var browser = await CommanderAsync();
        Assert.Equal("15 rows were brought in.", (await LoadAsync(browser, Example("published-counts.csv"))).Done);
        Assert.Equal("14 rows were brought in.", (await LoadAsync(browser, Example("published-percentages.csv"))).Done);
        return browser;
    }

    [Fact]
    public async Task The_published_figures_give_the_tables_and_changes_as_they_were_printed()
    {
        var browser = await WithExamplesAsync();
        var page = await browser.GetAsync("/measures/prevalence?year=2009");

        // ¶33: the top five, which are six, with their printed percentages (BR-31, BR-32).
        var tables = page.Html.QuerySelectorAll("table").Select(table => (
            Caption: Page.Words(table.QuerySelector("caption")),
            Rows: table.QuerySelectorAll("tbody tr").Select(Page.Words).ToList())).ToList();
        Assert.Equal(["1 Barking, Dagenham and Havering CAIT 525 179 34% (34.1%)", "2 Ealing and Hillingdon CAIT 576 178 31% (30.9%)",
            "3 Newham CAIT 363 106 29% (29.2%)", "4 Hackney CAIT 340 94 28% (27.6%)",
            "5= Redbridge and Waltham Forest CAIT 530 143 27% (27.0%)", "5= Lambeth CAIT 479 129 27% (26.9%)"],
            tables.Single(table => table.Caption.StartsWith("Highest", StringComparison.Ordinal)).Rows);
        // ¶33: the bottom five, with the ranks that equal whole numbers give.
        Assert.Equal(["1= Haringey CAIT 453 94 21% (20.8%)", "1= Croydon and Sutton CAIT 702 148 21% (21.1%)",
            "3 Bromley and Lewisham CAIT 751 162 22% (21.6%)", "4= Tower Hamlets CAIT 331 75 23% (22.7%)",
            "4= Islington CAIT 169 39 23% (23.1%)", "4= Barnet and Enfield CAIT 678 157 23% (23.2%)"],
            tables.Single(table => table.Caption.StartsWith("Lowest", StringComparison.Ordinal)).Rows);
        // ¶34: two below 22%, and BR-33: the command's 26% is its own, and no sum of those listed.
        Assert.Contains("Against 22%: 2 of the 12 teams listed are below it (Croydon and Sutton CAIT; Haringey CAIT). The command "
            + "published "
            + "26% for all its teams; the teams listed are not all of them.", page.Main, StringComparison.Ordinal);
        // ¶35 to 37: never without what bears on them.
        Assert.Contains("A detection may have been left for a child’s sake", page.Main, StringComparison.Ordinal);
        // ¶40 and 44.
        Assert.Contains("Confirmed crime rose by 9%. Rape was reported 19% more often and confirmed 8% more often.", page.Main,
            StringComparison.Ordinal);
        var groups = tables.Single(table => table.Caption.StartsWith("By group", StringComparison.Ordinal)).Rows;
        Assert.Contains(groups, row => row.StartsWith("Rape not known +19% 361 +8%", StringComparison.Ordinal)
            && row.Contains("Above 430 reported", StringComparison.Ordinal));
        Assert.Contains(groups, row => row.StartsWith("Neglect not known – not known +14%", StringComparison.Ordinal));
        Assert.Contains(groups, row => row.StartsWith("Physical, in the family not known – not known +6%", StringComparison.Ordinal));
        // ¶42: forecast and what came.
        Assert.Equal(["Forecast, likely +10%", "Forecast, upper +25%", "Came, reported +19%", "Came, confirmed +8%"],
            tables.Single(table => table.Caption.Contains("forecast", StringComparison.Ordinal)).Rows);
        // ¶43: against the mean of four years.
        var mean = await browser.GetAsync("/measures/prevalence?year=2009&against=mean&group=Rape");
        Assert.Contains("Rape not known – 361 +2%", mean.Main, StringComparison.Ordinal);
        // ¶31: 84 against 75.
        Assert.Contains("Referrals dealt with within 24 hours, 1 Jul 2010 to 31 Jul 2010: 84%. Of all referrals, "
            + "against 75% for each team.",
            (await browser.GetAsync("/measures/prevalence?year=2010")).Main, StringComparison.Ordinal);
        // The Police and Crime Committee's counts, with what they make.
        var later = await browser.GetAsync("/measures/prevalence?year=2012");
        Assert.Contains("2012/13 18,576 8,814 47.4% (8,814 of 18,576)", later.Main, StringComparison.Ordinal);
        Assert.Contains("2008/09 12,759 8,577 67.2% (8,577 of 12,759)", later.Main, StringComparison.Ordinal);
        var csv = await browser.GetAsync("/measures/prevalence/csv?year=2009");
        Assert.Contains("2009/10,Whole command,Rape,,,361,,12,2008/09,19,8,", csv.Source, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_is_tried_brought_in_as_a_whole_once_and_taken_back_as_a_whole()
    {
        var browser = await CommanderAsync();
        const string head = "From,To,Team,Group,Allegations,Crimes,Confirmed,Detections,Source\n";
        var wrong = await LoadAsync(browser,
            $"{head}2009-04-01,2009-04-30,hackney,All,20,10,,2,Return\n2009-04-01,2009-04-30,hackney,All,20,34%,,,Return");
        Assert.Contains("Nothing was brought in", wrong.Main, StringComparison.Ordinal);
        Assert.Contains("3 Crimes A count belongs here and not a percentage", wrong.Main, StringComparison.Ordinal);
        Assert.Contains("Nothing has been brought in.", (await browser.GetAsync("/measures/past")).Main, StringComparison.Ordinal);

        var good = $"{head}2009-04-01,2009-04-30,hackney,All,20,10,,2,Return";
        Assert.Equal("One row was brought in.", (await LoadAsync(browser, good)).Done);
        Assert.Contains("These months came in with file 1. Take that back first", (await LoadAsync(browser, good)).Main,
            StringComparison.Ordinal);
        Assert.Contains("20 in 1 months", (await browser.GetAsync("/measures/prevalence?year=2009&team=hackney")).Main,
            StringComparison.Ordinal);

        var undone = await browser.SubmitAsync(
            await browser.GetAsync("/measures/past/1/undo"), new() { ["Reason"] = "The wrong return." }, "Take it back");
        Assert.Equal("File 1 is taken back. Its figures count no more.", undone.Done);
        Assert.DoesNotContain("20 in 1 months", (await browser.GetAsync("/measures/prevalence?year=2009&team=hackney")).Main,
            StringComparison.Ordinal);
        Assert.Equal("One row was brought in.", (await LoadAsync(browser, good)).Done);
    }

    [Theory]
    [InlineData("1/1/09,31/1/09,,Rape,1,,,,", "A file has at most 20,000 rows. Bring it in as several")]
    [InlineData("2009-01-01,2009-01-31,hackney,Rape,1,,,,Return of 2009", "The file is empty or larger than 3 MB. Bring it in as several")]
    public async Task A_hundred_thousand_rows_are_refused_in_one_sentence_and_nothing_is_kept_of_them(string row, string words)
    {
        var browser = await CommanderAsync();
        var text = "From,To,Team,Group,Allegations,Crimes,Confirmed,Detections,Source\n"
            + string.Concat(Enumerable.Repeat($"{row}\n", 100_000));

        // What the portal holds of it meanwhile is a few times its bytes at most, and no row of it by row.
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var refused = await SendAsync(browser, Encoding.UTF8.GetBytes(text));
        Assert.Equal(200, refused.Status);
        Assert.Contains(words, refused.Main, StringComparison.Ordinal);
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, 64_000_000);
        Assert.Contains("Nothing has been brought in.", (await browser.GetAsync("/measures/past")).Main, StringComparison.Ordinal);
        Assert.Equal(0, await Portal.QueryAsync(db => db.PastCounts.CountAsync()));
    }

    [Fact]
    public async Task A_file_in_another_encoding_is_refused_and_a_month_that_is_there_twice_is_named()
    {
        var browser = await CommanderAsync();
        const string head = "From,To,Team,Group,Allegations,Crimes,Confirmed,Detections,Source\n";
        var encoded = await SendAsync(browser, Encoding.Latin1.GetBytes($"{head}2009-04-01,2009-04-30,hackney,All,20,10,,2,Année"));
        Assert.Equal("The file is in another encoding. Save it as CSV UTF-8", encoded.ErrorAt("Upload"));

        const string month = "2009-04-01,2009-04-30,hackney,All,20,10,,2,Return\n";
        var twice = await LoadAsync(browser, head + month + month);
        Assert.Contains("3 From The same months are in row 2", twice.Main, StringComparison.Ordinal);
        Assert.Equal(0, await Portal.QueryAsync(db => db.PastCounts.CountAsync()));
    }

    private static async Task<Page> SendAsync(Browser browser, byte[] bytes)
    {
        var form = await browser.GetAsync("/measures/past/load");
        using var content = new MultipartFormDataContent
        {
            { new StringContent(form.Token), Page.TokenName }, { new StringContent(form.Field("SubmissionId")!), "SubmissionId" },
            { new StringContent("Years of returns"), "Title" }
        };
        using var file = new ByteArrayContent(bytes);
        file.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        content.Add(file, "Upload", "past.csv");
        using var sent = await browser.SendAsync(HttpMethod.Post, "/measures/past/load", content);
        return await Page.FromAsync(sent);
    }

    [Fact]
    public async Task What_the_portal_counts_itself_stands_beside_the_past_and_an_assessment_rests_on_it()
    {
        var logged = await Given.ReferralAsync(await Given.TeamAsync(), Stage.Accepted);
        var detective = Portal.SignIn(logged.Team.Constable);
        await detective.SubmitAsync(await detective.GetAsync($"/cases/{logged.CaseReference}/crimes/record"), new()
        {
            ["CrisNumber"] = "2600931/26",
            ["Offence"] = "Rape",
            ["ReportedOn"] = "01/10/2026",
            ["RecordedOn"] = "02/10/2026",
            ["IsConfirmed"] = "true"
        }, "Record the crime");

        var browser = await CommanderAsync();
        Assert.Contains("Rape 1 in 1 months", (await browser.GetAsync("/measures/prevalence?year=2026")).Main, StringComparison.Ordinal);
        Assert.Contains("Rape 1 in 1 months", (await detective.GetAsync("/measures/prevalence?year=2026")).Main, StringComparison.Ordinal);

        var form = await browser.GetAsync("/measures/prevalence/assessments/add");
        var saved = await browser.SubmitAsync(form, new()
        {
            ["Title"] = "Strategic Assessment 2009",
            ["DatedOn"] = "30/04/2009",
            ["Findings"] = "Reports of rape rise again.",
            ["EmergingIssue"] = "Neglect",
            ["Year"] = "2008",
            ["Groups"] = "Neglect"
        }, "Record the assessment");
        Assert.Equal("The assessment is recorded.", saved.Done);
        Assert.Equal("/measures/prevalence?year=2008&group=Neglect", saved.Link("Neglect 2008/09"));
    }
}
