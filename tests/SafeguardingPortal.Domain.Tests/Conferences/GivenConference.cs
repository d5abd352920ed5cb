using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.Discussions;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Conferences;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Domain.Teams;

namespace SafeguardingPortal.Domain.Tests.Conferences;

/// <summary>
/// Conferences as the portal makes them. The initial one is on Thursday 26 November 2026 from 14:00 to 15:30, told of on Tuesday 3
/// November.
/// </summary>
internal static class GivenConference
{
    public static readonly DateOnly From = new(2009, 1, 1);

    public static readonly ConferenceTimes Times = new(Given.Calendar, new TimeLimit[]
    {
        TimeLimit.InWorkingDays(DeadlineKind.InitialConference, 15, From, ""),
        TimeLimit.InWorkingDays(DeadlineKind.CoreGroup, 10, From, ""),
        TimeLimit.InMonths(DeadlineKind.FirstReview, 3, From, ""),
        TimeLimit.InMonths(DeadlineKind.LaterReview, 6, From, ""),
        TimeLimit.InDays(DeadlineKind.AfterBirth, 10, From, ""),
        TimeLimit.InDays(DeadlineKind.AfterBirthMotherUnfit, 20, From, ""),
        TimeLimit.InWorkingDays(DeadlineKind.ConferenceDecision, 3, From, ""),
        TimeLimit.InWorkingDays(DeadlineKind.PostMeeting, 2, From, "")
    }.ToDictionary(limit => limit.Kind), 2, [OfficeHours.Of(new(8, 0), new(20, 0), From, null, null)]);

    public static readonly Officer LiaisonOfficer = Given.Posted("o-0107", "Denise Carrow", Role.ConferenceLiaisonOfficer, Given.Hackney);
    public static readonly Officer OtherLiaisonOfficer = Given.Posted("o-0108", "Iwan Pryce", Role.ConferenceLiaisonOfficer, Given.Hackney);
    public static readonly CurrentUser Liaison = Given.As(LiaisonOfficer);
    public static readonly CurrentUser OtherLiaison = Given.As(OtherLiaisonOfficer);

    public static readonly DateTime Told = Given.Utc("2026-11-03 11:34");
    public static readonly DateTime Starts = Given.Utc("2026-11-26 14:00");
    public static readonly DateTime Ends = Given.Utc("2026-11-26 15:30");
    public static readonly DateTime After = Given.Utc("2026-11-26 16:40");

    /// <summary>A child of the case; on a plan since the day given, if one is.</summary>
    public static Child AChild(string? onPlanSince = null, string borough = "E09000012")
    {
        var child = Child.Of(Person.Known($"P-2026-{++people:D6}", "Callum Reyes-Hart", Sex.Male, null, Told, "C-2026-006114"));
        if (onPlanSince is not null) child.OpenPlan(
            PlanCategory.Neglect, DateOnly.ParseExact(onPlanSince, "yyyy-MM-dd"), borough, "C-2026-000001-K1", Liaison, After);
        return child;
    }

    private static int people;

    public static CaseFile File() => CaseFile.Open("C-2026-006114", Given.Hackney.Id, Given.Utc("2026-06-01 09:00"));

    public static Invitation Asked(ConferenceType type = ConferenceType.Initial, DateTime? starts = null, DateTime? ends = null) => new(
        type, "E09000012", starts ?? Starts, ends ?? (starts ?? Starts).AddMinutes(90), MeetingMode.InPerson, "Town Hall annexe, room 4",
        "Margaret Osei, independent", Given.Utc("2026-11-03 11:20"), "Hackney Council", Channel.SecureEmail,
        [AChild(type == ConferenceType.Review ? "2026-06-04" : null), AChild(type == ConferenceType.Review ? "2026-06-04" : null)],
        type == ConferenceType.Review ? null : new(2026, 11, 5));

    public static Conference Invited(
        ConferenceType type = ConferenceType.Initial, CaseFile? file = null, int number = 1, Func<Invitation, Invitation>? but = null) =>
        Conference.Invite(file ?? File(), number, but?.Invoke(Asked(type)) ?? Asked(type), Times, Liaison, Told);

    public static HeldRecord Held(bool attended = true, DateTime? from = null, params AttendeeRecord[] others) => new(
        from ?? Given.Utc("2026-11-26 14:04"), Given.Utc("2026-11-26 15:50"), attended ? [new(LiaisonOfficer, MeetingMode.InPerson)] : [],
        attended ? null : "The officer was called to hospital.", others.Length > 0 ? others : [Social, School, Nurse], null);

    public static readonly AttendeeRecord Social = new(
        "Ife Bankole", ConferenceAgency.ChildrensSocialCare, "Social worker", Participation.InPerson, true);
    public static readonly AttendeeRecord School = new(
        "Peter Lund", ConferenceAgency.School, "Designated lead", Participation.InPerson, true);
    public static readonly AttendeeRecord Nurse = new("Carol Nash", ConferenceAgency.Health, "School nurse", Participation.Video, true);

    public static Conference Held(this Conference conference, bool attended = true)
    {
        conference.Hold(Held(attended), Times, Liaison, After);
        return conference;
    }

    public static Conference WithReport(this Conference conference, DateTime? at = null)
    {
        var now = at ?? Given.Utc("2026-11-24 12:00");
        conference.WriteReport(Text, Liaison, now);
        conference.CheckReport(true, true, true, null, Given.Dc, now.AddMinutes(30));
        return conference;
    }

    public static readonly ReportText Text = new("Two children.", "Two calls in spring.", "On a plan since June.", "Contact is supervised.",
        "The plan should go on.", "Not to be copied.");

    public static readonly ReportRecipient Council = new("Margaret Osei", "Hackney Council");

    public static ChildDecisionRecord Begins(Child child) =>
        new(child.Id, ChildOutcome.PlanBegins, PlanCategory.Emotional, "Harm is likely.", PoliceView.Agree, null, false);

    public static IReadOnlyList<ChildDecisionRecord> AllBegin(this Conference conference) =>
        [.. conference.Children.Select(child => Begins(child.Child))];

    public static Deadline? Running(this Conference conference, DeadlineKind kind) =>
        conference.Clocks.Select(clock => clock.Deadline).SingleOrDefault(deadline => deadline.Kind == kind && deadline.IsRunning);
}
