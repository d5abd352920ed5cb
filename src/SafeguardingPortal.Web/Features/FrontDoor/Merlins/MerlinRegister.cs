using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Casework.People.Matching;
using SafeguardingPortal.Domain.FrontDoor;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Pages.Links;
using SafeguardingPortal.Web.Pages.Parts;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.FrontDoor.Merlins;

/// <summary>A report as its page shows it.</summary>
public sealed record MerlinDetails : IOfTeam
{
    public required string Reference { get; init; }
    public required int Version { get; init; }
    public required Guid CaitId { get; init; }
    public required string Cait { get; init; }
    public required MerlinKind Kind { get; init; }
    public required string Number { get; init; }
    public required string Borough { get; init; }
    public required DateTime ReceivedAt { get; init; }
    public required string Author { get; init; }
    public required ChildOutcomes NotMet { get; init; }
    public required string? Need { get; init; }
    public required string? Risk { get; init; }
    public required string Text { get; init; }
    public required string RecordedBy { get; init; }
    public required DateTime? DecidedAt { get; init; }
    public required string? DecidedBy { get; init; }
    public required MerlinOutcome? Outcome { get; init; }
    public required string? Reason { get; init; }
    public required string? To { get; init; }
    public required string? CrisNumber { get; init; }
    public required string? ReferralReference { get; init; }
    public required int? RepeatsSeen { get; init; }
    public required IReadOnlyList<MerlinNamed> People { get; init; }

    public MerlinLinks Page => LinkTo.Merlin(Reference);

    public static Expression<Func<MerlinReport, MerlinDetails>> Shape { get; } = report => new()
    {
        Reference = report.Reference,
        Version = report.Version,
        CaitId = report.CaitId,
        Cait = report.Cait.Name,
        Kind = report.Kind,
        Number = report.Number,
        Borough = report.Borough.Name,
        ReceivedAt = report.ReceivedAt,
        Author = report.Author,
        NotMet = report.NotMet,
        Need = report.Need,
        Risk = report.Risk,
        Text = report.Text,
        RecordedBy = report.RecordedBy.Name,
        DecidedAt = report.DecidedAt,
        DecidedBy = report.DecidedBy!.Name,
        Outcome = report.Outcome,
        Reason = report.Reason,
        To = report.To,
        CrisNumber = report.CrisNumber,
        ReferralReference = report.ReferralReference,
        RepeatsSeen = report.RepeatsSeen,
        People = report.People.OrderBy(named => named.Order).Select(named => new MerlinNamed(named.Order, named.Name, named.SearchName,
            named.IsChild, named.BirthDate, named.BirthPrecision, named.BirthAsTold, named.Address, named.HomeKey, named.PersonId,
            named.Person!.Reference)).ToList()
    };
}

/// <summary>Somebody a report names.</summary>
/// <param name="KnownAs">The number of the record they were said to be.</param>
public sealed record MerlinNamed(
    int Order, string? Name, string SearchName, bool IsChild, DateOnly? BirthDate, BirthPrecision? BirthPrecision, string? BirthAsTold,
    string? Address, string? HomeKey, Guid? PersonId, string? KnownAs) : INamesPeople
{
    public IReadOnlyList<Guid> PeopleNamed => PersonId is { } person ? [person] : [];

    public string Words => $"{Name ?? (IsChild ? "Child, name not known" : "Adult, name not known")}{(BirthAsTold is null
        ? "" : $", {BirthAsTold}")}";
}

/// <summary>How often the same child and the same home were reported in the twelve months before: a count, never a score.</summary>
/// <param name="Reports">Numbers of the reports that the reader may see.</param>
public sealed record MerlinRepeats(int OfChildren, int OfHome, IReadOnlyList<string> Reports)
{
    public int All => Reports.Count;
}

/// <summary>The page of a report: who they may be, and how often they were reported before.</summary>
public sealed record MerlinPage(
    MerlinDetails Report, MerlinRepeats Repeats, IReadOnlyList<(MerlinNamed Named, IReadOnlyList<FoundPerson> MayBe)> People,
    CurrentUser Reader)
{
    public bool MayDecide => Report.DecidedAt is null && Reader.May(Act.TriageReferral, Report);

    public bool MayRecognise => Reader.May(Act.TriageReferral, Report);
}

/// <summary>A line of the register.</summary>
public sealed record MerlinRow(
    string Reference, string Number, MerlinKind Kind, string Borough, DateTime ReceivedAt, MerlinOutcome? Outcome, string? To,
    string? ReferralReference, IReadOnlyList<string> Children, int Repeats, ChildOutcomes NotMet, string? Need);

/// <summary>The queue by age, and what was decided lately.</summary>
public sealed record MerlinsPage(IReadOnlyList<MerlinRow> Queue, IReadOnlyList<MerlinRow> Decided, bool MayRecord);

/// <summary>How many reports of a month and borough came to what.</summary>
public sealed record MerlinCount(DateOnly Month, string Borough, int All, int Information, int Shared, int Referrals, int Crimes, int Open);

