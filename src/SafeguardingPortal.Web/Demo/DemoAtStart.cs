using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Web.Data.Model;

namespace SafeguardingPortal.Web.Demo;

/// <summary>Fills an empty database with invented people, in Development alone. This room is in no production publish.</summary>
public static class DemoAtStart
{
    public static async Task FillAsync(WebApplication app)
    {
        if (!app.Environment.IsDevelopment() || !app.Configuration.GetValue("Demo:Fill", true)) return;
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<PortalDbContext>().Actor = CurrentUser.System;
        await DemoData.EnsureAsync(scope.ServiceProvider);
    }
}
