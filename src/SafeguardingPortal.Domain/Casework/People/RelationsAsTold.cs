using System.Text.RegularExpressions;
using SafeguardingPortal.Domain.Access;

namespace SafeguardingPortal.Domain.Casework.People;

/// <summary>An adult of a report, and what they are to its children in the words of who told it.</summary>
public sealed record RelationTold(Person Person, string? Words);

/// <summary>
/// What people are to each other, from the words of a report: "mother", "step-dad", "nan", "mother’s partner". What is not one of these, or
/// could be of one child and not of another, stays words alone.
/// </summary>
public static partial class RelationsAsTold
{
    private const string Mother = "mother|mum|mummy|mam|mom";
    private const string Father = "father|dad|daddy";

    private static readonly (Regex Words, RelationKind Kind)[] Kinds =
    [
        (Parent(), RelationKind.ParentOf), (StepParent(), RelationKind.StepParentOf), (Grandparent(), RelationKind.GrandparentOf),
        (Carer(), RelationKind.CarerOf), (Sibling(), RelationKind.SiblingOf), (HalfSibling(), RelationKind.HalfSiblingOf),
        (Other(), RelationKind.OtherRelativeOf)
    ];

    /// <param name="before">What was ever written down between them, withdrawn or not: no report says it again.</param>
    /// <param name="source">The reference of the report.</param>
    public static IReadOnlyList<Relationship> Of(
        IReadOnlyList<Person> children, IReadOnlyList<RelationTold> adults, IReadOnlyCollection<Relationship> before, string source,
        CurrentUser by, DateTime now)
    {
        List<Relationship> told = [];
        foreach (var adult in adults)
        {
            foreach (var (of, kind, to) in Of(adult, children, adults))
            {
                if (Relationship.Objection(of, kind, to) is not null
                    || before.Concat(told).Any(each => Joins(each, of, to) && IsLike(each.Kind, kind))) continue;
                told.Add(Relationship.Between(of, kind, to, null, null, CoupleState.Together, source, by, now));
            }
        }
        return told;
    }

    private static IEnumerable<(Person Of, RelationKind Kind, Person To)> Of(
        RelationTold adult, IReadOnlyList<Person> children, IReadOnlyList<RelationTold> adults)
    {
        var words = Plain(adult.Words);
        if (PartnerOf().Match(words) is { Success: true } couple)
        {
            var whose = couple.Groups["mother"].Success ? Mother : Father;
            var parents = adults.Where(each => each != adult && Regex.IsMatch(Plain(each.Words), $"^({whose})$")).ToList();
            if (parents.Count == 1)
                yield return (adult.Person, couple.Groups["married"].Success ? RelationKind.MarriedTo : RelationKind.PartnerOf,
                    parents[0].Person);
            yield break;
        }
        if (Kinds.FirstOrDefault(each => each.Words.IsMatch(words)) is not ({ } rule, var kind)) yield break;
        var whom = rule.Match(words).Groups["whom"].Value;
        // Two mothers of several children: which is whose, nobody said.
        var isSaidTwice = children.Count > 1 && whom.Length == 0 && kind == RelationKind.ParentOf
            && adults.Count(each => Plain(each.Words) == words) > 1;
        if (isSaidTwice) yield break;
        foreach (var child in children.Where(child => whom.Length == 0 || IsCalled(child, whom))) yield return (adult.Person, kind, child);
    }

    private static bool IsCalled(Person child, string whom) =>
        child.Name?.Split(' ')[0] is { } first && string.Equals(first, whom, StringComparison.OrdinalIgnoreCase);

    private static bool Joins(Relationship each, Person of, Person to) =>
        (each.OfId == of.Id && each.ToId == to.Id) || (each.OfId == to.Id && each.ToId == of.Id);

    /// <summary>A carer who is the mother on record is no second relation, and a partner who is the husband is none either.</summary>
    private static bool IsLike(RelationKind one, RelationKind other) => IsCouple(one) == IsCouple(other);

    private static bool IsCouple(RelationKind kind) => kind is RelationKind.MarriedTo or RelationKind.PartnerOf;

    /// <summary>Lower case, straight apostrophes, and nothing that follows a comma or stands in brackets.</summary>
    private static string Plain(string? words)
    {
        var text = (words ?? "").ToLowerInvariant().Replace('’', '\'');
        var end = text.IndexOfAny([',', ';', '(', '.']);
        return Spaces().Replace(end < 0 ? text : text[..end], " ").Trim();
    }

    private const string OfWhom = "( (of|to) ((the |both |all )*(child|children|kids|siblings)|both|all|(?<whom>[^ ]+)))?$";

    [GeneratedRegex($"^((birth|biological|natural|adoptive) )?({Mother}|{Father}|parent){OfWhom}")]
    private static partial Regex Parent();

    [GeneratedRegex($"^step[ -]?({Mother}|{Father}|parent){OfWhom}")]
    private static partial Regex StepParent();

    private const string Grand = "grand[ -]?(mother|father|parent|ma|pa|mum|dad)|gran|granny|nan|nana|nanny|grandad";

    [GeneratedRegex($"^((maternal|paternal|mat|pat) )?({Grand}){OfWhom}")]
    private static partial Regex Grandparent();

    [GeneratedRegex($"^((foster|kinship|main|legal|special) )?(carer|guardian|foster (mother|father|mum|dad|parent)){OfWhom}")]
    private static partial Regex Carer();

    [GeneratedRegex($"^((older|elder|younger|big|little|twin) )?(brother|sister|sibling){OfWhom}")]
    private static partial Regex Sibling();

    [GeneratedRegex($"^half[ -]?(brother|sister|sibling){OfWhom}")]
    private static partial Regex HalfSibling();

    [GeneratedRegex($"^((maternal|paternal|great) )?(aunt|aunty|auntie|uncle|cousin){OfWhom}")]
    private static partial Regex Other();

    private const string Partner = "partner|boyfriend|girlfriend|fianc[eé]e?|(?<married>husband|wife)";

    [GeneratedRegex($"^((?<mother>{Mother})|{Father})'s (new |current )?({Partner})$")]
    private static partial Regex PartnerOf();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
