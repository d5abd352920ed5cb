using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Referrals;

namespace SafeguardingPortal.Domain.FrontDoor;

/// <summary>Something that reached police otherwise and of which the desk can make a referral, once.</summary>
public interface IBecomesReferral
{
    /// <summary>What else is saved with it.</summary>
    IReadOnlyList<object> Become(Referral referral, CurrentUser by, DateTime now);
}
