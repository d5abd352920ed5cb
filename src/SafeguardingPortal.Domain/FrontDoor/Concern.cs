using System.Linq.Expressions;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Teams;

namespace SafeguardingPortal.Domain.FrontDoor;

/// <summary>Whether the officer saw the child.</summary>
public enum ChildSeen { SpokenTo, Seen, NotSeen }

/// <summary>What became of a concern; the officer who sent it reads this and no more.</summary>
public enum ConcernState { Sent, Read, Referral, InformationOnly, PassedOn }

/// <summary>What an officer tells, with one thumb.</summary>
/// <param name="Who">A name, or what was seen.</param>
/// <param name="Number">Of a CAD or a MERLIN, as typed.</param>
public sealed record ConcernTold(Answer Danger, string Who, string? Where, string BoroughCode, ChildSeen Seen, string Worry,
    string? Number);

/// <summary>
/// A concern about a child, sent by any officer from a phone (handbook §5, looks 24). It is on the desk's queue at once, is no referral
/// until the desk makes one of it, and whoever sent it reads what became of it.
/// </summary>
public sealed class Concern : Entity, IGuarded<Concern>, IReferenced, IOfTeam, IBecomesReferral, IKept
{
    static Kept IKept.Kept => Kept.ButFor(
        nameof(CaitId), nameof(State), nameof(ReadAt), nameof(ReadById), nameof(DecidedAt), nameof(DecidedById), nameof(Reason),
        nameof(PassedTo), nameof(ReferralReference));

    public string Reference { get; private set; } = "";
    public Guid CaitId { get; private set; }
    public Cait Cait { get; private set; } = null!;
    public string BoroughCode { get; private set; } = "";
    public Borough Borough { get; private set; } = null!;
    public Guid SentById { get; private set; }
    public Officer SentBy { get; private set; } = null!;
    public DateTime SentAt { get; private set; }
    public Answer Danger { get; private set; }
    public string Who { get; private set; } = "";
    public string? Where { get; private set; }
    public ChildSeen Seen { get; private set; }
    public string Worry { get; private set; } = "";
    public string? Number { get; private set; }

    public ConcernState State { get; private set; }
    public DateTime? ReadAt { get; private set; }
    public Guid? ReadById { get; private set; }
    public Officer? ReadBy { get; private set; }
    public DateTime? DecidedAt { get; private set; }
    public Guid? DecidedById { get; private set; }
    public Officer? DecidedBy { get; private set; }

    /// <summary>Why it was decided so; the team's own, and not shown to whoever sent it.</summary>
    public string? Reason { get; private set; }

    /// <summary>A team, a unit or somebody outside.</summary>
    public string? PassedTo { get; private set; }
    public string? ReferralReference { get; private set; }

    private readonly List<ConcernAddition> additions = [];

    /// <summary>What the officer learned since.</summary>
    public IReadOnlyList<ConcernAddition> Additions => additions;

    private Concern() { }

    public static Concern Send(string reference, ConcernTold told, Cait covering, CurrentUser by, DateTime now) => new()
    {
        Reference = reference,
        CaitId = covering.Id,
        BoroughCode = told.BoroughCode,
        SentById = by.Id,
        SentAt = now,
        Danger = told.Danger,
        Who = told.Who,
        Where = told.Where,
        Seen = told.Seen,
        Worry = told.Worry,
        Number = told.Number
    };

    public bool IsDecided => DecidedAt is not null;

    /// <summary>The desk has opened it. Whoever sent it does not read their own.</summary>
    public void Read(CurrentUser by, DateTime now)
    {
        if (ReadAt is not null || by.Id == SentById) return;
        (ReadAt, ReadById) = (now, by.Id);
        if (State == ConcernState.Sent) State = ConcernState.Read;
    }

    public void Add(string text, CurrentUser by, DateTime now)
    {
        RuleViolation.When(by.Id != SentById, "Only the officer who sent it adds to it.");
        additions.Add(ConcernAddition.Of(Id, additions.Count + 1, text, by, now));
        Touch();
    }

    /// <summary>It is kept for information, and no referral is made of it.</summary>
    public void KeepForInformation(string reason, CurrentUser by, DateTime now)
    {
        Decide(ConcernState.InformationOnly, by, now);
        Reason = reason;
    }

    /// <summary>Another team's desk has it from now on, as its own and undecided.</summary>
    public void PassTo(Cait team, string reason, CurrentUser by, DateTime now)
    {
        RuleViolation.When(IsDecided, "It has been decided already. Read what was decided below.");
        RuleViolation.When(team.Id == CaitId, $"{team.Name} has it already.");
        (CaitId, PassedTo, Reason, State, ReadAt, ReadById) = (team.Id, team.Name, reason, ConcernState.Sent, null, null);
        Touch();
    }

    /// <summary>It goes to a unit or an agency that is no team of ours, and ends here.</summary>
    public void PassOn(string to, string reason, CurrentUser by, DateTime now)
    {
        Decide(ConcernState.PassedOn, by, now);
        (PassedTo, Reason) = (to, reason);
    }

    public IReadOnlyList<object> Become(Referral referral, CurrentUser by, DateTime now)
    {
        Decide(ConcernState.Referral, by, now);
        ReferralReference = referral.Reference;
        return [];
    }

    private void Decide(ConcernState state, CurrentUser by, DateTime now)
    {
        RuleViolation.When(IsDecided, "It has been decided already. Read what was decided below.");
        RuleViolation.When(by.Id == SentById && !by.IsSergeantOrAbove, "Somebody else decides what you sent.");
        (State, DecidedAt, DecidedById) = (state, now, by.Id);
        if (ReadAt is null) (ReadAt, ReadById) = (now, by.Id);
        Touch();
    }

    /// <summary>Whoever sent it, and the team that has it.</summary>
    public static Expression<Func<Concern, bool>> VisibleTo(CurrentUser user) => Permissions.ScopeOf(user.Role, Act.ReadCase) switch
    {
        _ when user.Role == Role.System => _ => true,
        Scope.All when user.May(Act.SendConcern) => _ => true,
        Scope.OwnTeams => concern => concern.SentById == user.Id || user.CaitIds.Contains(concern.CaitId),
        _ => concern => concern.SentById == user.Id
    };

    public static Expression<Func<Concern, bool>> ChangeableBy(CurrentUser user, Act act) => Permissions.ScopeOf(user.Role, act) switch
    {
        // What was learned since is added by whoever sent it.
        not Scope.None when act == Act.SendConcern => concern => concern.SentById == user.Id,
        Scope.All => _ => true,
        Scope.OwnTeams => concern => user.CaitIds.Contains(concern.CaitId),
        _ => _ => false
    };

    /// <summary>It names nobody on record; whom it is about the referral says that is made of it.</summary>
    public static Expression<Func<Concern, IEnumerable<Guid>>> PeopleConcerned => _ => Enumerable.Empty<Guid>();
}

/// <summary>What the officer who sent a concern learned since.</summary>
public sealed class ConcernAddition : Entity, IKept
{
    public Guid ConcernId { get; private set; }
    public int Number { get; private set; }
    public string Text { get; private set; } = "";
    public DateTime At { get; private set; }
    public Guid ById { get; private set; }

    private ConcernAddition() { }

    internal static ConcernAddition Of(Guid concernId, int number, string text, CurrentUser by, DateTime now) =>
        new() { ConcernId = concernId, Number = number, Text = text, ById = by.Id, At = now };
}
