using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Data;

public class ReferencesTests : PortalTest
{
    [Fact]
    public async Task BR_1_Twenty_desks_logging_at_once_get_twenty_references_without_a_gap_and_nobody_an_error()
    {
        var team = await Given.TeamAsync();
        var browser = Portal.SignIn(team.Desk);
        var forms = new List<PageForm>();
        for (var n = 0; n < 20; n++) forms.Add((await browser.GetAsync("/referrals/log")).Form.Fill(Forms.ReferralOfStrangers()));
        var pages = await Task.WhenAll(forms.Select(form => Task.Run(() => browser.SubmitAsync(form))));

        Assert.All(pages, page => Assert.Equal(200, page.Status));
        Assert.Equal(Enumerable.Range(1, 20).Select(n => $"R-2026-{n:D6}"), pages.Select(page => page.Reference).Order());
        Assert.Equal(Enumerable.Range(1, 20).Select(n => $"C-2026-{n:D6}"),
            await Portal.QueryAsync(db => db.Set<CaseFile>().Select(file => file.Reference).Order().ToListAsync()));
    }

    [Fact]
    public async Task A_reference_whose_transaction_failed_is_given_again()
    {
        var team = await Given.TeamAsync();
        await Portal.AsAsync(team.Desk.User, async (services, db) =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            return await services.GetRequiredService<References>().NextAsync("R", 2026);
        });

        Assert.Equal("R-2026-000001", (await Given.ReferralAsync(team)).Reference);
    }

    [Fact]
    public async Task A_reference_outside_a_transaction_is_not_given() =>
        await Assert.ThrowsAsync<InvalidOperationException>(
            () => Portal.AsAsync(CurrentUser.System, (services, _) => services.GetRequiredService<References>().NextAsync("R", 2026)));

    [Fact]
    public async Task Each_letter_and_year_counts_for_itself()
    {
        var given = await Portal.AsAsync(CurrentUser.System, async (services, db) =>
        {
            var references = services.GetRequiredService<References>();
            await using var transaction = await db.Database.BeginTransactionAsync();
            string[] each = [await references.NextAsync("R", 2026), await references.NextAsync("R", 2026),
                await references.NextAsync("C", 2026), await references.NextAsync("R", 2027)];
            await transaction.CommitAsync();
            return each;
        });

        Assert.Equal(["R-2026-000001", "R-2026-000002", "C-2026-000001", "R-2027-000001"], given);
    }
}
