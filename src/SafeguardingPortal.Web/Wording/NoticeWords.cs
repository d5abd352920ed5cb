using SafeguardingPortal.Domain.Work;

namespace SafeguardingPortal.Web.Wording;

/// <summary>What officers are told, in words.</summary>
public static class NoticeWords
{
    public static string InWords(this NoticeOf of) => of switch
    {
        NoticeOf.OfficerInCase => "You are the officer in the case",
        NoticeOf.Supervisor => "You supervise this referral",
        NoticeOf.ProposalDecided => "Your proposal of no further action was decided",
        NoticeOf.TransferAnswered => "The transfer you offered was answered",
        NoticeOf.TaskGiven => "A task is yours",
        NoticeOf.TaskOffered => "You are asked to take a task over",
        NoticeOf.TaskDone => "A task you set has ended",
        NoticeOf.CramReviewed => "Your CRAM was reviewed",
        NoticeOf.CramReturned => "Your CRAM was returned to you",
        NoticeOf.DissentAnswered => "A dissent was answered",
        NoticeOf.DissentResolved => "A dissent is resolved",
        NoticeOf.ConferenceGiven => "A conference is yours",
        NoticeOf.NotAttendingAnswered => "You asked not to attend; it is answered",
        NoticeOf.ReportRead => "Your conference report was read and can go",
        NoticeOf.ReportReturned => "Your conference report is to be changed",
        NoticeOf.NamedOnCase => "You are named on this restricted case",
        NoticeOf.CoverGiven => "You cover a colleague who is away",
        NoticeOf.NewDevice => "You signed in at a device you had not used before"
    };

    public static string InWords(this NoticeKind kind) => kind switch
    {
        NoticeKind.Allocation => "Referrals given to me",
        NoticeKind.Answer => "Answers to what I asked",
        NoticeKind.Task => "Tasks",
        NoticeKind.Review => "Reviews of what I wrote",
        NoticeKind.Dissent => "Dissents",
        NoticeKind.Conference => "Conferences",
        NoticeKind.Access => "Access and cover"
    };

    /// <summary>Those there is a choice of.</summary>
    public static IReadOnlyList<Choice> Kinds { get; } =
        Choice.Of(Enum.GetValues<NoticeKind>().Where(Notice.CanBeSilenced), kind => kind.InWords());
}
