namespace SafeguardingPortal.Domain.Access;

/// <summary>Why somebody asks whether a child is on a plan (BR-40). A reason comes first and stands on the trail.</summary>
public enum LookUpReason { WithTheChildNow, ConcernReported, MissingChild, AdultArrested, PoliceProtection, ConferenceOrDiscussion, Other }
