using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Data;

public class TeamsByValueTests : PortalTest
{
    private Task<(string Sql, List<string> Seen)> AskAsync(CurrentUser user) => Portal.AsAsync(user, async (services, _) =>
    {
        var cases = services.GetRequiredService<Records<CaseFile>>().Visible.OrderBy(file => file.Reference);
        return (cases.ToQueryString(), await cases.Select(file => file.Reference).ToListAsync());
    });

    [Fact]
    public async Task The_cases_of_my_team_are_asked_for_by_one_value_which_is_each_users_own_and_those_of_several_by_all_of_them()
    {
        var (hackney, lambeth, newham) = (await Given.TeamAsync(), await Given.TeamAsync("lambeth"), await Given.TeamAsync("newham"));
        var ours = (await Given.ReferralAsync(hackney, Stage.Accepted)).CaseReference;
        var theirs = (await Given.ReferralAsync(lambeth, Stage.Accepted)).CaseReference;
        await Given.ReferralAsync(newham, Stage.Accepted);
        CurrentUser mine = hackney.Sergeant.User, yours = lambeth.Sergeant.User;

        var (sql, seen) = await AskAsync(mine);
        var (same, other) = await AskAsync(yours);
        var (ofTwo, both) = await AskAsync(mine with { CaitIds = [hackney.Id, lambeth.Id] });
        var (ofOtherTwo, _) = await AskAsync(mine with { CaitIds = [newham.Id, lambeth.Id] });

        Assert.Equal([ours], seen);
        Assert.Equal([theirs], other);
        Assert.Equal(new[] { ours, theirs }.Order(), both);
        Assert.DoesNotContain("\"CaitId\" IN (", sql);
        Assert.Equal(Statement(sql), Statement(same));
        Assert.Equal(Statement(ofTwo), Statement(ofOtherTwo));
        Assert.DoesNotContain("json_each", ofTwo);
    }

    private static string Statement(string sql) => sql[sql.IndexOf("SELECT", StringComparison.Ordinal)..];
}
