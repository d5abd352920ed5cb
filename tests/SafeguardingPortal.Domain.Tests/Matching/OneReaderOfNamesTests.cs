using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Casework.People.Matching;

namespace SafeguardingPortal.Domain.Tests.Matching;

/// <summary>No one order of names, and one reader of them all (row 2 of the finding of people).</summary>
public class OneReaderOfNamesTests
{
    private static readonly string[] GivenNames = ["Zara", "Idris", "Peregrine", "Wanda"];

    private static Profile Of(string name, DateOnly? born = null, string? address = null) => Profile.Of(new()
    {
        Names = [name],
        Births = born is { } day ? [new(day, BirthPrecision.Exact)] : [],
        Addresses = address is null ? [] : [address]
    });

    [Fact]
    public void Every_ordinary_form_of_a_name_shares_a_key_and_with_the_birth_is_the_likeliest_by_far()
    {
        var known = ChildAsSaid.All.Select(child => (child.Name, Profile: Of(child.Name, child.Born))).ToList();
        List<string> wrong = [];
        foreach (var (child, said) in ChildAsSaid.Said)
        {
            var keys = PersonKeys.Of(Of(said)).ToHashSet();
            if (!PersonKeys.Of(Of(child.Name)).Any(keys.Contains)) wrong.Add($"no key by name alone: {said} for {child.Name}");
            var likest = known.MaxBy(each => Matcher.Standard.Score(Of(said, child.Born), each.Profile));
            var comparison = Matcher.Standard.Compare(Of(said, child.Born), Of(child.Name, child.Born));
            var words = string.Join("; ", comparison.Reasons.Select(reason => $"{reason.Likeness}: {reason.Words}"));
            if (likest.Name != child.Name || comparison.Outcome == MatchOutcome.None)
                wrong.Add($"{said} for {child.Name}: {comparison.Score:F1} {words}");
            var byName = Matcher.Standard.Compare(Of(said), Of(child.Name));
            if (!byName.IsByWholeName) wrong.Add($"{said} alone for {child.Name}: {byName.Score:F1} "
                + string.Join("; ", byName.Reasons.Select(reason => $"{reason.Likeness}: {reason.Words}")));
        }
        Assert.True(wrong.Count <= 3, string.Join("\n", wrong));
        Assert.True(ChildAsSaid.Said.Count() >= 57 && ChildAsSaid.All.Count == 18);
    }

    /// <summary>Among brothers, sisters, twins and strangers of that birthday, what is called a match is the child.</summary>
    [Fact]
    public void What_is_called_a_match_is_right_ninety_nine_times_in_a_hundred()
    {
        var others = ChildAsSaid.All.SelectMany((child, at) =>
        {
            var family = child.Name.Split(' ') is { Length: > 1 } words ? words[^1] : "Li";
            return GivenNames.Select((given, number) => (Name: $"{given} {family}",
                Profile: Of(
                    $"{given} {family}", number % 2 == 0 ? child.Born : child.Born.AddDays(-600 * number), $"{at + 1} Tansy Road")));
        });
        var known = ChildAsSaid.All.Select((child, at) => (child.Name, Profile: Of(child.Name, child.Born, $"{at + 1} Tansy Road")))
            .Concat(others).ToList();
        var (right, wrong) = (0, new List<string>());
        foreach (var (at, child) in ChildAsSaid.All.Index())
        {
            foreach (var said in child.Forms)
            {
                foreach (var each in known.Where(each =>
                    Matcher.Standard.Compare(Of(said, child.Born, $"{at + 1} Tansy Road"), each.Profile).Outcome == MatchOutcome.Match))
                {
                    if (each.Name == child.Name) right++;
                    else wrong.Add($"{said} for {each.Name}");
                }
            }
        }
        Assert.True(right >= 60 && wrong.Count <= right / 99.0, $"{right} right; wrong: {string.Join(", ", wrong)}");
    }

