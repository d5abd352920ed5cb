using SafeguardingPortal.Domain.Conferences;
using SafeguardingPortal.Domain.Deadlines;

namespace SafeguardingPortal.Domain.Measures;

/// <summary>The measures that are counted (handbook §9), as targets and rows of the database call them.</summary>
public enum Measure
{
    /// <summary>K-2.</summary>
    InitialConferencesAttended,

    /// <summary>K-3.</summary>
    ReviewReportsSent,

    /// <summary>K-4.</summary>
    ReviewConferencesAttended,

    /// <summary>Of the statistics of children in need: working days from the discussion that began the enquiry (BR-11).</summary>
    InitialConferencesInTime
}

/// <summary>
/// Every measure there is, a row each: tile, list, print and CSV read what it is called and what it counts from here, and restate
/// nothing (B11). A new measure is a member above and a row below, and a target where there is one to reach.
/// </summary>
public static class MeasureRegistry
{
    /// <summary>
    /// Conferences that were held. One that was moved counts where it was held; one cancelled or merged before it began, nowhere. One
    /// whose day has passed and that nobody has written up is counted where it was to be held, and has met nothing yet.
    /// </summary>
    private static readonly Population<Conference> HeldConferences = new()
    {
        Noun = "conference",
        Past = "held",
        Of = now => conference => conference.State == ConferenceState.Held
            || conference.State == ConferenceState.Upcoming && conference.EndsAt < now,
        At = conference => conference.HeldFrom ?? conference.StartsAt,
        TeamId = conference => conference.CaitId,
        Team = conference => conference.Cait.Name
    };

    public static IReadOnlyList<MeasureRow> All { get; } =
    [
        new MeasureRow<Conference>
        {
            Measure = Measure.InitialConferencesAttended,
            Code = "k-2",
            Name = "Initial conferences attended",
            Definition = "Of the initial conferences held in the month, those that police attended. One that nobody has written up counts "
                + "as not attended until somebody does.",
            Population = HeldConferences,
            Denominator = conference => conference.Type != ConferenceType.Review,
            Numerator = conference => conference.PoliceAttended == true
        },
        new MeasureRow<Conference>
        {
            Measure = Measure.ReviewReportsSent,
            Code = "k-3",
            Name = "Reports sent for review conferences",
            Definition = "Of the review conferences held in the month, those whose police report was sent by the time they began.",
            Population = HeldConferences,
            Denominator = conference => conference.Type == ConferenceType.Review,
            // What is not known is not met: a report that was never sent has no instant to compare.
            Numerator = conference => conference.ReportSentAt <= (conference.HeldFrom ?? conference.StartsAt)
        },
        new MeasureRow<Conference>
        {
            Measure = Measure.ReviewConferencesAttended,
            Code = "k-4",
            Name = "Review conferences attended",
            Definition = "Of the review conferences held in the month, those that police attended. One that nobody has written up "
                + "counts as not attended until somebody does.",
            Population = HeldConferences,
            Denominator = conference => conference.Type == ConferenceType.Review,
            Numerator = conference => conference.PoliceAttended == true
        },
        new MeasureRow<Conference>
        {
            Measure = Measure.InitialConferencesInTime,
            Code = "initial-in-time",
            Name = "Initial conferences held in time",
            Definition = "Of the initial conferences held in the month whose enquiry is known, those held within 15 working days "
                + "of the discussion that began it.",
            Population = HeldConferences,
            Denominator = conference => conference.Clocks.Any(clock => clock.Deadline.Kind == DeadlineKind.InitialConference),
            Numerator = conference => conference.Clocks.Any(clock =>
                clock.Deadline.Kind == DeadlineKind.InitialConference && clock.Deadline.MetAt <= clock.Deadline.DueAt)
        }
    ];

    public static MeasureRow? Of(string code) => All.FirstOrDefault(row => row.Code == code);
}
