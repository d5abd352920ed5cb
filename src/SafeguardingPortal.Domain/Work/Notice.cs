namespace SafeguardingPortal.Domain.Work;

/// <summary>What notices are chosen by: whoever does not want to be told of a kind is not.</summary>
public enum NoticeKind { Allocation, Answer, Task, Review, Dissent, Conference, Access }

/// <summary>What a notice tells.</summary>
public enum NoticeOf
{
    OfficerInCase,
    Supervisor,
    ProposalDecided,
    TransferAnswered,
    TaskGiven,
    TaskOffered,
    TaskDone,
    CramReviewed,
    CramReturned,
    DissentAnswered,
    DissentResolved,
    ConferenceGiven,
    NotAttendingAnswered,
    ReportRead,
    ReportReturned,
    NamedOnCase,
    CoverGiven,
    NewDevice
}

/// <summary>
/// That something happened which an officer has to know, by the number of the record alone. It is written with what happened, in one
/// transaction, and of use for some weeks; the record itself is on the trail.
/// </summary>
public sealed class Notice
{
    /// <summary>After so many days nobody is shown it.</summary>
    public const int ShownDays = 28;

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid OfficerId { get; private init; }
    public NoticeOf Of { get; private init; }
    public NoticeKind Kind { get; private init; }

    /// <summary>The record's number; empty where it has none.</summary>
    public string Reference { get; private init; } = "";

    /// <summary>The case it is of: to whom that is closed, the notice is not there.</summary>
    public Guid? CaseFileId { get; private init; }

    /// <summary>Who did it; null for the portal.</summary>
    public Guid? ById { get; private init; }
    public DateTime At { get; private init; }
    public DateTime? ReadAt { get; private set; }

    private Notice() { }

    public static Notice To(Guid officerId, NoticeOf of, string reference, Guid? caseFileId, Guid? byId, DateTime now) => new()
    {
        OfficerId = officerId,
        Of = of,
        Kind = KindOf(of),
        Reference = reference,
        CaseFileId = caseFileId,
        ById = byId,
        At = now
    };

    /// <summary>It has been seen; the first to see it of those who do this work reads it for all.</summary>
    public void Read(DateTime now) => ReadAt ??= now;

    public static NoticeKind KindOf(NoticeOf of) => of switch
    {
        NoticeOf.OfficerInCase or NoticeOf.Supervisor => NoticeKind.Allocation,
        NoticeOf.ProposalDecided or NoticeOf.TransferAnswered => NoticeKind.Answer,
        NoticeOf.TaskGiven or NoticeOf.TaskOffered or NoticeOf.TaskDone => NoticeKind.Task,
        NoticeOf.CramReviewed or NoticeOf.CramReturned => NoticeKind.Review,
        NoticeOf.DissentAnswered or NoticeOf.DissentResolved => NoticeKind.Dissent,
        NoticeOf.ConferenceGiven or NoticeOf.NotAttendingAnswered or NoticeOf.ReportRead or NoticeOf.ReportReturned =>
            NoticeKind.Conference,
        NoticeOf.NamedOnCase or NoticeOf.CoverGiven or NoticeOf.NewDevice => NoticeKind.Access
    };

    /// <summary>What everybody is told of: who may open what is never a matter of choice.</summary>
    public static bool CanBeSilenced(NoticeKind kind) => kind != NoticeKind.Access;
}

/// <summary>An officer does not want to be told of a kind.</summary>
public sealed class SilencedNotices
{
    public required Guid OfficerId { get; init; }
    public required NoticeKind Kind { get; init; }
}
