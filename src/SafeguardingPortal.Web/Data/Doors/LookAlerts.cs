using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Lists;
using SafeguardingPortal.Domain.Looks;
using SafeguardingPortal.Domain.Teams;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Data.Doors;

/// <summary>An alert as its queue shows it.</summary>
public sealed record AlertLine(
    Guid Id, AlertKind Kind, string Officer, string Code, string Teams, string Words, DateTime At, DateOnly DueOn, DateTime? AskedAt,
    string? AskedBy, DateTime? ExplainedAt, string? Explanation, DateTime? AnsweredAt, string? AnsweredBy, AlertOutcome? Outcome,
    string? OutcomeWords, long EntryId, int Version);

/// <summary>
/// What of the trail has to be answered. Raised from what is sealed, so that nothing is read twice and nothing before it is settled.
/// </summary>
public sealed partial class LookAlerts(PortalDbContext db, ReferenceLists lists, TimeProvider time)
{
    private const string Alone = "alerts";
    private const string ReadTo = "alerts-read-to";

    public Task<List<AlertLine>> OpenAsync(int most) => Lines(db.LookAlerts.Where(alert => alert.AnsweredAt == null)
        .OrderBy(alert => alert.DueOn).ThenBy(alert => alert.At).Take(most)).ToListAsync();

    public Task<List<AlertLine>> AnsweredAsync(int most) => Lines(db.LookAlerts.Where(alert => alert.AnsweredAt != null)
        .OrderByDescending(alert => alert.AnsweredAt).Take(most)).ToListAsync();

    public Task<AlertLine?> LineAsync(Guid id) => Lines(db.LookAlerts.Where(alert => alert.Id == id)).SingleOrDefaultAsync();

    /// <summary>What somebody is asked, and has not yet said why.</summary>
    public Task<List<AlertLine>> AskedOfAsync(Guid officerId) => Lines(db.LookAlerts.Where(alert => alert.OfficerId == officerId
        && alert.AskedAt != null && alert.ExplainedAt == null && alert.AnsweredAt == null).OrderBy(alert => alert.AskedAt)).ToListAsync();

    public Task<LookAlert?> FindAsync(Guid id) => db.LookAlerts.Include(alert => alert.Officer).SingleOrDefaultAsync(alert =>
        alert.Id == id);

    private IQueryable<AlertLine> Lines(IQueryable<LookAlert> alerts)
    {
        var today = UkTime.DateOf(time.UtcNow);
        return alerts.AsNoTracking().Select(alert => new AlertLine(
            alert.Id, alert.Kind, alert.Officer.Name, alert.Officer.Code,
            alert.Officer.Postings.Where(posting => posting.From <= today && (posting.To == null || today <= posting.To))
                .Select(posting => posting.Cait.Name).FirstOrDefault() ?? "",
            alert.Words, alert.At, alert.DueOn, alert.AskedAt, alert.AskedBy!.Name, alert.ExplainedAt, alert.Explanation, alert.AnsweredAt,
            alert.AnsweredBy!.Name, alert.Outcome, alert.OutcomeWords, alert.EntryId, alert.Version));
    }

    /// <summary>An entry that somebody can be asked about: a look of an officer.</summary>
    public async Task<TrailEntry?> EntryAsync(long id) =>
        (await TrailReader.ReadAsync(db.AuditEntries.Where(entry => entry.Id == id && db.Officers.Any(officer =>
            officer.Id == entry.ById))))
        .SingleOrDefault();

    /// <summary>Whether somebody has been asked about it, or it was raised as an alert.</summary>
    public Task<bool> IsRaisedAsync(long entry) => db.LookAlerts.AnyAsync(alert => alert.EntryId == entry && alert.Kind == AlertKind.Asked);

