using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.Tasks;
using SafeguardingPortal.Domain.Teams;
using SafeguardingPortal.Domain.Time;

namespace SafeguardingPortal.Domain.Casework.Cram;

/// <param name="GapOwner">Who finds out what is not known; null for the queue of the team's researchers.</param>
public sealed record SigningWords(CramTrigger Trigger, string? WhatChanged, Officer? GapOwner, DateOnly GapsDue);

/// <summary>
/// Signing a version and what it brings: a gap for everything newly not known, a task for each action (handbook §4.2), the clock of its
/// review (BR-42) and a line in the chronology.
/// </summary>
/// <param name="People">Who is on the case now.</param>
/// <param name="OfficersInCase">Whoever is officer in the case now.</param>
/// <param name="Owners">Who the version's actions are for, by key.</param>
public sealed record SignCram(
    CramAssessment Draft, IReadOnlyList<RiskAnswer> Gaps, IReadOnlyList<RiskFactor> Catalogue, IReadOnlyList<CaseSubject> People,
    IReadOnlyList<Guid> OfficersInCase, IReadOnlyDictionary<Guid, Officer> Owners, ReviewSchedule Schedule)
{
    /// <summary>What a version does not know. A gap that the one before had already is looked for already.</summary>
    public static IReadOnlyList<RiskAnswer> NewGaps(CramAssessment version, CramAssessment? before)
    {
        var open = before is null ? [] : before.Answers.Where(answer => answer.Answer == FactorAnswer.NotKnown)
            .Select(answer => (answer.Factor.Code, Of(before, answer).OfId)).ToHashSet();
        return [.. from answer in version.Answers
            where answer.Answer == FactorAnswer.NotKnown
            let subject = Of(version, answer)
            where !subject.IsOffCase && !open.Contains((answer.Factor.Code, subject.OfId))
            orderby answer.Factor.Order, subject.Order
            select answer];
    }

    /// <summary>How many tasks signing sets.</summary>
    public int Tasks => Gaps.Count + Draft.Actions.Count;

    /// <returns>What it brings, all of it new.</returns>
    public IReadOnlyList<Entity> Sign(SigningWords words, IReadOnlyList<string> taskNumbers, CurrentUser by, DateTime now)
    {
        Draft.Sign(words.Trigger, words.WhatChanged, Catalogue, People, OfficersInCase, by, now);
        var file = Draft.CaseFile;
        var asked = Gaps.Select(gap => Asked(gap, words, now)).Concat(Draft.Actions.OrderBy(action => action.Order).Select(Asked));
        return
        [
            .. SetTasks.On(file, asked, taskNumbers, by, now), Schedule.AfterSigning(Draft, now),
            Entry.Of(file.Id, null, $"Version {Draft.Number} of the CRAM signed", by.Id, now, now)
                .As(KeyEvent.Cram, Draft.WhatChanged ?? Draft.Summary)
        ];
    }

    private NewTask Asked(RiskAnswer gap, SigningWords words, DateTime now) =>
        new(TaskKind.InformationGap, $"Find out: {gap.Factor.Name}, {Of(Draft, gap).LabelOn(UkTime.DateOf(now))}",
            UkTime.EndOf(words.GapsDue))
        {
            Owner = words.GapOwner,
            OwnerRole = words.GapOwner is null ? Role.Researcher : null,
            Reason = gap.Note ?? $"{gap.Factor.Code} is not known in version {Draft.Number} of the CRAM.",
            FromReference = Draft.Reference
        };

    private NewTask Asked(CramAction action) =>
        new(TaskKind.Action, action.Text, UkTime.EndOf(action.Due)) { Owner = Owners[action.OwnerId], FromReference = Draft.Reference };

    private static CramSubject Of(CramAssessment version, RiskAnswer answer) =>
        version.Subjects.First(subject => subject.Id == answer.SubjectId);
}
