using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Primitives;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Casework.Tasks;
using SafeguardingPortal.Domain.CriticalIncidents;
using SafeguardingPortal.Domain.Dissents;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Data.Providers;
using SafeguardingPortal.Web.Pages.Links;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Pages.Drafts;

/// <summary>A draft as lists and offers show it.</summary>
public sealed record DraftLine(
    Guid FormId, string Path, string? About, DateTime BegunAt, DateTime SavedAt, DateTime ExpiresAt, int Revision)
{
    public string Title => Drafts.TitleOf(Path);

    /// <summary>Opens the form with what was typed in it.</summary>
    public string Href => $"{Path}?draft={FormId}";
}

/// <summary>What became of words that were to be kept.</summary>
/// <param name="FormId">The form they are kept for from now on: another one than was sent, where that has been kept from elsewhere
/// meanwhile.</param>
/// <param name="Refusal">Why they were not kept; null where they were.</param>
public sealed record DraftSaved(Guid FormId, int Revision, DateTime SavedAt, string? Refusal = null)
{
    public bool IsTooLong { get; init; }
}

/// <summary>Drafts of the person signed in, and of nobody else.</summary>
public sealed partial class Drafts(
    PortalDbContext db, Records<Referral> referrals, Records<CaseFile> files, Records<Dissent> dissents, Records<CaseTask> tasks,
    Records<CriticalIncident> incidents, TimeProvider time)
{
    /// <summary>Of one draft, as it is sent; a letter beyond ASCII is several.</summary>
    public const int MostCharacters = 2_000_000;

    /// <summary>As many as the longest form has: the factors of a CRAM about many children.</summary>
    public const int MostFields = 40_000;

    /// <summary>By which a long form is read where no action has said its own.</summary>
    public static readonly FormOptions Limits = new() { ValueCountLimit = MostFields, ValueLengthLimit = MostCharacters };

    /// <summary>Of all drafts of one user.</summary>
    private const int MostCharactersInAll = 10_000_000;
    private const int MostDrafts = 50;
    public static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    /// <summary>Fields that are the page's and not the person's.</summary>
    private static readonly string[] NotKept = [
        "__RequestVerificationToken", "Button", BegunForm.IdField, BegunForm.RevisionField, BegunForm.SealField];

    /// <summary>The forms that keep drafts, and what they are called; null for any other address.</summary>
    public static string TitleOf(string path) => Form().Match(path) switch
    {
        { Success: false } => "",
        { Groups: var groups } when groups["log"].Success => "Log a referral",
        { Groups: var groups } when groups["correct"].Success => $"Correction, {groups["reference"].Value}",
        { Groups: var groups } when groups["discussion"].Success => $"Strategy discussion, {groups["reference"].Value}",
        { Groups: var groups } when groups["cram"].Success => $"CRAM draft, {groups["cram"].Value}, {groups["section"].Value}",
        { Groups: var groups } when groups["review"].Success => $"Supervision review, {groups["review"].Value}",
        { Groups: var groups } when groups["found"].Success => $"Child found by the CRAM, {groups["found"].Value}",
        { Groups: var groups } when groups["conference"].Success =>
            $"{ConferenceFormOf(groups["conference"].Value)}, {groups["reference"].Value}",
        { Groups: var groups } when groups["entry"].Success => $"Chronology entry, {groups["reference"].Value}",
        { Groups: var groups } when groups["crime"].Success => $"What became of a crime, {groups["reference"].Value}",
        { Groups: var groups } when groups["begun"].Success =>
            groups["begun"].Value.StartsWith("merlin", StringComparison.Ordinal) ? "MERLIN report" : "Police protection",
        { Groups: var groups } when groups["incident"].Success => $"Critical incident, {groups["incident"].Value}",
        { Groups: var groups } when groups["assessment"].Success => "Strategic assessment",
        { Groups: var groups } when groups["month"].Success => $"Month report, {groups["month"].Value}",
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
        _ => path.EndsWith("/dissents/record", StringComparison.Ordinal) ? "Dissent"
            : path.EndsWith("/research/record-all", StringComparison.Ordinal) ? "Searches" : "Search of a source"
    };

    public static bool IsOf(string? path) => path is { Length: <= 200 } && Form().IsMatch(path);

    /// <summary>Mine of the form at this address, the latest first.</summary>
    public async Task<IReadOnlyList<DraftLine>> OfFormAsync(string path)
    {
        var (userId, now) = (db.Actor.Id, time.UtcNow);
        return await Lines(db.Drafts.Where(draft => draft.UserId == userId && draft.Path == path && draft.ExpiresAt > now));
    }

    private static Task<List<DraftLine>> Lines(IQueryable<Draft> drafts) =>
        drafts.AsNoTracking().OrderByDescending(draft => draft.SavedAt).ThenByDescending(draft => draft.Id).Take(MostDrafts)
        .Select(draft => new DraftLine(
            draft.FormId, draft.Path, draft.About, draft.BegunAt, draft.SavedAt, draft.ExpiresAt, draft.Revision)).ToListAsync();

    /// <summary>
    /// Mine, without those about a record that is closed to me now: of it there is nothing to show. They come back if it is opened again.
    /// </summary>
    public async Task<IReadOnlyList<DraftLine>> MineAsync()
    {
        var (userId, now) = (db.Actor.Id, time.UtcNow);
        var mine = await Lines(db.Drafts.Where(draft => draft.UserId == userId && draft.ExpiresAt > now));
        if (mine.Count == 0) return mine;

        var about = mine.SelectMany(draft => References().Matches(draft.Path).Select(match => match.Value)).Distinct().ToList();
        var open = await referrals.Visible.Where(referral => about.Contains(referral.Reference))
            .Select(referral => referral.Reference).ToListAsync();
        open.AddRange(await files.Visible.Where(file => about.Contains(file.Reference)).Select(file => file.Reference).ToListAsync());
        open.AddRange(
            await dissents.Visible.Where(dissent => about.Contains(dissent.Reference)).Select(dissent => dissent.Reference).ToListAsync());
        open.AddRange(await incidents.Visible.Where(incident => about.Contains(incident.Reference))
            .Select(incident => incident.Reference).ToListAsync());
        open.AddRange(await tasks.Visible.Where(task => about.Contains(task.Reference)).Select(task => task.Reference).ToListAsync());
        return [.. mine.Where(draft => References().Matches(draft.Path).All(match => open.Contains(match.Value)))];
    }

    /// <summary>What was typed, as the form would have sent it.</summary>
    public async Task<Dictionary<string, StringValues>> FieldsAsync(Guid formId)
    {
        var userId = db.Actor.Id;
        var fields = QueryHelpers.ParseQuery(await db.Drafts.AsNoTracking().Where(draft => draft.UserId == userId && draft.FormId == formId)
            .Select(draft => draft.Fields).SingleAsync());
        // What it would make has been made: sent once more under the same number, these words would be taken for those.
        if (SubmissionOf(fields) is { } submission && await db.Submissions.AnyAsync(made => made.UserId == userId
            && made.SubmissionId == submission)) fields.Remove(nameof(ISubmittedOnce.SubmissionId));
        return fields;
    }

    /// <summary>
    /// Keeps a form that <see cref="DraftForms"/> lets its sender open. New words never give way to older ones: where the form was kept
    /// from elsewhere meanwhile, since it is open twice or was gone back to, they become a begun form of their own.
    /// </summary>
    /// <param name="isHeld">They come from a page that has nowhere else to hold them, so that no quota stands before them.</param>
    public async Task<DraftSaved> SaveAsync(
        string path, IEnumerable<KeyValuePair<string, StringValues>> sent, BegunForm form, bool isHeld = false)
    {
        var (userId, now) = (db.Actor.Id, time.UtcNow);
        var fields = sent.Where(field => !NotKept.Contains(field.Key)).ToDictionary(field => field.Key, field => field.Value);
        for (var tries = 0; ; tries++)
        {
            // Whatever the refused act had begun is not saved along.
            db.ChangeTracker.Clear();
            var typed = QueryHelpers.AddQueryString("", fields).TrimStart('?');
            if (typed.Length > MostCharacters)
                return new(form.Id, form.Revision, now, "This form is longer than a draft can be. Copy your words to where they are safe")
                {
                    IsTooLong = true
                };

            var draft = await db.Drafts.SingleOrDefaultAsync(draft => draft.UserId == userId && draft.FormId == form.Id);
            if (draft is not null && draft.ExpiresAt > now)
            {
                if (draft.Path == path && draft.Fields == typed) return new(draft.FormId, draft.Revision, draft.SavedAt);
                if (draft.Path != path || draft.Revision != form.Revision)
                {
                    form = form with { Id = Guid.NewGuid(), Revision = 0 };
                    if (fields.ContainsKey(nameof(ISubmittedOnce.SubmissionId))) fields[nameof(ISubmittedOnce.SubmissionId)] = $"{form.Id}";
                    continue;
                }
            }
            if (!isHeld && await RefusalAsync(draft, typed.Length, now) is { } refusal) return new(form.Id, form.Revision, now, refusal);

            if (draft is null)
                db.Drafts.Add(draft = new() { UserId = userId, FormId = form.Id, Path = path, Fields = typed, BegunAt = now });
            (draft.Fields, draft.Characters, draft.About) = (typed, typed.Length, FormFields.About(fields));
            (draft.SavedAt, draft.ExpiresAt) = (now, now + Kept);
            draft.Revision++;
            try
            {
                await db.SaveChangesAsync();
                return new(draft.FormId, draft.Revision, now);
            }
            catch (DbUpdateException failure) when (tries < 3 && DatabaseTrouble.Of(failure) is null)
            {
                // Kept from two places at the same instant: the second looks again.
            }
        }
    }

    private async Task<string?> RefusalAsync(Draft? before, int length, DateTime now)
    {
        var (userId, own) = (db.Actor.Id, before?.Id);
        var others = await db.Drafts.Where(draft => draft.UserId == userId && draft.ExpiresAt > now && draft.Id != own)
            .Select(draft => draft.Characters).ToListAsync();
        return others.Count >= MostDrafts
            ? $"You have {MostDrafts} drafts, which is the most there can be. Throw away what you need no more"
            : others.Sum() + length > MostCharactersInAll
            ? "Your drafts take up all the room there is for them. Throw away what you need no more"
            : null;
    }

    public Task DiscardAsync(Guid formId)
    {
        var userId = db.Actor.Id;
        return db.Drafts.Where(draft => draft.UserId == userId && draft.FormId == formId).ExecuteDeleteAsync();
    }

    private static Guid? SubmissionOf(Dictionary<string, StringValues> fields) =>
        fields.TryGetValue(nameof(ISubmittedOnce.SubmissionId), out var sent) && Guid.TryParse(sent, out var id) ? id : null;

    [GeneratedRegex(
        @"^(/referrals/((?<log>log)|(?<reference>R-\d{4}-\d{6})/(sign-off"
            + @"|(?<correct>correct)/[A-Za-z]+(/P-\d{4}-\d{6})?))|/cases/(?<cram>C-\d{4}-\d{6})/cram/draft/(?<section>intelligence"
            + @"|factors|assessment|records|communication|sign)|/cases/(?<review>C-\d{4}-\d{6})/supervision/\d{1,4}|/cases/C-\d{4}-\d{6}"
            + @"/(?<discussion>discussions)/record/(?<reference>R-\d{4}-\d{6})|/cases/(?<reference>C-\d{4}-\d{6})/(?<entry>chronology)/add"
            + @"|(?<work>/cases/C-\d{4}-\d{6}/(dissents/record|research/record(-all)?|tasks/set|close)"
            + @"|/dissents/E-\d{4}-\d{6}/(answer|escalate|resolve)|/tasks/T-\d{4}-\d{6}/complete)"
            + @"|/cases/(?<reference>C-\d{4}-\d{6})/conferences/(?<conference>invite"
            + @"|\d{1,4}/(attendance/(agree|before|after|hold)|outcomes/decide|report/write))"
            + @"|/cases/(?<found>C-\d{4}-\d{6})/cram/\d{1,4}/found"
            + @"|/cases/(?<reference>C-\d{4}-\d{6})/(?<crime>crimes)/\d{1,4}/(steps/(no-crime|outcome|reclassify|found"
            + @"|[0-9a-f-]{36}/put-right)|court/\d{1,4}/(hear|[0-9a-f-]{36}/put-right))"
            + @"|/measures/((?<assessment>prevalence/assessments/add)"
            + @"|reports/(?<month>\d{4}-\d{2})/[A-Za-z0-9%-]{1,60}/(sign|countersign))"
            + @"|/(?<begun>police-protection/begin|merlin/record)"
            + @"|/incidents/(propose/(?<incident>C-\d{4}-\d{6})|(?<incident>G-\d{4}-\d{6})/(log|stand-down)))$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Form();

    [GeneratedRegex(@"[RCETG]-\d{4}-\d{6}", RegexOptions.CultureInvariant)]
    private static partial Regex References();
}
