using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.Discussions;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Conferences;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.Supervision;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Conferences.ChildrenOnPlans;

/// <summary>A child of a case of the team who is on a plan now, and what was last done about it (¶39, handbook N4).</summary>
public sealed record PlanRow
{
    public required PersonLabel Child { get; init; }
    public required string CaseReference { get; init; }
    public required PlanCategory Category { get; init; }
    public required DateOnly Since { get; init; }
    public required string Borough { get; init; }

    /// <summary>When a review of the plan was last held, and by when the next is due.</summary>
    public required DateTime? ReviewedAt { get; init; }
    public required IReadOnlyList<Clock> Due { get; init; }
    public Clock? Next => Due.Count == 0 ? null : Due[0];

    /// <summary>When a supervisor last reviewed the CRAM.</summary>
    public required DateTime? SupervisedAt { get; init; }

    /// <summary>The latest exchange with the council: what was written of social care, a discussion, a conference.</summary>
    public required DateTime? ToldAt { get; init; }
    public required DateTime? DiscussedAt { get; init; }
    public required DateTime? ConferredAt { get; init; }
    public DateTime? ExchangedAt => new[] { ToldAt, DiscussedAt, ConferredAt }.Max();
}

/// <param name="Team">Null where the reader has none.</param>
public sealed record PlansPage(IReadOnlyList<PlanRow> Rows, string? Next, bool IsFirst, IReadOnlyList<Choice> Teams, Choice? Team);

/// <summary>Children on plans of one team, whoever has been on a plan longest first, 25 a page.</summary>
public sealed class PlanList(
    Records<CaseFile> files, Records<Conference> conferences, Records<StrategyDiscussion> discussions, Records<SupervisionReview> reviews,
    ListTeams listTeams)
{
    public const int PageSize = 25;

    /// <summary>More than these no file holds.</summary>
    public const int MostInFile = 5_000;

    public async Task<PlansPage> ShowAsync(string? team, string? after, int most = PageSize)
    {
        var (teams, chosen, id) = await listTeams.OneAsync(team);
        var on = files.Visible.Where(file => file.CaitId == id)
            .SelectMany(file => file.Children, (file, child) => new { file, child.Child })
            .SelectMany(each => each.Child.Plans, (each, plan) => new { each.file, each.Child, plan }).Where(each => each.plan.End == null);
        if (ListCursor.Read(after) is (var at, var last))
        {
            var since = DateOnly.FromDateTime(at);
            on = on.Where(each => each.plan.Start > since || each.plan.Start == since && each.file.Reference.CompareTo(last) > 0);
        }
        var rows = await on.OrderBy(each => each.plan.Start).ThenBy(each => each.file.Reference).ThenBy(each => each.Child.Person.Reference)
            .Take(most + 1).Select(each => new PlanRow
            {
                Child = Person.ToLabel.Of(each.Child.Person, true),
                CaseReference = each.file.Reference,
                Category = each.plan.Category,
                Since = each.plan.Start,
                Borough = each.plan.Borough.Name,
                ReviewedAt = conferences.Visible.Where(conference => conference.CaseFileId == each.file.Id
                    && conference.Type == ConferenceType.Review && conference.HeldFrom != null).Max(conference => conference.HeldFrom),
                Due = each.file.Deadlines.Where(clock => clock.MetAt == null && clock.WithdrawnAt == null
                        && Conference.ReviewClocks.Contains(clock.Kind)).OrderBy(clock => clock.DueAt)
                    .Select(clock => Deadline.ToClock.Of(clock)).ToList(),
                SupervisedAt = reviews.Visible.Where(review => review.CaseFileId == each.file.Id).Max(review => (DateTime?)review.At),
                ToldAt = each.file.Entries.Where(entry => entry.Kind == EntryKind.SocialCare).Max(entry => (DateTime?)entry.HappenedAt),
                DiscussedAt = discussions.Visible.Where(discussion => discussion.CaseFileId == each.file.Id)
                    .Max(discussion => (DateTime?)discussion.StartedAt),
                ConferredAt = conferences.Visible.Where(conference => conference.CaseFileId == each.file.Id)
                    .Max(conference => conference.HeldFrom)
            }).Spliced().ToListAsync();
        static ListCursor At(PlanRow row) => new(row.Since.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc), row.CaseReference);
        var (shown, hasMore) = ListCursor.Page(rows, most, At);
        return new(shown, hasMore ? At(shown[^1]).ToString() : null, after is null, teams, chosen);
    }
}
