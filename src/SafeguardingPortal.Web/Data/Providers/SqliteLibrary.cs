using SQLitePCL;

namespace SafeguardingPortal.Web.Data.Providers;

/// <summary>
/// What SQLite need not do here: guard each connection against a second thread, since one is one request's at a time, and count the memory
/// that it uses, since nobody asks. It has to be said before the first connection, and once a process.
/// </summary>
internal static class SqliteLibrary
{
    private static readonly Lazy<bool> Told = new(() =>
    {
        Batteries_V2.Init();
        return raw.sqlite3_config(raw.SQLITE_CONFIG_MULTITHREAD) == raw.SQLITE_OK
            && raw.sqlite3_config(raw.SQLITE_CONFIG_MEMSTATUS, 0) == raw.SQLITE_OK;
    });

    /// <summary>False where a connection was open before, as in a test that asks a file itself: then it is as it was.</summary>
    public static bool Tell() => Told.Value;
}
