using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain;
using SafeguardingPortal.Domain.Casework.Cram;
using SafeguardingPortal.Domain.Casework.Discussions;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Conferences;
using SafeguardingPortal.Domain.Supervision;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Pages.Papers;
using SafeguardingPortal.Web.Pages.Parts;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Cases.WholeFile;

/// <summary>What was assessed, agreed and decided on a case, written for paper.</summary>
public sealed class CaseRecords(SeenCases cases, Records<CramAssessment> crams)
{
    private List<StrategyDiscussion>? discussions;
    private List<ConferenceOnPaper>? conferences;

    public async Task DecisionsAsync(PaperPart part, SeenCase seen, DateOnly today)
    {
        var agreed = (await DiscussedAsync(seen)).SelectMany(discussion => discussion.Decisions.OrderBy(each => each.Order)
            .Select(each => (discussion.EndedAt, discussion.Reference, each.Text, Who: $"{each.Owner}, by {LondonWords.Day(each.Due)}")));
        var decided = (await ConferredAsync(seen)).SelectMany(conference => conference.Children.Where(child => child.Decision is not null)
            .Select(child => (conference.HeldFrom ?? conference.StartsAt, conference.Reference,
                $"{child.Label.On(today)}: {Decided(child.Decision!)}", "Conference")));
        part.Table(["When", "Decided by", "Decision", "Who does it"], [3, 4, 6, 3], agreed.Concat(decided).OrderBy(each => each.Item1)
            .Select(each => (IReadOnlyList<string>)[LondonWords.WhenFull(each.Item1), each.Item2, each.Item3, each.Item4]),
            "No discussion or conference has decided anything yet.");
    }

    /// <summary>The signed versions, each with what supervisors said of it; a draft is no record.</summary>
    public async Task AssessmentsAsync(PaperPart part, SeenCase seen)
    {
        var versions = await crams.Visible.AsNoTracking().Where(version => version.CaseFileId == seen.Id && version.SignedAt != null)
            .OrderBy(version => version.Number).ToListAsync();
        var reviews = await cases.Of<SupervisionReview>(seen).OrderBy(review => review.Number)
            .Select(review => new { review.AssessmentId, By = review.By.Name, review.At, review.Agrees, review.Rationale }).ToListAsync();
        if (versions.Count == 0) part.Text("No version has been signed.");
        foreach (var version in versions)
        {
            var day = UkTime.DateOf(version.SignedAt!.Value);
            part.Heading($"Version {version.Number}, {version.Reference}")
                .Facts(("Signed by", $"{version.SignedBy?.Name}, {LondonWords.WhenFull(version.SignedAt.Value)}"),
                    ("Because of", version.Trigger?.InWords()), ("What changed", version.WhatChanged))
                .Said("Intelligence", version.Intelligence)
                .Table(["Factor", "Who", "Answer", "Source, day and note"], [4, 3, 2, 5],
                    version.Groups().SelectMany(group => group).Select(answer => (IReadOnlyList<string>)[
                        $"{answer.Factor.Code} {answer.Factor.Name}", version.LabelOf(answer.SubjectId, day), answer.Answer.InWords(),
                        answer.Evidence()]))
                .Facts([.. version.AssessmentInWords(day).Select(each => (each.Question, (string?)each.Text)),
                    ("Summary", version.Summary), ("Investigative strategy", version.InvestigativeStrategy),
                    ("Protective strategy", version.ProtectiveStrategy)])
                .Table(["Action", "Who", "By"], [6, 3, 2], version.Actions.OrderBy(action => action.Order)
                    .Select(action => (IReadOnlyList<string>)[action.Text, action.Owner.Name, LondonWords.Day(action.Due)]));
            foreach (var review in reviews.Where(review => review.AssessmentId == version.Id))
                part.Text($"{review.By}, {LondonWords.WhenFull(review.At)}: "
                    + $"{(review.Agrees ? "agrees" : "disagrees, returned to the author")}. {review.Rationale}");
        }
    }

