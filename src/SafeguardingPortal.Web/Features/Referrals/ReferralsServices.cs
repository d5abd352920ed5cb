using SafeguardingPortal.Web.Features.Referrals.Acts;
using SafeguardingPortal.Web.Features.Referrals.Discussions;
using SafeguardingPortal.Web.Pages.Work;

namespace SafeguardingPortal.Web.Features.Referrals;

/// <summary>What the pages of this area are made with.</summary>
public static class ReferralsServices
{
    public static IServiceCollection AddReferrals(this IServiceCollection services) =>
        services
            .AddScoped<ReferralIntake>()
            .AddScoped<WhoWeKnow>()
            .AddScoped<OnRecordReader>()
            .AddScoped<ReferralBoard>()
            .AddScoped<ReferenceRepeats>()
            .AddScoped<ReferralWork>()
            .AddScoped<RecordClocks>()
            .AddScoped<IBringsWork, RecordToSendWork>()
            .AddScoped<IBringsWork>(all => all.GetRequiredService<ReferralWork>())
            .AddScoped<ISummarisesWork>(all => all.GetRequiredService<ReferralWork>());
}
