using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Cases;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.Discussions;
using SafeguardingPortal.Domain.People;
using SafeguardingPortal.Domain.Referrals;
using SafeguardingPortal.Domain.Teams;
using SafeguardingPortal.Web.Accounts;
using SafeguardingPortal.Web.Infrastructure;

namespace SafeguardingPortal.Web.Data;

/// <summary>
/// The demonstration copy: invented officers, and a hundred or so invented referrals in every state with clocks relative to now.
/// Everything happens through the same methods the portal calls, at invented instants. Development only.
/// </summary>
public sealed class DemoData(PortalDbContext db, UserManager<PortalUser> users, References references, ReferenceLists lists, TimeProvider time)
{
    /// <summary>How a referral's day went. The hours are counted from the instant received.</summary>
    private enum Story
    {
        JustIn, NotAllocated, ProposedNoFurtherAction, Allocated, Assessed, DueSoonUnassessed, SignedNotDiscussed, DiscussedNotSigned, Reconvened,
        OverdueUnexplained, OverdueExplained, OverdueAcknowledged, Met, MetQuickly, MetNoFurtherAction, DecidedNoFurtherAction, MetLate, MetLateUnacknowledged, RecordedLate
    }

    private static readonly (Story Story, double HoursAgo)[] Hackney =
    [
        (Story.OverdueAcknowledged, 30.3), (Story.OverdueExplained, 26.1), (Story.OverdueUnexplained, 24.7), (Story.DueSoonUnassessed, 22.4), (Story.Assessed, 20.8),
        (Story.DiscussedNotSigned, 20.1), (Story.SignedNotDiscussed, 15.2), (Story.Reconvened, 13), (Story.Assessed, 9.6), (Story.Allocated, 4.6), (Story.ProposedNoFurtherAction, 3.1),
        (Story.NotAllocated, 1.2), (Story.JustIn, 0.3), (Story.RecordedLate, 40), (Story.MetLateUnacknowledged, 52), (Story.MetLate, 60), (Story.Met, 33), (Story.MetQuickly, 35),
        (Story.DecidedNoFurtherAction, 38), (Story.MetNoFurtherAction, 46), (Story.Met, 57), (Story.Met, 63), (Story.MetQuickly, 70), (Story.Met, 77), (Story.DecidedNoFurtherAction, 84),
        (Story.Met, 92), (Story.MetLate, 101), (Story.Met, 109), (Story.Met, 118), (Story.MetQuickly, 126), (Story.Met, 133), (Story.MetNoFurtherAction, 141), (Story.Met, 150),
        (Story.Met, 190), (Story.MetLate, 220), (Story.Met, 260), (Story.DecidedNoFurtherAction, 310), (Story.Met, 400), (Story.MetQuickly, 520), (Story.Met, 700), (Story.RecordedLate, 910),
        (Story.Met, 1300), (Story.Met, 2100), (Story.MetLate, 3200), (Story.Met, 5000)
    ];

    private static readonly (Story Story, double HoursAgo)[] Lambeth =
    [
        (Story.OverdueUnexplained, 25.2), (Story.DueSoonUnassessed, 21.7), (Story.Assessed, 12.4), (Story.Allocated, 6.2), (Story.NotAllocated, 0.8), (Story.Met, 39), (Story.MetLate, 64),
        (Story.Met, 88), (Story.DecidedNoFurtherAction, 95), (Story.MetQuickly, 120), (Story.Met, 300), (Story.Met, 640)
    ];

    private static readonly (Story Story, double HoursAgo)[] Elsewhere = [(Story.Assessed, 11.3), (Story.Met, 47), (Story.MetLate, 140)];

    private readonly Random random = new(20261122);
    private readonly HashSet<string> taken = [];

    private sealed record Cast(Cait Cait, string Borough, Officer Desk, Officer[] Sergeants, Officer[] Constables, Officer Inspector);

    public static async Task EnsureAsync(IServiceProvider services)
    {
        var db = services.GetRequiredService<PortalDbContext>();
        if (await db.Officers.AnyAsync()) return;
        await ActivatorUtilities.CreateInstance<DemoData>(services).MakeAsync();
    }

