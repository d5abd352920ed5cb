using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace SafeguardingPortal.Web.Data;

/// <summary>What the database refuses for now, and through no fault of the request: the same form may well be saved in a minute.</summary>
public static class DatabaseTrouble
{
    private const string Full = "The server’s disk is full";
    private const string Busy = "The database is busy";
    private const string ReadOnly = "The database can only be read at present";
    private const string Away = "The database cannot be reached";

    /// <summary>The trouble in words; null for a failure of any other kind, which is a bug.</summary>
    public static string? Of(Exception? failure) => failure switch
    {
        null => null,
        SqliteException sqlite => sqlite.SqliteErrorCode switch
        {
            raw.SQLITE_FULL => Full,
            raw.SQLITE_BUSY or raw.SQLITE_LOCKED => Busy,
            raw.SQLITE_READONLY => ReadOnly,
            raw.SQLITE_CANTOPEN or raw.SQLITE_IOERR => Away,
            _ => null
        },
        SqlException sqlServer => sqlServer.Number switch
        {
            // No room in the file, and none in its log.
            1101 or 1105 or 9002 => Full,
            // Time-out, deadlock, lock time-out.
            -2 or 1205 or 1222 => Busy,
            3906 or 3908 => ReadOnly,
            // Class 20 and above ends the connection; the others could not make one.
            2 or 53 or 233 or 4060 or 10053 or 10054 or 10060 => Away,
            _ => sqlServer.Class >= 20 ? Away : null
        },
        _ => Of(failure.InnerException)
    };
}
