using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Web.Data.Model;

namespace SafeguardingPortal.Web.Data.Doors;

/// <summary>
/// What became of a referral that was offered to one of the user's teams and is out of their sight since: when it was declined or
/// withdrawn, and nothing of the referral itself.
/// </summary>
public sealed class EndedOffers(PortalDbContext db, CurrentUser user)
{
    public Task<EndedOffer?> OfAsync(string reference) => db.Set<Referral>().Where(referral => referral.Reference == reference)
        .SelectMany(referral => referral.Transfers)
        .Where(transfer => (transfer.State == TransferState.Declined || transfer.State == TransferState.Withdrawn)
            && user.CaitIds.Contains(transfer.ToCaitId))
        .OrderByDescending(transfer => transfer.AnsweredAt)
        .Select(transfer => new EndedOffer(transfer.State, transfer.AnsweredAt!.Value))
        .FirstOrDefaultAsync();
}

public sealed record EndedOffer(TransferState State, DateTime At);
