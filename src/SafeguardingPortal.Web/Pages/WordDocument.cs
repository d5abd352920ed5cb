using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Pages;

/// <summary>
/// A record as a Word file, written from top to bottom: marking above and below every page, reference and page n of m in the foot
/// (handbook §7). Headings are real headings and tables have real header rows, so that a screen reader finds its way.
/// </summary>
public sealed class WordDocument
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private const string Marking = "OFFICIAL-SENSITIVE";
    private readonly Body body = new();
    private readonly string title;
    private readonly string foot;

    /// <param name="foot">What stands beside the page number: the reference, and who took the copy when.</param>
    public WordDocument(string title, string foot)
    {
        (this.title, this.foot) = (title, foot);
        body.Append(Styled("Title", title));
    }

    public WordDocument Heading(string text, int level = 1)
    {
        body.Append(Styled($"Heading{level}", text));
        return this;
    }

    /// <summary>A line for each part, which leads to it and gives its page; the program that opens the file counts the pages.</summary>
    public WordDocument Index(string heading, IReadOnlyList<string> parts)
    {
        body.Append(Styled("Heading1", heading));
        for (var n = 0; n < parts.Count; n++)
            body.Append(new Paragraph(
                new ParagraphProperties(new Tabs(new TabStop
                { Val = TabStopValues.Right, Leader = TabStopLeaderCharValues.Dot, Position = 9638 })),
                new Hyperlink(Lines(parts[n])) { Anchor = MarkOf(n) }, new Run(new TabChar()), Counted($" PAGEREF {MarkOf(n)} \\h ")));
        return this;
    }

    /// <summary>The heading of a part, on a page of its own, to which its line of the index leads.</summary>
    public WordDocument IndexedHeading(string text, int part)
    {
        var id = part.ToString(LondonWords.Culture);
        body.Append(new Paragraph(
            new ParagraphProperties(new ParagraphStyleId { Val = "Heading1" }, new PageBreakBefore()),
            new BookmarkStart { Id = id, Name = MarkOf(part) }, Lines(text), new BookmarkEnd { Id = id }));
        return this;
    }

    private static string MarkOf(int part) => $"part{(part + 1).ToString(LondonWords.Culture)}";

    /// <summary>Narrative as it was typed: each line break is kept.</summary>
    public WordDocument Text(string? text)
    {
        body.Append(new Paragraph(Lines(text ?? "")));
        return this;
    }

    public WordDocument Bullets(IEnumerable<string> lines)
    {
        foreach (var line in lines) body.Append(Styled("ListParagraph", $"•\u00a0{line}"));
        return this;
    }

    /// <summary>Names and what stands for them, as a table of two columns.</summary>
    public WordDocument Facts(params (string Name, string? Value)[] facts)
    {
        var table = NewTable(2);
        foreach (var (name, value) in facts.Where(fact => !string.IsNullOrWhiteSpace(fact.Value)))
            table.Append(new TableRow(Cell(name, bold: true), Cell(value!)));
        return Add(table);
    }

    /// <param name="shares">How wide the columns are, of one another; null where they are alike.</param>
    public WordDocument Table(
        IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<string>> rows, IReadOnlyList<int>? shares = null)
    {
        var table = NewTable(headings.Count, shares);
        table.Append(new TableRow([new TableRowProperties(new TableHeader()), .. headings.Select(heading => Cell(heading, bold: true))]));
        foreach (var row in rows) table.Append(new TableRow(row.Select(cell => Cell(cell))));
        return Add(table);
    }

    public byte[] ToBytes()
    {
        using var stream = new MemoryStream();
        using (var file = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            file.PackageProperties.Title = Clean(title);
            file.PackageProperties.Creator = "Safeguarding Portal";
            file.PackageProperties.Language = "en-GB";
            var main = file.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>().Styles = AllStyles();
            var header = main.AddNewPart<HeaderPart>();
            header.Header = new Header(Centred(Marking));
            var footer = main.AddNewPart<FooterPart>();
            footer.Footer = new Footer(PageLine(), Centred(Marking));
            body.Append(new SectionProperties(
                new HeaderReference { Type = HeaderFooterValues.Default, Id = main.GetIdOfPart(header) },
                new FooterReference { Type = HeaderFooterValues.Default, Id = main.GetIdOfPart(footer) },
                new PageSize { Width = 11906, Height = 16838 },
                new PageMargin { Top = 1134, Right = 1134, Bottom = 1134, Left = 1134, Header = 567, Footer = 567, Gutter = 0 }));
            main.Document = new Document(body);
        }
        return stream.ToArray();
    }

    private WordDocument Add(Table table)
    {
        body.Append(table, new Paragraph());
        return this;
    }

    private static Paragraph Styled(string style, string text) =>
        new(new ParagraphProperties(new ParagraphStyleId { Val = style }), Lines(text));

    private static Paragraph Centred(string text) => new(
        new ParagraphProperties(new Justification { Val = JustificationValues.Center }),
        new Run(new RunProperties(new Bold()), new Text(text)));

    private Paragraph PageLine() => new(
        new ParagraphProperties(new Justification { Val = JustificationValues.Center }),
        Words($"{foot}, page "), Counted(" PAGE "), Words(" of "), Counted(" NUMPAGES "));

    private static SimpleField Counted(string instruction) => new(new Run(new Text("1"))) { Instruction = instruction, Dirty = true };

    private static Run Words(string text) => new(new Text(Clean(text)) { Space = SpaceProcessingModeValues.Preserve });

    private static Run Lines(string text, bool bold = false)
    {
        var run = new Run();
        if (bold) run.Append(new RunProperties(new Bold()));
        var lines = Clean(text).ReplaceLineEndings("\n").Split('\n');
        for (var n = 0; n < lines.Length; n++)
        {
            if (n > 0) run.Append(new Break());
            run.Append(new Text(lines[n]) { Space = SpaceProcessingModeValues.Preserve });
        }
        return run;
    }

    private static TableCell Cell(string text, bool bold = false) => new(new Paragraph(Lines(text, bold)));

    private static Table NewTable(int columns, IReadOnlyList<int>? shares = null)
    {
        static T Line<T>() where T : BorderType, new() => new() { Val = BorderValues.Single, Size = 4, Color = "7C8592" };
        return new(
            new TableProperties(
                new TableWidth { Width = "5000", Type = TableWidthUnitValues.Pct },
                new TableBorders(Line<TopBorder>(), Line<LeftBorder>(), Line<BottomBorder>(), Line<RightBorder>(),
                    Line<InsideHorizontalBorder>(), Line<InsideVerticalBorder>())),
            new TableGrid(
                (shares ?? [.. Enumerable.Repeat(1, columns)]).Select(share => new GridColumn
                { Width = (9638 * share / (shares?.Sum() ?? columns)).ToString(LondonWords.Culture) })));
    }

    /// <summary>A pasted control character that XML cannot hold is left out; the file would not open with it.</summary>
    internal static string Clean(string text) => text.All(IsAllowed)
        ? text : string.Concat(text.EnumerateRunes().Where(rune => rune.Value >= 0x10000 || IsAllowed((char)rune.Value)));

    private static bool IsAllowed(char letter) => XmlConvert.IsXmlChar(letter);

    private static Styles AllStyles() => new(
        new DocDefaults(new RunPropertiesDefault(new RunPropertiesBaseStyle(
            new RunFonts { Ascii = "Arial", HighAnsi = "Arial", ComplexScript = "Arial" }, new FontSize { Val = "22" },
            new Languages { Val = "en-GB" })),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(new SpacingBetweenLines { After = "120" }))),
        new Style(new StyleName { Val = "Normal" }) { Type = StyleValues.Paragraph, StyleId = "Normal", Default = true },
        Heading("Title", "Title", "36"), Heading("Heading1", "heading 1", "28"), Heading("Heading2", "heading 2", "24"),
        new Style(new StyleName { Val = "List Paragraph" }, new BasedOn { Val = "Normal" },
            new StyleParagraphProperties(new Indentation { Left = "360" }))
        { Type = StyleValues.Paragraph, StyleId = "ListParagraph" });

    private static Style Heading(string id, string name, string size)
    {
        var outline = id == "Title" ? null : new OutlineLevel { Val = id[^1] - '1' };
        var paragraph = new StyleParagraphProperties(new KeepNext(), new SpacingBetweenLines { Before = "240", After = "120" });
        if (outline is not null) paragraph.Append(outline);
        return new Style(new StyleName { Val = name }, new BasedOn { Val = "Normal" }, new NextParagraphStyle { Val = "Normal" }, paragraph,
            new StyleRunProperties(new Bold(), new Color { Val = "16294D" }, new FontSize { Val = size }))
        { Type = StyleValues.Paragraph, StyleId = id };
    }
}
