using System.Diagnostics.CodeAnalysis;

namespace SafeguardingPortal.Domain;

/// <summary>A rule of the work was broken. The message is written for the person using the portal and carries no names.</summary>
public sealed class RuleViolation(string message) : Exception(message)
{
    public static void When([DoesNotReturnIf(true)] bool broken, string message)
    {
        if (broken) throw new RuleViolation(message);
    }
}
