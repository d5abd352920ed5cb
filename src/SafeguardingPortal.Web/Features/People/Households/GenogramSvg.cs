using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using SafeguardingPortal.Domain.Casework.People;

namespace SafeguardingPortal.Web.Features.People.Households;

/// <summary>
/// Draws a genogram as SVG in presentation attributes alone, so that it stands under the content security policy, in print and in a file.
/// The same facts are always in a table beside it.
/// </summary>
public static class GenogramSvg
{
    private const string Ink = "#0b0c0c";
    private const string Navy = "#16294d";
    private const double Half = GenogramLayout.Symbol / 2d;
    private const int LongestLine = 24;

    /// <summary>How far a household's outline stands from the middle of whoever is in it.</summary>
    private const double Reach = 94;

    public static string Of(Genogram genogram)
    {
        var layout = GenogramLayout.Of(genogram);
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"""
            <svg viewBox="0 0 {layout.Width} {layout.Height}" width="{layout.Width}" height="{layout.Height}" role="img"
            aria-labelledby="geno-t geno-d" font-family="Arial, sans-serif">
            """);
        svg.Append(CultureInfo.InvariantCulture,
            $"""<title id="geno-t">{Safe(genogram.Title)}</title><desc id="geno-d">The same facts are in the table below.</desc>""");
        foreach (var home in genogram.Homes) DrawHome(svg, genogram, layout, home);
        var drops = DrawCouples(svg, genogram, layout);
        DrawChildren(svg, genogram, layout, drops);
        foreach (var person in genogram.People) DrawPerson(svg, layout, person, genogram.Homes);
        return svg.Append("</svg>").ToString();
    }

    /// <summary>
    /// An outline round those who live together, row by row, drawn only where it holds nobody else; the letter by each name says it in any
    /// case.
    /// </summary>
    private static void DrawHome(StringBuilder svg, Genogram genogram, GenogramLayout layout, GenogramHome home)
    {
        var bands = genogram.People.Where(person => person.Home == home.Key).Select(person => layout.Of(person.Id)).GroupBy(at => at.Y)
            .OrderBy(row => row.Key)
            .Select(row => (Y: row.Key, Left: row.Min(at => at.X) - Reach, Right: row.Max(at => at.X) + Reach)).ToList();
        if (bands.Count == 0 || bands.Zip(bands.Skip(1)).Any(pair => pair.Second.Y - pair.First.Y > GenogramLayout.RowHeight
            || pair.Second.Left > pair.First.Right || pair.First.Left > pair.Second.Right)) return;
        if (genogram.People.Any(person => person.Home != home.Key && layout.Of(person.Id) is var at
            && bands.Exists(band => band.Y == at.Y && at.X > band.Left - Half && at.X < band.Right + Half))) return;

        var path = new StringBuilder(
            string.Create(CultureInfo.InvariantCulture, $"M{bands[0].Left:0} {bands[0].Y - Half - 40:0}H{bands[0].Right:0}"));
        foreach (var below in bands.Skip(1)) path.Append(CultureInfo.InvariantCulture, $"V{below.Y - Half - 40:0}H{below.Right:0}");
        path.Append(CultureInfo.InvariantCulture, $"V{bands[^1].Y + Half + 104:0}H{bands[^1].Left:0}");
        foreach (var (below, above) in Enumerable.Reverse(bands).Zip(Enumerable.Reverse(bands).Skip(1)))
            path.Append(CultureInfo.InvariantCulture, $"V{below.Y - Half - 40:0}H{above.Left:0}");
        svg.Append(CultureInfo.InvariantCulture,
            $"""<path d="{path}z" fill="#f2f4f8" stroke="{Navy}" stroke-width="2" stroke-linejoin="round" stroke-dasharray="9 6"/>""");
        // Below everybody, where no line of descent runs.
        Text(svg, bands[^1].Left + 10, bands[^1].Y + Half + 95,
            Shortened($"{home.Key}: {home.Address}", (int)((bands[^1].Right - bands[^1].Left) / 7.4)), 13, true, "start");
    }

    /// <summary>The lines of couples, and where the children of each hang.</summary>
    private static Dictionary<(Guid, Guid), (double X, double Y)> DrawCouples(StringBuilder svg, Genogram genogram, GenogramLayout layout)
    {
        Dictionary<(Guid, Guid), (double X, double Y)> drops = [];
        var lanes = 0;
        foreach (var couple in genogram.Couples)
        {
            var (a, b) = (layout.Of(couple.One), layout.Of(couple.Other));
            var (left, right) = a.X <= b.X ? (a, b) : (b, a);
            double dropX, y;
            if (left.Y == right.Y && layout.AreNeighbours(couple.One, couple.Other))
            {
                (dropX, y) = ((left.X + right.X) / 2, left.Y);
                Line(svg, $"M{left.X + Half:0} {y:0}H{right.X - Half:0}", couple.Line);
            }
            else
            {
                // Over the heads of whoever stands between, in a lane of its own.
                y = Math.Min(left.Y, right.Y) - Half - 8 - 7 * (lanes++ % 3);
                dropX = right.X - GenogramLayout.Column / 2d;
                Line(svg, $"M{left.X:0} {left.Y - Half:0}V{y:0}H{right.X:0}V{right.Y - Half:0}", couple.Line);
            }
            Slashes(svg, (dropX + right.X - Half) / 2, y, couple.Line);
            drops[Key(couple.One, couple.Other)] = (dropX, y);
        }
        return drops;
    }

    private static void DrawChildren(
        StringBuilder svg, Genogram genogram, GenogramLayout layout, Dictionary<(Guid, Guid), (double X, double Y)> drops)
    {
        var families = genogram.Children.GroupBy(child => (child.Parent, child.OtherParent)).ToList();
        foreach (var (index, family) in families.Index())
        {
            var parent = layout.Of(family.Key.Parent);
            var hangs = family.Key.OtherParent is { } other && drops.TryGetValue(Key(family.Key.Parent, other), out var drop)
                ? drop : (X: parent.X + Half + 34, parent.Y);
            if (family.Key.OtherParent is null) svg.Append(CultureInfo.InvariantCulture,
                $"""<path d="M{parent.X + Half:0} {parent.Y:0}H{hangs.X:0}" fill="none" stroke="{Ink}" stroke-width="2"/>""");
            var children = family.Select(child => layout.Of(child.Child)).ToList();
            // A single child nearly below hangs straight down.
            if (children is [var only] && Math.Abs(only.X - hangs.X) <= 24 && family.Key.OtherParent is not null) hangs = (only.X, hangs.Y);
            var bar = children.Min(child => child.Y) - Half - 22 - 6 * (index % 3);
            svg.Append(CultureInfo.InvariantCulture, $"""
                <path d="M{hangs.X:0} {hangs.Y:0}V{bar:0}M{Math.Min(hangs.X, children.Min(child => child.X)):0} {bar:0}
                H{Math.Max(hangs.X, children.Max(child => child.X)):0}
                """);
            foreach (var child in children) svg.Append(CultureInfo.InvariantCulture, $"M{child.X:0} {bar:0}V{child.Y - Half:0}");
            svg.Append(CultureInfo.InvariantCulture, $"\" fill=\"none\" stroke=\"{Ink}\" stroke-width=\"2\"/>");
        }
    }

    private static void DrawPerson(StringBuilder svg, GenogramLayout layout, GenogramPerson person, IReadOnlyList<GenogramHome> homes)
    {
        var (x, y) = layout.Of(person.Id);
        if (person.IsChildHere) Symbol(svg, person, x, y, Half + 6, 2);
        Symbol(svg, person, x, y, Half, 2.5);
        if (person.HasDied) svg.Append(CultureInfo.InvariantCulture, $"""
            <path d="M{x - Half:0} {y - Half:0}l{Half * 2:0} {Half * 2:0}M{x + Half:0} {y - Half:0}l{-Half * 2:0} {Half * 2:0}"
            stroke="{Ink}" stroke-width="1.5"/>
            """);
        if (!person.IsKnown) Text(svg, x, y + 8, "?", 24, false, "middle");

        var at = y + Half + 22;
        foreach (var line in Wrapped(person.Name)) at = Below(line, 15, true, Ink);
        foreach (var mark in person.Marks.SelectMany(Wrapped)) at = Below(mark, 13, true, Ink);
        if (homes.Count > 1 && person.Home is { } home) at = Below($"Lives at {home}", 13, false, "#484f5a");
        foreach (var note in person.Notes.SelectMany(Wrapped).Take(3)) at = Below(note, 13, false, "#484f5a");

        double Below(string words, int size, bool strong, string colour)
        {
            Text(svg, x, at, words, size, strong, "middle", colour);
            return at + size + 3;
        }
    }

    private static void Symbol(StringBuilder svg, GenogramPerson person, double x, double y, double half, double stroke)
    {
        var shape = (person.IsUnborn, person.Sex) switch
        {
            (true, _) =>
                string.Create(CultureInfo.InvariantCulture, $"""<path d="M{x:0} {y - half:0}L{x + half:0} {y + half:0}H{x - half:0}z" """),
            (false, Sex.Female) => string.Create(CultureInfo.InvariantCulture, $"""<circle cx="{x:0}" cy="{y:0}" r="{half:0}" """),
            (false, Sex.Male) => string.Create(
                CultureInfo.InvariantCulture, $"""<rect x="{x - half:0}" y="{y - half:0}" width="{half * 2:0}" height="{half * 2:0}" """),
            (false, Sex.NotKnown) => string.Create(CultureInfo.InvariantCulture,
                $"""<path d="M{x:0} {y - half - 3:0}L{x + half + 3:0} {y:0}L{x:0} {y + half + 3:0}L{x - half - 3:0} {y:0}z" """)
        };
        svg.Append(shape).Append(CultureInfo.InvariantCulture, $"""fill="#fff" stroke="{Ink}" stroke-width="{stroke}"/>""");
    }

    private static void Line(StringBuilder svg, FormattableString path, CoupleLine line) =>
        svg.Append(CultureInfo.InvariantCulture, $"""
            <path d="{path.ToString(CultureInfo.InvariantCulture)}" fill="none" stroke="{(line == CoupleLine.Parents ? "#7c8592" : Ink)}"
            stroke-width="2"{(line is CoupleLine.LivingTogether ? " stroke-dasharray=\"10 6\"" : "")}/>
            """);

    private static void Slashes(StringBuilder svg, double x, double y, CoupleLine line)
    {
        if (line == CoupleLine.Ended) svg.Append(CultureInfo.InvariantCulture,
            $"""<path d="M{x - 10:0} {y + 14:0}l14 -28M{x + 1:0} {y + 14:0}l14 -28" fill="none" stroke="{Ink}" stroke-width="2"/>""");
        if (line == CoupleLine.Apart) svg.Append(
            CultureInfo.InvariantCulture, $"""<path d="M{x - 7:0} {y + 14:0}l14 -28" fill="none" stroke="{Ink}" stroke-width="2"/>""");
    }

    private static void Text(
        StringBuilder svg, double x, double y, string words, int size, bool strong, string anchor, string colour = Ink) =>
        svg.Append(CultureInfo.InvariantCulture, $"""
            <text x="{x:0}" y="{y:0}" font-size="{size}"{(strong ? " font-weight=\"700\"" : "")}
            text-anchor="{anchor}" fill="{colour}">{Safe(words)}</text>
            """);

    private static (Guid, Guid) Key(Guid one, Guid other) => PersonLink.Pair(one, other);

    private static string Safe(string words) => HtmlEncoder.Default.Encode(words);

    private static string Shortened(string words, int most) => words.Length <= most || most < 8 ? words : words[..(most - 1)] + "…";

    /// <summary>Lines short enough for a column; a word longer than one is cut, since the table has it whole.</summary>
    private static IEnumerable<string> Wrapped(string words)
    {
        var line = "";
        foreach (var word in words.Split(' ').Select(word => Shortened(word, LongestLine)))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > LongestLine)
            {
                yield return line;
                line = word;
            }
            else line = line.Length == 0 ? word : $"{line} {word}";
        }
        if (line.Length > 0) yield return line;
    }
}
