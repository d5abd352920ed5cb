using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cram;
using SafeguardingPortal.Domain.Casework.Discussions;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.Identifiers;
using SafeguardingPortal.Domain.Teams;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Model;

namespace SafeguardingPortal.Web.Demo;

/// <summary>
/// Invented referrals by the thousand: several years of finished ones, more in term time than in the holidays, and the last two days in
/// every state. They are played by the methods the portal calls and written in bulk. The same seed makes the same, but for keys.
/// </summary>
internal sealed class BulkDemo : IDisposable
{
    /// <summary>The first day for which teams and limits are on record.</summary>
    public static readonly DateTime Beginning = new(2008, 4, 1, 0, 0, 0, DateTimeKind.Utc);

    private const int Years = 5;
    private const int BatchSize = 2_000;
    private const int FamiliesPerTeam = 400;
    private const int CramSinceDays = 30;

    /// <summary>After this long every finished story has ended.</summary>
    private const double SettledAfterHours = 34;

    /// <summary>Stories of the last two days, and how many hours ago each may have begun.</summary>
    private static readonly (Story Story, double From, double To)[] Running =
    [
        (Story.JustIn, 0.1, 1), (Story.NotAllocated, 0.6, 6), (Story.ProposedNoFurtherAction, 1.2, 8), (Story.Allocated, 1, 15),
        (Story.Assessed, 4.5, 19.5), (Story.DueSoonUnassessed, 20.1, 23.8),
        (Story.SignedNotDiscussed, 9.5, 19), (Story.DiscussedNotSigned, 16.5, 23.5), (Story.Reconvened, 11.7, 23.5),
        (Story.TransferOffered, 1.5, 18), (Story.TransferTaken, 2.5, 18),
        (Story.OverdueUnexplained, 24.1, 30), (Story.OverdueExplained, 25.5, 36), (Story.OverdueAcknowledged, 27.5, 46)
    ];

    private static readonly (Story Story, int Weight)[] Finished =
    [
        (Story.Met, 440), (Story.MetQuickly, 120), (Story.MetNoFurtherAction, 80), (Story.DecidedNoFurtherAction, 120), (Story.MetLate, 60),
        (Story.MetLateUnacknowledged, 10),
        (Story.RecordedLate, 20), (Story.MetAfterTransfer, 35), (Story.MetAfterTransferDeclined, 10), (Story.MetAfterTransferWithdrawn, 7),
        (Story.MetAfterReconvening, 30), (Story.MetAfterReallocation, 18), (Story.Redirected, 30), (Story.TakenBack, 20)
    ];

    /// <summary>Referrals of a month against the year's mean: schools see children, and are closed in August and at Christmas.</summary>
    private static readonly double[] Months = [1.05, 1, 1.15, 0.85, 1, 1.15, 0.95, 0.55, 1, 1.1, 1.2, 0.7];

    /// <summary>Referrals of an hour of the London day.</summary>
    private static readonly int[] Hours = [2, 1, 1, 1, 1, 1, 2, 3, 7, 11, 12, 11, 10, 10, 11, 12, 11, 9, 7, 6, 5, 5, 4, 3];

    private static readonly (BreachCause Cause, string Words)[] Delays =
    [
        (BreachCause.FamilyNotFound, "Nobody at the address on two visits; the family was with relatives in Luton until the evening."),
        (BreachCause.InformationAwaited, "The hospital’s body map came only after the consultant’s round."),
        (BreachCause.OfficerNotAvailable, "The officer was giving evidence until 16:00 and nobody else was posted."),
        (BreachCause.SupervisorNotAvailable, "The on-call DS was at a scene all night."),
        (BreachCause.LoggedLate, "Taken on paper at the front counter and logged only the next morning."),
        (BreachCause.PartnerNotReachable, "The social worker on duty was at another emergency until the morning."),
        (BreachCause.Other, "A power cut at the office from 03:00 to 09:30.")
    ];

