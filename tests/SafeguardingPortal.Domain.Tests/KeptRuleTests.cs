using System.Linq.Expressions;
using SafeguardingPortal.Domain.Deadlines;

namespace SafeguardingPortal.Domain.Tests;

/// <summary>Which rules a query may name, and that what is named is what is written out.</summary>
public class KeptRuleTests
{
    private sealed record Row(int Number, DateTime At, string Name);

    private static readonly Expression<Func<Row, DateTime, bool>> IsAfter = (row, at) => row.At > at;
    private static readonly Expression<Func<Row, DateTime, bool>> IsOfLastDay = (row, at) => row.At > at.AddDays(-1);
    private static readonly int[] Few = [1, 2];
    private static readonly Expression<Func<Row, bool>> IsOfFew = row => Few.Contains(row.Number);
    private static readonly Expression<Func<Row, DateTime, bool>> IsLater = (row, at) => IsAfter.Of(row, at) && row.Number > 1;

    [Fact]
    public void A_rule_that_is_told_values_as_they_are_may_be_named() => Assert.True(KeptRule.Of(IsAfter).StandsAlone);

    [Fact]
    public void A_rule_that_names_another_may_be_named() => Assert.True(KeptRule.Of(IsLater).StandsAlone);

    [Fact]
    public void A_rule_that_reckons_with_what_it_is_told_is_written_out_in_the_query() =>
        Assert.False(KeptRule.Of(IsOfLastDay).StandsAlone);

    [Fact]
    public void A_rule_with_a_list_of_its_surroundings_is_written_out_in_the_query() => Assert.False(KeptRule.Of(IsOfFew).StandsAlone);

    [Fact]
    public void A_rule_of_one_request_is_written_out_in_the_query()
    {
        var least = Random.Shared.Next();
        Assert.False(KeptRule.Of((Expression<Func<Row, bool>>)(row => row.Number > least)).StandsAlone);
    }

    [Fact]
    public void A_query_names_a_rule_that_is_kept_and_is_written_out_as_it_would_have_been()
    {
        var at = new DateTime(2026, 3, 29, 1, 0, 0, DateTimeKind.Utc);
        Row[] rows = [new(1, at.AddHours(1), "a"), new(2, at.AddHours(1), "b"), new(3, at, "c")];
        var query = rows.AsQueryable().Where(row => IsLater.Of(row, at)).Spliced();

        Assert.Contains("Said(", query.Expression.ToString(), StringComparison.Ordinal);
        var written = Splice.WrittenOut(query.Expression);
        Assert.DoesNotContain("Said(", written.ToString(), StringComparison.Ordinal);
        Assert.Equal(["b"], query.Provider.CreateQuery<Row>(written).Select(row => row.Name));
    }

    [Fact]
    public void A_query_that_was_never_written_out_says_so()
    {
        Row[] rows = [new(1, DateTime.UnixEpoch, "a")];
        var query = rows.AsQueryable().Where(row => IsLater.Of(row, DateTime.MinValue)).Spliced();
        Assert.Contains("without writing it out", Assert.ThrowsAny<Exception>(() => query.ToList()).GetBaseException().Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_clock_of_a_limit_may_be_named() => Assert.True(KeptRule.Of(Deadline.ToClock).StandsAlone);
}
