using System.Collections;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.Extensions.Caching.Memory;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Data;

/// <summary>No query may be understood by one of the two databases only (B1).</summary>
public class QueryTests
{
    private static SqlServerPortalDbContext SqlServer() =>
        new(new DbContextOptionsBuilder<SqlServerPortalDbContext>().UseSqlServer("Server=unused").ConfigureWarnings(Quieten).Options);

    // One statement with everything in it, where the portal sends several: what is looked for here is whether each part can be said at all.
    private static void Quieten(WarningsConfigurationBuilder warnings) =>
        warnings.Ignore(CoreEventId.RowLimitingOperationWithoutOrderByWarning, RelationalEventId.MultipleCollectionIncludeWarning,
            CoreEventId.FirstWithoutOrderByAndFilterWarning);

    /// <summary>Every query that pages ask of SQLite while they are shown and sent, said to SQL Server.</summary>
    [Fact]
    public async Task Everything_the_pages_ask_of_one_database_can_be_asked_of_the_other()
    {
        var heard = new QueryEar();
        // A cache of its own, since a query is put together once and then known.
        using var known = new MemoryCache(new MemoryCacheOptions());
        using var portal = PortalApp.OnFile().With(services =>
            services.ConfigureDbContext<SqlitePortalDbContext>(options => options.UseMemoryCache(known).AddInterceptors(heard)));
        var team = await portal.Given.TeamAsync();
        await portal.Given.TeamAsync("lambeth");
        var assessed = await portal.Given.ReferralAsync(team, Stage.Assessed, 25);
        var held = await portal.Given.ReferralAsync(team, Stage.Finished, 5);
        held = await portal.Given.WithWorkAsync(held);
        await portal.AsAsync(team.Constable.User, (_, db) =>
        {
            var file = db.Set<CaseFile>().Single(each => each.Reference == held.CaseReference);
            file.Record(new("2600931/26", "Rape", new(2026, 11, 20), true), team.Constable.User, portal.Clock.Now);
            return db.SaveChangesAsync();
        });
        var offered = await portal.Given.TaskAsync(held, team.OtherSergeant);
        await portal.RaiseFlagsAsync();
        var conference = await portal.ConferenceAsync(held);
        await portal.ReportAsync(conference);
        var missed = await portal.ConferenceAsync(held, starts: new(2026, 11, 20, 10, 0, 0, DateTimeKind.Utc));
        await portal.HoldAsync(missed, attended: false);
        string[] pages =
        [
            "/research", "/research?after=639000000000000000.R-2026-000009", $"/cases/{held.CaseReference}/research",
            $"/cases/{held.CaseReference}/research/record", "/dissents",
            "/dissents?settled=true&agency=Health&after=639000000000000000.E-2026-000009",
            "/dissents?after=639000000000000000.E-2026-000009", held.DissentPage, $"{held.DissentPage}/answer",
            $"/cases/{held.CaseReference}/dissents", $"/cases/{held.CaseReference}/dissents/record", $"/cases/{held.CaseReference}/close",
            "/supervision", "/supervision?view=ReviewsDue", "/supervision?view=Directions", $"/cases/{held.CaseReference}/supervision",
            $"/cases/{held.CaseReference}/supervision/1", $"/cases/{held.CaseReference}/cram/1/print",
            "/conferences", "/conferences?view=Month&officer=none", $"/conferences?view=Day&officer={team.Liaison.Code}",
            "/conferences/reports", "/conferences/reports?after=639000000000000000.C-2026-000009-K1", "/conferences/subscribe",
            $"/cases/{held.CaseReference}/conferences", $"/cases/{held.CaseReference}/conferences/invite", conference.Page,
            $"{conference.Page}/report/1", $"{conference.Page}/report/write", $"{conference.Page}/report/check",
            $"{conference.Page}/report/send", $"{conference.Page}/report/1/word", $"{conference.Page}/attendance/hold",
            $"{conference.Page}/attendance/before", $"{conference.Page}/assign", $"{conference.Page}/merge", missed.Page,
            $"{missed.Page}/attendance/sign",
            $"{missed.Page}/outcomes/decide", "/measures?month=2026-11", "/measures/figures.csv",
            "/measures/k-2?month=2026-11&part=Missed&after=639000000000000000.C-2026-000009-K1", "/measures/k-3?month=2026-11&part=Missed",
            "/measures/k-4/records.csv", "/measures/k-1?month=2026-11", "/measures/k-1?month=2026-11&only=pending",
                "/measures/k-1/versions",
            "/measures/k-1?month=fy2026&part=Missed&after=639000000000000000.R-2026-000009", "/measures/repeats?month=2026-11",
            "/measures/cram-reviews?month=2026-11&after=639000000000000000.C-2026-000009-V1", "/measures/breaches?month=2026-11",
            "/measures/dissents?month=2026-11", "/measures/tasks?from=1/11/2026&to=20/11/2026", "/measures/merlin?month=fy2026",
            "/measures/workload", "/measures/workload?after=C-2026-000009", "/measures/reports", "/measures/reports/2026-10/hackney",
            "/measures/reports/2026-10/hackney/sign",
            "/vehicles", "/vehicles?after=639000000000000000.LX61%20AAB", "/vehicles/book",
            $"/cases/{held.CaseReference}/crimes", $"/cases/{held.CaseReference}/crimes/record", $"/cases/{held.CaseReference}/crimes/1",
            $"/cases/{held.CaseReference}/crimes/1/people", $"/cases/{held.CaseReference}/crimes/1/court/charge",
            "/tasks", "/tasks?view=Queue", "/tasks?view=Overdue", "/tasks?view=NoOwnerHere", "/tasks?view=Team",
            "/tasks?view=Team&after=639000000000000000.T-2026-000009", held.TaskPage, $"/tasks/{offered}/hand-on",
            $"/cases/{held.CaseReference}/tasks", $"/cases/{held.CaseReference}/tasks?closed=true&after=639000000000000000.T-2026-000009",
            $"/cases/{held.CaseReference}/tasks/set",
            "/", "/referrals", "/referrals/log", "/drafts", assessed.Page, held.Page, assessed.RecordDiscussion,
            $"/cases/{held.CaseReference}/discussions/1", $"{assessed.Page}/accept", $"/cases/{assessed.CaseReference}/cram",
            $"/cases/{assessed.CaseReference}/cram/1",
            $"{assessed.Page}/sign-off", $"{assessed.Page}/breach-reason", $"{assessed.Page}/acknowledge-breach",
            $"{assessed.Page}/handovers/transfer", $"{assessed.Page}/mash/rating", $"{assessed.Page}/mash/research",
            $"{assessed.Page}/handovers/reallocate", "/referrals?view=WithMe",
            "/referrals?view=Finished&after=f.639000000000000000.R-2026-000009", "/referrals?after=r.639000000000000000.R-2026-000009",
            "/referrals?state=OnTrack", "/referrals?state=DueSoon", "/referrals?state=Overdue",
            "/referrals?state=Acknowledged", "/referrals?state=Met", "/referrals?state=MetLate",
            "/referrals?status=New&nature=Neglect&received=28", $"/referrals?supervisor={team.Sergeant.Code}",
            "/referrals?supervisor=none", "/health/ready"
        ];
        await VisitAsync(team.Sergeant, pages);
        var family = await portal.Given.FamilyAsync(assessed);
        await VisitAsync(team.Sergeant, $"/people/{family.Person}", $"/people/{family.Person}?asKnown.Date=today",
            $"/people/{family.Person}/record/identity", $"/people/{family.Person}/links/compare?with={family.Other}",
            $"/people/links/{family.Link}/undo",
            $"/people/{family.Person}/relationships/{family.Relationship}/change", $"/households/{family.Household}",
            $"/cases/{assessed.CaseReference}/people", $"/households/{family.Household}/join", "/data-quality",
            "/data-quality?after=639000000000000000.C-2026-000009");
        await VisitAsync(team.Constable, "/", $"/cases/{assessed.CaseReference}/cram/draft/factors");
        await VisitAsync(await portal.Given.OfficerAsync(Role.Administrator), "/administration/catalogue",
            "/administration/catalogue/C02/reword", "/administration/research-sources",
            "/administration/lists/office-hours", "/administration/lists/office-hours/add");
        await VisitAsync(await portal.Given.OfficerAsync(Role.Commander), "/measures/prevalence?year=2026", "/measures/scrutiny?year=2026",
            "/measures/equality?year=2026", "/measures/past", "/measures/k-5?month=2026-11", "/measures/k-13?month=2026-11&part=Missed");
        await VisitAsync(await portal.Given.OfficerAsync(Role.Commander), "/supervision", "/supervision?view=Directions", "/", "/referrals",
            "/conferences", "/conferences/reports", "/measures?month=2026-11", "/measures/k-3?month=2026-11&part=Met", held.Page, "/tasks",
            "/tasks?view=Team&team=lambeth");
        var desk = portal.SignIn(team.Desk);
        Assert.Equal(200, (await desk.SubmitAsync(await desk.GetAsync("/referrals/log"), Forms.Referral())).Status);
        var street = portal.SignIn(await portal.Given.OfficerAsync(Role.FrontlineOfficer));
        Assert.Equal(200, (await street.SubmitAsync(await street.GetAsync("/look-up"),
            new() { ["Reason"] = nameof(LookUpReason.WithTheChildNow), ["Name"] = "Ava Merrin" }, "Look up")).Status);

        async Task VisitAsync(Colleague officer, params string[] urls)
        {
            var browser = portal.SignIn(officer);
            foreach (var url in urls) Assert.NotEqual(500, (await browser.GetAsync(url)).Status);
        }

        using var sqlServer = SqlServer();
        var asked = 0;
        SortedSet<string> notSargable = [];
        foreach (var query in heard.Queries)
        {
            if (SaidTo.Another(sqlServer, query) is not { } again) continue;
            var sql = again.ToQueryString();
            TSql.AssertReadable(sql);
            notSargable.UnionWith(TSql.NotSargable(sql));
            asked++;
        }
        Assert.InRange(asked, 80, int.MaxValue);
        Assert.Empty(notSargable);
    }

