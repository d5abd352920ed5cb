using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Pages.Links;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Referrals.Acts;

/// <summary>A referral as its page shows it to whoever looks: what was reported, what has to be done, and where they can go.</summary>
public sealed record ReferralPage(ReferralDetails Referral, CurrentUser Reader, DateTime Now)
{
    /// <summary>Who was on call when it came in out of hours; null where nobody was on the rota.</summary>
    public WhoIsOnCall? OnCall { get; init; }

    public DateOnly Today => UkTime.DateOf(Now);

    /// <summary>What has to be done, with links only to where this user gets in.</summary>
    public IReadOnlyList<ReferralTask> Tasks { get; } =
        [.. ReferralTasks.Of(Referral, Referral.ResearchSoFar, Reader, Now)
            .Select(task => IsOfCase(task) && !Referral.SeesCase ? task with { Href = null } : task)];

    /// <summary>The one thing to do now: what waits for this user, or else what is next.</summary>
    public ReferralTask? Next =>
        Tasks.FirstOrDefault(task => task is { State: TaskState.WaitsForYou, Href: not null })
        ?? Tasks.FirstOrDefault(task => task is { State: TaskState.Returned, Href: not null } && IsOfCase(task))
        ?? Tasks.FirstOrDefault(task => task is { State: TaskState.Next, Href: not null });

    public bool MayCorrect => May(Act.RecordResearch);

    /// <summary>What stood in these words before, and where they are put right by whoever may.</summary>
    /// <param name="link">What the link says where "Correct" alone would not say what.</param>
    public WordsBefore BeforeOf(ReferralField field, PersonOnReferral? person = null, string? link = null) => new(
        [.. Referral.Before(field, person?.Label.PersonId)],
        !MayCorrect ? null : person is null ? LinkTo.Referral(Referral.Reference).Correct(field.ToString())
            : LinkTo.Referral(Referral.Reference).Correct(field.ToString(), person.Reference!),
        new(string.Join(", ", new[] { link is null ? field.InWords().ToLowerInvariant() : null, person?.Label.On(Today) }.OfType<string>()),
            person?.Label.PeopleNamed ?? []), link ?? "Correct");

    public bool May(Act act) => Reader.May(act, Referral);

    /// <summary>A sergeant or above, once somebody has said why.</summary>
    public bool MayAcknowledge => May(Act.Sign) && Referral.BreachReasons.Count > 0;

    public bool MayAnswer(TransferOnReferral offer) => Domain.Casework.Referrals.Referral.IsOfferedTo(offer.ToId, Reader);

    /// <summary>Pages of the case; null where the user does not see the case.</summary>
    public CaseLinks? Case => Referral.SeesCase ? LinkTo.Case(Referral.CaseReference) : null;

    public string? OfPerson(PersonOnReferral person) => Referral.SeesCase ? LinkTo.Person(person.Reference!) : null;

    private static bool IsOfCase(ReferralTask task) => task.Href?.StartsWith($"{LinkTo.Cases}/", StringComparison.Ordinal) == true;
}

/// <summary>What stood in some words of a report, and where they are corrected; null where this user may not.</summary>
public sealed record WordsBefore(IReadOnlyList<CorrectedWords> Before, string? Correct, Named What, string Link);
