using System.Globalization;
using System.Text;

namespace SafeguardingPortal.Domain.People;

public enum Sex { NotKnown, Female, Male }

/// <summary>
/// One identity, whatever part the person plays: child on one case, suspect on another. Parts are per case and never a status (Part C).
/// </summary>
public sealed class Person : Entity
{
    /// <summary>As given, first name first; null where it was asked and is not known.</summary>
    public string? Name { get; private set; }

    /// <summary>What someone without a name is called: "Unborn child of Leanne Foy".</summary>
    public string? KnownAs { get; private set; }

    /// <summary>Upper case without accents, for searching; empty where the name is not known.</summary>
    public string SearchName { get; private set; } = "";
    public Sex Sex { get; private set; }
    public DateOnly? BirthDate { get; private set; }
    public BirthPrecision? BirthPrecision { get; private set; }

    private Person() { }

    public static Person Known(string? name, Sex sex, Birth? birth, string? knownAs = null) => new()
    {
        Name = name,
        KnownAs = name is null ? knownAs : null,
        SearchName = PersonName.Searchable(name),
        Sex = sex,
        BirthDate = birth?.Date,
        BirthPrecision = birth?.Precision
    };
}

/// <summary>A person in the part of a child, on whichever cases (Part C).</summary>
public sealed class Child : Entity
{
    public Guid PersonId { get; private set; }
    public Person Person { get; private set; } = null!;

    private Child() { }
    public static Child Of(Person person) => new() { PersonId = person.Id, Person = person };
}

/// <summary>A person suspected on at least one referral. Says nothing of the person beyond that referral (Part C).</summary>
public sealed class Suspect : Entity
{
    public Guid PersonId { get; private set; }
    public Person Person { get; private set; } = null!;

    private Suspect() { }
    public static Suspect Of(Person person) => new() { PersonId = person.Id, Person = person };
}

/// <summary>What a name may be made of, and how it is searched.</summary>
public static class PersonName
{
    private static readonly string[] NotKnownWords = ["not known", "unknown", "n/k", "nk", "not given"];

    /// <summary>Whether the words say that the name was asked for and is not known.</summary>
    public static bool IsNotKnown(string? typed) => NotKnownWords.Contains((typed ?? "").Trim(), StringComparer.OrdinalIgnoreCase);

    public static string Searchable(string? name)
    {
        if (name is null) return "";
        var letters = name.Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark);
        return string.Concat(string.Concat(letters).Normalize(NormalizationForm.FormC).ToUpperInvariant().Select(Plain));
    }

    /// <summary>Letters whose stroke or shape is no accent that can be taken off, as they are typed without them.</summary>
    private static string Plain(char letter) => letter switch
    {
        'Ł' => "L",
        'Ø' => "O",
        'Đ' or 'Ð' => "D",
        'Ħ' => "H",
        'ı' => "I",
        'ß' or 'ẞ' => "SS",
        'Æ' => "AE",
        'Œ' => "OE",
        'Þ' => "TH",
        _ => letter.ToString()
    };
}

/// <summary>The one way a person is named on screen: "Ava Merrin, 6", "Girl, about 8, name not known" (looks, Words).</summary>
public sealed record PersonLabel(string? Name, Sex Sex, DateOnly? BirthDate, BirthPrecision? BirthPrecision, bool IsChild, string? KnownAs = null)
{
    private Birth? Birth => BirthDate is { } date && BirthPrecision is { } precision ? new(date, precision) : null;

    public string? AgeOn(DateOnly day) => Birth?.AgeOn(day);

    public string? Born => Birth?.InWords;

    /// <summary>A child's name is always followed by the age; an adult's stands alone.</summary>
    public string On(DateOnly day)
    {
        var age = AgeOn(day);
        if (Name is not null) return IsChild && age is not null ? $"{Name}, {age}" : IsChild ? $"{Name}, age not known" : Name;
        if (Birth is { IsUnborn: true }) return $"{KnownAs ?? "Unborn child"}, {age}";
        return $"{Kind}, {age ?? "age not known"}, name not known";
    }

    private string Kind => (IsChild, Sex) switch
    {
        (true, Sex.Female) => "Girl",
        (true, Sex.Male) => "Boy",
        (true, _) => "Child",
        (false, Sex.Female) => "Woman",
        (false, Sex.Male) => "Man",
        _ => "Adult"
    };

    /// <summary>Several people in one line: "Ava Merrin, 6, and Noah Merrin, 11 months".</summary>
    public static string Line(IEnumerable<PersonLabel> people, DateOnly day)
    {
        var names = people.Select(person => person.On(day)).ToList();
        return names.Count switch
        {
            0 => "No child named",
            1 => names[0],
            _ => $"{string.Join(", ", names.SkipLast(1))}, and {names[^1]}"
        };
    }
}
