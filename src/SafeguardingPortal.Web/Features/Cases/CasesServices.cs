using SafeguardingPortal.Web.Features.Cases.Chronology;
using SafeguardingPortal.Web.Features.Cases.Closing;
using SafeguardingPortal.Web.Features.Cases.Crimes;
using SafeguardingPortal.Web.Features.Cases.Dissents;
using SafeguardingPortal.Web.Features.Cases.Docket;
using SafeguardingPortal.Web.Features.Cases.Documents;
using SafeguardingPortal.Web.Features.Cases.Research;
using SafeguardingPortal.Web.Features.Cases.Restrictions;
using SafeguardingPortal.Web.Features.Cases.Tasks;
using SafeguardingPortal.Web.Features.Cases.WholeFile;
using SafeguardingPortal.Web.Pages.Work;

namespace SafeguardingPortal.Web.Features.Cases;

/// <summary>What the pages of this area are made with.</summary>
public static class CasesServices
{
    public static IServiceCollection AddCases(this IServiceCollection services) =>
        services
            .AddScoped<ResearchWork>()
            .AddScoped<IBringsWork, ResearchWork>()
            .AddScoped<DissentSubjects>()
            .AddScoped<ClosingChecklist>()
            .AddScoped<CrimePeople>()
            .AddSingleton(all => DocumentSettings.Of(all.GetRequiredService<IConfiguration>()))
            .AddScoped<DocumentStore>()
            .AddScoped<VirusScanner>()
            .AddScoped<DocumentList>()
            .AddScoped<CaseTeams>()
            .AddScoped<CaseTaskList>()
            .AddScoped<OpennessOfCase>()
            .AddScoped<CaseList>()
            .AddScoped<PlansOfChildren>()
            .AddScoped<CaseChronology>()
            .AddScoped<CaseRecords>()
            .AddScoped<WholeFileReader>();
}
