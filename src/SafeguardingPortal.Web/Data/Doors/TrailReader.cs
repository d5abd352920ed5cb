using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.Cram;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Casework.People.Matching;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Casework.Tasks;
using SafeguardingPortal.Domain.Conferences;
using SafeguardingPortal.Domain.Looks;
using SafeguardingPortal.Domain.References;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Data.Doors;

/// <summary>Of which looks a page of the trail tells.</summary>
public enum TrailView { ByTime, ByPerson, Searches, Given, Refused }

/// <summary>What narrows the trail.</summary>
/// <param name="Days">So many days back; null for all of it.</param>
public sealed record TrailFilter(TrailView View, int? Days, AuditAction? Action, AccessReason? Reason)
{
    /// <summary>Looks and what is like one; who signs in or changes something is in the whole of it.</summary>
    internal IQueryable<AuditEntry> On(IQueryable<AuditEntry> entries, DateTime now)
    {
        if (Days is { } days)
        {
            var since = now.AddDays(-days);
            entries = entries.Where(entry => entry.At > since);
        }
        if (Action is { } action) entries = entries.Where(entry => entry.Action == action);
        if (Reason is { } reason) entries = entries.Where(entry => entry.Reason == reason);
        return View switch
        {
            TrailView.Searches => entries.Where(entry => entry.Action == AuditAction.Searched || entry.Action == AuditAction.LookedUp
                || entry.Action == AuditAction.CardShown),
            TrailView.Given => entries.Where(entry => entry.Action == AuditAction.Disclosed || entry.Action == AuditAction.Exported
                || entry.Action == AuditAction.Printed),
            TrailView.Refused => entries.Where(entry => entry.Action == AuditAction.Refused),
            TrailView.ByTime or TrailView.ByPerson => entries
        };
    }
}

/// <summary>Somebody or something that was looked at. Of a person it tells the name and nothing of any case.</summary>
/// <param name="Officer">Set where it is an officer whose own looks are asked for.</param>
public sealed record TrailOf(string Reference, string Kind, PersonLabel? Person, string? Officer = null)
{
    public string Named(DateOnly today) => Person?.On(today) ?? Officer ?? $"{Kind.ToLowerInvariant()} {Reference}";
}

/// <summary>One entry of the trail, without what a change was.</summary>
public sealed record TrailEntry(
    long Id, DateTime At, Guid ById, string ByName, Role ByRole, Guid? TeamId, AuditAction Action, string Subject, Guid? SubjectId,
    string? Reference, AccessReason? Reason, ReasonBasis? Basis, string? ReasonWords, string? Terms, string? Address)
{
    /// <summary>Whether an officer can be asked why: not the portal itself, and not whoever read the trail.</summary>
    public bool CanBeAskedAbout => ByRole != Role.System && Subject != TrailReader.TrailSubject;

    public bool IsASearch => Action is AuditAction.Searched or AuditAction.LookedUp;
}

/// <summary>What one officer did with one thing on one day.</summary>
public sealed record TrailLine(IReadOnlyList<TrailEntry> Entries, string? Team, bool IsAsked)
{
    public TrailEntry Last => Entries[0];

    /// <summary>"Opened, 6 times, printed".</summary>
    public string How => LondonWords.Capital(string.Join(", ", Entries.GroupBy(entry => entry.Action).Select(each =>
        each.Key.InWords().ToLowerInvariant() + (each.Count() == 1 ? "" : $" {each.Count()} times"))));

    public string What => LookWords.Subject(Last.Subject, Last.Reference) + (Last.Terms is { } terms ? $": {terms}" : "");

    public string Why => Last.Reason is not { } reason ? "" : reason.InWords()
        + (Last.ReasonWords is { } words ? $": “{words}”" : "");
}

/// <summary>One officer and all their looks at one thing.</summary>
public sealed record TrailPerson(string Name, Role Role, string? Team, int Looks, DateTime Last, string Reasons);

