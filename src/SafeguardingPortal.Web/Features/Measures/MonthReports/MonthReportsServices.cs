using SafeguardingPortal.Web.Pages.Work;

namespace SafeguardingPortal.Web.Features.Measures.MonthReports;

/// <summary>What month reports are made with.</summary>
public static class MonthReportsServices
{
    public static IServiceCollection AddMonthReports(this IServiceCollection services) =>
        services.AddScoped<MonthReportReader>().AddScoped<IBringsWork, MonthReportWork>();
}