    private static readonly string[] Schools = [
        "Elmhurst Primary", "Marsh Lane Nursery", "St Aldate’s Academy", "Copper Row School", "Lea Fields Secondary", "Wharf Walk Infants"];
    private static readonly string[] Languages = ["Polish", "Somali", "Bengali", "Turkish", "Portuguese", "British Sign Language"];
    private static readonly string[] Exploitation = ["CSE", "CRIMINAL_EXPLOITATION", "GANGS"];

    private readonly PortalDbContext db;
    private readonly BulkDemoCommand command;
    private readonly AuditTrail audit;
    private readonly TimeProvider time;
    private readonly Random random;
    private readonly BulkDemoWriter writer;
    private readonly Dictionary<Guid, List<BulkDemoFamily>> families = [];
    private readonly List<string> merlins = [];
    private readonly Dictionary<string, int> lastNumbers = [];
    private List<Cait> caits = [];
    private List<TimeLimit> limits = [];
    private List<OfficeHours> hours = [];
    private DemoCramLists cram = null!;
    private List<MashHub> hubs = [];
    private List<MashTimer> timers = [];
    private WorkingClock working = null!;
    private List<ReferencePattern> patterns = [];
    private List<string> boroughs = [];
    private List<string> disabilities = [];
    private DemoStories stories = null!;
    private BulkDemoStaff staff = null!;
    private (Cait Cait, string Tag, int Left)? surge;
    private int surges;

    public BulkDemo(PortalDbContext db, BulkDemoCommand command, AuditTrail audit, TimeProvider time)
    {
        (this.db, this.command, this.audit, this.time) = (db, command, audit, time);
        random = new(command.Seed);
        writer = new(db, typeof(Officer), typeof(Cait), typeof(RiskFactor));
    }

    private DateTime Now => command.Now;

