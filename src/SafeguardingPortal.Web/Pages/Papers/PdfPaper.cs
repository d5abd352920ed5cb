using System.Text;
using PdfSharp.Drawing;
using PdfSharp.Fonts;
using PdfSharp.Pdf;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Pages.Papers;

/// <summary>
/// A paper as PDF, on A4: marking above and below every page, reference and page n of m in the foot, an index with page numbers and
/// bookmarks. Tables repeat their head on each page, a row longer than what is left of a page goes on upon the next, and a word longer
/// than its line is broken.
/// </summary>
public sealed class PdfPaper
{
    public const string ContentType = "application/pdf";

    private const double Width = 595, Height = 842, Left = 57, Right = 538, Top = 60, Bottom = 768;
    private const double Size = 9.5, Padding = 4, Gap = 7;

    /// <summary>PDFsharp keeps its fonts for the whole process and does not say that two may use them at once.</summary>
    private static readonly Lock OneAtATime = new();

    private readonly Paper paper;
    private readonly IReadOnlyList<int> begins;
    private readonly List<int> starts = [];
    private readonly List<List<Action<XGraphics>>> pages = [];
    private readonly Dictionary<(bool Bold, int Letter), double> widths = [];
    private readonly Dictionary<(double Size, bool Bold), XFont> fonts = [];
    private readonly XGraphics measure = XGraphics.CreateMeasureContext(new XSize(Width, Height), XGraphicsUnit.Point,
        XPageDirection.Downwards);
    private double y;

    static PdfPaper() => GlobalFontSettings.FontResolver = new PaperFonts();

    /// <param name="begins">On which page each part begins, as far as it is known.</param>
    private PdfPaper(Paper paper, IReadOnlyList<int> begins)
    {
        (this.paper, this.begins) = (paper, begins);
        Turn();
        Lines(paper.Title, 16, bold: true);
        y += Gap;
        Blocks(paper.Lead);
        if (paper.HasIndex) Index();
        foreach (var (n, part) in paper.Parts.Index())
        {
            if (!paper.HasIndex) Need(80);
            else if (y > Top) Turn();
            starts.Add(pages.Count);
            Lines(paper.HasIndex ? Paper.Numbered(n, part) : part.Title, 14, bold: true);
            y += Gap;
            Blocks(part);
        }
    }

    /// <summary>Laid out twice: where a part begins is known when all of it has been laid out once.</summary>
    public static byte[] Of(Paper paper)
    {
        lock (OneAtATime)
        {
            var first = new PdfPaper(paper, new int[paper.Parts.Count]);
            return new PdfPaper(paper, first.starts).ToBytes();
        }
    }

    private byte[] ToBytes()
    {
        using var document = new PdfDocument();
        document.Info.Title = Clean(paper.Title);
        document.Info.Creator = "Safeguarding Portal";
        document.Info.CreationDate = paper.MadeAt;
        document.Language = "en-GB";
        foreach (var (n, drawn) in pages.Index())
        {
            var page = document.AddPage();
            (page.Width, page.Height) = (XUnit.FromPoint(Width), XUnit.FromPoint(Height));
            using var on = XGraphics.FromPdfPage(page);
            foreach (var draw in drawn) draw(on);
            Centred(on, Paper.Marking, 36, bold: true);
            Centred(on, string.Create(LondonWords.Culture, $"{paper.Foot}, page {n + 1} of {pages.Count}"), Height - 44, bold: false);
            Centred(on, Paper.Marking, Height - 28, bold: true);
        }
        foreach (var (n, part) in paper.Parts.Index())
            document.Outlines.Add(Clean(paper.HasIndex ? Paper.Numbered(n, part) : part.Title), document.Pages[starts[n] - 1],
                opened: true);
        using var stream = new MemoryStream();
        document.Save(stream, closeStream: false);
        return stream.ToArray();
    }

    private void Centred(XGraphics on, string text, double at, bool bold)
    {
        text = Clean(text);
        on.DrawString(text, Font(8, bold), XBrushes.Black, new XPoint((Width - WidthOf(text, 8, bold)) / 2, at));
    }

    private void Index()
    {
        Lines(Paper.IndexTitle, 14, bold: true);
        y += Gap / 2;
        foreach (var (n, part) in paper.Parts.Index())
        {
            Need(16);
            Draw(Paper.Numbered(n, part), Left, y, Size, bold: false);
            var number = begins[n].ToString(LondonWords.Culture);
            Draw(number, Right - WidthOf(number, Size, bold: false), y, Size, bold: false);
            Rule(Left, y + 14, Right);
            y += 16;
        }
    }

    private void Blocks(PaperPart part)
    {
        foreach (var block in part.Blocks)
            switch (block)
            {
                case PaperHeading heading:
                    Need(60);
                    if (y > Top) y += Gap / 2;
                    Lines(heading.Text, 11, bold: true);
                    y += Gap / 2;
                    break;
                case PaperText text:
                    Lines(text.Text, Size, bold: false);
                    y += Gap;
                    break;
                case PaperFacts facts:
                    Table(null, [1, 3], facts.Rows.Select(row => (IReadOnlyList<string>)[row.Name, row.Value]));
                    break;
                case PaperTable table:
                    Table(table.Headings, table.Shares, table.Rows);
                    break;
            }
    }

    private void Lines(string text, double size, bool bold)
    {
        foreach (var line in Wrap(text, size, bold, Right - Left))
        {
            Need(size * 1.35);
            Draw(line, Left, y, size, bold);
            y += size * 1.35;
        }
    }

