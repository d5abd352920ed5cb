using SafeguardingPortal.Domain.Lists;

namespace SafeguardingPortal.Domain.Looks;

/// <summary>What of the trail is brought before the auditor.</summary>
public enum AlertKind
{
    /// <summary>Searched for their own surname.</summary>
    OwnName,

    /// <summary>Searched for an address that is noted as their own.</summary>
    OwnAddress,

    /// <summary>Searched for the name of somebody of their own team.</summary>
    Colleague,

    /// <summary>Many searches in a short time that found nobody.</summary>
    ManyMisses,

    /// <summary>Many records opened in a day in which they have no hand and gave no reason.</summary>
    NoHand,

    /// <summary>Somebody who read the trail asked why.</summary>
    Asked
}

/// <summary>
/// From how many on, and within how long, something of the trail is an alert. Rows of a list that hold from a day; without one for a kind
/// nothing is raised.
/// </summary>
public sealed class AlertRule : Entity, IDatedRow
{
    public AlertKind Kind { get; private set; }
    public int Many { get; private set; }
    public int WithinMinutes { get; private set; }

    /// <summary>How many working days the auditor has to answer.</summary>
    public int WorkingDays { get; private set; }
    public DateOnly From { get; private set; }
    public DateOnly? To { get; private set; }
    public string Source { get; private set; } = "";

    private AlertRule() { }

    public static AlertRule Of(AlertKind kind, int many, int withinMinutes, int workingDays, DateOnly from, string source = "") =>
        new() { Kind = kind, Many = many, WithinMinutes = withinMinutes, WorkingDays = workingDays, From = from, Source = source };

    void IDatedRow.EndOn(DateOnly last) => To = last;
}

/// <summary>An address that is an officer's own, so that a search for it is noticed. Told to nobody but who keeps the list.</summary>
public sealed class OwnAddress : Entity, IDatedRow
{
    /// <summary>By code.</summary>
    public string Officer { get; private set; } = "";

    /// <summary>A postcode, or a house and a street.</summary>
    public string Words { get; private set; } = "";
    public DateOnly From { get; private set; }
    public DateOnly? To { get; private set; }

    private OwnAddress() { }

    public static OwnAddress Of(string officer, string words, DateOnly from) => new() { Officer = officer, Words = words, From = from };

    void IDatedRow.EndOn(DateOnly last) => To = last;
}
