using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Teams;
using SafeguardingPortal.Domain.Time;

namespace SafeguardingPortal.Domain.Casework.Cases;

/// <summary>Why another team's case is needed now.</summary>
public enum BreakGlassPurpose { ChildAtRiskNow, DiscussionOrConference, LinkedToMine, CourtOrHospital, SomethingElse }

/// <summary>For how long.</summary>
public enum BreakGlassTime { QuarterOfAnHour, Hour, Shift }

/// <summary>What the inspector of the case's team found.</summary>
public enum BreakGlassFinding { Justified, MoreThanNeeded, NotJustified }

/// <summary>
/// Somebody opened another team's case to read it, for a time (BR-52). The team, their own inspector and professional standards are told
/// at once, and the inspector of the case's team writes down what she finds. A restricted case is never opened so: its list is the answer.
/// </summary>
public sealed class BreakGlass : Entity, IKept
{
    static Kept IKept.Kept => Kept.ButFor(nameof(ClosedAt), nameof(ReviewedAt), nameof(ReviewedById), nameof(Finding), nameof(ReviewWords),
        nameof(ShouldHaveRung), nameof(TellBoth), nameof(ToStandards));

    /// <summary>Working days until the review has to be written.</summary>
    public const int DaysToReview = 3;

    public Guid CaseFileId { get; private set; }
    public CaseFile CaseFile { get; private set; } = null!;

    /// <summary>The team whose case it was then, which reviews it.</summary>
    public Guid CaitId { get; private set; }
    public Cait Cait { get; private set; } = null!;
    public Guid OfficerId { get; private set; }
    public Officer Officer { get; private set; } = null!;
    public BreakGlassPurpose Purpose { get; private set; }

    /// <summary>Their own case that it has to do with, where they said one.</summary>
    public string? OwnCase { get; private set; }
    public string Words { get; private set; } = "";
    public DateTime OpenedAt { get; private set; }
    public DateTime Until { get; private set; }
    public DateTime? ClosedAt { get; private set; }
    public DateOnly ReviewDueOn { get; private set; }

    public DateTime? ReviewedAt { get; private set; }
    public Guid? ReviewedById { get; private set; }
    public Officer? ReviewedBy { get; private set; }
    public BreakGlassFinding? Finding { get; private set; }
    public string? ReviewWords { get; private set; }
    public bool ShouldHaveRung { get; private set; }
    public bool TellBoth { get; private set; }
    public bool ToStandards { get; private set; }

    private BreakGlass() { }

    public static BreakGlass Open(
        CaseFile file, BreakGlassPurpose purpose, string? ownCase, string words, BreakGlassTime time, WorkingCalendar calendar,
            CurrentUser by,
        DateTime now)
    {
        RuleViolation.When(file.IsRestricted || by.LockedOut.Contains(file.Id), "No case is opened so by this number.");
        RuleViolation.When(by.CaitIds.Contains(file.CaitId), "It is a case of your own team: open it as any other.");
        return new()
        {
            CaseFileId = file.Id,
            CaitId = file.CaitId,
            OfficerId = by.Id,
            Purpose = purpose,
            OwnCase = ownCase,
            Words = words,
            OpenedAt = now,
            Until = now + LengthOf(time),
            ReviewDueOn = calendar.AddWorkingDays(UkTime.DateOf(now), DaysToReview)
        };
    }

    public static TimeSpan LengthOf(BreakGlassTime time) => time switch
    {
        BreakGlassTime.QuarterOfAnHour => TimeSpan.FromMinutes(15),
        BreakGlassTime.Hour => TimeSpan.FromHours(1),
        BreakGlassTime.Shift => TimeSpan.FromHours(8)
    };

    public bool IsOpenAt(DateTime now) => ClosedAt is null && now < Until;

    /// <summary>By whoever opened it, before its time.</summary>
    public void Close(CurrentUser by, DateTime now)
    {
        RuleViolation.When(OfficerId != by.Id, "Only whoever opened it closes it.");
        RuleViolation.When(!IsOpenAt(now), "It is closed.");
        ClosedAt = now;
        Touch();
    }

    /// <summary>Nobody reviews what they opened themselves (BR-51).</summary>
    public void Review(
        BreakGlassFinding finding, string words, bool shouldHaveRung, bool tellBoth, bool toStandards, CurrentUser by, DateTime now)
    {
        RuleViolation.When(OfficerId == by.Id, "Nobody reviews what they opened themselves.");
        RuleViolation.When(ReviewedAt is not null, "This was reviewed.");
        (Finding, ReviewWords, ShouldHaveRung, TellBoth, ToStandards) = (finding, words, shouldHaveRung, tellBoth, toStandards);
        (ReviewedById, ReviewedAt) = (by.Id, now);
        // What is still open is closed with it.
        if (IsOpenAt(now)) ClosedAt = now;
        Touch();
    }
}