/// <summary>A page of the trail.</summary>
/// <param name="IsMore">There are older ones than were read.</param>
public sealed record TrailPage(
    TrailOf Of, TrailFilter Filter, IReadOnlyList<TrailLine> Lines, IReadOnlyList<TrailPerson> People, int Read, bool IsMore)
{
    public int WithAHand => Lines.Where(line => line.Last.Basis is not null || line.Last.Reason == AccessReason.Supervision)
        .Select(line => line.Last.ById).Distinct().Count();

    public int UnderBreakGlass => Lines.Count(line => line.Entries.Any(entry => entry.Reason == AccessReason.BreakGlass));

    public int Asked => Lines.Count(line => line.IsAsked);
}

/// <summary>
/// Reads the trail for whoever watches over it: who looked at somebody or something, and what somebody looked at. That it was read is on
/// the trail too, before it is shown.
/// </summary>
public sealed partial class TrailReader(PortalDbContext db, KnownPeople known, AuditTrail audit, TimeProvider time)
{
    /// <summary>So many entries are read at one time.</summary>
    public const int Most = 1_000;
    private const int MostFound = 25;
    private const double LeastBits = -20;

    /// <summary>People by name, and what is called by a reference. What was asked is on the trail.</summary>
    public async Task<long> SearchAsync(string terms)
    {
        var found = await FindAsync(terms);
        audit.Add(AuditAction.Searched, TrailSubject, people: found.Select(each => each.Person?.PersonId).OfType<Guid>(),
            detail: $"{terms} Found: {found.Count}.");
        await db.SaveChangesAsync();
        return db.AuditEntries.Local.Last(entry => entry.Subject == TrailSubject).Id;
    }

    /// <summary>The reader's own search again, by its entry: no name stands in an address.</summary>
    public async Task<(string Terms, IReadOnlyList<TrailOf> Found)?> SearchedAsync(long id)
    {
        var entry = await db.AuditEntries.AsNoTracking().SingleOrDefaultAsync(each => each.Id == id && each.ById == db.Actor.Id
            && each.Subject == TrailSubject && each.Action == AuditAction.Searched);
        if (entry?.Detail is not { } detail) return null;
        var terms = detail[..detail.LastIndexOf(" Found:", StringComparison.Ordinal)];
        return (terms, await FindAsync(terms));
    }

    public const string TrailSubject = "Trail";

    private async Task<IReadOnlyList<TrailOf>> FindAsync(string typed)
    {
        var today = UkTime.DateOf(time.UtcNow);
        var terms = SearchTerms.Read(typed, today);
        if (terms.Reference is { } reference) return await OfAsync(reference) is { } one ? [one] : [];
        IReadOnlyList<PersonDescription> readings = [terms.ToDescription([]), .. terms.Others.Select(other => other.ToDescription([]))];
        var likest = await known.FindAsync(readings, MostFound, LeastBits);
        var ids = likest.Select(each => each.Id).ToList();
        var labels = await db.Set<Person>().AsNoTracking().Where(person => ids.Contains(person.Id))
            .Select(Splice.In<Person, TrailOf>(person => new(
                person.Reference, "Person", Person.ToLabel.Of(person, person.Child != null), null))).ToListAsync();
        return [.. ids.Select(id => labels.Find(label => label.Person!.PersonId == id)).OfType<TrailOf>()];
    }

    /// <summary>What has a reference; null where nothing has.</summary>
    public async Task<TrailOf?> OfAsync(string reference) => Domain.References.Reference.Of(reference)?.Kind switch
    {
        ReferenceKind.Person => await db.Set<Person>().AsNoTracking().Where(person => person.Reference == reference)
            .Select(Splice.In<Person, TrailOf>(person => new(
                person.Reference, "Person", Person.ToLabel.Of(person, person.Child != null), null))).SingleOrDefaultAsync(),
        ReferenceKind.CaseFile when await db.Set<CaseFile>().AnyAsync(each => each.Reference == reference) =>
            new(reference, "Case file", null),
        ReferenceKind.Referral when await db.Set<Referral>().AnyAsync(each => each.Reference == reference) =>
            new(reference, "Referral", null),
        ReferenceKind.Household when await db.Set<Household>()
            .AnyAsync(each => each.Reference == reference) => new(reference, "Household", null),
        _ => null
    };

