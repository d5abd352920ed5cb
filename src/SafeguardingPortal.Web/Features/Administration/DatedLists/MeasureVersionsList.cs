using FluentValidation;
using SafeguardingPortal.Domain.Measures;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Data.Model.Configurations;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Pages.Lists;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Administration.DatedLists;

/// <summary>How each measure is counted, from which day on, in words and by which of its queries (row 28).</summary>
public sealed class MeasureVersionsList : DatedList<MeasureVersion, AddMeasureVersion>
{
    public override string Code => "measure-versions";
    public override string Title => "Versions of measures";
    public override string Words => "how each measure is counted, from which day on, and what was changed";
    public override string Touches => "A month goes by the version of its first day, and every figure names it. Figures of months "
        + "before keep theirs. Compare the two ways of counting on the page of the measure before one is put in force.";

    public override IReadOnlyList<ListField> Fields { get; } =
    [
        new(nameof(AddMeasureVersion.Counting), "Measure and way of counting")
        {
            Options = _ => MeasureRegistry.All.SelectMany(row => row.QueryWords.Select(query =>
                new Choice(Key(row.Measure, query.Code), $"{row.Name}: {query.Words}"))),
            Empty = "Choose a measure"
        },
        new(nameof(AddMeasureVersion.Definition), "What it counts, in a sentence") { IsLong = true },
        new(nameof(AddMeasureVersion.Change), "What is changed") { IsLong = true }
    ];

    protected override IQueryable<MeasureVersion> Rows(PortalDbContext db) => db.MeasureVersions;

    protected override object KeyOf(MeasureVersion row) => row.Measure;

    protected override string InWords(MeasureVersion row, ListLookups lookups) => $"{MeasureRegistry.Of(row.Measure).Name}: {row.Change}";

    protected override string? WhyNeeded(MeasureVersion row) =>
        "Every month is counted by some version. Add the next from a day: this one then ends the day before.";

    protected override MeasureVersion Make(AddMeasureVersion form, DateOnly from)
    {
        var (measure, query) = MeasureRegistry.All.SelectMany(row => row.QueryWords.Select(words => (row.Measure, words.Code)))
            .First(each => Key(each.Measure, each.Code) == form.Counting);
        return MeasureVersion.Of(measure, query, form.Definition!.Trim(), form.Change!.Trim(), from);
    }

    protected override AddMeasureVersion Typed(MeasureVersion row) =>
        new() { Counting = Key(row.Measure, row.Query), Definition = row.Definition, Change = row.Change };

    private static string Key(Measure measure, string query) => $"{measure}.{query}";
}

public sealed record AddMeasureVersion : AddRow
{
    public string? Counting { get; init; }

    [System.ComponentModel.DataAnnotations.DataType(System.ComponentModel.DataAnnotations.DataType.MultilineText)]
    public string? Definition { get; init; }

    [System.ComponentModel.DataAnnotations.DataType(System.ComponentModel.DataAnnotations.DataType.MultilineText)]
    public string? Change { get; init; }
}

public sealed class AddMeasureVersionValidator : AddRowValidator<AddMeasureVersion>
{
    public AddMeasureVersionValidator(TimeProvider time) : base(time)
    {
        RuleFor(form => form.Counting).NotEmpty().WithMessage("Choose the measure and the way of counting");
        RuleFor(form => form.Definition).IsASentence("Say what it counts, in a sentence or more").Fits(Lengths.Line, "The definition");
        RuleFor(form => form.Change).IsASentence("Say what is changed, in a sentence or more").Fits(Lengths.Line, "The change");
    }
}
