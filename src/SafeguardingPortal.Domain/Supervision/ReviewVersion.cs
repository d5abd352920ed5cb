using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.Cram;
using SafeguardingPortal.Domain.Casework.Tasks;
using SafeguardingPortal.Domain.Dissents;
using SafeguardingPortal.Domain.Teams;
using SafeguardingPortal.Domain.Time;

namespace SafeguardingPortal.Domain.Supervision;

/// <summary>
/// The review of a version and what it brings: each direction is a task of its owner's, a disagreement is on record as dissent (BR-43), the
/// next review is due by the day chosen (BR-42), and there is a line in the chronology.
/// </summary>
/// <param name="Earlier">How often the version was reviewed before.</param>
/// <param name="Latest">The number of the case file's latest signed version.</param>
/// <param name="OfficersInCase">Whoever is officer in the case now.</param>
/// <param name="Owners">Who the directions are for, by key.</param>
public sealed record ReviewVersion(
    CramAssessment Version, int Earlier, int Latest, IReadOnlyList<Guid> OfficersInCase, IReadOnlyDictionary<Guid, Officer> Owners,
    ReviewSchedule Schedule)
{
    /// <param name="taskNumbers">One a direction.</param>
    /// <param name="dissent">Asked for where the review disagrees.</param>
    /// <returns>What it brings, all of it new.</returns>
    public IReadOnlyList<Entity> Review(
        ReviewWords words, IReadOnlyList<string> taskNumbers, PoliceDissent? dissent, CurrentUser by, DateTime now)
    {
        // What is returned is not left until the day a review would have been due.
        var latest = Schedule.LatestDay(now, isReturned: !words.Agrees);
        if (!words.Agrees && words.NextOn > latest) words = words with { NextOn = latest };
        var review = SupervisionReview.Record(Version, Earlier + 1, Latest, words, OfficersInCase, latest, by, now);
        var (file, verdict) = (Version.CaseFile, review.Agrees ? "agrees" : "disagrees, returned to the author");
        var asked = review.Directions.Select(direction => new NewTask(TaskKind.Direction, direction.Text, UkTime.EndOf(direction.Due))
        {
            Owner = Owners[direction.OwnerId],
            FromReference = review.Reference
        });
        Disagreement disagreement = new(
            DissentSubject.CramVersion, Version.Reference, "The supervisor’s review disagrees with this version of the CRAM.",
            review.Rationale,
            "A new version that answers the review.");
        return
        [
            review, .. SetTasks.On(file, asked, taskNumbers, by, now),
            .. review.Agrees ? [] : dissent!.Record(file, [disagreement], by, now),
            Schedule.AfterReview(Version, review.NextOn, now, isReturned: !review.Agrees),
            Entry.Of(file.Id, null, $"Version {Version.Number} of the CRAM reviewed: {verdict}", by.Id, now, now)
                .As(KeyEvent.Supervision, review.Rationale)
        ];
    }
}