/// <summary>The register of MERLIN reports as far as the user sees it.</summary>
public sealed class MerlinRegister(
    Records<MerlinReport> reports, KnownPeople known, FoundPeople found, CurrentUser user, TimeProvider time)
{
    private const int Most = 50, MostAlike = 5, DaysBack = 28;

    public async Task<MerlinsPage> ShowAsync()
    {
        var since = time.UtcNow.AddDays(-DaysBack);
        return new(
            await RowsAsync(reports.Visible.Where(report => report.DecidedAt == null).OrderBy(report => report.ReceivedAt)),
            await RowsAsync(reports.Visible.Where(report => report.DecidedAt >= since).OrderByDescending(report => report.DecidedAt)),
            user.May(Act.TriageReferral));
    }

    /// <summary>With each report how many others of twelve months name one of its children, or its home.</summary>
    private Task<List<MerlinRow>> RowsAsync(IQueryable<MerlinReport> ordered)
    {
        var seen = reports.Visible;
        return ordered.Take(Most).Select(report => new MerlinRow(
            report.Reference, report.Number, report.Kind, report.Borough.Name, report.ReceivedAt, report.Outcome, report.To,
            report.ReferralReference,
            report.People.Where(named => named.IsChild).OrderBy(named => named.Order).Select(named =>
                named.Name ?? "name not known").ToList(),
            seen.Count(other => other.Id != report.Id && other.ReceivedAt <= report.ReceivedAt
                && other.ReceivedAt >= report.ReceivedAt.AddYears(-1) && other.People.Any(there => report.People.Any(named =>
                    (named.IsChild && there.IsChild && (there.PersonId == named.PersonId && named.PersonId != null
                        || named.SearchName != "" && there.SearchName == named.SearchName && there.BirthDate == named.BirthDate))
                    || (named.HomeKey != null && there.HomeKey == named.HomeKey)))),
            report.NotMet, report.Need)).ToListAsync();
    }

    /// <summary>By month and borough of the last twelve months, for everyone who reads figures the same (B11).</summary>
    public async Task<IReadOnlyList<MerlinCount>> CountsAsync(IReadOnlyList<Guid>? teams)
    {
        var today = UkTime.DateOf(time.UtcNow);
        var first = new DateOnly(today.Year, today.Month, 1).AddMonths(-11);
        var from = UkTime.EndOf(first.AddDays(-1));
        var counted = await reports.ForFigures.Where(report => report.ReceivedAt >= from && (teams == null
            || teams.Contains(report.CaitId)))
            .Select(report => new { report.ReceivedAt, Borough = report.Borough.Name, report.Outcome }).ToListAsync();
        return
        [
            .. counted.GroupBy(report => (Month: Month(report.ReceivedAt), report.Borough)).OrderByDescending(group => group.Key.Month)
                .ThenBy(group => group.Key.Borough, StringComparer.Ordinal).Select(group =>
                {
                    int Came(MerlinOutcome? to) => group.Count(each => each.Outcome == to);
                    return new MerlinCount(group.Key.Month, group.Key.Borough, group.Count(), Came(MerlinOutcome.InformationOnly),
                        Came(MerlinOutcome.Shared), Came(MerlinOutcome.Referral), Came(MerlinOutcome.Crime), Came(null));
                })
        ];

        static DateOnly Month(DateTime at) => UkTime.DateOf(at) is var day ? new(day.Year, day.Month, 1) : default;
    }

    /// <summary>Null for a report that is not there for whoever asks. The look is the door's, which was asked before.</summary>
    public async Task<MerlinPage?> PageAsync(string reference)
    {
        var report = await reports.Visible.Where(each => each.Reference == reference).Select(MerlinDetails.Shape).SingleOrDefaultAsync();
        return report is null ? null : await PageAsync(report);
    }

    public async Task<MerlinPage> PageAsync(MerlinDetails report)
    {
        List<(MerlinNamed, IReadOnlyList<FoundPerson>)> people = [];
        foreach (var named in report.People)
        {
            var alike = named.PersonId is null && named.Name is { } name
                ? await known.FindAsync(Describe(named, name), MostAlike) : [];
            people.Add((named, await found.ShowAsync(alike, DoorOccasion.Intake)));
        }
        return new(report, await RepeatsAsync(report), people, user);
    }

    private static PersonDescription Describe(MerlinNamed named, string name) => new()
    {
        Names = [name],
        Births = named.BirthDate is { } date && named.BirthPrecision is { } precision ? [new(date, precision)] : [],
        Addresses = named.Address is { } address ? [address] : []
    };

    public async Task<MerlinRepeats> RepeatsAsync(MerlinDetails report)
    {
        var since = report.ReceivedAt.AddYears(-1);
        var children = report.People.Where(named => named.IsChild).ToList();
        var ids = children.Select(named => named.PersonId).Where(id => id != null).ToList();
        var names = children.Select(named => named.SearchName).Where(name => name != "").ToList();
        var homes = report.People.Select(named => named.HomeKey).Where(home => home != null).Distinct().ToList();
        var others = await reports.Visible.Where(other => other.Reference != report.Reference && other.ReceivedAt >= since
                && other.ReceivedAt <= report.ReceivedAt && other.People.Any(named => ids.Contains(named.PersonId)
                    || names.Contains(named.SearchName) || homes.Contains(named.HomeKey)))
            .OrderByDescending(other => other.ReceivedAt).Select(other => new
            {
                other.Number,
                People = other.People.Select(named => new
                {
                    named.PersonId,
                    named.SearchName,
                    named.BirthDate,
                    named.HomeKey,
                    named.IsChild
                })
                    .ToList()
            }).Take(Most).ToListAsync();
        var ofChildren = others.Where(other => other.People.Exists(there => there.IsChild && children.Exists(named =>
            named.PersonId is { } id && there.PersonId == id
            || named.SearchName != "" && there.SearchName == named.SearchName && there.BirthDate == named.BirthDate))).ToList();
        var ofHome = others.Where(other => other.People.Exists(there => there.HomeKey != null && homes.Contains(there.HomeKey))).ToList();
        return new(ofChildren.Count, ofHome.Count, [.. ofChildren.Union(ofHome).Select(other => other.Number)]);
    }
}
