namespace SafeguardingPortal.Domain.Cases;

/// <summary>At what somebody was looked for.</summary>
public enum DoorOccasion { Intake, Search, PlanLookUp }
