using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Features.Administration.DatedLists;

/// <summary>Under which powers police disclose is the administrator's to say, from a day on (handbook §7).</summary>
public class DisclosurePowersListTests : PortalTest
{
    private const string Address = "/administration/lists/disclosure-powers";

    [Fact]
    public async Task A_copy_starts_with_what_the_handbook_says_and_without_section_47()
    {
        var page = await Portal.SignIn(await Given.OfficerAsync(Role.Administrator)).GetAsync(Address);
        Assert.Equal(200, page.Status);
        Assert.Contains("Children Act 2004, s.11 (safeguarding duty)", page.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("s.47", page.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_power_that_is_added_is_offered_from_its_day_and_one_that_ended_no_more()
    {
        var admin = Portal.SignIn(await Given.OfficerAsync(Role.Administrator));
        var added = await admin.SubmitAsync(await admin.GetAsync($"{Address}/add"),
            new()
            {
                ["Power"] = "Crime and Disorder Act 1998, s.115",
                ["From"] = "24/11/2026",
                ["Reason"] = "Asked for by legal services"
            });
        Assert.NotNull(added.Done);
        var guidance = await Portal.QueryAsync(db => db.DisclosurePowers.SingleAsync(power => power.Name == "Statutory guidance"));
        var ended = await admin.SubmitAsync(await admin.GetAsync($"{Address}/{guidance.Id}/end"),
            new() { ["Last"] = "23/11/2026", ["Reason"] = "No power by itself" });
        Assert.NotNull(ended.Done);

        async Task<List<string>> OfferedAsync() => await Portal.AsAsync(CurrentUser.System, async (services, _) =>
            (await services.GetRequiredService<ReferenceLists>().DisclosurePowersAsync())
                .Select(power => power.Text).ToList());
        Assert.DoesNotContain("Crime and Disorder Act 1998, s.115", await OfferedAsync());
        Clock.Advance(TimeSpan.FromDays(1));
        Assert.Contains("Crime and Disorder Act 1998, s.115", await OfferedAsync());
        Assert.DoesNotContain("Statutory guidance", await OfferedAsync());
    }
}
