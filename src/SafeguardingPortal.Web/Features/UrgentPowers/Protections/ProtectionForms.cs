using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Domain.UrgentPowers;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Data.Model.Configurations;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Pages.Drafts;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.UrgentPowers.Protections;

/// <summary>A child is taken into police protection.</summary>
public sealed record BeginProtection : ISubmittedOnce, IKeepsDraft
{
    public Guid SubmissionId { get; init; }
    public string? Child { get; init; }
    public string? Age { get; init; }
    public LondonInstant Started { get; init; } = new();
    public string? PlaceFound { get; init; }
    public string? Borough { get; init; }
    public string? Residence { get; init; }
    [DataType(DataType.MultilineText)]
    public string? Grounds { get; init; }
    public string? Constable { get; init; }
    public string? DesignatedOfficer { get; init; }
    public string? DesignatedPhone { get; init; }
    public string? PlaceKept { get; init; }
    public string? LateReason { get; init; }
    public string? Button { get; init; }

    [Shown]
    public IReadOnlyList<Choice> Boroughs { get; init; } = [];

    public ProtectionBegun Read(DateTime now) => new(Child!.Trim(), Age.Typed(), Started.Read(now).Utc!.Value, PlaceFound!.Trim(), Borough!,
        Residence.Typed(), Grounds!.Trim(), Constable!.Trim(), DesignatedOfficer!.Trim(), DesignatedPhone.Typed(), PlaceKept!.Trim(),
        LateReason.Typed());
}

public sealed class BeginProtectionValidator : AbstractValidator<BeginProtection>
{
    private const int Hours = 72;

    public BeginProtectionValidator(TimeProvider time)
    {
        RuleFor(form => form.Child).NotEmpty().WithMessage("Say who: a name, or “girl, about 8, name not known”")
            .Fits(Lengths.Name, "Who it is");
        RuleFor(form => form.Age).Fits(Lengths.Relation, "The age");
        RuleFor(form => form.Started).ReadAsInstant(time, (at, now) => at > now
            ? $"Police protection cannot begin in the future. It is now {LondonWords.When(now, now)}" : null);
        RuleFor(form => form.LateReason).NotEmpty()
            .When(form => form.Started.Read(time.UtcNow).Utc is { } at && at.AddHours(Hours) < time.UtcNow)
            .WithMessage("It began more than 72 hours ago. Say why it is recorded only now").Fits(Lengths.Line, "The reason");
        RuleFor(form => form.PlaceFound).NotEmpty().WithMessage("Say where the child was found").Fits(Lengths.Address, "The place");
        RuleFor(form => form.Borough).NotEmpty().WithMessage("Choose the borough where the child was found");
        RuleFor(form => form.Residence).Fits(Lengths.Name, "The council");
        RuleFor(form => form.PlaceKept).NotEmpty().WithMessage("Say where the child is kept").Fits(Lengths.Address, "Where the child is");
        RuleFor(form => form.Grounds).NotEmpty().WithMessage("Say why the child would otherwise be likely to suffer significant harm")
            .Fits(Lengths.Narrative, "The grounds");
        RuleFor(form => form.Constable).NotEmpty().WithMessage("Say which constable took the child into police protection")
            .Fits(Lengths.Name, "The constable").IsName();
        RuleFor(form => form.DesignatedOfficer).NotEmpty().WithMessage("Say who the designated officer is")
            .Fits(Lengths.Name, "The designated officer").IsName();
        RuleFor(form => form.DesignatedOfficer)
            .Must((form, other) => other.Typed() is null || !PoliceProtection.IsSameOfficer(form.Constable ?? "", other!))
            .WithMessage(form => $"Choose a designated officer who is not {form.Constable}");
        RuleFor(form => form.DesignatedPhone).Fits(Lengths.Phone, "The number");
    }
}

/// <summary>A form about police protection that is on record.</summary>
public abstract record ProtectionForm
{
    public int Version { get; init; }