    /// <summary>Who looked at it.</summary>
    public async Task<TrailPage?> PageAsync(string reference, TrailFilter filter, AuditAction how = AuditAction.Viewed)
    {
        if (await OfAsync(reference) is not { } of) return null;
        audit.Add(how, TrailSubject, reference: reference, people: of.Person is { } person ? [person.PersonId] : []);
        await db.SaveChangesAsync();
        return await PageAsync(of, await EntriesAsync(of), filter);
    }

    /// <summary>Who looked at a case lately, for those who may see it: without who watches over the trail.</summary>
    public async Task<IReadOnlyList<TrailPerson>> LatelyAsync(SeenCase seen)
    {
        var since = time.UtcNow.AddDays(-28);
        var entries = (await OfCaseAsync(seen.Id)).Where(entry => entry.At > since && entry.Action == AuditAction.Viewed);
        var looks = await entries.GroupBy(entry => new { entry.ById, entry.ByName, entry.ByRole, entry.Reason, entry.Basis })
            .Select(group => new { group.Key, Count = group.Count(), Last = group.Max(entry => entry.At) }).ToListAsync();
        return [.. looks.GroupBy(look => look.Key.ById).Select(each => new TrailPerson(
                each.MaxBy(look => look.Last)!.Key.ByName, each.MaxBy(look => look.Last)!.Key.ByRole, null, each.Sum(look => look.Count),
                each.Max(look => look.Last), string.Join("; ", each.OrderByDescending(look => look.Last).Select(look =>
                    (look.Key.Reason?.InWords() ?? "Not said") + (look.Key.Basis is { } basis ? $", {basis.InWords()}" : "")).Distinct())))
            .OrderByDescending(person => person.Last)];
    }

    /// <summary>What an officer looked at.</summary>
    public async Task<TrailPage?> OfOfficerAsync(string code, TrailFilter filter, AuditAction how = AuditAction.Viewed)
    {
        if (await db.Officers.AsNoTracking().Where(officer => officer.Code == code)
            .Select(officer => new { officer.Id, officer.Name }).SingleOrDefaultAsync() is not { } officer) return null;
        audit.Add(how, TrailSubject, officer.Id, code);
        await db.SaveChangesAsync();
        return await PageAsync(new(code, "Officer", null, officer.Name), db.AuditEntries.Where(entry => entry.ById == officer.Id), filter);
    }

    private async Task<TrailPage> PageAsync(TrailOf of, IQueryable<AuditEntry> entries, TrailFilter filter)
    {
        var read = await ReadAsync(filter.On(entries, time.UtcNow).OrderByDescending(entry => entry.Id).Take(Most + 1));
        var isMore = read.Count > Most;
        if (isMore) read.RemoveAt(Most);
        var ids = read.ConvertAll(entry => entry.Id);
        var asked = (await db.LookAlerts.Where(alert => ids.Contains(alert.EntryId) && alert.AnsweredAt == null)
            .Select(alert => alert.EntryId).ToListAsync()).ToHashSet();
        var teams = await db.Caits.AsNoTracking().ToDictionaryAsync(team => team.Id, team => team.Name);
        string? TeamOf(TrailEntry entry) => entry.TeamId is { } team ? teams.GetValueOrDefault(team) : null;

        var lines = read.GroupBy(entry => (UkTime.DateOf(entry.At), entry.ById, entry.Subject, entry.SubjectId, entry.Reference,
            entry.Terms))
            .Select(group => new TrailLine([.. group], TeamOf(group.First()), group.Any(entry => asked.Contains(entry.Id)))).ToList();
        var people = read.GroupBy(entry => entry.ById).Select(group => new TrailPerson(
                group.First().ByName, group.First().ByRole, TeamOf(group.First()), group.Count(), group.First().At,
                string.Join(", ", group.Select(entry => entry.Reason).OfType<AccessReason>().Distinct().Select(each => each.InWords()))))
            .OrderByDescending(person => person.Looks).ToList();
        return new(of, filter, lines, people, read.Count, isMore);
    }

