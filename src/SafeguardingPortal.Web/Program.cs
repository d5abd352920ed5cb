using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Razor;
using SafeguardingPortal.Web.Accounts;
using SafeguardingPortal.Web.Audit;
using SafeguardingPortal.Web.Data;
using SafeguardingPortal.Web.Deadlines;
using SafeguardingPortal.Web.Features.Breaches;
using SafeguardingPortal.Web.Features.CaseDissents;
using SafeguardingPortal.Web.Features.Cases;
using SafeguardingPortal.Web.Features.CaseTasks;
using SafeguardingPortal.Web.Features.Chronology;
using SafeguardingPortal.Web.Features.Clocks;
using SafeguardingPortal.Web.Features.Closing;
using SafeguardingPortal.Web.Features.ConferenceReports;
using SafeguardingPortal.Web.Features.Cram;
using SafeguardingPortal.Web.Features.CramDraft;
using SafeguardingPortal.Web.Features.Diary;
using SafeguardingPortal.Web.Features.Dissents;
using SafeguardingPortal.Web.Features.Drafts;
using SafeguardingPortal.Web.Features.Home;
using SafeguardingPortal.Web.Features.Households;
using SafeguardingPortal.Web.Features.Measures;
using SafeguardingPortal.Web.Features.Notices;
using SafeguardingPortal.Web.Features.People;
using SafeguardingPortal.Web.Features.Referrals;
using SafeguardingPortal.Web.Features.Research;
using SafeguardingPortal.Web.Features.Restrictions;
using SafeguardingPortal.Web.Features.Search;
using SafeguardingPortal.Web.Features.Supervision;
using SafeguardingPortal.Web.Features.Tasks;
using SafeguardingPortal.Web.Infrastructure;
using SafeguardingPortal.Web.Matching;
using SafeguardingPortal.Web.Pages.Work;

if (args is ["match", ..]) return await MatchCommand.RunAsync(args, Console.Out, Console.Error, TimeProvider.System);
if (args is ["migrate", ..]) return await MigrateCommand.RunAsync(args, Console.Out, Console.Error);
if (args is ["health", ..]) return await Health.AskAsync(args, Console.Out);

var builder = WebApplication.CreateBuilder(args);
var services = builder.Services;
builder.AddPortalSettings();
// What cannot be made is found at the start and not by the first who needs it, in production too.
builder.Host.UseDefaultServiceProvider((host, provider) => (provider.ValidateOnBuild, provider.ValidateScopes) = (true, host.HostingEnvironment.IsDevelopment()));
builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);

