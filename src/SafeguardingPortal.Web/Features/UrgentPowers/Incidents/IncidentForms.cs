using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.CriticalIncidents;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Data.Model.Configurations;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Pages.Drafts;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.UrgentPowers.Incidents;

/// <summary>Something on a case may be a critical incident.</summary>
public sealed record ProposeIncident : ISubmittedOnce, IKeepsDraft
{
    public Guid SubmissionId { get; init; }
    public string? Title { get; init; }
    [DataType(DataType.MultilineText)]
    public string? Why { get; init; }
    public IncidentRequest? Request { get; init; }
    public string? Partner { get; init; }
    public string? Button { get; init; }
}

public sealed class ProposeIncidentValidator : AbstractValidator<ProposeIncident>
{
    public ProposeIncidentValidator()
    {
        RuleFor(form => form.Title).NotEmpty().WithMessage("Say in a few words what it is").Fits(Lengths.Name, "The title");
        RuleFor(form => form.Why).IsASentence("Say why it may be one").Fits(Lengths.Narrative, "The reason");
        RuleFor(form => form.Request).Chosen("Say whose request it is");
        RuleFor(form => form.Partner).NotEmpty().When(form =>
            form.Request == IncidentRequest.Partner).WithMessage("Say which partner asked")
            .Fits(Lengths.Name, "The partner");
    }
}

/// <summary>A form about an incident that is on record.</summary>
public abstract record IncidentForm
{
    public int Version { get; init; }

    [Shown]
    public IncidentDetails Incident { get; set; } = null!;
}

/// <summary>Declared or not, against the test of the definition.</summary>
public sealed record DecideIncident : IncidentForm
{
    public const string Refuse = "refuse";

    /// <summary>"true" or "false", of each of the three.</summary>
    public string? Victim { get; init; }
    public string? Family { get; init; }
    public string? Community { get; init; }
    [DataType(DataType.MultilineText)]
    public string? Words { get; init; }
    public string? Level { get; init; }

    /// <summary>By code.</summary>
    public string? Gold { get; init; }
    public string? Button { get; init; }

    [Shown]
    public IReadOnlyList<Choice> Golds { get; set; } = [];

    public IncidentTest Read() => new(Victim == "true", Family == "true", Community == "true", Words!.Trim());
}

public sealed class DecideIncidentValidator : AbstractValidator<DecideIncident>
{
    public DecideIncidentValidator()
    {
        RuleFor(form => form.Words).IsASentence("Say why, against the test").Fits(Lengths.Narrative, "The reason");
        When(form => form.Button != DecideIncident.Refuse, () =>
        {
            RuleFor(form => form.Victim).NotEmpty().WithMessage("Answer for the victim");
            RuleFor(form => form.Family).NotEmpty().WithMessage("Answer for the family");
            RuleFor(form => form.Community).NotEmpty().WithMessage("Answer for the community");
            RuleFor(form => form.Level).NotEmpty().WithMessage("Choose the level");
            RuleFor(form => form.Gold).NotEmpty().WithMessage("Choose who is Gold");
        });
    }
}

/// <summary>The level or Gold changes.</summary>
public sealed record ChangeIncident : IncidentForm
{
    public string? Level { get; init; }
    public string? Gold { get; init; }
    [DataType(DataType.MultilineText)]
    public string? Why { get; init; }

    [Shown]
    public IReadOnlyList<Choice> Golds { get; set; } = [];
}

public sealed class ChangeIncidentValidator : AbstractValidator<ChangeIncident>
{
    public ChangeIncidentValidator()
    {
        RuleFor(form => form.Level).NotEmpty().WithMessage("Choose the level");
        RuleFor(form => form.Gold).NotEmpty().WithMessage("Choose who is Gold");
        RuleFor(form => form.Why).IsASentence("Say why, in a few words").Fits(Lengths.Narrative, "The reason");
    }
}

