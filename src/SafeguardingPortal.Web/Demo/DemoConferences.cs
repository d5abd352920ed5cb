using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.Discussions;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Conferences;
using SafeguardingPortal.Domain.Teams;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Domain.Vehicles;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Data.Model;

namespace SafeguardingPortal.Web.Demo;

/// <summary>
/// Invented conferences of one team, held and to come, counted in working days from today: one nobody has, two at one time, a report that
/// is late, one that police missed. Everything happens through the entities' methods at invented instants.
/// </summary>
public sealed class DemoConferences(PortalDbContext db, ReferenceLists lists, WorkingCalendar calendar, DateTime now)
{
    private const string Chair = "Margaret Osei, independent";

    private static readonly AttendeeRecord[] Others =
    [
        new("Ife Bankole", ConferenceAgency.ChildrensSocialCare, "Social worker", Participation.InPerson, true),
        new("Peter Lund", ConferenceAgency.School, "Designated lead", Participation.InPerson, true),
        new("Carol Nash", ConferenceAgency.Health, "School nurse", Participation.Video, true),
        new("Tamsin Hart", ConferenceAgency.Family, "Mother", Participation.InPerson, false)
    ];

    private ConferenceTimes initial = null!;
    private ConferenceTimes review = null!;
    private Officer liaison = null!;
    private Officer sergeant = null!;
    private Officer constable = null!;
    private string borough = "";
    private string council = "";

    public async Task MakeAsync(Cait cait)
    {
        borough = cait.Boroughs[0].BoroughCode;
        council = $"{await db.Boroughs.Where(each => each.Code == borough).Select(each => each.Name).SingleAsync()} Council";
        initial = await lists.ConferenceTimesAsync(borough, isReview: false);
        review = await lists.ConferenceTimesAsync(borough, isReview: true);
        var today = UkTime.DateOf(now);
        var posted = db.Officers.Local.Where(officer => officer.IsPostedTo(cait.Id, today)).ToList();
        liaison = posted.First(officer => officer.Role == Role.ConferenceLiaisonOfficer);
        sergeant = posted.First(officer => officer.Role == Role.DetectiveSergeant);
        constable = posted.First(officer => officer.Role == Role.DetectiveConstable);
        var all = await db.Set<CaseFile>().Include(file => file.Children).ThenInclude(child => child.Child.Person)
            .Where(file => file.CaitId == cait.Id && file.Children.Any() && !file.Referrals.Any(referral => referral.Transfers.Any())
                && file.OpenedAt < now.AddDays(-2)).OrderBy(file => file.Reference).ToListAsync();
        // Before a birth only of a child who is not born, and of nobody else.
        var unborn = all.Find(IsOfTheUnborn);
        var files = all.Where(file => !IsOfTheUnborn(file)).Take(12).ToList();
        if (files.Count < 12) return;

        ToCome(files[5], ConferenceType.Initial, 2, 10, attend: true, reported: true);
        ToCome(files[6], ConferenceType.Initial, 2, 11, attend: true);
        ToCome(files[7], ConferenceType.Initial, 3, 14, attend: false, assigned: false);
        var asked = ToCome(files[8], ConferenceType.Review, 4, 14, attend: false);
        asked.AskNotToAttend(
            PolicePart.ReportOnly, "No new police information since the last review. I am at an initial conference at the same time.",
            As(liaison), now.AddHours(-3));
        ToCome(files[9], ConferenceType.Initial, 1, 14, attend: true);
        ToCome(unborn ?? files[10], unborn is null ? ConferenceType.Initial : ConferenceType.PreBirth, 9, 10, attend: true);
        ToCome(files[11], ConferenceType.Review, 1, 9, attend: true, reported: true);

        Decide(Hold(Past(files[3], ConferenceType.Initial, 8), attended: true), ChildOutcome.PlanBegins);
        Hold(Past(files[2], ConferenceType.Initial, 12), attended: false);
        var missed = Past(files[4], ConferenceType.Review, 1);
        Report(missed, UtcOf(Day(-1), 11));
        Hold(missed, attended: false);
        Decide(Hold(Past(files[1], ConferenceType.Review, 24), attended: true), ChildOutcome.PlanContinues);
        var recorded = Past(files[0], ConferenceType.Review, 30);
        Send(Report(recorded, UtcOf(Day(-33), 12)), UtcOf(Day(-33), 13));
        Decide(Hold(recorded, attended: false), ChildOutcome.PlanEnds);

        var cars = await db.Vehicles.CountAsync();
        foreach (var (n, car) in ((string[])["Silver estate", "Blue hatchback", "Grey people carrier"]).Index())
            db.Add(Vehicle.Of($"DEMO {cars + n + 1:D3}", car, cait.Id, today.AddYears(-1)));
        await db.SaveChangesAsync();
    }

