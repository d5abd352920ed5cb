using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.Cram;
using SafeguardingPortal.Domain.Casework.Discussions;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.Teams;
using SafeguardingPortal.Domain.Time;

namespace SafeguardingPortal.Web.Demo;

/// <summary>How a referral's day went. The hours are counted from the instant received.</summary>
internal enum Story
{
    JustIn, NotAllocated, ProposedNoFurtherAction, Allocated, Assessed, DueSoonUnassessed, SignedNotDiscussed,
    DiscussedNotSigned, Reconvened,
    OverdueUnexplained, OverdueExplained, OverdueAcknowledged, Met, MetQuickly, MetNoFurtherAction, DecidedNoFurtherAction, MetLate,
    MetLateUnacknowledged, RecordedLate,
    TransferOffered, TransferTaken, MetAfterTransfer, MetAfterTransferDeclined, MetAfterTransferWithdrawn, MetAfterReconvening,
    MetAfterReallocation, Redirected, TakenBack
}

/// <summary>The people of a team who play a story.</summary>
internal sealed record DemoCast(Cait Cait, string Borough, Officer Desk, Officer[] Sergeants, Officer[] Constables, Officer Inspector)
{
    public CurrentUser Acting(Officer officer) => new(officer.Id, officer.Name, officer.Role, [Cait.Id]);
}

/// <summary>One invented referral: what was reported to whom, and what comes of it.</summary>
internal sealed record DemoScene(
    DemoCast Cast, Story Story, Officer Sergeant, Officer Constable, Report Report, string Reference, CaseFile File, NewNumbers Numbers,
    DateTime Logged)
{
    /// <summary>How many discussions the case file had before.</summary>
    public int Discussions { get; init; }

    /// <summary>The team that a transfer is offered to.</summary>
    public DemoCast? Other { get; init; }
    public OfficeHours? Hours { get; init; }

    /// <summary>What held the work up where the limit passes; null for one of the usual words.</summary>
    public (BreachCause Cause, string Words)? Delay { get; init; }
    public RedirectTo RedirectedTo { get; init; }

    /// <summary>The limit of the rating the report came with, where it came with one.</summary>
    public (MashTimer Timer, WorkingClock Working)? Hub { get; init; }

    /// <summary>What its CRAM is made from; null in the days before the portal had it, when an initial assessment was written.</summary>
    public DemoCramLists? Cram { get; init; }

    /// <summary>The hub leaves its limit running in these stories, and passes it in some.</summary>
    public bool HubIsSlow { get; init; }
}

/// <summary>
/// The invented stories of the demonstration copy, and the words they are told in. Everything happens through the same methods the portal
/// calls, at invented instants that are never later than now.
/// </summary>
internal sealed class DemoStories(Random random, DateTime now, WorkingCalendar calendar)
{
    private static readonly TimeLimit RecordLimit =
        TimeLimit.InWorkingDays(DeadlineKind.DiscussionRecord, 1, new(2009, 1, 1), "As shipped");

