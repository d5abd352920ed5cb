using SafeguardingPortal.Web.Tests.Harness;
using Serilog.Core;
using Serilog.Events;

namespace SafeguardingPortal.Web.Tests.Data;

/// <summary>Whose the embedded database's files are, and that nobody is answered from one that was taken away.</summary>
public sealed class SqliteFileTests : IDisposable
{
    private const UnixFileMode Owners = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode Everybody = Owners | UnixFileMode.GroupRead | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;

    private readonly string folder = Directory.CreateTempSubdirectory("portal-file-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static IEnumerable<string> FilesOf(string database) =>
        new[] { database, $"{database}-wal", $"{database}-shm" }.Where(File.Exists);

    private static void AssertOwners(string database) =>
        Assert.All(FilesOf(database),
            file => Assert.Equal((file, Owners), (file, OperatingSystem.IsWindows() ? Owners : File.GetUnixFileMode(file))));

    [Fact]
    public async Task A_new_database_is_its_owners_alone_and_so_are_the_files_beside_it()
    {
        var file = new DatabaseFile(folder);
        using var portal = new PortalApp(file).With("Database:MigrateOnStartup", "true");
        portal.StartServer();
        await portal.Given.ReferralAsync(await portal.Given.TeamAsync());

        Assert.Equal(3, FilesOf(file.Path).Count());
        AssertOwners(file.Path);
    }

    [Fact]
    public async Task One_that_others_can_read_is_taken_from_them_at_the_start_and_the_log_says_so()
    {
        if (OperatingSystem.IsWindows()) return;
        var file = new DatabaseFile(folder);
        using (var made = PortalApp.OnFile()) made.File.CopyTo(file.Path);
        File.SetUnixFileMode(file.Path, Everybody);
        await File.WriteAllTextAsync($"{file.Path}-wal", "");
        File.SetUnixFileMode($"{file.Path}-wal", Everybody);
        var heard = new Heard();
        using var portal = new PortalApp(file).With("Serilog:MinimumLevel", "Warning")
            .With("Serilog:WriteTo:0:Args:restrictedToMinimumLevel", "Fatal").With(services => services.AddSingleton<ILogEventSink>(heard));
        await portal.Given.TeamAsync();

        AssertOwners(file.Path);
        Assert.Contains(heard.Events,
            said => said.Level == LogEventLevel.Warning && said.RenderMessage().Contains(file.Path, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_migrated_and_what_is_restored_is_its_owners_alone()
    {
        var (database, copy) = (Path.Combine(folder, "portal.db"), Path.Combine(folder, "copy.db"));
        using var portal = new PortalProcess(database);
        Assert.Equal(0, await portal.RunAsync("migrate"));
        AssertOwners(database);
        Assert.Equal(0, await portal.RunAsync("backup", "--to", copy));
        AssertOwners(copy);
        foreach (var file in FilesOf(database).ToList()) File.Delete(file);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(copy, Everybody);
        Assert.Equal(0, await portal.RunAsync("restore", "--from", copy));
        AssertOwners(database);
        Assert.Equal(0, await portal.RunAsync("restore", "--from", copy));
        Assert.All(Directory.GetFiles(folder, "*before-restore*"), AssertOwners);
    }

    /// <summary>The open file can still be read and written after it was taken away, and nobody would ever find it again.</summary>
    [Theory]
    [InlineData("deleted")]
    [InlineData("renamed")]
    [InlineData("replaced")]
    public async Task Nobody_is_answered_from_a_file_that_was_taken_away(string how)
    {
        var file = new DatabaseFile(folder);
        using (var made = PortalApp.OnFile()) made.File.CopyTo(file.Path);
        using var portal = new PortalApp(file);
        var team = await portal.Given.TeamAsync();
        await portal.Given.AccountAsync(team.Sergeant, "sergeant");
        var logged = await portal.Given.ReferralAsync(team);
        var browser = portal.SignIn(team.Sergeant);
        var signIn = await portal.Visit().GetAsync("/account/sign-in");
        Assert.Equal(200, signIn.Status);
        Assert.Equal(200, (await browser.GetAsync(logged.Page)).Status);

        var aside = $"{file.Path}.aside";
        if (how == "deleted") foreach (var each in FilesOf(file.Path).ToList()) File.Delete(each);
        else foreach (var each in FilesOf(file.Path).ToList()) File.Move(each, each.Replace(file.Path, aside, StringComparison.Ordinal));
        if (how == "replaced") await File.WriteAllBytesAsync(file.Path, []);

        foreach (var address in new[] { "/", "/referrals", logged.Page, "/people", "/account/sign-in" })
            Assert.Equal((address, 503), (address, (await browser.GetAsync(address)).Status));
        Assert.Equal(503, (await portal.Visit().GetAsync("/health/ready")).Status);
        Assert.Equal(200, (await portal.Visit().GetAsync("/health/live")).Status);
        Assert.Equal(
            503, (await portal.Visit().SubmitAsync(signIn, new() { ["UserName"] = "sergeant", ["Password"] = Given.Password })).Status);
        if (how != "replaced") Assert.False(File.Exists(file.Path), "An empty file was made in the place of the one that is gone.");

        if (how == "deleted") return;
        foreach (var each in Directory.GetFiles(folder, "*.aside*"))
            File.Move(each, each.Replace(aside, file.Path, StringComparison.Ordinal), overwrite: true);
        // Whoever comes first may still find the door shut: it is asked again.
        await browser.GetAsync("/");
        Assert.Equal(200, (await browser.GetAsync(logged.Page)).Status);
    }
}
