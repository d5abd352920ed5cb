using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.Cram;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Casework.Tasks;
using SafeguardingPortal.Domain.Conferences;
using SafeguardingPortal.Domain.Handovers;
using SafeguardingPortal.Domain.Teams;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Data.Doors;

/// <summary>A record an officer holds, by its number alone.</summary>
/// <param name="Due">The next limit that runs on it; null where none does.</param>
/// <param name="IsClosedList">Its case is restricted, and who asks is not on the list: whoever is on it hands it over.</param>
public sealed record HeldRecord(HeldKind Kind, string Reference, Guid? CaitId, string? Team, DateTime? Due, bool IsClosedList)
{
    public string Key => $"{Kind}.{Reference}";

    /// <summary>All of one kind in one team, which can go to one officer.</summary>
    public string Group => $"{Kind}.{CaitId}";
}

/// <summary>So many of one kind, in one team.</summary>
public sealed record HeldSum(HeldKind Kind, string? Team, int Count, DateTime? Due);

/// <summary>What an officer holds, counted, by the officer's code and name.</summary>
public sealed record Holding(string Officer, string Name, IReadOnlyList<HeldSum> Held)
{
    public static Holding Nothing { get; } = new("", "", []);
}

/// <summary>What an officer has besides, and what becomes of it without anybody being chosen.</summary>
public sealed record HeldBeside(int OnRestrictedCases, int UnsignedVersions, int CalendarAddresses)
{
    public int Count => OnRestrictedCases + UnsignedVersions + CalendarAddresses;
}

/// <summary>
/// What an officer holds, counted and handed over (BR-54). A door of its own: whoever keeps officers sees numbers and limits and opens
/// nothing, a supervisor the same of their own teams.
/// </summary>
public sealed class HeldWork(PortalDbContext db, ReferenceLists lists, TimeProvider time)
{
    /// <summary>Whose work of which teams this user hands over; null for every team.</summary>
    private IReadOnlyList<Guid>? Teams => db.Actor.MayForEveryTeam(Act.HandOver) ? null : db.Actor.CaitIds;

    private IQueryable<Referral> OpenReferrals =>
        db.Set<Referral>().Where(referral => referral.Status != ReferralStatus.Closed && referral.CaseFile.ClosedAt == null);

    private IQueryable<Conference> OpenConferences => db.Set<Conference>().Where(Conference.IsUnfinished);

    /// <summary>The least time left first.</summary>
    public async Task<IReadOnlyList<HeldRecord>> OfAsync(Guid officerId)
    {
        var (now, me) = (time.UtcNow, db.Actor.Id);
        var isClosed = CaseFile.IsClosedByListTo(db.Actor with { At = now });
        async Task<List<HeldRecord>> ReferralsAsync(HeldKind kind, IQueryable<Referral> held) => await held.Select(referral =>
            new HeldRecord(kind, referral.Reference, referral.CaitId, referral.Cait.Name,
                referral.Deadline.MetAt == null ? referral.Deadline.DueAt : null, isClosed.Of(referral.CaseFile))).Spliced().ToListAsync();

        List<HeldRecord> all =
        [
            .. await ReferralsAsync(HeldKind.Case, OpenReferrals.Where(referral => referral.OfficerId == officerId)),
            .. await ReferralsAsync(HeldKind.Supervision, OpenReferrals.Where(referral => referral.SupervisorId == officerId)),
            .. await OpenConferences.Where(conference => conference.LiaisonId == officerId).Select(conference => new HeldRecord(
                HeldKind.Conference, conference.Reference, conference.CaitId, conference.Cait.Name,
                conference.Clocks.Where(clock => clock.Deadline.MetAt == null && clock.Deadline.WithdrawnAt == null)
                    .Min(clock => (DateTime?)clock.Deadline.DueAt), isClosed.Of(conference.CaseFile))).Spliced().ToListAsync(),
            .. await db.Set<CaseTask>().Where(task => task.OwnerId == officerId && task.ClosedAt == null).Select(task => new HeldRecord(
                HeldKind.Task, task.Reference, task.CaitId, task.Cait!.Name, task.DueAt,
                task.CaseFile != null && isClosed.Of(task.CaseFile))).Spliced().ToListAsync()
        ];
        return
        [
            .. all.Where(each => Teams is not { } teams || (each.CaitId is { } team && teams.Contains(team)))
                .OrderBy(each => each.Due ?? DateTime.MaxValue).ThenBy(each => each.Reference, StringComparer.Ordinal)
        ];
    }

