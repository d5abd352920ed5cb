using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.FrontDoor;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Data.Model.Configurations;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Pages.Drafts;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.FrontDoor.Merlins;

/// <summary>A MERLIN report as it came in.</summary>
public sealed record RecordMerlin : ISubmittedOnce, IKeepsDraft
{
    /// <summary>What the patterns of other systems' numbers call it.</summary>
    public const string System = "MERLIN";
    public const int Rows = 6;

    public Guid SubmissionId { get; init; }
    public MerlinKind? Kind { get; init; }
    public string? Number { get; init; }
    public LondonInstant Received { get; init; } = new();
    public string? Borough { get; init; }
    public string? Author { get; init; }
    public List<ChildOutcomes> NotMet { get; init; } = [];
    public string? Need { get; init; }
    public string? Risk { get; init; }
    [DataType(DataType.MultilineText)]
    public string? Text { get; init; }
    public string? Address { get; init; }
    public List<MerlinPersonOnForm> People { get; init; } = [];
    public string? Button { get; init; }

    [Shown]
    public IReadOnlyList<Choice> Boroughs { get; init; } = [];

    public MerlinTold Read(string number, DateTime now)
    {
        var today = UkTime.DateOf(now);
        return new(Kind!.Value, number, Received.Read(now).Utc!.Value, Borough!, Author!.Trim(),
            NotMet.Aggregate(ChildOutcomes.None, (all, each) => all | each), Need.Typed(), Risk.Typed(), Text!.Trim(),
            [.. People.Where(person => !person.IsBlank).Select(person => new NamedInMerlin(
                PersonName.IsNotKnown(person.Name) ? null : person.Name.Typed(), !person.IsAdult, Birth.Read(person.Born, today, out _),
                person.Born.Typed(), Address.Typed()))]);
    }
}

/// <summary>Somebody the report names.</summary>
public sealed record MerlinPersonOnForm
{
    public string? Name { get; init; }
    public string? Born { get; init; }
    public bool IsAdult { get; init; }

    public bool IsBlank => Name.Typed() is null && Born.Typed() is null;
}

public sealed class RecordMerlinValidator : AbstractValidator<RecordMerlin>
{
    public RecordMerlinValidator(TimeProvider time)
    {
        RuleFor(form => form.Kind).Chosen("Choose what kind of report it is");
        RuleFor(form => form.Number).NotEmpty().WithMessage("Enter the MERLIN number");
        RuleFor(form => form.Received).ReadAsInstant(time, (at, now) => at > now ? "The time received is in the future" : null);
        RuleFor(form => form.Borough).NotEmpty().WithMessage("Choose the borough");
        RuleFor(form => form.Author).NotEmpty().WithMessage("Say who wrote it").Fits(Lengths.Name, "The author");
        RuleFor(form => form.NotMet).Must(all => all.TrueForAll(each => MerlinWords.Five.Contains(each)))
            .WithMessage("Choose from the list");
        RuleFor(form => form.Need).Fits(Lengths.Line, "The need");
        RuleFor(form => form.Risk).Fits(Lengths.Line, "The risk");
        RuleFor(form => form.Text).NotEmpty().WithMessage("Enter what the report says").Fits(Lengths.Narrative, "The report");
        RuleFor(form => form.Address).Fits(Lengths.Address, "The address");
        RuleFor(form => form.People).Must(people => people.Count <= RecordMerlin.Rows).WithMessage("Name at most six people");
        RuleFor(form => form.People).Must(people => people.Exists(person => !person.IsBlank && !person.IsAdult))
            .OverridePropertyName("People[0].Name").WithMessage("Name at least one child, or write “not known”");
        RuleForEach(form => form.People).Where(person => !person.IsBlank).ChildRules(person =>
        {
            person.RuleFor(each => each.Name).NotEmpty().WithMessage("Enter the name, or “not known”").Fits(Lengths.Name,
                "The name").IsName();
            person.RuleFor(each => each.Born).ReadAsBirth(time).Fits(Lengths.Relation, "The date of birth");
        });
    }
}

/// <summary>What becomes of the report, where it is no referral.</summary>
public sealed record DecideMerlin
{
    public int Version { get; init; }
    public MerlinOutcome? Outcome { get; init; }
    public string? To { get; init; }
    public string? CrisNumber { get; init; }
    [DataType(DataType.MultilineText)]
    public string? Reason { get; init; }

    [Shown]
    public MerlinPage? Page { get; init; }
}

public sealed class DecideMerlinValidator : AbstractValidator<DecideMerlin>
{
    public DecideMerlinValidator()
    {
        RuleFor(form => form.Outcome).Chosen("Choose what is decided");
        RuleFor(form => form.To).NotEmpty().When(form => form.Outcome == MerlinOutcome.Shared).WithMessage("Say with whom it was shared")
            .Fits(Lengths.Name, "With whom");
        RuleFor(form => form.CrisNumber).NotEmpty().When(form => form.Outcome == MerlinOutcome.Crime).WithMessage("Enter the CRIS number")
            .Fits(Lengths.Phone, "The CRIS number");
        RuleFor(form => form.Reason).IsASentence("Say why, in a few words").Fits(Lengths.Line, "The reason");
    }
}

/// <summary>A person of the report is somebody on record.</summary>
public sealed record RecogniseInMerlin
{
    public int Version { get; init; }

    /// <summary>Which row of the report, and the number of the person on record.</summary>
    public int Row { get; init; }
    public string? Person { get; init; }
}

public sealed class RecogniseInMerlinValidator : AbstractValidator<RecogniseInMerlin>
{
    public RecogniseInMerlinValidator() => RuleFor(form => form.Person).NotEmpty().WithMessage("Choose who it is");
}

/// <summary>What the forms show beside what is typed.</summary>
public sealed class MerlinForms(ReferenceLists lists, MerlinRegister register) : IFillsForm<RecordMerlin>, IFillsForm<DecideMerlin>
{
    public async Task<RecordMerlin> FillAsync(RecordMerlin form, FormPage page)
    {
        while (form.People.Count < RecordMerlin.Rows) form.People.Add(new());
        return form with { Boroughs = await lists.BoroughsAsync() };
    }

    public async Task<DecideMerlin> FillAsync(DecideMerlin form, FormPage page) =>
        form with { Page = await register.PageAsync(page["merlinReference"]) };
}
