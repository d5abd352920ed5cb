using FluentValidation;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Data.Model.Configurations;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Pages.Links;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Work.HandOver;

/// <summary>A kind of work, or one record of it, and who takes it over.</summary>
public sealed record PassOn
{
    public string? Key { get; init; }

    /// <summary>An officer's code; nothing where it stays.</summary>
    public string? To { get; init; }

    [Shown]
    public string What { get; init; } = "";
    [Shown]
    public int Count { get; init; }
    [Shown]
    public DateTime? Due { get; init; }
    [Shown]
    public IReadOnlyList<Choice> Takers { get; init; } = [];
}

public sealed record PassOnWork
{
    public List<PassOn> Kinds { get; init; } = [];

    /// <summary>Each by itself; what is chosen for one goes before what is chosen for its kind.</summary>
    public List<PassOn> Each { get; init; } = [];
    public string? Reason { get; init; }

    [Shown]
    public string Officer { get; init; } = "";
    [Shown]
    public string Back { get; init; } = "";

    /// <summary>On restricted cases whose list this user is not on.</summary>
    [Shown]
    public int OnClosedLists { get; init; }
    [Shown]
    public HeldBeside Beside { get; init; } = new(0, 0, 0);

    internal string? ChosenFor(HeldRecord held) => To(Each, held.Key) ?? To(Kinds, held.Group);

    private static string? To(List<PassOn> rows, string key) => rows.FirstOrDefault(row => row.Key == key)?.To.Typed();

    /// <summary>What is held now, each with what was chosen for it.</summary>
    internal static List<PassOn> With(List<PassOn> typed, IEnumerable<PassOn> now) =>
        [.. now.Select(row => row with { To = To(typed, row.Key!) })];
}

public sealed class PassOnWorkValidator : AbstractValidator<PassOnWork>
{
    public PassOnWorkValidator() => RuleFor(form => form.Reason).NotEmpty().WithMessage("Say why it changes hands")
        .Fits(Lengths.Line, "The reason");
}

public sealed class PassOnWorkPage(PortalDbContext db, HeldWork held, CurrentUser user) : IFillsForm<PassOnWork>
{
    public async Task<PassOnWork> FillAsync(PassOnWork form, FormPage page)
    {
        var code = page["officer"];
        var officer = await db.Officers.Where(each => each.Code == code).Select(each => new { each.Id, each.Name }).SingleAsync();
        var all = await held.OfAsync(officer.Id);
        var groups = all.Where(each => !each.IsClosedList).GroupBy(each => each.Group).ToList();
        Dictionary<string, IReadOnlyList<Choice>> takers = [];
        foreach (var group in groups) takers[group.Key] = await held.TakersAsync(group.First(), code);
        return form with
        {
            Officer = officer.Name,
            Back = user.May(Act.KeepOfficers) ? LinkTo.Officer(code) : "/",
            OnClosedLists = all.Count(each => each.IsClosedList),
            Beside = await held.BesideAsync(officer.Id),
            Kinds = PassOnWork.With(form.Kinds, groups.Select(group => new PassOn
            {
                Key = group.Key,
                What = $"{group.First().Kind.InWords()}{(group.First().Team is { } team ? $", {team}" : "")}",
                Count = group.Count(),
                Due = group.Min(each => each.Due),
                Takers = takers[group.Key]
            })),
            Each = PassOnWork.With(form.Each, groups.SelectMany(group => group.Select(each => new PassOn
            {
                Key = each.Key,
                What = $"{each.Reference}, {each.Kind.InWords().ToLowerInvariant()}",
                Count = 1,
                Due = each.Due,
                Takers = takers[group.Key]
            })))
        };
    }
}
