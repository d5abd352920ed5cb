namespace SafeguardingPortal.Domain.Casework.People.Matching;

/// <summary>
/// Says whether two records may be of one person, and why. It never joins anything: an officer decides (peers: no forced merge). A
/// relative, a twin and a father of the same name are weighed as what else two like records may be.
/// </summary>
public sealed class Matcher(MatchWeights weights, NameFrequencies frequencies)
{
    private readonly NameComparison names = new(frequencies);

    public static Matcher Standard { get; } = new(MatchWeights.Standard, NameFrequencies.Typical);

    public MatchWeights Weights => weights;

    /// <param name="given">Who is looked for.</param>
    /// <param name="onFile">Who is known.</param>
    public Comparison Compare(Profile given, Profile onFile)
    {
        var findings = Find(given, onFile);
        var seen = Seen(findings);
        var score = weights.Score(seen);
        return new(
            score, OutcomeOf(score, findings), [.. findings.Select(finding => finding.ToReason())], weights.OtherwiseLikeliest(seen));
    }

    /// <summary>The score alone, without the words: for the many that are compared to find the few that are shown.</summary>
    public double Score(Profile given, Profile onFile) => weights.Score(Seen(Find(given, onFile)));

    /// <summary>One look-up as a whole. Two that both look like the person are "many": the portal does not choose between them.</summary>
    public static MatchOutcome OutcomeOf(IEnumerable<Comparison> found)
    {
        var (matches, possible) = (0, false);
        foreach (var each in found)
        {
            if (each.Outcome == MatchOutcome.Match) matches++;
            possible |= each.Outcome == MatchOutcome.Possible;
        }
        return matches switch
        {
            0 => possible ? MatchOutcome.Possible : MatchOutcome.None,
            1 => MatchOutcome.Match,
            _ => MatchOutcome.Many
        };
    }

    private MatchOutcome OutcomeOf(double score, List<Finding> findings) =>
        score >= weights.MatchFrom && IsOfOnePerson(findings) ? MatchOutcome.Match : score >= weights.PossibleFrom
            ? MatchOutcome.Possible : MatchOutcome.None;

    /// <summary>
    /// However much else agrees, what parts twins is the first name and what parts father and son the birth: without both it is possible
    /// and no more. A number of their own settles it.
    /// </summary>
    private static bool IsOfOnePerson(List<Finding> findings)
    {
        bool Agrees(MatchField field) => findings.Exists(finding => finding.Field == field && finding.Likeness != Likeness.Different);
        return (Agrees(MatchField.FirstName) && Agrees(MatchField.Born))
            || findings.Exists(finding => finding is { Field: MatchField.Number, Likeness: Likeness.Same });
    }

    private static Chances Seen(List<Finding> findings)
    {
        var seen = Chances.Certain;
        foreach (var finding in findings) seen = seen.And(finding.Chances);
        return seen;
    }

    private List<Finding> Find(Profile given, Profile onFile)
    {
        List<Finding> findings = [.. names.Compare(given.Names, onFile.Names)];
        if (BirthComparison.Compare(given.Births, onFile.Births) is { } birth) findings.Add(birth);
        if (given.Sex != Sex.NotKnown && onFile.Sex != Sex.NotKnown)
        {
            findings.Add(given.Sex == onFile.Sex
                ? new(MatchField.Sex, Likeness.Same, MatchWeights.SexSame, () => given.Sex == Sex.Female ? "female" : "male")
                : new(MatchField.Sex, Likeness.Different, MatchWeights.SexDifferent,
                    () => given.Sex == Sex.Female ? "female, on file male" : "male, on file female"));
        }
        if (AddressComparison.Compare(given.Addresses, onFile.Addresses) is { } address) findings.Add(address);
        foreach (var kind in given.Numbers.Select(number => number.Kind).Distinct())
            if (CompareNumbers(kind, given, onFile) is { } number) findings.Add(number);
        if (CompareSchools(given.Described.School, onFile.Described.School) is { } school) findings.Add(school);
        return findings;
    }

    private static Finding? CompareNumbers(string kind, Profile given, Profile onFile)
    {
        var ours = given.Numbers.Where(number => number.Kind == kind).ToList();
        var theirs = onFile.Numbers.Where(number => number.Kind == kind).ToList();
        if (theirs.Count == 0) return null;
        if (ours.Find(theirs.Contains) is { } same)
            return new(MatchField.Number, Likeness.Same, MatchWeights.NumberSame, () => $"{kind} {same.Value}");
        return ours.Exists(a => theirs.Exists(b => Closeness.Slips(a.Value, b.Value) <= 1))
            ? new(MatchField.Number, Likeness.Close, MatchWeights.NumberSlip, () => $"{kind}: nearly {theirs[0].Value}")
            : new(MatchField.Number, Likeness.Different, MatchWeights.NumberDifferent,
                () => $"{kind}: {ours[0].Value}, on file {theirs[0].Value}");
    }

    private static Finding? CompareSchools(string? given, string? onFile)
    {
        if (Letters.Plain(given) is not { Length: > 0 } ours || Letters.Plain(onFile) is not { Length: > 0 } theirs) return null;
        return Closeness.JaroWinkler(ours, theirs) >= 0.9
            ? new(MatchField.School, Likeness.Same, MatchWeights.SchoolSame, () => $"school {onFile}")
            : new(MatchField.School, Likeness.Different, MatchWeights.SchoolDifferent, () => $"school: {given}, was {onFile}");
    }
}
