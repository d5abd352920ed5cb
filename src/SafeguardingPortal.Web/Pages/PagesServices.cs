using SafeguardingPortal.Web.Pages.Drafts;
using SafeguardingPortal.Web.Pages.Parts;
using SafeguardingPortal.Web.Pages.Work;

namespace SafeguardingPortal.Web.Pages;

/// <summary>What pages of every area share.</summary>
public static class PagesServices
{
    public static IServiceCollection AddPages(this IServiceCollection services) =>
        services
            .AddScoped<CaseResearch>()
            .AddScoped<DissentList>()
            .AddScoped<IBringsWork, DissentList>()
            .AddScoped<PoliceDissents>()
            .AddScoped<TaskList>()
            .AddScoped<LimitBreaches>()
            .AddScoped<NoticesForMe>()
            .AddScoped<FoundPeople>()
            .AddScoped<ReferralOrigins>()
            .AddScoped<Drafts.Drafts>()
            .AddScoped<DraftForms>()
            .AddSingleton<DraftSeals>()
            .AddScoped<ReviewClocks>()
            .AddScoped<TrailHomes>()
            .AddScoped<CaseStanding>()
            .AddScoped<VersionAnswers>()
            .AddScoped<SignedCram>();
}
