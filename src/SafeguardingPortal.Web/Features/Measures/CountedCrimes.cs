using System.Linq.Expressions;
using SafeguardingPortal.Domain;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Web.Data.Door;

namespace SafeguardingPortal.Web.Features.Measures;

/// <summary>Crimes that figures count.</summary>
public sealed class CountedCrimes(Records<Crime> crimes, TimeProvider time) : CountedRecords<Crime>(crimes, time)
{
    protected override Expression<Func<Crime, CountedKind>> Kind { get; } =
        crime => new CountedKind(crime.Offence, crime.OffenceGroup);

    protected override Expression<Func<Crime, List<PersonLabel>>> Children { get; } = crime =>
        crime.People.Where(person => person.Part == CrimePart.Victim && person.TakenOffAt == null)
            .OrderBy(person => person.Person.Reference).Select(person => Person.ToLabel.Of(person.Person, true)).ToList();
}
