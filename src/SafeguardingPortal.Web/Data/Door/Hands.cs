using System.Linq.Expressions;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Casework.Research;
using SafeguardingPortal.Domain.Casework.Tasks;
using SafeguardingPortal.Domain.Conferences;
using SafeguardingPortal.Web.Data.Model;

namespace SafeguardingPortal.Web.Data.Door;

/// <summary>
/// What of a case is in the user's own hands, so that why they look is plain. Part of the door's one question, and of no other.
/// </summary>
internal static class Hands
{
    public const int None = 0;

    public static readonly Expression<Func<Guid?, int>> Nobodys = _ => None;

    /// <summary>The first that holds, as a number: <see cref="ReasonBasis"/> counted from one.</summary>
    public static Expression<Func<Guid?, int>> Of(PortalDbContext db, CurrentUser user)
    {
        if (!Roles.OfATeam.Contains(user.Role)) return Nobodys;
        var (me, now) = (user.Id, user.At);
        return file =>
            db.Set<Referral>().Any(referral => referral.CaseFileId == file && referral.OfficerId == me) ? 1 + (int)ReasonBasis.OfficerInCase
            : db.Set<Referral>().Any(referral => referral.CaseFileId == file && referral.SupervisorId == me)
                ? 1 + (int)ReasonBasis.SupervisesIt
            : db.Set<Referral>().Any(referral => referral.CaseFileId == file && referral.LoggedById == me) ? 1 + (int)ReasonBasis.LoggedIt
            : db.Set<CaseTask>().Any(task => task.CaseFileId == file && task.OwnerId == me) ? 1 + (int)ReasonBasis.TaskOnIt
            : db.Set<Conference>().Any(conference => conference.CaseFileId == file && conference.LiaisonId == me)
                ? 1 + (int)ReasonBasis.ConferenceOnIt
            : db.Set<ResearchCheck>().Any(check => check.CaseFileId == file && check.ById == me) ? 1 + (int)ReasonBasis.ResearchOnIt
            : db.Set<StatedReason>().Any(stated => stated.CaseFileId == file && stated.OfficerId == me && stated.Until > now)
                ? 1 + (int)ReasonBasis.Chosen
            : None;
    }

    public static AccessReason ReasonOf(ReasonBasis basis) => basis switch
    {
        ReasonBasis.SupervisesIt => AccessReason.Supervision,
        ReasonBasis.ConferenceOnIt => AccessReason.StrategyOrConference,
        ReasonBasis.BrokeGlass => AccessReason.BreakGlass,
        ReasonBasis.OfficerInCase or ReasonBasis.LoggedIt or ReasonBasis.TaskOnIt or ReasonBasis.ResearchOnIt or ReasonBasis.CoversIt
            or ReasonBasis.NamedOnIt or ReasonBasis.Chosen => AccessReason.MyCase
    };
}
