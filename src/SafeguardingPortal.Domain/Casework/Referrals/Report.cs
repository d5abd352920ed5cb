using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Identifiers;

namespace SafeguardingPortal.Domain.Casework.Referrals;

/// <summary>What was reported, as the officer took it down. Instants are UTC.</summary>
public sealed record Report(
    DateTime ReceivedAt,
    Channel Channel,
    string SourceCode,
    string? ReferrerName,
    string? ReferrerContact,
    bool ReferrerAnonymous,
    string BoroughCode,
    Guid CaitId,
    PrimaryNature PrimaryNature,
    IReadOnlyList<string> NatureFlags,
    string Narrative,
    Answer ImmediateDanger,
    string? DangerAction,
    IReadOnlyList<ReportedChild> Children,
    IReadOnlyList<ReportedAdult> Adults,
    string? Address)
{
    /// <summary>The household on record that is the children's home, where it is known; no second one is made then.</summary>
    public Household? Home { get; init; }

    /// <summary>What comes in with those who were recognised.</summary>
    public BroughtAlong BroughtAlong { get; init; } = BroughtAlong.Nothing;

    public PeopleTold People => new(Children, Adults) { Address = Address, Home = Home, BroughtAlong = BroughtAlong };

    /// <summary>Where it happened, where that is not the child's borough.</summary>
    public string? IncidentBoroughCode { get; init; }
    public IReadOnlyList<ReportedAddress> OtherAddresses { get; init; } = [];
    public IReadOnlyList<ReportedReference> References { get; init; } = [];
    public string? Injuries { get; init; }
    public string? OtherChildren { get; init; }

    /// <summary>Where the children are while this is reported: where somebody is sent first.</summary>
    public string? Whereabouts { get; init; }

    /// <summary>Whether parents agreed to the referral, and who has been told of it.</summary>
    public Answer? Consent { get; init; }
    public string? WhoIsTold { get; init; }

    /// <summary>The language an interpreter is needed for.</summary>
    public string? Interpreter { get; init; }
    public MashRating? MashRating { get; init; }

    /// <summary>1 to 3, quoted from whoever set it (London protocol); only where exploitation is flagged.</summary>
    public int? ExploitationLevel { get; init; }

    /// <summary>The desk's view; a redirect is decided by a DS or above.</summary>
    public bool? IsInRemit { get; init; }
    public RedirectTo? SuggestedRedirect { get; init; }

    /// <summary>Marks the referrals of one surge, so that a sudden rise can be told apart (row 20b).</summary>
    public string? BatchTag { get; init; }
}

/// <summary>The people of a report, or somebody forgotten in it, and where they live.</summary>
public sealed record PeopleTold(IReadOnlyList<ReportedChild> Children, IReadOnlyList<ReportedAdult> Adults)
{
    /// <summary>The children's home as it was said; null where it was not.</summary>
    public string? Address { get; init; }
    public Household? Home { get; init; }
    public BroughtAlong BroughtAlong { get; init; } = BroughtAlong.Nothing;
}

/// <summary>What the portal knows already of children who were recognised, as far as who took the report down may see it.</summary>
/// <param name="Homes">Where they live now.</param>
/// <param name="Family">Who of their family lives in none of those.</param>
/// <param name="Relations">What was ever written down between the people of the report.</param>
public sealed record BroughtAlong(IReadOnlyList<Household> Homes, IReadOnlyList<Person> Family, IReadOnlyList<Relationship> Relations)
{
    public static BroughtAlong Nothing { get; } = new([], [], []);
}

/// <param name="Name">Null where it was asked and is not known.</param>
/// <param name="Seen">Null for an unborn child, of whom it is not asked.</param>
public sealed record ReportedChild(string? Name, Sex Sex, Birth? Birth, string? OwnWords, Answer? Seen)
{
    public string? School { get; init; }
    public IReadOnlyList<string> Disabilities { get; init; } = [];

    /// <summary>What the codes are called on the child's own record.</summary>
    public IReadOnlyDictionary<string, string> DisabilityNames { get; init; } = new Dictionary<string, string>();
    public ReportedIdentity Identity { get; init; } = ReportedIdentity.NothingSaid;

    /// <summary>The person on record whom the officer says this is; no second record is made then.</summary>
    public Person? Known { get; init; }

    /// <summary>What a report tells of a child, to stand on the child's own record as well.</summary>
    public IEnumerable<Statement> Statements(string source, DateOnly today)
    {
        foreach (var told in Identity.Statements(source, today)) yield return told;
        if (School is not null) yield return Statement.Of(FactKind.School, School, source);
        foreach (var code in Disabilities)
            yield return Statement.Of(FactKind.Disability, DisabilityNames.GetValueOrDefault(code, code), source) with { Code = code };
    }
}

/// <param name="Name">Null where it was asked and is not known.</param>
/// <param name="LivesAtAddress">Said to live at the children's address.</param>
public sealed record ReportedAdult(string? Name, Sex Sex, Birth? Birth, string? Relation, bool IsSuspect, bool LivesAtAddress)
{
    public ReportedIdentity Identity { get; init; } = ReportedIdentity.NothingSaid;

    /// <summary>The person on record whom the officer says this is; no second record is made then.</summary>
    public Person? Known { get; init; }
}

/// <summary>
/// Numbers and descriptions as they were given on the telephone: in their canonical form where they have one, else as typed, so that a
/// number heard over a bad line is not lost (handbook §8). What a person calls themselves and what an officer saw are never one field.
/// </summary>
public sealed record ReportedIdentity
{
    public static ReportedIdentity NothingSaid { get; } = new();

    public string? NhsNumber { get; init; }
    public string? Upn { get; init; }
    public string? PncId { get; init; }
    public string? CroNumber { get; init; }
    public SelfDefinedEthnicity? Ethnicity { get; init; }

    /// <summary>IC1 to IC6 and IC9.</summary>
    public string? AppearanceCode { get; init; }

    /// <summary>What this says of a person, to stand on their own record; a number that fails its check says so there.</summary>
    public IEnumerable<Statement> Statements(string source, DateOnly today)
    {
        (FactKind Kind, string? Text)[] numbers = [
            (FactKind.NhsNumber, NhsNumber), (FactKind.Upn, Upn), (FactKind.PncId, PncId), (FactKind.CroNumber, CroNumber)];
        foreach (var (kind, text) in numbers)
            if (Identifier.Read(kind.Identifier()!.Value, text, today, acceptUnverified: true, out _) is { } number)
                yield return Statement.OfIdentifier(kind, number, source);
        if (Ethnicity is not null) yield return Statement.OfEthnicity(Ethnicity, source);
        if (ObservedAppearance.Read(AppearanceCode, out _) is { } appearance) yield return Statement.OfAppearance(appearance, source);
    }
}

/// <param name="What">What the address is: "father’s home", "where it happened".</param>
public sealed record ReportedAddress(string Address, string What);

/// <param name="System">MERLIN, CRIS or CAD.</param>
/// <param name="IsVerified">Whether it has the system's form; an unusual one is kept as typed and marked.</param>
public sealed record ReportedReference(string System, string Value, bool IsVerified, MerlinDecision? Decision, string? Reason);
