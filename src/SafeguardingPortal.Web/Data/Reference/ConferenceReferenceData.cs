using SafeguardingPortal.Domain.Conferences;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.Disclosures;
using SafeguardingPortal.Domain.Measures;

namespace SafeguardingPortal.Web.Data.Reference;

/// <summary>
/// What conferences are counted by until an administrator says otherwise (B9): limits, report leads, agreed wording, targets.
/// </summary>
public static class ConferenceReferenceData
{
    private const string WorkingTogether = "Working Together (handbook §2.1)";

    public static IEnumerable<TimeLimit> Limits(DateOnly from) =>
    [
        TimeLimit.InWorkingDays(DeadlineKind.InitialConference, 15, from, WorkingTogether),
        TimeLimit.InWorkingDays(DeadlineKind.CoreGroup, 10, from, WorkingTogether),
        TimeLimit.InMonths(DeadlineKind.FirstReview, 3, from, WorkingTogether),
        TimeLimit.InMonths(DeadlineKind.LaterReview, 6, from, WorkingTogether),
        TimeLimit.InDays(DeadlineKind.AfterBirth, 10, from, "London procedures 4.1.22"),
        TimeLimit.InDays(DeadlineKind.AfterBirthMotherUnfit, 20, from, "London procedures 4.1.22"),
        TimeLimit.InWorkingDays(DeadlineKind.ConferenceDecision, 3, from, "Chosen: three working days before the conference"),
        TimeLimit.InWorkingDays(DeadlineKind.PostMeeting, 2, from, "Chosen: two working days after the conference")
    ];

    /// <summary>Two working days before (DESIGN); a borough that asks for more has rows of its own.</summary>
    public static IEnumerable<ReportLead> Leads(DateOnly from) =>
    [
        ReportLead.Of(null, forReviews: false, 2, from, "Published procedures: two or three working days before"),
        ReportLead.Of(null, forReviews: true, 5, from, "Published procedures: the family sees it five working days before")
    ];

    /// <summary>
    /// Under which powers police disclose (handbook §7). Not Children Act 1989, s.47: its duty to help with enquiries lies on others.
    /// </summary>
    public static IEnumerable<DisclosurePower> Powers(DateOnly from) =>
        ((IEnumerable<(string Code, string Name)>)
        [
            ("common-law", "Common law, policing purpose"),
            ("ca-2004-10", "Children Act 2004, s.10 (co-operation)"),
            ("ca-2004-11", "Children Act 2004, s.11 (safeguarding duty)"),
            ("dpa-2018-3", "Data Protection Act 2018, Part 3"),
            ("court-order", "Order of a court"),
            ("guidance", "Statutory guidance")
        ]).Select(row => DisclosurePower.Seeded(
            ReferenceData.Key($"disclosure-power/{row.Code}"), row.Name, from, "Handbook §7; a lawyer is to confirm it"));

    public static IEnumerable<ReportWording> Wordings(DateOnly from) =>
    [
        ReportWording.Of(
            null,
            "This report is given to the conference for the protection of the children named in it. It is not to be copied or passed to "
            + "anyone else, the family among them, "
            + "without asking the author. It says what police know on the day it is dated; facts and opinion are marked as such.", from)
    ];

    /// <summary>
    /// K-2 and K-3 are 100 from the start of the business plan; K-4 is measured from 2011/12 on and has no figure to reach (¶32), as the
    /// national one has none.
    /// </summary>
    public static IEnumerable<Target> Targets() =>
    [
        Target.Of(Measure.Within24Hours, 75, new(2010, 4, 1), "SCD5 business plan, for each team (¶31)"),
        Target.Of(Measure.InitialConferencesAttended, 100, new(2010, 4, 1), "SCD5 business plan (¶32)"),
        Target.Of(Measure.ReviewReportsSent, 100, new(2010, 4, 1), "SCD5 business plan (¶32)"),
        Target.Of(
            Measure.ReviewConferencesAttended, null, new(2011, 4, 1), "Measured from 2011/12 (¶32)", isFirstYear: true,
            to: new(2012, 3, 31)),
        Target.Of(Measure.ReviewConferencesAttended, null, new(2012, 4, 1), "Measured from 2011/12 (¶32); no figure published"),
        Target.Of(Measure.SanctionDetections, 22, new(2009, 4, 1), "Target of 2009/10 (¶33)"),
        Target.Of(Measure.AllegationsConfirmed, null, new(2009, 4, 1), "No figure published"),
        Target.Of(Measure.InitialConferencesInTime, null, new(2010, 4, 1), "Characteristics of children in need; no figure published"),
        .. new[]
        {
            Measure.RepeatReferrals, Measure.MerlinReportsTakenUp, Measure.MerlinConversion, Measure.CramReviewsInTime,
                Measure.PlanReviewsInTime,
            Measure.CoreGroupsInTime, Measure.DissentAnswersInTime, Measure.DissentsSettled, Measure.BreachesAnswered, Measure.TasksInTime,
            Measure.ChildrenFoundByCram
        }.Select(measure => Target.Of(measure, null, new(2010, 4, 1), "Counted; no figure to reach was published"))
    ];

    /// <summary>Every measure as it was first counted, so that a figure of any month names a version.</summary>
    public static IEnumerable<MeasureVersion> Versions() => MeasureRegistry.All.Select(row => MeasureVersion.Of(
        row.Measure, MeasureRow.FirstQuery, row.Definition, "As it was first counted", new(2008, 4, 1)));
}
