using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Cram;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.Tasks;
using SafeguardingPortal.Domain.Teams;
using SafeguardingPortal.Web.Data;

namespace SafeguardingPortal.Web.Features.CramDraft;

/// <summary>What a version asks of people: a gap for everything newly not known, and its actions (handbook §4.2).</summary>
public sealed class CramTasks(PortalDbContext db, References references)
{
    /// <summary>A gap that the version before had already is looked for already.</summary>
    public static IReadOnlyList<RiskAnswer> NewGaps(CramAssessment version, CramAssessment? before)
    {
        var open = before is null ? [] : before.Answers.Where(answer => answer.Answer == FactorAnswer.NotKnown)
            .Select(answer => (answer.Factor.Code, before.Subjects.First(subject => subject.Id == answer.SubjectId).OfId)).ToHashSet();
        return [.. from answer in version.Answers
            where answer.Answer == FactorAnswer.NotKnown
            let subject = version.Subjects.First(each => each.Id == answer.SubjectId)
            where !subject.IsOffCase && !open.Contains((answer.Factor.Code, subject.OfId))
            orderby answer.Factor.Order, subject.Order
            select answer];
    }

    /// <summary>Inside the transaction that signs.</summary>
    /// <param name="gapOwner">Null for the queue of the team's researchers.</param>
    public async Task SetAsync(CramAssessment version, IReadOnlyList<RiskAnswer> gaps, Officer? gapOwner, DateOnly gapDue, CurrentUser by, DateTime now)
    {
        foreach (var gap in gaps)
        {
            var subject = version.Subjects.First(each => each.Id == gap.SubjectId);
            await AddAsync(version, new(TaskKind.InformationGap, $"Find out: {gap.Factor.Name}, {subject.LabelOn(UkTime.DateOf(now))}", UkTime.EndOf(gapDue))
            {
                Owner = gapOwner,
                OwnerRole = gapOwner is null ? Role.Researcher : null,
                Reason = gap.Note ?? $"{gap.Factor.Code} is not known in version {version.Number} of the CRAM."
            }, by, now);
        }
        var ids = version.Actions.Select(action => action.OwnerId).ToList();
        var owners = await db.Officers.Include(officer => officer.Postings).Where(officer => ids.Contains(officer.Id)).ToDictionaryAsync(officer => officer.Id);
        foreach (var action in version.Actions.OrderBy(action => action.Order))
            await AddAsync(version, new(TaskKind.Action, action.Text, UkTime.EndOf(action.Due)) { Owner = owners[action.OwnerId] }, by, now);
    }

    private async Task AddAsync(CramAssessment version, NewTask task, CurrentUser by, DateTime now) =>
        db.Add(CaseTask.Set(await references.NextAsync("T", UkTime.At(now).Year), version.CaseFile, task with { FromReference = version.Reference }, by, now));
}
