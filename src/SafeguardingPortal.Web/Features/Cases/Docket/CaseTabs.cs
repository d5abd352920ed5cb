using SafeguardingPortal.Web.Pages.Links;

namespace SafeguardingPortal.Web.Features.Cases.Docket;

/// <summary>
/// The parts of a case file, in the order in which they stand above every one of its pages. A feature adds its own with one line.
/// </summary>
public sealed record CaseTab(string Name, Func<CaseLinks, string> Of)
{
    public static IReadOnlyList<CaseTab> All { get; } =
    [
        new("Overview", file => file.Address),
        new("Chronology", file => file.Chronology),
        new("People and household", file => file.People),
        new("Discussions", file => file.Discussions),
        new("Research", file => file.Research),
        new("Crimes", file => file.Crimes),
        new("CRAM", file => file.Cram),
        new("Supervision", file => file.Supervision),
        new("Conferences", file => file.Conferences),
        new("Tasks", file => file.Tasks),
        new("Documents", file => file.Documents),
        new("Dissents", file => file.Dissents),
        new("Given outside", file => file.Disclosures),
        new("Who may see it", file => file.Restriction),
        new("Who looked", file => file.Looks),
        new("Whole file", file => file.File)
    ];
}
