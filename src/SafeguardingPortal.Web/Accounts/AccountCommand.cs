using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Teams;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Data.Model.Configurations;
using SafeguardingPortal.Web.Data.Providers;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Accounts;

/// <summary>
/// The command line's <c>account add</c>, which makes an administrator where nobody can sign in to do it, and <c>account reset</c>. A
/// password is typed or piped in and never an argument: those stand in the list of processes.
/// </summary>
public sealed class AccountCommand(
    PortalDbContext db, OfficerAccounts accounts, OfficerCodes codes, SecondFactors factors, UserManager<PortalUser> users,
    TimeProvider time, TextWriter output, TextWriter errors)
{
    private const string Usage = "Write: account add --user NAME --name \"FULL NAME\" --role administrator, or: account reset NAME";

    /// <summary>Answers the exit code: 0 when done, 1 with words on the error output when nothing was changed.</summary>
    public static async Task<int> RunAsync(IServiceProvider services, string[] args, TextWriter output, TextWriter errors)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        db.Actor = CurrentUser.System;
        var command = ActivatorUtilities.CreateInstance<AccountCommand>(scope.ServiceProvider, output, errors);
        try
        {
            if ((await db.Database.GetPendingMigrationsAsync()).Any())
                return await command.RefuseAsync("The database is not up to date. Run migrate first.");
            return args switch
            {
                ["account", "reset", var user] => await command.ResetAsync(user),
                ["account", "add", "--user", var user, "--name", var name, "--role", var role] => await command.AddAsync(user, name, role),
                _ => await command.RefuseAsync(Usage)
            };
        }
        catch (Exception failure) when (DatabaseTrouble.Of(failure) is { } trouble)
        {
            return await command.RefuseAsync($"{trouble}: {failure.GetBaseException().Message}");
        }
    }

    private async Task<int> AddAsync(string user, string name, string role)
    {
        if (!string.Equals(role, nameof(Role.Administrator), StringComparison.OrdinalIgnoreCase))
            return await RefuseAsync("The role is administrator. Administrators add everybody else on the portal’s own pages.");
        if (name.Typed() is not { Length: <= Lengths.Name } called) return await RefuseAsync("Give the full name after --name.");
        if (await accounts.ProblemAsync(user) is { } taken) return await RefuseAsync($"{taken}.");
        if (await PasswordAsync() is not { } password) return await RefuseAsync("The two passwords were not the same.");

        await using var transaction = await db.BeginAloneAsync(OfficerCodes.Alone);
        var officer = Officer.Join(await codes.NextAsync(), called, Role.Administrator, UkTime.DateOf(time.UtcNow));
        db.Add(officer);
        if (await accounts.OpenAsync(officer, user, password, isOneTime: false) is { } wrong) return await RefuseAsync($"{wrong}.");
        await transaction.CommitAsync();
        await output.WriteLineAsync($"{user} can sign in as an administrator.");
        return 0;
    }

    private async Task<int> ResetAsync(string user)
    {
        if (await users.FindByNameAsync(user) is not { } account) return await RefuseAsync($"There is no account {user}.");
        if (account.DisabledAt is not null)
            return await RefuseAsync($"The account {user} is closed. An administrator reopens it on the officer’s page.");
        var password = accounts.GiveOneTimePassword(account);
        // Whoever has lost both is let in by nobody else.
        await factors.TakeAwayAsync(account);
        await db.SaveChangesAsync();
        await output.WriteLineAsync(
            $"One-time password for {user}, good for {OneTimePassword.Lasts.TotalHours:0} hours and one sign-in: {password}");
        return 0;
    }

    /// <summary>Typed twice without being shown, or piped in.</summary>
    private async Task<string?> PasswordAsync()
    {
        if (Console.IsInputRedirected) return await Console.In.ReadLineAsync() ?? "";
        var first = Type("Password: ");
        return first == Type("The same again: ") ? first : null;
    }

    private string Type(string prompt)
    {
        output.Write(prompt);
        var typed = "";
        while (Console.ReadKey(intercept: true) is { Key: not ConsoleKey.Enter } key)
            typed = key.Key == ConsoleKey.Backspace ? typed[..Math.Max(0, typed.Length - 1)]
                : char.IsControl(key.KeyChar) ? typed : typed + key.KeyChar;
        output.WriteLine();
        return typed;
    }

    private async Task<int> RefuseAsync(string why)
    {
        await errors.WriteLineAsync(why);
        return 1;
    }
}
