using System.Globalization;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Identifiers;
using SafeguardingPortal.Domain.Teams;

namespace SafeguardingPortal.Domain.Casework.People;

/// <summary>
/// What kinds of thing are recorded of a person (Part C). What an officer saw is apart from what the person says of themselves.
/// </summary>
public enum FactKind
{
    Name, Alias, Birth, Death, Sex, Gender,
    Ethnicity, ObservedAppearance, Language, Interpreter, Disability,
    NhsNumber, Upn, PncId, CroNumber,
    School, Gp, SocialWorker, NearestContact, Address,
    Custody, Bail, Mappa, PositionOfTrust,
    Other
}

/// <summary>Under which heading a kind is shown and recorded.</summary>
public enum FactGroup { Identity, Numbers, Needs, Contacts, Equality, Suspect }

public static class FactKinds
{
    /// <summary>Kinds of which a person has one only: a new one takes the place of what stood.</summary>
    public static bool IsSingle(this FactKind kind) => kind is FactKind.Birth or FactKind.Death or FactKind.Sex or FactKind.Ethnicity
        or FactKind.NhsNumber or FactKind.PncId or FactKind.CroNumber;

    public static FactGroup Group(this FactKind kind) => kind switch
    {
        FactKind.Name or FactKind.Alias or FactKind.Birth or FactKind.Death or FactKind.Sex or FactKind.Gender => FactGroup.Identity,
        FactKind.NhsNumber or FactKind.Upn or FactKind.PncId or FactKind.CroNumber => FactGroup.Numbers,
        FactKind.Language or FactKind.Interpreter or FactKind.Disability or FactKind.Other => FactGroup.Needs,
        FactKind.Ethnicity or FactKind.ObservedAppearance => FactGroup.Equality,
        FactKind.Custody or FactKind.Bail or FactKind.Mappa or FactKind.PositionOfTrust => FactGroup.Suspect,
        FactKind.School or FactKind.Gp or FactKind.SocialWorker or FactKind.NearestContact or FactKind.Address => FactGroup.Contacts
    };

    /// <summary>The check a number goes through; null where the kind is no number.</summary>
    public static IdentifierKind? Identifier(this FactKind kind) => kind switch
    {
        FactKind.NhsNumber => IdentifierKind.NhsNumber,
        FactKind.Upn => IdentifierKind.Upn,
        FactKind.PncId => IdentifierKind.PncId,
        FactKind.CroNumber => IdentifierKind.CroNumber,
        FactKind.Name or FactKind.Alias or FactKind.Birth or FactKind.Death or FactKind.Sex or FactKind.Gender
            or FactKind.Ethnicity or FactKind.ObservedAppearance or FactKind.Language or FactKind.Interpreter or FactKind.Disability
            or FactKind.School or FactKind.Gp or FactKind.SocialWorker or FactKind.NearestContact or FactKind.Address
            or FactKind.Custody or FactKind.Bail or FactKind.Mappa or FactKind.PositionOfTrust or FactKind.Other => null
    };
}

/// <summary>One thing said of a person: what, since and until when it is so in the world, and who says so.</summary>
/// <param name="Source">Who says so, in words, or the reference of the record it was first told in.</param>
public sealed record Statement(FactKind Kind, string Text, string Source)
{
    /// <summary>The one form to match and look up by: a code of a list, an identifier without spaces, a date.</summary>
    public string? Code { get; init; }

    /// <summary>Which list the code is of, where there are several: the ethnicity set, how much of a birth is known.</summary>
    public string? CodeSet { get; init; }

    /// <summary>What is wrong with a number that was kept all the same; null where its form is right or it has none.</summary>
    public string? Problem { get; init; }
    public DateOnly? From { get; init; }
    public DateOnly? To { get; init; }

    /// <summary>What somebody thinks, as against what was seen, said or proved (s.38).</summary>
    public bool IsOpinion { get; init; }

    public static Statement Of(FactKind kind, string text, string source) => new(kind, text, source);

