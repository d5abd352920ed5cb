using System.Linq.Expressions;
using SafeguardingPortal.Domain;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Conferences;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Pages.Links;
using SafeguardingPortal.Web.Pages.Papers;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Conferences.Reports;

/// <summary>One version of a report: read, printed and taken as a Word or PDF file, all of the same words.</summary>
public sealed record ReportDetails : INamesPeople
{
    public required string Reference { get; init; }
    public required string CaseReference { get; init; }
    public required int Number { get; init; }
    public required ConferenceType Type { get; init; }
    public required DateTime StartsAt { get; init; }
    public required string Chair { get; init; }
    public required string Borough { get; init; }

    /// <summary>The team whose report it is, and the number that answers there day and night.</summary>
    public required string Unit { get; init; }
    public required string UnitPhone { get; init; }
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

    /// <summary>What it says, facts and opinions apart; what is empty is left out.</summary>
    public IReadOnlyList<PaperPart> Chapters(DateOnly today)
    {
        if (Version is not { } text) return [];
        PaperPart[] all =
        [
            new PaperPart("The children").Table(["Child", "Born"], [3, 2], Children.Select(child => (IReadOnlyList<string>)
                [child.On(today), child.Born ?? "Not known"]), "No child is named yet."),
            Chapter("Facts", ("The family", text.Family), ("What police know and did", text.PoliceInvolvement),
                ("Research, and earlier referrals of the household", text.Research), ("What each child said", text.ChildsWords),
                ("Child protection plans", text.PlanHistory)),
            Chapter("Opinion", ("Risk", text.Risk), ("The police view", text.PoliceView)),
            new PaperPart("How this report may be handled").Text(text.HandlingWords)
        ];
        return [.. all.Where(part => part.Blocks.Count > 0)];
    }

    private static PaperPart Chapter(string title, params (string Heading, string Text)[] texts)
    {
        var part = new PaperPart(title);
        foreach (var (heading, text) in texts.Where(each => each.Text.Length > 0)) part.Heading(heading).Text(text);
        return part;
    }

    public static Expression<Func<Conference, ReportDetails>> Shape { get; } = Splice.In<Conference, ReportDetails>(conference => new()
    {
        Reference = conference.Reference,
        CaseReference = conference.CaseFile.Reference,
        Number = conference.Number,
        Type = conference.Type,
        StartsAt = conference.HeldFrom ?? conference.StartsAt,
        Chair = conference.Chair,
        Borough = conference.Borough.Name,
        Unit = conference.Cait.Name,
        UnitPhone = conference.Cait.Phone,
        Children = conference.Children.OrderBy(child => child.Order)
            .Select(child => Person.ToLabel.Of(child.Child.Person, true)).ToList(),
        Versions = conference.Reports.OrderBy(report => report.Number)
            .Select(report => new VersionText(report.Number, report.Family, report.PoliceInvolvement, report.PlanHistory, report.Risk,
                report.PoliceView, report.HandlingWords, report.By.Name, report.At,
                report.Sending == null ? null : report.Sending.SentAt,
                report.Check != null && report.Check.IsClear && report.Check.IsConcise && report.Check.IsAccurate)
            {
                Research = report.Research,
                ChildsWords = report.ChildsWords,
                Rank = report.By.Rank,
                Telephone = report.By.Telephone,
                CheckedBy = report.Check == null ? null : report.Check.By.Name,
                CheckedAt = report.Check == null ? null : report.Check.At
            }).ToList(),
        PeopleNamed = conference.CaseFile.Referrals.SelectMany(referral => referral.People).Select(person => person.PersonId).ToList()
    });

    /// <summary>Who reads it is told for which conference it is, from whom, who passed it and to whom it went; never why.</summary>
    public Paper ToPaper(string by, DateTime now)
    {
        var (text, today) = (Version!, UkTime.DateOf(now));
        var lead = new PaperPart("").Facts(
            ("Reference", $"{Reference}-V{text.Number}"),
            ("Children", PersonLabel.Line(Children, today)),
            ("Conference", $"{Type.InWords()}, {LondonWords.WhenFull(StartsAt)}, {Borough}"),
            ("Chair", Chair),
            ("From", $"{Unit}, Metropolitan Police"),
            ("Written by", $"{$"{text.Rank} {text.By}".TrimStart()}, {LondonWords.WhenFull(text.At)}"),
            ("Telephone", text.Telephone is { } own ? $"{own}; day and night {UnitPhone}" : UnitPhone),
            ("Standing", text.SentAt is { } sent ? $"Sent {LondonWords.WhenFull(sent)}"
                : text.IsPassed ? "Read and passed" : "A draft: nobody else has passed it yet"),
            ("Passed by", text is { IsPassed: true, CheckedBy: { } reader, CheckedAt: { } read }
                ? $"{reader}, who did not write it, {LondonWords.WhenFull(read)}: clear, concise and accurate" : null),
            ("Sent to", string.Join("\n", Recipients.Select(who => $"{who.Recipient}, {who.Organisation}").Distinct())));
        return new($"{Draft}Police report to {Type.InSentence()}", $"{Draft}{Reference}-V{text.Number}, taken by {by} "
            + LondonWords.WhenFull(now), now, lead, Chapters(today))
        {
            HasIndex = false
        };
    }
}

public sealed record VersionText(
    int Number, string Family, string PoliceInvolvement, string PlanHistory, string Risk, string PoliceView, string HandlingWords,
    string By, DateTime At, DateTime? SentAt, bool IsPassed)
{
    public string Research { get; init; } = "";
    public string ChildsWords { get; init; } = "";

    /// <summary>Of whoever wrote it.</summary>
    public string? Rank { get; init; }
    public string? Telephone { get; init; }

    /// <summary>Who read it, whether or not it passed.</summary>
    public string? CheckedBy { get; init; }
    public DateTime? CheckedAt { get; init; }
}

public sealed record RecipientLine(string Recipient, string Organisation, string Why, string Power, DateTime GivenAt, string By);