    private static bool IsOfTheUnborn(CaseFile file) =>
        file.Children.Any(child => child.Child.Person.BirthPrecision == BirthPrecision.Expected);

    /// <summary>So many working days from today, or before it.</summary>
    private DateOnly Day(int workingDays) => workingDays < 0
        ? calendar.WorkingDaysBefore(UkTime.DateOf(now), -workingDays) : calendar.AddWorkingDays(UkTime.DateOf(now), workingDays);

    private static DateTime UtcOf(DateOnly day, int hour) => UkTime.InstantsOf(day, new(hour, 0))[0];

    private static CurrentUser As(Officer officer) =>
        new(officer.Id, officer.Name, officer.Role, [.. officer.Postings.Select(posting => posting.CaitId)]);

    private Conference Invite(CaseFile file, ConferenceType type, DateTime starts, DateTime told, bool assigned = true)
    {
        var children = file.Children.Select(child => child.Child).ToList();
        if (type == ConferenceType.Review)
            foreach (var child in children.Where(child => child.OpenedPlan is null))
                child.OpenPlan(PlanCategory.Emotional, UkTime.DateOf(starts).AddMonths(-5), borough, file.Reference, As(liaison), told);
        var conference = Conference.Invite(file, 1, new(type, borough, starts, starts.AddMinutes(90),
            type == ConferenceType.PreBirth ? MeetingMode.Video : MeetingMode.InPerson, "Town Hall annexe, room 4", Chair,
            told.AddMinutes(-15), council, Channel.SecureEmail, children,
            type == ConferenceType.Review ? null : UkTime.DateOf(told).AddDays(-3))
        { Liaison = assigned ? liaison : null },
            type == ConferenceType.Review ? review : initial, As(liaison), told);
        db.Add(conference);
        return conference;
    }

    private Conference ToCome(
        CaseFile file, ConferenceType type, int inDays, int hour, bool attend, bool reported = false, bool assigned = true)
    {
        var conference = Invite(file, type, UtcOf(Day(inDays), hour), now.AddDays(-6), assigned);
        if (attend) conference.DecideToAttend("Police hold information that the conference needs to hear.", As(liaison), now.AddDays(-5));
        if (reported) conference.WriteReport(TextOf(), As(liaison), now.AddHours(-20));
        return conference;
    }

    private Conference Past(CaseFile file, ConferenceType type, int daysAgo) =>
        Invite(file, type, UtcOf(Day(-daysAgo), 14), UtcOf(Day(-daysAgo - 10), 10));

    private Conference Hold(Conference conference, bool attended)
    {
        var ended = conference.EndsAt.AddMinutes(10);
        if (attended) conference.DecideToAttend(
            "Police hold information that the conference needs to hear.", As(liaison), conference.StartsAt.AddDays(-6));
        if (attended && conference.ReportSentAt is null)
            Send(Report(conference, conference.StartsAt.AddDays(-4)), conference.StartsAt.AddDays(-4).AddHours(1));
        conference.Hold(new(conference.StartsAt.AddMinutes(4), ended, attended ? [new(liaison, MeetingMode.InPerson)] : [],
            attended ? null : "The officer was called to a child in hospital, and nobody else could go.", Others, null),
            conference.IsInitial ? initial : review, As(liaison), ended.AddMinutes(30) < now ? ended.AddMinutes(30) : now);
        return conference;
    }

    private void Decide(Conference conference, ChildOutcome outcome) => conference.Decide(
        [.. conference.Children.Select(child => new ChildDecisionRecord(child.ChildId, outcome,
            outcome == ChildOutcome.PlanEnds ? null : PlanCategory.Emotional, "The conference heard every agency and the family.",
            outcome == ChildOutcome.PlanEnds ? PoliceView.WouldContinuePlan : PoliceView.Agree, null, false))],
        conference.IsInitial ? conference.Day.AddDays(7) : null, conference.Day.AddDays(80), conference.IsInitial ? initial : review,
        As(liaison), conference.EndsAt.AddHours(2));

    private static ReportText TextOf() =>
        new("The children and their mother live together.", "Two calls to the address in spring, both for shouting. No arrest.",
            "See the council’s report.", "Contact with the father is supervised.",
            "The children need a plan that keeps contact supervised.", "Not to be copied without asking the author.");

    private Conference Report(Conference conference, DateTime at)
    {
        conference.WriteReport(TextOf(), As(liaison), at.AddMinutes(-40));
        conference.CheckReport(true, true, true, null, As(constable), at.AddMinutes(-20));
        return conference;
    }

    private void Send(Conference conference, DateTime at) =>
        db.AddRange(conference.SendReport(at, [new(Chair, council)], "For the child protection conference.",
            "Children Act 2004, s.11 (safeguarding duty)", "The invitation came late.", As(sergeant), at.AddMinutes(5)));
}
