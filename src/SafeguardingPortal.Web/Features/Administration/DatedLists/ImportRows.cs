using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Pages.Lists;

namespace SafeguardingPortal.Web.Features.Administration.DatedLists;

/// <summary>A file of rows for a list: sent as a file or pasted, tried first and then put on the list.</summary>
public sealed record ImportRows : FileToTry
{
    /// <summary>The version of the list that the form was shown with.</summary>
    public int ListVersion { get; init; }

    [Shown]
    public DatedList? List { get; init; }

    [Shown]
    public ListImport? Import { get; init; }
}

public sealed class ImportRowsValidator : FileToTryValidator<ImportRows>;

/// <summary>Gives the form what its page shows: the list it is of.</summary>
public sealed class ImportRowsFilling : IFillsForm<ImportRows>
{
    public Task<ImportRows> FillAsync(ImportRows form, FormPage page) => Task.FromResult(form with { List = DatedList.Of(page["list"]) });
}
