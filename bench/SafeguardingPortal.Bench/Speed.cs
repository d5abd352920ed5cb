using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Casework.People.Matching;
using SafeguardingPortal.Domain.Teams;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Data.Providers;
using SafeguardingPortal.Web.Demo;

namespace SafeguardingPortal.Bench;

/// <summary>
/// How long one look-up takes among a million people in a real SQLite file with the portal's own tables, by the portal's own code, and how
/// many times as long as reading one row by its index in the same run.
/// </summary>
internal sealed class Speed(string file, int people, int lookups, int seed)
{
    private const int BatchSize = 10_000;
    private static readonly DateTime Now = new(2026, 11, 23, 9, 20, 0, DateTimeKind.Utc);

    private readonly DbContextOptions<SqlitePortalDbContext> options = new DbContextOptionsBuilder<SqlitePortalDbContext>()
        .UseSqlite($"Data Source={file}", sqlite => sqlite.UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery))
        .ReplaceService<IMigrationsSqlGenerator, SqliteTables>().Options;

    private SqlitePortalDbContext Open() => new(options) { Actor = CurrentUser.System };

    public async Task<bool> RunAsync(TextWriter output)
    {
        var invented = new InventedPeople(seed).Make(people);
        if (File.Exists(file)) output.WriteLine($"Using {file} as it is; delete it to make it anew.");
        else await MakeAsync(invented, output);

        var names = new NamesOnRecord();
        await using (var db = Open())
        {
            var described = await db.Set<PersonProfile>().AsNoTracking().Take(100_000).Select(profile => profile.Described).ToListAsync();
            names.Count(described.SelectMany(each => PersonDescriptions.Read(each).Names.Take(1)).Select(NameParts.Of).OfType<NameParts>());
        }

        var random = new Random(seed + 1);
        var mistakes = new Mistakes(seed + 2);
        var sought = Enumerable.Range(0, lookups).Select(n => mistakes.With(1 + n % 3, invented[random.Next(people)])).ToList();
        // The first ones pay for the compiler and the cold file.
        foreach (var each in sought.Take(20)) await FindAsync(names, each.ToProfile().Described, 10, null);

        List<double> floor = [];
        List<double> found = [];
        List<double> searched = [];
        var right = 0;
        foreach (var each in sought)
        {
            var description = each.ToProfile().Described;
            floor.Add(await TimeAsync(() => FloorAsync(random.Next(people))));
            found.Add(await TimeAsync(async () => right += (await FindAsync(names, description, 10, null))
                .Any(known => known.Reference == ReferenceOf(each.Of.Number)) ? 1 : 0));
            searched.Add(await TimeAsync(() => FindAsync(names, new() { Names = [$"{each.Of.Family} {each.Of.Given}"] }, 100, -20)));
        }
        Say(output, "One row by its index (the floor)", floor);
        Say(output, "One look-up of a person misspelt", found);
        Say(output, "One search by name alone", searched);
        var (median, floorMedian, search) = (Median(found), Median(floor), Median(searched));
        var isFast = median < 20 && search < 100;
        output.WriteLine(string.Create(System.Globalization.CultureInfo.InvariantCulture,
            $"{people:N0} people, {lookups:N0} look-ups, {100.0 * right / lookups:N1} % found among the ten likest. Median {median:N2} ms, "
                + $"{median / floorMedian:N0} times the floor; search {search:N2} ms."));
        output.WriteLine(
            $"{(isFast ? "Reached" : "NOT REACHED")}: a look-up under 20 ms and a search under 100 ms among {people:N0} people");
        return isFast;
    }

    private async Task<IReadOnlyList<KnownPerson>> FindAsync(NamesOnRecord names, PersonDescription description, int most, double? from)
    {
        await using var db = Open();
        return await new KnownPeople(db, names).FindAsync(description, most, from);
    }

    private async Task FloorAsync(int number)
    {
        await using var db = Open();
        var reference = ReferenceOf(number + 1);
        await db.Set<Person>().AsNoTracking().Where(person => person.Reference == reference)
            .Select(person => person.Name).SingleOrDefaultAsync();
    }

    private static async Task<double> TimeAsync(Func<Task> act)
    {
        var began = Stopwatch.GetTimestamp();
        await act();
        return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
    }

    private static void Say(TextWriter output, string what, List<double> times)
    {
        var sorted = times.Order().ToList();
        output.WriteLine(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{what,-36} median {Median(times),8:N3} ms   95 "
            + $"% under {sorted[(int)(sorted.Count * 0.95)],8:N3} ms   longest {sorted[^1],8:N3} ms"));
    }

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);

    private static string ReferenceOf(int number) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"P-2026-{number:D7}");

    private async Task MakeAsync(List<Invented> invented, TextWriter output)
    {
        var began = Stopwatch.GetTimestamp();
        await using var db = Open();
        await db.Database.MigrateAsync();
        await db.Database.OpenConnectionAsync();
        await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF; PRAGMA cache_size = -1048576;");
        using var writer = new BulkDemoWriter(db, typeof(Officer), typeof(Cait));
        var mistakes = new Mistakes(seed + 3);
        var made = 0;
        foreach (var batch in invented.GroupBy(person => person.Household).Chunk(BatchSize / 4))
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            foreach (var members in batch)
            {
                var home = mistakes.Clean(members.First()).Address!;
                var household = Household.At($"H-2026-{members.Key:D7}", home, "E09000012");
                foreach (var each in members)
                {
                    var name = string.Join(' ', ((string?[])[each.Given, each.Middle, each.Family]).OfType<string>());
                    household.Add(Person.Known(ReferenceOf(each.Number), name, each.Sex, new(each.Born, BirthPrecision.Exact), Now,
                        "R-2026-000001"), null, DateOnly.FromDateTime(Now));
                    made++;
                }
                writer.Add(household);
            }
            await writer.WriteAsync();
            await transaction.CommitAsync();
            if (made % 100_000 < BatchSize) output.WriteLine(string.Create(System.Globalization.CultureInfo.InvariantCulture,
                $"{made:N0} people filed in {Stopwatch.GetElapsedTime(began).TotalSeconds:N0} s"));
        }
        await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE); ANALYZE;");
        output.WriteLine(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{made:N0} people, "
            + $"{new FileInfo(file).Length / 1_048_576:N0} MB, made in {Stopwatch.GetElapsedTime(began).TotalSeconds:N0} s"));
    }
}
