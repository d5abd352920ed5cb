using System.Linq.Expressions;
using SafeguardingPortal.Domain.Casework.People;

namespace SafeguardingPortal.Web.Features.People.Record;

/// <summary>One thing recorded of a person, as a page shows it, with what came of it.</summary>
/// <param name="Id">Empty where it is what the headline has said from the first, of which no row was made yet.</param>
/// <param name="By">Null where it was taken down with the referral that the source names.</param>
public sealed record FactLine(
    Guid Id, FactKind Kind, string Text, string? Code, string? CodeSet, string? Problem, DateOnly? From, DateOnly? To, bool IsOpinion,
    string Source, DateTime RecordedAt, string? By, DateTime? ReplacedAt, string? ReplacedBy, Guid? ReplacedWithId, string? Reason)
{
    /// <summary>Which of several linked records it stands on.</summary>
    public string Reference { get; init; } = "";

    public bool WasBelievedAt(DateTime instant) => RecordedAt <= instant && (ReplacedAt is null || instant < ReplacedAt);

    /// <summary>What the form that corrects it is called by.</summary>
    public string Key => Id == Guid.Empty ? Kind.ToString().ToLowerInvariant() : Id.ToString();
}

/// <summary>The category of a plan from a day on.</summary>
/// <param name="ChangedBy">The conference that changed it.</param>
public sealed record PlanCategoryLine(PlanCategory Category, DateOnly From, string ChangedBy, DateTime RecordedAt);

public sealed record PlanLine(
    PlanCategory BeganAs, IReadOnlyList<PlanCategoryLine> Changes, DateOnly Start, DateOnly? End, string Borough, string OpenedBy,
    string? ClosedBy, DateTime RecordedAt, string By, DateTime? EndRecordedAt)
{
    public Guid Id { get; init; }
    public string BoroughCode { get; init; } = "";

    /// <summary>The conference that opened, changed or ended it: there it is put right, and not here.</summary>
    public string? DecidedAt => PlanPeriod.DecidingConference([OpenedBy, ClosedBy, .. Changes.Select(change => change.ChangedBy)]);

    public PlanCategory Category => Changes.Count > 0 ? Changes[^1].Category : BeganAs;

    /// <summary>As it was known at an instant: an end or a change recorded later is not known yet.</summary>
    public PlanLine At(DateTime instant)
    {
        var known = this with { Changes = [.. Changes.Where(change => change.RecordedAt <= instant)] };
        return EndRecordedAt > instant ? known with { End = null, ClosedBy = null } : known;
    }
}

public sealed record LookedAfterLine(
    DateOnly Start, DateOnly? End, LegalBasis Basis, string Borough, string Source, DateTime RecordedAt, string By, DateTime? EndRecordedAt)
{
    public Guid Id { get; init; }
    public string BoroughCode { get; init; } = "";

    public LookedAfterLine At(DateTime instant) => EndRecordedAt > instant ? this with { End = null } : this;
}

/// <summary>What stood on record of a period until it was corrected or withdrawn.</summary>
public sealed record CorrectedLine(
    PeriodKind Kind, PlanCategory? Category, LegalBasis? Basis, DateOnly Start, DateOnly? End, string Borough, string Source,
    string? EndSource, DateTime RecordedAt, string By, DateTime? EndRecordedAt,
    DateTime CorrectedAt, string CorrectedBy, string Reason, bool IsWithdrawn)
{
    public bool WasBelievedAt(DateTime instant) => RecordedAt <= instant && instant < CorrectedAt;

    public PlanLine AsPlan() => new(Category!.Value, [], Start, End, Borough, Source, EndSource, RecordedAt, By, EndRecordedAt);

    public LookedAfterLine AsLookedAfter() => new(Start, End, Basis!.Value, Borough, Source, RecordedAt, By, EndRecordedAt);
}

/// <summary>What a person's own record holds.</summary>
public sealed record PersonDetails
{
    public required Guid Id { get; init; }
    public required int Version { get; init; }
    public required string Reference { get; init; }
    public required string? Name { get; init; }
    public required string? KnownAs { get; init; }
    public required Sex Sex { get; init; }
    public required DateOnly? BirthDate { get; init; }
    public required BirthPrecision? BirthPrecision { get; init; }
    public required DateOnly? DiedOn { get; init; }
    public required DateTime RecordedAt { get; init; }
    public required string RecordedIn { get; init; }
    public required bool IsChildOnCase { get; init; }
    public required IReadOnlyList<FactLine> Facts { get; init; }
    public required IReadOnlyList<PlanLine> Plans { get; init; }
    public required IReadOnlyList<LookedAfterLine> LookedAfter { get; init; }

    /// <summary>What was believed of plans and of time looked after before it was put right.</summary>
    public required IReadOnlyList<CorrectedLine> Corrected { get; init; }

    public Birth? Birth => BirthDate is { } date && BirthPrecision is { } precision ? new(date, precision) : null;

    /// <summary>A child by part or by age; somebody of no known age is one only by part.</summary>
    public bool IsChildOn(DateOnly day) => Birth is { } birth ? birth.YearsOn(day) < 18 : IsChildOnCase;

    public PersonLabel LabelOn(DateOnly day) => new(Id, Name, Sex, BirthDate, BirthPrecision, IsChildOn(day), KnownAs);