services.AddPortalLog(builder.Configuration);
services.AddSingleton(TimeProvider.System);
services.AddHttpContextAccessor();
services.AddScoped<AuditTrail>();
services.AddPortalDatabase(builder.Configuration);
services.AddPortalAccounts(builder.Configuration, builder.Environment);
services.AddPortalDeadlines();
services.AddPortalHealth();
services.AddPortalTelemetry(builder.Configuration);
services.AddScoped<CaseResearch>().AddScoped<ResearchWork>().AddScoped<IBringsWork, ResearchWork>().AddScoped<DissentList>().AddScoped<IBringsWork, DissentList>().AddScoped<DissentSubjects>().AddScoped<PoliceDissents>().AddScoped<ClosingChecklist>();
services.AddScoped<PersonReader>().AddScoped<FactReading>().AddScoped<FamilyReader>().AddScoped<RiskReReviews>();
services.AddScoped<GoesWithTheCase>().AddScoped<TaskList>().AddScoped<CaseTaskList>().AddScoped<IBringsWork, TaskWork>();
services.AddScoped<ReportDraft>().AddScoped<DiaryQuery>().AddScoped<CalendarFeeds>().AddScoped<ConferenceMeasures>().AddScoped<IBringsWork, ConferenceWork>();
services.AddScoped<LimitBreaches>().AddScoped<IBringsWork, BreachWork>();
services.AddScoped<OpennessOfCase>();
services.AddScoped<IBringsWork, ClockWork>().AddScoped<ToldToMe>();
services.AddScoped<NoticesForMe>().AddScoped<CasesWithoutKeeper>();
services.AddScoped<ReferralIntake>().AddScoped<WhoWeKnow>().AddScoped<FoundPeople>().AddScoped<PeopleSearch>().AddScoped<ReferralBoard>().AddScoped<ReferenceRepeats>().AddScoped<CaseList>().AddScoped<PlansOfChildren>().AddScoped<CaseChronology>().AddScoped<ReferralWork>().AddScoped<IBringsWork>(all => all.GetRequiredService<ReferralWork>()).AddScoped<ISummarisesWork>(all => all.GetRequiredService<ReferralWork>()).AddScoped<MyWork>().AddScoped<Drafts>().AddHostedService<DraftExpiry>();
services.AddScoped<SupervisionWork>().AddScoped<IBringsWork, SupervisionWork>().AddScoped<IBringsWork, ReturnedVersions>().AddScoped<ReviewClocks>().AddScoped<DraftPages>().AddScoped<SignedCram>();
services.AddValidatorsFromAssemblyContaining<Program>(ServiceLifetime.Singleton);
services.AddFormFilling();
services.AddAntiforgery(antiforgery =>
{
    antiforgery.Cookie.Name = builder.Environment.IsDevelopment() ? "portal-form" : "__Host-portal-form";
    antiforgery.Cookie.SecurePolicy = builder.Environment.IsDevelopment() ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
});
services.AddRouting(routing => routing.ConstraintMap["reference"] = typeof(ReferenceConstraint));
services.AddControllersWithViews(mvc =>
{
    // A CRAM of a large family has more lines than the usual limit of a list.
    mvc.MaxModelBindingCollectionSize = 5_000;
    // Our forms write no names the jQuery way, and its reader throws at a name with one bracket.
    mvc.ValueProviderFactories.RemoveType<JQueryFormValueProviderFactory>();
    mvc.ValueProviderFactories.RemoveType<JQueryQueryStringValueProviderFactory>();
    TypedTextBinding.Use(mvc.ModelBinderProviders);
    mvc.Filters.Add<AutoValidateAntiforgeryTokenAttribute>();
    mvc.Filters.Add<FormValidation>();
    mvc.Filters.Add<ExpectedFailures>();
    mvc.Filters.Add<OnceOnly>();
    mvc.Filters.Add<FormFilling>();
    mvc.ModelBindingMessageProvider.SetAttemptedValueIsInvalidAccessor((_, _) => "Choose one of the answers shown");
    mvc.ModelBindingMessageProvider.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => "Choose one of the answers shown");
});
services.Configure<RazorViewEngineOptions>(razor =>
{
    razor.ViewLocationFormats.Clear();
    razor.ViewLocationFormats.Add("/Features/{1}/{0}.cshtml");
    razor.ViewLocationFormats.Add("/Features/Shared/{0}.cshtml");
});

var app = builder.Build();

if (args is ["demo", ..])
    return await BulkDemoCommand.RunAsync(app.Services, args, Console.Out, Console.Error);
if (args is ["backup" or "restore", ..])
    return await DatabaseBackup.RunAsync(app.Services, args, Console.Out, Console.Error);
await DatabaseStartup.PrepareAsync(app);

app.UsePortalRequestLog();
app.UseMiddleware<SecurityHeaders>();
if (!app.Environment.IsDevelopment()) app.UseHsts().UseMiddleware<TlsOnly>();
app.UseExceptionHandler("/error/500");
app.UseMiddleware<NotJustNow>();
app.UseStatusCodePagesWithReExecute("/error/{0}");
app.UseRouting();
app.UseRouteInRequestLog();
app.UseAuthentication();
app.Use((http, next) =>
{
    http.RequestServices.GetRequiredService<PortalDbContext>().Actor = SignedIn.From(http.User) with { At = http.RequestServices.GetRequiredService<TimeProvider>().UtcNow };
    return next(http);
});
app.UseAuthorization();
app.MapStaticAssets().AllowAnonymous();
app.MapPortalHealth();
app.MapControllers().WithStaticAssets();
await app.RunAsync();
return 0;

public partial class Program;
