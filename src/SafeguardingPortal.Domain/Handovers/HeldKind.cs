namespace SafeguardingPortal.Domain.Handovers;

/// <summary>As what an officer holds a record that is handed over when they leave or move.</summary>
public enum HeldKind { Case, Supervision, Conference, Task }
