using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Conferences;
using SafeguardingPortal.Domain.Disclosures;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Data.Model.Configurations;
using SafeguardingPortal.Web.Features.Conferences.Record;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Pages.Drafts;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Conferences.Reports;

/// <summary>The police report, drafted from the case and edited. Saving makes a version.</summary>
public sealed record WriteReport : IConferenceAct, IKeepsDraft, INamesPeople
{
    public int Version { get; init; }
    public bool CanStillBeDone { get; init; }
    [DataType(DataType.MultilineText)]
    public string? Family { get; init; }
    [DataType(DataType.MultilineText)]
    public string? PoliceInvolvement { get; init; }
    [DataType(DataType.MultilineText)]
    public string? Research { get; init; }
    [DataType(DataType.MultilineText)]
    public string? ChildsWords { get; init; }
    [DataType(DataType.MultilineText)]
    public string? PlanHistory { get; init; }
    [DataType(DataType.MultilineText)]
    public string? Risk { get; init; }
    [DataType(DataType.MultilineText)]
    public string? PoliceView { get; init; }
    [DataType(DataType.MultilineText)]
    public string? HandlingWords { get; init; }
    public string? Button { get; init; }

    /// <summary>The latest version, where somebody else has just written it.</summary>
    [Shown]
    public ReportDetails? There { get; init; }

    /// <summary>The words are drafted out of the case, and may tell of everybody on it.</summary>
    [Shown]
    public IReadOnlyList<Guid> PeopleNamed { get; init; } = [];

    public bool IsEmpty => Family is null && PoliceInvolvement is null;

    /// <summary>Starts from the latest version; without one it is drafted from the case.</summary>
    public static Expression<Func<Conference, WriteReport>> Shape { get; } = conference => new()
    {
        Version = conference.Version,
        CanStillBeDone = conference.State == ConferenceState.Upcoming || conference.State == ConferenceState.Held,
        Family = conference.Reports.OrderByDescending(report => report.Number).Select(report => report.Family).FirstOrDefault(),
        PoliceInvolvement = conference.Reports.OrderByDescending(report => report.Number)
            .Select(report => report.PoliceInvolvement).FirstOrDefault(),
        Research = conference.Reports.OrderByDescending(report => report.Number).Select(report => report.Research).FirstOrDefault(),
        ChildsWords = conference.Reports.OrderByDescending(report => report.Number).Select(report => report.ChildsWords).FirstOrDefault(),
        PlanHistory = conference.Reports.OrderByDescending(report => report.Number).Select(report => report.PlanHistory).FirstOrDefault(),
        Risk = conference.Reports.OrderByDescending(report => report.Number).Select(report => report.Risk).FirstOrDefault(),
        PoliceView = conference.Reports.OrderByDescending(report => report.Number).Select(report => report.PoliceView).FirstOrDefault(),
        HandlingWords = conference.Reports.OrderByDescending(report => report.Number)
            .Select(report => report.HandlingWords).FirstOrDefault()
    };

    public ReportText ToText() => new(Family?.Trim() ?? "", PoliceInvolvement?.Trim() ?? "", PlanHistory?.Trim() ?? "", Risk?.Trim() ?? "",
        PoliceView?.Trim() ?? "", HandlingWords?.Trim() ?? "")
    {
        Research = Research?.Trim() ?? "",
        ChildsWords = ChildsWords?.Trim() ?? ""
    };
}

public sealed class WriteReportValidator : AbstractValidator<WriteReport>
{
    public WriteReportValidator()
    {
        RuleFor(form => form.Family).Fits(Lengths.Narrative, "The family");
        RuleFor(form => form.PoliceInvolvement).NotEmpty().WithMessage("Say what police know and did")
            .Fits(Lengths.Narrative, "What police know and did");
        RuleFor(form => form.Research).Fits(Lengths.Narrative, "What research found");
        RuleFor(form => form.ChildsWords).Fits(Lengths.Narrative, "What each child said");
        RuleFor(form => form.PlanHistory).Fits(Lengths.Narrative, "The plan history");
        RuleFor(form => form.Risk).Fits(Lengths.Narrative, "The risk");
        RuleFor(form => form.PoliceView).NotEmpty().WithMessage("Say what the police view is").Fits(Lengths.Narrative, "The police view");
        RuleFor(form => form.HandlingWords).Fits(Lengths.Narrative, "How it may be handled");
    }
}

/// <summary>Someone else reads it for clear, concise and accurate.</summary>
public sealed record CheckReport : IConferenceAct
{
    public int Version { get; init; }
    public bool CanStillBeDone { get; init; }
    public bool IsClear { get; init; }
    public bool IsConcise { get; init; }
    public bool IsAccurate { get; init; }
    [DataType(DataType.MultilineText)]
    public string? Words { get; init; }

