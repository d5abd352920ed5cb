using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Discussions;
using SafeguardingPortal.Domain.Conferences;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Data.Model.Configurations;
using SafeguardingPortal.Web.Features.Conferences.Record;
using SafeguardingPortal.Web.Hosting;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Pages.Drafts;
using SafeguardingPortal.Web.Pages.Parts;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Conferences.Attendance;

/// <summary>Police attend.</summary>
public sealed record DecideToAttend : IConferenceAct
{
    public int Version { get; init; }
    public bool CanStillBeDone { get; init; }
    [DataType(DataType.MultilineText)]
    public string? Rationale { get; init; }

    public static Expression<Func<Conference, DecideToAttend>> Shape { get; } = conference => new()
    {
        Version = conference.Version,
        CanStillBeDone = conference.State == ConferenceState.Upcoming,
        Rationale = conference.Type == ConferenceType.Review ? null : "Police attend every initial conference."
    };
}

public sealed class DecideToAttendValidator : AbstractValidator<DecideToAttend>
{
    public DecideToAttendValidator() => RuleFor(form => form.Rationale).NotEmpty()
        .WithMessage("Say why police attend, in at least one sentence").Fits(Lengths.Narrative, "The rationale");
}

/// <summary>Asks a supervisor to agree that police do not attend.</summary>
public sealed record AskNotToAttend : IConferenceAct
{
    public int Version { get; init; }
    public bool CanStillBeDone { get; init; }
    public PolicePart? Part { get; init; }
    [DataType(DataType.MultilineText)]
    public string? Reason { get; init; }

    /// <summary>What a review may be given instead; an initial conference may be given neither.</summary>
    [Shown]
    public IReadOnlyList<Choice> Instead { get; init; } = [];

    public static Expression<Func<Conference, AskNotToAttend>> Shape { get; } = conference => new()
    {
        Version = conference.Version,
        CanStillBeDone = conference.State == ConferenceState.Upcoming,
        Part = PolicePart.ReportOnly
    };
}

public sealed class AskNotToAttendValidator : AbstractValidator<AskNotToAttend>
{
    public AskNotToAttendValidator()
    {
        RuleFor(form => form.Part).Chosen("Choose report only, or neither");
        RuleFor(form => form.Reason).NotEmpty().WithMessage("Say why police would not attend").Fits(Lengths.Narrative, "The reason");
    }
}

/// <summary>A supervisor answers a request not to attend, with what the chair said (BR-23).</summary>
public sealed record AgreeNotToAttend : IConferenceAct, IKeepsDraft
{
    public int Version { get; init; }
    public bool CanStillBeDone { get; init; }

    /// <summary>False sends police to the conference after all.</summary>
    public bool? Agree { get; init; }
    [DataType(DataType.MultilineText)]
    public string? Rationale { get; init; }
    public ChairAgreement? Chair { get; init; }
    public string? ChairName { get; init; }
    public LondonInstant ChairAt { get; init; } = new();
    public string? ChairReason { get; init; }
    public string? Button { get; init; }

    [Shown]
    public AskedToDecide? Asked { get; init; }

    public static Expression<Func<Conference, AgreeNotToAttend>> Shape { get; } = conference => new()
    {
        Version = conference.Version,
        CanStillBeDone = conference.State == ConferenceState.Upcoming && conference.Requests.Any(),
        ChairName = conference.Chair
    };

    public ChairAnswer ToAnswer(DateTime now) => Chair == ChairAgreement.AgreedInAdvance
        ? new(Chair.Value, ChairName.Typed(), ChairAt.Read(now).Utc, null)
        : new(Chair!.Value, null, null, ChairReason.Typed());
}

public sealed class AgreeNotToAttendValidator : AbstractValidator<AgreeNotToAttend>
{
    public AgreeNotToAttendValidator(TimeProvider time)
    {
        RuleFor(form => form.Agree).NotNull().WithMessage("Choose your decision");
        RuleFor(form => form.Rationale).IsASentence("Say why, in at least one sentence")
            .Fits(Lengths.Narrative, "The rationale");
        When(form => form.Agree == true, () =>
        {
            RuleFor(form => form.Chair).Chosen("Choose what the chair said");
            RuleFor(form => form.ChairName).NotEmpty().WithMessage("Enter who agreed")
                .When(form => form.Chair == ChairAgreement.AgreedInAdvance).Fits(Lengths.Name, "The name").IsName();
            RuleFor(form => form.ChairAt).ReadAsInstant(
                time, (at, now) => at > now ? $"The chair agreed in the future. It is now {LondonWords.When(now, now)}" : null)
                .When(form => form.Chair == ChairAgreement.AgreedInAdvance);
            RuleFor(form => form.ChairReason).NotEmpty().WithMessage("The chair normally agrees. Say why not")
                .When(form => form.Chair is ChairAgreement.NotAgreed or ChairAgreement.NotReachable).Fits(Lengths.Narrative, "The reason");
        });
    }
}

