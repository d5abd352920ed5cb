using SafeguardingPortal.Web.Features.Work.Clocks;
using SafeguardingPortal.Web.Features.Work.HandOver;
using SafeguardingPortal.Web.Features.Work.Home;
using SafeguardingPortal.Web.Features.Work.Notices;
using SafeguardingPortal.Web.Features.Work.Tasks;
using SafeguardingPortal.Web.Pages.Work;

namespace SafeguardingPortal.Web.Features.Work;

/// <summary>What the pages of this area are made with.</summary>
public static class WorkServices
{
    public static IServiceCollection AddWork(this IServiceCollection services) =>
        services
            .AddScoped<WhoIsAsked>()
            .AddScoped<NoticeList>()
            .AddScoped<UnreadNotices>()
            .AddScoped<IBringsWork, TaskWork>()
            .AddScoped<IBringsWork, ClockWork>()
            .AddScoped<OnCall.RotaMonths>()
            .AddScoped<IBringsWork, LeaversWork>()
            .AddScoped<ToldToMe>()
            .AddScoped<MyWork>();
}
