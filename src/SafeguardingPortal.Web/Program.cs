using SafeguardingPortal.Web.Accounts;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Data.Providers;
using SafeguardingPortal.Web.Features.Administration;
using SafeguardingPortal.Web.Features.Cases;
using SafeguardingPortal.Web.Features.Conferences;
using SafeguardingPortal.Web.Features.Cram;
using SafeguardingPortal.Web.Features.FrontDoor;
using SafeguardingPortal.Web.Features.Measures;
using SafeguardingPortal.Web.Features.Measures.MonthReports;
using SafeguardingPortal.Web.Features.Measures.Scrutiny;
using SafeguardingPortal.Web.Features.Measures.Workload;
using SafeguardingPortal.Web.Features.People;
using SafeguardingPortal.Web.Features.Referrals;
using SafeguardingPortal.Web.Features.UrgentPowers;
using SafeguardingPortal.Web.Features.Work;
using SafeguardingPortal.Web.Hosting;
using SafeguardingPortal.Web.Jobs;
using SafeguardingPortal.Web.Matching;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Wording;

if (args is ["match", ..]) return await MatchCommand.RunAsync(args, Console.Out, Console.Error, TimeProvider.System);
if (args is ["migrate", ..]) return await MigrateCommand.RunAsync(args, Console.Out, Console.Error);
if (args is ["health", ..]) return await Health.AskAsync(args, Console.Out);

var builder = WebApplication.CreateBuilder(args);
var services = builder.Services;
builder.AddPortalSettings();
// What cannot be made is found at the start and not by the first who needs it, in production too.
builder.Host.UseDefaultServiceProvider(
    (host, provider) => (provider.ValidateOnBuild, provider.ValidateScopes) = (true, host.HostingEnvironment.IsDevelopment()));
builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);

services.AddPortalLog(builder.Configuration);
services.AddSingleton(TimeProvider.System).AddHttpContextAccessor();
services.AddPortalDatabase(builder.Configuration);
services.AddPortalAccounts(builder.Configuration, builder.Environment);
services.AddPortalDeadlines().AddPortalHealth().AddSafeDefaults(builder.Configuration, builder.Environment)
    .AddPortalTelemetry(builder.Configuration);
services.AddDoor().AddDoors().AddJobs().AddPages().AddPortalPages(builder.Environment);
// Each area registers what its pages are made with.
services.AddAdministration().AddCases().AddConferences().AddCram().AddPeople().AddReferrals().AddWork();
services.AddFrontDoor().AddUrgentPowers();
services.AddMeasures().AddMonthReports().AddWorkload().AddScrutiny();

var app = builder.Build();

#if DEMONSTRATION
if (args is ["demo", ..]) return await SafeguardingPortal.Web.Demo.BulkDemoCommand.RunAsync(app.Services, args, Console.Out, Console.Error);
#endif
if (args is ["backup" or "restore", ..]) return await DatabaseBackup.RunAsync(app.Services, args, Console.Out, Console.Error);
if (args is ["audit", ..]) return await AuditCommand.RunAsync(app.Services, args, Console.Out, Console.Error);
if (args is ["account", ..]) return await AccountCommand.RunAsync(app.Services, args, Console.Out, Console.Error);
if (await UnknownCommand.RefuseAsync(args, Console.Error) is { } refused) return refused;
app.RefuseWhatIsUnsafe();
await DatabaseStartup.PrepareAsync(app);
#if DEMONSTRATION
await SafeguardingPortal.Web.Demo.DemoAtStart.FillAsync(app);
#endif
app.UsePortalRequestLog();
app.UseMiddleware<SecurityHeaders>();
if (!app.Environment.IsDevelopment()) app.UseHsts().UseMiddleware<TlsOnly>();
app.UseExceptionHandler("/error/500").UseMiddleware<NotJustNow>().UseStatusCodePagesWithReExecute("/error/{0}")
    .UseMiddleware<ShownAgain>().UseRouting();
app.UseRouteInRequestLog();
app.UseAuthentication();
app.UseWhoActs();
app.UseMiddleware<ChoosesPasswordFirst>();
app.UseAuthorization();
app.UseMiddleware<LooksFirst>();
app.MapStaticAssets().AllowAnonymous();
app.MapPortalHealth();
app.MapControllers().WithStaticAssets();
await app.RunAsync();
return 0;

public partial class Program;
