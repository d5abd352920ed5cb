using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Features.Cases.Crimes;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Cases.Documents;

/// <summary>A document as the list shows it.</summary>
public sealed record DocumentLine(
    int Number, string Title, DocumentKind Kind, string From, DateTime AddedAt, long Length, bool IsChecked, bool IsForNamed, int Readers,
    DateTime? TakenOffAt, IReadOnlyList<PersonLabel> About)
{
    public static Expression<Func<CaseDocument, DocumentLine>> Shape { get; } = Splice.In<CaseDocument, DocumentLine>(document => new(
        document.Number, document.Title, document.Kind, document.From, document.AddedAt, document.Length, document.IsChecked,
        document.IsForNamed, document.Readers.Count, document.TakenOffAt,
        document.About.OrderBy(person => person.Person.Reference)
            .Select(person => Person.ToLabel.Of(person.Person, person.Person.Child != null)).ToList()));
}

/// <summary>What the list of a case's documents is narrowed to.</summary>
/// <param name="About">The number of somebody of the case.</param>
public sealed record DocumentFilter(string? About, DocumentKind? Kind);

/// <summary>The documents of a case that the reader may see.</summary>
/// <param name="NotShown">How many are kept to others by name.</param>
public sealed record CaseDocuments(
    string Reference, DocumentFilter Filter, IReadOnlyList<Choice> People, IReadOnlyList<DocumentLine> Documents, int NotShown);

/// <summary>A document with what is known of its file.</summary>
public sealed record DocumentDetails : IOfTeam
{
    public required Guid Id { get; init; }
    public required Guid CaitId { get; init; }
    public required string CaseReference { get; init; }
    public required int Version { get; init; }
    public required string FileName { get; init; }
    public required string ContentType { get; init; }
    public required string Sha256 { get; init; }
    public required string AddedBy { get; init; }
    public required string? TakenOffBy { get; init; }
    public required string? TakenOffBecause { get; init; }
    public required DocumentLine Line { get; init; }
    public required IReadOnlyList<string> Readers { get; init; }

    public static Expression<Func<CaseDocument, DocumentDetails>> Shape { get; } = Splice.In<CaseDocument, DocumentDetails>(
        document => new()
        {
            Id = document.Id,
            CaitId = document.CaseFile.CaitId,
            CaseReference = document.CaseFile.Reference,
            Version = document.Version,
            FileName = document.FileName,
            ContentType = document.ContentType,
            Sha256 = document.Sha256,
            AddedBy = document.AddedBy.Name,
            TakenOffBy = document.TakenOffBy!.Name,
            TakenOffBecause = document.TakenOffBecause,
            Line = DocumentLine.Shape.Of(document),
            Readers = document.Readers.OrderBy(reader => reader.Officer.Name).Select(reader => reader.Officer.Name).ToList()
        });
}

/// <summary>The case whose documents are listed.</summary>
public sealed record CaseOfDocuments(Guid Id, string Reference, int Documents)
{
    public static Expression<Func<CaseFile, CaseOfDocuments>> Shape { get; } =
        file => new(file.Id, file.Reference, file.Documents.Count);
}

/// <summary>Reads the documents of a case: what is kept to others by name is counted and not shown.</summary>
public sealed class DocumentList(Records<CaseFile> files, Records<CaseDocument> documents, CrimePeople people, TimeProvider time)
{
    public async Task<CaseDocuments?> ShowAsync(string caseReference, DocumentFilter filter)
    {
        if (await files.ViewAsync(caseReference, CaseOfDocuments.Shape) is not { } file) return null;
        var all = await documents.Visible.Where(document => document.CaseFileId == file.Id)
            .OrderBy(document => document.TakenOffAt != null).ThenByDescending(document => document.Number)
            .Select(DocumentLine.Shape).ToListAsync();
        var onCase = await people.OfAsync(caseReference);
        var today = UkTime.DateOf(time.UtcNow);
        var about = onCase.FirstOrDefault(person => person.Reference == filter.About);
        return new(file.Reference, filter, [.. onCase.Select(person => new Choice(person.Reference, person.Label.On(today)))],
            [.. all.Where(document => (filter.Kind is null || document.Kind == filter.Kind)
                && (about is null || document.About.Contains(about.Label)))],
            file.Documents - all.Count);
    }
}
