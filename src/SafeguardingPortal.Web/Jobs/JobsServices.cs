namespace SafeguardingPortal.Web.Jobs;

/// <summary>What the pages of this area are made with.</summary>
public static class JobsServices
{
    public static IServiceCollection AddJobs(this IServiceCollection services) =>
        services
            .AddSingleton(all => MailSettings.Of(all.GetRequiredService<IConfiguration>()))
            .AddHostedService<DigestService>().AddHostedService<DraftExpiry>().AddHostedService<SealService>()
            .AddHostedService<RolesOfToday>().AddHostedService<MovementWatch>();
}
