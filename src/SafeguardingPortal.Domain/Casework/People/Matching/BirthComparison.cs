namespace SafeguardingPortal.Domain.Casework.People.Matching;

/// <summary>Births against births, each to the precision it is known: an age leaves more open than a date.</summary>
internal static class BirthComparison
{
    public static Finding? Compare(IReadOnlyList<Birth> given, IReadOnlyList<Birth> onFile)
    {
        Finding? best = null;
        foreach (var a in given)
        {
            foreach (var b in onFile)
            {
                var finding = Compare(a, b);
                if (best is not { } found || finding.Weight > found.Weight) best = finding;
            }
        }
        return best;
    }

    private static Finding Compare(Birth a, Birth b) =>
        a.Precision == BirthPrecision.Exact && b.Precision == BirthPrecision.Exact || a.IsUnborn && b.IsUnborn && a.Date == b.Date
            ? CompareDates(a, b) : CompareAges(a, b);

    private static Finding CompareDates(Birth a, Birth b)
    {
        var (one, other) = (a.Date, b.Date);
        if (one == other) return new(
            MatchField.Born, Likeness.Same, MatchWeights.BirthSame, () => a.IsUnborn ? $"{b.InWords}" : $"date of birth {b.InWords}");
        if (one.Year == other.Year && one.Day == other.Month && one.Month == other.Day)
            return Near(MatchWeights.BirthSwapped, $"day and month the other way round, on file {b.InWords}");
        if (AreOneSlipApart(one, other)) return Near(MatchWeights.BirthOneDigit, $"one digit differs, on file {b.InWords}");
        // A birthday shared by somebody of another generation is no slip.
        if ((PartsShared(one, other) == 2 && Math.Abs(one.Year - other.Year) <= 11) || Math.Abs(one.DayNumber - other.DayNumber) <= 31)
            return Near(MatchWeights.BirthTwoParts, $"near it, on file {b.InWords}");

        var apart = Math.Abs(one.DayNumber - other.DayNumber) > 5 * 365 ? MatchWeights.BirthFarApart : MatchWeights.BirthApart;
        return new(MatchField.Born, Likeness.Different, one.Year == other.Year ? MatchWeights.BirthSameYear : apart,
            () => $"date of birth: {a.InWords}, on file {b.InWords}");
    }

    private static Finding Near(Chances chances, string words) =>
        new(MatchField.Born, Likeness.Close, chances, () => $"date of birth: {words}");

    private static Finding CompareAges(Birth a, Birth b)
    {
        var apart = Math.Abs(a.Date.DayNumber - b.Date.DayNumber);
        // Two guesses seldom err to the same side by all they may: about six is not about two.
        var open = (int)Math.Sqrt(Open(a) * Open(a) + Open(b) * Open(b));
        if (apart <= open) return new(MatchField.Born, Likeness.Close, MatchWeights.AgeFits.AmongStrangers(OfStrangersWithin(open)),
            () => $"age fits: {a.InWords}, on file {b.InWords}");
        return apart <= 3 * open / 2 + 92
            ? new(MatchField.Born, Likeness.Close, MatchWeights.AgeNearlyFits, () => $"age nearly fits: {a.InWords}, on file {b.InWords}")
            : new(MatchField.Born, Likeness.Different, MatchWeights.AgeDiffers, () => $"age: {a.InWords}, on file {b.InWords}");
    }

    /// <summary>How many days to either side the birth may be.</summary>
    private static int Open(Birth birth) => birth.Precision switch
    {
        BirthPrecision.Exact => 0,
        BirthPrecision.Month => 17,
        BirthPrecision.Expected => 45,
        BirthPrecision.Year => 184,
        BirthPrecision.Estimated => 480
    };

    /// <summary>Of strangers, about one in thirty was born in any one year.</summary>
    private static double OfStrangersWithin(int days) => Math.Min(0.5, (2.0 * days + 1) / (30 * 365));

    private static int PartsShared(DateOnly a, DateOnly b) =>
        (a.Day == b.Day ? 1 : 0) + (a.Month == b.Month ? 1 : 0) + (a.Year == b.Year ? 1 : 0);

    /// <summary>One digit typed wrongly, or two beside each other changed over.</summary>
    private static bool AreOneSlipApart(DateOnly a, DateOnly b)
    {
        Span<char> one = stackalloc char[8];
        Span<char> other = stackalloc char[8];
        a.TryFormat(one, out _, "ddMMyyyy", null);
        b.TryFormat(other, out _, "ddMMyyyy", null);
        var start = ((ReadOnlySpan<char>)one).CommonPrefixLength(other);
        var rest = 8 - start;
        return ((ReadOnlySpan<char>)one)[(start + 1)..].SequenceEqual(other[(start + 1)..])
            || (rest > 1 && one[start] == other[start + 1] && one[start + 1] == other[start] && ((ReadOnlySpan<char>)one)[(start + 2)..]
                .SequenceEqual(other[(start + 2)..]));
    }
}
