using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Teams;

namespace SafeguardingPortal.Domain.Casework.Cases;

/// <summary>A crime as it stands on CRIS.</summary>
/// <param name="RecordedOn">The day CRIS recorded it.</param>
public sealed record CrimeReport(string CrisNumber, string Offence, DateOnly RecordedOn, bool IsConfirmed);

/// <summary>A crime on the case (row 3). Reported and confirmed are told apart (BR-30); who said which, and when, is kept.</summary>
public sealed class Crime : Entity, IKept
{
    static Kept IKept.Kept => Kept.Until(nameof(ConfirmedAt), nameof(IsConfirmed), nameof(ConfirmedById));

    public Guid CaseFileId { get; private set; }
    public CaseFile CaseFile { get; private set; } = null!;
    public string CrisNumber { get; private set; } = "";
    public string Offence { get; private set; } = "";
    public DateOnly RecordedOn { get; private set; }
    public DateTime AddedAt { get; private set; }
    public Guid AddedById { get; private set; }
    public Officer AddedBy { get; private set; } = null!;
    public bool IsConfirmed { get; private set; }
    public DateTime? ConfirmedAt { get; private set; }
    public Guid? ConfirmedById { get; private set; }

    private Crime() { }

    internal static Crime Of(Guid caseFileId, CrimeReport report, CurrentUser by, DateTime now) => new()
    {
        CaseFileId = caseFileId,
        CrisNumber = report.CrisNumber,
        Offence = report.Offence,
        RecordedOn = report.RecordedOn,
        AddedAt = now,
        AddedById = by.Id,
        IsConfirmed = report.IsConfirmed,
        ConfirmedAt = report.IsConfirmed ? now : null,
        ConfirmedById = report.IsConfirmed ? by.Id : null
    };

    internal void Confirm(CurrentUser by, DateTime now) => (IsConfirmed, ConfirmedAt, ConfirmedById) = (true, now, by.Id);
}
