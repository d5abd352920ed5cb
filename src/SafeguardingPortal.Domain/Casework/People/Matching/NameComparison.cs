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
                yield return Straight(a, family, b, other);
                foreach (var findings in Turned(a, b)) yield return findings;
                break;
        }
    }

    private List<Finding> Straight(NameParts a, NameWord family, NameParts b, NameWord other)
    {
        // Of brothers who are all Mohammed, the next word is whom they are called by.
        var isSharedHonour = a.Middle.Count > 0 && b.Middle.Count > 0 && NameReading.IsHonour(a.Given) && NameReading.IsHonour(b.Given);
        if (isSharedHonour) return [Given(a.Middle[0], b.Middle[0]), Together(Family(family, other))];
        List<Finding> straight = [Given(a.Given, b.Given, a, b), Together(Family(family, other))];
        if (Middle(a.Middle, b.Middle) is { } middle) straight.Add(middle);
        return straight;
    }

    /// <summary>
    /// Either name by another order of its words. Only where both words are found again; that strangers' names cross over so is as rare as
    /// that they agree.
    /// </summary>
    private IEnumerable<IReadOnlyList<Finding>> Turned(NameParts a, NameParts b)
    {
        var (ofA, ofB) = (AsWritten(a), AsWritten(b));
        foreach (var reading in b.Readings)
            if (Read(ofA, reading, b, reading) is { } findings) yield return findings;
        // Two words turned on the one side are two words turned on the other.
        if (a.Middle.Count > 0 || b.Middle.Count > 0)
        {
            foreach (var reading in a.Readings)
                if (Read(reading, ofB, b, reading) is { } findings) yield return findings;
        }
        foreach (var usual in a.Readings.Where(reading => reading.IsUsual))
        {
            foreach (var reading in b.Readings)
                if (Read(usual, reading, b, usual, reading) is { } findings) yield return findings;
        }
        foreach (var usual in b.Readings.Where(reading => reading.IsUsual))
        {
            foreach (var reading in a.Readings.Where(reading => !reading.IsUsual))
                if (Read(reading, usual, b, reading, usual) is { } findings) yield return findings;
        }
    }

    private static NameReading AsWritten(NameParts name) => new(NameReadingKind.WithoutHonour, name.Given, name.Family!, name.Middle);

    private IReadOnlyList<Finding>? Read(NameReading a, NameReading b, NameParts onFile, params ReadOnlySpan<NameReading> unusual)
    {
        if (!AreAlike(a.Given, b.Given) || !AreAlike(a.Family, b.Family)) return null;
        // "Mohammed" is not nearly "MohammedOmar": words run into one have to be those words.
        foreach (var reading in unusual)
            if (reading.IsJoined && !(AreNearlyEqual(a.Given, b.Given) && AreNearlyEqual(a.Family, b.Family))) return null;
        var (given, family) = (Given(a.Given, b.Given), Together(Family(a.Family, b.Family)));
        foreach (var reading in unusual)
        {
            if (reading.IsTurned)
                (given, family) = TheLess((given, family), (Given(a.Family, b.Family), Together(Family(a.Given, b.Given))));
            if (given.Likeness == Likeness.Different || family.Likeness == Likeness.Different) return null;
            given = Priced(given, reading, onFile);
        }
        return Middle(a.Others, b.Others) is { Likeness: Likeness.Same } middle ? [given, family, middle] : [given, family];
    }

    /// <summary>
    /// Which of the two words is the first name is not known, and so the more common pair counts; but a word may be found again as a first
    /// name alone ("Seun").
    /// </summary>
    private static (Finding Given, Finding Family) TheLess((Finding Given, Finding Family) one, (Finding Given, Finding Family) other) =>
        one.Family.Likeness == Likeness.Different ? other
        : other.Given.Likeness == Likeness.Different || other.Family.Likeness == Likeness.Different ? one
        : other.Given.Weight + other.Family.Weight < one.Given.Weight + one.Family.Weight ? other : one;

    private static Finding Priced(Finding given, NameReading reading, NameParts onFile) => reading.Kind switch
    {
        NameReadingKind.Turned or NameReadingKind.JoinedAndTurned => given with
        {
            Likeness = Likeness.Close,
            Chances = given.Chances.And(MatchWeights.NamesSwapped),
            Words = () => $"first name and surname the other way round: {Word(onFile.Given)} {Word(onFile.Family!)}"
        },
        NameReadingKind.GivenLeftOut => given with
        {
            Likeness = Likeness.Close,
            Chances = MatchWeights.GivenLeftOut with { Stranger = given.Chances.Stranger },
            Words = () => $"first name: {Word(reading.Given)}, one of {Words(onFile.Words)}"
        },
        NameReadingKind.FamilyLeftOut => given with { Chances = given.Chances.And(MatchWeights.FamilyLeftOut) },
        NameReadingKind.WithoutHonour => given with { Chances = given.Chances.And(MatchWeights.WithoutHonour) },
        NameReadingKind.Joined => given with { Chances = given.Chances.And(MatchWeights.NamesJoined) }
    };

    private Finding Given(NameWord a, NameWord b, params ReadOnlySpan<NameParts> middles)
    {
        var best = GivenWord(a, b, middles);
        if (a.Ways.Count == 1 && b.Ways.Count == 1) return best;
        foreach (var one in a.Ways)
        {
            foreach (var other in b.Ways)
            {
                if (GivenWord(one, other, middles) is var finding && finding.Weight > best.Weight)
                    best = finding.Likeness == Likeness.Same ? OtherWay(MatchField.FirstName, a, b, finding) : finding;
            }
        }
        return best;
    }

    private Finding Family(NameWord a, NameWord b)
    {
        var best = FamilyWord(a, b);
        if (a.Ways.Count == 1 && b.Ways.Count == 1) return best;
        foreach (var one in a.Ways)
        {
            foreach (var other in b.Ways)
            {
                if (FamilyWord(one, other) is var finding && finding.Weight > best.Weight)
                    best = finding.Likeness == Likeness.Same ? OtherWay(MatchField.Surname, a, b, finding) : finding;
            }
        }
        return best;
    }

    private static Finding OtherWay(MatchField field, NameWord a, NameWord b, Finding same) => same with
    {
        Likeness = Likeness.Close,
        Words = () => $"{Called(field)}: {Word(a)} and {Word(b)} are one name, written otherwise"
    };

    private Finding GivenWord(NameWord a, NameWord b, params ReadOnlySpan<NameParts> middles)
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
        // Anne-Marie goes by Anne; Anne-Louise is her sister.
        if ((a.Halves.Count == 1 || b.Halves.Count == 1) && SharedHalf(a, b) is var (one, other))
            return new(MatchField.FirstName, Likeness.Close,
                MatchWeights.GivenHalf.AmongStrangers(Math.Max(frequencies.OfGiven(one), frequencies.OfGiven(other))),
                () => $"first name: {Word(a)} and {Word(b)} share a part");
        if (IsOfSyllables(a) || IsOfSyllables(b)) return Different(MatchField.FirstName, a, b, MatchWeights.GivenDifferent);

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

    private Finding FamilyWord(NameWord a, NameWord b)
    {
        if (a.Letters == b.Letters)
            return Same(MatchField.Surname, b, MatchWeights.FamilySame.AmongStrangers(frequencies.OfFamily(a.Letters)));
        if (NameVariants.AreSpellings(a.Letters, b.Letters))
            return Spelling(MatchField.Surname, a, b, MatchWeights.FamilySpelling.AmongStrangers(MoreCommon(frequencies.OfFamily, a, b)));
        if (a.Letters.Length == 1 || b.Letters.Length == 1)
            return a.Letters[0] == b.Letters[0] && !IsOfSyllables(a)
                ? new(MatchField.Surname, Likeness.Close, MatchWeights.FamilyInitial,
                    () => $"surname: the initial of {Word(a.Letters.Length > 1 ? a : b)}")
                : Different(MatchField.Surname, a, b, MatchWeights.FamilyDifferent);
        if (SharedHalf(a, b) is var (one, other))
            return new(MatchField.Surname, Likeness.Close,
                MatchWeights.FamilyHalf.AmongStrangers(Math.Max(frequencies.OfFamily(one), frequencies.OfFamily(other))),
                () => $"surname: {Word(a)} and {Word(b)} share a part");
        if (IsOfSyllables(a) || IsOfSyllables(b)) return Different(MatchField.Surname, a, b, MatchWeights.FamilyDifferent);

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

    private static Finding? Middle(IReadOnlyList<NameWord> ours, IReadOnlyList<NameWord> theirs)
    {
        if (ours.Count == 0 || theirs.Count == 0) return null;
        foreach (var one in ours)
        {
            foreach (var other in theirs)
            {
                if (one.Letters == other.Letters || NameVariants.AreSpellings(one.Letters, other.Letters)
                    || ((one.Letters.Length == 1 || other.Letters.Length == 1) && one.Letters[0] == other.Letters[0])
                    || Closeness.JaroWinkler(one.Letters, other.Letters) >= Near)
                    return new(MatchField.MiddleName, Likeness.Same, MatchWeights.MiddleSame, () => $"middle name {Word(other)}");
            }
        }
        return new(MatchField.MiddleName, Likeness.Different, MatchWeights.MiddleDifferent,
            () => $"middle name: {Words(ours)}, on file {Words(theirs)}");
    }

    private static Finding Together(Finding family) =>
        family.Likeness != Likeness.Same ? family : family with { Chances = family.Chances.AmongStrangers(MatchWeights.NamesGoTogether) };

    private static bool AreAlike(NameWord a, NameWord b) => a.Ways.Any(one => b.Ways.Any(other => AreWordsAlike(one, other)));

    private static bool AreNearlyEqual(NameWord a, NameWord b) => a.Bones == b.Bones || Closeness.Slips(a.Letters, b.Letters) <= 1
        || NameVariants.AreSpellings(a.Letters, b.Letters) || NameVariants.AreShortForms(a.Letters, b.Letters);

    private static bool AreWordsAlike(NameWord a, NameWord b) =>
        a.Letters == b.Letters || NameVariants.AreSpellings(a.Letters, b.Letters) || NameVariants.AreShortForms(a.Letters, b.Letters)
        || (!IsOfSyllables(a) && !IsOfSyllables(b) && (a.Bones == b.Bones || Closeness.Slips(a.Letters, b.Letters) <= 1
            || Closeness.JaroWinkler(a.Letters, b.Letters) >= Rough)) || SharedHalf(a, b) is not null;

    /// <summary>Where every letter is a syllable, one that differs is no slip.</summary>
    private static bool IsOfSyllables(NameWord word) => word.Letters[0] > '\u2FFF';

    /// <summary>A form too short for the name, or somebody in a hurry.</summary>
    private static bool Begins(string a, string b) =>
        Math.Min(a.Length, b.Length) >= 3 && (a.StartsWith(b, StringComparison.Ordinal) || b.StartsWith(a, StringComparison.Ordinal));

    /// <summary>The half each has of the other, in spite of a slip.</summary>
    private static (string One, string Other)? SharedHalf(NameWord a, NameWord b)
    {
        if (a.Halves.Count == 1 && b.Halves.Count == 1) return null;
        foreach (var one in a.Halves.Where(half => half.Length > 2))
        {
            foreach (var other in b.Halves.Where(half => half.Length > 2))
            {
                if (one == other || NameVariants.AreSpellings(one, other)
                    || (Math.Min(one.Length, other.Length) > 4 && Closeness.Slips(one, other) <= 1)) return (one, other);
            }
        }
        return null;
    }

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
