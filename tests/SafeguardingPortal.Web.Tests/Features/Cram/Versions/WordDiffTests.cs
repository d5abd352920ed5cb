using SafeguardingPortal.Web.Features.Cram.Versions;

namespace SafeguardingPortal.Web.Tests.Features.Cram.Versions;

public class WordDiffTests
{
    private static string Of(string? earlier, string? later) => string.Concat(WordDiff.Of(earlier, later).Select(run => run.Kind switch
    {
        DiffKind.Added => $"[+{run.Text}]",
        DiffKind.TakenAway => $"[-{run.Text}]",
        _ => run.Text
    }));

    [Theory]
    [InlineData(null, null, "")]
    [InlineData("", "new text", "[+new text]")]
    [InlineData("old text", null, "[-old text]")]
    [InlineData("The same.", "The same.", "The same.")]
    [InlineData("The boy was at home.", "The girl was late at home.", "The [-boy ][+girl ]was [+late ]at home.")]
    [InlineData("one\ntwo", "one\ntwo\nthree", "one\n[-two][+two\nthree]")]
    public void What_was_taken_away_and_added_stands_word_by_word_in_the_text(string? earlier, string? later, string shown) =>
        Assert.Equal(shown, Of(earlier, later));

    [Fact]
    public void The_runs_joined_together_are_the_texts_again()
    {
        const string earlier = "He said  that the bruise\nwas from a fall. Mother agrees.",
            later = "He says that the bruise was\n\nfrom a fall. Mother does not agree.";
        var runs = WordDiff.Of(earlier, later);

        Assert.Equal(earlier, string.Concat(runs.Where(run => run.Kind != DiffKind.Added).Select(run => run.Text)));
        Assert.Equal(later, string.Concat(runs.Where(run => run.Kind != DiffKind.TakenAway).Select(run => run.Text)));
    }

    [Fact]
    public void Two_long_texts_with_next_to_nothing_in_common_stand_one_after_the_other()
    {
        static string Text(string word) =>
            string.Join(' ', Enumerable.Range(0, 20_000).Select(number => number % 10 == 0 ? "and" : $"{word}{number}"));

        Assert.Equal([DiffKind.TakenAway, DiffKind.Added], WordDiff.Of(Text("a"), Text("b")).Select(run => run.Kind));
    }

    [Fact]
    public void A_word_changed_in_a_long_text_is_found_in_it()
    {
        var text = string.Join(' ', Enumerable.Range(0, 15_000).Select(number => $"word{number}"));

        Assert.Equal(
            [("word0 ", DiffKind.TakenAway), ("first ", DiffKind.Added), ("word14999", DiffKind.TakenAway), ("last", DiffKind.Added)],
            WordDiff.Of(text, text.Replace("word0 ", "first ", StringComparison.Ordinal).Replace("word14999", "last",
                StringComparison.Ordinal)).Where(run => run.Kind != DiffKind.Same).Select(run => (run.Text, run.Kind)));
    }
}
