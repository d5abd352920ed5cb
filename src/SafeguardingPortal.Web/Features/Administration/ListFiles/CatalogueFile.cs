using FluentValidation;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain;
using SafeguardingPortal.Domain.Casework.Cram;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Features.Administration.Catalogue;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Pages.Links;
using SafeguardingPortal.Web.Pages.Lists;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Administration.ListFiles;

/// <summary>The catalogue of risk factors as a file: other words for a code are its next wording.</summary>
public sealed class CatalogueFile(PortalDbContext db, IValidator<AddFactor> validator, TimeProvider time) : OwnFile
{
    private const string From = "From";
    private const string To = "To";

    public override string Code => "catalogue";
    public override string Title => "Catalogue of risk factors";
    public override string Page => LinkTo.Catalogue;
    public override string Words => "Other words for a code are asked from the day in the column From, and the words before end; with a "
        + "last day in the column To it is asked no more after that.";
    public override IReadOnlyList<string> Columns { get; } = ["Code", "Asked about", "Factor", "Guidance", "Basis", From, To];

    private DateOnly Today => UkTime.DateOf(time.UtcNow);

    public override async Task<RecordFile> OutAsync() => RecordFile.Csv("catalogue.csv", [.. Columns],
        [.. (await db.RiskFactors.AsNoTracking().ToListAsync()).OrderBy(factor => factor.Group).ThenBy(factor => factor.Order)
            .ThenBy(factor => factor.Code, StringComparer.Ordinal).ThenBy(factor => factor.From)],
        factor =>
        [
            factor.Code, factor.Group.InWords(), factor.Name, factor.Guidance, factor.Basis, TypedDay.Write(factor.From),
            TypedDay.Write(factor.To)
        ]);

    protected override async Task<OwnImport> ReadAsync(ListFile file)
    {
        var rows = await db.RiskFactors.ToListAsync();
        List<FileFault> faults = [];
        List<OwnChange> changes = [];
        var unchanged = 0;

        // In the order of their days, so that each wording can follow the one before it, wherever it stands in the file.
        foreach (var line in file.Rows.OrderBy(line => TypedDay.Read(line.Cells[5], Today) ?? DateOnly.MaxValue))
        {
            var last = TypedDay.Read(line.Cells[6], Today, out var problem);
            var form = Form(line);
            var from = TypedDay.Read(form.From, Today);
            if (problem is null && rows.Find(row => row.From == from && Says(row, form)) is { } there)
            {
                if (last is null || last == there.To) unchanged++;
                else if (Objection(there, last.Value) is { } words) faults.Add(new(line.Number, To, words));
                else
                {
                    there.End(last.Value, Today);
                    changes.Add(new(null, $"{there.Code} is asked for the last time on {LondonWords.Day(last.Value)}") { Opened = there });
                }
                continue;
            }
            var wrong = await ProblemsAsync(line, form, rows);
            if (problem is not null) wrong.Add(new(line.Number, To, problem));
            if (last < from) wrong.Add(new(line.Number, To, "The last day is the first day or later"));
            if (wrong.Count == 0)
            {
                try
                {
                    changes.Add(Begun(form, from!.Value, last, rows));
                }
                catch (RuleViolation refused)
                {
                    wrong.Add(new(line.Number, From, refused.Message));
                }
            }
            faults.AddRange(wrong);
        }
        return OwnImport.Of(faults, changes, unchanged);
    }

    private static AddFactor Form(FileLine line)
    {
        var cells = line.Cells;
        return new()
        {
            Code = cells[0]?.ToUpperInvariant(),
            Group = Enum.GetValues<FactorGroup>().Where(group => IsSame(group.InWords(), cells[1]) || IsSame($"{group}", cells[1]))
                .Select(group => (FactorGroup?)group).FirstOrDefault(),
            Name = cells[2],
            Guidance = cells[3],
            Basis = cells[4],
            From = cells[5]
        };
    }

    private static bool Says(RiskFactor row, AddFactor form) => row.Code == form.Code && row.Group == form.Group
        && row.Name == form.Name && row.Guidance == form.Guidance && row.Basis == form.Basis;

    private async Task<List<FileFault>> ProblemsAsync(FileLine line, AddFactor form, List<RiskFactor> rows)
    {
        List<FileFault> wrong =
        [
            .. (await validator.ValidateAsync(form)).Errors.DistinctBy(error => error.PropertyName)
                .Select(error => new FileFault(line.Number, ColumnOf(error.PropertyName), error.ErrorMessage))
        ];
        var isNew = !rows.Exists(row => row.Code == form.Code && row.To is null);
        if (wrong.Count == 0 && isNew
            && AddFactor.ObjectionTo(form.Code!, TypedDay.Read(form.From, Today), rows) is { } objection)
            wrong.Add(new(line.Number, Columns[0], objection));
        return wrong;
    }

    /// <summary>Puts a wording on the list, after the one before it or as a new item.</summary>
    private OwnChange Begun(AddFactor form, DateOnly from, DateOnly? last, List<RiskFactor> rows)
    {
        var before = rows.Find(row => row.Code == form.Code && row.To is null);
        var isContextual = RiskFactor.IsContextualCode(form.Code!);
        var factor = before?.Reword(form.Name!, form.Guidance!, form.Basis!, from, Today) ?? RiskFactor.Add(
            form.Code!, form.Group!.Value, form.Name!, form.Guidance!, form.Basis!, isContextual,
            rows.Where(row => row.Group == form.Group && row.IsContextual == isContextual).Select(row => row.Order).DefaultIfEmpty().Max(),
            from, Today);
        if (last is { } day) factor.End(day, Today);
        rows.Add(factor);
        var until = last is { } to ? $" to {LondonWords.Day(to)}" : "";
        return new(factor, $"{factor.Code} {(before is null ? "is asked" : "has new words")} from {LondonWords.Day(from)}{until}: "
            + factor.Name)
        { Opened = before ?? factor };
    }

    private string ColumnOf(string property) => property switch
    {
        nameof(AddFactor.Code) => Columns[0],
        nameof(AddFactor.Group) => Columns[1],
        nameof(AddFactor.Name) => Columns[2],
        nameof(AddFactor.Guidance) => Columns[3],
        nameof(AddFactor.Basis) => Columns[4],
        _ => From
    };

    private string? Objection(RiskFactor factor, DateOnly last) =>
        factor.To is { } to ? $"It is on the list with another last day, {LondonWords.Day(to)}"
        : last < Today || last < factor.From ? "The last day is today or later"
        : null;
}