    private async Task MakeAsync()
    {
        var now = time.UtcNow;
        var today = UkTime.DateOf(now);
        var caits = await db.Caits.Include(cait => cait.Boroughs).Where(cait => cait.To == null).OrderBy(cait => cait.Name).ToListAsync();

        await using var transaction = await db.Database.BeginTransactionAsync();
        List<Cast> casts = [];
        foreach (var cait in caits) casts.Add(Assemble(cait, today));
        foreach (var account in DemoAccounts.All.Where(account => account.Team is null)) db.Add(Join(account.Name, account.Role));
        await db.SaveChangesAsync();
        await AddAccountsAsync();

        var limit = await lists.TimeLimitAsync(DeadlineKind.Referral24Hours, today);
        var calendar = await lists.CalendarAsync();
        var plays = casts.SelectMany(cast => (cast.Cait.Code switch { "hackney" => Hackney, "lambeth" => Lambeth, _ => Elsewhere }).Select(scene => (cast, scene.Story, scene.HoursAgo)));
        // Numbered as they would have been: the oldest first.
        foreach (var (cast, story, hoursAgo) in plays.OrderByDescending(play => play.HoursAgo).ThenBy(play => play.cast.Cait.Code, StringComparer.Ordinal).ToList())
            await PlayAsync(cast, story, now.AddHours(-hoursAgo), now, limit, calendar);
        await transaction.CommitAsync();
    }

    private Cast Assemble(Cait cait, DateOnly today)
    {
        Officer Post(Role role, string rank)
        {
            var account = DemoAccounts.All.FirstOrDefault(account => account.Team == cait.Code && account.Role == role && !taken.Contains(account.UserName));
            if (account is not null) taken.Add(account.UserName);
            var officer = Join(account?.Name ?? $"{rank}{Pick(FirstNames)} {Pick(Surnames)}", role);
            officer.Post(cait.Id, today.AddYears(-2));
            db.Add(officer);
            return officer;
        }

        var cast = new Cast(cait, cait.Boroughs[0].BoroughCode, Post(Role.ReferralDesk, ""), [Post(Role.DetectiveSergeant, "DS "), Post(Role.DetectiveSergeant, "DS ")],
            [Post(Role.DetectiveConstable, "DC "), Post(Role.DetectiveConstable, "DC "), Post(Role.DetectiveConstable, "DC ")], Post(Role.DetectiveInspector, "DI "));
        foreach (var account in DemoAccounts.All.Where(account => account.Team == cait.Code && !taken.Contains(account.UserName))) Post(account.Role, "");
        return cast;
    }

    private int officers = 400;

    private Officer Join(string name, Role role) => Officer.Join($"o-{++officers:D4}", name, role);

    private async Task AddAccountsAsync()
    {
        foreach (var account in DemoAccounts.All)
        {
            var officer = db.Officers.Local.Single(officer => officer.Name == account.Name && officer.Role == account.Role);
            var made = await users.CreateAsync(new() { Id = officer.Id, UserName = account.UserName }, DemoAccounts.Password);
            if (!made.Succeeded) throw new InvalidOperationException($"Demo account {account.UserName}: {string.Join(", ", made.Errors.Select(error => error.Description))}");
        }
    }