    /// <summary>
    /// What EF cannot keep it writes anew at each request, which costs more than to ask: a list of what may be nobody, or a list that is
    /// written out.
    /// </summary>
    [Theory]
    [InlineData("hackney")]
    [InlineData("hackney", "lambeth")]
    public async Task A_page_that_is_shown_again_has_no_statement_written_anew(params string[] teams)
    {
        using var known = new CountingCache();
        using var portal = PortalApp.OnFile().With(services =>
            services.ConfigureDbContext<SqlitePortalDbContext>(options => options.UseMemoryCache(known)));
        var team = await portal.Given.TeamAsync();
        var referral = await portal.Given.ReferralAsync(team, Stage.Assessed, 25);
        await portal.RaiseFlagsAsync();
        await portal.Given.TeamAsync("lambeth");
        var browser = portal.SignIn(await portal.Given.OfficerAsync(Role.DetectiveSergeant, teams));
        string[] pages =
            ["/", "/referrals", referral.Page, $"/cases/{referral.CaseReference}", "/conferences", "/tasks", "/supervision", "/dissents"];
        foreach (var page in pages)
        {
            for (var n = 0; n < 2; n++) Assert.Equal(200, (await browser.GetAsync(page)).Status);
            var before = known.Missed;
            Assert.Equal(200, (await browser.GetAsync(page)).Status);
            Assert.True(known.Missed == before, $"{page}: {known.Missed - before} written anew.");
        }
    }

