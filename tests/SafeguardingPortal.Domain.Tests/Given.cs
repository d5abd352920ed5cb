using System.Globalization;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.Cram;
using SafeguardingPortal.Domain.Casework.Discussions;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.Teams;
using SafeguardingPortal.Domain.Time;

namespace SafeguardingPortal.Domain.Tests;

/// <summary>Invented people and records, built by the methods the portal calls. Hours count from <see cref="Received"/>.</summary>
internal static class Given
{
    /// <summary>A Saturday evening in winter, when London's clocks show UTC.</summary>
    public static readonly DateTime Received = Utc("2026-11-21 18:08");
    public static readonly DateTime Due = Received.AddHours(24);
    public static readonly DateOnly Today = new(2026, 11, 22);

    public static readonly Cait Hackney = Cait.Of(Guid.NewGuid(), "hackney", "Hackney", "020 7946 0101", new(2008, 6, 1));
    public static readonly Cait Lambeth = Cait.Of(Guid.NewGuid(), "lambeth", "Lambeth", "020 7946 0102", new(2008, 6, 1));

    public static readonly Cait Newham = Cait.Of(Guid.NewGuid(), "newham", "Newham", "020 7946 0103", new(2008, 6, 1));

    public static readonly WorkingCalendar Calendar = new(BankHoliday.From2009To2027.Select(holiday => holiday.Date));
    public static readonly TimeLimit TwentyFourHours = TimeLimit.InHours(
        DeadlineKind.Referral24Hours, hours: 24, dueSoonHours: 4, new(2009, 1, 1), "SCD5 business plan (¶31)");

    public static readonly Officer DeskOfficer = Posted("o-0101", "Bola Ogun", Role.ReferralDesk, Hackney);
    public static readonly Officer Constable = Posted("o-0102", "DC Tom Reyes", Role.DetectiveConstable, Hackney);
    public static readonly Officer Sergeant = Posted("o-0103", "DS Ruth Adeyemi", Role.DetectiveSergeant, Hackney);
    public static readonly Officer OtherSergeant = Posted("o-0104", "DS Iain Marsh", Role.DetectiveSergeant, Hackney);
    public static readonly Officer Inspector = Posted("o-0105", "DI Grace Lowe", Role.DetectiveInspector, Hackney);

    public static readonly Officer LambethSergeant = Posted("o-0203", "DS Kofi Boateng", Role.DetectiveSergeant, Lambeth);
    public static readonly Officer LambethConstable = Posted("o-0202", "DC Sian Price", Role.DetectiveConstable, Lambeth);

    public static readonly CurrentUser LambethDs = As(LambethSergeant);
    public static readonly CurrentUser Desk = As(DeskOfficer);
    public static readonly CurrentUser Dc = As(Constable);
    public static readonly CurrentUser Ds = As(Sergeant);
    public static readonly CurrentUser OtherDs = As(OtherSergeant);
    public static readonly CurrentUser Di = As(Inspector);

    public static DateTime Utc(string written) =>
        DateTime.Parse(written, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);

    /// <summary>"Thu 1 Jul 2010"; a weekday that is not the date's is refused.</summary>
    public static DateOnly Day(string written) =>
        DateOnly.ParseExact(written, ["ddd d MMM yyyy", "d MMM yyyy"], CultureInfo.InvariantCulture);

    /// <summary>"2026-11-21".</summary>
    public static DateOnly DayOf(string written) => DateOnly.ParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static DateTime Hours(double afterReceipt) => Received.AddHours(afterReceipt);

    public static Officer Posted(string code, string name, Role role, Cait cait)
    {
        var officer = Officer.Join(code, name, role, new(2020, 1, 1));
        officer.Post(cait.Id, new(2020, 1, 1));
        return officer;
    }

    public static CurrentUser As(Officer officer) =>
        new(officer.Id, officer.Name, officer.Role, [.. officer.Postings.Select(posting => posting.CaitId)]);

    public static CurrentUser UserIn(Role role, params Cait[] caits) =>
        new(Guid.NewGuid(), "Someone", role, [.. caits.Select(cait => cait.Id)]);

    public static Report Report() => new(
        Received, Channel.Phone, "2A", "Nadia Khan", "020 7946 0199", ReferrerAnonymous: false, "E09000012", Hackney.Id,
        PrimaryNature.Physical, ["ONLINE"], "Bruising seen by the class teacher.", Answer.No, DangerAction: null,
        [new("Ava Merrin", Sex.Female, new(new(2020, 3, 14), BirthPrecision.Exact), "I fell, he said.", Answer.Yes)],
        [new("Daniel Voss", Sex.Male, null, "Mother’s partner", IsSuspect: true, LivesAtAddress: true)],
        "Flat 2, 14 Example Road, E8 9ZZ");

    public static CaseFile CaseFileOf(Cait cait) => CaseFile.Open("C-2026-000123", cait.Id, Received);

    /// <summary>Numbers from 1 on, for as many as the report can need.</summary>
    public static NewNumbers Numbers(Report report)
    {
        var (people, households) = NewNumbers.NeededFor(report.People);
        return new(
            Enumerable.Range(1, people).Select(n => $"P-2026-{n:D6}"), Enumerable.Range(1, households).Select(n => $"H-2026-{n:D6}"));
    }

    private static int people;

    public static Person SomebodyNamed(string? name, Sex sex = Sex.NotKnown, Birth? birth = null) =>
        Person.Known($"P-2026-{Interlocked.Increment(ref people):D6}", name, sex, birth, Received, "R-2026-000123");