    public async Task<LookAlert> AskAsync(TrailEntry entry, string words, CurrentUser by)
    {
        var rule = (await RulesAsync()).Find(each => each.Kind == AlertKind.Asked);
        var alert = LookAlert.Ask(entry.ById, entry.Id, words, rule?.WorkingDays ?? 3, await lists.CalendarAsync(), by, time.UtcNow);
        db.LookAlerts.Add(alert);
        return alert;
    }

    private Task<List<AlertRule>> RulesAsync()
    {
        var today = UkTime.DateOf(time.UtcNow);
        return db.AlertRules.AsNoTracking().Where(rule => rule.From <= today && (rule.To == null || today <= rule.To)).ToListAsync();
    }

    /// <summary>Reads what was sealed since the last time. Answers how many alerts were raised.</summary>
    public async Task<int> RaiseAsync(CancellationToken cancellationToken = default)
    {
        await using var alone = await db.BeginAloneAsync(Alone);
        await db.StartSeriesAsync(ReadTo);
        var from = await db.ReferenceSeries.Where(row => row.Series == ReadTo).Select(row => row.LastNumber).SingleAsync(cancellationToken);
        var next = await db.AuditSeals.AsNoTracking().Where(seal => seal.Number > from).OrderBy(seal => seal.Number)
            .Select(seal => new { seal.Number, seal.FirstId, seal.LastId }).Take(20).ToListAsync(cancellationToken);
        if (next.Count == 0) return 0;
        var (first, last) = (next[0].FirstId, next[^1].LastId);
        var entries = await TrailReader.ReadAsync(db.AuditEntries.Where(entry => entry.Id >= first && entry.Id <= last
            && (entry.Action == AuditAction.Searched || entry.Action == AuditAction.LookedUp || entry.Action == AuditAction.Viewed))
            .OrderBy(entry => entry.Id));
        var raised = await RaiseAsync(entries, cancellationToken);
        db.LookAlerts.AddRange(raised);
        await db.SaveChangesAsync(cancellationToken);
        var to = (int)next[^1].Number;
        await db.ReferenceSeries.Where(row => row.Series == ReadTo)
            .ExecuteUpdateAsync(row => row.SetProperty(each => each.LastNumber, to), cancellationToken);
        await alone.CommitAsync(cancellationToken);
        return raised.Count;
    }

