using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Work;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Pages.Work;

/// <summary>Whose act it is that waits, for the reader of My work (B13).</summary>
public sealed class WhoIsAsked(WhoIsHere whoIsHere, CurrentUser user)
{
    /// <returns>
    /// Says of what waits, who holds it, and the names of the officer and the supervisor who is asked; null where it is the reader.
    /// </returns>
    public async Task<Func<Waiting?, Holders, string?, string?, string?>> InWordsAsync()
    {
        var present = (await whoIsHere.InMyTeamsAsync()).Present;
        return (what, holders, officer, supervisor) =>
        {
            if (what is not { } waiting) return null;
            var asked = AskedNext.Of(waiting, holders);
            return asked.IsOf(user, present) ? null
                : asked.OfficerId is null ? asked.RoleAmong(present).InWords()
                : (asked.OfficerId == holders.SupervisorId && asked.OfficerId != holders.OfficerId ? supervisor : officer ?? supervisor)
                    ?? asked.RoleAmong(present).InWords();
        };
    }
}
