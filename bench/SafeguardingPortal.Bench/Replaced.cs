using SafeguardingPortal.Web.Matching;
using SafeguardingPortal.Web.Tests.Matching;

namespace SafeguardingPortal.Bench;

/// <summary>
/// The <c>match</c> command, one to one and otherwise at its defaults, on two files of people some of whose values are another's.
/// </summary>
internal sealed class Replaced(int people, int seed)
{
    private const double Least = 0.98;

    public async Task<bool> RunAsync(TextWriter output)
    {
        var isGood = true;
        var folder = Directory.CreateTempSubdirectory("replaced");
        try
        {
            foreach (var each in (int[])[seed, seed + 1, seed + 2])
            {
                var (left, right) = new ReplacedValues(each).Make(people);
                string Path(string name) => System.IO.Path.Combine(folder.FullName, name);
                await File.WriteAllTextAsync(Path("left.csv"), ReplacedValues.Csv(left, day => day.ToString("yyyy-MM-dd", null)));
                await File.WriteAllTextAsync(Path("right.csv"), ReplacedValues.Csv(right, day => day.ToString("yyyyMMdd", null)));
                foreach (var more in (string[][])[["--one-to-one"], []])
                {
                    await MatchCommand.RunAsync(["match", "--left", Path("left.csv"), "--right", Path("right.csv"), "--out",
                        Path("pairs.csv"), .. more], TextWriter.Null, output, TimeProvider.System);
                    var f1 = ReplacedValues.F1(await File.ReadAllTextAsync(Path("pairs.csv")), left, right);
                    output.WriteLine(FormattableString.Invariant(
                        $"{people:N0} x {people:N0}, seed {each}, {(more.Length > 0 ? "one to one" : "all possible pairs")}: F1 {f1:N4}"));
                    if (more.Length > 0) isGood &= f1 >= Least;
                }
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
        output.WriteLine(FormattableString.Invariant($"{(isGood ? "Reached" : "NOT REACHED")}: F1 {Least} of a one-to-one run"));
        return isGood;
    }
}