    [Shown]
    public ProtectionDetails Protection { get; set; } = null!;
}

/// <summary>One of the seven duties.</summary>
public sealed record RecordDuty : ProtectionForm, ISubmittedOnce
{
    public const string Now = "now";
    public const string NotNeeded = "not-needed";

    public Guid SubmissionId { get; init; }
    public string? Whom { get; init; }
    public LondonInstant At { get; init; } = new();
    [DataType(DataType.MultilineText)]
    public string? Words { get; init; }

    /// <summary>Which button: done just now, done at the time above, or not needed.</summary>
    public string? Button { get; init; }

    [Shown]
    public ProtectionDuty Duty { get; set; }

    public DutyTold Read(ProtectionDuty duty, DateTime now) => Button == NotNeeded
        ? new(duty, now, Whom.Typed() ?? "–", Words!.Trim(), IsNeeded: false)
        : new(duty, Button == Now ? now : At.Read(now).Utc!.Value, Whom!.Trim(), Words.Typed());
}

public sealed class RecordDutyValidator : AbstractValidator<RecordDuty>
{
    public RecordDutyValidator(TimeProvider time)
    {
        RuleFor(form => form.Whom).NotEmpty().When(form => form.Button != RecordDuty.NotNeeded).WithMessage("Say who")
            .Fits(Lengths.Name, "Who");
        RuleFor(form => form.Words).NotEmpty().When(form => form.Button == RecordDuty.NotNeeded)
            .WithMessage("Say why it was not needed, or could not be done").Fits(Lengths.Narrative, "The words");
        When(form => form.Button is not (RecordDuty.Now or RecordDuty.NotNeeded), () => RuleFor(form => form.At).ReadAsInstant(time,
            (at, now) => at > now ? $"It cannot have been done in the future. It is now {LondonWords.When(now, now)}" : null));
    }
}

/// <summary>What the carer's sheet says beside what the law does.</summary>
public sealed record TellCarer : ProtectionForm
{
    [DataType(DataType.MultilineText)]
    public string? WhoMayVisit { get; init; }
    [DataType(DataType.MultilineText)]
    public string? Needs { get; init; }
    public string? CouncilPhone { get; init; }
}

public sealed class TellCarerValidator : AbstractValidator<TellCarer>
{
    public TellCarerValidator()
    {
        RuleFor(form => form.WhoMayVisit).Fits(Lengths.Narrative, "Who may see the child");
        RuleFor(form => form.Needs).Fits(Lengths.Narrative, "What the child needs");
        RuleFor(form => form.CouncilPhone).Fits(Lengths.Phone, "The number");
    }
}

/// <summary>Police protection ends.</summary>
public sealed record EndProtection : ProtectionForm
{
    public LondonInstant Ended { get; init; } = new();
    public ProtectionOutcome? Outcome { get; init; }
    [DataType(DataType.MultilineText)]
    public string? Words { get; init; }

    /// <summary>It ran past its 72 hours, and that is a breach.</summary>
    public bool IsBreach { get; init; }
    public BreachCause? Cause { get; init; }
    [DataType(DataType.MultilineText)]
    public string? Overrun { get; init; }
}

public sealed class EndProtectionValidator : AbstractValidator<EndProtection>
{
    public EndProtectionValidator(TimeProvider time)
    {
        RuleFor(form => form.Ended).ReadAsInstant(time, (at, now) => at > now
            ? $"It cannot have ended in the future. It is now {LondonWords.When(now, now)}" : null);
        RuleFor(form => form.Outcome).Chosen("Choose what became of the child");
        RuleFor(form => form.Words).NotEmpty().WithMessage("Say who decided, and why the child is safe now")
            .Fits(Lengths.Narrative, "The words");
        RuleFor(form => form.Cause).Chosen("Choose what held it up").When(form => form.IsBreach);
        RuleFor(form => form.Overrun).NotEmpty().When(form => form.IsBreach).WithMessage("Say why it ran over 72 hours")
            .Fits(Lengths.Narrative, "The reason");
    }
}

