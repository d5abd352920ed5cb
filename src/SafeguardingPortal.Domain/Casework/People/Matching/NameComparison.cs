namespace SafeguardingPortal.Domain.Casework.People.Matching;

/// <summary>Names against names: the best of every alias against every alias, in the order given and the other way round.</summary>
internal sealed class NameComparison(NameFrequencies frequencies)
{
    private const double Near = 0.9;
    private const double Rough = 0.8;

    public IReadOnlyList<Finding> Compare(IReadOnlyList<NameParts> given, IReadOnlyList<NameParts> onFile)
    {
        var (best, most) = ((IReadOnlyList<Finding>)[], double.NegativeInfinity);
        foreach (var a in given)
        {
            foreach (var b in onFile)
            {
                foreach (var findings in Arrangements(a, b))
                {
                    var weight = findings.Sum(finding => finding.Weight);
                    if (weight > most) (best, most) = (findings, weight);
                }
            }
        }
        return best;
    }

    private IEnumerable<IReadOnlyList<Finding>> Arrangements(NameParts a, NameParts b)
    {
        switch (a.Family, b.Family)
        {
            case (null, null):
                yield return [Given(a.Given, b.Given, b)];
                break;
            case (null, { } family):
                yield return [Given(a.Given, b.Given, b)];
                yield return [Family(a.Given, family)];
                break;
            case ({ } family, null):
                yield return [Given(a.Given, b.Given, a)];
                yield return [Family(family, b.Given)];
                break;
            case ({ } family, { } other):
                List<Finding> straight = [Given(a.Given, b.Given, a, b), Together(Family(family, other))];
                if (Middle(a, b) is { } middle) straight.Add(middle);
                yield return straight;
                if (Swapped(a, family, b, other) is { } swapped) yield return swapped;
                break;
        }
    }

    private Finding Given(NameWord a, NameWord b, params ReadOnlySpan<NameParts> middles)
    {
        if (a.Letters == b.Letters)
            return Same(MatchField.FirstName, b, MatchWeights.GivenSame.AmongStrangers(frequencies.OfGiven(a.Letters)));
        if (NameVariants.AreSpellings(a.Letters, b.Letters))
            return Spelling(MatchField.FirstName, a, b, MatchWeights.GivenSpelling.AmongStrangers(MoreCommon(frequencies.OfGiven, a, b)));
        if (NameVariants.AreShortForms(a.Letters, b.Letters))
            return new(MatchField.FirstName, Likeness.Close, MatchWeights.GivenShortForm.AmongStrangers(
                MoreCommon(frequencies.OfGiven, a, b)), () => $"first name: {Word(a)} and {Word(b)} are forms of one name");
        if (a.Letters.Length == 1 || b.Letters.Length == 1)
            return a.Letters[0] == b.Letters[0]
                ? new(MatchField.FirstName, Likeness.Close, MatchWeights.GivenInitial,
                    () => $"first name: the initial of {Word(a.Letters.Length > 1 ? a : b)}")
                : Different(MatchField.FirstName, a, b, MatchWeights.GivenDifferent);

        var closeness = Closeness.JaroWinkler(a.Letters, b.Letters);
        var isSlip = Closeness.Slips(a.Letters, b.Letters) <= 1;
        var soundsAlike = a.Sound == b.Sound || (a.Bones == b.Bones && closeness >= Rough);
        if ((isSlip || soundsAlike || closeness >= Near) && NameFrequencies.IsGivenName(a.Letters)
            && NameFrequencies.IsGivenName(b.Letters))
            return new(MatchField.FirstName, Likeness.Close, MatchWeights.GivenBothNamesAlike,
                () => $"first name: {Word(a)} and {Word(b)} are alike, and both are names");
        if (isSlip) return NearlySpelt(MatchField.FirstName, a, b,
            MatchWeights.GivenSlip.AmongStrangers(MatchWeights.ByLength(Math.Min(a.Letters.Length, b.Letters.Length))));
        if (soundsAlike) return SoundingAlike(MatchField.FirstName, a, b,
            MatchWeights.GivenSound.AmongStrangers(MatchWeights.ByLength(Math.Min(a.Letters.Length, b.Letters.Length))));
        if (closeness >= Near || Begins(a.Letters, b.Letters)) return NearlySpelt(MatchField.FirstName, a, b, MatchWeights.GivenNear);
        foreach (var name in middles)
        {
            if (name.Middle.Any(middle => middle.Letters == a.Letters || middle.Letters == b.Letters))
                return new(MatchField.FirstName, Likeness.Close, MatchWeights.GivenIsMiddle,
                    () => $"first name: {Word(a)}, a middle name of {Word(b)}");
        }
        return closeness >= Rough ? NearlySpelt(MatchField.FirstName, a, b, MatchWeights.GivenRoughly) : Different(
            MatchField.FirstName, a, b, MatchWeights.GivenDifferent);
    }

