using System.Globalization;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Referrals.Acts;

/// <summary>
/// The 24 hours drawn as one line with what was done and when. What happened after the limit is said in words, not drawn.
/// </summary>
public sealed record ClockLine(Clock Clock, IReadOnlyList<ClockLine.Mark> Events, string Description, int Rows, DateTime Now)
{
    private const double Left = 20, Span = 1080;
    private const int RowHeight = 18;

    /// <summary>Roughly how wide a label is; two that would touch stand in two rows.</summary>
    private const double LetterWidth = 6.6;

    public sealed record Mark(string X, int Y, string Anchor, string Text);

    public int Bar => 14 + Rows * RowHeight;
    public int Height => Bar + 50;

    public string X(DateTime at) => Written(Place(Clock, at));

    public bool NowHasRoom => Place(Clock, Now) is > 170 and < 930;

    public static string Width(string from, string to) =>
        Written(Math.Max(0, double.Parse(to, CultureInfo.InvariantCulture) - double.Parse(from, CultureInfo.InvariantCulture)));

    public static ClockLine Of(ReferralDetails referral, DateTime now)
    {
        var done = Done(referral).Where(each => each.At <= referral.Clock.DueAt).OrderBy(each => each.At).ToList();
        List<double> rowEnds = [];
        List<(double X, int Row, string Anchor, string Text)> placed = [];
        foreach (var (text, at) in done)
        {
            var x = Place(referral.Clock, at);
            var words = $"{text} {UkTime.At(at).ToString("HH:mm", LondonWords.Culture)}";
            var width = words.Length * LetterWidth;
            var anchor = x + width > Left + Span ? "end" : "start";
            var start = anchor == "end" ? x - width : x;
            var row = rowEnds.FindIndex(end => end + 12 <= start);
            if (row < 0)
            {
                row = rowEnds.Count;
                rowEnds.Add(0);
            }
            rowEnds[row] = start + width;
            placed.Add((x, row, anchor, words));
        }
        var rows = Math.Max(1, rowEnds.Count);
        var bar = 14 + rows * RowHeight;
        return new(referral.Clock,
            [.. placed.Select(each => new Mark(Written(each.X), bar - 12 - each.Row * RowHeight, each.Anchor, each.Text))],
            string.Join(". ", done.Select(each => $"{each.Text} {LondonWords.When(each.At, now)}")
                .Append($"The limit ends {LondonWords.When(referral.Clock.DueAt, now)}")) + ".",
            rows, now);
    }

    private static IEnumerable<(string Text, DateTime At)> Done(ReferralDetails referral)
    {
        if (referral.AllocatedAt is { } allocated) yield return ("Allocated", allocated);
        if (referral.Versions is [.., var first]) yield return ("CRAM signed", first.SignedAt);
        else if (referral.Assessments.Count > 0) yield return ("Assessment written", referral.Assessments[0].At);
        foreach (var discussion in referral.Discussions) yield return ("Discussion ended", discussion.EndedAt);
        if (referral.SignOff is { } signed) yield return ("Signed", signed.At);
        if (referral.Proposals is [.., { DecidedAt: { } decided, Decision: Domain.Casework.Referrals.ProposalDecision.Agreed }])
            yield return ("No further action", decided);
    }

    private static double Place(Clock clock, DateTime at) =>
        Left + Span * Math.Clamp((at - clock.StartedAt) / (clock.DueAt - clock.StartedAt), 0, 1);

    private static string Written(double x) => x.ToString("0.#", CultureInfo.InvariantCulture);
}
