using SafeguardingPortal.Domain.Conferences;
using SafeguardingPortal.Domain.Deadlines;

namespace SafeguardingPortal.Domain.Measures;

/// <summary>Measures of conferences (¶32).</summary>
public static class ConferenceMeasures
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
        TeamId = conference => conference.CaitId
    };

    private const string Unwritten = "One that nobody has written up counts as not attended until somebody does.";
    private const string NotHeld = "conferences cancelled or merged before they began";

    public static IReadOnlyList<MeasureRow> All { get; } =
    [
        new MeasureRow<Conference>
        {
            Measure = Measure.InitialConferencesAttended,
            IsKept = true,
            Code = "k-2",
            Name = "Initial conferences attended",
            Definition = $"Of the initial conferences held in the month, those that police attended. {Unwritten}",
            Of = "all initial conferences held, or passed and not written up",
            LeftOut = NotHeld,
            IsHeadline = true,
            Population = HeldConferences,
            Denominator = conference => conference.Type != ConferenceType.Review,
            Numerator = conference => conference.PoliceAttended == true,
            Parts =
            [
                new("cancelled", "Cancelled on record after it was to begin", conference => conference.Type != ConferenceType.Review
                    && conference.State == ConferenceState.Cancelled && conference.CancelledAt >= conference.StartsAt,
                    isBeside: true, isOnTile: true)
            ]
        },
        new MeasureRow<Conference>
        {
            Measure = Measure.ReviewReportsSent,
            IsKept = true,
            Code = "k-3",
            Name = "Reports sent for review conferences",
            Definition = "Of the review conferences held in the month, those whose police report was sent by the time they began.",
            Of = "all review conferences held, or passed and not written up",
            LeftOut = NotHeld,
            IsHeadline = true,
            Population = HeldConferences,
            Denominator = conference => conference.Type == ConferenceType.Review,
            // What is not known is not met: a report that was never sent has no instant to compare.
            Numerator = conference => conference.ReportSentAt <= (conference.HeldFrom ?? conference.StartsAt)
        },
        new MeasureRow<Conference>
        {
            Measure = Measure.ReviewConferencesAttended,
            IsKept = true,
            Code = "k-4",
            Name = "Review conferences attended",
            Definition = $"Of the review conferences held in the month, those that police attended. {Unwritten}",
            Of = "all review conferences held, or passed and not written up",
            LeftOut = NotHeld,
            IsHeadline = true,
            Population = HeldConferences,
            Denominator = conference => conference.Type == ConferenceType.Review,
            Numerator = conference => conference.PoliceAttended == true
        },
        new MeasureRow<Conference>
        {
            Measure = Measure.InitialConferencesInTime,
            IsKept = true,
            Code = "initial-in-time",
            Name = "Initial conferences held in time",
            Definition = "Of the initial conferences held in the month whose enquiry is known, those held within 15 working days "
                + "of the discussion that began it.",
            Of = "initial conferences held whose enquiry is known",
            LeftOut = "conferences whose enquiry is not known",
            Population = HeldConferences,
            Denominator = conference => conference.Clocks.Any(clock => clock.Deadline.Kind == DeadlineKind.InitialConference),
            Numerator = conference => conference.Clocks.Any(clock =>
                clock.Deadline.Kind == DeadlineKind.InitialConference && clock.Deadline.MetAt <= clock.Deadline.DueAt)
        }
    ];
}