    public async Task MakeAsync(TextWriter output)
    {
        var began = time.GetTimestamp();
        await ReadListsAsync();
        var plan = Plan();
        await db.Database.OpenConnectionAsync();
        // A quarter of a gigabyte, so that the upper pages of every index stay in memory while a large file grows.
        if (db is SqlitePortalDbContext) await db.Database.ExecuteSqlRawAsync("PRAGMA cache_size = -262144");
        await FillTeamsAsync(UkTime.DateOf(plan[0].Received));

        var made = 0;
        foreach (var batch in plan.Chunk(BatchSize))
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            await TakeNumbersAsync(batch);
            foreach (var (received, story) in batch) Play(received, story);
            await writer.WriteAsync();
            await GiveNumbersBackAsync();
            made += batch.Length;
            if (made == plan.Count)
            {
                audit.Add(AuditAction.Created, "DemoReferrals",
                    detail: JsonSerializer.Serialize(new { referrals = made, seed = command.Seed, now = Now }));
                await db.SaveChangesAsync();
            }
            await transaction.CommitAsync();
            await SayAsync(output, made, plan.Count, time.GetElapsedTime(began));
        }
    }

    public void Dispose() => writer.Dispose();

    private async Task SayAsync(TextWriter output, int made, int all, TimeSpan took)
    {
        var rate = made / Math.Max(took.TotalSeconds, 0.001);
        await output.WriteLineAsync(made < all
            ? string.Create(CultureInfo.InvariantCulture, $"{made:N0} of {all:N0} referrals, {rate:N0} a second")
            : string.Create(CultureInfo.InvariantCulture, $"Made {made:N0} referrals ({writer.Rows:N0} rows) in {took.TotalSeconds:N1} s: "
                + $"{rate:N0} a second. Seed {command.Seed}, now {Now:yyyy-MM-dd'T'HH:mm:ss'Z'}."));
    }

    private async Task ReadListsAsync()
    {
        caits = await db.Caits.AsNoTracking().Include(cait => cait.Boroughs).OrderBy(cait => cait.Code).ToListAsync();
        limits = await db.TimeLimits.AsNoTracking().Where(limit => limit.Kind == DeadlineKind.Referral24Hours)
            .OrderByDescending(limit => limit.From).ToListAsync();
        var today = UkTime.DateOf(Now);
        cram = new(
            await db.RiskFactors.AsNoTracking().Where(factor => factor.From <= today && (factor.To == null || today <= factor.To))
                .OrderBy(factor => factor.Order).ToListAsync(),
            await db.TimeLimits.AsNoTracking().Where(limit => limit.Kind == DeadlineKind.CramReviewWhileOpen && limit.From <= today)
                .OrderByDescending(limit => limit.From).FirstAsync());
        hours = await db.OfficeHours.AsNoTracking().Where(each => each.Region == null && each.CaitId == null).OrderBy(each => each.From).ToListAsync();
        patterns = await db.ReferencePatterns.AsNoTracking().ToListAsync();
        boroughs = await db.Boroughs.AsNoTracking().Select(borough => borough.Code).OrderBy(code => code).ToListAsync();
        disabilities = await db.Disabilities.AsNoTracking().Where(disability => disability.Code != Disability.None)
            .OrderBy(disability => disability.Order).Select(disability => disability.Code).ToListAsync();
        hubs = await db.MashHubs.AsNoTracking().ToListAsync();
        timers = await db.MashTimers.AsNoTracking().ToListAsync();
        WorkingCalendar calendar = new(await db.BankHolidays.AsNoTracking().Where(holiday => holiday.To == null)
            .Select(holiday => holiday.Date).ToListAsync());
        working = new(calendar, hours);
        stories = new(random, Now, calendar);
        staff = new(
            await db.Officers.AsNoTracking().Include(officer => officer.Postings).OrderBy(officer => officer.Code).ToListAsync(), stories);
    }

    /// <summary>
    /// When each referral comes in, oldest first, as they would have been numbered. A story is named where it is one of the running ones.
    /// </summary>
    private List<(DateTime Received, Story? Story)> Plan()
    {
        List<(DateTime Received, Story? Story)> plan = [];
        var running = Math.Clamp(command.Referrals / 50, Math.Min(60, (command.Referrals + 1) / 2), 800);
        for (var i = 0; i < running; i++)
        {
            var (story, from, to) = Running[i % Running.Length];
            plan.Add((Now.AddHours(-from - random.NextDouble() * (to - from)), story));
        }

        var settled = Now.AddHours(-SettledAfterHours);
        var last = UkTime.DateOf(settled);
        var first = UkTime.DateOf(Now).AddYears(-Years) is var start && start < UkTime.DateOf(Beginning) ? UkTime.DateOf(Beginning) : start;
        List<double> upTo = [];
        for (var day = first; day <= last; day = day.AddDays(1))
            upTo.Add((upTo.Count == 0 ? 0 : upTo[^1]) + Months[day.Month - 1]
                * (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? 0.5 : 1.2) * (1 + 0.04 * (day.Year - first.Year)));
        while (plan.Count < command.Referrals)
        {
            var index = upTo.BinarySearch(random.NextDouble() * upTo[^1]);
            var midnight = UkTime.EndOf(first.AddDays((index < 0 ? ~index : index) - 1));
            var received = midnight.AddHours(Weighted(Hours)).AddSeconds(random.Next(3600));
            plan.Add((received < settled ? received : received.AddDays(-3), null));
        }
        return [.. plan.Select(each => (Received: new DateTime(each.Received.Ticks - each.Received.Ticks % TimeSpan.TicksPerSecond,
            DateTimeKind.Utc), each.Story)).OrderBy(each => each.Received)];
    }

    private async Task FillTeamsAsync(DateOnly from)
    {
        var today = UkTime.DateOf(Now);
        await using var transaction = await db.Database.BeginTransactionAsync();
        foreach (var cait in caits.Where(cait => cait.To is null || cait.To >= from))
        {
            foreach (var officer in staff.Fill(cait, from, today)) writer.Add(officer);
        }
        await writer.WriteAsync();
        await transaction.CommitAsync();
    }

    private void Play(DateTime received, Story? planned)
    {
        var day = UkTime.DateOf(received);
        var tag = NextSurge(day);
        var cait = tag is null ? Team(day, null) : surge!.Value.Cait;
        var borough = stories.Pick([.. cait.Boroughs.Where(covered => covered.From <= day && (covered.To is null || day <= covered.To))
            .Select(covered => covered.BoroughCode)]);
        var cast = staff.On(cait, received, Now) with { Borough = borough };
        var story = planned ?? PastStory(received);

        var known = Known(cait, received, day);
        var joins = known is not null && known.File.CaitId == cait.Id && random.Next(2) == 0;
        // A file that is in the database already is left as it stands, so it goes to no other team.
        if (joins && story is Story.MetAfterTransfer or Story.TransferTaken)
            story = story == Story.MetAfterTransfer ? Story.Met : Story.Allocated;
        var report = Report(cast, received, tag, story, known);

        var logged = received.AddMinutes(random.Next(3, 25)) is var at && at < Now ? at : Now;
        var year = UkTime.At(logged).Year;
        var file = joins ? known!.File : Domain.Casework.Cases.CaseFile.Open(NextNumber("C", year), cait.Id, logged);
        if (joins) writer.Leave([file, .. file.Children, .. file.Suspects, .. file.Households]);

        List<object> made = [];
        var referral = stories.Play(new(cast, story, stories.Pick(cast.Sergeants), stories.Pick(cast.Constables), report,
            NextNumber("R", year), file, Numbers(report, year, known is not null), logged)
        {
            // The CRAM came to the portal a month ago; what is older rests on the initial assessments of its day, as do files that are
            // joined.
            Cram = joins || received < Now.AddDays(-CramSinceDays) ? null : cram,
            Discussions = joins ? known!.Discussions : 0,
            Other = staff.On(Team(day, cait), received, Now),
            Hours = hours.Find(each => each.From <= day && (each.To is null || day <= each.To)),
            Delay = stories.Pick(Delays),
            RedirectedTo = report.SuggestedRedirect ?? RedirectTo.OtherAgency,
            Hub = report.MashRating is { } colour && hubs.Exists(hub => hub.BoroughCode == report.BoroughCode && hub.From <= day)
                && MashTimer.For(timers, report.BoroughCode, colour, day) is { } timer ? (timer, working) : null
        }, limits.First(limit => limit.From <= day), record =>
        {
            made.Add(record);
            if (record is Breach breach) PutBreach(((Referral)made[0]).Deadline, breach);
        });
        foreach (var clock in made.OfType<Deadline>().Append(referral.Deadline).ToList()) TellDueSoon(clock, made);

        var discussed = made.OfType<StrategyDiscussion>().Count();
        if (known is not null)
        {
            known.Recognise(referral, writer);
            known.Discussions = joins ? known.Discussions + discussed : discussed;
        }
        else if (BulkDemoFamily.Of(report, referral) is { } family)
        {
            family.Discussions = discussed;
            Remember(cait, family);
        }
        made.ForEach(writer.Add);
    }

    /// <summary>What the change tracker does when the flag service adds a breach to a deadline.</summary>
    private static readonly Action<Deadline, Breach> PutBreach =
        typeof(Deadline).GetProperty(nameof(Deadline.Breach))!.GetSetMethod(nonPublic: true)!.CreateDelegate<Action<Deadline, Breach>>();

    /// <summary>So that the flag service finds nothing left to tell of what is due soon already.</summary>
    private void TellDueSoon(Deadline deadline, List<object> made)
    {
        if (deadline.FlagOwedAt(Now) is not FlagLevel.DueSoon) return;
        made.Add(
            DeadlineFlag.Raise(deadline.Id, FlagLevel.DueSoon, deadline.DueSoonAt.AddSeconds(12) is var told && told < Now ? told : Now));
        deadline.Flagged(FlagLevel.DueSoon);
    }

    /// <summary>A breach that nobody has answered for is one of the last days; the older ones have all been.</summary>
    private Story PastStory(DateTime received)
    {
        var story = Finished[Weighted([.. Finished.Select(each => each.Weight)])].Story;
        return story == Story.MetLateUnacknowledged && received < Now.AddDays(-10) ? Story.MetLate : story;
    }

    private Cait Team(DateOnly day, Cait? but)
    {
        var open = caits.Where(cait => cait.From <= day && (cait.To is null || day <= cait.To) && cait.Id != but?.Id).ToList();
        return open[Weighted([.. open.Select(cait => cait.Boroughs.Count)])];
    }

    /// <summary>Now and then several reports about one place come in together and are tagged.</summary>
    private string? NextSurge(DateOnly day)
    {
        if (surge is null && random.Next(120) == 0)
            surge = (Team(day, null), string.Create(CultureInfo.InvariantCulture, $"{stories.Pick(Schools)} {day:yyyy-MM} {++surges}"),
                random.Next(3, 12));
        if (surge is not { } on || random.Next(2) == 0) return null;
        if (on.Left == 0 || on.Cait.To < day)
        {
            surge = null;
            return null;
        }
        surge = on with { Left = on.Left - 1 };
        return on.Tag;
    }

    private BulkDemoFamily? Known(Cait cait, DateTime received, DateOnly day)
    {
        if (random.Next(5) != 0 || !families.TryGetValue(cait.Id, out var there) || there.Count == 0) return null;
        var index = random.Next(there.Count);
        if (there[index].MayComeUpAgain(received, day)) return there[index];
        if (there[index].LastReported.AddDays(3) < received) there.RemoveAt(index);
        return null;
    }

    private void Remember(Cait cait, BulkDemoFamily family)
    {
        if (!families.TryGetValue(cait.Id, out var there)) families[cait.Id] = there = [];
        if (there.Count < FamiliesPerTeam) there.Add(family);
        else there[random.Next(there.Count)] = family;
    }

    private Report Report(DemoCast cast, DateTime received, string? tag, Story story, BulkDemoFamily? known)
    {
        var report = stories.Report(cast, received);
        var words = report.Children[0].OwnWords;
        if (known is not null)
        {
            report = report with
            {
                BoroughCode = known.Report.BoroughCode,
                Children = [.. known.Report.Children.Select((child, n) => child with { OwnWords = n == 0 ? words : null })],
                Adults = known.Report.Adults,
                Address = known.Report.Address
            };
        }
        else
        {
            report = report with { Children = [.. report.Children.Select(Schooled)] };
        }
        if (cast.Cait.Boroughs.All(covered => covered.BoroughCode != report.BoroughCode))
            report = report with { BoroughCode = cast.Borough };
        var flags = random.Next(25) == 0 ? [.. report.NatureFlags, stories.Pick(Exploitation)] : report.NatureFlags;
        return report with
        {
            NatureFlags = flags,
            ExploitationLevel = flags.Count > report.NatureFlags.Count ? random.Next(1, 4) : null,
            References = References(received, report),
            OtherAddresses = random.Next(8) == 0
                ? [new($"{random.Next(1, 180)} {stories.Pick(DemoStories.Streets)}", "Father’s home")] : [],
            IncidentBoroughCode = random.Next(20) == 0 ? stories.Pick(boroughs) : null,
            Injuries = report.PrimaryNature == PrimaryNature.Physical
                ? "Bruise of about 3 cm; seen by a nurse, no treatment needed." : null,
            OtherChildren = random.Next(6) == 0 ? "A cousin of about 4 stays at weekends." : null,
            Consent = random.Next(3) == 0 ? stories.Pick(Enum.GetValues<Answer>()) : null,
            WhoIsTold = random.Next(4) == 0 ? "The mother has been told by the school; nobody else at home." : null,
            Interpreter = random.Next(12) == 0 ? stories.Pick(Languages) : null,
            MashRating = random.Next(4) == 0 ? stories.Pick(Enum.GetValues<MashRating>()) : null,
            IsInRemit = story == Story.Redirected ? false : random.Next(2) == 0 ? true : null,
            SuggestedRedirect = story == Story.Redirected ? stories.Pick(Enum.GetValues<RedirectTo>()) : null,
            BatchTag = tag
        };
    }

    private ReportedChild Schooled(ReportedChild child) => child.Name is null ? child : child with
    {
        School = random.Next(2) == 0 ? stories.Pick(Schools) : null,
        Disabilities = random.Next(12) == 0 ? [stories.Pick(disabilities)] : random.Next(3) == 0 ? [Disability.None] : []
    };

    private List<ReportedReference> References(DateTime received, Report report)
    {
        var day = UkTime.DateOf(received);
        List<ReportedReference> references = [];
        void Cite(string system, string value, MerlinDecision? decision = null, string? reason = null) =>
            references.Add(
                new(system, value, patterns.Exists(pattern => pattern.Code == system && pattern.Matches(value)), decision, reason));
        if (report.Channel == Channel.Merlin || random.Next(5) == 0)
        {
            var formal = random.Next(5) != 0;
            Cite("MERLIN", Merlin(day), formal ? MerlinDecision.FormalReferral : MerlinDecision.InformationOnly,
                formal ? "Meets the threshold by what the child said." : "Known already; kept with the open file.");
        }
        if (random.Next(5) == 0) Cite("CRIS", string.Create(CultureInfo.InvariantCulture, $"{random.Next(1_000_000, 9_999_999)}/{day:yy}"));
        if (report.Channel == Channel.Cad || random.Next(12) == 0)
            Cite("CAD", string.Create(CultureInfo.InvariantCulture, $"{random.Next(100, 9_999)}/{day:ddMMMyy}").ToUpperInvariant());
        return references;
    }

    /// <summary>One in six cites a report that another referral has cited; a few have no form that is known.</summary>
    private string Merlin(DateOnly day)
    {
        if (merlins.Count > 0 && random.Next(6) == 0) return stories.Pick(merlins);
        var number = string.Create(
            CultureInfo.InvariantCulture, $"{day:yy}{(random.Next(40) == 0 ? "/" : "PAC")}{random.Next(1, 999_999)}");
        if (merlins.Count < 60) merlins.Add(number);
        else merlins[random.Next(merlins.Count)] = number;
        return number;
    }

    private int Weighted(ReadOnlySpan<int> weights)
    {
        var all = 0;
        foreach (var weight in weights) all += weight;
        var drawn = random.Next(all);
        var index = 0;
        while (drawn >= weights[index]) drawn -= weights[index++];
        return index;
    }

    /// <summary>
    /// Holds the series of a batch until it is committed, so that a desk logging meanwhile waits and goes on from there (BR-1).
    /// </summary>
    private async Task TakeNumbersAsync((DateTime Received, Story? Story)[] batch)
    {
        lastNumbers.Clear();
        for (var year = UkTime.At(batch[0].Received).Year; year <= UkTime.At(batch[^1].Received.AddMinutes(25)).Year; year++)
        {
            foreach (var series in (string[])[Series("R", year), Series("C", year), Series("P", year), Series("H", year)])
            {
                await db.StartSeriesAsync(series);
                await db.ReferenceSeries.Where(row => row.Series == series)
                    .ExecuteUpdateAsync(row => row.SetProperty(r => r.LastNumber, r => r.LastNumber + 0));
                lastNumbers[series] = await db.ReferenceSeries.Where(row => row.Series == series)
                    .Select(row => row.LastNumber).SingleAsync();
            }
        }
    }

    /// <summary>Whoever is found to be known keeps the number they have, so none is used up.</summary>
    private NewNumbers Numbers(Report report, int year, bool isKnown)
    {
        var (people, households) = NewNumbers.NeededFor(report.People);
        string Next(string letter) => isKnown ? "" : NextNumber(letter, year);
        return new([.. Enumerable.Range(0, people).Select(_ => Next("P"))], [.. Enumerable.Range(0, households).Select(_ => Next("H"))]);
    }

    private string NextNumber(string letter, int year)
    {
        var series = Series(letter, year);
        var number = ++lastNumbers[series];
        if (number > 999_999)
            throw new InvalidOperationException($"The series {series} is full. Ask for fewer referrals, or another --now.");
        return string.Create(CultureInfo.InvariantCulture, $"{series}-{number:D6}");
    }

    private async Task GiveNumbersBackAsync()
    {
        foreach (var (series, number) in lastNumbers)
            await db.ReferenceSeries.Where(row => row.Series == series)
                .ExecuteUpdateAsync(row => row.SetProperty(r => r.LastNumber, number));
    }

    private static string Series(string letter, int year) => string.Create(CultureInfo.InvariantCulture, $"{letter}-{year:D4}");
}