    private async Task<List<LookAlert>> RaiseAsync(List<TrailEntry> entries, CancellationToken cancellationToken)
    {
        var rules = (await RulesAsync()).ToDictionary(rule => rule.Kind);
        if (entries.Count == 0 || rules.Count == 0) return [];
        var (calendar, now, today) = (await lists.CalendarAsync(), time.UtcNow, UkTime.DateOf(time.UtcNow));
        var who = entries.Select(entry => entry.ById).Distinct().ToList();
        var officers = await db.Officers.AsNoTracking().Where(officer => who.Contains(officer.Id))
            .Select(officer => new { officer.Id, officer.Code, officer.Name }).ToDictionaryAsync(officer => officer.Id, cancellationToken);
        var colleagues = await (from mine in db.Set<TeamPosting>()
                                where who.Contains(mine.OfficerId) && mine.From <= today && (mine.To == null || today <= mine.To)
                                join theirs in db.Set<TeamPosting>() on mine.CaitId equals theirs.CaitId
                                where theirs.OfficerId != mine.OfficerId && theirs.From <= today && (theirs.To == null
                                    || today <= theirs.To)
                                join officer in db.Officers on theirs.OfficerId equals officer.Id
                                select new { mine.OfficerId, officer.Name }).ToListAsync(cancellationToken);
        var addresses = await db.OwnAddresses.AsNoTracking().Where(own => own.From <= today && (own.To == null || today <= own.To))
            .ToListAsync(cancellationToken);
        List<LookAlert> raised = [];
        void Raise(AlertKind kind, TrailEntry entry, string words)
        {
            if (rules.TryGetValue(kind, out var rule) && !raised.Exists(each => each.Kind == kind && each.OfficerId == entry.ById))
                raised.Add(LookAlert.Raise(rule, entry.ById, entry.Id, words, calendar, now));
        }

        foreach (var entry in entries.Where(entry => entry.IsASearch && officers.ContainsKey(entry.ById)))
        {
            var (typed, officer) = ($" {Words(entry.Terms ?? "")} ", officers[entry.ById]);
            if (Surname(officer.Name) is { } own && typed.Contains($" {own} ", StringComparison.Ordinal))
                Raise(AlertKind.OwnName, entry, $"Searched {entry.Terms}.");
            if (addresses.Exists(each => each.Officer == officer.Code && typed.Contains($" {Words(each.Words)} ",
                StringComparison.Ordinal)))
                Raise(AlertKind.OwnAddress, entry, $"Searched {entry.Terms}.");
            if (colleagues.Exists(each => each.OfficerId == entry.ById && FullName(each.Name) is { } full
                && full.All(part => typed.Contains($" {part} ", StringComparison.Ordinal))))
                Raise(AlertKind.Colleague, entry, $"Searched {entry.Terms}.");
        }
        if (rules.TryGetValue(AlertKind.ManyMisses, out var misses))
        {
            await OftenAsync(misses, entries.FindAll(entry => entry.IsASearch && IsMiss(entry.Terms)), entry => entry.IsASearch
                && IsMiss(entry.Terms), entry => entry.Id, many => $"{many} searches that found nobody in {misses.WithinMinutes} minutes.");
        }
        if (rules.TryGetValue(AlertKind.NoHand, out var noHand))
        {
            await OftenAsync(noHand, entries.FindAll(IsWithoutAHand), IsWithoutAHand, entry => entry.SubjectId, many =>
                $"{many} records opened with no hand in them and no reason given.");
        }
        return raised;

        // Counted back from each, so that what began before the range is in it.
        async Task OftenAsync<TKey>(
            AlertRule rule, List<TrailEntry> these, Func<TrailEntry, bool> counts, Func<TrailEntry, TKey> key, Func<int, string> words)
        {
            foreach (var each in these.GroupBy(entry => entry.ById).Where(each => officers.ContainsKey(each.Key)))
            {
                var (first, last) = (each.First().At.AddMinutes(-rule.WithinMinutes), each.Last());
                if (await db.LookAlerts.AnyAsync(alert => alert.OfficerId == each.Key && alert.Kind == rule.Kind && alert.At > first,
                    cancellationToken)) continue;
                var all = (await TrailReader.ReadAsync(db.AuditEntries.Where(entry => entry.ById == each.Key && entry.At > first
                    && entry.Id <= last.Id))).Where(counts).ToList();
                foreach (var entry in each)
                {
                    var since = entry.At.AddMinutes(-rule.WithinMinutes);
                    var many = all.Where(other => other.At > since && other.Id <= entry.Id).Select(key).Distinct().Count();
                    if (many < rule.Many) continue;
                    Raise(rule.Kind, entry, words(many));
                    break;
                }
            }
        }
    }

    private static bool IsWithoutAHand(TrailEntry entry) => entry is
    { Action: AuditAction.Viewed, Reason: AccessReason.MyTeamsCase, Basis: null }
        && entry.Subject is nameof(CaseFile) or nameof(Referral);

    private static bool IsMiss(string? terms) => terms is not null && NothingFound().IsMatch(terms);

    private static string Words(string typed) => string.Join(' ', Parts().Split(Officer.Searchable(typed)).Where(part => part.Length > 0));

    private static string? Surname(string name) => Words(name).Split(' ')[^1] is { Length: > 2 } surname ? surname : null;

    /// <summary>Without the rank; a surname alone is many people's.</summary>
    private static string[]? FullName(string name) => Words(name).Split(' ') is [.., var given, var surname] ? [given, surname] : null;

    [GeneratedRegex("found:? 0\\b", RegexOptions.IgnoreCase)]
    private static partial Regex NothingFound();

    [GeneratedRegex(@"[^\p{L}\p{N}]+")]
    private static partial Regex Parts();
}
