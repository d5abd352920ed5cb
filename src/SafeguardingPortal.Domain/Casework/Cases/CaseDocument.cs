using System.Linq.Expressions;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Teams;

namespace SafeguardingPortal.Domain.Casework.Cases;

/// <summary>What a document is.</summary>
public enum DocumentKind { Medical, Photograph, Report, Letter, Interview, Other }

/// <summary>The file as it came.</summary>
/// <param name="Sha256">Its fingerprint, in hexadecimal.</param>
/// <param name="IsChecked">A scanner found nothing in it; false where none is set up.</param>
public sealed record DocumentFile(string Name, string ContentType, long Length, string Sha256, bool IsChecked);

/// <summary>What is said of a document when it is added.</summary>
/// <param name="From">Who made or gave it.</param>
/// <param name="About">People of the case.</param>
/// <param name="Readers">The officers who alone may see it, besides whoever adds it; null for everybody who sees the case.</param>
public sealed record DocumentDescription(
    string Title, DocumentKind Kind, string From, IReadOnlyCollection<Guid> About, IReadOnlyCollection<Guid>? Readers);

/// <summary>
/// A document on the case file. It is never changed; one that does not belong there is taken off with the reason and stays on record.
/// </summary>
public sealed class CaseDocument : Entity, IGuarded<CaseDocument>, IReferenced, IOnCase, IKept
{
    static Kept IKept.Kept => Kept.Until(nameof(TakenOffAt), nameof(TakenOffById), nameof(TakenOffBecause));

    /// <summary>No file is larger.</summary>
    public const int MostBytes = 25 * 1024 * 1024;

    /// <summary>Such as C-2026-000123-F1.</summary>
    public string Reference { get; private set; } = "";
    public int Number { get; private set; }
    public Guid CaseFileId { get; private set; }
    public CaseFile CaseFile { get; private set; } = null!;
    public string Title { get; private set; } = "";
    public DocumentKind Kind { get; private set; }
    public string From { get; private set; } = "";
    public string FileName { get; private set; } = "";
    public string ContentType { get; private set; } = "";
    public long Length { get; private set; }
    public string Sha256 { get; private set; } = "";
    public bool IsChecked { get; private set; }

    /// <summary>Only those who are named, and whoever added it, see that it is there.</summary>
    public bool IsForNamed { get; private set; }
    public DateTime AddedAt { get; private set; }
    public Guid AddedById { get; private set; }
    public Officer AddedBy { get; private set; } = null!;
    public DateTime? TakenOffAt { get; private set; }
    public Guid? TakenOffById { get; private set; }
    public Officer? TakenOffBy { get; private set; }
    public string? TakenOffBecause { get; private set; }

    private readonly List<DocumentAbout> about = [];
    public IReadOnlyList<DocumentAbout> About => about;

    private readonly List<DocumentReader> readers = [];
    public IReadOnlyList<DocumentReader> Readers => readers;

    private CaseDocument() { }

    public static string ReferenceOf(string caseReference, int number) => $"{caseReference}-F{number}";

    internal static CaseDocument Of(CaseFile file, int number, DocumentDescription words, DocumentFile content, CurrentUser by, DateTime now)
    {
        RuleViolation.When(content.Length is <= 0 or > MostBytes, "The file is empty or larger than 25 MB.");
        RuleViolation.When(words.Readers is { Count: 0 }, "Name at least one officer who may see it.");
        var document = new CaseDocument
        {
            Reference = ReferenceOf(file.Reference, number),
            Number = number,
            CaseFileId = file.Id,
            CaseFile = file,
            Title = words.Title,
            Kind = words.Kind,
            From = words.From,
            FileName = content.Name,
            ContentType = content.ContentType,
            Length = content.Length,
            Sha256 = content.Sha256,
            IsChecked = content.IsChecked,
            IsForNamed = words.Readers is not null,
            AddedAt = now,
            AddedById = by.Id
        };
        document.about.AddRange(words.About.Distinct().Select(person => DocumentAbout.Of(document.Id, person)));
        document.readers.AddRange((words.Readers ?? []).Distinct().Select(officer => DocumentReader.Of(document.Id, officer)));
        return document;
    }

    /// <summary>It does not belong on this case file. What was added stays on record, and is given out no more.</summary>
    public void TakeOff(string because, CurrentUser by, DateTime now)
    {
        RuleViolation.When(TakenOffAt is not null, "It is off the case file already.");
        (TakenOffAt, TakenOffById, TakenOffBecause) = (now, by.Id, because);
        // Its title is theirs alone who may see it.
        CaseFile.Tell($"Document {Reference} taken off the case file", by, now);
    }

    public static Expression<Func<CaseDocument, bool>> VisibleTo(CurrentUser user) =>
        CaseFile.VisibleTo(user).For((CaseDocument document) => document.CaseFile).And(IsReadBy(user));

    public static Expression<Func<CaseDocument, bool>> ChangeableBy(CurrentUser user, Act act) =>
        CaseFile.ChangeableBy(user, act).For((CaseDocument document) => document.CaseFile).And(IsReadBy(user));

    /// <summary>Not kept to others by name.</summary>
    private static Expression<Func<CaseDocument, bool>> IsReadBy(CurrentUser user)
    {
        var me = user.Id;
        return document => !document.IsForNamed || document.AddedById == me || document.Readers.Any(reader => reader.OfficerId == me);
    }

    public static Expression<Func<CaseDocument, IEnumerable<Guid>>> PeopleConcerned =>
        document => document.About.Select(person => person.PersonId);
}

/// <summary>Somebody a document is about.</summary>
public sealed class DocumentAbout : Entity, IKept
{
    public Guid DocumentId { get; private set; }
    public Guid PersonId { get; private set; }
    public Person Person { get; private set; } = null!;

    private DocumentAbout() { }

    internal static DocumentAbout Of(Guid documentId, Guid personId) => new() { DocumentId = documentId, PersonId = personId };
}

/// <summary>An officer who may see a document that is kept to named people.</summary>
public sealed class DocumentReader : Entity, IKept
{
    public Guid DocumentId { get; private set; }
    public Guid OfficerId { get; private set; }
    public Officer Officer { get; private set; } = null!;

    private DocumentReader() { }

    internal static DocumentReader Of(Guid documentId, Guid officerId) => new() { DocumentId = documentId, OfficerId = officerId };
}
