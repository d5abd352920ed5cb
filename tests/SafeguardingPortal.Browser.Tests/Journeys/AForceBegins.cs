using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using SafeguardingPortal.Domain.Casework.Referrals;

namespace SafeguardingPortal.Browser.Tests.Journeys;

/// <summary>
/// Row 46: from an empty database in production, the first administrator and the pages alone set up a command of 18 teams and 60 officers,
/// who then work.
/// </summary>
[Collection(PortalCollection.Name)]
public sealed class AForceBegins
{
    private const string Chosen = "copper lantern drift";

    [Fact]
    public async Task A_command_of_18_teams_and_60_officers_is_set_up_from_nothing_and_works()
    {
        await using var portal = new Portal { IsInstalled = true };
        await ((IAsyncLifetime)portal).InitializeAsync();
        try
        {
            Assert.Equal(0, await portal.AskAsync(db => db.Users.CountAsync()));
            await FirstAdministratorAsync(portal);
            var teams = await portal.AskAsync(db => db.Caits.Where(cait => cait.To == null).OrderBy(cait => cait.Name)
                .Select(cait => new { cait.Code, cait.Name }).ToListAsync());
            Assert.Equal(18, teams.Count);

            await using var admin = await OpenAsync(portal);
            await admin.EnterAsync("ruth.adeyemi", Chosen);
            await admin.VisitAsync("/administration/officers");
            await admin.PressAsync("Several at once");
            List<string> rows = ["Number,Name,Rank,Role,Team,From,Telephone,Email,User name"];
            foreach (var (n, team) in teams.Index())
            {
                rows.Add($"1{n:D4},{Name("Desk", n)},,Referral desk,{team.Code},1/9/2026,,,desk.{n}");
                rows.Add($"2{n:D4},{Name("DC", n)},,Detective constable,{team.Code},1/9/2026,,,dc.{n}");
                rows.Add($"3{n:D4},{Name("DS", n)},,Detective sergeant,{team.Code},1/9/2026,,,ds.{n}");
                if (n < 5) rows.Add($"4{n:D4},{Name("DI", n)},,Detective inspector,{team.Code},1/9/2026,,,di.{n}");
            }
            rows.Add("50001,Commander Elin Rask,,Commander,,1/9/2026,,,commander.rask");
            await admin.Page.GetByLabel("Or its rows, pasted").FillAsync(string.Join('\n', rows));
            await admin.PressAsync("Try it");
            await admin.SeesAsync("What the file changes (60)");
            await admin.IsAccessibleAsync();
            await admin.PressAsync("Bring them in");
            await admin.SeesAsync("60 officers were brought in");
            await admin.IsAccessibleAsync();
            await admin.FitsAsync(390);
            await admin.Page.SetViewportSizeAsync(1280, 900);
            var hackney = teams.FindIndex(team => team.Code == "hackney");

            await using var desk = await FirstSignInAsync(portal, admin, $"desk.{hackney}");
            await desk.VisitAsync("/referrals/log");
            await desk.FillReferralAsync(DateTime.UtcNow.AddMinutes(-20));
            await desk.PressAsync("Save and start the clock");
            var logged = await portal.AskAsync(db => db.Set<Referral>().Select(referral => referral.Reference).SingleAsync());
            await desk.VisitAsync($"/referrals/{logged}/accept");
            await desk.Page.GetByLabel("Supervising detective sergeant").SelectOptionAsync(new SelectOptionValue { Index = 1 });
            await desk.Page.GetByLabel("Officer in the case").SelectOptionAsync(new SelectOptionValue { Index = 1 });
            await desk.PressAsync("Accept and allocate");
            await desk.IsToldAsync($"{logged} is allocated to");
            await desk.IsAccessibleAsync();

            await using var constable = await FirstSignInAsync(portal, admin, $"dc.{hackney}");
            await constable.SeesAsync("You are the officer in the case.");
            await constable.SeesAsync(logged);
            await constable.IsAccessibleAsync();

            foreach (var visitor in new[] { admin, desk, constable }) visitor.ThrowIfProblems();
        }
        finally
        {
            await ((IAsyncLifetime)portal).DisposeAsync();
        }
    }

    private static string Name(string rank, int n) =>
        $"{rank} {(char)('A' + n)}lin {string.Concat("Mer", (char)('a' + n), "sworth")}";

    private static async Task<Visitor> OpenAsync(Portal portal)
    {
        var visitor = await portal.OpenAsync();
        await visitor.OpenPageAsync();
        return visitor;
    }

    /// <summary>The portal's own command, as whoever installs it types it; the password is piped in.</summary>
    private static async Task FirstAdministratorAsync(Portal portal)
    {
        using var command = Process.Start(new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, "account", "add",
            "--user", "ruth.adeyemi", "--name", "Ruth Adeyemi", "--role", "administrator"])
        {
            RedirectStandardInput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Production",
                ["ConnectionStrings__Portal"] = $"Data Source={portal.DatabaseFile}",
                ["PublicAddress"] = "https://portal.example",
                ["Keys__AllowUnprotected"] = "true"
            }
        })!;
        await command.StandardInput.WriteLineAsync(Chosen);
        var said = await command.StandardError.ReadToEndAsync();
        await command.WaitForExitAsync();
        Assert.True(command.ExitCode == 0, said);
    }

    /// <summary>With the one-time password that the administrator was shown, and then one of their own.</summary>
    private static async Task<Visitor> FirstSignInAsync(Portal portal, Visitor admin, string userName)
    {
        var row = admin.Page.GetByRole(AriaRole.Row).Filter(new() { Has = admin.Page.GetByText(userName, new() { Exact = true }) });
        var password = await row.GetByRole(AriaRole.Cell).Last.InnerTextAsync();
        var visitor = await OpenAsync(portal);
        await visitor.EnterAsync(userName, password.Trim());
        await visitor.Page.GetByLabel("Password you have now", new() { Exact = true }).FillAsync(password.Trim());
        await visitor.Page.GetByLabel("New password", new() { Exact = true }).FillAsync(Chosen);
        await visitor.Page.Locator("main form button[type=submit]").First.ClickAsync();
        await visitor.SeesHeadingAsync("My work");
        return visitor;
    }
}