    [Shown]
    public ReportDetails Report { get; init; } = null!;

    public static Expression<Func<Conference, CheckReport>> Shape { get; } = conference => new()
    {
        Version = conference.Version,
        CanStillBeDone = conference.Reports.OrderByDescending(report => report.Number).Take(1).Any(report => report.Check == null)
    };
}

public sealed class CheckReportValidator : AbstractValidator<CheckReport>
{
    public CheckReportValidator() =>
        RuleFor(form => form.Words).NotEmpty().WithMessage("Say what has to change")
            .When(form => !(form.IsClear && form.IsConcise && form.IsAccurate)).Fits(Lengths.Narrative, "What has to change");
}

/// <summary>The report went: when, to whom, why, under which power (s.62).</summary>
public sealed record SendReport : IConferenceAct
{
    public const int Rows = 6;

    public int Version { get; init; }
    public bool CanStillBeDone { get; init; }
    public LondonInstant Sent { get; init; } = new();
    public List<RecipientOnForm> Recipients { get; init; } = [];
    [DataType(DataType.MultilineText)]
    public string? Why { get; init; }
    /// <summary>The key of the power's row.</summary>
    public string? Power { get; init; }
    public string? LateReason { get; init; }

    [Shown]
    public IReadOnlyList<Choice> Powers { get; init; } = [];

    public static Expression<Func<Conference, SendReport>> Shape { get; } = conference => new()
    {
        Version = conference.Version,
        CanStillBeDone = conference.Reports.OrderByDescending(report => report.Number).Take(1)
            .Any(report => report.Sending == null && report.Check != null && report.Check.IsClear && report.Check.IsConcise
                && report.Check.IsAccurate)
    };

    public SendReport Prepared(DateTime now, string chair, string borough) => this with
    {
        Sent = LondonInstant.From(now),
        Recipients = [new() { Name = chair, Organisation = $"{borough} Council" },
            .. Enumerable.Range(1, Rows - 1).Select(_ => new RecipientOnForm())],
        Why = "For the child protection conference, so that it decides on what police know."
    };
}

public sealed class SendReportPage(ReferenceLists lists) : IFillsForm<SendReport>
{
    public async Task<SendReport> FillAsync(SendReport form, FormPage page) =>
        form with { Powers = await lists.DisclosurePowersAsync() };
}

public sealed record RecipientOnForm
{
    public string? Name { get; init; }
    public string? Organisation { get; init; }

    public bool IsBlank => Name.Typed() is null && Organisation.Typed() is null;
}

public sealed class SendReportValidator : AbstractValidator<SendReport>
{
    public SendReportValidator(TimeProvider time)
    {
        RuleFor(form => form.Sent).ReadAsInstant(
            time, (sent, now) => sent > now ? $"The report was sent in the future. It is now {LondonWords.When(now, now)}" : null);
        RuleForEach(form => form.Recipients).Where(who => !who.IsBlank).ChildRules(who =>
        {
            who.RuleFor(w => w.Name).NotEmpty().WithMessage("Enter the name").Fits(Lengths.Name, "The name").IsName();
            who.RuleFor(w => w.Organisation).NotEmpty().WithMessage("Enter the organisation").Fits(Lengths.Name, "The organisation");
        });
        RuleFor(form => form.Recipients).Must(recipients => recipients.Any(who => !who.IsBlank) && recipients.Count <= 40)
            .OverridePropertyName("Recipients[0].Name").WithMessage("Enter to whom it went");
        RuleFor(form => form.Why).NotEmpty().WithMessage("Say why it was given").Fits(Lengths.Narrative, "Why it was given");
        RuleFor(form => form.Power).NotEmpty().WithMessage("Choose the power it was given under");
        RuleFor(form => form.LateReason).Fits(Lengths.Narrative, "The reason");
    }
}

/// <summary>The report that is read, beside the form about it.</summary>
public sealed class ReportBeside(Records<Conference> conferences) : IFillsForm<WriteReport>, IFillsForm<CheckReport>
{
    public async Task<WriteReport> FillAsync(WriteReport form, FormPage page)
    {
        var there = await LatestAsync(page);
        return form with { There = page.IsConflict ? there : null, PeopleNamed = there.PeopleNamed };
    }

    public async Task<CheckReport> FillAsync(CheckReport form, FormPage page) => form with { Report = await LatestAsync(page) };

    private async Task<ReportDetails> LatestAsync(FormPage page)
    {
        var reference = page.ConferenceReference();
        var report = await conferences.Visible.Where(each => each.Reference == reference).Select(ReportDetails.Shape).SingleAsync();
        return report.Versions.Count == 0 ? report : report with { Version = report.Versions[^1] };
    }
}
