using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.Disclosures;

namespace SafeguardingPortal.Domain.Conferences;

/// <summary>Someone a report went to.</summary>
public sealed record ReportRecipient(string Name, string Organisation);

public sealed partial class Conference
{
    public string ReportReference(int number) => $"{Reference}-V{number}";

    /// <summary>Saves a version of the report. Earlier versions, and what was sent of them, stay as they were.</summary>
    public ConferenceReport WriteReport(ReportText text, CurrentUser by, DateTime now)
    {
        RuleViolation.When(
            State is ConferenceState.Cancelled or ConferenceState.Merged, "This conference is not held, so it needs no report.");
        RuleViolation.When(string.IsNullOrWhiteSpace(text.PoliceInvolvement), "Say what police know and did.");
        RuleViolation.When(string.IsNullOrWhiteSpace(text.PoliceView), "Say what the police view is.");
        var report = ConferenceReport.Of(Id, reports.Count + 1, text, by.Id, now);
        reports.Add(report);
        Record(report.Number == 1 ? $"{Name}: report written" : $"{Name}: report, version {report.Number}, written", by, now, now);
        return report;
    }

    /// <summary>Someone who did not write it reads the latest version (handbook §2.4; BR-51).</summary>
    public void CheckReport(bool isClear, bool isConcise, bool isAccurate, string? words, CurrentUser by, DateTime now)
    {
        var report = LatestReport;
        RuleViolation.When(report is null, "There is no report to read yet.");
        RuleViolation.When(report.Check is not null, "This version has been read. A changed report is a new version, read again.");
        RuleViolation.When(report.ById == by.Id, "You wrote this version, so someone else must read it.");
        RuleViolation.When(!(isClear && isConcise && isAccurate) && string.IsNullOrWhiteSpace(words), "Say what has to change.");
        report.Checked(ReportCheck.Of(report.Id, isClear, isConcise, isAccurate, words, by.Id, now));
        Record(isClear && isConcise && isAccurate
            ? $"{Name}: report read as clear, concise and accurate" : $"{Name}: report read, to be changed", by, now, now);
    }

    /// <summary>
    /// The latest version, read and passed, went out. From now on it cannot change; each recipient is in the disclosure log (s.62).
    /// </summary>
    public IReadOnlyList<Disclosure> SendReport(
        DateTime sentAt, IReadOnlyList<ReportRecipient> recipients, string why, string power, string? lateReason,
        CurrentUser by, DateTime now)
    {
        var report = LatestReport;
        RuleViolation.When(report is null, "There is no report to send yet.");
        RuleViolation.When(report.Check?.IsPassed != true, "Someone else reads the report as clear, concise and accurate before it goes.");
        RuleViolation.When(report.Sending is not null, "This version has gone. A changed report is a new version, and goes again.");
        RuleViolation.When(sentAt > now, "The report was sent in the future. Check the date and time.");
        RuleViolation.When(sentAt < report.Check.At.AddMinutes(-1),
            "The report went before it was read as clear, concise and accurate. Check the date and time.");
        // Typed to the minute: a report read and sent within one minute was sent after it was read.
        if (sentAt < report.Check.At) sentAt = report.Check.At;
        RuleViolation.When(recipients.Count == 0, "Say to whom it went.");
        RuleViolation.When(string.IsNullOrWhiteSpace(why), "Say why it was given (s.62).");
        RuleViolation.When(string.IsNullOrWhiteSpace(power), "Say under which power it was given (s.62).");
        RuleViolation.When(IsLateAt(sentAt) && string.IsNullOrWhiteSpace(lateReason), "The report went after it was due. Say why.");

        report.Sent(ReportSending.Of(report.Id, sentAt, why, power, IsLateAt(sentAt) ? lateReason : null, by.Id, now));
        ReportSentAt ??= sentAt;
        ClockOf(DeadlineKind.ConferenceReport)?.Meet(sentAt, now);
        Record($"{Name}: report sent", by, sentAt, now);
        return [.. recipients.Select(who => Disclosure.Of(ReportReference(report.Number), CaseFileId,
            $"Police report to {Name.ToLowerInvariant()} {Reference}", who.Name, who.Organisation, why, power, sentAt, by.Id, now))];
    }

    /// <summary>Late is after the day it was due, for the date that stands.</summary>
    public bool IsLateAt(DateTime sentAt) =>
        ReportSentAt is null && ClockOf(DeadlineKind.ConferenceReport) is { } clock && sentAt > clock.DueAt;
}
