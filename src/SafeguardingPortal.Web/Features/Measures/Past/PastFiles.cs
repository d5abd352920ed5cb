using System.Reflection;
using CsvHelper;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Prevalence;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Measures.Past;

/// <summary>Files of the past as comma-separated text: read against the teams, the groups and what is there already.</summary>
public sealed class PastFiles(PortalDbContext db, TimeProvider time)
{
    private const char NotOfThisEncoding = '\uFFFD';

    public async Task<PastRead> ReadAsync(string text)
    {
        if (!TryRead(text, out var headings, out var lines, out var fault)) return fault!;
        var isOfFigures = headings == ReadPast.OfFigures;
        var standing = await db.PastCounts.AsNoTracking().Where(count => count.Load.UndoneAt == null)
            .Select(count => new StandingCount(count.From, count.To, count.CaitId, count.OffenceGroup, count.Load.Number)).ToListAsync();
        var reader = new ReadPast(
            await db.Caits.AsNoTracking().ToListAsync(), await GroupsAsync(), standing, UkTime.DateOf(time.UtcNow));
        return isOfFigures ? reader.Figures(lines) : reader.Counts(lines);
    }

    /// <summary>The groups of the list of offences, those that have ended too, and the two that are counted across them.</summary>
    public async Task<IReadOnlyList<string>> GroupsAsync() =>
        [OffenceGroups.All, .. await db.Offences.AsNoTracking().Select(offence => offence.Group).Distinct().OrderBy(group => group)
            .ToListAsync(), OffenceGroups.PhysicalInFamily];

    /// <summary>A file that comes with the portal, as it is sent and as it is brought in.</summary>
    public static byte[] Example(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Examples/{name}")!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static bool TryRead(string text, out IReadOnlyList<string> headings, out List<PastLine> lines, out PastRead? fault)
    {
        (headings, lines, fault) = (ReadPast.OfCounts, [], null);
        using var reader = new StringReader(text.TrimStart('\uFEFF'));
        using var csv = CsvReader.Create(reader, new CsvReaderOptions { MalformedData = CsvMalformedDataHandling.Throw });
        try
        {
            csv.ReadHeader();
            List<string> found = [.. csv.Headers.Select(heading => TypedText.Line(heading).Trim())];
            headings = found.Exists(heading => Same(heading, "Figure")) ? ReadPast.OfFigures : ReadPast.OfCounts;
            var places = headings.Select(heading => found.FindIndex(each => Same(each, heading))).ToList();
            var missing = headings.Where((_, index) => places[index] < 0).ToList();
            if (missing.Count > 0)
            {
                fault = new([], [], [.. missing.Select(heading => new PastFault(1, heading, "The column is missing"))]);
                return false;
            }
            List<PastFault> wrong = [];
            while (csv.Read())
            {
                var number = (int)csv.RowNumber + 1;
                if (lines.Count > ReadPast.MostRows) return true;
                if (csv.FieldCount != found.Count)
                {
                    wrong.Add(new(number, "", $"It has {csv.FieldCount} columns, where the first row has {found.Count}"));
                    continue;
                }
                List<string?> cells = [.. places.Select(place => TypedText.Line(csv.GetString(place)).Typed())];
                if (cells.TrueForAll(cell => cell is null)) continue;
                if (cells.FindIndex(cell => cell?.Contains(NotOfThisEncoding, StringComparison.Ordinal) == true) is >= 0 and var at)
                    wrong.Add(new(number, headings[at], "It holds letters of another encoding. Save the file as CSV UTF-8"));
                lines.Add(new(number, cells));
            }
            if (lines.Count == 0 && wrong.Count == 0) wrong.Add(new(2, "", "There are no rows below the headings"));
            fault = wrong.Count == 0 ? null : new([], [], wrong);
            return fault is null;
        }
        catch (CsvFormatException broken)
        {
            fault = PastRead.Wrong((int)Math.Max(1, broken.RecordNumber), "", "A quotation mark stands where none can, or the row has "
                + "another number of columns. Put what holds a comma in quotation marks");
            return false;
        }
    }

    private static bool Same(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);
}
