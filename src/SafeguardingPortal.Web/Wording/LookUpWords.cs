using SafeguardingPortal.Domain.Access;

namespace SafeguardingPortal.Web.Wording;

/// <summary>The reasons for a look-up as people say them.</summary>
public static class LookUpWords
{
    public static string InWords(this LookUpReason reason) => reason switch
    {
        LookUpReason.WithTheChildNow => "I am with the child or at the address",
        LookUpReason.ConcernReported => "Somebody told me of a concern",
        LookUpReason.MissingChild => "The child is missing, or was and is found",
        LookUpReason.AdultArrested => "An adult of the household is arrested or wanted",
        LookUpReason.PoliceProtection => "Police protection (s.46) is considered or used",
        LookUpReason.ConferenceOrDiscussion => "For a conference or a strategy discussion",
        LookUpReason.Other => "Another reason"
    };

    public static IReadOnlyList<Choice> Reasons { get; } = Choice.Each<LookUpReason>(InWords);
}
