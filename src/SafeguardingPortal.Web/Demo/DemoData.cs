using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.Discussions;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Casework.Tasks;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.OnCall;
using SafeguardingPortal.Domain.Teams;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Data.Providers;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Demo;

/// <summary>
/// The demonstration copy: invented officers, and a hundred or so invented referrals in every state with clocks relative to now.
/// Everything happens through the same methods the portal calls, at invented instants. Development only.
/// </summary>
public sealed class DemoData(
    PortalDbContext db, UserManager<PortalUser> users, References references, ReferenceLists lists, TimeProvider time)
{
    private static readonly (Story Story, double HoursAgo)[] Hackney =
    [
        (Story.OverdueAcknowledged, 30.3), (Story.OverdueExplained, 26.1), (Story.OverdueUnexplained, 24.7),
        (Story.DueSoonUnassessed, 22.4), (Story.Assessed, 20.8),
        (Story.DiscussedNotSigned, 20.1), (Story.SignedNotDiscussed, 15.2), (Story.Reconvened, 13), (Story.Assessed, 9.6),
        (Story.Allocated, 4.6), (Story.ProposedNoFurtherAction, 3.1),
        (Story.NotAllocated, 1.2), (Story.JustIn, 0.3), (Story.RecordedLate, 40), (Story.MetLateUnacknowledged, 52), (Story.MetLate, 60),
        (Story.Met, 33), (Story.MetQuickly, 35),
        (Story.DecidedNoFurtherAction, 38), (Story.MetNoFurtherAction, 46), (Story.Met, 57), (Story.Met, 63), (Story.MetQuickly, 70),
        (Story.Met, 77), (Story.DecidedNoFurtherAction, 84),
        (Story.Met, 92), (Story.MetLate, 101), (Story.Met, 109), (Story.Met, 118), (Story.MetQuickly, 126), (Story.Met, 133),
        (Story.MetNoFurtherAction, 141), (Story.Met, 150),
        (Story.Met, 190), (Story.MetLate, 220), (Story.Met, 260), (Story.DecidedNoFurtherAction, 310), (Story.Met, 400),
        (Story.MetQuickly, 520), (Story.Met, 700), (Story.RecordedLate, 910),
        (Story.Met, 1300), (Story.Met, 2100), (Story.MetLate, 3200), (Story.Met, 5000)
    ];

    private static readonly (Story Story, double HoursAgo)[] Lambeth =
    [
        (Story.OverdueUnexplained, 25.2), (Story.DueSoonUnassessed, 21.7), (Story.Assessed, 12.4), (Story.Allocated, 6.2),
        (Story.NotAllocated, 0.8), (Story.Met, 39), (Story.MetLate, 64),
        (Story.Met, 88), (Story.DecidedNoFurtherAction, 95), (Story.MetQuickly, 120), (Story.Met, 300), (Story.Met, 640)
    ];

    /// <summary>What keeps a few more teams at work, beside what every team has.</summary>
    private static readonly (Story Story, double HoursAgo)[] AtWork =
    [
        (Story.OverdueExplained, 25.6), (Story.DueSoonUnassessed, 21.9), (Story.Allocated, 5.4), (Story.JustIn, 0.4), (Story.Met, 52),
        (Story.MetQuickly, 66), (Story.Met, 81), (Story.Met, 104), (Story.MetLate, 131), (Story.Met, 170), (Story.Met, 240),
        (Story.MetQuickly, 330), (Story.Met, 470), (Story.Met, 620), (Story.Met, 800),
        (Story.Met, 350), (Story.Met, 390), (Story.Met, 450), (Story.Met, 500), (Story.MetQuickly, 560), (Story.Met, 590)
    ];

    /// <summary>The liaison officers of the teams that are at work, by the team's code; Hackney's has an account.</summary>
    private static readonly Dictionary<string, string> Liaisons =
        new() { ["lambeth"] = "Ngozi Farrow", ["newham"] = "Helen Sato", ["haringey"] = "Piotr Weiss" };

    private static readonly (Story Story, double HoursAgo)[] Elsewhere = [(Story.Assessed, 11.3), (Story.Met, 47), (Story.MetLate, 140)];

    private readonly Random random = new(20261122);
    private readonly HashSet<string> taken = [];
    private DemoCramLists? cram;

    /// <param name="clock">What now is taken from, where that is not the portal's own clock.</param>
    public static async Task EnsureAsync(IServiceProvider services, TimeProvider? clock = null)
    {
        var db = services.GetRequiredService<PortalDbContext>();
        if (await db.Officers.AnyAsync()) return;
        await ActivatorUtilities.CreateInstance<DemoData>(services, clock ?? services.GetRequiredService<TimeProvider>()).MakeAsync();
    }

    private async Task MakeAsync()
    {
        var now = time.UtcNow;
        var today = UkTime.DateOf(now);
        var caits = await db.Caits.Include(cait => cait.Boroughs).Where(cait => cait.To == null).OrderBy(cait => cait.Name).ToListAsync();

        await using var transaction = await db.Database.BeginTransactionAsync();
        var stories = new DemoStories(random, now, await lists.CalendarAsync());
        List<DemoCast> casts = [];
        foreach (var cait in caits) casts.Add(Assemble(cait, today, stories));
        foreach (var account in DemoAccounts.All.Where(account => account.Team is null)) db.Add(Join(account.Name, account.Role, today));
        await db.SaveChangesAsync();
        await AddAccountsAsync();

        var limit = await lists.TimeLimitAsync(DeadlineKind.Referral24Hours, today);
        cram = new(await lists.RiskFactorsAsync(today), await lists.TimeLimitAsync(DeadlineKind.CramReviewWhileOpen, today));
        // What the other teams do has its own dice, so that Hackney's stories stay as they are told.
        var others = new DemoStories(new(20261123), now, await lists.CalendarAsync());
        var plays = casts.SelectMany(cast => (cast.Cait.Code switch { "hackney" => Hackney, "lambeth" => Lambeth, _ => Elsewhere })
            .Select(scene => (cast, scene.Story, scene.HoursAgo, stories)))
            .Concat(casts.Where(cast => Liaisons.ContainsKey(cast.Cait.Code))
                .SelectMany(cast => AtWork.Select(scene => (cast, scene.Story, scene.HoursAgo, stories: others))));
        // Numbered as they would have been: the oldest first.
        foreach (var (cast, story, hoursAgo, told) in plays.OrderByDescending(play => play.HoursAgo)
            .ThenBy(play => play.cast.Cait.Code, StringComparer.Ordinal).ToList())
            await PlayAsync(told, cast, story, now.AddHours(-hoursAgo), now, limit);
        foreach (var cast in casts.Where(cast => cast.Cait.Code == "hackney" || Liaisons.ContainsKey(cast.Cait.Code)))
            await new DemoConferences(db, lists, await lists.CalendarAsync(), now).MakeAsync(cast.Cait);
        await new DemoFamilies(db, references, stories, limit, now).MakeAsync(casts.First(cast => cast.Cait.Code == "hackney"));
        var hackney = casts.Single(cast => cast.Cait.Code == "hackney");
        await PlayAsync(stories, hackney, Story.Allocated, now.AddHours(-1.9), now, limit);
        await new DemoDocket(db, now).MakeAsync(hackney,
            await db.Set<CaseFile>().Where(file => file.CaitId == hackney.Cait.Id).OrderByDescending(file => file.Reference).FirstAsync());
        foreach (var cast in casts.Where(cast => cast.Cait.Code is "hackney" or "lambeth"))
        {
            await new DemoCrimes(db, now).MakeAsync(cast);
            await new DemoDocuments(db).MakeAsync(cast);
        }
        await new DemoPast(db, time, now).MakeAsync();
        await new DemoWork(db, references, lists, await lists.CalendarAsync(), now).MakeAsync(hackney, cram);
        await new DemoFrontDoor(db, references, lists, await lists.CalendarAsync(), now).MakeAsync(hackney);
        await AskOfTeamAsync(casts.Single(cast => cast.Cait.Code == "lambeth"), now);
        await KeepRotaAsync(casts, today);
        await new DemoTrail(db, await lists.CalendarAsync(), now).MakeAsync(hackney, casts.Single(cast => cast.Cait.Code == "lambeth"));
        await transaction.CommitAsync();
    }

    /// <summary>Who is on call in each region, a month back and a month ahead, with one night in the east that nobody has taken.</summary>
    private async Task KeepRotaAsync(IReadOnlyList<DemoCast> casts, DateOnly today)
    {
        var regions = await db.CaitRegions.Where(own => own.From <= today && (own.To == null || today <= own.To))
            .Join(db.Regions, own => own.RegionId, region => region.Id, (own, region) => new { own.CaitId, region.Name }).ToListAsync();
        foreach (var region in regions.GroupBy(each => each.Name).OrderBy(each => each.Key, StringComparer.Ordinal))
        {
            var cast = casts.Where(each => region.Any(own => own.CaitId == each.Cait.Id)).ToList();
            for (var ahead = -30; ahead <= 35; ahead++)
            {
                if (region.Key == "East" && ahead == 5) continue;
                var (night, who) = (today.AddDays(ahead), cast[(ahead + 30) % cast.Count]);
                var pair = new OnCallPair(who.Sergeants[0].Id, "07700 900146", who.Inspector.Id, "07700 900147");
                db.Add(OnCallNight.Of(region.Key, night, pair, who.Acting(who.Inspector), UkTime.EndOf(night.AddDays(-1))));
            }
        }
        await db.SaveChangesAsync();
    }

    /// <summary>Something a team has to do that is of no case.</summary>
    private async Task AskOfTeamAsync(DemoCast cast, DateTime now)
    {
        const string what = "Agree with the inspectors of the region who is on call over the holidays, and tell the desk";
        var (by, due) = (cast.Acting(cast.Sergeants[0]), UkTime.EndOf(UkTime.DateOf(now).AddDays(10)));
        db.Add(CaseTask.Set(await references.NextAsync("T", UkTime.At(now).Year), Subject.Team(cast.Cait),
            new(TaskKind.Action, what, due) { Owner = cast.Inspector }, by, now));
        await db.SaveChangesAsync();
    }

    private DemoCast Assemble(Cait cait, DateOnly today, DemoStories stories)
    {
        Officer Post(Role role, string rank)
        {
            var account = DemoAccounts.All.FirstOrDefault(account => account.Team == cait.Code && account.Role == role
                && !taken.Contains(account.UserName));
            if (account is not null) taken.Add(account.UserName);
            var officer = Join(account?.Name ?? $"{rank}{stories.Pick(DemoStories.FirstNames)} {stories.Pick(DemoStories.Surnames)}", role,
                today);
            officer.Post(cait.Id, today.AddYears(-2));
            db.Add(officer);
            return officer;
        }

        var cast = new DemoCast(cait, cait.Boroughs[0].BoroughCode, Post(Role.ReferralDesk, ""),
            [Post(Role.DetectiveSergeant, "DS "), Post(Role.DetectiveSergeant, "DS ")],
            [Post(Role.DetectiveConstable, "DC "), Post(Role.DetectiveConstable, "DC "), Post(Role.DetectiveConstable, "DC ")],
            Post(Role.DetectiveInspector, "DI "));
        foreach (var account in DemoAccounts.All.Where(account => account.Team == cait.Code && !taken.Contains(account.UserName)))
            Post(account.Role, "");
        if (Liaisons.TryGetValue(cait.Code, out var name))
        {
            var liaison = Join(name, Role.ConferenceLiaisonOfficer, today);
            liaison.Post(cait.Id, today.AddYears(-2));
            db.Add(liaison);
        }
        return cast;
    }

    private int officers = 400;

    private Officer Join(string name, Role role, DateOnly today) => Officer.Join($"o-{++officers:D4}", name, role, today.AddYears(-2));

    private async Task AddAccountsAsync()
    {
        foreach (var account in DemoAccounts.All)
        {
            var officer = db.Officers.Local.Single(officer => officer.Name == account.Name && officer.Role == account.Role);
            var made = await users.CreateAsync(new() { Id = officer.Id, UserName = account.UserName }, DemoAccounts.Password);
            if (!made.Succeeded) throw new InvalidOperationException(
                $"Demo account {account.UserName}: {string.Join(", ", made.Errors.Select(error => error.Description))}");
        }
    }

    /// <summary>Some came through a hub: one with its research done, one due soon, one that waits.</summary>
    private static MashRating? RatingOf(Story story) => story switch
    {
        Story.Allocated => MashRating.Amber,
        Story.NotAllocated => MashRating.Red,
        Story.SignedNotDiscussed or Story.MetLate => MashRating.Red,
        Story.Reconvened => MashRating.Green,
        _ => null
    };

    private async Task PlayAsync(DemoStories stories, DemoCast cast, Story story, DateTime received, DateTime now, TimeLimit limit)
    {
        var (sergeant, constable) = (stories.Pick(cast.Sergeants), stories.Pick(cast.Constables));
        if (cast.Cait.Code is "hackney" or "lambeth" && story is not (Story.Met or Story.MetQuickly))
            (sergeant, constable) = (cast.Sergeants[0], random.Next(3) == 0 ? stories.Pick(cast.Constables) : cast.Constables[0]);
        var logged = received.AddMinutes(random.Next(3, 25)) is var at && at < now ? at : now;
        var year = UkTime.At(received).Year;
        var file = CaseFile.Open(await references.NextAsync("C", year), cast.Cait.Id, logged);
        var report = stories.Report(cast, received) with { MashRating = RatingOf(story) };
        var timer = report.MashRating is { } colour
            ? await lists.MashTimerAsync(report.BoroughCode, colour, UkTime.DateOf(received)) : null;
        var reference = await references.NextAsync("R", year);
        stories.Play(new(cast, story, sergeant, constable, report, reference, file, await references.ForAsync(report, year), logged)
        {
            Cram = cram,
            Hub = timer is null ? null : (timer, await lists.WorkingClockAsync(cast.Cait.Id)),
            HubIsSlow = story is Story.Allocated or Story.NotAllocated
        }, limit, made => db.Add(made));
        await db.SaveChangesAsync();
    }
}