    /// <summary>
    /// Plays a scene. Whatever does not hang on the referral itself is given to <paramref name="add"/> as soon as it is made.
    /// </summary>
    public Referral Play(DemoScene scene, TimeLimit limit, Action<object> add)
    {
        var (cast, sergeant, constable) = (scene.Cast, scene.Sergeant, scene.Constable);
        var (desk, ds, dc, di) = (cast.Acting(cast.Desk), cast.Acting(sergeant), cast.Acting(constable), cast.Acting(cast.Inspector));
        var received = scene.Report.ReceivedAt;
        var referral = Referral.Log(
            scene.Reference, scene.Report, scene.File, scene.Numbers, limit, calendar, desk, scene.Logged, scene.Hours);
        add(referral);
        if (scene.Hub is var (timer, working))
        {
            referral.StartResearch(timer, working);
            // Seven parts in ten of the limit, before it is due soon.
            if (referral.Research is { } research && research.StartedAt + 0.7 * (research.DueAt - research.StartedAt) is var done
                && done <= now && !scene.HubIsSlow)
                referral.FinishResearch(done, "Nothing more with health or the council than was told.", desk, done);
        }

        var held = scene.Discussions;
        StrategyDiscussion? previous = null;
        DateTime At(double hours) => Earlier(received.AddHours(hours), now);
        void Accept(double hours) => referral.Accept(sergeant, constable, desk, At(hours));
        var crams = new DemoCram(random, calendar);
        CramAssessment? version = null;
        void Assess(double hours)
        {
            if (scene.Cram is { } lists) version = crams.Write(lists, scene.File, Pick(Assessments), dc, At(hours), add);
            else referral.BringAssessment(Pick(Assessments), dc, At(hours));
        }
        void Discuss(double began, double recorded, DiscussionOutcome outcome)
        {
            previous = StrategyDiscussion.Hold(
                referral, ++held, Discussion(sergeant, At(began), At(began + 0.6), outcome), ds, At(recorded), previous: previous);
            add(previous);
            // What was held lately is still to be sent to the partners.
            if (previous.EndedAt > now.AddHours(-20))
                add(Deadline.Start(RecordLimit, previous.Reference, Domain.Teams.Subject.Case(scene.File.Id, scene.File.CaitId),
                    previous.EndedAt, calendar));
        }
        void Sign(double hours)
        {
            if (version is null) referral.BringSignOff(Pick(Rationales), ds, At(hours));
            else referral.Sign(version, isReturned: false, Pick(Rationales), ds, At(hours));
            if (version is not null) crams.Review(scene.Cram!, version, ds, dc, received.AddHours(hours + 20), now, add);
        }
        void Breach()
        {
            var at = referral.Deadline.DueAt.AddSeconds(20);
            if (at >= now) return;
            add(DeadlineFlag.Raise(referral.Deadline.Id, FlagLevel.DueSoon, referral.Deadline.DueSoonAt.AddSeconds(12)));
            add(DeadlineFlag.Raise(referral.Deadline.Id, FlagLevel.Overdue, at));
            add(Domain.Deadlines.Breach.Of(referral.Deadline, at));
            referral.Deadline.Flagged(FlagLevel.Overdue);
        }
        void Explain(double hours, BreachCause? cause = null) =>
            referral.ExplainBreach(
                cause ?? scene.Delay?.Cause ?? BreachCause.PartnerNotReachable, scene.Delay?.Words ?? Pick(BreachReasons), dc, At(hours));
        void Acknowledge(double hours) => referral.AcknowledgeBreach(
            "Discussion moved to the front of the queue. The hospital’s on-call rota is raised with the partner manager.", di, At(hours));
        void Offer(double hours) => referral.OfferTransfer(scene.Other!.Cait, Pick(TransferReasons), ds, At(hours));
        void TakeOver(double hours)
        {
            referral.AcceptTransfer(scene.Other!.Acting(scene.Other.Desk), At(hours));
            (cast, sergeant, constable) = (scene.Other, Pick(scene.Other.Sergeants), Pick(scene.Other.Constables));
            (desk, ds, dc, di) = (cast.Acting(cast.Desk), cast.Acting(sergeant), cast.Acting(constable), cast.Acting(cast.Inspector));
        }
        var outcome = Pick<DiscussionOutcome>([DiscussionOutcome.JointSection47, DiscussionOutcome.JointSection47,
            DiscussionOutcome.CouncilSection47, DiscussionOutcome.PoliceAlone, DiscussionOutcome.Section17OrEarlyHelp]);

        switch (scene.Story)
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
            case Story.DecidedNoFurtherAction:
                referral.ProposeNoFurtherAction(Pick(NoFurtherActionReasons), desk, At(1)); referral.DecideNoFurtherAction(
                    "Read with the referrer’s notes. Nothing here meets the threshold; the school keeps watch and rings again.", ds, At(3));
                break;
            case Story.MetLate:
                Accept(1); Assess(10); Breach(); Explain(24.6); Discuss(24.2, 25, outcome); Sign(25.1); Acknowledge(28); break;
            case Story.MetLateUnacknowledged: Accept(1); Assess(11); Breach(); Discuss(25, 26, outcome); Sign(26.2); Explain(27); break;
            case Story.RecordedLate:
                Accept(0.8); Assess(6); Sign(8); Breach(); Discuss(21, 27, outcome); Explain(28, BreachCause.RecordedLate);
                Acknowledge(29); break;
            case Story.TransferOffered: Accept(0.4); Assess(1); Offer(1.2); break;
            case Story.TransferTaken: Accept(0.4); Offer(1); TakeOver(2); break;
            case Story.MetAfterTransfer:
                Accept(0.4); Offer(1.1); TakeOver(2.3); Accept(3); Assess(7); Discuss(10, 11, outcome); Sign(14); break;
            case Story.MetAfterTransferDeclined:
                Accept(0.4); Offer(1); referral.DeclineTransfer("The family has moved back; the children are at school in your borough.",
                    scene.Other!.Acting(scene.Other.Desk), At(2.2)); Assess(6); Discuss(9, 10, outcome); Sign(13); break;
            case Story.MetAfterTransferWithdrawn:
                Accept(0.4); Offer(1); referral.WithdrawTransfer(ds, At(1.6)); Assess(6); Discuss(8, 9, outcome); Sign(12); break;
            case Story.MetAfterReconvening:
                Accept(0.5); Assess(4); Discuss(6, 6.8, DiscussionOutcome.Reconvene); Sign(9); Discuss(17, 18, outcome); break;
            case Story.MetAfterReallocation:
                Accept(0.5);
                Assess(3);
                sergeant = cast.Sergeants.First(other => other.Id != sergeant.Id);
                ds = cast.Acting(sergeant);
                referral.Reallocate(sergeant, constable, "The supervisor went off duty.", di, At(6));
                Discuss(9, 10, outcome);
                Sign(15);
                break;
            case Story.Redirected:
                referral.CloseAtTriage(ClosureKind.Redirected, scene.RedirectedTo,
                    "Nobody in a family or in a place of trust is suspected. Passed on by phone, with the name of who took it.", ds,
                    At(1.5)); break;
            case Story.TakenBack:
                referral.CloseAtTriage(ClosureKind.Withdrawn, null,
                    "Reported twice by the same school; the first report is being worked on.", ds, At(1.2)); break;
        }
        return referral;
    }

    private static DateTime Earlier(DateTime at, DateTime now) => at < now ? at : now;

    internal Report Report(DemoCast cast, DateTime received)
    {
        var today = UkTime.DateOf(received);
        var surname = Pick(Surnames);
        var nature = Pick(Enum.GetValues<PrimaryNature>());
        var (source, referrer) = Pick(Sources);
        var (narrative, words) = Pick(Narratives[nature]);
        var danger = random.Next(9) == 0;
        HashSet<string> named = [];
        var children = Enumerable.Range(0, random.Next(6) switch { < 3 => 1, < 5 => 2, _ => 4 })
            .Select(n => Child(surname, today, n, n == 0 ? words : null, named)).ToList();
        var eldest = children.Min(child => child.Birth?.Date) ?? today;
        List<ReportedAdult> adults = [new($"{Pick(Women)} {surname}", Sex.Female,
            new((eldest < today ? eldest : today).AddYears(-random.Next(18, 30)), BirthPrecision.Estimated), "Mother", false, true)];
        adults.Add(random.Next(4) switch
        {
            0 => new(null, Sex.Male, new(today.AddYears(-random.Next(25, 50)), BirthPrecision.Estimated), "Seen at the home", true, false),
            1 => new($"{Pick(Men)} {surname}", Sex.Male,
                new(today.AddYears(-random.Next(24, 45)).AddDays(-random.Next(300)), BirthPrecision.Exact), "Father", true, true),
            _ => new($"{Pick(Men)} {Pick(Surnames)}", Sex.Male, new(today.AddYears(-random.Next(22, 48)), BirthPrecision.Estimated),
                "Mother’s partner", true, random.Next(2) == 0)
        });
        return new(received, Pick(Enum.GetValues<Channel>()), source, referrer, "020 7946 0" + random.Next(400, 999), source == "9",
            cast.Borough, cast.Cait.Id, nature,
            random.Next(3) == 0 ? [Pick<string>(["DOMESTIC_ABUSE", "MISSING", "ONLINE", "SELF_HARM"])] : [], narrative,
            danger ? Answer.Yes : Answer.No,
            danger ? "Response officers are at the address and stay until the children are with their grandmother." : null, children,
            adults, $"{(random.Next(3) == 0 ? $"Flat {random.Next(1, 30)}, " : "")}{random.Next(1, 180)} {Pick(Streets)}");
    }

    /// <param name="named">The names of the brothers and sisters, which no other child of theirs has.</param>
    private ReportedChild Child(string surname, DateOnly today, int n, string? words, HashSet<string> named)
    {
        if (n == 0 && random.Next(18) == 0)
            return new(null, Sex.NotKnown, new(today.AddDays(random.Next(20, 200)), BirthPrecision.Expected), null, Answer.No);
        var girl = random.Next(2) == 0;
        var known = n > 0 || random.Next(12) != 0;
        var birth = random.Next(5) == 0 || !known
            ? new Birth(today.AddYears(-random.Next(2, 16)), BirthPrecision.Estimated)
            : new(today.AddDays(-random.Next(60, 16 * 365)), BirthPrecision.Exact);
        var name = Pick(girl ? Girls : Boys);
        while (!named.Add(name)) name = Pick(girl ? Girls : Boys);
        return new(
            known ? $"{name} {surname}" : null, girl ? Sex.Female : Sex.Male, birth, words, random.Next(4) == 0 ? Answer.No : Answer.Yes);
    }

    private DiscussionRecord Discussion(Officer sergeant, DateTime started, DateTime ended, DiscussionOutcome outcome) => new(
        started, ended, Pick<MeetingMode>([MeetingMode.Phone, MeetingMode.Video, MeetingMode.Phone, MeetingMode.InPerson]), sergeant,
        [
            new($"{Pick(FirstNames)} {Pick(Surnames)}", Agency.ChildrensSocialCare, "Team manager", Presence.Present),
            new($"Dr {Pick(FirstNames)} {Pick(Surnames)}", Agency.Health, "Named doctor", Presence.Present),
            new($"{Pick(FirstNames)} {Pick(Surnames)}", Agency.Education, "Designated safeguarding lead", Pick(Enum.GetValues<Presence>()))
        ],
        true, null, "Health: two earlier attendances this year, explained at the time. Council: one earlier assessment, closed. Police: "
            + "one call to the address in spring.",
        outcome == DiscussionOutcome.NoFurtherAction ? Answer.No : Answer.Yes,
        "With the maternal grandmother until the home has been seen; checks on her are clear.",
        outcome == DiscussionOutcome.NoFurtherAction ? null
            : "Account of each child by recorded interview, jointly. First account from the referrer. Scene photographs at the home.",
        outcome == DiscussionOutcome.NoFurtherAction
            ? null : "No unsupervised contact until the interviews are done. Social worker visits today and tomorrow.",
        outcome, outcome == DiscussionOutcome.Reconvene ? ended.AddHours(12) : null,
        [new("Recorded interview of the eldest child", "Officer in the case", UkTime.DateOf(ended).AddDays(1)),
            new("Home visit", "Social worker", UkTime.DateOf(ended).AddDays(1))]);

    internal T Pick<T>(IReadOnlyList<T> from) => from[random.Next(from.Count)];

    internal static readonly string[] FirstNames = ["Aisling", "Bola", "Carys", "Dmitri", "Esme", "Farid", "Gwen", "Hamza", "Imani",
        "Jonas", "Keiko", "Lorcan", "Marta", "Nnamdi", "Orla", "Petra", "Rafe", "Sunita", "Tomasz", "Yusuf"];
    internal static readonly string[] Girls = [
        "Ava", "Mia", "Tia", "Zara", "Edie", "Amara", "Ines", "Roya", "Lottie", "Chidera", "Niamh", "Safa"];
    internal static readonly string[] Boys = [
        "Noah", "Elias", "Jayden", "Leo", "Rory", "Callum", "Ezra", "Kwame", "Idris", "Stefan", "Finn", "Tariq"];
    internal static readonly string[] Women = [
        "Kelly", "Leanne", "Shanice", "Magda", "Farah", "Denise", "Tendai", "Roisin", "Hanna", "Lucia"];
    internal static readonly string[] Men = ["Darren", "Jason", "Marek", "Curtis", "Tunde", "Sean", "Bilal", "Gary", "Viktor", "Leroy"];
    internal static readonly string[] Surnames =
    [
        "Merrin", "Foyle", "Brandt", "Lawson-Pike", "Costello", "Okeowo", "Whitcombe", "Farnham", "Idowu-Kent", "Pryce", "Blythe", "Haddon",
        "Tull", "Reyes-Hart", "Aldous",
        "Marchetti", "Sandell", "Quaye", "Novak", "Ferreday", "Osei-Lamb", "Harcastle", "Dunmore", "Vasko", "Penrose", "Achterberg",
        "Lindley", "Mbeki-Stone", "Rourke", "Tansley"
    ];
    internal static readonly string[] Streets = ["Tansy Road", "Marsh Lane", "Kestrel Court", "Saddlers Way", "Elmhurst Street",
        "Copper Row", "Lea Fields", "Orchard Buildings", "Wharf Walk", "Penny Gardens"];

    internal static readonly (string Code, string Referrer)[] Sources =
    [
        ("2A", "Designated lead, Elmhurst Primary"), ("3E", "Paediatric registrar, Marsh Lane Hospital"),
        ("3B", "Health visitor, Lea Bridge clinic"), ("5A", "Duty social worker"),
        ("6-RESPONSE", "Response team"), ("6-PPD", "Public Protection Desk"), ("1A", "Maternal aunt"),
        ("3A", "Practice nurse, Copper Row surgery"), ("1D", "Neighbour"), ("9", "Caller, no name given")
    ];

    internal static readonly Dictionary<PrimaryNature, (string Narrative, string? Words)[]> Narratives = new()
    {
        [PrimaryNature.Physical] =
        [
            ("Brought to A&E by the mother with bruising to the left upper arm. Mother says a fall from a sofa. The doctor’s opinion is "
                + "that the pattern does not fit a fall.", "“I’m not allowed to say.” To the nurse, alone."),
            ("Came to school with a mark on the cheek the shape of a hand. Told the teacher that it was an accident, then that it was not.",
                "“He got cross about the tablet.”")
        ],
        [PrimaryNature.Neglect] =
        [
            ("Missed three health visits. At the last one the home was cold, with no food in the kitchen and one mattress between the "
                + "children.", null),
            ("Neighbour reports young children alone in the flat on three evenings this week, crying, the last until after midnight.",
                "“We have cereal and we lock the door.”")
        ],
        [PrimaryNature.Sexual] =
        [
            ("Told a friend’s mother that an adult at home comes into the bedroom at night. The friend’s mother rang the same evening.",
                "“I don’t want to sleep there any more.”"),
            ("School found messages on the child’s phone from an adult known to the family, asking for pictures.", null)
        ],
        [PrimaryNature.Emotional] =
        [
            ("Officers called to shouting at the address. Both children were in the hallway and had seen their mother pushed. No injuries "
                + "seen.", "“It’s like this when he comes back.”"),
            ("Teacher describes a child who will not go home on Fridays, and a parent who calls the child worthless in front of staff.",
                "“I’m the bad one.”")
        ]
    };

    internal static readonly string[] Assessments =
    [
        "Known: the injury and two accounts of it that differ. Not known: who was at home between 18:00 and 21:00. The harm is physical, "
            + "to the younger child, and could happen again tonight if the partner returns. Protecting: grandmother lives two streets away "
            + "and has had the children before. Done: hospital keeps both until the discussion.",
        "Known: what the referrer saw and what the child said to a teacher, written down at the time. Not known: what the siblings have "
            + "seen. Likely to go on while nobody outside the home sees the children daily. Protecting: school, five days a week. Done: "
            + "school has our number and rings before the end of the day."
    ];

    internal static readonly string[] Rationales =
    [
        "Read with the referral and the hospital’s notes. The gaps are named and have owners. I agree with the immediate steps.",
        "Discussed with the officer. The assessment says what is not known, and what would change it. I agree."
    ];

    internal static readonly string[] NoFurtherActionReasons =
    [
        "The same incident is already being worked on by the council under an open assessment; the caller had not been told. Nothing new "
            + "is reported.",
        "The child named lives outside London and the force for that area has the report, with a crime number."
    ];

    internal static readonly string[] BreachReasons = ["Health on-call did not answer at 06:10, 07:00 and 08:15.",
        "The social worker on duty was at another emergency until the morning."];

    private static readonly string[] TransferReasons =
    [
        "The children live in your borough; the school is in ours.",
        "The family moved last week. The address given was the old one."
    ];
}
