using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace SafeguardingPortal.Web.Data.Providers;

/// <summary>What the database refuses for now, and through no fault of the request: the same form may well be saved in a minute.</summary>
public static class DatabaseTrouble
{
    public const string Away = "The database cannot be reached";
    private const string Full = "The server’s disk is full";
    private const string Busy = "The database is busy";
    private const string ReadOnly = "The database can only be read at present";
    private const string Restarting = "The database is restarting";
    private const string NoSignIn = "The database does not let the portal in";

    /// <summary>The trouble in words; null for a failure of any other kind, which is a bug.</summary>
    public static string? Of(Exception? failure) => failure switch
    {
        null => null,
        SqliteException sqlite => sqlite.SqliteErrorCode switch
        {
            raw.SQLITE_FULL => Full,
            raw.SQLITE_BUSY or raw.SQLITE_LOCKED or raw.SQLITE_NOMEM => Busy,
            raw.SQLITE_READONLY => ReadOnly,
            raw.SQLITE_CANTOPEN or raw.SQLITE_IOERR or raw.SQLITE_PERM or raw.SQLITE_AUTH => Away,
            _ => null
        },
        SqlException sqlServer => Of(sqlServer.Number, sqlServer.Class),
        // The client's own words: all connections of the pool are in use, or the one it had was lost in the middle.
        InvalidOperationException
        {
            Source: "Microsoft.Data.SqlClient" or "Core Microsoft SqlClient Data Provider"
        } client => Of(client.Message),
        AggregateException several => several.InnerExceptions.Select(Of).FirstOrDefault(trouble => trouble is not null),
        _ => Of(failure.InnerException)
    };

    /// <param name="number">As SQL Server numbers its messages, and its client what the network did.</param>
    /// <param name="severity">20 and above ends the connection.</param>
    internal static string? Of(int number, byte severity) => number switch
    {
        // No room in the file, in its log, in tempdb, or for a file to grow in.
        1101 or 1105 or 3958 or 3959 or 3967 or 5144 or 5145 or 5149 or 9002 => Full,
        // Time-out, deadlock, lock time-out, no memory, locks, workers or sessions left, a limit of the service.
        -2 or 601 or 701 or 802 or 845 or 846 or 1203 or 1204 or 1205 or 1221 or 1222 or 3966 or 8628 or 8645 or 8651 or 8902
            or 10928 or 10929 or 10936 or 17189 or 17300 or 17809 or 40501 or 40549 or 40550 or 40551 or 40552 or 40553 or 49918 or 49919
            or 49920 => Busy,
        3906 or 3908 => ReadOnly,
        // Coming up, going down, restored, or on its way to another server.
        904 or 921 or 922 or 923 or 924 or 927 or 941 or 942 or 952 or 954 or 955 or 956 or 959 or 960 or 976 or 978 or 979 or 982 or 983
            or 988 or 3989
            or 4184 or 5061 or 6001 or 6002 or 6004 or 6005 or 6006 or 9001 or 17142 or 17148 or 17187 or 17188 or 17191 or 18401 or 35250
            or 40197 or 40540 or 40613 or 42108 or 42109 => Restarting,
        // A login of another password, switched off, locked, or not for this database.
        916 or 4060 or 4062 or 4063 or 4064 or 18451 or 18452 or 18456 or 18461 or 18463 or 18464 or 18465 or 18466 or 18467
            or 18468 or 18470
            or 18486 or 18487 or 18488 or 40532 or 40615 => NoSignIn,
        // No connection could be made, or it was lost; or the file could not be read.
        -1 or 2 or 17 or 20 or 26 or 40 or 53 or 64 or 121 or 158 or 159 or 232 or 233 or 258 or 596 or 615 or 617 or 669 or 823
            or 824 or 825 or 945
            or 1225 or 1231 or 1236 or 1326 or 4221 or 10051 or 10053 or 10054 or 10060 or 10061 or 10064 or 10065 or 11001 or 11002
            or 11004 or 17197 or 17829 or 17830 or 18059 => Away,
        _ => severity >= 20 ? Away : null
    };

    private static string? Of(string client) =>
        client.Contains("from the pool", StringComparison.Ordinal) ? Busy
        : client.Contains("connection is closed", StringComparison.Ordinal)
        || client.Contains("current state is", StringComparison.Ordinal) ? Away
        : null;
}
