using System.Linq.Expressions;
using SafeguardingPortal.Domain.Casework.Discussions;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Deadlines;

namespace SafeguardingPortal.Domain.Measures;

/// <summary>Measures of referrals. The month is that in which a referral was received, whenever it was logged (BR-1).</summary>
public static class ReferralMeasures
{
    /// <summary>
    /// The referrals that are decided or past their limit; one a tick past 24:00:00 is past it. Its clock says when it was received and
    /// whose measure it is: the team that held it when the clock stopped or the limit passed.
    /// </summary>
    private static readonly Population<Referral> Due = new()
    {
        Noun = "referral",
        Past = "received",
        Of = now => referral => referral.Deadline.Kind == DeadlineKind.Referral24Hours
            && (referral.Deadline.MetAt != null || referral.Deadline.DueAt < now),
        At = referral => referral.Deadline.StartedAt,
        TeamId = referral => referral.Deadline.MeasuredCaitId!.Value
    };

    /// <summary>Every referral, decided or not.</summary>
    private static readonly Population<Referral> Received = Due with
    {
        Of = _ => referral => referral.Deadline.Kind == DeadlineKind.Referral24Hours
    };

    /// <summary>A MERLIN report that was taken for information only is no referral (row 2).</summary>
    private static Expression<Func<Referral, bool>> IsAReferral => referral =>
        !referral.References.Any(merlin => merlin.Decision == MerlinDecision.InformationOnly)
        || referral.References.Any(merlin => merlin.Decision == MerlinDecision.FormalReferral);

    private static Expression<Func<Referral, bool>> IsMet => referral => referral.Deadline.MetAt <= referral.Deadline.DueAt;

    public static IReadOnlyList<MeasureRow> All { get; } =
    [
        new MeasureRow<Referral>
        {
            Measure = Measure.Within24Hours,
            IsKept = true,
            Code = "k-1",
            Name = "Discussion and assessment within 24 hours",
            Definition = "Referrals whose strategy discussion was held with an outcome and whose assessment was signed, or that were "
                + "decided as no further action or redirected, within 24 hours of being received.",
            Of = "all referrals received, decided or past 24 hours",
            LeftOut = "nothing; a report for information only is no referral",
            IsHeadline = true,
            Population = Due,
            Denominator = IsAReferral,
            Numerator = IsMet,
            Others =
            [
                new("discussed", "without those closed at triage, which need no discussion",
                    Access.Guarding.And(IsAReferral, referral => referral.Closure == null), IsMet)
            ],
            Parts =
            [
                new("pending", "Pending, not counted yet",
                    now => referral => referral.Deadline.MetAt == null && referral.Deadline.DueAt >= now, IsBeside: true, IsOnTile: true),
                new("recorded-late", "Held in time, recorded late",
                    referral => referral.Deadline.MetAt <= referral.Deadline.DueAt
                        && referral.Deadline.MetRecordedAt > referral.Deadline.DueAt, isOnTile: true),
                new("out-of-hours", "Out of hours", referral => referral.IsOutOfHours),
                new("batch", "In a batch", referral => referral.BatchTag != null),
                .. new[]
                {
                    ("in-person", "Discussed in person", MeetingMode.InPerson), ("phone", "By telephone", MeetingMode.Phone),
                    ("video", "By video", MeetingMode.Video), ("mixed", "Mixed", MeetingMode.Mixed)
                }.Select(mode => new MeasurePart<Referral>(mode.Item1, mode.Item2, HeldBy(mode.Item3)))
            ]
        },
        new MeasureRow<Referral>
        {
            Measure = Measure.RepeatReferrals,
            IsKept = true,
            Code = "repeats",
            Name = "Referrals about a child referred before",
            Definition = "Of the referrals received, those about at least one child of whom another was received within the twelve months "
                + "before. Two records of one child count as two children here.",
            Of = "all referrals received",
            LeftOut = "nothing; a report for information only is no referral",
            Population = Received,
            Denominator = IsAReferral,
            Numerator = Before(1),
            Parts = [new("fifth", "The fifth or more in twelve months", Before(4), isOnTile: true)]
        },
        new MeasureRow<Referral>
        {
            Measure = Measure.MerlinConversion,
            IsKept = true,
            Code = "merlin",
            Name = "MERLIN reports taken as a referral",
            Definition = "Of the referrals received by a MERLIN report, those decided as a formal referral and not as information only.",
            Of = "referrals logged with a decision on their MERLIN report",
            LeftOut = "reports of the register that were not logged as a referral, which have a measure of their own",
            Population = Received,
            Denominator = referral => referral.References.Any(merlin => merlin.Decision != null),
            Numerator = referral => referral.References.Any(merlin => merlin.Decision == MerlinDecision.FormalReferral)
        }
    ];

    /// <summary>The discussion that decided it was held so (A3); one that was to meet again does not count.</summary>
    private static Expression<Func<Referral, bool>> HeldBy(MeetingMode mode) => referral => referral.Discussions.Any(held =>
        held.Discussion.Mode == mode && held.Discussion.Outcome != DiscussionOutcome.Reconvene);

    /// <summary>At least so many others of one of its children in the twelve months before it.</summary>
    private static Expression<Func<Referral, bool>> Before(int others) => referral => referral.People.Any(child =>
        child.Part == ReferralPart.Child && child.Person.Parts.Count(other => other.Part == ReferralPart.Child
            && other.Referral.ReceivedAt < referral.ReceivedAt
            && other.Referral.ReceivedAt >= referral.RepeatsFrom) >= others);
}
