using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.Tasks;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.FrontDoor;
using SafeguardingPortal.Domain.UrgentPowers;
using SafeguardingPortal.Web.Features.Work.Clocks;
using SafeguardingPortal.Web.Features.Work.HandOver;
using SafeguardingPortal.Web.Features.Work.Home;
using SafeguardingPortal.Web.Features.Work.Live;
using SafeguardingPortal.Web.Features.Work.Notices;
using SafeguardingPortal.Web.Features.Work.Tasks;
using SafeguardingPortal.Web.Features.Work.Wallboard;
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
            .AddScoped<AllBreaches.BreachList>()
            .AddScoped<IBringsWork, TaskWork>()
            .AddScoped<IBringsWork, ClockWork>()
            .AddScoped<OnCall.RotaMonths>()
            .AddScoped<IBringsWork, LeaversWork>()
            .AddScoped<ToldToMe>()
            .AddSingleton<LiveSeats>()
            .AddScoped<LiveFeed>()
            .AddScoped<WallboardReader>()
            .AddScoped<WallboardScreens>()
            .AddScoped<ISeesMoved, SeesMoved<CaseTask>>()
            .AddScoped<ISeesMoved, SeesMoved<Deadline>>()
            .AddScoped<ISeesMoved, SeesMoved<DoorNotice>>()
            .AddScoped<ISeesMoved, SeesMoved<Concern>>()
            .AddScoped<ISeesMoved, SeesMoved<MerlinReport>>()
            .AddScoped<ISeesMoved, SeesMoved<PoliceProtection>>()
            .AddScoped<MyWork>();
}