/// <summary>The meeting of the liaison officer and a supervisor, before or after.</summary>
public sealed record RecordMeeting : IConferenceAct, IKeepsDraft
{
    public const string AddAction = "add-action";
    public const int MostActions = 20;

    public int Version { get; init; }
    public bool CanStillBeDone { get; init; }
    public LondonInstant Held { get; init; } = new();
    public string? Liaison { get; init; }
    public string? Supervisor { get; init; }
    public bool? WasRight { get; init; }
    [DataType(DataType.MultilineText)]
    public string? Words { get; init; }

    /// <summary>What is to be done after the conference; each becomes a task.</summary>
    public List<ActionOnForm> Actions { get; init; } = [];
    public string? Button { get; init; }

    /// <summary>The meeting after the conference, knowing what was decided; otherwise the one before.</summary>
    [Shown]
    public bool IsAfter { get; init; }

    [Shown]
    public MeetingChoices Choices { get; init; } = MeetingChoices.None;

    public static Expression<Func<Conference, RecordMeeting>> Shape { get; } = conference => new()
    {
        Version = conference.Version,
        CanStillBeDone = conference.State == ConferenceState.Upcoming || conference.State == ConferenceState.Held,
        Liaison = conference.Liaison!.Code
    };

    public RecordMeeting Prepared(DateTime now) => this with { Held = LondonInstant.From(now) with { Time = null }, Actions = [new()] };
}

public sealed class RecordMeetingValidator : AbstractValidator<RecordMeeting>
{
    public RecordMeetingValidator(TimeProvider time)
    {
        RuleFor(form => form.Held).ReadAsInstant(
            time, (held, now) => held > now ? $"The meeting is in the future. It is now {LondonWords.When(now, now)}" : null);
        RuleFor(form => form.Liaison).NotEmpty().WithMessage("Choose the liaison officer");
        RuleFor(form => form.Supervisor).NotEmpty().WithMessage("Choose the supervisor");
        RuleFor(form => form.Words).NotEmpty().WithMessage("Record what was said").Fits(Lengths.Narrative, "What was said");
        RuleFor(form => form.Actions).Must(actions => actions.Count <= RecordMeeting.MostActions)
            .WithMessage($"Ask for at most {RecordMeeting.MostActions} actions");
        RuleForEach(form => form.Actions).Where(action => !action.IsBlank).SetValidator(new ActionOnFormValidator(time));
    }
}

/// <summary>The conference was held: when, and who was there.</summary>
public sealed record RecordHeld : IConferenceAct, IKeepsDraft
{
    public const string AddPerson = "add-person";
    public const int MostRows = 40;

    public int Version { get; init; }
    public bool CanStillBeDone { get; init; }
    public LondonInstant From { get; init; } = new();
    public LondonInstant To { get; init; } = new();

    /// <summary>Officer codes of the police who were there, and how.</summary>
    public string? Police { get; init; }
    public MeetingMode? PoliceMode { get; init; }
    public string? OtherPolice { get; init; }
    public MeetingMode? OtherPoliceMode { get; init; }
    [DataType(DataType.MultilineText)]
    public string? AbsenceReason { get; init; }
    public List<AttendeeOnForm> People { get; init; } = [];
    public string? QuorumReason { get; init; }
    public string? Button { get; init; }

    /// <summary>Officers who can have been there.</summary>
    [Shown]
    public IReadOnlyList<Choice> Attending { get; init; } = [];

    public static Expression<Func<Conference, RecordHeld>> Shape { get; } = conference => new()
    {
        Version = conference.Version,
        CanStillBeDone = conference.State == ConferenceState.Upcoming,
        Police = conference.Liaison!.Code,
        PoliceMode = conference.Mode,
        From = new() { Date = null }
    };

    public RecordHeld Prepared(DateTime startsAt, DateTime endsAt, bool attending) => this with
    {
        From = LondonInstant.From(startsAt),
        To = LondonInstant.From(endsAt),
        Police = attending ? Police : null,
        PoliceMode = attending ? PoliceMode : null,
        People = [new() { Agency = ConferenceAgency.ChildrensSocialCare }, new() { Agency = ConferenceAgency.Health },
            new() { Agency = ConferenceAgency.School }, new() { Agency = ConferenceAgency.Family }]
    };

    public IReadOnlyList<AttendeeRecord> ToAttendees() =>
        [.. People.Where(who => !who.IsBlank).Select(who => new AttendeeRecord(
            who.Name!.Trim(), who.Agency!.Value, who.JobTitle!.Trim(), who.Participation!.Value, who.SentReport))];
}

public sealed record AttendeeOnForm
{
    public string? Name { get; init; }
    public ConferenceAgency? Agency { get; init; }
    public string? JobTitle { get; init; }
    public Participation? Participation { get; init; }
    public bool SentReport { get; init; }

    public bool IsBlank => Name.Typed() is null && JobTitle.Typed() is null;
}

