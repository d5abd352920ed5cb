using System.Linq.Expressions;
using SafeguardingPortal.Domain;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Conferences;
using SafeguardingPortal.Domain.Disclosures;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Pages.Links;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Conferences.Reports;

/// <summary>One version of a report as it is read, printed and downloaded.</summary>
public sealed record ReportDetails : INamesPeople
{
    public required string Reference { get; init; }
    public required string CaseReference { get; init; }
    public required int Number { get; init; }
    public required ConferenceType Type { get; init; }
    public required DateTime StartsAt { get; init; }
    public required string Chair { get; init; }
    public required string Borough { get; init; }
    public required IReadOnlyList<PersonLabel> Children { get; init; }
    public required IReadOnlyList<VersionText> Versions { get; init; }

    /// <summary>Everybody on the case's referrals: its text tells of them.</summary>
    public required IReadOnlyList<Guid> PeopleNamed { get; init; }

    /// <summary>The version that was asked for.</summary>
    public VersionText? Version { get; init; }
    public IReadOnlyList<RecipientLine> Recipients { get; init; } = [];

    public ConferenceLinks Page => LinkTo.Case(CaseReference).Conference(Number);

    /// <summary>Stands before the title of what nobody else has read and passed yet.</summary>
    public string Draft => Version is { IsPassed: true } ? "" : "DRAFT: ";

    public IReadOnlyList<(string Heading, string Text)> Parts => Version is not { } text ? [] :
    [
        .. new[]
        {
            ("The family", text.Family), ("What police know and did", text.PoliceInvolvement), ("Child protection plans", text.PlanHistory),
            ("Risk", text.Risk), ("The police view", text.PoliceView), ("How this report may be handled", text.HandlingWords)
        }.Where(part => part.Item2.Length > 0)
    ];

    public static Expression<Func<Conference, ReportDetails>> Shape { get; } = Splice.In<Conference, ReportDetails>(conference => new()
    {
        Reference = conference.Reference,
        CaseReference = conference.CaseFile.Reference,
        Number = conference.Number,
        Type = conference.Type,
        StartsAt = conference.HeldFrom ?? conference.StartsAt,
        Chair = conference.Chair,
        Borough = conference.Borough.Name,
        Children = conference.Children.OrderBy(child => child.Order)
            .Select(child => Person.ToLabel.Of(child.Child.Person, true)).ToList(),
        Versions = conference.Reports.OrderBy(report => report.Number)
            .Select(report => new VersionText(report.Number, report.Family, report.PoliceInvolvement, report.PlanHistory, report.Risk,
                report.PoliceView, report.HandlingWords, report.By.Name, report.At,
                report.Sending == null ? null : report.Sending.SentAt,
                report.Check != null && report.Check.IsClear && report.Check.IsConcise && report.Check.IsAccurate)).ToList(),
        PeopleNamed = conference.CaseFile.Referrals.SelectMany(referral => referral.People).Select(person => person.PersonId).ToList()
    });

    public WordDocument ToWord(string by, DateTime now)
    {
        var text = Version!;
        var word = new WordDocument(
            $"{Draft}Police report to {Type.InSentence()}",
            $"{Draft}{Reference}-V{text.Number}, taken by {by} {LondonWords.WhenFull(now)}");
        word.Facts(("Children", PersonLabel.Line(Children, UkTime.DateOf(now))),
            ("Conference", $"{Reference}, {LondonWords.WhenFull(StartsAt)}, {Borough}"), ("Chair", Chair),
            ("Written by", $"{text.By}, {LondonWords.WhenFull(text.At)}"),
            ("Version", $"{text.Number}"));
        foreach (var (heading, words) in Parts) word.Heading(heading).Text(words);
        return word;
    }
}

public sealed record VersionText(
    int Number, string Family, string PoliceInvolvement, string PlanHistory, string Risk, string PoliceView, string HandlingWords,
    string By, DateTime At, DateTime? SentAt, bool IsPassed);

public sealed record RecipientLine(string Recipient, string Organisation, string Why, string Power, DateTime GivenAt, string By);
