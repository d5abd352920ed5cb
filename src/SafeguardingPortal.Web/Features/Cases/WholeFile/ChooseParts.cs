using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Cases.WholeFile;

/// <summary>Which parts of the file are wanted; all of them at first.</summary>
public sealed record ChooseParts
{
    public List<string> Parts { get; init; } = [];

    [Shown]
    public string Reference { get; init; } = "";

    public static ChooseParts Everything(string reference) =>
        new() { Reference = reference, Parts = [.. FilePartWords.All.Select(part => part.Value)] };

    /// <summary>In the order of the file, each once; what is no part is passed over.</summary>
    public IReadOnlyList<FilePart> Chosen => [.. Enum.GetValues<FilePart>().Where(part => Parts.Contains(part.ToString()))];
}
