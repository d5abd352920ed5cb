using System.Linq.Expressions;
using SafeguardingPortal.Domain;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.FrontDoor;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Measures;

/// <summary>MERLIN reports that figures count. Children are named where somebody has said who they are on record.</summary>
public sealed class CountedMerlins(Records<MerlinReport> reports, TimeProvider time) : CountedRecords<MerlinReport>(reports, time)
{
    protected override Expression<Func<MerlinReport, CountedKind>> Kind { get; } =
        report => new CountedKind(report.Kind.InWords(), report.Kind.ToString());

    protected override Expression<Func<MerlinReport, List<PersonLabel>>> Children { get; } = report =>
        report.People.Where(named => named.IsChild && named.PersonId != null).OrderBy(named => named.Order)
            .Select(named => Person.ToLabel.Of(named.Person!, true)).ToList();
}
