using System.Text.RegularExpressions;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Primitives;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Casework.Tasks;
using SafeguardingPortal.Domain.Dissents;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Pages.Links;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Pages.Drafts;

/// <summary>A draft as lists and offers show it.</summary>
public sealed record DraftLine(Guid Id, string Path, DateTime SavedAt, DateTime ExpiresAt, int Revision)
{
    public string Title => Drafts.TitleOf(Path);

    /// <summary>Opens the form with what was typed in it.</summary>
    public string Href => $"{Path}?draft=open";
}

/// <summary>Either kept, with the new revision, or not: another tab saved first, and says when.</summary>
public sealed record DraftSaved(bool IsKept, int Revision, DateTime SavedAt);

/// <summary>Drafts of the person signed in, and of nobody else.</summary>
public sealed partial class Drafts(PortalDbContext db, Records<Referral> referrals, Records<CaseFile> files, Records<Dissent> dissents, Records<CaseTask> tasks, TimeProvider time)
{
    public const int MostCharacters = 2_000_000;
    public static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    /// <summary>The hidden field that says which revision a page was opened with.</summary>
    public const string RevisionField = "DraftRevision";

    /// <summary>Fields that are the page's and not the person's.</summary>
    private static readonly string[] NotKept = ["__RequestVerificationToken", "Button", RevisionField, "Version"];

    /// <summary>The forms that keep drafts, and what they are called; null for any other address.</summary>
    public static string TitleOf(string path) => Form().Match(path) switch
    {
        { Success: false } => "",
        { Groups: var groups } when groups["log"].Success => "Log a referral",
        { Groups: var groups } when groups["discussion"].Success => $"Strategy discussion, {groups["reference"].Value}",
        { Groups: var groups } when groups["cram"].Success => $"CRAM draft, {groups["cram"].Value}, {groups["section"].Value}",
        { Groups: var groups } when groups["review"].Success => $"Supervision review, {groups["review"].Value}",
        { Groups: var groups } when groups["conference"].Success => $"{ConferenceFormOf(groups["conference"].Value)}, {groups["reference"].Value}",
        { Groups: var groups } when groups["entry"].Success => $"Chronology entry, {groups["reference"].Value}",
        { Groups: var groups } when groups["work"].Success => $"{WorkFormOf(path)}, {References().Match(path).Value}",
        { Groups: var groups } => $"Sign-off, {groups["reference"].Value}"
    };

    private static string ConferenceFormOf(string form) => form[(form.LastIndexOf('/') + 1)..] switch
    {
        "invite" => "Conference invitation",
        "agree" => "Decision not to attend",
        "before" => "Meeting before a conference",
        "after" => "Meeting after a conference",
        "hold" => "Who was at a conference",
        "decide" => "Decisions of a conference",
        _ => "Conference report"
    };

    private static string WorkFormOf(string path) => path[(path.LastIndexOf('/') + 1)..] switch
    {
        "answer" => "Answer to a dissent",
        "escalate" => "Dissent taken up",
        "resolve" => "How a dissent was settled",
        "set" => "Task",
        "complete" => "What came of a task",
        "close" => "Closing of a case",
        _ => path.EndsWith("/dissents/record", StringComparison.Ordinal) ? "Dissent" : "Search of a source"
    };

    public static bool IsOf(string? path) => path is { Length: <= 200 } && Form().IsMatch(path);

    public async Task<DraftLine?> FindAsync(string path)
    {
        var (userId, now) = (db.Actor.Id, time.UtcNow);
        return await db.Drafts.AsNoTracking().Where(draft => draft.UserId == userId && draft.Path == path && draft.ExpiresAt > now)
            .Select(draft => new DraftLine(draft.Id, draft.Path, draft.SavedAt, draft.ExpiresAt, draft.Revision)).SingleOrDefaultAsync();
    }

