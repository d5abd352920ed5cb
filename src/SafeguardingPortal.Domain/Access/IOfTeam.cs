namespace SafeguardingPortal.Domain.Access;

/// <summary>
/// What one team answers for: a record, or what a page shows of one. <see cref="CurrentUser.May(Act, IOfTeam)"/> says what a user may
/// do to it, as <see cref="IGuarded{T}.ChangeableBy"/> says it to the database.
/// </summary>
public interface IOfTeam
{
    Guid CaitId { get; }
}
