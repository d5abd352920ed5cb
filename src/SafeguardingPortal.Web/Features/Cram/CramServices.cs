using SafeguardingPortal.Web.Features.Cram.Supervision;
using SafeguardingPortal.Web.Features.Cram.Versions;
using SafeguardingPortal.Web.Pages.Work;

namespace SafeguardingPortal.Web.Features.Cram;

/// <summary>What the pages of this area are made with.</summary>
public static class CramServices
{
    public static IServiceCollection AddCram(this IServiceCollection services) =>
        services
            .AddScoped<SupervisionWork>()
            .AddScoped<IBringsWork, SupervisionWork>()
            .AddScoped<IBringsWork, ReturnedVersions>()
            .AddScoped<DraftPages>();
}
