using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Disclosures;
using SafeguardingPortal.Domain.Lists;
using SafeguardingPortal.Domain.Teams;

namespace SafeguardingPortal.Domain.Conferences;

/// <summary>
/// The parts of a police report to a conference, as they stand in it: facts, then what police think of them, apart (s.38 DPA 2018).
/// </summary>
public sealed record ReportText(
    string Family, string PoliceInvolvement, string PlanHistory, string Risk, string PoliceView, string HandlingWords)
{
    /// <summary>What research found, and earlier referrals of the household.</summary>
    public string Research { get; init; } = "";

    /// <summary>What each child said, in the child's words.</summary>
    public string ChildsWords { get; init; } = "";
}

/// <summary>One version of the report. Editing makes the next one; what was sent is never changed (B10).</summary>
public sealed class ConferenceReport : Entity, IKept
{
    public Guid ConferenceId { get; private set; }
    public int Number { get; private set; }
    public string Family { get; private set; } = "";
    public string PoliceInvolvement { get; private set; } = "";
    public string PlanHistory { get; private set; } = "";
    public string Risk { get; private set; } = "";
    public string PoliceView { get; private set; } = "";
    public string HandlingWords { get; private set; } = "";
    public string Research { get; private set; } = "";
    public string ChildsWords { get; private set; } = "";
    public Guid ById { get; private set; }
    public Officer By { get; private set; } = null!;
    public DateTime At { get; private set; }

    public ReportCheck? Check { get; private set; }
    public ReportSending? Sending { get; private set; }

    private ConferenceReport() { }

    internal static ConferenceReport Of(Guid conferenceId, int number, ReportText text, Guid byId, DateTime now) => new()
    {
        ConferenceId = conferenceId,
        Number = number,
        Family = text.Family,
        PoliceInvolvement = text.PoliceInvolvement,
        PlanHistory = text.PlanHistory,
        Risk = text.Risk,
        PoliceView = text.PoliceView,
        HandlingWords = text.HandlingWords,
        Research = text.Research,
        ChildsWords = text.ChildsWords,
        ById = byId,
        At = now
    };

    internal void Checked(ReportCheck check) => Check = check;

    internal void Sent(ReportSending sending) => Sending = sending;
}

/// <summary>Someone else read the report for clear, concise and accurate before it went (handbook §2.4).</summary>
public sealed class ReportCheck : Entity, IKept
{
    public Guid ReportId { get; private set; }
    public bool IsClear { get; private set; }
    public bool IsConcise { get; private set; }
    public bool IsAccurate { get; private set; }

    /// <summary>What has to change, where it did not pass.</summary>
    public string? Words { get; private set; }
    public Guid ById { get; private set; }
    public Officer By { get; private set; } = null!;
    public DateTime At { get; private set; }

    public bool IsPassed => IsClear && IsConcise && IsAccurate;

    private ReportCheck() { }

    internal static ReportCheck Of(Guid reportId, bool isClear, bool isConcise, bool isAccurate, string? words, Guid byId, DateTime now) =>
        new()
        {
            ReportId = reportId,
            IsClear = isClear,
            IsConcise = isConcise,
            IsAccurate = isAccurate,
            Words = words,
            ById = byId,
            At = now
        };
}

/// <summary>A version went out: when, why, under which power. To whom is in the disclosure log (s.62).</summary>
public sealed class ReportSending : Entity, IKept
{
    public Guid ReportId { get; private set; }
    public DateTime SentAt { get; private set; }
    public string Why { get; private set; } = "";
    public string Power { get; private set; } = "";

    /// <summary>Why it went after it was due; null where it was in time.</summary>
    public string? LateReason { get; private set; }
    public Guid ById { get; private set; }
    public Officer By { get; private set; } = null!;
    public DateTime RecordedAt { get; private set; }

    private ReportSending() { }

    internal static ReportSending Of(
        Guid reportId, DateTime sentAt, string why, string power, string? lateReason, Guid byId, DateTime now) =>
        new() { ReportId = reportId, SentAt = sentAt, Why = why, Power = power, LateReason = lateReason, ById = byId, RecordedAt = now };
}

/// <summary>Agreed wording that every report carries, such as how it may be handled; data, with dates (B9).</summary>
public sealed class ReportWording : Entity, IDatedRow
{
    /// <summary>Null for boroughs that have no row of their own.</summary>
    public string? BoroughCode { get; private set; }
    public string Text { get; private set; } = "";
    public DateOnly From { get; private set; }
    public DateOnly? To { get; private set; }

    private ReportWording() { }

    void IDatedRow.EndOn(DateOnly last) => To = last;

    public static ReportWording Of(string? boroughCode, string text, DateOnly from) =>
        new() { BoroughCode = boroughCode, Text = text, From = from };
}
