using SafeguardingPortal.Domain.Identifiers;
using SafeguardingPortal.Domain.Lists;

namespace SafeguardingPortal.Domain.Casework.Referrals;

/// <summary>How a referral arrived (handbook §3.1).</summary>
public enum Channel { Phone, SecureEmail, Merlin, Form87A, WalkIn, Cad }

/// <summary>The one nature a referral is counted under; everything else about it is a <see cref="NatureFlag"/> (handbook §3.3).</summary>
public enum PrimaryNature { Neglect, Physical, Sexual, Emotional }

/// <summary>Where a referral has got to (handbook §3.1). Whether its clock runs is a question for the clock.</summary>
public enum ReferralStatus { New, Research, Strategy, Open, Closed }

/// <summary>Asked and answered, or asked without an answer: "not known" is never the same as "no".</summary>
public enum Answer { Yes, No, NotKnown }

/// <summary>Where a referral outside the remit goes: it was not for a CAIT to keep (handbook §3.1).</summary>
public enum RedirectTo { PublicProtectionDesk, Scd2, OtherForce, OtherAgency }

/// <summary>The MASH colour a referral came with, quoted from the hub and never ours (handbook §3.3).</summary>
public enum MashRating { Blue, Green, Amber, Red }

/// <summary>What was decided about a MERLIN report; it never becomes a formal referral by itself (row 2).</summary>
public enum MerlinDecision { FormalReferral, InformationOnly }

/// <summary>Who is telling us, by the DfE's source codes, used verbatim (handbook §3.2).</summary>
public sealed class SourceCode : Entity, IDatedRow
{
    /// <summary>Where a code stands that came later: after those there were from the start, by its name.</summary>
    public const int AfterAll = 1_000;

    public string Code { get; private set; } = "";
    public string Name { get; private set; } = "";
    public int Order { get; private set; }
    public DateOnly From { get; private set; }
    public DateOnly? To { get; private set; }

    private SourceCode() { }

    void IDatedRow.EndOn(DateOnly last) => To = last;

    public static SourceCode Of(string code, string name, int order, DateOnly from) =>
        new() { Code = code, Name = name, Order = order, From = from };
}

/// <summary>What else a referral involves, with the DfE factor codes it answers to where there are any (handbook §3.3).</summary>
public sealed class NatureFlag : Entity, IDatedRow
{
    /// <summary>Where a code stands that came later: after those there were from the start, by its name.</summary>
    public const int AfterAll = 1_000;

    public string Code { get; private set; } = "";
    public string Name { get; private set; } = "";
    public string? FactorCodes { get; private set; }
    public int Order { get; private set; }
    public DateOnly From { get; private set; }
    public DateOnly? To { get; private set; }

    private NatureFlag() { }

    void IDatedRow.EndOn(DateOnly last) => To = last;

    public static NatureFlag Of(string code, string name, string? factorCodes, int order, DateOnly from) =>
        new() { Code = code, Name = name, FactorCodes = factorCodes, Order = order, From = from };
}

/// <summary>
/// A category of self-defined ethnicity in its set (handbook §8). It is offered on the days it holds; what was recorded with it stays.
/// </summary>
public sealed class EthnicityCategory : Entity, IDatedRow
{
    /// <summary>Where a category stands that came later: after those there were from the start, by its code.</summary>
    public const int AfterAll = 1_000;

    public string Set { get; private set; } = "";
    public string Code { get; private set; } = "";
    public string Group { get; private set; } = "";
    public string Name { get; private set; } = "";
    public int Order { get; private set; }
    public DateOnly From { get; private set; }
    public DateOnly? To { get; private set; }

    public SelfDefinedEthnicity AsSaid => new(Set, Code, Group, Name);

    private EthnicityCategory() { }

    void IDatedRow.EndOn(DateOnly last) => To = last;

    public static EthnicityCategory Of(SelfDefinedEthnicity ethnicity, int order, DateOnly from) => new()
    {
        Set = ethnicity.Set,
        Code = ethnicity.Code,
        Group = ethnicity.Group,
        Name = ethnicity.Name,
        Order = order,
        From = from
    };
}

/// <summary>A child's disability, by the DfE's codes (handbook §8). NONE stands alone.</summary>
public sealed class Disability : Entity, IDatedRow
{
    /// <summary>Where a code stands that came later: after those there were from the start, by its name.</summary>
    public const int AfterAll = 1_000;

    public const string None = "NONE";

    public string Code { get; private set; } = "";
    public string Name { get; private set; } = "";
    public int Order { get; private set; }
    public DateOnly From { get; private set; }
    public DateOnly? To { get; private set; }

    private Disability() { }

    void IDatedRow.EndOn(DateOnly last) => To = last;

    public static Disability Of(string code, string name, int order, DateOnly from) =>
        new() { Code = code, Name = name, Order = order, From = from };
}
