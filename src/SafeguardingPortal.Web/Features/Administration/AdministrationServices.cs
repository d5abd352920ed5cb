using SafeguardingPortal.Web.Features.Administration.DatedLists;
using SafeguardingPortal.Web.Features.Administration.ListFiles;
using SafeguardingPortal.Web.Features.Administration.OfficerFiles;
using SafeguardingPortal.Web.Features.Administration.Officers;
using SafeguardingPortal.Web.Features.Administration.TeamChanges;
using SafeguardingPortal.Web.Features.Administration.Teams;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Pages.Lists;

namespace SafeguardingPortal.Web.Features.Administration;

/// <summary>What the pages of this area are made with.</summary>
public static class AdministrationServices
{
    public static IServiceCollection AddAdministration(this IServiceCollection services)
    {
        foreach (var form in DatedList.All.Select(list => list.FormType))
            services.AddScoped(typeof(IFillsForm<>).MakeGenericType(form), typeof(AddRowFilling<>).MakeGenericType(form));
        foreach (var form in typeof(ChangeOfTeams).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(ChangeOfTeams))))
            services.AddScoped(typeof(IFillsForm<>).MakeGenericType(form), typeof(ChangeOfTeamsFilling<>).MakeGenericType(form));
        foreach (var file in OwnFile.All) services.AddScoped(typeof(OwnFile), file);
        return services.AddScoped<ListPages>().AddScoped<TeamPages>().AddScoped<TeamActs>().AddScoped<OfficerList>()
            .AddScoped<OfficerFile>();
    }
}
