using SafeguardingPortal.Web.Features.FrontDoor.Concerns;
using SafeguardingPortal.Web.Features.FrontDoor.Merlins;
using SafeguardingPortal.Web.Pages.Work;

namespace SafeguardingPortal.Web.Features.FrontDoor;

/// <summary>What the pages of this area are made with.</summary>
public static class FrontDoorServices
{
    public static IServiceCollection AddFrontDoor(this IServiceCollection services) =>
        services
            .AddScoped<ConcernList>()
            .AddScoped<MerlinRegister>()
            .AddScoped<IBringsWork, ConcernWork>()
            .AddScoped<IBringsWork, MerlinWork>();
}
