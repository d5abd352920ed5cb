namespace SafeguardingPortal.Web.Hosting;

/// <summary>
/// A word that is no command would otherwise start the portal and never end, which whoever typed it did not ask for. Settings
/// (<c>--urls …</c>, <c>Keys:AllowUnprotected=true</c>) are none.
/// </summary>
public static class UnknownCommand
{
    /// <summary>The exit code of a refusal, or null.</summary>
    public static async Task<int?> RefuseAsync(string[] args, TextWriter error)
    {
        if (args is not [[not ('-' or '/'), ..] word, ..] || word.Contains('=', StringComparison.Ordinal)) return null;
        await error.WriteLineAsync(
            $"There is no command \"{word}\". There are account, audit, match, migrate, health, backup and restore; "
            + "with none the portal serves.");
        return 2;
    }
}