    public async Task DiscussionsAsync(PaperPart part, SeenCase seen)
    {
        var all = await DiscussedAsync(seen);
        if (all.Count == 0) part.Text("No discussion is recorded.");
        foreach (var discussion in all)
            part.Heading($"Discussion {discussion.Reference}, {LondonWords.WhenFull(discussion.StartedAt)}")
                .Facts(("Ended", LondonWords.WhenFull(discussion.EndedAt)), ("How", discussion.Mode.InWords()),
                    ("Supervisor", discussion.Supervisor.Name),
                    ("Recorded", $"{discussion.RecordedBy.Name}, {LondonWords.WhenFull(discussion.RecordedAt)}"),
                    ("Research", discussion.ResearchComplete ? "Complete" : $"Not complete: {discussion.ResearchReason}"),
                    ("Health not there because", discussion.HealthReason), ("Information shared", discussion.InformationShared),
                    ("Crime suspected", discussion.CrimeSuspected.InWords()), ("Immediate safety", discussion.ImmediateSafety),
                    ("The same for all children, because", discussion.SameBecause),
                    ("Investigative strategy", discussion.InvestigativeStrategy), ("Protective strategy", discussion.ProtectiveStrategy),
                    ("Medical", Also(discussion.Medical, discussion.MedicalWhere)),
                    ("Interview", Also(discussion.Interview, discussion.InterviewLead)), ("Legal action", discussion.LegalAction),
                    ("Parents told", discussion.ParentsTold), ("Child told", discussion.ChildTold),
                    ("Suspect’s other children", discussion.SuspectsChildren), ("Outcome", discussion.Outcome.InWords()),
                    ("Section 47", discussion.InitiatesSection47 ? "The enquiry begins with this discussion" : null),
                    ("The enquiry ended", discussion.Enquiry is not { } ended ? null : $"{ended.Result.InWords()}, "
                        + $"{LondonWords.Day(ended.DecidedOn)}, told by {ended.ToldBy}. {ended.Words}".TrimEnd(' ')),
                    ("Meets again", discussion.ReconveneAt is { } again ? LondonWords.WhenFull(again) : null))
                .Table(["Child", "Safety now", "Decided"], [3, 5, 5], discussion.Children.OrderBy(child => child.Order)
                    .Select(child => (IReadOnlyList<string>)[child.Person.Name ?? child.Person.Reference, child.Safety,
                        child.Decided ?? "–"]))
                .Table(["Took part", "Agency", "Job", "How"], [3, 3, 3, 2], discussion.Participants.OrderBy(who => who.Order)
                    .Select(who => (IReadOnlyList<string>)[who.Name, who.Agency.InWords(), who.JobTitle, who.Presence.InWords()]))
                .Table(["Agreed", "Who", "By"], [6, 3, 2], discussion.Decisions.OrderBy(each => each.Order)
                    .Select(each => (IReadOnlyList<string>)[each.Text, each.Owner, LondonWords.Day(each.Due)]));
    }

    public async Task ConferencesAsync(PaperPart part, SeenCase seen, DateOnly today)
    {
        var all = await ConferredAsync(seen);
        if (all.Count == 0) part.Text("No conference was asked for.");
        foreach (var conference in all)
            part.Heading($"{conference.Type.InWords()}, {conference.Reference}")
                .Facts(("Arranged for", LondonWords.WhenFull(conference.StartsAt)), ("Where", $"{conference.Place}, {conference.Borough}"),
                    ("Chair", conference.Chair), ("Standing", conference.State.InWords()), ("Why it ended", conference.EndedReason),
                    ("Held", conference.HeldFrom is { } held ? LondonWords.WhenFull(held) : null),
                    ("Police there", conference.PoliceAttended is { } there ? there ? "Yes" : $"No: {conference.AbsenceReason}" : null),
                    ("Lead social worker", conference.LeadWorker), ("The same for all children, because", conference.SameBecause),
                    ("Core group", conference.CoreGroupOn is { } core ? LondonWords.Day(core) : null),
                    ("Next review", conference.NextReviewOn is { } review ? LondonWords.Day(review) : null))
                .Table(["Child", "Decision", "How the child took part", "Police view"], [3, 5, 3, 4],
                    conference.Children.Select(child => (IReadOnlyList<string>)[
                    child.Label.On(today), child.Decision is null ? "Not decided" : Decided(child.Decision),
                    child.Decision?.Participation?.InWords() ?? "Not told",
                    child.Decision is null ? "–" : $"{child.Decision.PoliceView.InWords()}. {child.Decision.PoliceWords}".TrimEnd(' ')]));
    }

