using SafeguardingPortal.Domain.Casework.Cram;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.Dissents;

namespace SafeguardingPortal.Domain.Tests;

/// <summary>The handbook's intervals between reviews, and what goes with an act that sets tasks or records dissent.</summary>
internal static class GivenSchedule
{
    private static readonly TimeLimit[] Limits =
    [
        TimeLimit.InDays(DeadlineKind.CramReviewWhileOpen, 7, new(2009, 1, 1), "DESIGN"),
        TimeLimit.InDays(DeadlineKind.CramReviewAfter, 28, new(2009, 1, 1), "DESIGN")
    ];

    public static ReviewSchedule Schedule(bool isOpen = true, Deadline? running = null, params DateTime[] conferences) =>
        new(Limits.Single(limit => limit.Kind == ReviewSchedule.KindOf(isOpen)), Given.Calendar, conferences, running);

    /// <summary>The record of a discussion goes to partners within a working day (handbook §2.2).</summary>
    public static TimeLimit RecordLimit { get; } = TimeLimit.InWorkingDays(DeadlineKind.DiscussionRecord, 1, new(2009, 1, 1), "§2.2");

    public static IReadOnlyList<string> TaskNumbers(int count) => [.. Enumerable.Range(1, count).Select(n => $"T-2026-{n:D6}")];

    public static PoliceDissent Dissent(int count = 1) => new(
        Given.Sergeant, TimeLimit.InWorkingDays(PoliceDissent.Kind, 1, new(2009, 1, 1), "BR-21"), Given.Calendar,
        [.. Enumerable.Range(1, count).Select(n => $"E-2026-{n:D6}")]);

    public static T Only<T>(this IEnumerable<Entity> made) => Assert.Single(made.OfType<T>());
}
