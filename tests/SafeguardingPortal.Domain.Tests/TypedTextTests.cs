using System.Globalization;
using System.Text;

namespace SafeguardingPortal.Domain.Tests;

/// <summary>What comes in as text is text: seen, of one spelling, and on one line where the box has one.</summary>
public class TypedTextTests
{
    [Theory]
    [InlineData("Ava\u202EnirreM", "AvanirreM")]
    [InlineData("\u2066Ava\u2069 Merrin", "Ava Merrin")]
    [InlineData("Ava\uFFFEMerrin", "AvaMerrin")]
    [InlineData("A\uFDD0v\uFDEFa\uFFFF", "Ava")]
    [InlineData("Av\u200Ba\u2060 Mer\uFEFFrin", "Ava Merrin")]
    [InlineData("Av\u200Da Mer\u200Crin", "Ava Merrin")]
    [InlineData("A\u0000v\u0007a\u001B[31m", "Ava[31m")]
    [InlineData("A\u00ADva", "Ava")]
    [InlineData("\u3164\u115FAva\uFFA0", "Ava")]
    [InlineData("Ava\tMerrin\nFoyle\r\nNovak\u2028Reyes", "Ava Merrin Foyle Novak Reyes")]
    [InlineData("Ava\u00A0Merrin\u3000Foyle\u2800Novak", "Ava Merrin Foyle Novak")]
    [InlineData("Jose\u0301", "José")]
    [InlineData("A\U000E0041v\U000E007Fa\U0001FFFE\U0010FFFF", "Ava")]
    [InlineData("Ava\uFE0F", "Ava")]
    [InlineData("Mia O’Neill-Łukasz", "Mia O’Neill-Łukasz")]
    public void A_line_is_what_can_be_seen_of_it(string typed, string kept) => Assert.Equal(kept, TypedText.Line(typed));

    [Theory]
    [InlineData("מרים לוי")]
    [InlineData("محمد عبد الله")]
    [InlineData("می\u200Cخواهم")]
    [InlineData("نگه\u200Cدار")]
    [InlineData("ශ\u0DCA\u200Dරී")]
    [InlineData("क\u094D\u200Dष")]
    [InlineData("山田\U000E0100太郎")]
    [InlineData("Nguyễn Thị Ánh")]
    [InlineData("Zoë 👩\u200D👧\u200D👦")]
    [InlineData("😀 said “no”")]
    public void Names_of_every_script_stay_as_they_are_spelt(string name) =>
        Assert.Equal(name.Normalize(NormalizationForm.FormC), TypedText.Line(name));

    [Fact]
    public void Narrative_keeps_its_lines_and_loses_what_is_not_seen()
    {
        Assert.Equal("One.\r\n\tTwo.\nThree.\n", TypedText.Narrative("One.\r\n\tTwo.\nThr\u202Eee.\u2029"));
        Assert.Equal("A list\n• one", TypedText.Narrative("A list\u000B• one"));
    }

    [Fact]
    public void Half_a_pair_is_no_character_in_a_line_nor_in_a_password()
    {
        Assert.Equal("Ava", TypedText.Line("A\uD83Dva\uDE00"));
        Assert.Equal("p\u202Ass", TypedText.Unseen("p\uD83D\u202A\uFFFEss"));
    }

    [Fact]
    public void No_character_there_is_makes_it_fail_or_leaves_more_to_do()
    {
        for (var value = 0; value <= 0x10FFFF; value++)
        {
            var text = value is >= 0xD800 and <= 0xDFFF ? $"a{(char)value}b" : $"a{char.ConvertFromUtf32(value)}b";
            foreach (var read in (Func<string, string>[])[TypedText.Line, TypedText.Narrative])
            {
                var once = read(text);
                if (once != read(once) || !once.IsNormalized()) Assert.Fail(string.Create(CultureInfo.InvariantCulture, $"U+{value:X4}"));
            }
            Casework.People.PersonName.Searchable(text);
        }
    }
}
