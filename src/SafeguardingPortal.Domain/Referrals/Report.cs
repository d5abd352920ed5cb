using SafeguardingPortal.Domain.People;

namespace SafeguardingPortal.Domain.Referrals;

/// <summary>What was reported, as the officer took it down. Instants are UTC.</summary>
public sealed record Report(
    DateTime ReceivedAt,
    Channel Channel,
    string SourceCode,
    string? ReferrerName,
    string? ReferrerContact,
    bool ReferrerAnonymous,
    string BoroughCode,
    Guid CaitId,
    PrimaryNature PrimaryNature,
    IReadOnlyList<string> NatureFlags,
    string Narrative,
    Answer ImmediateDanger,
    string? DangerAction,
    IReadOnlyList<ReportedChild> Children,
    IReadOnlyList<ReportedAdult> Adults,
    string? Address);

/// <param name="Name">Null where it was asked and is not known.</param>
public sealed record ReportedChild(string? Name, Sex Sex, Birth? Birth, string? OwnWords, Answer Seen);

/// <param name="Name">Null where it was asked and is not known.</param>
/// <param name="LivesAtAddress">Said to live at the children's address.</param>
public sealed record ReportedAdult(string? Name, Sex Sex, Birth? Birth, string? Relation, bool IsSuspect, bool LivesAtAddress);