    public PlanLine? OpenPlan => Plans.FirstOrDefault(plan => plan.End is null);

    /// <summary>Every fact with what the headline has said from the first, which has no row until somebody adds to it.</summary>
    public IEnumerable<FactLine> AllFacts => Facts.Select(fact => fact with { Reference = Reference }).Concat(FromTheFirst);

    /// <summary>
    /// The record as it was known at a past instant: what was recorded later is left out, what was corrected later not yet corrected.
    /// </summary>
    public PersonDetails At(DateTime instant)
    {
        var known = AllFacts.Where(fact => fact.WasBelievedAt(instant)).ToList();
        var (name, birth, sex) = (Latest(FactKind.Name), Latest(FactKind.Birth), Latest(FactKind.Sex));
        return this with
        {
            Name = name?.Text,
            BirthDate = birth?.Code is { } date
                ? DateOnly.ParseExact(date, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) : null,
            BirthPrecision = birth?.CodeSet is { } precision ? Enum.Parse<BirthPrecision>(precision) : null,
            Sex = sex?.Code is { } code ? Enum.Parse<Sex>(code) : Sex.NotKnown,
            DiedOn = Latest(FactKind.Death)?.From,
            Facts = known,
            Plans = [.. Plans.Where(plan => plan.RecordedAt <= instant).Concat(Believed(PeriodKind.Plan).Select(line => line.AsPlan()))
                .Select(plan => plan.At(instant))],
            LookedAfter = [.. LookedAfter.Where(period => period.RecordedAt <= instant)
                .Concat(Believed(PeriodKind.LookedAfter).Select(line => line.AsLookedAfter())).Select(period => period.At(instant))]
        };

        IEnumerable<CorrectedLine> Believed(PeriodKind kind) => Corrected.Where(line => line.Kind == kind && line.WasBelievedAt(instant));

        FactLine? Latest(FactKind kind) => known.Where(fact => fact.Kind == kind && !fact.IsOpinion).MaxBy(fact => fact.RecordedAt);
    }

    private IEnumerable<FactLine> FromTheFirst
    {
        get
        {
            Statement?[] said =
            [
                Name is null ? null : Statement.Of(FactKind.Name, Name, RecordedIn),
                Birth is null ? null : Statement.OfBirth(Birth, RecordedIn), Sex == Sex.NotKnown ? null : Statement.OfSex(Sex, RecordedIn)
            ];
            return said.OfType<Statement>().Where(first => Facts.All(fact => fact.Kind != first.Kind))
                .Select(first => new FactLine(Guid.Empty, first.Kind, first.Text, first.Code, first.CodeSet, null, null, null, false,
                    first.Source, RecordedAt, null, null, null, null, null)
                {
                    Reference = Reference
                });
        }
    }

    public static Expression<Func<Person, PersonDetails>> Shape { get; } = person => new()
    {
        Id = person.Id,
        Version = person.Version,
        Reference = person.Reference,
        Name = person.Name,
        KnownAs = person.KnownAs,
        Sex = person.Sex,
        BirthDate = person.BirthDate,
        BirthPrecision = person.BirthPrecision,
        DiedOn = person.DiedOn,
        RecordedAt = person.RecordedAt,
        RecordedIn = person.RecordedIn,
        IsChildOnCase = person.Child != null,
        Facts = person.Facts.OrderBy(fact => fact.RecordedAt).ThenBy(fact => fact.Id.ToString()).Select(fact => new FactLine(
            fact.Id, fact.Kind, fact.Text, fact.Code, fact.CodeSet, fact.Problem, fact.From, fact.To, fact.IsOpinion, fact.Source,
            fact.RecordedAt, fact.RecordedBy!.Name, fact.ReplacedAt, fact.ReplacedBy!.Name, fact.ReplacedWithId, fact.Reason)).ToList(),
        Plans = person.Child!.Plans.OrderByDescending(plan => plan.Start)
            .Select(plan => new PlanLine(plan.BeganAs, plan.Changes.OrderBy(change => change.From).ThenBy(change => change.RecordedAt)
                .Select(change => new PlanCategoryLine(change.Category, change.From, change.ChangedBy, change.RecordedAt)).ToList(),
                plan.Start, plan.End, plan.Borough.Name, plan.OpenedBy, plan.ClosedBy, plan.RecordedAt, plan.RecordedBy.Name,
                plan.EndRecordedAt)
            {
                Id = plan.Id,
                BoroughCode = plan.BoroughCode
            }).ToList(),
        LookedAfter = person.Child!.LookedAfter.OrderByDescending(period => period.Start)
            .Select(period => new LookedAfterLine(period.Start, period.End, period.Basis, period.Borough.Name, period.Source,
                period.RecordedAt, period.RecordedBy.Name, period.EndRecordedAt)
            {
                Id = period.Id,
                BoroughCode = period.BoroughCode
            }).ToList(),
        Corrected = person.Child!.Corrected.OrderByDescending(period => period.CorrectedAt)
            .Select(period => new CorrectedLine(period.Kind, period.Category, period.Basis, period.Start, period.End, period.Borough.Name,
                period.Source, period.EndSource, period.RecordedAt, period.RecordedBy.Name, period.EndRecordedAt,
                period.CorrectedAt, period.CorrectedBy.Name, period.Reason, period.IsWithdrawn)).ToList()
    };
}
