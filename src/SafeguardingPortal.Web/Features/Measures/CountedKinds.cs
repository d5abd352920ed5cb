using System.Linq.Expressions;
using SafeguardingPortal.Domain;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.Cram;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Casework.Tasks;
using SafeguardingPortal.Domain.Conferences;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.Dissents;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Measures;

/// <summary>Referrals that figures count. A kind of record that a measure comes to count has a class like this one.</summary>
public sealed class CountedReferrals(Records<Referral> referrals, TimeProvider time) : CountedRecords<Referral>(referrals, time)
{
    protected override Expression<Func<Referral, CountedKind>> Kind { get; } =
        referral => new CountedKind(referral.PrimaryNature.InWords(), referral.PrimaryNature.ToString());

    protected override Expression<Func<Referral, List<PersonLabel>>> Children { get; } = referral =>
        referral.People.Where(each => each.Part == ReferralPart.Child).OrderBy(each => each.Order)
            .Select(each => Person.ToLabel.Of(each.Person, true)).ToList();

    protected override Expression<Func<Referral, CountedMore>> More { get; } = referral => new CountedMore(
        Deadline.ToClock.Of(referral.Deadline),
        referral.Deadline.Breach!.Reasons.OrderByDescending(reason => reason.At)
            .Select(reason => (BreachCause?)reason.Cause).FirstOrDefault(),
        referral.Supervisor!.Name);
}

/// <summary>Conferences that figures count.</summary>
public sealed class CountedConferences(Records<Conference> conferences, TimeProvider time)
    : CountedRecords<Conference>(conferences, time)
{
    protected override Expression<Func<Conference, CountedKind>> Kind { get; } =
        conference => new CountedKind(conference.Type.InWords(), conference.Type.ToString());

    protected override Expression<Func<Conference, List<PersonLabel>>> Children { get; } = conference =>
        conference.Children.Select(child => Person.ToLabel.Of(child.Child.Person, true)).ToList();
}

/// <summary>Limits that figures count. The rule of a case decides over its limits, and they are listed with its children.</summary>
public sealed class CountedLimits(Records<Deadline> limits, Records<CaseFile> files, CurrentUser user, TimeProvider time)
    : CountedRecords<Deadline>(limits, time)
{
    private readonly Records<Deadline> limits = limits;

    protected override IQueryable<Deadline> Visible
    {
        get
        {
            var seen = files.Visible;
            Expression<Func<Deadline, bool>> ofACase = limit => seen.Any(file => file.Id == limit.CaseFileId);
            return limits.ForFigures.Where(ofACase.Or(Deadline.VisibleTo(user)));
        }
    }

    protected override Expression<Func<Deadline, CountedKind>> Kind { get; } =
        limit => new CountedKind(limit.Kind.InWords(), limit.Kind.ToString());

    protected override Expression<Func<Deadline, List<PersonLabel>>> Children
    {
        get
        {
            var seen = files.Visible;
            return limit => seen.Where(file => file.Id == limit.CaseFileId).SelectMany(file => file.Children)
                .Select(child => Person.ToLabel.Of(child.Child.Person, true)).ToList();
        }
    }

    protected override Expression<Func<Deadline, CountedMore>> More { get; } = limit => new CountedMore(
        Deadline.ToClock.Of(limit),
        limit.Breach!.Reasons.OrderByDescending(reason => reason.At).Select(reason => (BreachCause?)reason.Cause).FirstOrDefault(), null);
}

/// <summary>Dissents that figures count.</summary>
public sealed class CountedDissents(Records<Dissent> dissents, TimeProvider time) : CountedRecords<Dissent>(dissents, time)
{
    protected override Expression<Func<Dissent, CountedKind>> Kind { get; } =
        dissent => new CountedKind(dissent.Agency.InWords(), dissent.Agency.ToString());

    protected override Expression<Func<Dissent, List<PersonLabel>>> Children { get; } = dissent =>
        dissent.CaseFile.Children.Select(child => Person.ToLabel.Of(child.Child.Person, true)).ToList();
}

/// <summary>Tasks that figures count.</summary>
public sealed class CountedTasks(Records<CaseTask> tasks, TimeProvider time) : CountedRecords<CaseTask>(tasks, time)
{
    protected override Expression<Func<CaseTask, CountedKind>> Kind { get; } =
        task => new CountedKind(task.Kind.InWords(), task.Kind.ToString());

    protected override Expression<Func<CaseTask, List<PersonLabel>>> Children { get; } = task =>
        task.CaseFile!.Children.Select(child => Person.ToLabel.Of(child.Child.Person, true)).ToList();

    protected override Expression<Func<CaseTask, CountedMore>> More { get; } = task => new CountedMore(null, null, task.Owner!.Name);
}

/// <summary>Children found by the CRAM that figures count.</summary>
public sealed class CountedFindings(Records<CramFinding> findings, TimeProvider time) : CountedRecords<CramFinding>(findings, time)
{
    protected override Expression<Func<CramFinding, CountedKind>> Kind { get; } = finding =>
        finding.TakenBackAt == null ? new CountedKind("Stands", "stands") : new CountedKind("Taken back", "taken-back");

    protected override Expression<Func<CramFinding, List<PersonLabel>>> Children { get; } = finding =>
        finding.CaseFile.Children.Where(child => child.ChildId == finding.ChildId)
            .Select(child => Person.ToLabel.Of(child.Child.Person, true)).ToList();

    protected override Expression<Func<CramFinding, CountedMore>> More { get; } =
        finding => new CountedMore(null, null, finding.MarkedBy.Name);
}
