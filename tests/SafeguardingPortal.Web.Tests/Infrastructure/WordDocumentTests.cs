using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using SafeguardingPortal.Web.Pages;

namespace SafeguardingPortal.Web.Tests.Infrastructure;

public class WordDocumentTests
{
    private static readonly byte[] Written = new WordDocument("Report to a conference", "C-2026-000001-K1")
        .Heading("The family").Facts(("Child", "Ava Merrin, 6"), ("Left out", null)).Heading("Since June", 2)
        .Text("First line\nsecond line with \u0001 a stray character and 👧").Bullets(["One", "Two"])
        .Table(["When", "What"], [["1 Jun", "Visit <home> & school"]]).ToBytes();

    [Fact]
    public void What_is_written_is_a_file_that_Word_can_read()
    {
        using var file = WordprocessingDocument.Open(new MemoryStream(Written), isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(file).Select(problem => $"{problem.Path?.XPath}: {problem.Description}"));
    }

    [Fact]
    public void Everything_written_is_in_it_and_nothing_that_XML_cannot_hold()
    {
        using var file = WordprocessingDocument.Open(new MemoryStream(Written), isEditable: false);
        var text = file.MainDocumentPart!.Document.Body!.InnerText;
        Assert.Contains("Ava Merrin, 6", text);
        Assert.Contains("second line with  a stray character and 👧", text);
        Assert.Contains("Visit <home> & school", text);
        Assert.DoesNotContain("Left out", text);
    }

    [Fact]
    public void The_marking_stands_above_and_below_every_page_with_the_reference_and_the_page_number()
    {
        using var file = WordprocessingDocument.Open(new MemoryStream(Written), isEditable: false);
        Assert.Equal("OFFICIAL-SENSITIVE", file.MainDocumentPart!.HeaderParts.Single().Header.InnerText);
        var footer = file.MainDocumentPart.FooterParts.Single().Footer;
        Assert.Equal("C-2026-000001-K1, page 1 of 1OFFICIAL-SENSITIVE", footer.InnerText);
        Assert.Equal([" PAGE ", " NUMPAGES "], footer.Descendants<SimpleField>().Select(field => field.Instruction!.Value));
    }
}
