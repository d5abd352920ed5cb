namespace SafeguardingPortal.Web.Features.Cases.Docket;

/// <summary>The parts of a case file, in the order in which they stand above every one of its pages. A feature adds its own with one line.</summary>
/// <param name="Path">Below the case's address; empty for the case itself.</param>
public sealed record CaseTab(string Name, string Path)
{
    public static IReadOnlyList<CaseTab> All { get; } =
    [
        new("Overview", ""),
        new("Chronology", "chronology"),
        new("People and household", "people"),
        new("Discussions", "discussions"),
        new("Research", "research"),
        new("Crimes", "crimes"),
        new("CRAM", "cram"),
        new("Supervision", "supervision"),
        new("Conferences", "conferences"),
        new("Tasks", "tasks"),
        new("Dissents", "dissents"),
        new("Who may see it", "restriction")
    ];
}