    /// <param name="headings">Null where the first column names what stands in the second.</param>
    private void Table(IReadOnlyList<string>? headings, IReadOnlyList<int> shares, IEnumerable<IReadOnlyList<string>> rows)
    {
        var all = (double)shares.Sum();
        var columns = shares.Select(share => (Right - Left) * share / all).ToList();
        var head = headings is null ? null : Cells(headings, columns, _ => true);
        var started = false;
        foreach (var row in rows)
        {
            var cells = Cells(row, columns, n => headings is null && n == 0);
            var height = Tall(cells);
            var headHeight = head is null ? 0 : Tall(head);
            // With its head it begins where two lines of it have room, and a row that a page can hold is not broken.
            var fits = height <= Bottom - Top - headHeight;
            var wanted = (started ? 0 : headHeight) + (fits ? height : 3 * Size);
            if (y + wanted > Bottom && y > Top)
            {
                Turn();
                started = false;
            }
            if (!started && head is not null) Row(head, columns, shaded: true);
            started = true;
            while (y + Tall(cells) > Bottom)
            {
                var room = Math.Max(1, (int)((Bottom - y - 2 * Padding) / (Size * 1.3)));
                Row([.. cells.Select(cell => cell with { Lines = [.. cell.Lines.Take(room)] })], columns, shaded: false);
                cells = [.. cells.Select(cell => cell with { Lines = [.. cell.Lines.Skip(room)] })];
                Turn();
                if (head is not null) Row(head, columns, shaded: true);
            }
            Row(cells, columns, shaded: false);
        }
        y += Gap * 1.5;
    }

    private sealed record Cell(IReadOnlyList<string> Lines, bool Bold);

    private List<Cell> Cells(IReadOnlyList<string> texts, List<double> columns, Func<int, bool> isBold) =>
        [.. texts.Select((text, n) => new Cell(Wrap(text, Size, isBold(n), columns[n] - 2 * Padding), isBold(n)))];

    private static double Tall(List<Cell> cells) => cells.Max(cell => cell.Lines.Count) * Size * 1.3 + 2 * Padding;

    private void Row(List<Cell> cells, List<double> columns, bool shaded)
    {
        var (top, height, left) = (y, Tall(cells), Left);
        if (shaded) pages[^1].Add(on => on.DrawRectangle(new XSolidBrush(XColor.FromArgb(233, 236, 242)), Left, top, Right - Left, height));
        foreach (var (n, cell) in cells.Index())
        {
            foreach (var (line, text) in cell.Lines.Index())
                Draw(text, left + Padding, top + Padding + line * Size * 1.3, Size, cell.Bold);
            left += columns[n];
        }
        Rule(Left, top, Right);
        Rule(Left, top + height, Right);
        y += height;
    }

    private void Rule(double from, double at, double to) =>
        pages[^1].Add(on => on.DrawLine(new XPen(XColor.FromArgb(124, 133, 146), 0.5), from, at, to, at));

    private void Draw(string text, double left, double top, double size, bool bold)
    {
        if (text.Length > 0) pages[^1].Add(on => on.DrawString(text, Font(size, bold), XBrushes.Black, new XPoint(left, top + size)));
    }

    private void Need(double height)
    {
        if (y + height > Bottom) Turn();
    }

    private void Turn()
    {
        pages.Add([]);
        y = Top;
    }

    /// <summary>Lines that fit: broken between words, and within one that is longer than a line.</summary>
    private List<string> Wrap(string text, double size, bool bold, double width)
    {
        List<string> lines = [];
        foreach (var typed in Clean(text).ReplaceLineEndings("\n").Split('\n'))
        {
            var (line, used) = (new StringBuilder(), 0.0);
            foreach (var word in Words(typed))
            {
                var wide = WidthOf(word.TrimEnd(' '), size, bold);
                if (used > 0 && used + wide > width) End();
                if (wide <= width)
                {
                    line.Append(word);
                    used += WidthOf(word, size, bold);
                    continue;
                }
                foreach (var letter in word.EnumerateRunes())
                {
                    var step = WidthOf(letter, size, bold);
                    if (used > 0 && used + step > width) End();
                    line.Append(letter.ToString());
                    used += step;
                }
            }
            End();

            void End()
            {
                lines.Add(line.ToString().TrimEnd(' '));
                line.Clear();
                used = 0;
            }
        }
        return lines;
    }

    /// <summary>Each with the spaces after it.</summary>
    private static IEnumerable<string> Words(string line)
    {
        for (var from = 0; from < line.Length;)
        {
            var to = line.IndexOf(' ', from);
            to = to < 0 ? line.Length : to;
            while (to < line.Length && line[to] == ' ') to++;
            yield return line[from..to];
            from = to;
        }
    }

    private double WidthOf(string text, double size, bool bold)
    {
        var sum = 0.0;
        foreach (var letter in text.EnumerateRunes()) sum += WidthOf(letter, size, bold);
        return sum;
    }

    private double WidthOf(Rune letter, double size, bool bold)
    {
        if (!widths.TryGetValue((bold, letter.Value), out var wide))
            widths[(bold, letter.Value)] = wide = measure.MeasureString(letter.ToString(), Font(100, bold)).Width / 100;
        return wide * size;
    }

    private XFont Font(double size, bool bold) => fonts.TryGetValue((size, bold), out var font) ? font
        : fonts[(size, bold)] = new(PaperFonts.Family, size, bold ? XFontStyleEx.Bold : XFontStyleEx.Regular);

    private static string Clean(string text) => WordDocument.Clean(text).Replace('\t', ' ');
}
