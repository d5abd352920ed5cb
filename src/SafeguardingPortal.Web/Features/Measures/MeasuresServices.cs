namespace SafeguardingPortal.Web.Features.Measures;

/// <summary>What the pages of this area are made with.</summary>
public static class MeasuresServices
{
    public static IServiceCollection AddMeasures(this IServiceCollection services) =>
        services
            .AddScoped<ICountsRecords, CountedReferrals>()
            .AddScoped<ICountsRecords, CountedConferences>()
            .AddScoped<ICountsRecords, CountedLimits>()
            .AddScoped<ICountsRecords, CountedDissents>()
            .AddScoped<ICountsRecords, CountedTasks>()
            .AddScoped<ICountsRecords, CountedCrimes>()
            .AddScoped<ICountsRecords, CountedMerlins>()
            .AddScoped<ICountsRecords, CountedFindings>()
            .AddScoped<KeptMonths>()
            .AddScoped<MeasureReader>()
            .AddHostedService<KeepingMonths>();
}
