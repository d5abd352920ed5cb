using System.Linq.Expressions;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Teams;

namespace SafeguardingPortal.Domain.Casework.Cases;

/// <summary>What an entry tells of. Acts in the portal write their own entries and have none.</summary>
public enum EntryKind { Contact, ChildSeen, ChildsWords, HomeVisit, Police, DomesticAbuse, Health, School, SocialCare, Court, Other }

/// <summary>
/// What an act of the portal was of a child's story: with children's words and sightings these are the key events (row 4). Every other act
/// stands in the full chronology alone.
/// </summary>
public enum KeyEvent { Referral, Seen, Decision, Plan, Cram, Supervision, Dissent, Crime, Closing }

/// <summary>What someone writes in the chronology. Instants are UTC.</summary>
/// <param name="IsApproximate">"About 23:30": the instant is the nearest that is known.</param>
/// <param name="IsOpinion">What someone thinks, kept apart from what is known (s.38).</param>
/// <param name="Source">Who told it, where that was not the writer.</param>
public sealed record ChronologyNote(
    EntryKind Kind, string Text, DateTime HappenedAt, bool IsApproximate = false, bool IsOpinion = false, string? Source = null)
{
    /// <summary>The child it is about; null where it is about the whole family.</summary>
    public Guid? PersonId { get; init; }
}

/// <summary>
/// One line of the chronology: what happened, when, when the portal was told, and by whom. Append-only; a correction is a new entry
/// that points to the old, which stays as it was (B10).
/// </summary>
public sealed class Entry : Entity, IKept
{
    public Guid CaseFileId { get; private set; }
    public Guid? ReferralId { get; private set; }
    public Referral? Referral { get; private set; }
    public Guid? ConferenceId { get; private set; }

    /// <summary>Null where it is an act in the portal.</summary>
    public EntryKind? Kind { get; private set; }

    /// <summary>Of a child's story; null where it is what someone wrote, or an act that is not of it.</summary>
    public KeyEvent? Event { get; private set; }
    public string Text { get; private set; } = "";

    /// <summary>What was decided by it in words, and the reasons.</summary>
    public string? Why { get; private set; }

    /// <summary>The one child it is about; null where it is about the family.</summary>
    public Guid? PersonId { get; private set; }
    public Person? Person { get; private set; }
    public DateTime HappenedAt { get; private set; }
    public bool IsApproximate { get; private set; }
    public bool IsOpinion { get; private set; }
    public string? Source { get; private set; }
    public DateTime RecordedAt { get; private set; }

    /// <summary>Tells lines of one instant apart: the later written has the higher number.</summary>
    public int Order { get; private set; }

    /// <summary>Null where the portal itself wrote it.</summary>
    public Guid? ById { get; private set; }
    public Officer? By { get; private set; }

    /// <summary>The entry this one corrects; always a first one, however often it has been corrected.</summary>
    public Guid? CorrectsId { get; private set; }

    private readonly List<Entry> corrections = [];
    public IReadOnlyList<Entry> Corrections => corrections;

    private Entry() { }

    /// <summary>What children said and who saw them is of their story, whoever wrote it.</summary>
    public static Expression<Func<Entry, bool>> IsKey { get; } =
        entry => entry.Event != null || entry.Kind == EntryKind.ChildSeen || entry.Kind == EntryKind.ChildsWords;

    /// <summary>Says what of the story it is, why it was so, and of which child.</summary>
    internal Entry As(KeyEvent of, string? why = null, Guid? personId = null)
    {
        (Event, Why, PersonId) = (of, why, personId);
        return this;
    }

    public static Entry Of(
        Guid caseFileId, Guid? referralId, string text, Guid? byId, DateTime happenedAt, DateTime recordedAt, int order = 0) =>
        new()
        {
            CaseFileId = caseFileId,
            ReferralId = referralId,
            Text = text,
            ById = byId,
            HappenedAt = happenedAt,
            RecordedAt = recordedAt,
            Order = order
        };

    public static Entry OfConference(
        Guid caseFileId, Guid conferenceId, string text, Guid byId, DateTime happenedAt, DateTime recordedAt) =>
        new()
        {
            CaseFileId = caseFileId,
            ConferenceId = conferenceId,
            Text = text,
            ById = byId,
            HappenedAt = happenedAt,
            RecordedAt = recordedAt
        };

    internal static Entry Of(Guid caseFileId, ChronologyNote note, Entry? corrects, CurrentUser by, DateTime now) => new()
    {
        CaseFileId = caseFileId,
        ReferralId = corrects?.ReferralId,
        Kind = note.Kind,
        Text = note.Text,
        HappenedAt = note.HappenedAt,
        IsApproximate = note.IsApproximate,
        IsOpinion = note.IsOpinion,
        Source = note.Source,
        RecordedAt = now,
        ById = by.Id,
        CorrectsId = corrects?.Id,
        PersonId = corrects is null ? note.PersonId : corrects.PersonId
    };
}
