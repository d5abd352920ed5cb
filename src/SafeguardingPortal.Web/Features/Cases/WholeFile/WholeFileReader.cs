using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Features.Cases.Chronology;
using SafeguardingPortal.Web.Features.Cases.Docket;
using SafeguardingPortal.Web.Features.Cases.Documents;
using SafeguardingPortal.Web.Pages.Papers;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Cases.WholeFile;

/// <summary>Writes the chosen parts of a case that was opened; each part asks once, however much there is of it.</summary>
public sealed class WholeFileReader(
    SeenCases cases, PlansOfChildren plans, CaseChronology chronology, Records<CaseDocument> documents, DisclosureLog log,
    CaseRecords records, CurrentUser user, TimeProvider time)
{
    public async Task<FileOnPaper> ReadAsync(CaseDetails file, IReadOnlyList<FilePart> chosen)
    {
        var seen = (await cases.OfAsync(file.Reference))!;
        var now = time.UtcNow;
        var today = UkTime.DateOf(now);
        var head = await cases.ViewAsync(seen, HeadOfCase.Shape);
        List<PersonLabel> people =
            [.. head.Children.Concat(file.Referrals.SelectMany(referral => referral.People.Select(person => person.Label))).Distinct()];
        List<PaperPart> parts = [];
        foreach (var part in chosen)
        {
            var written = new PaperPart(part.InWords());
            parts.Add(written);
            switch (part)
            {
                case FilePart.People: await PeopleAsync(written, file, head, today); break;
                case FilePart.Chronology: await ChronologyAsync(written, file.Reference); break;
                case FilePart.Decisions: await records.DecisionsAsync(written, seen, today); break;
                case FilePart.Assessments: await records.AssessmentsAsync(written, seen); break;
                case FilePart.Discussions: await records.DiscussionsAsync(written, seen); break;
                case FilePart.Conferences: await records.ConferencesAsync(written, seen, today); break;
                case FilePart.Tasks: await records.TasksAsync(written, seen); break;
                case FilePart.Disclosures: await DisclosuresAsync(written, seen); break;
                case FilePart.Documents: people.AddRange(await DocumentsAsync(written, seen, today)); break;
            }
        }
        var children = PersonLabel.Line(head.Children, today);
        var lead = new PaperPart("").Facts(("Children", children), ("Team", file.Cait), ("Officer", head.Officer),
            ("Supervisor", head.Supervisor), ("Made by", $"{user.Name}, {LondonWords.WhenFull(now)} London time"),
            ("Holds", chosen.Count == Enum.GetValues<FilePart>().Length ? "Every part of the file"
                : $"{string.Join(", ", chosen.Select(part => part.InWords()))}. Other parts of the file were not asked for."));
        var foot = $"{file.Reference}, taken by {user.Name} {LondonWords.WhenFull(now)}";
        return new(seen.Id, file.Reference, new($"Case file {file.Reference}", foot, now, lead, parts), people);
    }

    private async Task PeopleAsync(PaperPart part, CaseDetails file, HeadOfCase head, DateOnly today)
    {
        part.Facts(("Opened", LondonWords.WhenFull(file.OpenedAt)),
            ("Closed", file.ClosedAt is { } closed ? LondonWords.WhenFull(closed) : "Open"),
            ("Restricted", file.IsRestricted ? "Yes: only named people may see it" : null),
            ("Addresses", string.Join("\n", file.Addresses)));
        part.Heading("Children").Table(["Child", "Born"], [2, 1],
            head.Children.Select(child => (IReadOnlyList<string>)[child.On(today), child.Born ?? "Not known"]), "No child named.");
        part.Heading("Child protection plans").Table(["Child", "Category", "Since", "Borough"], [3, 2, 2, 2],
            (await plans.AllAsync(head)).Select(plan => (IReadOnlyList<string>)[plan.Child.On(today), plan.Category.InWords(),
                LondonWords.Day(plan.Since), plan.Borough]), "No child of the case is the subject of one now.");
        foreach (var referral in file.Referrals.Reverse())
            part.Heading($"Referral {referral.Reference}")
                .Facts(("Received", LondonWords.WhenFull(referral.ReceivedAt)), ("From", referral.Source),
                    ("Nature", referral.Nature.InWords()), ("Standing", referral.Status.InWords()),
                    ("Outcome", referral.Outcome?.InWords()), ("Officer", referral.Officer))
                .Table(["Person", "Part", "Relation"], [3, 2, 2], referral.People.Select(person => (IReadOnlyList<string>)
                    [person.Label.On(today), person.Part.InWords(), person.Relation ?? "–"]));
        part.Heading("Crimes").Table(["CRIS number", "Offence", "Standing"], [2, 4, 2], file.Crimes.Select(crime =>
            (IReadOnlyList<string>)[crime.CrisNumber, crime.Offence,
                crime.IsNoCrime ? "No crime" : crime.IsConfirmed ? "Confirmed" : "Recorded"]), "No crime is recorded on the case.");
    }

    private async Task ChronologyAsync(PaperPart part, string reference)
    {
        var page = await chronology.ShowAsync(reference, new() { Oldest = true }, asAt: null, all: true);
        part.Text("By when it happened, oldest first. What was recorded more than an hour later says when.")
            .Table(["Happened", "What", "Recorded by"], [3, 7, 3],
                page.Lines.Select(line => (IReadOnlyList<string>)[
                    $"{(line.IsApproximate ? "about " : "")}{LondonWords.WhenFull(line.HappenedAt)}", WhatOf(line),
                    string.Join(". ", new[] { line.By ?? "The portal", LondonWords.Gap(line.HappenedAt, line.RecordedAt),
                        line.Source is null ? null : $"Source: {line.Source}" }.OfType<string>())]), "Nothing is recorded.");
    }

    private static string WhatOf(ChronologyLine line) => string.Join("\n", line.Corrections
        .Select(correction => $"Corrected {LondonWords.WhenFull(correction.RecordedAt)} by {correction.By ?? "the portal"}"
            + $"{(correction.HappenedAt == line.HappenedAt ? "" : $"; it happened {LondonWords.WhenFull(correction.HappenedAt)}")}"
            + $"{(correction.IsOpinion == line.IsOpinion ? "" : correction.IsOpinion ? "; an opinion" : "; not an opinion")}"
            + $": {correction.Text}")
        .Prepend($"{line.Tag}{(line.IsOpinion ? ", opinion" : "")}{(line.Referral is null ? "" : $", {line.Referral}")}: "
            + $"{(line.Child is { } child ? $"{child.Name ?? "A child"}: " : "")}{line.Text}"
            + $"{(line.Why is null ? "" : $"\nWhy: {line.Why}")}"));

    private async Task DisclosuresAsync(PaperPart part, SeenCase seen) =>
        part.Table(["Given", "What", "To whom", "Why, and under which power", "Receipt"], [3, 4, 3, 4, 3],
            (await log.OfAsync(seen)).OrderBy(line => line.GivenAt).Select(line => (IReadOnlyList<string>)[
                $"{LondonWords.WhenFull(line.GivenAt)}, by {line.By}", $"{line.Kind.InWords()}: {line.What} ({line.Reference})",
                $"{line.Recipient}, {line.Organisation}", $"{line.Why}\n{line.Power}", string.Join("\n", line.Receipts)]),
            "Nothing of this case was given outside.");

    /// <summary>Only those the reader may see; an exhibit bears the number that the document has on the case, in every copy.</summary>
    private async Task<IEnumerable<PersonLabel>> DocumentsAsync(PaperPart part, SeenCase seen, DateOnly today)
    {
        var all = await documents.Visible.Where(document => document.CaseFileId == seen.Id).OrderBy(document => document.Number)
            .Select(DocumentLine.Shape).ToListAsync();
        part.Table(["Exhibit", "Document", "From", "About", "Added"], [2, 5, 3, 4, 3], all.Select(document => (IReadOnlyList<string>)[
            $"{seen.Reference}-F{document.Number}", $"{document.Title} ({document.Kind.InWords()}, {DocumentWords.Size(document.Length)})"
                + (document.TakenOffAt is { } off ? $"\nTaken off the file {LondonWords.WhenFull(off)}" : ""), document.From,
            string.Join("\n", document.About.Select(person => person.On(today))), LondonWords.WhenFull(document.AddedAt)]),
            "There is no document on the file.");
        return all.SelectMany(document => document.About);
    }
}
