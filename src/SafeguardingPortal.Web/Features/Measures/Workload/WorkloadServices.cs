namespace SafeguardingPortal.Web.Features.Measures.Workload;

/// <summary>What the page of workload is made with.</summary>
public static class WorkloadServices
{
    public static IServiceCollection AddWorkload(this IServiceCollection services) => services.AddScoped<WorkloadReader>();
}
