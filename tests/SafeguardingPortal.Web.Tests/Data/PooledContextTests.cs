using System.Collections;
using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Data;

/// <summary>A context serves one request after another (decision 68).</summary>
public class PooledContextTests
{
    /// <summary>Whatever is added to the context about a request is here by itself.</summary>
    private static readonly List<PropertyInfo> AboutTheRequest =
    [
        .. typeof(PortalDbContext).GetProperties(
                BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
            .Where(property => property.SetMethod is not null)
    ];

    [Fact]
    public async Task Nothing_that_one_request_said_of_itself_holds_for_the_next()
    {
        using var portal = PortalApp.OnFile();
        var team = await portal.Given.TeamAsync();
        var referral = await portal.Given.ReferralAsync(team, Stage.Assessed);
        PortalDbContext first;
        await using (var scope = portal.Services.CreateAsyncScope())
        {
            first = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
            first.Actor = team.Sergeant.User;
            first.From = new("192.0.2.7", Guid.NewGuid());
            first.HasChangedLists = true;
            await scope.ServiceProvider.GetRequiredService<Records<CaseFile>>()
                .EditAsync(referral.CaseReference, Act.WriteChronology, version: null);
            foreach (var property in AboutTheRequest)
                Assert.False(Equals(property.GetValue(first), Fresh(property)), $"{property.Name} was not told anything.");
        }
        await using var next = portal.Services.CreateAsyncScope();
        var again = next.ServiceProvider.GetRequiredService<PortalDbContext>();

        Assert.Same(first, again);
        Assert.Empty(again.ChangeTracker.Entries());
        foreach (var property in AboutTheRequest)
        {
            var value = property.GetValue(again);
            Assert.True(Equals(value, Fresh(property)) || value is ICollection { Count: 0 }, $"{property.Name} is still {value}.");
        }
    }

    private static object? Fresh(PropertyInfo property)
    {
        using var fresh = KeptMarkerTests.Sqlite();
        return property.GetValue(fresh);
    }
}
