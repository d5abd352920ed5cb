using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cram;
using SafeguardingPortal.Domain.Casework.Research;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Features.Administration.ListFiles;

/// <summary>Lists with pages of their own come out as a file and in again like every other (decision 70).</summary>
public class ListFilesTests : PortalTest
{
    private const string Holidays = "Day,Name,Published,Withdrawn";
    private const string Catalogue = "Code,Asked about,Factor,Guidance,Basis,From,To";
    private const string Sources = "Code,Name,Whose,Has to be searched,From,To";

    private async Task<Browser> AdministratorAsync() => Portal.SignIn(await Given.OfficerAsync(Role.Administrator));

    private static async Task<Page> TryAsync(Browser admin, string list, string text) =>
        await admin.SubmitAsync(await admin.GetAsync($"/administration/files/{list}/import"), new() { ["Text"] = text });

    private static async Task<string> OutAsync(Browser admin, string list)
    {
        using var answer = await admin.SendAsync(HttpMethod.Get, $"/administration/files/{list}/csv");
        Assert.Equal(200, (int)answer.StatusCode);
        return (await answer.Content.ReadAsStringAsync()).TrimStart('\uFEFF');
    }

    [Theory]
    [InlineData("bank-holidays", Holidays)]
    [InlineData("catalogue", Catalogue)]
    [InlineData("research-sources", Sources)]
    public async Task A_list_that_comes_out_comes_in_again_and_changes_nothing(string list, string headings)
    {
        var admin = await AdministratorAsync();
        var text = await OutAsync(admin, list);

        Assert.StartsWith(headings, text, StringComparison.Ordinal);
        Assert.Contains("Every row of the file is on the list already", (await TryAsync(admin, list, text)).Main);
        Assert.NotNull((await admin.GetAsync($"/administration/{list}")).Link("Bring in a file"));
        Assert.NotNull((await admin.GetAsync($"/administration/{list}")).Link("Take it out as CSV"));
    }

    [Fact]
    public async Task Bank_holidays_are_brought_in_and_withdrawn_once_they_were_tried()
    {
        var admin = await AdministratorAsync();
        var published = await Portal.QueryAsync(db => db.BankHolidays
            .Where(each => each.Date == new DateOnly(2027, 12, 28)).Select(each => each.Source).SingleAsync());
        var tried = await TryAsync(admin, "bank-holidays", $"{Holidays}\n28/12/2027,Boxing Day (substitute),{published},Gazette 1\n"
            + "7/6/2027,A coronation,Gazette 2,\n28/12/2027,Boxing Day (kept),Gazette 1,");
        Assert.Contains("What the file changes (3)", tried.Main);
        Assert.Contains("7 Jun 2027 A coronation is no working day", tried.Main);
        Assert.Equal(0, await Portal.QueryAsync(db => db.BankHolidays.CountAsync(each => each.Date == new DateOnly(2027, 6, 7))));

        Assert.Equal("3 changes were brought in.", (await admin.SubmitAsync(tried)).Done);
        Assert.Equal(new DateOnly?[] { new(2026, 11, 23), null }, await Portal.QueryAsync(db => db.BankHolidays
            .Where(each => each.Date == new DateOnly(2027, 12, 28)).OrderBy(each => each.From).Select(each => each.To).ToArrayAsync()));
        Assert.Equal(2, (await Portal.TrailAsync(AuditAction.Created)).Count(entry => entry.Subject == nameof(BankHoliday)));
        Assert.Single(await Portal.TrailAsync(AuditAction.Changed), entry => entry.Subject == nameof(BankHoliday));
        await admin.SubmitAsync(tried);
        Assert.Equal(2, await Portal.QueryAsync(db => db.BankHolidays.CountAsync(each => each.Date == new DateOnly(2027, 12, 28))));
    }

