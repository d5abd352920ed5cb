using SafeguardingPortal.Domain.Casework.People.Matching;

namespace SafeguardingPortal.Domain.Tests.Matching;

public class LettersTests
{
    [Theory]
    [InlineData(null, "")]
    [InlineData("   ", "")]
    [InlineData("Ava  Merrin ", "AVA MERRIN")]
    [InlineData("Siân O’Brien-Łącki", "SIAN OBRIEN LACKI")]
    [InlineData("D'Souza", "DSOUZA")]
    [InlineData("St. John", "ST JOHN")]
    [InlineData("Иван Шевченко", "IVAN SHEVCHENKO")]
    [InlineData("Юлія Ґонта", "YULIYA GONTA")]
    [InlineData("Γιώργος Παπαδόπουλος", "GIORGOS PAPADOPOULOS")]
    [InlineData("محمد خان", "MHMD KHAN")]
    [InlineData("李小龙", "李小龙")]
    [InlineData("-", "")]
    public void Names_of_any_script_are_written_in_plain_letters(string? typed, string plain) => Assert.Equal(plain, Letters.Plain(typed));

    [Fact]
    public void A_name_of_thousands_of_letters_is_read_no_further_than_a_name_goes() =>
        Assert.Equal(300, Letters.Plain(new('x', 5_000)).Length);

    [Theory]
    [InlineData("CATHERINE", "KATHRYN")]
    [InlineData("MOHAMMED", "MUHAMMAD")]
    [InlineData("PHILIP", "FILIP")]
    [InlineData("SHAIKH", "SHEIKH")]
    [InlineData("WRIGHT", "RITE")]
    [InlineData("KNIGHT", "NIGHT")]
    [InlineData("SZYMANSKI", "SHIMANSKI")]
    [InlineData("CHAUDHRY", "CHOUDHURY")]
    [InlineData("MHMD", "MOHAMMED")]
    public void Names_that_sound_alike_have_one_sound(string one, string other) => Assert.Equal(Sound.Of(one), Sound.Of(other));

    [Theory]
    [InlineData("GAIL", "KAIL")]
    [InlineData("BEN", "PEN")]
    [InlineData("MARK", "NARK")]
    public void What_is_easily_misheard_has_one_set_of_bones_though_two_sounds(string one, string other)
    {
        Assert.NotEqual(Sound.Of(one), Sound.Of(other));
        Assert.Equal(Sound.Bones(one), Sound.Bones(other));
    }

    [Theory]
    [InlineData("", "", 1)]
    [InlineData("AVA", "", 0)]
    [InlineData("MARTHA", "MARHTA", 0.961)]
    [InlineData("DIXON", "DICKSONX", 0.813)]
    [InlineData("DWAYNE", "DUANE", 0.84)]
    [InlineData("AVA", "ZOE", 0)]
    public void Closeness_is_Jaros_and_Winklers(string one, string other, double closeness)
    {
        Assert.Equal(closeness, Closeness.JaroWinkler(one, other), 0.001);
        Assert.Equal(closeness, Closeness.JaroWinkler(other, one), 0.001);
    }

    [Theory]
    [InlineData("AVA", "AVA", 0)]
    [InlineData("AVA", "AVAH", 1)]
    [InlineData("AVA", "EVA", 1)]
    [InlineData("BRIAN", "BRAIN", 1)]
    [InlineData("A", "", 1)]
    [InlineData("AVA", "NOAH", 2)]
    [InlineData("CLARK", "LARKS", 2)]
    public void Slips_are_counted_up_to_two(string one, string other, int slips) =>
        Assert.Equal((slips, slips), (Closeness.Slips(one, other), Closeness.Slips(other, one)));

    [Theory]
    [InlineData("DAZ", "DARREN")]
    [InlineData("BILL", "WILLIAM")]
    [InlineData("ALEX", "ALEXANDRA")]
    [InlineData("SEUN", "OLUWASEUN")]
    [InlineData("KASIA", "KATARZYNA")]
    public void Short_forms_are_known(string one, string other) => Assert.True(NameVariants.AreShortForms(one, other));

    [Theory]
    [InlineData("MOHAMMED", "MAMADOU")]
    [InlineData("AISHA", "AYESHA")]
    [InlineData("JALLOH", "DIALLO")]
    [InlineData("KOWALSKI", "KOWALSKA")]
    [InlineData("STEPHEN", "STEVEN")]
    public void Spellings_of_one_name_are_known(string one, string other) => Assert.True(NameVariants.AreSpellings(one, other));

    [Theory]
    [InlineData("AVA", "NOAH")]
    [InlineData("IVANA", "IVANI")]
    [InlineData("AVA", "AVA")]
    public void Other_names_are_not_short_for_each_other(string one, string other) => Assert.False(NameVariants.AreShortForms(one, other));
}
