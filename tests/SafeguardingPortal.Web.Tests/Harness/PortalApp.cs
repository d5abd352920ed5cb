using System.Collections.Concurrent;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Web.Accounts;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Jobs;

namespace SafeguardingPortal.Web.Tests.Harness;

/// <summary>
/// The whole portal on a database of its own, with the real migrations and reference data and a clock the test turns.
/// People are signed in by header; a browser that was not goes through the real cookie.
/// </summary>
public class PortalApp : WebApplicationFactory<Program>
{
    private readonly ConcurrentDictionary<Guid, ClaimsPrincipal> signedIn = new();
    private readonly List<Action<IServiceCollection>> changes = [];
    private readonly List<(string Key, string Value)> settings = [];
    private string environment = "Development";
    private bool hashesAsInProduction;

    public PortalApp() : this(TestDatabase.Make())
    {
    }

    internal PortalApp(TestDatabase database)
    {
        Database = database;
        Given = new(this);
    }

    public TestDatabase Database { get; }

    /// <summary>The same, for tests that are about a SQLite file and begin with <see cref="OnFile"/>.</summary>
    public DatabaseFile File => (DatabaseFile)Database;

    public TestClock Clock { get; } = new();

    /// <summary>Makes what a test starts from.</summary>
    public Given Given { get; }

    /// <summary>On a SQLite file wherever the other tests' portals keep theirs.</summary>
    public static PortalApp OnFile(string? folder = null, string options = "") => new(TemplateDatabase.Copy(folder, options));

    public PortalApp In(string environmentName)
    {
        environment = environmentName;
        return this;
    }

    public PortalApp With(string key, string value)
    {
        settings.Add((key, value));
        return this;
    }

    public PortalApp With(Action<IServiceCollection> change)
    {
        changes.Add(change);
        return this;
    }

