using SafeguardingPortal.Domain.Access;

namespace SafeguardingPortal.Domain.Dissents;

/// <summary>What can be done with a dissent that is recorded.</summary>
public enum DissentAct { Answer, Escalate, Resolve }

/// <summary>A dissent, or what a page shows of one, as far as it decides who may do what with it.</summary>
public interface IDissentAtHand : IOfTeam
{
    bool IsOpen { get; }
    EscalationLevel Level { get; }
    Guid? DissenterId { get; }
    Guid RecordedById { get; }

    /// <summary>Whether the step that is running has its answer.</summary>
    bool IsAnswered { get; }
    Guid? AnsweredById { get; }
}

/// <summary>Whose it is to do what with a dissent, once for the dissent and for every page that offers it.</summary>
public static class DissentRule
{
    /// <summary>Whether this act is open to this person on this dissent now.</summary>
    public static bool Offers(this IDissentAtHand dissent, DissentAct act, CurrentUser user) => dissent.IsOpen && act switch
    {
        DissentAct.Answer => !dissent.IsAnswered && user.May(Act.AnswerDissent, dissent)
            && Dissent.Answers(user.Role, dissent.Level) && !dissent.IsOwnOf(user),
        DissentAct.Escalate => Dissent.Above(dissent.Level) is not null && user.May(Act.RecordDissent, dissent),
        DissentAct.Resolve => dissent.IsAnswered && dissent.AnsweredById != user.Id && user.May(Act.RecordDissent, dissent)
    };

    /// <summary>Neither whoever dissents nor whoever wrote the dissent down answers it (BR-51).</summary>
    public static bool IsOwnOf(this IDissentAtHand dissent, CurrentUser user) =>
        dissent.DissenterId == user.Id || dissent.RecordedById == user.Id;
}
