using SafeguardingPortal.Web.Features.UrgentPowers.Incidents;
using SafeguardingPortal.Web.Features.UrgentPowers.Protections;
using SafeguardingPortal.Web.Pages.Work;

namespace SafeguardingPortal.Web.Features.UrgentPowers;

/// <summary>What the pages of this area are made with.</summary>
public static class UrgentPowersServices
{
    public static IServiceCollection AddUrgentPowers(this IServiceCollection services) =>
        services
            .AddScoped<ProtectionList>()
            .AddScoped<IncidentList>()
            .AddScoped<IBringsWork, ProtectionWork>()
            .AddScoped<IBringsWork, IncidentWork>();
}
