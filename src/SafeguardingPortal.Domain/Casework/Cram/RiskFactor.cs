using System.Text.RegularExpressions;
using SafeguardingPortal.Domain.Access;

namespace SafeguardingPortal.Domain.Casework.Cram;

/// <summary>Whom a factor is answered for (handbook §4.3). Protective ones are answered for each child, beside the risks.</summary>
public enum FactorGroup { Child, Suspect, Household, Protective }

/// <summary>
/// One item of the catalogue in one wording, from a day on. A row is never edited: a new wording ends it the day before and is a row of its
/// own, so that an assessment keeps the words it was made with for ever (peers no. 6).
/// </summary>
public sealed partial class RiskFactor : Entity, IKept
{
    static Kept IKept.Kept => Kept.Until(nameof(To));

    public const int MostName = 200;
    public const int MostGuidance = 1_000;

    public string Code { get; private set; } = "";
    public FactorGroup Group { get; private set; }

    /// <summary>The factor in plain English, as it stands on the form.</summary>
    public string Name { get; private set; } = "";

    /// <summary>What to look for and what not to conclude.</summary>
    public string Guidance { get; private set; } = "";

    /// <summary>Where it comes from: the seed, the public CRAM, published practice, the DfE's codes, published frameworks.</summary>
    public string Basis { get; private set; } = "";

    /// <summary>
    /// Never sufficient alone: a yes needs the explanation of how it bears on this child (C90 to C92, handbook §4.3, §4.4).
    /// </summary>
    public bool IsContextual { get; private set; }
    public int Order { get; private set; }
    public DateOnly From { get; private set; }
    public DateOnly? To { get; private set; }

    private RiskFactor() { }
    private RiskFactor(Guid fixedId) : base(fixedId) { }

    /// <summary>A row of the catalogue every copy of the portal starts with.</summary>
    public static RiskFactor Seeded(
        Guid id, string code, FactorGroup group, string name, string guidance, string basis, bool isContextual, int order, DateOnly from)
    {
        Check(code, group, isContextual, name, guidance, basis);
        return new(id)
        {
            Code = code,
            Group = group,
            Name = name,
            Guidance = guidance,
            Basis = basis,
            IsContextual = isContextual,
            Order = order,
            From = from
        };
    }

    /// <summary>A new item of the catalogue, from a day that is still to come.</summary>
    public static RiskFactor Add(
        string code, FactorGroup group, string name, string guidance, string basis, bool isContextual, int order, DateOnly from,
        DateOnly today)
    {
        StillToCome(from, today);
        Check(code, group, isContextual, name, guidance, basis);
        return new()
        {
            Code = code,
            Group = group,
            Name = name,
            Guidance = guidance,
            Basis = basis,
            IsContextual = isContextual,
            Order = order,
            From = from
        };
    }

    /// <summary>Ends this wording and gives the next, which stands from a day still to come.</summary>
    public RiskFactor Reword(string name, string guidance, string basis, DateOnly from, DateOnly today)
    {
        var next = Add(Code, Group, name, guidance, basis, IsContextual, Order, from, today);
        End(from.AddDays(-1), today);
        return next;
    }

    /// <summary>The last day it is asked. What was answered before stays as it was.</summary>
    public void End(DateOnly last, DateOnly today)
    {
        RuleViolation.When(To is not null, "This wording already has an end.");
        RuleViolation.When(last < today, "A factor cannot end on a day that is past: assessments may have used it.");
        RuleViolation.When(last < From, "A factor cannot end before it begins.");
        To = last;
    }

    public bool HoldsOn(DateOnly day) => From <= day && (To is null || day <= To);

    /// <summary>Whether a code is of this group: C, S, H or P and two figures; C90 to C99 are the contextual ones.</summary>
    public static bool IsCodeOf(string code, FactorGroup group, bool isContextual) =>
        CodeForm().Match(code) is { Success: true } match
        && match.Groups["letter"].Value[0] == Letter(group)
        && isContextual == IsContextualCode(code);

    /// <summary>C90 to C99.</summary>
    public static bool IsContextualCode(string code) => code is ['C', '9', _];

    /// <summary>What the codes of a group begin with.</summary>
    public static char Letter(FactorGroup group) => group switch
    {
        FactorGroup.Child => 'C',
        FactorGroup.Suspect => 'S',
        FactorGroup.Household => 'H',
        FactorGroup.Protective => 'P'
    };

    private static void Check(string code, FactorGroup group, bool isContextual, params string[] words)
    {
        RuleViolation.When(!IsCodeOf(code, group, isContextual),
            "A code is the letter of its group (C, S, H or P) and two figures. C90 to C99 are for contextual factors, and only for them.");
        RuleViolation.When(words.Any(NeverAFactor.IsNamedIn), NeverAFactor.Words);
    }

    private static void StillToCome(DateOnly from, DateOnly today) =>
        RuleViolation.When(
            from <= today, "A change takes effect from tomorrow at the earliest, so that nothing in use changes under an assessment.");

    [GeneratedRegex("^(?<letter>[CSHP])[0-9]{2}$")]
    private static partial Regex CodeForm();
}

/// <summary>
/// Ethnicity, religion and nationality are never a risk factor, under their own names or under those of a people or a faith (BR-45).
/// </summary>
public static partial class NeverAFactor
{
    public const string Words = "Ethnicity, religion and nationality are never risk factors. Take these words out: describe what is done "
        + "to the child, not who the family are.";

    public static bool IsNamedIn(string words) => Named().IsMatch(words);

    [GeneratedRegex(
        @"\b(ethnic\w*|race|races|racial\w*|nationalit\w*|national origin|citizenship|religio\w*|faiths?|churches|mosques?|synagogues?"
        + @"|muslims?|islam\w*|christian\w*"
        + @"|catholic\w*|jew|jews|jewish|hindus?|sikhs?|buddhis\w*"
        + @"|pagan\w*|b\.?a?\.?m\.?e\.?|minorit(y|ies)|immigra\w*|migrants?|asylum\w*|refugees?|foreign\w*|black|asians?|africans?"
        + @"|caribbean|arabs?|gyps(y|ies)|romany?|travell?ers?|skin colou?r|country of (birth|origin)|born abroad)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Named();
}
