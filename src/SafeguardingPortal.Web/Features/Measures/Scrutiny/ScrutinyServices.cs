using SafeguardingPortal.Web.Features.Measures.Equality;
using SafeguardingPortal.Web.Features.Measures.Past;
using SafeguardingPortal.Web.Features.Measures.Prevalence;

namespace SafeguardingPortal.Web.Features.Measures.Scrutiny;

/// <summary>What the past, prevalence and what is given to a committee are made with.</summary>
public static class ScrutinyServices
{
    public static IServiceCollection AddScrutiny(this IServiceCollection services) => services
        .AddScoped<PastFiles>().AddScoped<PrevalenceReader>().AddScoped<ScrutinyReader>().AddScoped<EqualityReader>();
}