public sealed class RecordHeldValidator : AbstractValidator<RecordHeld>
{
    public RecordHeldValidator(TimeProvider time)
    {
        RuleFor(form => form.From).ReadAsInstant(
            time, (from, now) => from > now ? $"The conference began in the future. It is now {LondonWords.When(now, now)}" : null);
        RuleFor(form => form.To).ReadAsInstant(
            time, (to, now) => to > now ? $"The conference ended in the future. It is now {LondonWords.When(now, now)}" : null);
        RuleFor(form => form.PoliceMode).Chosen("Choose how").When(form => form.Police.Typed() is not null);
        RuleFor(form => form.OtherPoliceMode).Chosen("Choose how").When(form => form.OtherPolice.Typed() is not null);
        RuleFor(form => form.AbsenceReason)
            .IsASentence("Choose who attended, or say why nobody from police was there, in at least one sentence")
            .When(form => form.Police.Typed() is null && form.OtherPolice.Typed() is null).Fits(Lengths.Narrative, "The reason");
        RuleFor(form => form.People).Must(people => people.Count <= RecordHeld.MostRows)
            .WithMessage($"Record at most {RecordHeld.MostRows} people");
        RuleForEach(form => form.People).Where(who => !who.IsBlank).ChildRules(who =>
        {
            who.RuleFor(w => w.Name).NotEmpty().WithMessage("Enter the name").Fits(Lengths.Name, "The name").IsName();
            who.RuleFor(w => w.Agency).Chosen("Choose the agency");
            who.RuleFor(w => w.JobTitle).NotEmpty().WithMessage("Enter the role").Fits(Lengths.Name, "The role");
            who.RuleFor(w => w.Participation).Chosen("Choose how they took part");
        });
        RuleFor(form => form.QuorumReason).Fits(Lengths.Narrative, "The reason");
    }
}

/// <summary>A DI answers for an initial conference without police (BR-22).</summary>
public sealed record SignForAbsence : IConferenceAct
{
    public int Version { get; init; }
    public bool CanStillBeDone { get; init; }
    public string? Reason { get; init; }
    [DataType(DataType.MultilineText)]
    public string? Words { get; init; }

    public static Expression<Func<Conference, SignForAbsence>> Shape { get; } = conference => new()
    {
        Version = conference.Version,
        CanStillBeDone = conference.State == ConferenceState.Held && conference.PoliceAttended == false
            && conference.Type != ConferenceType.Review && conference.AbsenceSignOff == null,
        Reason = conference.AbsenceReason
    };
}

public sealed class SignForAbsenceValidator : AbstractValidator<SignForAbsence>
{
    public SignForAbsenceValidator() => RuleFor(form => form.Words)
        .IsASentence("Say what you found and what happens now, in at least one sentence")
        .Fits(Lengths.Narrative, "What you found");
}

/// <param name="Owners">Who can be given what is to be done after the conference.</param>
public sealed record MeetingChoices(IReadOnlyList<Choice> Liaisons, IReadOnlyList<Choice> Supervisors, IReadOnlyList<Choice> Owners)
{
    public static MeetingChoices None { get; } = new([], [], []);
}

/// <summary>Whom the forms about attendance offer, and what a supervisor is asked.</summary>
public sealed class AttendancePages(Records<Conference> conferences, ReferenceLists lists)
    : IFillsForm<AskNotToAttend>, IFillsForm<AgreeNotToAttend>, IFillsForm<RecordMeeting>, IFillsForm<RecordHeld>
{
    public async Task<AskNotToAttend> FillAsync(AskNotToAttend form, FormPage page)
    {
        var reference = page.ConferenceReference();
        var isReview = await conferences.Visible.AnyAsync(
            conference => conference.Reference == reference && conference.Type == ConferenceType.Review);
        return form with { Instead = ConferenceWords.NonAttendance(isReview) };
    }

    public async Task<AgreeNotToAttend> FillAsync(AgreeNotToAttend form, FormPage page) =>
        form with { Asked = await AskedToDecide.OfAsync(conferences, page.ConferenceReference()) };

    public async Task<RecordMeeting> FillAsync(RecordMeeting form, FormPage page)
    {
        var isAfter = page["kind"] == "after";
        var team = await ConferencePeople.TeamOfAsync(conferences, page.ConferenceReference());
        return form with
        {
            IsAfter = isAfter,
            Choices = new(
                await lists.OfficersAsync(team, [.. Roles.Liaisons]), await lists.OfficersAsync(team, [.. Roles.Supervisors]),
                isAfter ? await lists.OfficersOfCaseAsync(page["caseReference"], [.. Roles.OfATeam]) : [])
        };
    }

    public async Task<RecordHeld> FillAsync(RecordHeld form, FormPage page)
    {
        var team = await ConferencePeople.TeamOfAsync(conferences, page.ConferenceReference());
        return form with { Attending = await lists.OfficersAsync(team, [.. Roles.AtConferences]) };
    }
}
