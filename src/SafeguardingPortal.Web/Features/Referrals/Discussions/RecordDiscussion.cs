using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.Cram;
using SafeguardingPortal.Domain.Casework.Discussions;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Casework.Research;
using SafeguardingPortal.Domain.Casework.Tasks;
using SafeguardingPortal.Domain.Teams;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Data.Model.Configurations;
using SafeguardingPortal.Web.Features.Referrals.Acts;
using SafeguardingPortal.Web.Hosting;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Pages.Drafts;
using SafeguardingPortal.Web.Pages.Parts;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Referrals.Discussions;

/// <summary>Takes a strategy discussion down once it has been held. Kept as typed until it is saved.</summary>
public sealed record RecordDiscussion : IReferralAct, ISubmittedOnce, IKeepsDraft
{
    public const string AddPerson = "add-person";
    public const string AddDecision = "add-decision";
    public const int MostRows = 40;

    public Guid SubmissionId { get; init; }
    public int Version { get; init; }

    /// <summary>False once its outcome has been recorded; a new one cannot then be written over it.</summary>
    public bool CanStillBeDone { get; init; }
    public LondonInstant Started { get; init; } = new();
    public LondonInstant Ended { get; init; } = new();
    public MeetingMode? Mode { get; init; }

    /// <summary>Why it was held before research was complete; whether it was, the portal knows (BR-10).</summary>
    [DataType(DataType.MultilineText)]
    public string? ResearchReason { get; init; }

    /// <summary>The officer code of the DS or above who took part (¶31).</summary>
    public string? Supervisor { get; init; }
    public List<PersonOnForm> People { get; init; } = [];
    public string? HealthReason { get; init; }

    /// <summary>References of other referrals on the case file that this discussion answers too.</summary>
    public List<string> Others { get; init; } = [];
    [DataType(DataType.MultilineText)]
    public string? InformationShared { get; init; }
    public Answer? CrimeSuspected { get; init; }
    [DataType(DataType.MultilineText)]
    public string? ImmediateSafety { get; init; }

    /// <summary>What was decided for the child, or for all of them.</summary>
    [DataType(DataType.MultilineText)]
    public string? Decided { get; init; }

    /// <summary>What is said of safety and what was decided hold for all the children.</summary>
    public bool SameForAll { get; init; }
    public string? SameBecause { get; init; }

    /// <summary>Each child apart, where there are several and not the same holds for all.</summary>
    public List<ChildOnForm> Children { get; init; } = [];
    [DataType(DataType.MultilineText)]
    public string? InvestigativeStrategy { get; init; }
    [DataType(DataType.MultilineText)]
    public string? ProtectiveStrategy { get; init; }
    public Answer? Medical { get; init; }
    public string? MedicalWhere { get; init; }
    public Answer? Interview { get; init; }
    public string? InterviewLead { get; init; }
    [DataType(DataType.MultilineText)]
    public string? LegalAction { get; init; }
    [DataType(DataType.MultilineText)]
    public string? ParentsTold { get; init; }
    [DataType(DataType.MultilineText)]
    public string? ChildTold { get; init; }
    [DataType(DataType.MultilineText)]
    public string? SuspectsChildren { get; init; }
    public string? DialIn { get; init; }
    public DiscussionOutcome? Outcome { get; init; }
    public LondonInstant Reconvene { get; init; } = new();
    public List<DecisionOnForm> Decisions { get; init; } = [];
    public string? Button { get; init; }

    /// <summary>What the children are called.</summary>
    [Shown]
    public IReadOnlyList<ChildNamed> Named { get; init; } = [];

    [Shown]
    public DiscussionChoices Choices { get; init; } = DiscussionChoices.None;

    /// <summary>Where the strategies on the page come from, while they are as they were written there.</summary>
    [Shown]
    public string? StrategiesFrom { get; init; }

    /// <summary>How far research was when the discussion began.</summary>
    [Shown]
    public ResearchState Research { get; init; } = null!;

    public IEnumerable<Beside> Beside(ReferralDetails now, Func<string?, string?> nameOf)
    {
        var last = now.Discussions is [.., var latest] ? latest : null;
        return
        [
            new("Held", $"{Started.Date} {Started.Time} to {Ended.Time}", last is null ? null : LondonWords.WhenFull(last.StartedAt)),
            new("Outcome", Outcome?.InWords(), last?.Outcome.InWords(), last?.RecordedBy, last?.RecordedAt)
        ];
    }

    public static Expression<Func<Referral, RecordDiscussion>> Shape { get; } = referral => new()
    {
        Version = referral.Version,
        CanStillBeDone = (referral.Status == ReferralStatus.Research || referral.Status == ReferralStatus.Strategy)
            && referral.DiscussedAt == null,
        Supervisor = referral.Supervisor!.Code,
        Children = referral.People.Where(person => person.Part == ReferralPart.Child).OrderBy(person => person.Order)
            .Select(person => new ChildOnForm { Child = person.Person.Reference }).ToList()
    };

