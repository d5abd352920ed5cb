using System.Linq.Expressions;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.FrontDoor;
using SafeguardingPortal.Web.Pages.Links;

namespace SafeguardingPortal.Web.Features.FrontDoor.Concerns;

/// <summary>A concern as its page shows it.</summary>
public sealed record ConcernDetails : IOfTeam
{
    public required string Reference { get; init; }
    public required int Version { get; init; }
    public required Guid CaitId { get; init; }
    public required string Cait { get; init; }
    public required string CaitPhone { get; init; }
    public required string Borough { get; init; }
    public required Guid SentById { get; init; }
    public required string SentBy { get; init; }
    public required DateTime SentAt { get; init; }
    public required Answer Danger { get; init; }
    public required string Who { get; init; }
    public required string? Where { get; init; }
    public required ChildSeen Seen { get; init; }
    public required string Worry { get; init; }
    public required string? Number { get; init; }
    public required ConcernState State { get; init; }
    public required DateTime? ReadAt { get; init; }
    public required string? ReadBy { get; init; }
    public required DateTime? DecidedAt { get; init; }
    public required string? DecidedBy { get; init; }
    public required string? Reason { get; init; }
    public required string? PassedTo { get; init; }
    public required string? ReferralReference { get; init; }
    public required IReadOnlyList<AdditionLine> Additions { get; init; }

    public ConcernLinks Page => LinkTo.Concern(Reference);

    public static Expression<Func<Concern, ConcernDetails>> Shape { get; } = concern => new()
    {
        Reference = concern.Reference,
        Version = concern.Version,
        CaitId = concern.CaitId,
        Cait = concern.Cait.Name,
        CaitPhone = concern.Cait.Phone,
        Borough = concern.Borough.Name,
        SentById = concern.SentById,
        SentBy = concern.SentBy.Name,
        SentAt = concern.SentAt,
        Danger = concern.Danger,
        Who = concern.Who,
        Where = concern.Where,
        Seen = concern.Seen,
        Worry = concern.Worry,
        Number = concern.Number,
        State = concern.State,
        ReadAt = concern.ReadAt,
        ReadBy = concern.ReadBy!.Name,
        DecidedAt = concern.DecidedAt,
        DecidedBy = concern.DecidedBy!.Name,
        Reason = concern.Reason,
        PassedTo = concern.PassedTo,
        ReferralReference = concern.ReferralReference,
        Additions = concern.Additions.OrderBy(each => each.Number).Select(each => new AdditionLine(each.Text, each.At)).ToList()
    };
}

public sealed record AdditionLine(string Text, DateTime At);

/// <summary>The page, for whoever sent it and for the desk.</summary>
public sealed record ConcernPage(ConcernDetails Concern, CurrentUser Reader)
{
    public bool IsMine => Reader.DoesWorkOf(Concern.SentById);

    public bool MayDecide => Concern.DecidedAt is null && Reader.May(Act.TriageReferral, Concern) && (!IsMine || Reader.IsSergeantOrAbove);

    /// <summary>The team reads why; whoever sent it reads what became of it.</summary>
    public bool SeesReason => Reader.May(Act.ReadCase, Concern);
}
