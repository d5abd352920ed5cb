using SafeguardingPortal.Domain.Access;

namespace SafeguardingPortal.Domain.Lists;

/// <summary>
/// Who holds this role signs in with a second factor besides the password, from a day on: until one is set up, nothing else opens to them.
/// </summary>
public sealed class SecondFactorRule : Entity, IDatedRow
{
    public Role Role { get; private set; }
    public DateOnly From { get; private set; }
    public DateOnly? To { get; private set; }

    private SecondFactorRule() { }

    public static SecondFactorRule Of(Role role, DateOnly from) => new() { Role = role, From = from };

    void IDatedRow.EndOn(DateOnly last) => To = last;
}