    public async Task TasksAsync(PaperPart part, SeenCase seen) =>
        part.Table(["Task", "Who", "Set", "Due", "What became of it"], [5, 3, 3, 3, 4], (await cases.Tasks(seen)
            .OrderBy(task => task.SetAt).ThenBy(task => task.Reference)
            .Select(task => new
            {
                task.Reference,
                task.Text,
                Owner = task.Owner!.Name,
                task.OwnerRole,
                task.SetAt,
                task.DueAt,
                task.Ending,
                task.ClosedAt,
                task.Result
            }).ToListAsync())
            .Select(task => (IReadOnlyList<string>)[$"{task.Text} ({task.Reference})", task.Owner ?? task.OwnerRole?.InWords() ?? "Nobody",
                LondonWords.WhenFull(task.SetAt), LondonWords.DueNear(task.DueAt, task.SetAt),
                task.ClosedAt is { } closed ? $"{task.Ending?.InWords()}, {LondonWords.WhenFull(closed)}. {task.Result}".TrimEnd(' ')
                    : "Open"]), "No task was set.");

    private async Task<List<StrategyDiscussion>> DiscussedAsync(SeenCase seen) => discussions ??=
        await cases.Of<StrategyDiscussion>(seen).Include(each => each.Participants).Include(each => each.Decisions)
            .Include(each => each.Enquiry).Include(each => each.Children).ThenInclude(child => child.Person)
            .Include(each => each.Supervisor).Include(each => each.RecordedBy).AsSplitQuery().OrderBy(each => each.Number).ToListAsync();

    private async Task<List<ConferenceOnPaper>> ConferredAsync(SeenCase seen) => conferences ??=
        await cases.Of<Conference>(seen).OrderBy(each => each.Number).Select(each => new ConferenceOnPaper(
            each.Reference, each.Type, each.State, each.StartsAt, each.HeldFrom, each.Place, each.Borough.Name, each.Chair,
            each.PoliceAttended, each.AbsenceReason, each.EndedReason, each.CoreGroupOn, each.NextReviewOn, each.LeadWorker,
            each.SameBecause,
            each.Children.OrderBy(child => child.Order)
                .Select(child => new DecidedOnPaper(Person.ToLabel.Of(child.Child.Person, true), child.Decision)).ToList()))
            .Spliced().ToListAsync();

    private static string Decided(ChildDecision decision) =>
        $"{decision.Outcome.InWords()}{(decision.Category is { } category ? $", {category.InWords()}" : "")}. {decision.Reasons}";

    private static string? Also(Answer? answer, string? words) =>
        answer is null ? null : words is null ? answer.Value.InWords() : $"{answer.Value.InWords()}: {words}";
}

internal sealed record ConferenceOnPaper(
    string Reference, ConferenceType Type, ConferenceState State, DateTime StartsAt, DateTime? HeldFrom, string Place, string Borough,
    string Chair, bool? PoliceAttended, string? AbsenceReason, string? EndedReason, DateOnly? CoreGroupOn, DateOnly? NextReviewOn,
    string? LeadWorker, string? SameBecause, IReadOnlyList<DecidedOnPaper> Children);

internal sealed record DecidedOnPaper(PersonLabel Label, ChildDecision? Decision);
