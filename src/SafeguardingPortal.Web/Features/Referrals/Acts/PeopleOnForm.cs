using System.Globalization;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Pages.Parts;

namespace SafeguardingPortal.Web.Features.Referrals.Acts;

/// <summary>A form that names people, of whom the portal asks whether it knows them before it takes them down (BR-2).</summary>
public interface IPeopleOnForm
{
    Guid SubmissionId { get; }
    List<ChildOnForm> Children { get; }
    List<AdultOnForm> Adults { get; }
    string? Address { get; }

    /// <summary>The cards that are left to a researcher, each by its row and its person, as the button that says so names them.</summary>
    string? PutOff { get; }

    /// <summary>The cards nobody has answered.</summary>
    LeftOpen LeftOpen { get; set; }

    /// <summary>Who lives at the address; null where it was not looked.</summary>
    IReadOnlyList<FoundPerson>? AtHome { get; set; }
}

/// <summary>Cards nobody has answered, by which the button that puts them off names them.</summary>
/// <param name="Cards">As <see cref="IPeopleOnForm.PutOff"/> is posted.</param>
public sealed record LeftOpen(string Cards, IReadOnlyList<FoundPerson> People)
{
    public static LeftOpen Nothing { get; } = new("", []);

    public string Names => string.Join(", ", People.Select(person => person.Label).Distinct());
}

/// <summary>What the officer says of somebody we may know.</summary>
public sealed record VerdictOnForm
{
    /// <summary>The reference of the record it is about.</summary>
    public string? Person { get; init; }
    public LinkVerdict? Verdict { get; init; }

    /// <summary>Why not the same; kept, so that nobody is asked again.</summary>
    public string? Reason { get; init; }

    /// <summary>The open case file of theirs that the report belongs to.</summary>
    public string? Joins { get; init; }
}

/// <summary>Who is on record that may be one of the people on the form.</summary>
/// <param name="Twice">Words about another row that looks like the same person.</param>
/// <param name="Brings">What "Same person" brings in, by whom it is said of.</param>
public sealed record KnownOnForm(
    IReadOnlyList<FoundPerson> People, string? Twice, IReadOnlyDictionary<Guid, OnRecord> Brings)
{
    public static KnownOnForm Nobody { get; } = new([], null, new Dictionary<Guid, OnRecord>());

    public OnRecord? BroughtBy(FoundPerson person) => Brings.GetValueOrDefault(person.Id);
}

/// <summary>Where a row of a form stands, read from the name of its fields.</summary>
public static class RowOnForm
{
    /// <summary>"Children[2]" is the third.</summary>
    public static int NumberOf(string prefix) =>
        int.Parse(prefix[(prefix.LastIndexOf('[') + 1)..^1], NumberStyles.None, CultureInfo.InvariantCulture) + 1;
}