    /// <summary>Several children, and each is told apart.</summary>
    public bool IsEachApart => Children.Count > 1 && !SameForAll;

    /// <summary>The form as it is first shown: today, the agencies that have to be there, a line for a decision.</summary>
    /// <param name="written">Both strategies as the CRAM has them: they are typed once.</param>
    public RecordDiscussion Prepared(DateTime now, StrategiesWritten? written = null) => this with
    {
        InvestigativeStrategy = written?.Investigative,
        ProtectiveStrategy = written?.Protective,
        SubmissionId = Guid.NewGuid(),
        Started = LondonInstant.From(now) with { Time = null },
        Ended = LondonInstant.From(now) with { Time = null },
        People = [new() { Agency = Agency.ChildrensSocialCare, Presence = Presence.Present },
            new() { Agency = Agency.Health, Presence = Presence.Present }],
        Decisions = [new(), new()]
    };

    /// <param name="officers">The officers that decisions name, by code.</param>
    /// <param name="children">The children of the referral.</param>
    public DiscussionRecord ToRecord(
        Officer supervisor, bool researchComplete, IReadOnlyDictionary<string, Officer> officers, IReadOnlyList<Person> children,
        DateTime now) => new(
            Started.Read(now).Utc!.Value, Ended.Read(now).Utc!.Value, Mode!.Value, supervisor,
            [.. People.Where(person => !person.IsBlank).Select(person => new DiscussionParticipant(
                person.Name!.Trim(), person.Agency!.Value, person.JobTitle!.Trim(), person.Presence!.Value))],
            researchComplete, ResearchReason.Typed(), InformationShared!.Trim(), CrimeSuspected!.Value,
            IsEachApart ? string.Join("\n", ForEach(children).Select(child =>
                    $"{child.Person.Name ?? child.Person.Reference}: {child.Safety}"))
                : ImmediateSafety!.Trim(),
            InvestigativeStrategy.Typed(), ProtectiveStrategy.Typed(), Outcome!.Value,
            Outcome == DiscussionOutcome.Reconvene ? Reconvene.Read(now).Utc : null,
            [.. Decisions.Where(decision => !decision.IsBlank).Select(decision => decision.Decided(officers, now))])
        {
            HealthReason = HealthReason.Typed(),
            Also = Also,
            Children = ForEach(children),
            SameBecause = SameBecause.Typed()
        };

    private List<ChildDiscussed> ForEach(IReadOnlyList<Person> children) =>
    [
        .. from child in children
            let own = IsEachApart ? Children.Find(each => each.Child == child.Reference) : null
            select new ChildDiscussed(child, (IsEachApart ? own?.Safety : ImmediateSafety).Typed() ?? "",
                (IsEachApart ? own?.Decided : Decided).Typed())
    ];

    public AlsoAgreed Also => new()
    {
        Medical = Medical,
        MedicalWhere = MedicalWhere.Typed(),
        Interview = Interview,
        InterviewLead = InterviewLead.Typed(),
        LegalAction = LegalAction.Typed(),
        ParentsTold = ParentsTold.Typed(),
        ChildTold = ChildTold.Typed(),
        SuspectsChildren = SuspectsChildren.Typed(),
        DialIn = DialIn.Typed()
    };
}

public sealed record ChildOnForm
{
    /// <summary>The person reference of the child.</summary>
    [RowKey]
    public string? Child { get; init; }
    [DataType(DataType.MultilineText)]
    public string? Safety { get; init; }
    [DataType(DataType.MultilineText)]
    public string? Decided { get; init; }
}

public sealed record PersonOnForm
{
    public string? Name { get; init; }
    public Agency? Agency { get; init; }
    public string? JobTitle { get; init; }
    public Presence? Presence { get; init; }

    /// <summary>A line offered and not used; its drop-downs have answers from the start.</summary>
    public bool IsBlank => Name.Typed() is null && JobTitle.Typed() is null;
}

public sealed record DecisionOnForm
{
    public string? Text { get; init; }

    /// <summary>The code of an officer of the team, whose task it becomes.</summary>
    public string? Officer { get; init; }

    /// <summary>Somebody else who does it, such as a social worker.</summary>
    public string? Owner { get; init; }
    public string? Due { get; init; }

    public bool IsBlank => Text.Typed() is null && Officer.Typed() is null && Owner.Typed() is null && Due.Typed() is null;

    public DiscussionDecision Decided(IReadOnlyDictionary<string, Officer> officers, DateTime now)
    {
        var officer = Officer.Typed() is { } code ? officers[code] : null;
        return new(Text!.Trim(), officer?.Name ?? Owner!.Trim(), TypedDay.Read(Due, now)!.Value) { Officer = officer };
    }
}