    public async Task<Holding> SumAsync(string code)
    {
        var officer = await db.Officers.Where(each => each.Code == code).Select(each => new { each.Id, each.Name }).SingleAsync();
        return new(code, officer.Name, [.. (await OfAsync(officer.Id)).GroupBy(each => each.Group).Select(group =>
            new HeldSum(group.First().Kind, group.First().Team, group.Count(), group.Min(each => each.Due)))]);
    }

    public async Task<HeldBeside> BesideAsync(Guid officerId)
    {
        var now = time.UtcNow;
        return new(
            await db.Set<CaseAccess>().CountAsync(named => named.OfficerId == officerId && named.EndedAt == null
                && (named.To == null || now < named.To)),
            // From the hands on: an officer has written a few of all the versions there are.
            await db.Set<CramHand>().Where(hand => hand.OfficerId == officerId && hand.Part == CramPart.Writer)
                .Join(db.Set<CramAssessment>(), hand => hand.AssessmentId, version => version.Id, (_, version) => version)
                .CountAsync(version => version.SignedAt == null),
            await db.CalendarFeeds.CountAsync(feed => feed.OfficerId == officerId && feed.RevokedAt == null));
    }

    /// <summary>Who can take a kind of thing over, but for whoever has it.</summary>
    public async Task<IReadOnlyList<Choice>> TakersAsync(HeldRecord what, string but) => [.. (what switch
    {
        { CaitId: null } => await lists.TaskTakersAsync(null),
        { Kind: HeldKind.Case, CaitId: { } team } => await lists.OfficersAsync(team, [.. Roles.Detectives]),
        { Kind: HeldKind.Supervision, CaitId: { } team } => await lists.OfficersAsync(team, [.. Roles.Supervisors]),
        { Kind: HeldKind.Conference, CaitId: { } team } => await lists.OfficersAsync(team, [.. Roles.Liaisons]),
        { CaitId: { } team } => await lists.TaskTakersAsync(team)
    }).Where(choice => choice.Value != but)];

    /// <summary>Opens what was chosen to be handed over, with whom it goes to by code.</summary>
    public async Task<HandOverWork> OpenAsync(Officer from, IReadOnlyDictionary<HeldRecord, string> chosen)
    {
        Dictionary<string, Officer> officers = [];
        foreach (var code in chosen.Values.Distinct())
        {
            var officer = await lists.OfficerAsync(code);
            RuleViolation.When(officer is null, "Somebody you chose is not here any more. Choose again.");
            officers[code] = officer;
        }
        Dictionary<string, Officer> Of(HeldKind kind) => chosen.Where(each => each.Key.Kind == kind && !each.Key.IsClosedList)
            .ToDictionary(each => each.Key.Reference, each => officers[each.Value]);
        var (cases, supervised) = (Of(HeldKind.Case), Of(HeldKind.Supervision));
        var (conferences, tasks) = (Of(HeldKind.Conference), Of(HeldKind.Task));

        var numbers = cases.Keys.Union(supervised.Keys).ToList();
        var referrals = await OpenReferrals.Where(each => numbers.Contains(each.Reference)).ToDictionaryAsync(each => each.Reference);
        var meetings = await OpenConferences.Where(each => conferences.Keys.ToList().Contains(each.Reference)).ToListAsync();
        var things = await db.Set<CaseTask>().Where(each => tasks.Keys.ToList().Contains(each.Reference)).ToListAsync();
        db.OpenedPeople =
        [
            .. await OpenReferrals.Where(each => numbers.Contains(each.Reference)).SelectMany(Referral.PeopleConcerned).ToListAsync()
        ];
        Passed<Referral> Pass(KeyValuePair<string, Officer> each) => new(referrals[each.Key], each.Value);
        return new(from, [.. cases.Where(each => referrals.ContainsKey(each.Key)).Select(Pass)],
            [.. supervised.Where(each => referrals.ContainsKey(each.Key)).Select(Pass)],
            [.. meetings.Select(each => new Passed<Conference>(each, conferences[each.Reference]))],
            [.. things.Select(each => new Passed<CaseTask>(each, tasks[each.Reference]))]);
    }
}
