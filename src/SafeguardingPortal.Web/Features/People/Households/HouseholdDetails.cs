using System.Linq.Expressions;
using SafeguardingPortal.Domain;
using SafeguardingPortal.Domain.Casework.People;

namespace SafeguardingPortal.Web.Features.People.Households;

/// <summary>What a household's page shows of its own record; its family is read beside it.</summary>
public sealed record HouseholdDetails
{
    public required int Version { get; init; }
    public required string Reference { get; init; }
    public required string Address { get; init; }
    public required IReadOnlyList<MemberLine> Members { get; init; }

    public static Expression<Func<Household, HouseholdDetails>> Shape { get; } = Splice.In<Household, HouseholdDetails>(household => new()
    {
        Version = household.Version,
        Reference = household.Reference,
        Address = household.Address,
        Members = household.Members.OrderBy(member => member.From).ThenBy(member => member.Person.Reference)
            .Select(member => new MemberLine(member.Id, member.PersonId, member.Person.Reference, Person.ToLabel.Of(member.Person,
                member.Person.Child != null), member.Relation, member.Stay, member.From, member.To, member.RecordedAt)).ToList()
    });
}

/// <param name="RecordedAt">Null where it was taken down on the first day, with a referral.</param>
public sealed record MemberLine(
    Guid Id, Guid PersonId, string PersonReference, PersonLabel Label, string? Relation, Stay Stay, DateOnly From, DateOnly? To,
    DateTime? RecordedAt);

/// <summary>A household's page: who is in it that the user may see, and the family around them.</summary>
public sealed record HouseholdPage(HouseholdDetails Household, Family Family, bool CanRecord);