/// <summary>A child of the form, as they are called.</summary>
public sealed record ChildNamed(string Reference, PersonLabel Label);

/// <param name="Others">Other referrals of the case that wait for a discussion too.</param>
/// <param name="Owners">Who can carry out what is decided.</param>
public sealed record DiscussionChoices(IReadOnlyList<Choice> Supervisors, IReadOnlyList<Choice> Others, IReadOnlyList<Choice> Owners)
{
    public static DiscussionChoices None { get; } = new([], [], []);
}

public sealed class RecordDiscussionPage(
    Records<Referral> referrals, Records<CaseFile> files, Records<CramAssessment> assessments, CaseResearch research,
    ReferenceLists lists, TimeProvider time)
    : IFillsForm<RecordDiscussion>
{
    public async Task<RecordDiscussion> FillAsync(RecordDiscussion form, FormPage page)
    {
        var (now, reference, caseReference) = (time.UtcNow, page["reference"], page["caseReference"]);
        var holder = await files.Visible.Where(file => file.Reference == caseReference).Select(file => file.CaitId).SingleAsync();
        var written = await StrategiesWritten.InCramAsync(assessments, caseReference);
        return form with
        {
            Named = await referrals.Visible.Where(referral => referral.Reference == reference).SelectMany(referral => referral.People)
                .Where(person => person.Part == ReferralPart.Child).OrderBy(person => person.Order)
                .Select(person => new ChildNamed(person.Person.Reference, Person.ToLabel.Of(person.Person, true))).Spliced().ToListAsync(),
            StrategiesFrom = written?.Says(form.InvestigativeStrategy, form.ProtectiveStrategy) == true ? written.Source : null,
            Choices = new(
                await lists.OfficersAsync(await lists.CaitIdOfAsync(reference), [.. Roles.Supervisors]),
                await AnsweredToo.ChoicesAsync(referrals, reference, now),
                await lists.OfficersAsync(holder, [.. Enum.GetValues<Role>().Where(CaseTask.CanHave)])),
            Research = await research.StateAsync(caseReference, form.Started.Read(now).Utc)
        };
    }
}

public sealed class RecordDiscussionValidator : AbstractValidator<RecordDiscussion>
{
    private static readonly TimeSpan Longest = TimeSpan.FromHours(24);