    private Finding Family(NameWord a, NameWord b)
    {
        if (a.Letters == b.Letters)
            return Same(MatchField.Surname, b, MatchWeights.FamilySame.AmongStrangers(frequencies.OfFamily(a.Letters)));
        if (NameVariants.AreSpellings(a.Letters, b.Letters))
            return Spelling(MatchField.Surname, a, b, MatchWeights.FamilySpelling.AmongStrangers(MoreCommon(frequencies.OfFamily, a, b)));
        if (SharedHalf(a, b) is { } half)
            return new(MatchField.Surname, Likeness.Close, MatchWeights.FamilyHalf.AmongStrangers(frequencies.OfFamily(half)),
                () => $"surname: {Word(a)} and {Word(b)} share a part");

        var closeness = Closeness.JaroWinkler(a.Letters, b.Letters);
        if (Closeness.Slips(a.Letters, b.Letters) <= 1 && Math.Min(a.Letters.Length, b.Letters.Length) > 2)
            return NearlySpelt(MatchField.Surname, a, b,
                MatchWeights.FamilySlip.AmongStrangers(MatchWeights.ByLength(Math.Min(a.Letters.Length, b.Letters.Length))));
        if (a.Sound == b.Sound || (a.Bones == b.Bones && closeness >= Rough)) return SoundingAlike(MatchField.Surname, a, b,
            MatchWeights.FamilySound.AmongStrangers(MatchWeights.ByLength(Math.Min(a.Letters.Length, b.Letters.Length))));
        if (closeness >= Near) return NearlySpelt(MatchField.Surname, a, b, MatchWeights.FamilyNear);
        return closeness >= Rough ? NearlySpelt(MatchField.Surname, a, b, MatchWeights.FamilyRoughly) : Different(MatchField.Surname, a, b,
            MatchWeights.FamilyDifferent);
    }

    private static Finding? Middle(NameParts a, NameParts b)
    {
        if (a.Middle.Count == 0 || b.Middle.Count == 0) return null;
        foreach (var one in a.Middle)
        {
            foreach (var other in b.Middle)
            {
                if (one.Letters == other.Letters || NameVariants.AreSpellings(one.Letters, other.Letters)
                    || ((one.Letters.Length == 1 || other.Letters.Length == 1) && one.Letters[0] == other.Letters[0])
                    || Closeness.JaroWinkler(one.Letters, other.Letters) >= Near)
                    return new(MatchField.MiddleName, Likeness.Same, MatchWeights.MiddleSame, () => $"middle name {Word(other)}");
            }
        }
        return new(MatchField.MiddleName, Likeness.Different, MatchWeights.MiddleDifferent,
            () => $"middle name: {Words(a.Middle)}, on file {Words(b.Middle)}");
    }

    /// <summary>Only where both words are found again; that strangers' names cross over so is as rare as that they agree.</summary>
    private IReadOnlyList<Finding>? Swapped(NameParts a, NameWord aFamily, NameParts b, NameWord bFamily)
    {
        if (!AreAlike(a.Given, bFamily) || !AreAlike(aFamily, b.Given)) return null;
        var crossed =
            Given(aFamily, b.Given) with { Words = () => $"first name and surname the other way round: {Word(b.Given)} {Word(bFamily)}" };
        return [crossed with { Likeness = Likeness.Close, Chances = crossed.Chances.And(MatchWeights.NamesSwapped) },
            Together(Family(a.Given, bFamily))];
    }

    private static Finding Together(Finding family) =>
        family.Likeness != Likeness.Same ? family : family with { Chances = family.Chances.AmongStrangers(MatchWeights.NamesGoTogether) };

    private static bool AreAlike(NameWord a, NameWord b) =>
        a.Letters == b.Letters || NameVariants.AreSpellings(a.Letters, b.Letters) || a.Bones == b.Bones
        || Closeness.Slips(a.Letters, b.Letters) <= 1 || Closeness.JaroWinkler(a.Letters, b.Letters) >= Rough;

    /// <summary>A form too short for the name, or somebody in a hurry.</summary>
    private static bool Begins(string a, string b) =>
        Math.Min(a.Length, b.Length) >= 3 && (a.StartsWith(b, StringComparison.Ordinal) || b.StartsWith(a, StringComparison.Ordinal));

    private static string? SharedHalf(NameWord a, NameWord b) =>
        a.Halves.Count == 1 && b.Halves.Count == 1 ? null : a.Halves.FirstOrDefault(half => half.Length > 2 && b.Halves.Contains(half));

    private static double MoreCommon(Func<string, double> of, NameWord a, NameWord b) => Math.Max(of(a.Letters), of(b.Letters));

    private static Finding Same(MatchField field, NameWord b, Chances chances) =>
        new(field, Likeness.Same, chances, () => $"{Called(field)} {Word(b)}");

    private static Finding Spelling(MatchField field, NameWord a, NameWord b, Chances chances) =>
        new(field, Likeness.Close, chances, () => $"{Called(field)}: {Word(a)} and {Word(b)} are spellings of one name");

    private static Finding SoundingAlike(MatchField field, NameWord a, NameWord b, Chances chances) =>
        new(field, Likeness.Close, chances, () => $"{Called(field)}: {Word(a)} and {Word(b)} sound alike");

    private static Finding NearlySpelt(MatchField field, NameWord a, NameWord b, Chances chances) =>
        new(field, Likeness.Close, chances, () => $"{Called(field)}: {Word(a)} and {Word(b)} are spelt nearly alike");

    private static Finding Different(MatchField field, NameWord a, NameWord b, Chances chances) =>
        new(field, Likeness.Different, chances, () => $"{Called(field)}: {Word(a)}, on file {Word(b)}");

    private static string Called(MatchField field) => field == MatchField.FirstName ? "first name" : "surname";

    private static string Words(IEnumerable<NameWord> words) => string.Join(' ', words.Select(Word));

    private static string Word(NameWord word) => string.Join('-', word.Halves.Select(half => half[..1] + half[1..].ToLowerInvariant()));
}