/// <summary>The court made an emergency protection order, or extended it.</summary>
public sealed record RecordOrder : ProtectionForm, ISubmittedOnce
{
    public Guid SubmissionId { get; init; }
    public string? Court { get; init; }

    /// <summary>"true" where police applied, "false" where the council did.</summary>
    public string? PoliceApplied { get; init; }
    public LondonInstant Made { get; init; } = new();
    public LondonInstant Ends { get; init; } = new();

    public OrderMade Read(DateTime now) => new(
        Court!.Trim(), bool.TryParse(PoliceApplied, out var police) && police, Made.Read(now).Utc!.Value, Ends.Read(now).Utc!.Value);
}

public sealed class RecordOrderValidator : AbstractValidator<RecordOrder>
{
    public RecordOrderValidator(TimeProvider time)
    {
        RuleFor(form => form.Court).NotEmpty().WithMessage("Say which court").Fits(Lengths.Name, "The court");
        RuleFor(form => form.PoliceApplied).NotEmpty().WithMessage("Say who applied");
        RuleFor(form => form.Made).ReadAsInstant(time, (at, now) => at > now ? "The order cannot have been made in the future" : null);
        RuleFor(form => form.Ends).ReadAsInstant(time, (_, _) => null);
    }
}

/// <summary>The order ended before its last day.</summary>
public sealed record EndOrder : ProtectionForm
{
    public LondonInstant Ended { get; init; } = new();
}

public sealed class EndOrderValidator : AbstractValidator<EndOrder>
{
    public EndOrderValidator(TimeProvider time) => RuleFor(form => form.Ended)
        .ReadAsInstant(time, (at, now) => at > now ? "It cannot have ended in the future" : null);
}

/// <summary>It belongs to a case file, and to a child on it.</summary>
public sealed record PutOnCase : ProtectionForm
{
    public string? CaseFile { get; init; }

    /// <summary>The number of a child on that case; empty where it is about one child.</summary>
    public string? Child { get; init; }
}

public sealed class PutOnCaseValidator : AbstractValidator<PutOnCase>
{
    public PutOnCaseValidator() => RuleFor(form => form.CaseFile).NotEmpty().WithMessage("Enter the number of the case file");
}

/// <summary>What the forms show beside what is typed.</summary>
public sealed class ProtectionForms(Records<PoliceProtection> protections, ReferenceLists lists) : IFillsForm<BeginProtection>,
    IFillsForm<RecordDuty>, IFillsForm<TellCarer>, IFillsForm<EndProtection>, IFillsForm<RecordOrder>, IFillsForm<EndOrder>,
    IFillsForm<PutOnCase>
{
    public async Task<BeginProtection> FillAsync(BeginProtection form, FormPage page) =>
        form with { Boroughs = await lists.BoroughsAsync() };

    public async Task<RecordDuty> FillAsync(RecordDuty form, FormPage page)
    {
        form.Duty = Enum.Parse<ProtectionDuty>(page["duty"], ignoreCase: true);
        return await WithAsync(form, page);
    }

    public Task<TellCarer> FillAsync(TellCarer form, FormPage page) => WithAsync(form, page);

    public Task<EndProtection> FillAsync(EndProtection form, FormPage page) => WithAsync(form, page);

    public Task<RecordOrder> FillAsync(RecordOrder form, FormPage page) => WithAsync(form, page);

    public Task<EndOrder> FillAsync(EndOrder form, FormPage page) => WithAsync(form, page);

    public Task<PutOnCase> FillAsync(PutOnCase form, FormPage page) => WithAsync(form, page);

    private async Task<TForm> WithAsync<TForm>(TForm form, FormPage page) where TForm : ProtectionForm
    {
        var reference = page["protectionReference"];
        form.Protection = await protections.Visible.Where(each =>
            each.Reference == reference).Select(ProtectionDetails.Shape).SingleAsync();
        return form;
    }
}
