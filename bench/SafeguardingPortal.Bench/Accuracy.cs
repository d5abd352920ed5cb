using SafeguardingPortal.Domain.Casework.People.Matching;

namespace SafeguardingPortal.Bench;

/// <summary>
/// How well the matcher tells people apart. Most of those looked for are on record, with one, two or three mistakes; the others are not,
/// and half of those live with somebody who is: brothers, sisters, twins, sons of their father's name.
/// </summary>
internal sealed class Accuracy(int people, int lookups, int seed, bool counted)
{
    private const int Cap = 200;

    private readonly List<Pair> pairs = [];

    private sealed record Pair(double Score, MatchOutcome Outcome, int Errors, bool IsTrue, string Kind);

    public bool Run(TextWriter output)
    {
        var random = new Random(seed);
        var everyone = new InventedPeople(seed + 10).Make(people + people / 8);
        var mistakes = new Mistakes(seed + 20);
        // One in nine is left out of the records, whatever household they are of.
        var onRecord = everyone.Where(_ => random.Next(9) != 0).ToList();
        var known = onRecord.Select(person => person.Number).ToHashSet();
        var records = onRecord.Select(person => (Person: person, Profile: mistakes.Clean(person).ToProfile())).ToList();
        var matcher = counted ? new Matcher(
            MatchWeights.Standard, NameFrequencies.Counted(records.SelectMany(record => record.Profile.Names))) : Matcher.Standard;
        var index = new Dictionary<long, List<int>>(records.Count * 8);
        foreach (var (at, record) in records.Index())
        {
            foreach (var key in PersonKeys.Of(record.Profile))
            {
                if (!index.TryGetValue(key, out var there)) index[key] = there = [];
                if (there.Count < Cap) there.Add(at);
            }
        }

        var unknown = everyone.Where(person => !known.Contains(person.Number)).ToList();
        var (missed, compared) = (new int[4], 0L);
        var sought = new int[4];
        for (var i = 0; i < lookups; i++)
        {
            var person = i % 10 < 7 ? onRecord[random.Next(onRecord.Count)] : unknown[random.Next(unknown.Count)];
            var errors = 1 + i % 3;
            var written = mistakes.With(errors, person);
            var profile = written.ToProfile();
            var found = new HashSet<int>();
            foreach (var key in PersonKeys.Of(profile))
                if (index.TryGetValue(key, out var there)) found.UnionWith(there);
            compared += found.Count;
            var isKnown = known.Contains(person.Number);
            if (isKnown) sought[errors]++;
            var isFound = false;
            foreach (var at in found)
            {
                var other = records[at].Person;
                var isTrue = other.Number == person.Number;
                isFound |= isTrue;
                var result = matcher.Compare(profile, records[at].Profile);
                if (isTrue || result.Score > -12) pairs.Add(new(result.Score, result.Outcome, errors, isTrue, KindOf(person, other)));
            }
            if (isKnown && !isFound) missed[errors]++;
        }
        return Report(output, records.Count, sought, missed, compared);
    }

    private bool Report(TextWriter output, int records, int[] sought, int[] missed, long compared)
    {
        void Say(FormattableString line) => output.WriteLine(FormattableString.Invariant(line));
        Say($"{records:N0} people on record, {lookups:N0} looked for, {sought.Sum():N0} of them on record; seed {seed}; {(double)compared / lookups:N0} compared a look-up");
        for (var errors = 1; errors <= 3; errors++)
            Say($"Found by the keys with {errors} mistakes: {1 - (double)missed[errors] / sought[errors]:P2} of {sought[errors]:N0}");
        Say($"");
        Say($"{"from (bits)",12} {"precision",10} {"recall",8} {"F1",8}   F1 with 1, 2, 3 mistakes");
        var (best, bestAt) = (0.0, 0.0);
        for (var from = -10.0; from <= 14; from++)
        {
            var (precision, recall, f1) = At(from, sought, 0);
            if (f1 > best) (best, bestAt) = (f1, from);
            Say($"{from,12:N0} {precision,10:P2} {recall,8:P2} {f1,8:N4}   {At(from, sought, 1).F1:N4} {At(from, sought, 2).F1:N4} {At(from, sought, 3).F1:N4}");
        }
        var weights = MatchWeights.Standard;
        var called = pairs.Where(pair => pair.Outcome == MatchOutcome.Match).ToList();
        var right = (double)called.Count(pair => pair.IsTrue);
        var precisionOfMatch = called.Count == 0 ? 1 : right / called.Count;
        Say($"");
        Say($"Best F1 {best:N4}, from {bestAt:N0} bits. Called a match ({weights.MatchFrom:N0} bits and more): precision {precisionOfMatch:P2}, recall {right / sought.Sum():P2}. Match or possible ({weights.PossibleFrom:N0} bits and more): recall {At(weights.PossibleFrom, sought, 0).Recall:P2}.");
        foreach (var kind in pairs.Where(pair => !pair.IsTrue && pair.Score > weights.PossibleFrom).GroupBy(pair => pair.Kind)
            .OrderBy(kind => kind.Key))
            Say($"Not the same, {kind.Key}: {kind.Count(pair => pair.Outcome == MatchOutcome.Match)} called a match, {kind.Count(pair => pair.Outcome == MatchOutcome.Possible)} possible");
        var isGood = best >= 0.97 && precisionOfMatch >= 0.99;
        Say($"{(isGood ? "Reached" : "NOT REACHED")}: F1 0.97 with up to three mistakes, precision 0.99 of what is called a match");
        return isGood;
    }

    private (double Precision, double Recall, double F1) At(double from, int[] sought, int errors)
    {
        var over = pairs.Where(pair => pair.Score >= from && (errors == 0 || pair.Errors == errors)).ToList();
        var right = (double)over.Count(pair => pair.IsTrue);
        var precision = over.Count == 0 ? 1 : right / over.Count;
        var recall = right / (errors == 0 ? sought.Sum() : sought[errors]);
        return (precision, recall, precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall));
    }

    private static string KindOf(Invented person, Invented other) =>
        person.Household != other.Household ? "strangers"
        : person.TwinsOf is not null && person.TwinsOf == other.TwinsOf ? "twins"
        : person.Given == other.Given ? "father and son of one name"
        : "of one household";
}