    [Theory]
    [InlineData("Mohammed Ali Khan", "Mohammed Omar Khan")]
    [InlineData("Amina Yusuf Hassan", "Idil Yusuf Hassan")]
    [InlineData("李小龙", "李小虎")]
    [InlineData("Anne-Marie Foy", "Anne-Louise Foy")]
    [InlineData("Harpreet Kaur Gill", "Manjit Kaur Gill")]
    public void Twins_with_a_name_in_common_are_no_match(string one, string other)
    {
        DateOnly born = new(2016, 4, 9);

        Assert.NotEqual(MatchOutcome.Match,
            Matcher.Standard.Compare(Of(one, born, "41 Tansy Road"), Of(other, born, "41 Tansy Road")).Outcome);
    }

    [Theory]
    [InlineData("Adebayo Seun", "Oluwaseun Adebayo")]
    [InlineData("Priya R", "Priya Ramanathan")]
    [InlineData("Rivka Levi", "רבקה לוי")]
    [InlineData("Tomas O Sullivan", "Tomás Ó Súilleabháin")]
    [InlineData("Abdulrahman Chowdhury", "Abdul Rahman Choudhury")]
    [InlineData("Awa N Diaye", "Awa N'Diaye")]
    [InlineData("Maria Lopez", "María José García López")]
    [InlineData("Nat Bonsu", "Nathaniel Osei-Bonsu")]
    [InlineData("張偉", "Zhang Wei")]
    public void The_whole_of_a_name_is_found_again_in_other_forms_of_it(string said, string name) =>
        Assert.True(Matcher.Standard.Compare(Of(said), Of(name)).IsByWholeName);

    [Theory]
    [InlineData("Robert (Bob) Hale", "ROBERT HALE|BOB HALE")]
    [InlineData("Leanne Foy née Cole", "LEANNE FOY|LEANNE COLE")]
    [InlineData("Darren Cole aka Daz Fettle", "DARREN COLE|DAZ FETTLE")]
    [InlineData("Li Xiaolong 李小龙", "LI XIAOLONG|小龙 李")]
    [InlineData("Priya d/o Kumar", "PRIYA KUMAR")]
    [InlineData("Hale, Thomas Jr.", "THOMAS HALE")]
    [InlineData("Hale Jr, Thomas", "THOMAS HALE")]
    [InlineData("Miss Ava Merrin", "AVA MERRIN")]
    [InlineData("Junior Mensah", "JUNIOR MENSAH")]
    [InlineData("0liver Merr1n", "OLIVER MERRIN")]
    [InlineData("O Brien", "OBRIEN")]
    [InlineData("Ava 2", "AVA")]
    public void Every_name_that_is_written_is_read(string typed, string names) =>
        Assert.Equal(names, string.Join(
            '|', NameParts.AllOf(typed).Select(name => string.Join(' ', name.Words.Select(word => word.Letters)))));

    [Theory]
    [InlineData("Harry Lane", "Harry Lane", null)]
    [InlineData("Rose Hill", "Rose Hill", null)]
    [InlineData("Ava St John", "Ava St John", null)]
    [InlineData("Lane, Harry", "Lane Harry", null)]
    [InlineData("Harry Lane 2/8/2017", "Harry Lane", null)]
    [InlineData("Harry Lane E5 8QJ", "Harry Lane", "E5 8QJ")]
    [InlineData("41 Tansy Road Harry Lane", "Harry Lane", "41 Tansy Road")]
    [InlineData("12 Hill View Road", null, "12 Hill View Road")]
    [InlineData("Merrin Tansy Road", "Merrin", "Tansy Road")]
    [InlineData("0liver Merrin", "0liver Merrin", null)]
    [InlineData("４１ Ｔａｎｓｙ Road", null, "41 Tansy Road")]
    public void A_name_made_of_the_words_of_streets_is_read_as_a_name(string typed, string? name, string? address)
    {
        var terms = SearchTerms.Read(typed, new(2026, 11, 23));

        Assert.Equal((name, address), (terms.Name, terms.Address));
    }

    [Fact]
    public void What_may_be_a_name_or_a_street_is_looked_for_as_both()
    {
        var today = new DateOnly(2026, 11, 23);

        Assert.Equal("Harry Lane", Assert.Single(SearchTerms.Read("Harry Lane", today).Others).Address);
        Assert.Equal("Tansy Road", Assert.Single(SearchTerms.Read("Tansy Road", today).Others).Name);
        Assert.Empty(SearchTerms.Read("41 Tansy Road", today).Others);
    }
}