    /// <summary>What is read of an entry. What a change was is case content; what was searched for is what the trail is for.</summary>
    internal static async Task<List<TrailEntry>> ReadAsync(IQueryable<AuditEntry> entries)
    {
        var rows = await entries.AsNoTracking().Select(entry => new TrailEntry(
            entry.Id, entry.At, entry.ById, entry.ByName, entry.ByRole, entry.TeamId, entry.Action, entry.Subject, entry.SubjectId,
            entry.SubjectReference, entry.Reason, entry.Basis, entry.ReasonWords,
            entry.Action == AuditAction.Searched || entry.Action == AuditAction.LookedUp ? entry.Detail : null,
                entry.Address)).ToListAsync();
        return [.. rows.Select(row => row.Terms is null ? row : row with { Terms = TermsIn(row.Terms) })];
    }

    /// <summary>What was typed, as each kind of search writes it down.</summary>
    internal static string TermsIn(string detail) => WrittenTerms().Match(detail) is { Success: true } match
        ? $"“{Regex.Unescape(match.Groups[1].Value)}”, found {match.Groups[2].Value}" : detail.Trim('{', '}', '"').Replace("\":", " ",
            StringComparison.Ordinal);

    private async Task<IQueryable<AuditEntry>> EntriesAsync(TrailOf of)
    {
        if (of.Person is { } person)
            return from concerned in db.Set<AuditPerson>()
                   where concerned.PersonId == person.PersonId
                   join entry in db.AuditEntries on concerned.AuditEntryId equals entry.Id
                   select entry;
        if (of.Kind == "Case file")
            return await OfCaseAsync(await db.Set<CaseFile>().Where(each => each.Reference == of.Reference).Select(each =>
                each.Id).SingleAsync());
        // By its key, which the index has.
        var (subject, id) = of.Kind == "Referral"
            ? (nameof(Referral), await db.Set<Referral>().Where(each => each.Reference == of.Reference).Select(each =>
                each.Id).SingleAsync())
            : (nameof(Household), await db.Set<Household>().Where(each => each.Reference == of.Reference).Select(each =>
                each.Id).SingleAsync());
        return db.AuditEntries.Where(entry => entry.Subject == subject && entry.SubjectId == id);
    }

    /// <summary>Every entry about a case and what hangs on it.</summary>
    internal async Task<IQueryable<AuditEntry>> OfCaseAsync(Guid file)
    {
        List<Guid?> parts =
        [
            file,
            .. await db.Set<Referral>().Where(each => each.CaseFileId == file).Select(each => (Guid?)each.Id).ToListAsync(),
            .. await db.Set<CaseTask>().Where(each => each.CaseFileId == file).Select(each => (Guid?)each.Id).ToListAsync(),
            .. await db.Set<Conference>().Where(each => each.CaseFileId == file).Select(each => (Guid?)each.Id).ToListAsync(),
            .. await db.Set<CramAssessment>().Where(each => each.CaseFileId == file).Select(each => (Guid?)each.Id).ToListAsync()
        ];
        List<string> kinds = [nameof(CaseFile), nameof(Referral), nameof(CaseTask), nameof(Conference), nameof(CramAssessment)];
        return db.AuditEntries.Where(entry => kinds.Contains(entry.Subject) && parts.Contains(entry.SubjectId));
    }

    [GeneratedRegex("""^\{"Terms":"(.*)","Found":(\d+)\}$""")]
    private static partial Regex WrittenTerms();
}