    /// <summary>Passwords cost what they cost in production; the other tests have no time for it.</summary>
    public PortalApp WithRealHashes()
    {
        hashesAsInProduction = true;
        return this;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(environment);
        builder.UseSetting("Database:Provider", Database.Provider);
        builder.UseSetting("ConnectionStrings:Portal", Database.ConnectionString);
        builder.UseSetting("Database:MigrateOnStartup", "false");
        builder.UseSetting("Demo:Fill", "false");
        builder.UseSetting("Serilog:MinimumLevel", "Fatal");
        if (environment != "Development")
        {
            builder.UseSetting("PublicAddress", "https://portal.example");
            builder.UseSetting("Keys:AllowUnprotected", "true");
        }
        foreach (var (key, value) in settings) builder.UseSetting(key, value);
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<TimeProvider>(Clock);
            services.AddDataProtection().UseEphemeralDataProtectionProvider();
            // Ours are called by the tests that are about them; the framework's own stay.
            foreach (var ours in services.Where(service => service.ServiceType == typeof(IHostedService)
                && service.ImplementationType?.Assembly == typeof(Program).Assembly).ToList())
            {
                services.Remove(ours);
                services.AddSingleton(ours.ImplementationType!);
            }
            if (!hashesAsInProduction) services.PostConfigure<PasswordHasherOptions>(hashing => hashing.IterationCount = 1_000);
            services.AddSingleton<IStartupFilter, AddressByHeader>();
            services.AddSingleton(signedIn);
            services.AddAuthentication(authentication => authentication.DefaultAuthenticateScheme = HeaderSignIn.Scheme)
                .AddScheme<AuthenticationSchemeOptions, HeaderSignIn>(HeaderSignIn.Scheme, null);
            foreach (var change in changes) change(services);
        });
    }

    protected override IHost CreateHost(IHostBuilder builder)
    {
        var host = base.CreateHost(builder);
        using var scope = host.Services.CreateScope();
        Database.PooledAs = scope.ServiceProvider.GetRequiredService<PortalDbContext>().Database.GetConnectionString();
        return host;
    }

    /// <summary>A browser in which nobody has signed in.</summary>
    public Browser Visit(bool secure = false) => new(this, Home(secure), null);

    /// <summary>A browser in which this officer is signed in.</summary>
    public Browser SignIn(Colleague officer, bool secure = false) => SignIn(officer.User, secure);

    public Browser SignIn(CurrentUser user, bool secure = false)
    {
        List<Claim> claims = [new(ClaimTypes.NameIdentifier, user.Id.ToString()), new(ClaimTypes.Name, user.Name),
            new(ClaimTypes.Role, user.Role.ToString())];
        claims.AddRange(user.CaitIds.Select(team => new Claim(SignedIn.TeamClaim, team.ToString())));
        claims.AddRange(user.Covers.Select(covered => new Claim(SignedIn.CoverClaim, SignedIn.Written(covered))));
        claims.AddRange(user.LockedOut.Select(id => new Claim(SignedIn.LockedOutClaim, id.ToString())));
        claims.AddRange(user.BrokenInto.Select(id => new Claim(SignedIn.BrokenIntoClaim, id.ToString())));
        signedIn[user.Id] = new(new ClaimsIdentity(claims, HeaderSignIn.Scheme));
        return new(this, Home(secure), user.Id.ToString());
    }

    private static Uri Home(bool secure) => new(secure ? "https://portal.example" : "http://localhost");

    /// <summary>Runs something of the portal's own, as someone, in a scope of its own.</summary>
    public async Task<T> AsAsync<T>(CurrentUser user, Func<IServiceProvider, PortalDbContext, Task<T>> act)
    {
        await using var scope = Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        db.Actor = user with { At = Clock.Now };
        return await act(scope.ServiceProvider, db);
    }

    public Task<T> QueryAsync<T>(Func<PortalDbContext, Task<T>> query) => AsAsync(CurrentUser.System, (_, db) => query(db));

    public Task ExecuteAsync(string sql) => QueryAsync(db => db.Database.ExecuteSqlRawAsync(sql));

    /// <summary>From now on the database takes no new row of this table, or none of which this is true.</summary>
    public Task RefuseRowsAsync(string table, string column = "Id", string test = "IS NOT NULL") => ExecuteAsync(Database is DatabaseFile
        ? $"CREATE TRIGGER Refused BEFORE INSERT ON {table} WHEN NEW.{column} {test} BEGIN SELECT RAISE(ABORT, 'refused'); END"
        : $"ALTER TABLE {table} WITH NOCHECK ADD CONSTRAINT Refused CHECK (NOT ({column} {test}))");

    public Task TakeRowsAgainAsync(string table) =>
        ExecuteAsync(Database is DatabaseFile ? "DROP TRIGGER Refused" : $"ALTER TABLE {table} DROP CONSTRAINT Refused");

    public Task RenameTableAsync(string table, string to) =>
        ExecuteAsync(Database is DatabaseFile ? $"ALTER TABLE {table} RENAME TO {to}" : $"EXEC sp_rename '{table}', '{to}'");

    public Task<int> CountAsync<T>() where T : class => QueryAsync(db => db.Set<T>().CountAsync());

    /// <summary>The audit trail, oldest first, with the people each entry concerns.</summary>
    public Task<List<AuditEntry>> TrailAsync(AuditAction? action = null) =>
        QueryAsync(db => db.AuditEntries.AsNoTracking().Include(entry => entry.People)
            .Where(entry => action == null || entry.Action == action).OrderBy(entry => entry.Id).ToListAsync());

    public Task<int> RaiseFlagsAsync() => Services.GetRequiredService<DeadlineFlagger>().RaiseFlagsAsync(CancellationToken.None);

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing) Database.Dispose();
    }
}

/// <summary>Lets a browser of a test stand at a desk of its own: the test server knows no addresses.</summary>
internal sealed class AddressByHeader : IStartupFilter
{
    public const string Header = "X-From";

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((http, goOn) =>
        {
            if (System.Net.IPAddress.TryParse(http.Request.Headers[Header], out var address)) http.Connection.RemoteIpAddress = address;
            return goOn(http);
        });
        next(app);
    };
}

/// <summary>Signs in whom the header names; without it the real cookie is read.</summary>
internal sealed class HeaderSignIn(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory loggers, UrlEncoder encoder,
    ConcurrentDictionary<Guid, ClaimsPrincipal> signedIn)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    public new const string Scheme = "Test";
    public const string Header = "X-Signed-In";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync() =>
        Guid.TryParse(Request.Headers[Header], out var id) && signedIn.TryGetValue(id, out var principal)
            ? AuthenticateResult.Success(new(principal, Scheme))
            : await Context.AuthenticateAsync(IdentityConstants.ApplicationScheme);
}
