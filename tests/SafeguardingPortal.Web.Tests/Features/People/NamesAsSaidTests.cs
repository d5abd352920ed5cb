using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Tests.Matching;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Features.People;

/// <summary>Eighteen children in the ordinary forms of their names: search, intake and plan look-up read them alike.</summary>
public class NamesAsSaidTests : PortalTest
{
    private static readonly int Forms = ChildAsSaid.Said.Count();

    /// <summary>Of 57 forms 54 with the birth and 48 without, of as many as there are.</summary>
    private static readonly int MostMissedWithBirth = Forms - (int)Math.Ceiling(Forms * 54 / 57.0);
    private static readonly int MostMissedByName = Forms - (int)Math.Ceiling(Forms * 48 / 57.0);

    private async Task<Team> WithAllOnRecordAsync(bool onPlan)
    {
        var team = await Given.TeamAsync();
        foreach (var (at, child) in ChildAsSaid.All.Index())
        {
            var logged = await Given.ReferralAsync(team, but: report => report with
            {
                Children = [report.Children[0] with { Name = child.Name, Birth = new(child.Born, BirthPrecision.Exact) }],
                Adults = [],
                Address = $"{at + 1} Copper Row"
            });
            if (onPlan)
                await Given.PlanAsync(logged, on => on.OpenPlan(
                    PlanCategory.Neglect, new(2026, 11, 9), team.Borough, "C-2026-000001-K1", team.Liaison.User, Now));
        }
        return team;
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Search_finds_them(bool withBirth)
    {
        var desk = Portal.SignIn((await WithAllOnRecordAsync(onPlan: false)).Desk);
        var page = await desk.GetAsync("/people");
        await AssertFoundAsync(withBirth, async (said, born) =>
            await desk.SubmitAsync(page, new() { ["Terms"] = born is null ? said : $"{said} {born}" }));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Intake_shows_them_beside_the_form(bool withBirth)
    {
        var desk = Portal.SignIn((await WithAllOnRecordAsync(onPlan: false)).Desk);
        var page = await desk.GetAsync("/referrals/log");
        await AssertFoundAsync(withBirth, async (said, born) => await desk.SubmitAsync(page, Harness.Forms.ReferralOfStrangers(
            ("Children[0].Name", said), ("Children[0].Born", born ?? ""), ("Address", "77 Marsh Lane"), ("Adults[0].LivesAtAddress", "")),
            "Check who we know"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_plan_look_up_finds_them(bool withBirth)
    {
        await WithAllOnRecordAsync(onPlan: true);
        var officer = Portal.SignIn(await Given.OfficerAsync(Role.FrontlineOfficer));
        var page = await officer.GetAsync("/look-up");
        await AssertFoundAsync(withBirth, async (said, born) => await officer.SubmitAsync(page,
            new() { ["Reason"] = nameof(LookUpReason.WithTheChildNow), ["Name"] = said, ["Born"] = born ?? "" }, "Look up"));
    }

    private static async Task AssertFoundAsync(bool withBirth, Func<string, string?, Task<Page>> ask)
    {
        List<string> missed = [];
        foreach (var (child, said) in ChildAsSaid.Said)
        {
            var page = await ask(said, withBirth ? child.Born.ToString("dd/MM/yyyy", null) : null);
            var found = page.Texts(".sp-match__name");
            if (!found.Any(each => each.StartsWith(child.Name, StringComparison.Ordinal)))
                missed.Add($"{said} for {child.Name}: {string.Join("; ", found)}{string.Join("; ", page.Errors)}");
        }
        Assert.True(missed.Count <= (withBirth ? MostMissedWithBirth : MostMissedByName), string.Join("\n", missed));
    }
}
