using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Work.AllBreaches;

/// <summary>What is still to be said of a limit that passed.</summary>
public enum BreachStanding { ToExplain, ToAnswer, Answered }

/// <param name="Subject">The record that was timed, by its reference.</param>
/// <param name="Cause">What was last said of it; null where nobody has.</param>
public sealed record PassedRow(
    Guid Id, string CaseReference, DeadlineKind Kind, string Subject, Clock Clock, DateTime DueAt, BreachCause? Cause, string? SaidBy,
    string? AnsweredBy, IReadOnlyList<PersonLabel> Children)
{
    public BreachStanding Standing => AnsweredBy is not null ? BreachStanding.Answered
        : SaidBy is not null ? BreachStanding.ToAnswer : BreachStanding.ToExplain;
}

public sealed record PassedPage(
    IReadOnlyList<PassedRow> Rows, string? Next, bool IsFirst, BreachStanding? Standing, DeadlineKind? Kind, IReadOnlyList<Choice> Teams,
    Choice? Team);

/// <summary>Every limit of a team's cases that passed, the latest first, 25 a page. A breach is never taken off it.</summary>
public sealed class BreachList(Records<CaseFile> files, ListTeams listTeams)
{
    public const int PageSize = 25;

    /// <summary>More than these no file holds.</summary>
    public const int MostInFile = 5_000;

    public async Task<PassedPage> ShowAsync(
        string? team, BreachStanding? standing, DeadlineKind? kind, string? after, int most = PageSize)
    {
        var (teams, chosen, id) = await listTeams.OneAsync(team);
        var passed = files.Visible.Where(file => file.CaitId == id)
            .SelectMany(file => file.Deadlines, (file, clock) => new { file, clock }).Where(each => each.clock.Breach != null);
        if (kind is { } one)
        {
            // Limits of one thing are called alike, whatever their length.
            var alike = Enum.GetValues<DeadlineKind>().Where(each => each.InWords() == one.InWords()).ToList();
            passed = passed.Where(each => alike.Contains(each.clock.Kind));
        }
        passed = standing switch
        {
            BreachStanding.ToExplain => passed.Where(each => !each.clock.Breach!.Reasons.Any()),
            BreachStanding.ToAnswer => passed.Where(
                each => each.clock.Breach!.Reasons.Any() && !each.clock.Breach!.Acknowledgements.Any()),
            BreachStanding.Answered => passed.Where(each => each.clock.Breach!.Acknowledgements.Any()),
            null => passed
        };
        if (ListCursor.Read(after) is (var due, var last))
            passed = passed.Where(each => each.clock.DueAt < due || each.clock.DueAt == due
                && each.clock.SubjectReference.CompareTo(last) > 0);
        var rows = await passed.OrderByDescending(each => each.clock.DueAt).ThenBy(each => each.clock.SubjectReference).Take(most + 1)
            .Select(each => new PassedRow(
                each.clock.Id, each.file.Reference, each.clock.Kind, each.clock.SubjectReference, Deadline.ToClock.Of(each.clock),
                each.clock.DueAt,
                each.clock.Breach!.Reasons.OrderByDescending(reason => reason.At).Select(reason => (BreachCause?)reason.Cause)
                    .FirstOrDefault(),
                each.clock.Breach!.Reasons.OrderByDescending(reason => reason.At).Select(reason => reason.By.Name).FirstOrDefault(),
                each.clock.Breach!.Acknowledgements.Select(answer => answer.By.Name).FirstOrDefault(),
                each.file.Children.OrderBy(child => child.Child.Person.BirthDate)
                    .Select(child => Person.ToLabel.Of(child.Child.Person, true)).ToList())).Spliced().ToListAsync();
        static ListCursor At(PassedRow row) => new(row.DueAt, row.Subject);
        var (shown, hasMore) = ListCursor.Page(rows, most, At);
        return new(shown, hasMore ? At(shown[^1]).ToString() : null, after is null, standing, kind, teams, chosen);
    }
}