    private async Task PlayAsync(Cast cast, Story story, DateTime received, DateTime now, TimeLimit limit, WorkingCalendar calendar)
    {
        var (sergeant, constable) = (Pick(cast.Sergeants), Pick(cast.Constables));
        if (cast.Cait.Code is "hackney" or "lambeth" && story is not (Story.Met or Story.MetQuickly)) (sergeant, constable) = (cast.Sergeants[0], random.Next(3) == 0 ? Pick(cast.Constables) : cast.Constables[0]);
        var (desk, ds, dc, di) = (Acting(cast.Desk, cast), Acting(sergeant, cast), Acting(constable, cast), Acting(cast.Inspector, cast));
        var year = UkTime.At(received).Year;
        var logged = Earlier(received.AddMinutes(random.Next(3, 25)), now);
        var file = CaseFile.Open(await references.NextAsync("C", year), cast.Cait.Id, logged);
        var referral = Referral.Log(await references.NextAsync("R", year), Report(cast, received), file, limit, calendar, desk, logged);
        db.Add(referral);

        DateTime At(double hours) => Earlier(received.AddHours(hours), now);
        void Accept(double hours) => referral.Accept(sergeant, constable, desk, At(hours));
        void Assess(double hours) => referral.WriteAssessment(Pick(Assessments), dc, At(hours));
        void Discuss(double held, double recorded, DiscussionOutcome outcome) => db.Add(StrategyDiscussion.Hold(referral, 1, Discussion(sergeant, At(held), At(held + 0.6), outcome), ds, At(recorded)));
        void Sign(double hours) => referral.Sign(Pick(Rationales), ds, At(hours));
        void Breach()
        {
            var at = referral.Deadline.DueAt.AddSeconds(20);
            if (at >= now) return;
            db.Add(DeadlineFlag.Raise(referral.Deadline.Id, FlagLevel.DueSoon, referral.Deadline.DueSoonAt.AddSeconds(12)));
            db.Add(DeadlineFlag.Raise(referral.Deadline.Id, FlagLevel.Overdue, at));
            db.Add(Domain.Deadlines.Breach.Of(referral.Deadline, at));
            referral.Deadline.Flagged(FlagLevel.Overdue);
        }
        void Explain(double hours, BreachCause cause = BreachCause.PartnerNotReachable) => referral.ExplainBreach(cause, Pick(BreachReasons), dc, At(hours));
        void Acknowledge(double hours) => referral.AcknowledgeBreach("Discussion moved to the front of the queue. The hospital’s on-call rota is raised with the partner manager.", di, At(hours));
        var outcome = Pick<DiscussionOutcome>([DiscussionOutcome.JointSection47, DiscussionOutcome.JointSection47, DiscussionOutcome.CouncilSection47, DiscussionOutcome.PoliceAlone, DiscussionOutcome.Section17OrEarlyHelp]);

        switch (story)
        {
            case Story.ProposedNoFurtherAction: referral.ProposeNoFurtherAction(Pick(NoFurtherActionReasons), desk, At(1)); break;
            case Story.Allocated: Accept(0.5); break;
            case Story.Assessed: Accept(0.6); Assess(4); break;
            case Story.DueSoonUnassessed: Accept(1); break;
            case Story.SignedNotDiscussed: Accept(0.4); Assess(5); Sign(9); break;
            case Story.DiscussedNotSigned: Accept(0.7); Assess(6); Discuss(15, 16, outcome); break;
            case Story.Reconvened: Accept(0.5); Assess(5); Discuss(10, 11, DiscussionOutcome.Reconvene); break;
            case Story.OverdueUnexplained: Accept(2); Assess(12); Breach(); break;
            case Story.OverdueExplained: Accept(1.5); Assess(9); Breach(); Explain(25); break;
            case Story.OverdueAcknowledged: Accept(1); Assess(8); Breach(); Explain(25); Acknowledge(27); break;
            case Story.Met: Accept(0.5); Assess(5); Discuss(9, 10.2, outcome); Sign(12 + random.NextDouble() * 10); break;
            case Story.MetQuickly: Accept(0.2); Assess(1.5); Sign(2); Discuss(3, 4, outcome); break;
            case Story.MetNoFurtherAction: Accept(0.5); Assess(4); Discuss(8, 9, DiscussionOutcome.NoFurtherAction); Sign(10); break;
            case Story.DecidedNoFurtherAction: referral.ProposeNoFurtherAction(Pick(NoFurtherActionReasons), desk, At(1)); referral.DecideNoFurtherAction("Read with the referrer’s notes. Nothing here meets the threshold; the school keeps watch and rings again.", ds, At(3)); break;
            case Story.MetLate: Accept(1); Assess(10); Breach(); Explain(24.6); Discuss(24.2, 25, outcome); Sign(25.1); Acknowledge(28); break;
            case Story.MetLateUnacknowledged: Accept(1); Assess(11); Breach(); Discuss(25, 26, outcome); Sign(26.2); Explain(27); break;
            case Story.RecordedLate: Accept(0.8); Assess(6); Sign(8); Breach(); Discuss(21, 27, outcome); Explain(28, BreachCause.RecordedLate); Acknowledge(29); break;
        }
        await db.SaveChangesAsync();
    }

    private static DateTime Earlier(DateTime at, DateTime now) => at < now ? at : now;

    private static CurrentUser Acting(Officer officer, Cast cast) => new(officer.Id, officer.Name, officer.Role, [cast.Cait.Id]);

