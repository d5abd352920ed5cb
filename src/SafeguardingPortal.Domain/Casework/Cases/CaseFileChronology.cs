using SafeguardingPortal.Domain.Access;

namespace SafeguardingPortal.Domain.Casework.Cases;

/// <summary>Writing in the docket: entries and crimes are added, never changed (¶14, B10).</summary>
public sealed partial class CaseFile
{
    public Entry Note(ChronologyNote note, CurrentUser by, DateTime now) => Append(note, null, by, now);

    /// <summary>The old entry stays; whoever reads it sees this one below it.</summary>
    public Entry Correct(Entry entry, ChronologyNote note, CurrentUser by, DateTime now)
    {
        RuleViolation.When(entry.CaseFileId != Id, "That entry is on another case file.");
        RuleViolation.When(entry.CorrectsId is not null, "That entry is a correction. Correct the first entry again instead.");
        RuleViolation.When(
            entry.Kind is null, "The portal wrote that entry when it happened. It is not corrected; add an entry that says what is wrong.");
        return Append(note, entry, by, now);
    }

    /// <summary>A crime on CRIS. Reported is not confirmed (BR-30).</summary>
    public Crime Record(CrimeReport report, CurrentUser by, DateTime now)
    {
        RuleViolation.When(crimes.Exists(crime => crime.CrisNumber == report.CrisNumber), "This crime is already on the case file.");
        var crime = Crime.Of(this, crimes.Count + 1, report, by, now);
        crimes.Add(crime);
        Tell($"Crime {report.CrisNumber} put on the case file: {report.Offence}{(report.IsConfirmed ? ", confirmed" : "")}", by, now,
            KeyEvent.Crime);
        return crime;
    }

    /// <summary>A document put on the file. One kept to named people is told of by its number alone.</summary>
    /// <param name="number">The next of the case.</param>
    public CaseDocument Add(int number, DocumentDescription words, DocumentFile content, CurrentUser by, DateTime now)
    {
        var document = CaseDocument.Of(this, number, words, content, by, now);
        documents.Add(document);
        Tell(document.IsForNamed ? $"Document {document.Reference} added, for named people alone"
            : $"Document {document.Reference} added: {words.Title}", by, now);
        return document;
    }

    /// <summary>An act in the portal, for whoever reads the chronology.</summary>
    /// <param name="of">What of a child's story it is; null where it is not of it.</param>
    internal void Tell(string text, CurrentUser by, DateTime now, KeyEvent? of = null, string? why = null)
    {
        var entry = Entry.Of(Id, null, text, by.Id, now, now);
        entries.Add(of is { } key ? entry.As(key, why) : entry);
    }

    private Entry Append(ChronologyNote note, Entry? corrects, CurrentUser by, DateTime now)
    {
        RuleViolation.When(note.HappenedAt > now, "This happened in the future. Check the date and time.");
        var entry = Entry.Of(Id, note, corrects, by, now);
        entries.Add(entry);
        return entry;
    }
}
