using FluentValidation;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Research;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Features.Administration.ResearchSources;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Pages.Links;
using SafeguardingPortal.Web.Pages.Lists;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Administration.ListFiles;

/// <summary>The systems and partners that research asks, as a file.</summary>
public sealed class ResearchSourcesFile(PortalDbContext db, IValidator<AddSource> validator, TimeProvider time) : OwnFile
{
    private const string Police = "Police system";
    private const string Partner = "Partner";
    private const string From = "From";
    private const string To = "To";

    public override string Code => "research-sources";
    public override string Title => "Research sources";
    public override string Page => LinkTo.ResearchSources;
    public override string Words => "With a last day in the column To it is asked no more after that.";
    public override IReadOnlyList<string> Columns { get; } = ["Code", "Name", "Whose", "Has to be searched", From, To];

    private DateOnly Today => UkTime.DateOf(time.UtcNow);

    public override async Task<RecordFile> OutAsync() => RecordFile.Csv("research-sources.csv", [.. Columns],
        await db.ResearchSources.AsNoTracking().OrderBy(source => source.Order).ToListAsync(), source =>
        [
            source.Code, source.Name, source.IsPartner ? Partner : Police, source.IsMandatory ? "Yes" : "No",
            TypedDay.Write(source.From), TypedDay.Write(source.To)
        ]);

    protected override async Task<OwnImport> ReadAsync(ListFile file)
    {
        var rows = await db.ResearchSources.ToListAsync();
        List<FileFault> faults = [];
        List<OwnChange> changes = [];
        var unchanged = 0;
        foreach (var line in file.Rows)
        {
            var last = TypedDay.Read(line.Cells[5], Today, out var problem);
            if (problem is not null)
            {
                faults.Add(new(line.Number, To, problem));
                continue;
            }
            var form = Form(line);
            var from = TypedDay.Read(form.From, Today);
            if (rows.Find(row => row.Code == form.Code) is { } there)
            {
                if (there.Name != form.Name || there.IsPartner != form.IsPartner || there.IsMandatory != form.IsMandatory
                    || there.From != from)
                    faults.Add(new(line.Number, Columns[0], $"{there.Code} is or was a source that says something else. Choose another "
                        + "code"));
                else if (last is null || last == there.To) unchanged++;
                else if (Objection(there, last.Value) is { } words) faults.Add(new(line.Number, To, words));
                else changes.Add(Ended(there, last.Value));
                continue;
            }
            var wrong = (await validator.ValidateAsync(form)).Errors.DistinctBy(error => error.PropertyName)
                .Select(error => new FileFault(line.Number, ColumnOf(error.PropertyName), error.ErrorMessage)).ToList();
            if (last < from) wrong.Add(new(line.Number, To, "The last day is the first day or later"));
            faults.AddRange(wrong);
            if (wrong.Count > 0) continue;

            var source = ResearchSource.Add(form.Code!, form.Name!, form.IsPartner!.Value, form.IsMandatory!.Value,
                rows.Select(row => row.Order).DefaultIfEmpty().Max() + 1, from!.Value, Today);
            if (last is { } day) source.End(day, Today);
            rows.Add(source);
            var until = last is { } to ? $" to {LondonWords.Day(to)}" : "";
            changes.Add(new(source, $"{source.Name} is asked from {LondonWords.Day(source.From)}{until}")
            {
                Trail = new(AuditAction.Created, nameof(ResearchSource), source.Code, AddSource.TrailOf(source))
            });
        }
        return OwnImport.Of(faults, changes, unchanged);
    }

    private static AddSource Form(FileLine line) => new()
    {
        Code = line.Cells[0]?.ToUpperInvariant(),
        Name = line.Cells[1],
        IsPartner = IsSame(Partner, line.Cells[2]) ? true : IsSame(Police, line.Cells[2]) ? false : null,
        IsMandatory = IsSame("Yes", line.Cells[3]) ? true : IsSame("No", line.Cells[3]) ? false : null,
        From = line.Cells[4]
    };

    private string ColumnOf(string property) => property switch
    {
        nameof(AddSource.Code) => Columns[0],
        nameof(AddSource.Name) => Columns[1],
        nameof(AddSource.IsPartner) => Columns[2],
        nameof(AddSource.IsMandatory) => Columns[3],
        _ => From
    };

    private string? Objection(ResearchSource source, DateOnly last) =>
        source.To is { } to ? $"It is on the list with another last day, {LondonWords.Day(to)}"
        : last < Today || last < source.From ? "The last day is today or later"
        : null;

    private OwnChange Ended(ResearchSource source, DateOnly last)
    {
        source.End(last, Today);
        return new(null, $"{source.Name}: {LondonWords.Day(last)} is the last day")
        {
            Trail = new(AuditAction.Changed, nameof(ResearchSource), source.Code, $"Ends {TypedDay.Write(last)}")
        };
    }
}
