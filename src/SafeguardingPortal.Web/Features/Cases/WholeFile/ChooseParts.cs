using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Cases.WholeFile;

/// <summary>Which parts of the file are wanted; all of them at first.</summary>
public sealed record ChooseParts
{
    public List<string> Parts { get; init; } = [];

    public static ChooseParts Everything => new() { Parts = [.. FilePartWords.All.Select(part => part.Value)] };

    /// <summary>In the order of the file, each once; what is no part is passed over.</summary>
    public IReadOnlyList<FilePart> Chosen => [.. Enum.GetValues<FilePart>().Where(part => Parts.Contains(part.ToString()))];
}
