using System.Globalization;
using System.Text;
using CsvHelper;
using SafeguardingPortal.Domain.Casework.People.Matching;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Matching;

/// <summary>
/// The command line's <c>match --left A.csv --right B.csv --out pairs.csv</c>: the portal's matcher on two files, so that anyone can
/// measure it on their own data. It reads no database. What it writes appears when it is whole, or not at all.
/// </summary>
public static class MatchCommand
{
    private const int SayEvery = 100_000;

    /// <summary>
    /// Answers the exit code: 0 when the pairs are written, 1 with words on the error output when something is wrong and nothing was
    /// written.
    /// </summary>
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter errors, TimeProvider time)
    {
        if (args.Contains("--help"))
        {
            await output.WriteLineAsync(MatchOptions.Usage);
            return 0;
        }
        string? part = null;
        try
        {
            var options = MatchOptions.Read(args);
            part = $"{options.Out}.{Guid.NewGuid():N}.part";
            var (read, pairs) = await MatchAsync(options, part, output, UkTime.DateOf(time.UtcNow));
            File.Move(part, options.Out, overwrite: true);
            await output.WriteLineAsync(
                string.Create(CultureInfo.InvariantCulture, $"{pairs:N0} pairs of {read:N0} rows are in {options.Out}."));
            return 0;
        }
        catch (Exception e) when (e is MatchProblem or IOException or UnauthorizedAccessException)
        {
            if (part is not null) File.Delete(part);
            await errors.WriteLineAsync(
                $"{e.Message}{(e is MatchProblem { IsUsage: true } ? $" Write: {MatchOptions.Shortly} (--help says more)." : "")} "
                    + "Nothing was written.");
            return 1;
        }
    }

    private static async Task<(long Read, long Pairs)> MatchAsync(MatchOptions options, string part, TextWriter output, DateOnly today)
    {
        using var right = PeopleFile.Open(options.Right, options.RightColumns, options, today);
        foreach (var remark in right.Remarks()) await output.WriteLineAsync(remark);
        var known = FilePeople.Of(right);
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{known.Count:N0} rows of {options.Right} are read."));
        var matcher = new Matcher(
            MatchWeights.Standard with { PeopleOnRecord = Math.Max(known.Count, 10_000) }, NameFrequencies.Counted(known.Names));

        using var left = PeopleFile.Open(options.Left, options.LeftColumns, options, today);
        foreach (var remark in options.IsWithin ? [] : left.Remarks()) await output.WriteLineAsync(remark);
        var (read, pairs) = (0L, 0L);
        await using (var writer = new StreamWriter(part, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)))
        await using (var csv = CsvWriter.Create(writer, Csv.Options))
        {
            csv.WriteHeader("LeftRow", "LeftId", "RightRow", "RightId", "Outcome", "Score", "Reasons");
            var found = options.IsOneToOne ? OneToOne.Of(Found(), options.IsWithin) : Found();
            foreach (var pair in found)
            {
                csv.WriteField(pair.Left);
                csv.WriteField(pair.LeftId);
                csv.WriteField(pair.Right);
                csv.WriteField(pair.RightId);
                csv.WriteField(pair.Outcome.ToString());
                csv.WriteField(Math.Round((decimal)pair.Score, 2));
                csv.WriteField(pair.Reasons);
                csv.EndRecord();
                pairs++;
            }
        }
        if (right.LeftOut is { } ofRight) await output.WriteLineAsync(ofRight);
        if (!options.IsWithin && left.LeftOut is { } ofLeft) await output.WriteLineAsync(ofLeft);
        return (read, pairs);

        IEnumerable<FoundPair> Found()
        {
            foreach (var row in left.Rows())
            {
                var sought = Profile.Of(row.Description);
                foreach (var (other, comparison) in known.Likest(
                    sought, matcher, options.IsOneToOne ? OneToOne.From : null, options.IsWithin ? row.Number : 0))
                    yield return new(row.Number, row.Id, other.Number, other.Id, comparison.Outcome, comparison.Score,
                        string.Join("; ", comparison.Reasons.Select(reason => $"{reason.Likeness}: {reason.Words}")));
                if (++read % SayEvery == 0)
                    output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{read:N0} rows matched, {pairs:N0} pairs"));
            }
        }
    }
}

/// <summary>A row of the one file and a row of the other that may be of one person.</summary>
internal sealed record FoundPair(
    int Left, string LeftId, int Right, string RightId, MatchOutcome Outcome, double Score, string Reasons);

/// <summary>Something in the files or on the command line, in words for who gave them.</summary>
public sealed class MatchProblem(string words, bool isUsage = false) : Exception(words)
{
    public bool IsUsage => isUsage;
}
