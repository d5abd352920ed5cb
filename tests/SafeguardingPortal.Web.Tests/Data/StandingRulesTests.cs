using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SafeguardingPortal.Domain;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Demo;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Data;

/// <summary>An access rule that is put together once for a role lets in exactly whom the record's own rule lets in.</summary>
public class StandingRulesTests : PortalTest
{
    [Fact]
    public async Task Every_record_is_open_to_whoever_its_own_rule_names_whatever_their_role_and_teams()
    {
        await Portal.AsAsync(CurrentUser.System, async (services, _) =>
        {
            await DemoData.EnsureAsync(services);
            return 0;
        });
        var (teams, officers) = await Portal.QueryAsync(async db => (
            await db.Caits.OrderBy(cait => cait.Name).Select(cait => cait.Id).Take(12).ToListAsync(),
            await db.OfficersPresent.OrderBy(officer => officer.Name).Select(officer => officer.Id).Take(40).ToListAsync()));
        var guarded = typeof(IGuarded<>).Assembly.GetTypes().Where(type => type is { IsAbstract: false }
            && typeof(Entity).IsAssignableFrom(type) && typeof(IReferenced).IsAssignableFrom(type)
            && type.GetInterfaces().Any(each => each.IsGenericType && each.GetGenericTypeDefinition() == typeof(IGuarded<>))).ToList();
        Assert.True(guarded.Count >= 15);
        var compare = GetType().GetMethod(nameof(DifferAsync), BindingFlags.NonPublic | BindingFlags.Static)!;

        List<string> wrong = [];
        var next = 0;
        foreach (var role in Enum.GetValues<Role>())
        {
            // Twice with one team, so that the second is let in by the rule that the first had put together; then more than it names.
            foreach (var many in (int[])[0, 1, 1, 2, 4])
            {
                var user = new CurrentUser(officers[next % officers.Count], "Somebody", role,
                    [.. Enumerable.Range(next, many).Select(n => teams[n % teams.Count])]);
                next += 5;
                foreach (var type in guarded)
                {
                    if (await (Task<string?>)compare.MakeGenericMethod(type).Invoke(null, [Portal, user])! is { } difference)
                        wrong.Add($"{type.Name} for {role} of {many} teams: {difference}");
                }
            }
        }
        Assert.Empty(wrong);
    }

    private static async Task<string?> DifferAsync<T>(PortalApp portal, CurrentUser user) where T : Entity, IGuarded<T>, IReferenced =>
        await portal.AsAsync(user, async (services, db) =>
        {
            var own = await db.Set<T>().Where(T.VisibleTo(db.Actor)).Select(record => record.Id).OrderBy(id => id).ToListAsync();
            var named = await services.GetRequiredService<Records<T>>().Visible.Select(record => record.Id).OrderBy(id => id).ToListAsync();
            return own.SequenceEqual(named) ? null : $"{own.Count} by its own rule, {named.Count} by the door";
        });

    [Fact]
    public async Task What_the_door_asks_is_put_together_once_for_all_of_a_role()
    {
        var team = await Portal.Given.TeamAsync();
        // What each says of themselves is not the rule.
        string Named(CurrentUser user) => Regex.Replace(Asked(user), @"Said \{[^}]*\}", "", RegexOptions.None, TimeSpan.FromSeconds(1));
        string Asked(CurrentUser user) => Portal.AsAsync(user, (services, _) => Task.FromResult(
            services.GetRequiredService<Records<Domain.Casework.Cases.CaseFile>>().Visible.Expression.ToString())).Result;
        Assert.Equal(Named(team.Constable.User), Named(team.OtherConstable.User));
        Assert.Contains("Said(", Asked(team.Constable.User), StringComparison.Ordinal);
        // More than who, when and which teams is said of these: their rule is put together for the request.
        foreach (var user in (CurrentUser[])
            [team.Constable.User with { LockedOut = [Guid.NewGuid()] }, team.Constable.User with { BrokenInto = [Guid.NewGuid()] }])
        {
            Assert.DoesNotContain("Said(", Asked(user), StringComparison.Ordinal);
        }
    }
}
