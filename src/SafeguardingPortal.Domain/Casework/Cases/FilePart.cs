namespace SafeguardingPortal.Domain.Casework.Cases;

/// <summary>A part of the whole file, in the order in which it is read.</summary>
public enum FilePart { People, Chronology, Decisions, Assessments, Discussions, Conferences, Tasks, Disclosures, Documents }