    private Report Report(Cast cast, DateTime received)
    {
        var today = UkTime.DateOf(received);
        var surname = Pick(Surnames);
        var nature = Pick(Enum.GetValues<PrimaryNature>());
        var (source, referrer) = Pick(Sources);
        var (narrative, words) = Pick(Narratives[nature]);
        var danger = random.Next(9) == 0;
        var children = Enumerable.Range(0, random.Next(6) switch { < 3 => 1, < 5 => 2, _ => 4 }).Select(n => Child(surname, today, n, n == 0 ? words : null)).ToList();
        List<ReportedAdult> adults = [new($"{Pick(Women)} {surname}", Sex.Female, new(today.AddYears(-random.Next(21, 41)), BirthPrecision.Estimated), "Mother", false, true)];
        adults.Add(random.Next(4) switch
        {
            0 => new(null, Sex.Male, new(today.AddYears(-random.Next(25, 50)), BirthPrecision.Estimated), "Seen at the home", true, false),
            1 => new($"{Pick(Men)} {surname}", Sex.Male, new(today.AddYears(-random.Next(24, 45)).AddDays(-random.Next(300)), BirthPrecision.Exact), "Father", true, true),
            _ => new($"{Pick(Men)} {Pick(Surnames)}", Sex.Male, new(today.AddYears(-random.Next(22, 48)), BirthPrecision.Estimated), "Mother’s partner", true, random.Next(2) == 0)
        });
        return new(received, Pick(Enum.GetValues<Channel>()), source, referrer, "020 7946 0" + random.Next(400, 999), source == "9", cast.Borough, cast.Cait.Id, nature,
            random.Next(3) == 0 ? [Pick<string>(["DOMESTIC_ABUSE", "MISSING", "ONLINE", "SELF_HARM"])] : [], narrative, danger ? Answer.Yes : Answer.No,
            danger ? "Response officers are at the address and stay until the children are with their grandmother." : null, children, adults, $"{(random.Next(3) == 0 ? $"Flat {random.Next(1, 30)}, " : "")}{random.Next(1, 180)} {Pick(Streets)}");
    }

    private ReportedChild Child(string surname, DateOnly today, int n, string? words)
    {
        if (n == 0 && random.Next(18) == 0) return new(null, Sex.NotKnown, new(today.AddDays(random.Next(20, 200)), BirthPrecision.Expected), null, Answer.No);
        var girl = random.Next(2) == 0;
        var known = n > 0 || random.Next(12) != 0;
        var birth = random.Next(5) == 0 || !known
            ? new Birth(today.AddYears(-random.Next(2, 16)), BirthPrecision.Estimated)
            : new(today.AddDays(-random.Next(60, 16 * 365)), BirthPrecision.Exact);
        return new(known ? $"{Pick(girl ? Girls : Boys)} {surname}" : null, girl ? Sex.Female : Sex.Male, birth, words, random.Next(4) == 0 ? Answer.No : Answer.Yes);
    }

    private DiscussionRecord Discussion(Officer sergeant, DateTime started, DateTime ended, DiscussionOutcome outcome) => new(
        started, ended, Pick<MeetingMode>([MeetingMode.Phone, MeetingMode.Video, MeetingMode.Phone, MeetingMode.InPerson]), sergeant,
        [
            new($"{Pick(FirstNames)} {Pick(Surnames)}", Agency.ChildrensSocialCare, "Team manager", Presence.Present),
            new($"Dr {Pick(FirstNames)} {Pick(Surnames)}", Agency.Health, "Named doctor", Presence.Present),
            new($"{Pick(FirstNames)} {Pick(Surnames)}", Agency.Education, "Designated safeguarding lead", Pick(Enum.GetValues<Presence>()))
        ],
        true, null, "Health: two earlier attendances this year, explained at the time. Council: one earlier assessment, closed. Police: one call to the address in spring.",
        outcome == DiscussionOutcome.NoFurtherAction ? Answer.No : Answer.Yes, "With the maternal grandmother until the home has been seen; checks on her are clear.",
        outcome == DiscussionOutcome.NoFurtherAction ? null : "Account of each child by recorded interview, jointly. First account from the referrer. Scene photographs at the home.",
        outcome == DiscussionOutcome.NoFurtherAction ? null : "No unsupervised contact until the interviews are done. Social worker visits today and tomorrow.",
        outcome, outcome == DiscussionOutcome.Reconvene ? ended.AddHours(12) : null,
        [new("Recorded interview of the eldest child", "Officer in the case", UkTime.DateOf(ended).AddDays(1)), new("Home visit", "Social worker", UkTime.DateOf(ended).AddDays(1))]);

    private T Pick<T>(IReadOnlyList<T> from) => from[random.Next(from.Count)];