    public static Statement OfBirth(Birth birth, string source) => new(FactKind.Birth, birth.InWords, source)
    {
        Code = birth.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        CodeSet = birth.Precision.ToString()
    };

    public static Statement OfSex(Sex sex, string source) =>
        new(FactKind.Sex, sex switch { Sex.Female => "Female", Sex.Male => "Male", Sex.NotKnown => "Not known" }, source)
        {
            Code = sex.ToString()
        };

    public static Statement OfEthnicity(SelfDefinedEthnicity ethnicity, string source) =>
        new(FactKind.Ethnicity, ethnicity.Text, source)
        {
            Code = ethnicity.Code,
            CodeSet = ethnicity.Set
        };

    public static Statement OfAppearance(ObservedAppearance appearance, string source) =>
        new(FactKind.ObservedAppearance, $"{appearance.Code}, {appearance.Name}", source) { Code = appearance.Code };

    public static Statement OfIdentifier(FactKind kind, Identifier identifier, string source) =>
        new(kind, identifier.Text, source) { Code = identifier.Canonical, Problem = identifier.Problem };
}

/// <summary>
/// One thing recorded of a person. A row is never changed but to say that another took its place, when and by whom, so that what was
/// believed at any past instant can be shown (B10).
/// </summary>
public sealed class PersonFact : Entity, IKept
{
    static Kept IKept.Kept => Kept.Until(nameof(ReplacedAt), nameof(ReplacedById), nameof(ReplacedWithId), nameof(Reason));

    public Guid PersonId { get; private set; }
    public FactKind Kind { get; private set; }
    public string Text { get; private set; } = "";
    public string? Code { get; private set; }
    public string? CodeSet { get; private set; }
    public string? Problem { get; private set; }
    public DateOnly? From { get; private set; }
    public DateOnly? To { get; private set; }
    public bool IsOpinion { get; private set; }
    public string Source { get; private set; } = "";
    public DateTime RecordedAt { get; private set; }

    /// <summary>Null where it was taken down with the referral the source names.</summary>
    public Guid? RecordedById { get; private set; }
    public Officer? RecordedBy { get; private set; }
    public DateTime? ReplacedAt { get; private set; }
    public Guid? ReplacedById { get; private set; }
    public Officer? ReplacedBy { get; private set; }

    /// <summary>What stands in its place; null where it was withdrawn.</summary>
    public Guid? ReplacedWithId { get; private set; }

    /// <summary>Why it was corrected or withdrawn; null where something newer of its kind came in.</summary>
    public string? Reason { get; private set; }

    private PersonFact() { }

    internal static PersonFact Of(Guid personId, Statement statement, Guid? byId, DateTime now)
    {
        RuleViolation.When(statement.To < statement.From, "It cannot end before it begins.");
        return new()
        {
            PersonId = personId,
            Kind = statement.Kind,
            Text = statement.Text,
            Code = statement.Code,
            CodeSet = statement.CodeSet,
            Problem = statement.Problem,
            From = statement.From,
            To = statement.To,
            IsOpinion = statement.IsOpinion,
            Source = statement.Source,
            RecordedAt = now,
            RecordedById = byId
        };
    }

    internal void Replace(PersonFact? with, string? reason, CurrentUser by, DateTime now) =>
        (ReplacedAt, ReplacedById, ReplacedWithId, Reason) = (now, by.Id, with?.Id, reason);

    public bool IsStanding => ReplacedAt is null;

    /// <summary>Whether the portal believed this at an instant.</summary>
    public bool WasBelievedAt(DateTime instant) => RecordedAt <= instant && (ReplacedAt is null || instant < ReplacedAt);

    public Birth? Birth => Kind == FactKind.Birth && Code is not null && Enum.TryParse<BirthPrecision>(CodeSet, out var precision)
        ? new(DateOnly.ParseExact(Code, "yyyy-MM-dd", CultureInfo.InvariantCulture), precision) : null;

    public Sex? Sex => Kind == FactKind.Sex && Enum.TryParse<Sex>(Code, out var sex) ? sex : null;
}
