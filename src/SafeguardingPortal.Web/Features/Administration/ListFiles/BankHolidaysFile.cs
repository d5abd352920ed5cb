using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Data.Model.Configurations;
using SafeguardingPortal.Web.Features.Administration.BankHolidays;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Pages.Links;
using SafeguardingPortal.Web.Pages.Lists;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Administration.ListFiles;

/// <summary>Bank holidays as a file: a row that says where it was withdrawn is no holiday any more.</summary>
public sealed class BankHolidaysFile(PortalDbContext db, TimeProvider time) : OwnFile
{
    private const string Day = "Day";
    private const string Name = "Name";
    private const string Published = "Published";
    private const string Withdrawn = "Withdrawn";

    public override string Code => "bank-holidays";
    public override string Title => "Bank holidays";
    public override string Page => LinkTo.BankHolidays;
    public override string Words => "A new year comes whole. A day that is withdrawn says where that is published in its last column.";
    public override IReadOnlyList<string> Columns { get; } = [Day, Name, Published, Withdrawn];

    private DateOnly Today => UkTime.DateOf(time.UtcNow);

    public override async Task<RecordFile> OutAsync() => RecordFile.Csv("bank-holidays.csv", [.. Columns],
        await db.BankHolidays.AsNoTracking().OrderBy(holiday => holiday.Date).ThenBy(holiday => holiday.From).ToListAsync(),
        holiday => [TypedDay.Write(holiday.Date), holiday.Name, holiday.Source, holiday.Withdrawn]);

    protected override async Task<OwnImport> ReadAsync(ListFile file)
    {
        var rows = await db.BankHolidays.ToListAsync();
        List<FileFault> faults = [];
        List<OwnChange> changes = [];
        List<(int Row, DateOnly Day)> read = [];
        var unchanged = 0;

        // Withdrawn days first, so that what takes their place finds it free.
        foreach (var line in file.Rows.OrderBy(line => line.Cells[3] is null))
        {
            var day = TypedDay.Read(line.Cells[0], Today, out var problem);
            List<FileFault> wrong = [.. Problems(line, day, problem)];
            if (wrong.Count == 0 && rows.Exists(row => IsOf(row, day!.Value, line) && row.Withdrawn == line.Cells[3])) unchanged++;
            else if (wrong.Count == 0 && line.Cells[3] is { } source)
            {
                if (rows.Find(row => row.To is null && IsOf(row, day!.Value, line)) is not { } standing)
                    wrong.Add(new(line.Number, Withdrawn, "No such day stands on the list. Leave it empty"));
                else if (standing.Date <= Today)
                    wrong.Add(new(line.Number, Withdrawn, "The day has come: what was counted by it stays"));
                else
                {
                    standing.Withdraw(source, Today);
                    changes.Add(Change(null, standing, $"{LondonWords.Day(standing.Date)} {standing.Name} is withdrawn", source));
                }
            }
            else if (wrong.Count == 0)
            {
                var standing = rows.Where(row => row.To is null).Select(row => row.Date).Concat(read.Select(each => each.Day)).ToList();
                if (LoadBankHolidays.ProblemWith(day!.Value, Today, standing) is { } words) wrong.Add(new(line.Number, Day, words));
                else
                {
                    var holiday = BankHoliday.On(day.Value, line.Cells[1]!, line.Cells[2]!, Today);
                    read.Add((line.Number, day.Value));
                    changes.Add(Change(holiday, holiday, $"{LondonWords.Day(day.Value)} {holiday.Name} is no working day", holiday.Source));
                }
            }
            faults.AddRange(wrong);
        }
        List<DateOnly> loaded = [.. rows.Where(row => row.To is null).Select(row => row.Date)];
        if (faults.Count == 0 && LoadBankHolidays.ProblemWithYears([.. read.Select(each => each.Day)], loaded) is { } years)
            faults.Add(new(read.MaxBy(each => each.Day).Row, Day, years));
        return OwnImport.Of(faults, changes, unchanged);
    }

    private static IEnumerable<FileFault> Problems(FileLine line, DateOnly? day, string? problem)
    {
        if (day is null) yield return new(line.Number, Day, problem ?? "Enter the day");
        if (line.Cells[1] is not { } name) yield return new(line.Number, Name, "Enter its name");
        else if (name.Length > Lengths.Name) yield return new(line.Number, Name, $"The name is longer than {Lengths.Name} characters");
        if (line.Cells[2] is not { } source) yield return new(line.Number, Published, "Say where it is published");
        else if (source.Length > Lengths.Name) yield return new(line.Number, Published, $"It is longer than {Lengths.Name} characters");
        if (line.Cells[3]?.Length > Lengths.Name)
            yield return new(line.Number, Withdrawn, $"It is longer than {Lengths.Name} characters");
    }

    private static bool IsOf(BankHoliday row, DateOnly day, FileLine line) =>
        row.Date == day && row.Name == line.Cells[1] && row.Source == line.Cells[2];

    private static OwnChange Change(BankHoliday? added, BankHoliday holiday, string words, string source) => new(added, words)
    {
        Trail = new(added is null ? AuditAction.Changed : AuditAction.Created, nameof(BankHoliday),
            holiday.Date.ToString("yyyy-MM-dd", LondonWords.Culture), $"{(added is null ? "Withdrawn" : holiday.Name)}, {source}")
    };
}
