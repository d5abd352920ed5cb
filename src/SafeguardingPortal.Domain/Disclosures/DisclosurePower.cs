namespace SafeguardingPortal.Domain.Disclosures;

/// <summary>The power a report was given under (s.62 log).</summary>
public enum DisclosurePower
{
    /// <summary>Children Act 2004, s.11: functions discharged having regard to the welfare of children.</summary>
    ChildrenAct2004Section11,

    /// <summary>Children Act 1989, s.47: help with a local authority's enquiries.</summary>
    ChildrenAct1989Section47,
    CommonLawPolicing,
    CourtOrder
}