    public static Household Home() => Household.At("H-2026-000001", "Flat 2, 14 Example Road, E8 9ZZ", "E09000012");

    public static Referral Logged(Report? report = null, CurrentUser? by = null, DateTime? now = null)
    {
        report ??= Report();
        return Referral.Log("R-2026-000123", report, CaseFile.Open("C-2026-000123", report.CaitId, report.ReceivedAt), Numbers(report),
            TwentyFourHours, Calendar, by ?? Desk, now ?? report.ReceivedAt.AddMinutes(10));
    }

    public static Referral Accepted()
    {
        var referral = Logged();
        referral.Accept(Sergeant, Constable, Desk, Hours(0.5));
        return referral;
    }

    public static Referral Assessed()
    {
        var referral = Accepted();
        referral.WriteAssessment("Two bruises, explanation does not match.", Dc, Hours(4));
        return referral;
    }

    public static Referral Signed(double atHours = 5)
    {
        var referral = Assessed();
        referral.Sign("Consistent with what the school and the hospital told us.", Ds, Hours(atHours));
        return referral;
    }

    /// <summary>Offered by Hackney to Lambeth two hours after receipt; it is answered an hour later.</summary>
    public static Referral Offered(Referral? referral = null)
    {
        referral ??= Logged();
        referral.OfferTransfer(Lambeth, "The family moved in October.", Ds, Hours(2));
        return referral;
    }

    public static Referral Transferred(Referral? referral = null)
    {
        var offered = Offered(referral);
        offered.AcceptTransfer(LambethDs, Hours(3));
        return offered;
    }

    public static Referral Declined(this Referral referral)
    {
        referral.DeclineTransfer("She is back in Hackney.", LambethDs, Hours(3));
        return referral;
    }

    public static Referral Withdrawn(this Referral referral)
    {
        referral.WithdrawTransfer(Ds, Hours(3));
        return referral;
    }

    public static DiscussionRecord Discussion(
        double fromHours, double toHours, DiscussionOutcome outcome = DiscussionOutcome.JointSection47) => new(
            Hours(fromHours), Hours(toHours), MeetingMode.Phone, Sergeant,
            [
                new("Ines Duarte", Agency.ChildrensSocialCare, "Team manager", Presence.Present),
                new("Dr Peter Osei", Agency.Health, "Paediatrician", Presence.Consulted)
            ],
            ResearchComplete: true, ResearchReason: null, "School and hospital accounts shared.", Answer.Yes,
            "Child stays with her aunt tonight.", "Interview the partner.", "Child to stay with her aunt.", outcome,
            ReconveneAt: outcome == DiscussionOutcome.Reconvene ? Hours(toHours + 3) : null,
            [new("Medical at the hospital", "Dr Peter Osei", new(2026, 11, 23))]);

    /// <summary>
    /// An initial assessment as it came from before the portal had the CRAM; with <see cref="Sign"/> its writers become those of a version.
    /// </summary>
    public static void WriteAssessment(this Referral referral, string summary, CurrentUser by, DateTime at) =>
        referral.BringAssessment(summary, by, at);

    /// <summary>
    /// Signs the referral off on a version of the CRAM written by whoever wrote its assessments; on none where nobody did.
    /// </summary>
    public static void Sign(this Referral referral, string rationale, CurrentUser by, DateTime at, bool isReturned = false)
    {
        CramAssessment? version = null;
        if (referral.Assessments.Count > 0)
        {
            var writers = referral.Assessments.Select(assessment => UserOf(assessment.ById)).ToList();
            version = GivenCram.Written(by: writers[^1], file: referral.CaseFile);
            foreach (var writer in writers) version.TellIntelligence($"Told by {writer.Name}.", writer);
            version.Sign(CramTrigger.FirstAssessment, null, GivenCram.Catalogue, GivenCram.Everybody, [], writers[^1], at);
        }
        referral.Sign(version, isReturned, rationale, by, at);
    }

    private static CurrentUser UserOf(Guid id) =>
        new[] { Dc, Ds, OtherDs, Di, LambethDs }.FirstOrDefault(user => user.Id == id) ?? As(LambethConstable);

    /// <summary>Held from an hour before, and recorded as it ends unless said otherwise.</summary>
    public static StrategyDiscussion Discuss(
        this Referral referral, double endHours, DiscussionOutcome outcome = DiscussionOutcome.JointSection47, double? recordedHours = null,
        int number = 1) =>
        StrategyDiscussion.Hold(referral, number, Discussion(endHours - 1, endHours, outcome), Ds, Hours(recordedHours ?? endHours));

    /// <summary>
    /// What the flag service does when a limit passes. The database joins the breach to its deadline; here that is done by hand.
    /// </summary>
    public static Breach Breached(this Referral referral, double atHours = 24.01)
    {
        var breach = Breach.Of(referral.Deadline, Hours(atHours));
        Join(referral.Deadline, nameof(Deadline.Breach), breach);
        referral.Deadline.Flagged(FlagLevel.Overdue);
        return breach;
    }

    /// <summary>Sets what only the database sets when it reads a record.</summary>
    public static void Join(object record, string property, object value) =>
        record.GetType().GetProperty(property)!.SetValue(record, value);

    /// <summary>The words a rule answers with when it is broken.</summary>
    public static string Refused(Action act) => Assert.Throws<RuleViolation>(act).Message;
}
