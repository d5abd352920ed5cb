using System.Text.RegularExpressions;
using FluentValidation;
using SafeguardingPortal.Domain.Identifiers;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Data.Model.Configurations;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Pages.Lists;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Administration.DatedLists;

/// <summary>The form other police systems give their numbers; none was published (handbook §8).</summary>
public sealed class ReferencePatternsList : DatedList<ReferencePattern, AddReferencePattern>
{
    public override string Code => "reference-patterns";
    public override string Title => "Reference patterns";
    public override string Words => "the form in which MERLIN, CRIS and CAD give their numbers";
    public override string Touches =>
        "Numbers typed from that day on. One of another form is kept as typed and marked, never refused; what is on record stays.";

    public override IReadOnlyList<ListField> Fields { get; } =
    [
        new(nameof(AddReferencePattern.System), "System") { Options = _ => Systems },
        new(nameof(AddReferencePattern.Pattern), "Pattern", "A regular expression for the whole number."),
        new(nameof(AddReferencePattern.Example), "Example", "A number that fits it.")
    ];

    internal static IReadOnlyList<Choice> Systems { get; } = [new("MERLIN", "MERLIN"), new("CRIS", "CRIS"), new("CAD", "CAD")];

    protected override IQueryable<ReferencePattern> Rows(PortalDbContext db) => db.ReferencePatterns;

    protected override object KeyOf(ReferencePattern row) => row.Code;

    protected override string InWords(ReferencePattern row, ListLookups lookups) => $"{row.Code}, such as {row.Example}";

    protected override string? SourceOf(ReferencePattern row) => row.Source;

    protected override string? WhyNeeded(ReferencePattern row) =>
        "Numbers of this system are read by it. Add the next from a day: this one then ends the day before.";

    protected override ReferencePattern Make(AddReferencePattern form, DateOnly from) =>
        ReferencePattern.Of(form.System!, form.Pattern!.Trim(), form.Example!.Trim(), source: "", from);

    protected override AddReferencePattern Typed(ReferencePattern row) =>
        new() { System = row.Code, Pattern = row.Pattern, Example = row.Example };
}

public sealed record AddReferencePattern : AddRow
{
    public string? System { get; init; }
    public string? Pattern { get; init; }
    public string? Example { get; init; }

    internal bool IsReadable
    {
        get
        {
            try
            {
                _ = Regex.IsMatch("", Pattern!.Trim(), RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(100));
                return true;
            }
            catch (Exception wrong) when (wrong is ArgumentException or RegexMatchTimeoutException)
            {
                return false;
            }
        }
    }

    internal bool FitsItsExample => ReferencePattern.Of(System ?? "", Pattern!.Trim(), Example!, "", default).Matches(Example!.Trim());
}

public sealed class AddReferencePatternValidator : AddRowValidator<AddReferencePattern>
{
    public AddReferencePatternValidator(TimeProvider time) : base(time)
    {
        RuleFor(form => form.System).NotEmpty().WithMessage("Choose the system");
        RuleFor(form => form.Pattern).NotEmpty().WithMessage("Enter the pattern").Fits(Lengths.Name, "The pattern");
        RuleFor(form => form.Pattern).Must((form, pattern) => pattern.Typed() is null || form.IsReadable)
            .WithMessage("It is not a regular expression that can be read");
        RuleFor(form => form.Example).NotEmpty().WithMessage("Enter an example").Fits(Lengths.Name, "The example");
        RuleFor(form => form.Example)
            .Must((form, example) => example.Typed() is null || form.Pattern.Typed() is null || !form.IsReadable || form.FitsItsExample)
            .WithMessage("The example does not fit the pattern");
    }
}