    /// <summary>Mine, without those about a record that is closed to me now: of it there is nothing to show. They come back if it is opened again.</summary>
    public async Task<IReadOnlyList<DraftLine>> MineAsync()
    {
        var (userId, now) = (db.Actor.Id, time.UtcNow);
        var mine = await db.Drafts.AsNoTracking().Where(draft => draft.UserId == userId && draft.ExpiresAt > now).OrderByDescending(draft => draft.SavedAt).Take(50)
            .Select(draft => new DraftLine(draft.Id, draft.Path, draft.SavedAt, draft.ExpiresAt, draft.Revision)).ToListAsync();
        if (mine.Count == 0) return mine;

        var about = mine.SelectMany(draft => References().Matches(draft.Path).Select(match => match.Value)).Distinct().ToList();
        var open = await referrals.Visible.Where(referral => about.Contains(referral.Reference)).Select(referral => referral.Reference).ToListAsync();
        open.AddRange(await files.Visible.Where(file => about.Contains(file.Reference)).Select(file => file.Reference).ToListAsync());
        open.AddRange(await dissents.Visible.Where(dissent => about.Contains(dissent.Reference)).Select(dissent => dissent.Reference).ToListAsync());
        open.AddRange(await tasks.Visible.Where(task => about.Contains(task.Reference)).Select(task => task.Reference).ToListAsync());
        return [.. mine.Where(draft => References().Matches(draft.Path).All(match => open.Contains(match.Value)))];
    }

    /// <summary>What was typed, as the form would have sent it.</summary>
    public async Task<Dictionary<string, StringValues>> FieldsAsync(Guid id)
    {
        var userId = db.Actor.Id;
        return QueryHelpers.ParseQuery(await db.Drafts.AsNoTracking().Where(draft => draft.Id == id && draft.UserId == userId).Select(draft => draft.Fields).SingleAsync());
    }

    /// <param name="revision">The one the page was opened with; 0 for none. A page that is behind does not overwrite.</param>
    public async Task<DraftSaved> SaveAsync(string path, IEnumerable<KeyValuePair<string, StringValues>> fields, int revision)
    {
        var (userId, now) = (db.Actor.Id, time.UtcNow);
        var typed = QueryHelpers.AddQueryString("", fields.Where(field => !NotKept.Contains(field.Key)).ToDictionary(field => field.Key, field => field.Value)).TrimStart('?');
        if (typed.Length > MostCharacters) return new(false, revision, now);

        var draft = await db.Drafts.SingleOrDefaultAsync(draft => draft.UserId == userId && draft.Path == path);
        if (draft is not null && draft.ExpiresAt > now && draft.Revision != revision) return new(false, draft.Revision, draft.SavedAt);
        if (draft is null) db.Drafts.Add(draft = new() { UserId = userId, Path = path, Fields = typed });
        draft.Fields = typed;
        draft.Revision++;
        draft.SavedAt = now;
        draft.ExpiresAt = now + Kept;
        try
        {
            await db.SaveChangesAsync();
            return new(true, draft.Revision, now);
        }
        catch (DbUpdateException)
        {
            // Two tabs at the same instant: one is kept, and the other is told as if it had come later.
            db.ChangeTracker.Clear();
            return await FindAsync(path) is { } kept ? new(false, kept.Revision, kept.SavedAt) : new(false, revision, now);
        }
    }

    public Task DiscardAsync(string path)
    {
        var userId = db.Actor.Id;
        return db.Drafts.Where(draft => draft.UserId == userId && draft.Path == path).ExecuteDeleteAsync();
    }

    [GeneratedRegex(
        @"^(/referrals/((?<log>log)|(?<reference>R-\d{4}-\d{6})/sign-off)|/cases/(?<cram>C-\d{4}-\d{6})/cram/draft/(?<section>intelligence|factors|assessment|records|communication|sign)|/cases/(?<review>C-\d{4}-\d{6})/supervision/\d{1,4}|/cases/C-\d{4}-\d{6}/(?<discussion>discussions)/record/(?<reference>R-\d{4}-\d{6})|/cases/(?<reference>C-\d{4}-\d{6})/(?<entry>chronology)/add|(?<work>/cases/C-\d{4}-\d{6}/(dissents/record|research/record|tasks/set|close)|/dissents/E-\d{4}-\d{6}/(answer|escalate|resolve)|/tasks/T-\d{4}-\d{6}/complete)|/cases/(?<reference>C-\d{4}-\d{6})/conferences/(?<conference>invite|\d{1,4}/(attendance/(agree|before|after|hold)|outcomes/decide|report/write)))$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Form();

    [GeneratedRegex(@"[RCET]-\d{4}-\d{6}", RegexOptions.CultureInvariant)]
    private static partial Regex References();
}