    private static readonly string[] FirstNames = ["Aisling", "Bola", "Carys", "Dmitri", "Esme", "Farid", "Gwen", "Hamza", "Imani", "Jonas", "Keiko", "Lorcan", "Marta", "Nnamdi", "Orla", "Petra", "Rafe", "Sunita", "Tomasz", "Yusuf"];
    private static readonly string[] Girls = ["Ava", "Mia", "Tia", "Zara", "Edie", "Amara", "Ines", "Roya", "Lottie", "Chidera", "Niamh", "Safa"];
    private static readonly string[] Boys = ["Noah", "Elias", "Jayden", "Leo", "Rory", "Callum", "Ezra", "Kwame", "Idris", "Stefan", "Finn", "Tariq"];
    private static readonly string[] Women = ["Kelly", "Leanne", "Shanice", "Magda", "Farah", "Denise", "Tendai", "Roisin", "Hanna", "Lucia"];
    private static readonly string[] Men = ["Darren", "Jason", "Marek", "Curtis", "Tunde", "Sean", "Bilal", "Gary", "Viktor", "Leroy"];
    private static readonly string[] Surnames =
    [
        "Merrin", "Foyle", "Brandt", "Lawson-Pike", "Costello", "Okeowo", "Whitcombe", "Farnham", "Idowu-Kent", "Pryce", "Blythe", "Haddon", "Tull", "Reyes-Hart", "Aldous",
        "Marchetti", "Sandell", "Quaye", "Novak", "Ferreday", "Osei-Lamb", "Harcastle", "Dunmore", "Vasko", "Penrose", "Achterberg", "Lindley", "Mbeki-Stone", "Rourke", "Tansley"
    ];
    private static readonly string[] Streets = ["Tansy Road", "Marsh Lane", "Kestrel Court", "Saddlers Way", "Elmhurst Street", "Copper Row", "Lea Fields", "Orchard Buildings", "Wharf Walk", "Penny Gardens"];

    private static readonly (string Code, string Referrer)[] Sources =
    [
        ("2A", "Designated lead, Elmhurst Primary"), ("3E", "Paediatric registrar, Marsh Lane Hospital"), ("3B", "Health visitor, Lea Bridge clinic"), ("5A", "Duty social worker"),
        ("6-RESPONSE", "Response team"), ("6-PPD", "Public Protection Desk"), ("1A", "Maternal aunt"), ("3A", "Practice nurse, Copper Row surgery"), ("1D", "Neighbour"), ("9", "Caller, no name given")
    ];

    private static readonly Dictionary<PrimaryNature, (string Narrative, string? Words)[]> Narratives = new()
    {
        [PrimaryNature.Physical] =
        [
            ("Brought to A&E by the mother with bruising to the left upper arm. Mother says a fall from a sofa. The doctor’s opinion is that the pattern does not fit a fall.", "“I’m not allowed to say.” To the nurse, alone."),
            ("Came to school with a mark on the cheek the shape of a hand. Told the teacher that it was an accident, then that it was not.", "“He got cross about the tablet.”")
        ],
        [PrimaryNature.Neglect] =
        [
            ("Missed three health visits. At the last one the home was cold, with no food in the kitchen and one mattress between the children.", null),
            ("Neighbour reports young children alone in the flat on three evenings this week, crying, the last until after midnight.", "“We have cereal and we lock the door.”")
        ],
        [PrimaryNature.Sexual] =
        [
            ("Told a friend’s mother that an adult at home comes into the bedroom at night. The friend’s mother rang the same evening.", "“I don’t want to sleep there any more.”"),
            ("School found messages on the child’s phone from an adult known to the family, asking for pictures.", null)
        ],
        [PrimaryNature.Emotional] =
        [
            ("Officers called to shouting at the address. Both children were in the hallway and had seen their mother pushed. No injuries seen.", "“It’s like this when he comes back.”"),
            ("Teacher describes a child who will not go home on Fridays, and a parent who calls the child worthless in front of staff.", "“I’m the bad one.”")
        ]
    };

    private static readonly string[] Assessments =
    [
        "Known: the injury and two accounts of it that differ. Not known: who was at home between 18:00 and 21:00. The harm is physical, to the younger child, and could happen again tonight if the partner returns. Protecting: grandmother lives two streets away and has had the children before. Done: hospital keeps both until the discussion.",
        "Known: what the referrer saw and what the child said to a teacher, written down at the time. Not known: what the siblings have seen. Likely to go on while nobody outside the home sees the children daily. Protecting: school, five days a week. Done: school has our number and rings before the end of the day."
    ];

    private static readonly string[] Rationales =
    [
        "Read with the referral and the hospital’s notes. The gaps are named and have owners. I agree with the immediate steps.",
        "Discussed with the officer. The assessment says what is not known, and what would change it. I agree."
    ];

    private static readonly string[] NoFurtherActionReasons =
    [
        "The same incident is already being worked on by the council under an open assessment; the caller had not been told. Nothing new is reported.",
        "The child named lives outside London and the force for that area has the report, with a crime number."
    ];

    private static readonly string[] BreachReasons = ["Health on-call did not answer at 06:10, 07:00 and 08:15.", "The social worker on duty was at another emergency until the morning."];
}
