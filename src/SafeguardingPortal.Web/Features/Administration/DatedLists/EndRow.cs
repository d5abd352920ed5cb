using System.ComponentModel.DataAnnotations;
using FluentValidation;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Pages.Lists;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Administration.DatedLists;

/// <summary>What is typed to give a row its last day.</summary>
public sealed record EndRow
{
    /// <summary>The version of the list that the form was shown with.</summary>
    public int ListVersion { get; init; }
    public string? Last { get; init; }

    [DataType(DataType.MultilineText)]
    public string? Reason { get; init; }

    [Shown]
    public DatedList? List { get; init; }

    [Shown]
    public ListedRow? Row { get; init; }

    /// <summary>What still goes by it, in words.</summary>
    [Shown]
    public string? InUse { get; init; }
}

public sealed class EndRowValidator : AbstractValidator<EndRow>
{
    public EndRowValidator(TimeProvider time)
    {
        RuleFor(form => form.Last).ReadAsDay(time, "Enter the last day it holds, for example 24/11/2026", mayBeAhead: true);
        RuleFor(form => form.Last).Must(last => TypedDay.Read(last, time.UtcNow) is not { } day || day >= UkTime.DateOf(time.UtcNow))
            .WithMessage("The last day is today or later");
        RuleFor(form => form.Reason).IsReason();
    }
}

/// <summary>Gives the form what its page shows: the row as it stands now.</summary>
public sealed class EndRowFilling(ListPages pages) : IFillsForm<EndRow>
{
    public async Task<EndRow> FillAsync(EndRow form, FormPage page)
    {
        var (list, row) = (DatedList.Of(page["list"])!, Guid.Parse(page["row"]));
        return form with { List = list, Row = await pages.RowAsync(list.Code, row), InUse = await pages.InUseAsync(list, row) };
    }
}
