using SafeguardingPortal.Domain.Casework.People;

namespace SafeguardingPortal.Web.Wording;

/// <summary>Child protection plans and being looked after, as people speak of them.</summary>
public static class PlanWords
{
    public static string InWords(this PlanCategory category) => category switch
    {
        PlanCategory.Neglect => "Neglect",
        PlanCategory.Physical => "Physical abuse",
        PlanCategory.Sexual => "Sexual abuse",
        PlanCategory.Emotional => "Emotional abuse",
        PlanCategory.Multiple => "More than one category"
    };

    /// <summary>A category with its census code.</summary>
    public static string WithCode(this PlanCategory category) => category switch
    {
        PlanCategory.Neglect => "Neglect (NEG)",
        PlanCategory.Physical => "Physical abuse (PHY)",
        PlanCategory.Sexual => "Sexual abuse (SAB)",
        PlanCategory.Emotional => "Emotional abuse (EMO)",
        PlanCategory.Multiple => "Multiple (MUL)"
    };

    public static string InWords(this LegalBasis basis) => basis switch
    {
        LegalBasis.Section20 => "Accommodated, s.20",
        LegalBasis.InterimCareOrder => "Interim care order",
        LegalBasis.CareOrder => "Care order",
        LegalBasis.PlacementOrder => "Placement order",
        LegalBasis.EmergencyProtection => "Emergency protection order",
        LegalBasis.PoliceProtection => "Police protection (s.46)",
        LegalBasis.Remand => "Remand",
        LegalBasis.NotKnown => "Basis not known"
    };

    public static string InWords(this PeriodKind kind) => kind switch
    {
        PeriodKind.Plan => "Child protection plan",
        PeriodKind.LookedAfter => "Looked after"
    };

    public static IReadOnlyList<Choice> Categories { get; } = Choice.Each<PlanCategory>(InWords);
    public static IReadOnlyList<Choice> CategoriesWithCode { get; } = Choice.Each<PlanCategory>(WithCode);
    public static IReadOnlyList<Choice> Bases { get; } = Choice.Each<LegalBasis>(InWords);
}
