using SafeguardingPortal.Domain.Casework.Cases;

namespace SafeguardingPortal.Web.Wording;

/// <summary>The parts of the whole file in words.</summary>
public static class FilePartWords
{
    public static string InWords(this FilePart part) => part switch
    {
        FilePart.People => "Case and people",
        FilePart.Chronology => "Chronology",
        FilePart.Decisions => "Decisions",
        FilePart.Assessments => "Assessments (CRAM)",
        FilePart.Discussions => "Strategy discussions",
        FilePart.Conferences => "Conferences and plans",
        FilePart.Tasks => "Tasks",
        FilePart.Disclosures => "Given outside",
        FilePart.Documents => "Documents (exhibits)"
    };

    public static IReadOnlyList<Choice> All { get; } = Choice.Each<FilePart>(InWords);
}
