using SafeguardingPortal.Domain.FrontDoor;

namespace SafeguardingPortal.Web.Wording;

/// <summary>Concerns as they are sent and answered.</summary>
public static class ConcernWords
{
    public static string InWords(this ChildSeen seen) => seen switch
    {
        ChildSeen.SpokenTo => "Spoken to",
        ChildSeen.Seen => "Seen",
        ChildSeen.NotSeen => "Not seen"
    };

    /// <summary>What whoever sent it reads.</summary>
    public static string InWords(this ConcernState state) => state switch
    {
        ConcernState.Sent => "Sent, not read yet",
        ConcernState.Read => "Read",
        ConcernState.Referral => "Taken up as a referral",
        ConcernState.InformationOnly => "Kept for information: no referral was made",
        ConcernState.PassedOn => "Passed on"
    };

    public static IReadOnlyList<Choice> Seen { get; } = Choice.Each<ChildSeen>(InWords);
}
