using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Data.Providers;

/// <summary>
/// The command line's <c>audit verify</c>: reads the trail again from its first seal and names the first entry that is wrong; and
/// <c>audit seal</c>, which seals what is settled now.
/// </summary>
internal static class AuditCommand
{
    /// <summary>0 when the trail is whole, 1 when it is not, 2 for a word that is no command.</summary>
    public static async Task<int> RunAsync(IServiceProvider services, string[] args, TextWriter output, TextWriter errors)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<PortalDbContext>().Actor = CurrentUser.System;
        var seals = scope.ServiceProvider.GetRequiredService<TrailSeals>();
        switch (args)
        {
            case ["audit", "seal"]:
                await output.WriteLineAsync($"{await seals.SealAsync()} seals made.");
                return 0;
            case ["audit", "verify"]:
                var check = await seals.CheckAsync();
                if (check.Fault is not { } fault)
                {
                    await output.WriteLineAsync($"The trail is whole: {check.SealNumber} seals, to entry {check.LastId}.");
                    return 0;
                }
                await errors.WriteLineAsync(fault.InWords(check.FaultAt, check.FaultSeal));
                return 1;
            default:
                await errors.WriteLineAsync("Write: audit verify, or audit seal");
                return 2;
        }
    }
}
