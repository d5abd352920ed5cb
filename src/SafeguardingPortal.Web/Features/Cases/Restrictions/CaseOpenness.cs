using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Casework.Tasks;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Cases.Restrictions;

/// <summary>To whom a case is open: its team, or those on its list; who was, and why (BR-53).</summary>
public sealed record CaseOpenness : IOfTeam
{
    public required string Reference { get; init; }
    public required Guid CaitId { get; init; }
    public required string Cait { get; init; }
    public required bool IsRestricted { get; init; }
    public required IReadOnlyList<NamedPerson> Named { get; init; }
    public required IReadOnlyList<RestrictionLine> Restrictions { get; init; }
    public required IReadOnlyList<NoticeLine> Notices { get; init; }
    public required IReadOnlyList<WorkOfReferral> Referrals { get; init; }

    /// <summary>Open tasks whose owner is not on the list, and so cannot see them.</summary>
    public IReadOnlyList<string> TasksOutOfSight { get; init; } = [];

    /// <summary>Other case files, open to the user and not restricted, on which the same people are.</summary>
    public IReadOnlyList<string> AlsoOn { get; init; } = [];

    public IEnumerable<NamedPerson> NamedAt(DateTime now) => Named.Where(named => named.IsCurrentAt(now));

    /// <summary>Somebody who may supervise is named and with the team today.</summary>
    public bool CanBeSupervised(DateTime now) => !IsRestricted || NamedAt(now)
        .Any(named => CaseFile.MaySupervise(named.Role) && named.Postings.Any(posting => posting.Covers(CaitId, UkTime.DateOf(now))));

    public static Expression<Func<CaseFile, CaseOpenness>> Shape { get; } = file => new()
    {
        Reference = file.Reference,
        CaitId = file.CaitId,
        Cait = file.Cait.Name,
        IsRestricted = file.IsRestricted,
        Named = file.Access.OrderByDescending(named => named.From).ThenBy(named => named.Officer.Name).Select(named => new NamedPerson(
            named.Id, named.Officer.Id, named.Officer.Name, named.Officer.Role, named.From, named.To, named.Reason, named.GrantedBy.Name,
            named.EndedAt, named.EndedBy!.Name, named.EndReason,
            named.Officer.Postings.Select(posting => new PostingDays(posting.CaitId, posting.From, posting.To)).ToList())).ToList(),
        Restrictions = file.Restrictions.OrderByDescending(restriction => restriction.At).Select(restriction => new RestrictionLine(
            restriction.Reason, restriction.Words, restriction.By.Name, restriction.At, restriction.LiftedAt, restriction.LiftedBy!.Name,
            restriction.LiftReason)).ToList(),
        Notices = file.Notices.Where(notice => notice.AnsweredAt == null).OrderByDescending(notice => notice.At)
            .Select(notice => new NoticeLine(notice.Id, notice.Occasion, notice.By.Name, notice.By.Role, notice.At)).ToList(),
        Referrals = file.Referrals.Where(referral => referral.Status != ReferralStatus.Closed).OrderBy(referral => referral.Reference)
            .Select(referral => new WorkOfReferral(referral.Reference, referral.OfficerId, referral.Officer!.Name, referral.SupervisorId,
                referral.Supervisor!.Name)).ToList()
    };
}

public sealed record NamedPerson(
    Guid Id, Guid OfficerId, string Name, Role Role, DateTime From, DateTime? To, string Reason, string GrantedBy, DateTime? EndedAt,
    string? EndedBy, string? EndReason, IReadOnlyList<PostingDays> Postings)
{
    public bool IsCurrentAt(DateTime now) => EndedAt is null && From <= now && (To is null || now < To);
}

public sealed record PostingDays(Guid CaitId, DateOnly From, DateOnly? To)
{
    public bool Covers(Guid caitId, DateOnly day) => CaitId == caitId && From <= day && (To is null || day <= To);
}

public sealed record RestrictionLine(
    RestrictionReason Reason, string Words, string By, DateTime At, DateTime? LiftedAt, string? LiftedBy, string? LiftReason);

public sealed record NoticeLine(Guid Id, DoorOccasion Occasion, string By, Role Role, DateTime At);

public sealed record WorkOfReferral(string Reference, Guid? OfficerId, string? Officer, Guid? SupervisorId, string? Supervisor)
{
    /// <summary>Who has this referral and does not see it.</summary>
    public IEnumerable<string> OutOfSight(IReadOnlyCollection<Guid> named) =>
        new[] { (Id: OfficerId, Name: Officer), (Id: SupervisorId, Name: Supervisor) }.Where(each => each.Id is { } id
            && !named.Contains(id)).Select(each => each.Name!);
}

/// <summary>What the list of a case leaves undone, so that work on it is not lost.</summary>
public sealed class OpennessOfCase(
    Records<CaseFile> files, Records<Person> people, Records<CaseTask> tasks, ReferenceLists lists, TimeProvider time)
{
    private const int Most = 20;

    public async Task<CaseOpenness> WithWorkAsync(CaseOpenness openness)
    {
        if (!openness.IsRestricted) return openness;
        var named = openness.NamedAt(time.UtcNow).Select(each => (Guid?)each.OfficerId).ToList();
        return openness with
        {
            TasksOutOfSight = await tasks.Visible.Where(task => task.CaseFile!.Reference == openness.Reference && task.ClosedAt == null
                && task.OwnerId != null && !named.Contains(task.OwnerId))
                .OrderBy(task => task.DueAt).Take(Most).Select(task => task.Reference).ToListAsync(),
            AlsoOn = await AlsoOnAsync(openness.Reference)
        };
    }

    /// <summary>Officers and staff of the case's team who may read cases, by code.</summary>
    public async Task<IReadOnlyList<Choice>> ColleaguesAsync(string reference) =>
        await lists.OfficersAsync(await files.Visible.Where(file => file.Reference == reference)
            .Select(file => file.CaitId).SingleOrDefaultAsync(), [.. Permissions.RolesThatMay(Act.ReadCase)]);

    /// <summary>Restricting one case does not restrict the others of the same people: whoever restricts is told which they are.</summary>
    public async Task<IReadOnlyList<string>> AlsoOnAsync(string reference)
    {
        var concerned = await files.Visible.Where(file => file.Reference == reference).SelectMany(CaseFile.PeopleConcerned)
            .Distinct().ToListAsync();
        var on = await people.Visible.Where(person => concerned.Contains(person.Id)).SelectMany(person => person.Parts)
            .Select(part => part.Referral.CaseFileId).Distinct().ToListAsync();
        return await files.Visible.Where(file => on.Contains(file.Id) && file.Reference != reference && !file.IsRestricted)
            .OrderBy(file => file.Reference).Take(Most).Select(file => file.Reference).ToListAsync();
    }
}