    public RecordDiscussionValidator(TimeProvider time)
    {
        RuleFor(form => form.Started).ReadAsInstant(
            time, (started, now) => started > now ? $"The discussion began in the future. It is now {LondonWords.When(now, now)}" : null);
        RuleFor(form => form.Ended).ReadAsInstant(
            time, (ended, now) => ended > now ? $"The discussion ended in the future. It is now {LondonWords.When(now, now)}" : null);
        RuleFor(form => form.Ended).Must((form, ended) => IsAfterStart(form, time.UtcNow)).OverridePropertyName("Ended.Time")
            .WithMessage("The discussion must end after it began, and within 24 hours").When(form => BothRead(form, time.UtcNow));
        RuleFor(form => form.Mode).Chosen("Choose how it was held");
        RuleFor(form => form.ResearchReason).Fits(Lengths.Narrative, "The reason");
        RuleFor(form => form.Supervisor).NotEmpty().WithMessage("Choose the detective sergeant or above who took part");
        RuleFor(form => form.People).Must(people => people.Count <= RecordDiscussion.MostRows)
            .WithMessage($"Record at most {RecordDiscussion.MostRows} people");
        RuleForEach(form => form.People).Where(person => !person.IsBlank).ChildRules(person =>
        {
            person.RuleFor(p => p.Name).NotEmpty().WithMessage("Enter the name").Fits(Lengths.Name, "The name").IsName();
            person.RuleFor(p => p.Agency).Chosen("Choose the agency");
            person.RuleFor(p => p.JobTitle).NotEmpty().WithMessage("Enter the role").Fits(Lengths.Name, "The role");
            person.RuleFor(p => p.Presence).Chosen("Choose present, consulted or apologies");
        });
        RuleFor(form => form.People).Must(people => people.Any(person => !person.IsBlank && person.Agency == Agency.ChildrensSocialCare
            && person.Presence is Presence.Present or Presence.Consulted))
            .OverridePropertyName("People[0].Name").WithMessage("Add who took part for children’s social care");
        RuleFor(form => form.HealthReason).NotEmpty().WithMessage("Add who took part for health, or say why nobody did")
            .When(form => HealthIsMissing(form, time.UtcNow)).Fits(Lengths.Narrative, "The reason");
        RuleFor(form => form.InformationShared).NotEmpty().WithMessage("Record what each agency knows")
            .Fits(Lengths.Narrative, "What each agency knows");
        RuleFor(form => form.CrimeSuspected).Chosen("Say whether a crime is suspected");
        RuleFor(form => form.ImmediateSafety).NotEmpty().When(form => !form.IsEachApart).WithMessage("Record how each child is safe now")
            .Fits(Lengths.Narrative, "How each child is safe now");
        RuleFor(form => form.Decided).Fits(Lengths.Narrative, "What was decided");
        RuleFor(form => form.SameBecause).NotEmpty().When(form => form.SameForAll && form.Children.Count > 1)
            .WithMessage("Say why the same holds for all the children").Fits(Lengths.Line, "The reason");
        When(form => form.IsEachApart, () => RuleForEach(form => form.Children).ChildRules(child =>
        {
            child.RuleFor(c => c.Safety).NotEmpty().WithMessage("Record how this child is safe now")
                .Fits(Lengths.Narrative, "How the child is safe now");
            child.RuleFor(c => c.Decided).Fits(Lengths.Narrative, "What was decided");
        }));
        RuleFor(form => form.InvestigativeStrategy).NotEmpty().When(NeedsStrategies).WithMessage("Record the investigative strategy")
            .Fits(Lengths.Narrative, "The investigative strategy");
        RuleFor(form => form.ProtectiveStrategy).NotEmpty().When(NeedsStrategies).WithMessage("Record the protective strategy")
            .Fits(Lengths.Narrative, "The protective strategy");
        RuleFor(form => form.MedicalWhere).Must((form, _) => !form.Also.LacksPlaceOfMedical)
            .WithMessage("Say where and when the medical examination is").Fits(Lengths.Line, "Where and when");
        RuleFor(form => form.InterviewLead).Must((form, _) => !form.Also.LacksLead)
            .WithMessage("Say who leads the recorded interview").Fits(Lengths.Name, "Who leads");
        RuleFor(form => form.LegalAction).Fits(Lengths.Narrative, "Legal action");
        RuleFor(form => form.ParentsTold).Fits(Lengths.Narrative, "What the parents are told");
        RuleFor(form => form.ChildTold).Fits(Lengths.Narrative, "What each child is told");
        RuleFor(form => form.SuspectsChildren).Fits(Lengths.Narrative, "The suspect’s other children");
        RuleFor(form => form.DialIn).Fits(Lengths.Line, "How to join");
        RuleFor(form => form.Outcome).Chosen("Choose the outcome");
        RuleFor(form => form.Reconvene).ReadAsInstant(time, (again, now) => again <= now
            ? "The discussion meets again in the future" : null).When(form => form.Outcome == DiscussionOutcome.Reconvene);
        RuleFor(form => form.Decisions).Must(decisions => decisions.Count <= RecordDiscussion.MostRows)
            .WithMessage($"Record at most {RecordDiscussion.MostRows} decisions");
        RuleForEach(form => form.Decisions).Where(decision => !decision.IsBlank).ChildRules(decision =>
        {
            decision.RuleFor(d => d.Text).NotEmpty().WithMessage("Enter the decision").Fits(Lengths.Narrative, "The decision");
            decision.RuleFor(d => d.Owner).NotEmpty().When(d => d.Officer.Typed() is null)
                .WithMessage("Choose the officer, or enter who else does it").Fits(Lengths.Name, "The owner");
            decision.RuleFor(d => d.Owner).Must(owner => owner.Typed() is null).When(d => d.Officer.Typed() is not null)
                .WithMessage("One person does it: choose the officer or enter somebody else, and not both");
            decision.RuleFor(d => d.Due).Must(due => TypedDay.Read(due, time.UtcNow) is not null)
                .WithMessage("Enter the day it is due, for example 23/11/2026");
        });
    }

    private static bool NeedsStrategies(RecordDiscussion form) =>
        form.Outcome is { } outcome && StrategyDiscussion.NeedsStrategies(outcome);

    private static bool HealthIsMissing(RecordDiscussion form, DateTime now) => form.Started.Read(now).Utc is { } started
        && StrategyDiscussion.IsHealthMissing(
            started, form.People.Where(person => !person.IsBlank && person.Agency is not null && person.Presence is not null)
            .Select(person => new DiscussionParticipant(
                person.Name ?? "", person.Agency!.Value, person.JobTitle ?? "", person.Presence!.Value)));

    private static bool BothRead(RecordDiscussion form, DateTime now) =>
        form.Started.Read(now).Utc is not null && form.Ended.Read(now).Utc is not null;

    private static bool IsAfterStart(RecordDiscussion form, DateTime now)
    {
        var length = form.Ended.Read(now).Utc!.Value - form.Started.Read(now).Utc!.Value;
        return length > TimeSpan.Zero && length <= Longest;
    }
}
