using SafeguardingPortal.Domain;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Pages.Lists;

namespace SafeguardingPortal.Web.Features.Administration.ListFiles;

/// <summary>
/// The file of a list that has pages of its own, out and in (decision 54). A new one is a class that derives from this: it is found here.
/// </summary>
public abstract class OwnFile
{
    protected const int MostRows = 2_000;

    public static IReadOnlyList<Type> All { get; } =
        [.. typeof(OwnFile).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(OwnFile)) && !type.IsAbstract)];

    /// <summary>By which its address and the menu name it.</summary>
    public abstract string Code { get; }
    public abstract string Title { get; }

    /// <summary>The page of the list itself.</summary>
    public abstract string Page { get; }

    /// <summary>What a row of the file does, for whoever brings one in.</summary>
    public abstract string Words { get; }
    public abstract IReadOnlyList<string> Columns { get; }

    /// <summary>Every row, in the form in which it can come in again.</summary>
    public abstract Task<RecordFile> OutAsync();

    /// <summary>What the file would do, done to rows that are not saved: whoever brings it in saves them.</summary>
    public async Task<OwnImport> ReadAsync(string text)
    {
        var file = ListFile.Read(text, Columns, MostRows);
        return file.Faults.Count > 0 ? new(file.Faults, [], 0) : await ReadAsync(file);
    }

    protected abstract Task<OwnImport> ReadAsync(ListFile file);

    protected static bool IsSame(string one, string? other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);
}

/// <summary>What comes of a file: faults, or what it changes.</summary>
/// <param name="Unchanged">How many of its rows are on the list already.</param>
public sealed record OwnImport(IReadOnlyList<FileFault> Faults, IReadOnlyList<OwnChange> Changes, int Unchanged)
{
    /// <summary>Faults by their row, or the changes of a file that has none.</summary>
    public static OwnImport Of(List<FileFault> faults, List<OwnChange> changes, int unchanged) =>
        new([.. faults.OrderBy(fault => fault.Row)], faults.Count > 0 ? [] : changes, unchanged);

    /// <summary>Of the text and of what it does, so that what is brought in is what was shown, whatever was changed meanwhile.</summary>
    public string MarkOf(string text) => FileToTry.MarkOf($"{text}\n{string.Join('\n', Changes.Select(change => change.InWords))}");
}

/// <summary>A change that a file makes.</summary>
/// <param name="Added">The row that is put on the list; null where one that is there is given an end.</param>
public sealed record OwnChange(object? Added, string InWords)
{
    /// <summary>The row by which the trail names the change, where the trail writes down changes of such rows by itself.</summary>
    public Entity? Opened { get; init; }

    /// <summary>What else the trail says of it.</summary>
    public TrailLine? Trail { get; init; }
}

/// <summary>What the trail says of a row that has no key of its own.</summary>
public sealed record TrailLine(AuditAction Action, string Subject, string Reference, string Detail);

/// <summary>A file of rows for a list with pages of its own.</summary>
public sealed record ImportOwnRows : FileToTry
{
    [Shown]
    public OwnFile? List { get; init; }

    [Shown]
    public OwnImport? Import { get; init; }
}

public sealed class ImportOwnRowsValidator : FileToTryValidator<ImportOwnRows>;

/// <summary>Gives the form what its page shows: the list it is of.</summary>
public sealed class ImportOwnRowsFilling(IEnumerable<OwnFile> files) : IFillsForm<ImportOwnRows>
{
    public Task<ImportOwnRows> FillAsync(ImportOwnRows form, FormPage page) =>
        Task.FromResult(form with { List = files.FirstOrDefault(file => file.Code == page["file"]) });
}
