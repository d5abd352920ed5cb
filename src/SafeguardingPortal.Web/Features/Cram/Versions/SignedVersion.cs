using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Casework.Cram;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Pages.Parts;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Cram.Versions;

/// <summary>A version as it was signed, with what was said of it since: on the screen, on paper and as a Word file the same.</summary>
/// <param name="Latest">The number of the latest signed version; another than this one means it was superseded.</param>
public sealed record SignedVersion(
    CramAssessment Version, IReadOnlyList<ReviewLine> Reviews, IReadOnlyList<DissentRow> Dissents, int Latest)
{
    public string CaseReference => Version.CaseFile.Reference;

    /// <summary>The children of whom nobody would have known without it.</summary>
    public IReadOnlyList<FoundLine> Found { get; init; } = [];

    public bool IsSuperseded => Latest != Version.Number;

    /// <summary>The day it was signed, on which everybody in it had the age it gives.</summary>
    public DateOnly Day { get; } = UkTime.DateOf(Version.SignedAt!.Value);

    public string Label(Guid subjectId) => Version.LabelOf(subjectId, Day);

    public string LabelOfChild(Guid childId) => Version.Subjects.First(who => who.ChildId == childId).LabelOn(Day);

    public string ChildrenLine => string.Join(
        ", ", Version.Subjects.Where(who => who.Kind == SubjectKind.Child).OrderBy(who => who.Order).Select(who => who.LabelOn(Day)));

    public string Writers => string.Join(", ", Version.Hands.Where(hand => hand.Part == CramPart.Writer).Select(hand => hand.Officer.Name));

    /// <summary>The review that returned it, where no later one has taken its place and no later version answers it (BR-43).</summary>
    public ReviewLine? Returned => !IsSuperseded && Reviews is [.., { Agrees: false } last] ? last : null;

    public string ReviewedBy => Reviews.Count == 0 ? "Not reviewed yet"
        : string.Join("; ", Reviews.Select(review =>
            $"{review.By}, {LondonWords.WhenFull(review.At)}: {(review.Agrees ? "agrees" : "disagrees, returned to the author")}"));

    public string Standing => IsSuperseded ? $"Superseded by version {Latest}" : "The version that stands";

    public IEnumerable<IGrouping<FactorGroup, RiskAnswer>> Groups => Version.Groups();

    public IReadOnlyList<(string Question, string Text)> Assessment => Version.AssessmentInWords(Day);

    public IReadOnlyList<(string Question, string Text)> Strategies =>
        [("Investigative strategy", Version.InvestigativeStrategy ?? "Not recorded in this version"),
            ("Protective strategy", Version.ProtectiveStrategy ?? "Not recorded in this version")];

    /// <param name="by">Who takes the copy.</param>
    public WordDocument ToWord(string by, DateTime now)
    {
        var word = new WordDocument(
            $"Child Risk Assessment Matrix, version {Version.Number}", $"{Version.Reference}, taken by {by} {LondonWords.WhenFull(now)}");
        word.Facts(("Reference", Version.Reference), ("Children", ChildrenLine), ("Signed by",
            $"{Version.SignedBy?.Name}, {LondonWords.WhenFull(Version.SignedAt!.Value)}"), ("Because of", Version.Trigger!.Value.InWords()),
            ("What changed", Version.WhatChanged), ("Written by", Writers), ("Reviewed by", ReviewedBy), ("Standing", Standing));
        word.Heading("1 Intelligence").Text(Version.Intelligence ?? "Nothing written");
        word.Heading("2 Risk factors").Text("In the wording that stood when this version was signed.");
        foreach (var group in Groups)
            word.Heading(group.Key.InWords(), 2).Table(["Factor", "Who", "Answer", "Source, day and note"],
                group.Select(answer => (IReadOnlyList<string>)[$"{answer.Factor.Code} {answer.Factor.Name}", Label(answer.SubjectId),
                    answer.Answer.InWords(), answer.Evidence()]));
        word.Heading("3 Risk assessment");
        foreach (var (question, text) in Assessment) word.Heading(question, 2).Text(text);
        if (Version.Actions.Count > 0)
            word.Heading("Actions", 2).Bullets(Version.Actions.OrderBy(action => action.Order)
                .Select(action => $"{action.Text}: {action.Owner.Name}, by {LondonWords.Day(action.Due)}"));
        word.Heading("4 Supervision");
        if (Reviews.Count == 0) word.Text("Not reviewed yet.");
        foreach (var review in Reviews)
        {
            word.Heading(
                $"{(review.Agrees ? "Agrees" : "Disagrees: returned to the author")}, {review.By}, {LondonWords.WhenFull(review.At)}", 2)
                .Text($"Seen: {review.Seen}").Text(review.Rationale)
                .Bullets(review.Directions.Select(direction => $"{direction.Text}: {direction.Owner}, by {LondonWords.Day(direction.Due)}"))
                .Text($"Next review by {LondonWords.Day(review.NextOn)}.");
        }
        word.Heading("5 Records: summary").Text(Version.Summary);
        word.Heading("6 Communication");
        foreach (var (question, text) in Strategies) word.Heading(question, 2).Text(text);
        word.Heading("Dissent", 2);
        return Dissents.Count == 0 ? word.Text("Nobody has dissented from this version.") : word.Bullets(DissentLines);
    }

    /// <summary>Who disagrees with it, about what, and how that stands.</summary>
    public IEnumerable<string> DissentLines => Dissents.Select(dissent =>
        $"{dissent.Reference}: {dissent.DissenterName}, {dissent.Agency.InWords()}. {dissent.About}. {dissent.State.InWords()}");
}

/// <summary>A child whom a version found, as its page shows it.</summary>
public sealed record FoundLine(
    Guid Id, Guid ChildId, string How, string By, DateTime At, DateTime? TakenBackAt, string? TakenBackBy, string? TakenBackReason)
{
    public static async Task<IReadOnlyList<FoundLine>> OfAsync(Records<CramFinding> findings, Guid assessmentId) =>
        await findings.Visible.Where(finding => finding.AssessmentId == assessmentId).OrderBy(finding => finding.MarkedAt)
            .Select(finding => new FoundLine(finding.Id, finding.ChildId, finding.How, finding.MarkedBy.Name, finding.MarkedAt,
                finding.TakenBackAt, finding.TakenBackBy!.Name, finding.TakenBackReason)).ToListAsync();
}
