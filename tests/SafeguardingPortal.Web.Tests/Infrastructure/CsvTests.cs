using System.Text;
using SafeguardingPortal.Web.Pages;

namespace SafeguardingPortal.Web.Tests.Infrastructure;

public class CsvTests
{
    private static string Row(params object?[] cells) =>
        Encoding.UTF8.GetString(Csv.Of([.. cells.Select(_ => "")], [cells])[Encoding.UTF8.Preamble.Length..]).Split("\r\n", 2)[1];

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("\tx")]
    [InlineData("\rx")]
    public void Words_that_begin_like_a_formula_get_an_apostrophe(string words) => Assert.Equal($"\"'{words}\",end\r\n", Row(words, "end"));

    [Fact]
    public void A_number_stays_a_number_below_nought_too() => Assert.Equal("-5,-0.5,1234,\r\n", Row(-5, -0.5, 1234, null));

    [Fact]
    public void Commas_quotation_marks_and_lines_stay_in_their_cell() =>
        Assert.Equal("\"a,b\",\"say \"\"no\"\"\",\"one\r\ntwo\",Zoë\r\n", Row("a,b", "say \"no\"", "one\r\ntwo", "Zoë"));

    [Fact]
    public void A_spreadsheet_is_told_that_it_is_utf8() => Assert.Equal(Encoding.UTF8.Preamble.ToArray(), Csv.Of(["a"], [])[..3]);
}
