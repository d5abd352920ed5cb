using Microsoft.Data.Sqlite;

// The least that could be done for the same question: one query by an index on the portal's own file, a page of the same size, one durable
// insert. No sign-in, no access rule, no MVC, no audit. The first argument is the database.
var builder = WebApplication.CreateSlimBuilder();
builder.Logging.ClearProviders();
var app = builder.Build();
var database = $"Data Source={args[0]}";
var inserts = $"Data Source={args[0]}.floor";
Do(inserts,
    "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE IF NOT EXISTS Rows (Id INTEGER PRIMARY KEY, Text TEXT NOT NULL)",
    null);

app.MapGet("/board/{bytes:int}", async (int bytes, string team, HttpResponse response) =>
    await WriteAsync(response, bytes, Do(database, """
        SELECT "SubjectReference", "DueAt" FROM "Deadlines" WHERE "Kind" = 'Referral24Hours' AND "CaitId" = $value AND "MetAt" IS NULL
        ORDER BY "DueAt", "SubjectReference" LIMIT 25
        """, team)));
app.MapGet("/record/{bytes:int}/{reference}", async (int bytes, string reference, HttpResponse response) =>
    await WriteAsync(response, bytes, Do(database, """SELECT "Id", "Narrative" FROM "Referrals" WHERE "Reference" = $value""", reference)));
app.MapPost("/insert", async (HttpRequest request, HttpResponse response) =>
{
    using StreamReader reader = new(request.Body);
    Do(inserts, """PRAGMA synchronous = FULL; INSERT INTO "Rows" ("Text") VALUES ($value)""", await reader.ReadToEndAsync());
    response.Redirect("/");
});
app.Run();

static int Do(string database, string sql, string? value)
{
    using SqliteConnection connection = new(database);
    connection.Open();
    using var command = connection.CreateCommand();
    command.CommandText = sql;
    if (value is not null) command.Parameters.AddWithValue("$value", value);
    using var reader = command.ExecuteReader();
    var rows = 0;
    while (reader.Read()) rows += reader.GetString(0).Length;
    return rows;
}

static Task WriteAsync(HttpResponse response, int bytes, int rows)
{
    response.ContentType = "text/html; charset=utf-8";
    response.ContentLength = bytes;
    return response.WriteAsync(new string((char)('a' + rows % 26), bytes));
}
