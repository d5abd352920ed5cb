using System.Globalization;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.People.Households;
using SafeguardingPortal.Domain.Casework.Tasks;
using SafeguardingPortal.Domain.Time;

namespace SafeguardingPortal.Domain.Casework.Cram;

/// <summary>An open case and the people who are children on it.</summary>
/// <param name="IsAssessed">It has a signed version of the CRAM.</param>
public sealed record ChildrenOfCase(CaseFile File, IReadOnlySet<Guid> Children, bool IsAssessed);

/// <summary>
/// A new adult or a suspect with whom a child lives changes the child's risk: every open case of the child is marked for the risk to be
/// reviewed again, whichever team has it and however it came to be known (BR-41). A household somebody joins or moves to, a report, two
/// records that are one person and an address put right all ask this rule. The portal marks the cases itself, since the user need not see
/// them, and names people by number.
/// </summary>
/// <param name="Change">What the act changes.</param>
/// <param name="Before">Who lived where until now, around the people it is about.</param>
/// <param name="Cases">Open cases of whoever lives there, and of those it is about.</param>
public sealed record ReReviewRisk(HomeChange Change, Homes Before, IReadOnlyList<ChildrenOfCase> Cases, WorkingCalendar Calendar)
{
    private const int MostNamed = 5;

    /// <summary>One a task; as many as <see cref="Tasks"/>.</summary>
    public IReadOnlyList<string> TaskNumbers { get; init; } = [];

    /// <summary>How many cases are marked.</summary>
    public int Tasks(DateTime now) => Marked(UkTime.DateOf(now)).Count;

    /// <summary>A task for the sergeants of each case, due by the end of the next working day.</summary>
    public IReadOnlyList<CaseTask> Mark(DateTime now)
    {
        var due = UkTime.EndOf(Calendar.AddWorkingDays(UkTime.DateOf(now), 1));
        return [.. Marked(UkTime.DateOf(now)).Select((marked, index) =>
            CaseTask.Set(TaskNumbers[index], marked.Of.File, Asked(marked.Of, marked.With, due), CurrentUser.System, now))];
    }

    private sealed record NewWith(Occupant Who, Place Home);

    private List<(ChildrenOfCase Of, List<NewWith> With)> Marked(DateOnly today)
    {
        var after = Change.After(Before, today);
        return [.. Cases.Where(each => each.IsAssessed || each.File.Id != Change.OwnCase)
            .Select(each => (each, With: NewWithChildrenOf(each, after))).Where(each => each.With.Count > 0)];
    }

    /// <summary>Whoever lives with a child of the case now and did not, or did and was no suspect.</summary>
    private List<NewWith> NewWithChildrenOf(ChildrenOfCase of, Homes after)
    {
        bool IsAskedFor(Occupant each) => each.IsSuspect || each.IsGrown;
        var before = Before.WithAnyOf(of.Children).Where(IsAskedFor)
            .Select(each => (after.PersonOf(each.PersonId), each.IsSuspect)).ToHashSet();
        return [.. after.WithAnyOf(of.Children).Where(IsAskedFor)
            .Where(each => !before.Contains((after.PersonOf(each.PersonId), each.IsSuspect))
                && !(before.Contains((after.PersonOf(each.PersonId), true)) && !each.IsSuspect))
            .DistinctBy(each => after.PersonOf(each.PersonId)).Select(each => new NewWith(each, HomeOf(each, of, after)))];
    }

    /// <summary>The household on record where the child is, rather than an address that was said.</summary>
    private static Place HomeOf(Occupant who, ChildrenOfCase of, Homes after) => who.Place.Reference is not null ? who.Place
        : after.Occupants.Where(each => of.Children.Select(after.PersonOf).Contains(after.PersonOf(each.PersonId))
            && each.Place.IsSameHomeAs(who.Place)).Select(each => each.Place).OrderBy(place => place.Reference is null).First();

    private NewTask Asked(ChildrenOfCase of, List<NewWith> with, DateTime due)
    {
        var (home, who) = (with[0].Home.Reference, Named(with));
        var at = home is null ? "an address that was recorded" : $"household {home}";
        var wereThere = with.TrueForAll(each => Before.Occupants.Any(before => before.PersonId == each.Who.PersonId
            && before.Place.IsSameHomeAs(each.Who.Place)));
        var arrived = with.TrueForAll(each => Change.Brings(each.Who.PersonId));
        var what = Change.Kind switch
        {
            HomeChangeKind.Linked => $"two records are one person, so {who}, is in {at} with a child of this case",
            HomeChangeKind.AddressTold when arrived => $"{who}, is recorded at the address of {at}",
            HomeChangeKind.AddressTold => $"a child of this case is recorded at the address of {at}, where {who}, lives",
            HomeChangeKind.Joined when arrived && !wereThere => $"{who}, joined {at}",
            HomeChangeKind.Joined when wereThere && Change.Suspects.Contains(with[0].Who.PersonId) =>
                $"{with[0].Who.Reference}, who lives in {at}, is named as a suspect",
            HomeChangeKind.Joined => $"a child of this case joined {at}, where {who}, lives"
        };
        return new(TaskKind.ReReviewRisk, $"Re-review the risk: {what}", due)
        {
            OwnerRole = Role.DetectiveSergeant,
            Reason = Why(of, with[0], home),
            FromReference = home
        };
    }

    private string Why(ChildrenOfCase of, NewWith first, string? home) =>
        Change.Since is { } since && home is not null && Change.Brings(first.Who.PersonId)
            ? string.Create(CultureInfo.InvariantCulture,
                $"{first.Who.Reference} is in {home} since {since:d MMM yyyy}, where a child of this case lives.")
            : $"{first.Who.Reference} is where a child of {of.File.Reference} lives.";

    private static string Named(List<NewWith> with) =>
        string.Join(
            "; ", with.Take(MostNamed).Select(each => $"{(each.Who.IsSuspect ? "a suspect" : "a new adult")}, {each.Who.Reference}"))
        + (with.Count > MostNamed ? $"; and {with.Count - MostNamed} more" : "");
}