    private sealed class CountingCache : IMemoryCache
    {
        private readonly MemoryCache kept = new(new MemoryCacheOptions());
        private int missed;

        public int Missed => missed;

        public bool TryGetValue(object key, out object? value)
        {
            if (kept.TryGetValue(key, out value)) return true;
            Interlocked.Increment(ref missed);
            return false;
        }

        public ICacheEntry CreateEntry(object key) => kept.CreateEntry(key);

        public void Remove(object key) => kept.Remove(key);

        public void Dispose() => kept.Dispose();
    }

    private sealed class QueryEar : IQueryExpressionInterceptor
    {
        private readonly List<Expression> queries = [];

        public IReadOnlyList<Expression> Queries
        {
            get
            {
                lock (queries) return [.. queries];
            }
        }

        public Expression QueryCompilationStarting(Expression queryExpression, QueryExpressionEventData eventData)
        {
            lock (queries) queries.Add(queryExpression);
            return queryExpression;
        }
    }

    /// <summary>
    /// Puts a query heard in one context to another: its tables are the other's, and what was asked for is something of the kind.
    /// </summary>
    private sealed class SaidTo(DbContext db) : ExpressionVisitor
    {
        public static IQueryable? Another(DbContext db, Expression query)
        {
            var said = new SaidTo(db).Visit(query);
            // What ends in one value is asked up to there.
            while (!said.Type.IsAssignableTo(typeof(IQueryable)))
            {
                if (said is not MethodCallExpression { Arguments: [var source, ..] }) return null;
                said = source;
            }
            return ((IQueryable)db.Set<Domain.Teams.Officer>()).Provider.CreateQuery(said);
        }

        protected override Expression VisitExtension(Expression node) => node switch
        {
            EntityQueryRootExpression root => ((IQueryable)typeof(DbContext).GetMethod(nameof(DbContext.Set), [])!
                .MakeGenericMethod(root.EntityType.ClrType).Invoke(db, null)!).Expression,
            QueryParameterExpression parameter => Expression.Constant(Something(parameter.Type), parameter.Type),
            _ => base.VisitExtension(node)
        };

        private static object? Something(Type type)
        {
            if (type == typeof(string)) return "R-2026-000001";
            if (type == typeof(DateTime) || type == typeof(DateTime?)) return TestClock.Start;
            if (Nullable.GetUnderlyingType(type) is { } inner) return Something(inner);
            if (type.IsValueType) return type == typeof(int) ? 1 : Activator.CreateInstance(type);
            if (ItemOf(type) is not { } item) return null;
            var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(item))!;
            list.Add(Something(item));
            list.Add(Something(item));
            if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(HashSet<>)) return Activator.CreateInstance(type, list);
            if (!type.IsArray) return list;
            var array = Array.CreateInstance(item, list.Count);
            list.CopyTo(array, 0);
            return array;
        }

        private static Type? ItemOf(Type type) => type.IsArray ? type.GetElementType()
            : new[] { type }.Concat(type.GetInterfaces()).FirstOrDefault(each => each.IsGenericType
                && each.GetGenericTypeDefinition() == typeof(IEnumerable<>))?.GetGenericArguments()[0];
    }
}
