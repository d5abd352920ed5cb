using SafeguardingPortal.Web.Features.Conferences.ChildrenOnPlans;
using SafeguardingPortal.Web.Features.Conferences.Diary;
using SafeguardingPortal.Web.Features.Conferences.Reports;
using SafeguardingPortal.Web.Pages.Work;

namespace SafeguardingPortal.Web.Features.Conferences;

/// <summary>What the pages of this area are made with.</summary>
public static class ConferencesServices
{
    public static IServiceCollection AddConferences(this IServiceCollection services) =>
        services
            .AddScoped<ReportDraft>()
            .AddScoped<DiaryQuery>()
            .AddScoped<CalendarFeeds>()
            .AddScoped<PlanList>()
            .AddScoped<IBringsWork, ConferenceWork>()
            .AddScoped<IBringsWork, BreachWork>();
}
