using System.Linq.Expressions;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Deadlines;

namespace SafeguardingPortal.Domain.Tests;

public class SpliceTests
{
    private sealed record Home(string Street, int Number);

    private sealed record Family(string Name, Home? Home, IReadOnlyList<Home> Earlier);

    private static Expression<Func<Home, string, string>> ToLine { get; } = (home, ending) => home.Number + " " + home.Street + ending;

    private static Expression<Func<Home, string>> ToPostalLine { get; } = home => ToLine.Of(home, ", London");

    private static readonly Family Merrins = new("Merrin", new("Tansy Road", 14), [new("Orme Court", 18)]);

    [Fact]
    public void A_rule_that_is_named_becomes_its_own_body()
    {
        var shape = Splice.In<Family, string>(family => family.Name + ": " + ToLine.Of(family.Home!, "."));
        Expression<Func<Family, string>> byHand = family => family.Name + ": " + (family.Home!.Number + " " + family.Home.Street + ".");

        Assert.Equal(byHand.ToString(), shape.ToString());
        Assert.Equal("Merrin: 14 Tansy Road.", shape.Compile()(Merrins));
    }

    [Fact]
    public void It_is_written_out_in_what_is_asked_of_each_of_a_list_and_where_a_rule_names_another()
    {
        var shape = Splice.In<Family, List<string>>(family => family.Earlier.Select(home => ToPostalLine.Of(home)).ToList());

        Assert.DoesNotContain(".Of(", shape.ToString(), StringComparison.Ordinal);
        Assert.Equal(["18 Orme Court, London"], shape.Compile()(Merrins));
    }

    [Fact]
    public void It_is_written_out_in_a_query_that_is_put_together_as_it_is_asked()
    {
        var ending = "?";
        var lines = new[] { Merrins }.AsQueryable().Where(family => family.Home != null)
            .Select(family => ToLine.Of(family.Home!, ending)).Spliced();

        Assert.DoesNotContain(".Of(", lines.Expression.ToString(), StringComparison.Ordinal);
        Assert.Equal(["14 Tansy Road?"], lines.Provider.CreateQuery<string>(Splice.WrittenOut(lines.Expression)));
    }

    [Fact]
    public void One_that_was_forgotten_says_so_instead_of_being_asked_row_by_row()
    {
        Expression<Func<Family, string>> shape = family => ToLine.Of(family.Home!, ".");
        var forgotten = Assert.Throws<InvalidOperationException>(() => shape.Compile()(Merrins));
        Assert.Contains("has to be spliced", forgotten.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_that_was_given_to_the_method_is_written_out_too()
    {
        Expression<Func<Home, string>> own = home => home.Street;
        Assert.Equal("family => family.Home.Street", Splice.In<Family, string>(family => own.Of(family.Home!)).ToString());
    }

    [Fact]
    public void One_that_only_the_record_could_name_cannot_be() =>
        Assert.Throws<InvalidOperationException>(() => Splice.In<Home, string>(home => RuleOf(home).Of(home)));

    private static Expression<Func<Home, string>> RuleOf(Home home) => other => other.Street + home.Number;

    [Fact]
    public void The_clock_of_a_deadline_says_when_its_breach_is_acknowledged_and_when_it_was_withdrawn()
    {
        var clock = Deadline.ToClock.Compile();
        var referral = Given.Accepted();
        var limit = referral.Deadline;
        Assert.Equal(new Clock(limit.StartedAt, limit.DueSoonAt, limit.DueAt), clock(limit));

        referral.Breached();
        Assert.False(clock(limit).BreachAcknowledged);
        referral.ExplainBreach(BreachCause.InformationAwaited, "Hospital notes.", Given.Dc, Given.Hours(25));
        referral.AcknowledgeBreach("Rota raised.", Given.Ds, Given.Hours(26));
        Assert.True(clock(limit).BreachAcknowledged);

        limit.Withdraw(Given.Hours(27));
        Assert.Equal(Given.Hours(27), clock(limit).WithdrawnAt);
    }

    [Fact]
    public void The_label_of_a_person_is_of_what_is_believed_and_of_the_part_they_have()
    {
        var person = Person.Known(
            "P-2026-000001", null, Sex.Female, new(new(2018, 5, 1), BirthPrecision.Estimated), Given.Received, "R-2026-000001", "“Tash”");
        var label = Person.ToLabel.Compile();

        Assert.Equal(
            new PersonLabel(person.Id, null, Sex.Female, new(2018, 5, 1), BirthPrecision.Estimated, true, "“Tash”"),
            label(person, true));
        Assert.False(label(person, false).IsChild);
    }
}
