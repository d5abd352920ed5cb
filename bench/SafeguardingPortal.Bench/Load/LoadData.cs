using System.Globalization;
using Microsoft.Data.Sqlite;
using SafeguardingPortal.Web.Data.Providers;

namespace SafeguardingPortal.Bench.Load;

/// <summary>
/// The database of a load run: made by the portal's own <c>demo</c> command, and its accounts given names with which production starts.
/// </summary>
internal sealed class LoadData(string file)
{
    public const string Prefix = "bench.";

    public string File => file;

    /// <summary>The team's referrals, some hundreds of them, so that no one page is asked for again and again.</summary>
    public IReadOnlyList<string> References { get; private set; } = [];

    /// <summary>Children of those referrals.</summary>
    public IReadOnlyList<string> People { get; private set; } = [];

    /// <summary>Whose accounts there are, by the names the demonstration gave them: the sergeant's first, who has most.</summary>
    public IReadOnlyList<string> UserNames { get; private set; } = [];

    public string Team { get; private set; } = "";
    public string Supervisor { get; private set; } = "";
    public string Officer { get; private set; } = "";
    public string Case { get; private set; } = "";
    public string CommonName { get; private set; } = "";
    public string RareName { get; private set; } = "";

    public async Task ReadyAsync()
    {
        await using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        await connection.OpenAsync();
        Do(connection, $"UPDATE AspNetUsers SET UserName = '{Prefix}' || UserName, NormalizedUserName = '{Prefix.ToUpperInvariant()}' || "
            + $"NormalizedUserName WHERE UserName NOT LIKE '{Prefix}%'");
        Team = Rows(connection, "SELECT Id FROM Caits WHERE Code = 'hackney'")[0];
        References = Rows(connection, $"SELECT Reference FROM Referrals WHERE CaitId = '{Team}' ORDER BY ReceivedAt DESC LIMIT 300");
        UserNames = [.. Rows(connection, "SELECT UserName FROM AspNetUsers WHERE DisabledAt IS NULL")
            .Select(name => name[Prefix.Length..]).Intersect(DemoAccounts.All.Select(account => account.UserName))
            .OrderBy(name => name != "ds.hackney").ThenBy(name => name, StringComparer.Ordinal)];
        People = Rows(connection, $"""
            SELECT DISTINCT p.Reference FROM ReferralPeople c JOIN Referrals r ON r.Id = c.ReferralId JOIN People p ON p.Id = c.PersonId
            WHERE r.CaitId = '{Team}' AND c.Part = 'Child' ORDER BY p.Reference DESC LIMIT 300
            """);
        Supervisor = OfficerOf(connection, "DetectiveSergeant");
        Officer = OfficerOf(connection, "DetectiveConstable");
        Case = Rows(connection, $"""
            SELECT Reference FROM CaseFiles WHERE CaitId = '{Team}'
                AND Id IN (SELECT CaseFileId FROM Entries GROUP BY 1 HAVING COUNT(*) >= 20) ORDER BY Reference DESC LIMIT 1
            """)[0];
        ThreeVersions(connection);
        CommonName =
            Rows(connection, "SELECT Name FROM People WHERE SearchName <> '' GROUP BY SearchName ORDER BY COUNT(*) DESC LIMIT 1")[0];
        RareName = Rows(connection, "SELECT Name FROM People WHERE SearchName <> '' AND Reference IN (SELECT Reference FROM People ORDER "
            + "BY Reference DESC LIMIT 2000) GROUP BY SearchName ORDER BY COUNT(*), Name LIMIT 1")[0];
    }

    public long Count(string from)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        return long.Parse(Rows(connection, $"SELECT COUNT(*) FROM {from}")[0], CultureInfo.InvariantCulture);
    }

    /// <summary>Turns this many clocks that were met into ones that are newly overdue.</summary>
    public void MakeDue(int many)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        Do(connection, $"""
            UPDATE Deadlines SET MetAt = NULL, MetRecordedAt = NULL, NextFlagAt = DueSoonAt WHERE Id IN
                (SELECT Id FROM Deadlines WHERE Kind = 'Referral24Hours' AND MetAt IS NOT NULL
                    AND Id NOT IN (SELECT DeadlineId FROM Breaches) AND Id NOT IN (SELECT DeadlineId FROM DeadlineFlags) LIMIT {many})
            """);
    }

    /// <summary>
    /// The demonstration signs one version of a CRAM, in new cases, which have few entries; the page that is measured has three.
    /// </summary>
    private void ThreeVersions(SqliteConnection connection)
    {
        var columns = Rows(connection,
            "SELECT name FROM pragma_table_info('CramAssessments') WHERE name NOT IN ('Id', 'Number', 'Reference', 'CaseFileId')");
        var list = string.Join(", ", columns.Select(column => $"\"{column}\""));
        for (var number = Count($"CramAssessments WHERE CaseFileId = (SELECT Id FROM CaseFiles WHERE Reference = '{Case}')")
            + 1; number <= 3; number++)
        {
            Do(connection, $"""
                INSERT INTO CramAssessments (Id, Number, Reference, CaseFileId, {list})
                SELECT '{Guid.NewGuid().ToString().ToUpperInvariant()}', {number}, '{Case}-V{number}',
                    (SELECT Id FROM CaseFiles WHERE Reference = '{Case}'), {list} FROM CramAssessments WHERE SignedAt IS NOT NULL LIMIT 1
                """);
        }
    }

    private string OfficerOf(SqliteConnection connection, string role) => Rows(connection,
        $"SELECT Code FROM Officers WHERE Role = '{role}' AND Id IN (SELECT OfficerId FROM TeamPostings WHERE CaitId = '{Team}' AND \"To\" "
            + "IS NULL) ORDER BY Code LIMIT 1")[0];

    private static void Do(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static List<string> Rows(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        List<string> rows = [];
        while (reader.Read()) rows.Add(reader.GetString(0));
        return rows;
    }
}
