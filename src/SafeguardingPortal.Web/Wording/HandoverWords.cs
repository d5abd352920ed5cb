using SafeguardingPortal.Domain.Handovers;

namespace SafeguardingPortal.Web.Wording;

/// <summary>What an officer holds, as people call it.</summary>
public static class HandoverWords
{
    public static string InWords(this HeldKind kind) => kind switch
    {
        HeldKind.Case => "Officer in the case",
        HeldKind.Supervision => "Supervisor of a referral",
        HeldKind.Conference => "Conferences",
        HeldKind.Task => "Tasks and directions"
    };
}
