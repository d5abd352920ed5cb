using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Features.Account;

/// <summary>The first minute of an installation: the <c>account</c> command as a process of its own, in production.</summary>
public sealed class AccountCommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("portal-account-").FullName;
    private readonly PortalProcess portal;

    public AccountCommandTests() => portal = new(File, ("ASPNETCORE_ENVIRONMENT", "Production"),
        ("PublicAddress", "https://portal.example"), ("Keys__AllowUnprotected", "true"), ("Serilog__Using__0", "Serilog.Sinks.Console"),
        ("Serilog__WriteTo__0__Name", "Console"));

    private string File => Path.Combine(folder, "portal.db");

    private static readonly string[] Add =
        ["account", "add", "--user", "ruth.adeyemi", "--name", "Ruth Adeyemi", "--role", "administrator"];

    private const string Wanted = "copper lantern drift";

    [Fact]
    public async Task The_first_administrator_is_made_once_and_the_start_says_so_until_then()
    {
        Assert.Equal(1, await portal.RunPipedAsync(Wanted, Add));
        Assert.Contains("Run migrate first", portal.Said);
        Assert.Equal(0, await portal.RunAsync("migrate"));
        await portal.StartAsync();
        Assert.Contains("Nobody can sign in yet: there is no account. Run: ", portal.Said);
        portal.Kill();

        Assert.Equal(1, await portal.RunPipedAsync("ruth.adeyemi1", Add));
        Assert.Equal("0", await PortalProcess.AskAsync(File, "SELECT COUNT(*) FROM Officers"));
        Assert.Equal(0, await portal.RunPipedAsync($"{Wanted}\n", Add));
        Assert.Contains("ruth.adeyemi can sign in as an administrator.", portal.Said);
        Assert.Equal(1, await portal.RunPipedAsync(Wanted, Add));
        Assert.Contains("ruth.adeyemi is taken. Choose another.", portal.Said);
        Assert.Equal("Administrator|Ruth Adeyemi", await PortalProcess.AskAsync(
            File, "SELECT o.Role || '|' || o.Name FROM Officers o "
                + "JOIN AspNetUsers u ON u.Id = o.Id JOIN RolesHeld r ON r.OfficerId = o.Id"));
        Assert.Equal("2", await PortalProcess.AskAsync(
            File, "SELECT COUNT(*) FROM AuditEntries WHERE Action = 'Created' AND Subject IN ('Officer', 'PortalUser')"));

        Assert.Equal(0, await portal.RunAsync("account", "reset", "ruth.adeyemi"));
        Assert.Contains("One-time password for ruth.adeyemi", portal.Said);
        Assert.Equal("1", await PortalProcess.AskAsync(File, "SELECT COUNT(*) FROM AspNetUsers WHERE OneTimeUntil IS NOT NULL"));
        Assert.DoesNotContain(Wanted, portal.Said);
    }

    [Theory]
    [InlineData("Write: account add", "account")]
    [InlineData("Write: account add", "account", "add", "--user", "ruth", "--name", "Ruth", "--role", "administrator", "--password", "x")]
    [InlineData("The role is administrator", "account", "add", "--user", "ruth", "--name", "Ruth", "--role", "commander")]
    [InlineData("is the name of a demonstration account", "account", "add", "--user", "admin", "--name", "Ruth", "--role", "administrator")]
    [InlineData("A user name is 2 to 60 letters", "account", "add", "--user", "Рут", "--name", "Ruth", "--role", "administrator")]
    [InlineData("Give the full name", "account", "add", "--user", "ruth", "--name", " ", "--role", "administrator")]
    [InlineData("There is no account nobody", "account", "reset", "nobody")]
    public async Task What_cannot_be_is_said_and_changes_nothing(string words, params string[] args)
    {
        Assert.Equal(0, await portal.RunAsync("migrate"));
        Assert.Equal(1, await portal.RunPipedAsync(Wanted, args));
        Assert.Contains(words, portal.Said);
        Assert.Equal("0", await PortalProcess.AskAsync(File, "SELECT COUNT(*) FROM AspNetUsers"));
    }

    public void Dispose()
    {
        portal.Dispose();
        Directory.Delete(folder, recursive: true);
    }
}