/// <summary>A line of the strategy log.</summary>
public sealed record AddToLog : IncidentForm, ISubmittedOnce, IKeepsDraft
{
    public Guid SubmissionId { get; init; }
    public IncidentEntryKind? Kind { get; init; }
    [DataType(DataType.MultilineText)]
    public string? Text { get; init; }
    [DataType(DataType.MultilineText)]
    public string? Reason { get; init; }
    public string? Owner { get; init; }
    public string? Recipients { get; init; }
    public string? Button { get; init; }

    public IncidentNote Read() => new(Kind!.Value, Text!.Trim(), Reason.Typed(), Owner.Typed(), Recipients.Typed());
}

public sealed class AddToLogValidator : AbstractValidator<AddToLog>
{
    public AddToLogValidator()
    {
        RuleFor(form => form.Kind).Chosen("Choose what it is");
        RuleFor(form => form.Text).NotEmpty().WithMessage("Say what is decided, or what happened").Fits(Lengths.Narrative, "The text");
        RuleFor(form => form.Reason).NotEmpty().When(form => form.Kind == IncidentEntryKind.Decision).WithMessage("Give the reason")
            .Fits(Lengths.Narrative, "The reason");
        RuleFor(form => form.Owner).NotEmpty().When(form => form.Kind == IncidentEntryKind.Decision).WithMessage("Say who does it")
            .Fits(Lengths.Name, "The owner");
        RuleFor(form => form.Recipients).NotEmpty()
            .When(form => form.Kind is IncidentEntryKind.Briefing or IncidentEntryKind.PartnerInvited)
            .WithMessage("Say who was briefed, or which partner").Fits(Lengths.Line, "Who");
    }
}

/// <summary>It touches another case.</summary>
public sealed record TouchCase : IncidentForm
{
    public string? CaseFile { get; init; }
    public string? Why { get; init; }
}

public sealed class TouchCaseValidator : AbstractValidator<TouchCase>
{
    public TouchCaseValidator()
    {
        RuleFor(form => form.CaseFile).NotEmpty().WithMessage("Enter the number of the case file");
        RuleFor(form => form.Why).NotEmpty().WithMessage("Say how it touches that case").Fits(Lengths.Line, "The reason");
    }
}

/// <summary>It is over.</summary>
public sealed record StandDown : IncidentForm, IKeepsDraft
{
    [DataType(DataType.MultilineText)]
    public string? Rationale { get; init; }
    [DataType(DataType.MultilineText)]
    public string? Learning { get; init; }
    public string? Button { get; init; }
}

public sealed class StandDownValidator : AbstractValidator<StandDown>
{
    public StandDownValidator()
    {
        RuleFor(form => form.Rationale).IsASentence("Say why it is stood down").Fits(Lengths.Narrative, "The rationale");
        RuleFor(form => form.Learning).IsASentence("Say what is learned from it").Fits(Lengths.Narrative, "The learning");
    }
}

/// <summary>What the forms show beside what is typed.</summary>
public sealed class IncidentForms(Records<CriticalIncident> incidents, ReferenceLists lists) : IFillsForm<DecideIncident>,
    IFillsForm<ChangeIncident>, IFillsForm<AddToLog>, IFillsForm<TouchCase>, IFillsForm<StandDown>
{
    public async Task<DecideIncident> FillAsync(DecideIncident form, FormPage page)
    {
        await WithAsync(form, page);
        form.Golds = await lists.GoldsAsync(form.Incident.CaitId);
        return form;
    }

    public async Task<ChangeIncident> FillAsync(ChangeIncident form, FormPage page)
    {
        await WithAsync(form, page);
        form.Golds = await lists.GoldsAsync(form.Incident.CaitId);
        return form;
    }

    public Task<AddToLog> FillAsync(AddToLog form, FormPage page) => WithAsync(form, page);

    public Task<TouchCase> FillAsync(TouchCase form, FormPage page) => WithAsync(form, page);

    public Task<StandDown> FillAsync(StandDown form, FormPage page) => WithAsync(form, page);

    private async Task<TForm> WithAsync<TForm>(TForm form, FormPage page) where TForm : IncidentForm
    {
        var reference = page["incidentReference"];
        form.Incident = await incidents.Visible.Where(each => each.Reference == reference).Select(IncidentDetails.Shape).SingleAsync();
        return form;
    }
}
