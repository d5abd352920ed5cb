using System.Globalization;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Teams;
using SafeguardingPortal.Domain.Time;

namespace SafeguardingPortal.Web.Demo;

/// <summary>
/// Who was posted to which team on a day of the past. Officers on record are used where there are enough of them; for the days before
/// them (and after them) others are invented, who have since left.
/// </summary>
internal sealed class BulkDemoStaff(IReadOnlyList<Officer> onRecord, DemoStories stories)
{
    private static readonly (Role Role, string Rank, int Enough)[] Crew =
        [(Role.ReferralDesk, "", 1), (Role.DetectiveSergeant, "DS ", 2), (Role.DetectiveConstable, "DC ", 3),
            (Role.DetectiveInspector, "DI ", 1)];

    /// <summary>
    /// Postings overlap by some days, as a hand-over does, so that whoever takes a referral on is still there to finish it.
    /// </summary>
    private const int Overlap = 7;

    private readonly Dictionary<(Guid Cait, Role Role), List<Officer>> officers = [];
    private readonly Dictionary<Guid, (DateOnly Day, DemoCast Cast)> today = [];
    private int lastCode = onRecord.Select(officer => officer.Code.StartsWith("o-", StringComparison.Ordinal)
        && int.TryParse(officer.Code.AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0)
        .Append(0).Max();

    /// <summary>Makes sure of a full team on every day of a span, and answers the officers who had to be invented for it.</summary>
    public IReadOnlyList<Officer> Fill(Cait cait, DateOnly from, DateOnly to)
    {
        List<Officer> joined = [];
        foreach (var (role, rank, enough) in Crew)
        {
            var there =
                onRecord.Where(officer => officer.Role == role && officer.Postings.Any(posting => posting.CaitId == cait.Id)).ToList();
            officers[(cait.Id, role)] = there;
            foreach (var (first, last) in Gaps(cait, there, enough, from, to).ToList())
            {
                for (var i = 0; i < enough; i++)
                {
                    var officer = Officer.Join(string.Create(CultureInfo.InvariantCulture, $"o-{++lastCode:D4}"),
                        $"{rank}{stories.Pick(DemoStories.FirstNames)} {stories.Pick(DemoStories.Surnames)}", role, from);
                    officer.Post(cait.Id, first.AddDays(-Overlap), last?.AddDays(Overlap));
                    there.Add(officer);
                    joined.Add(officer);
                }
            }
        }
        return joined;
    }

    /// <summary>The team as it stood when a referral came in.</summary>
    public DemoCast On(Cait cait, DateTime received, DateTime now)
    {
        var day = UkTime.DateOf(received);
        if (today.TryGetValue(cait.Id, out var known) && known.Day == day) return known.Cast;
        var later = UkTime.DateOf(received.AddDays(2) < now ? received.AddDays(2) : now);
        Officer[] Posted(Role role) =>
            [.. officers[(cait.Id, role)].Where(officer => officer.IsPostedTo(cait.Id, day) && officer.IsPostedTo(cait.Id, later))];
        var cast = new DemoCast(cait, "", Posted(Role.ReferralDesk)[0], Posted(Role.DetectiveSergeant), Posted(Role.DetectiveConstable),
            Posted(Role.DetectiveInspector)[0]);
        today[cait.Id] = (day, cast);
        return cast;
    }

    /// <summary>The spans in which fewer than enough officers are posted; one without an end lasts until today.</summary>
    private static IEnumerable<(DateOnly First, DateOnly? Last)> Gaps(
        Cait cait, List<Officer> there, int enough, DateOnly from, DateOnly to)
    {
        var postings = there.SelectMany(officer => officer.Postings).Where(posting => posting.CaitId == cait.Id).ToList();
        var turns = postings.SelectMany(posting => (DateOnly?[])[posting.From, posting.To?.AddDays(1)]).OfType<DateOnly>()
            .Where(day => from < day && day <= to).Append(from).Distinct().Order();
        DateOnly? first = null;
        foreach (var day in turns)
        {
            var isShort = there.Count(officer => officer.IsPostedTo(cait.Id, day)) < enough;
            if (isShort) first ??= day;
            else if (first is { } since)
            {
                yield return (since, day.AddDays(-1));
                first = null;
            }
        }
        if (first is { } open) yield return (open, null);
    }
}