    [Fact]
    public async Task Factors_are_added_reworded_and_ended_by_a_file_and_are_on_the_trail()
    {
        var admin = await AdministratorAsync();
        var c02 = await Portal.QueryAsync(db => db.RiskFactors.AsNoTracking().SingleAsync(factor => factor.Code == "C02"));
        var c03 = await Portal.QueryAsync(db => db.RiskFactors.AsNoTracking().SingleAsync(factor => factor.Code == "C03"));
        static string Cells(RiskFactor factor) => string.Join(',', new[]
            { factor.Code, "Child", factor.Name, factor.Guidance, factor.Basis }
            .Select(cell => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\""));
        var tried = await TryAsync(admin, "catalogue", $"{Catalogue}\nc23,Child,Bitten,By whom.,Published frameworks,1/12/2026,\n"
            + $"C02,Child,Other words,What to look for.,Chosen,1/12/2026,\n{Cells(c03)},1/4/2008,31/12/2026");
        Assert.Contains("What the file changes (3)", tried.Main);
        Assert.Contains("C02 has new words from 1 Dec 2026: Other words", tried.Main);
        Assert.Equal("3 changes were brought in.", (await admin.SubmitAsync(tried)).Done);

        var now = await Portal.QueryAsync(db => db.RiskFactors.AsNoTracking().ToListAsync());
        Assert.Equal(new DateOnly(2026, 11, 30), now.Single(factor => factor.Id == c02.Id).To);
        Assert.Equal("Other words", now.Single(factor => factor.Code == "C02" && factor.To is null).Name);
        Assert.Equal(new DateOnly(2026, 12, 31), now.Single(factor => factor.Id == c03.Id).To);
        Assert.Equal("Bitten", now.Single(factor => factor.Code == "C23").Name);
        Assert.Contains(await Portal.TrailAsync(),
            entry => entry.Subject == nameof(RiskFactor) && entry.Detail!.Contains("Bitten", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Sources_are_added_and_ended_by_a_file_and_are_on_the_trail()
    {
        var admin = await AdministratorAsync();
        var tried = await TryAsync(admin, "research-sources", $"{Sources}\ncoroner,Coroner’s records,partner,no,1/12/2026,\n"
            + "CAD,\"CAD, calls to the address\",Police system,No,1/4/2008,31/12/2026");
        Assert.Equal("2 changes were brought in.", (await admin.SubmitAsync(tried)).Done);

        Assert.Equal(new DateOnly(2026, 12, 31),
            await Portal.QueryAsync(db => db.ResearchSources.Where(source => source.Code == "CAD")
                .Select(source => source.To).SingleAsync()));
        Assert.False(await Portal.QueryAsync(db =>
            db.ResearchSources.Where(source => source.Code == "CORONER").Select(source => source.IsMandatory).SingleAsync()));
        Assert.Equal(2, (await Portal.TrailAsync()).Count(entry => entry.Subject == nameof(ResearchSource)));
    }

    [Theory]
    [InlineData("bank-holidays", Holidays + "\n30/2/2027,Nothing,gov.uk,", "2 Day 30/2/2027 is not a date")]
    [InlineData("bank-holidays", Holidays + "\n7/6/2027,,gov.uk,", "2 Name Enter its name")]
    [InlineData("bank-holidays", Holidays + "\n7/6/2027,One,,", "2 Published Say where it is published")]
    [InlineData("bank-holidays", Holidays + "\n5/6/2027,One,gov.uk,", "2 Day 5 Jun 2027 is at a weekend")]
    [InlineData("bank-holidays", Holidays + "\n7/6/2027,One,gov.uk,\n7/6/2027,Two,gov.uk,", "3 Day 7 Jun 2027 is loaded already")]
    [InlineData("bank-holidays", Holidays + "\n3/1/2028,One,gov.uk,", "2 Day 2028 is not loaded yet and has 1 of its 8 days here")]
    [InlineData("bank-holidays", Holidays + "\n7/6/2027,One,gov.uk,Gazette", "2 Withdrawn No such day stands on the list")]
    [InlineData("bank-holidays", "Day,Name\n7/6/2027,One", "1 Published The column is missing")]
    [InlineData("catalogue", Catalogue + "\nC23,Nobody,Bitten,By whom.,Chosen,1/12/2026,", "2 Asked about Choose who it is asked about")]
    [InlineData("catalogue", Catalogue + "\nS23,Child,Bitten,By whom.,Chosen,1/12/2026,", "2 Code Enter the letter of its group")]
    [InlineData("catalogue", Catalogue + "\nC23,Child,Muslim,By whom.,Chosen,1/12/2026,", "2 Factor Ethnicity, religion and nationality")]
    [InlineData("catalogue", Catalogue + "\nC02,Child,Other,By whom.,Chosen,1/11/2026,", "2 From A change takes effect from tomorrow")]
    [InlineData("catalogue", Catalogue + "\nC23,Child,Bitten,By whom.,Chosen,1/12/2026,30/11/2026", "2 To The last day is the first day")]
    [InlineData("research-sources", Sources + "\nPNC,Another,Partner,Yes,1/12/2026,", "2 Code PNC is or was a source")]
    [InlineData("research-sources", Sources + "\nX Y,Another,Ours,Perhaps,1/12/2026,", "2 Whose Say whose records it holds")]
    [InlineData("research-sources", Sources + "\nXY,Another,Partner,Yes,1/11/2026,", "2 From A source is asked from tomorrow")]
    public async Task Each_fault_is_named_with_its_row_and_column_and_nothing_is_half_done(string list, string text, string said)
    {
        var admin = await AdministratorAsync();
        var before = await OutAsync(admin, list);
        var tried = await TryAsync(admin, list, text);

        Assert.Equal(200, tried.Status);
        Assert.Contains("Nothing was brought in", tried.Main);
        Assert.Contains(said, tried.Main);
        Assert.Contains("Nothing was brought in", (await admin.SubmitAsync(tried)).Main);
        Assert.Equal(before, await OutAsync(admin, list));
    }

    [Fact]
    public async Task What_was_changed_meanwhile_is_shown_before_it_is_brought_in()
    {
        var (first, second) = (await AdministratorAsync(), await AdministratorAsync());
        var one = await TryAsync(first, "research-sources", $"{Sources}\nA1,One,Partner,No,1/12/2026,\nA2,Two,Partner,No,1/12/2026,");
        await second.SubmitAsync(await TryAsync(second, "research-sources", $"{Sources}\nA1,One,Partner,No,1/12/2026,"));

        var again = await first.SubmitAsync(one);
        Assert.Contains("What the file changes (1)", again.Main);
        Assert.Equal("One change was brought in.", (await first.SubmitAsync(again)).Done);
        Assert.Equal(404, (await first.GetAsync("/administration/files/nothing/import")).Status);
    }
}
