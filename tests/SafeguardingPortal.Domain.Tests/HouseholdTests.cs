using SafeguardingPortal.Domain.Casework.People;

namespace SafeguardingPortal.Domain.Tests;

/// <summary>Who lives together since when, who is what to whom, and who is one with whom.</summary>
public class HouseholdTests
{
    [Fact]
    public void Somebody_is_in_a_household_once_at_a_time_and_can_come_back()
    {
        var (home, darren) = (Given.Home(), Given.SomebodyNamed("Darren Pike"));
        var member = home.Join(darren, "Mother’s partner", new(2026, 4, 12), Stay.Lives, Given.Received);

        Assert.Contains("already", Given.Refused(() => home.Join(darren, null, new(2026, 5, 1), Stay.SeenThere, Given.Received)));
        home.Leave(member.Id, new(2026, 6, 1), Given.Received);
        Assert.Contains("already", Given.Refused(() => home.Join(darren, null, new(2026, 5, 31), Stay.Lives, Given.Received)));
        home.Join(darren, "Mother’s partner", new(2026, 6, 1), Stay.StaysAtTimes, Given.Received);

        Assert.Equal([new DateOnly(2026, 6, 1), null], home.Members.Select(each => each.To));
    }

    [Fact]
    public void Nobody_joins_or_leaves_tomorrow_or_leaves_before_joining()
    {
        var home = Given.Home();
        var member = home.Join(Given.SomebodyNamed("Darren Pike"), null, new(2026, 11, 21), Stay.Lives, Given.Received);

        Assert.Contains("future",
            Given.Refused(() => home.Join(Given.SomebodyNamed("Sandra Merrin"), null, new(2026, 11, 22), Stay.Lives, Given.Received)));
        Assert.Contains("future", Given.Refused(() => home.Leave(member.Id, new(2026, 11, 22), Given.Received)));
        Assert.Contains("before they joined", Given.Refused(() => home.Leave(member.Id, new(2026, 11, 20), Given.Received)));
        Assert.Contains("not in the household", Given.Refused(() => home.Leave(Guid.NewGuid(), new(2026, 11, 21), Given.Received)));
        home.Leave(member.Id, new(2026, 11, 21), Given.Received);
        Assert.Contains("already left", Given.Refused(() => home.Leave(member.Id, new(2026, 11, 21), Given.Received)));
    }

    [Fact]
    public void Nobody_is_related_to_themselves_nor_a_parent_younger_than_the_child_or_unborn()
    {
        var kelly = Given.SomebodyNamed("Kelly Merrin", Sex.Female, new(new(1999, 5, 1), BirthPrecision.Exact));
        var ava = Given.SomebodyNamed("Ava Merrin", Sex.Female, new(new(2020, 3, 14), BirthPrecision.Exact));
        var unborn = Given.SomebodyNamed(null, Sex.NotKnown, new(new(2027, 2, 2), BirthPrecision.Expected));

        Assert.Contains("themselves", Given.Refused(() => Relate(kelly, RelationKind.SiblingOf, kelly)));
        Assert.Contains("younger", Given.Refused(() => Relate(ava, RelationKind.ParentOf, kelly)));
        Assert.Contains("unborn", Given.Refused(() => Relate(unborn, RelationKind.ParentOf, ava)));
        Assert.Contains("future", Given.Refused(() => Relate(kelly, RelationKind.PartnerOf, ava, new(2026, 11, 22))));
        Assert.Contains(
            "before it begins", Given.Refused(() => Relate(kelly, RelationKind.PartnerOf, ava, new(2026, 1, 2), new(2026, 1, 1))));
        Assert.Equal(kelly.Id, Relate(kelly, RelationKind.ParentOf, ava).OfId);
    }

    [Fact]
    public void A_couple_parts_and_a_parent_stays_one()
    {
        var (kelly, jason, ava) = (Given.SomebodyNamed("Kelly Merrin"), Given.SomebodyNamed("Jason Tull"),
            Given.SomebodyNamed("Ava Merrin"));
        var couple = Relate(kelly, RelationKind.PartnerOf, jason, new(2018, 1, 1));
        Assert.Equal(CoupleState.Ended, Relate(kelly, RelationKind.PartnerOf, jason, new(2018, 1, 1), new(2022, 1, 1)).State);

        couple.End(new(2022, 1, 1), CoupleState.Ended, Given.Received);
        Assert.Equal((new DateOnly(2022, 1, 1), CoupleState.Ended), (couple.Until!.Value, couple.State));
        Assert.Contains("does not end",
            Given.Refused(() => Relate(jason, RelationKind.ParentOf, ava).End(new(2022, 1, 1), CoupleState.Ended, Given.Received)));

        couple.Withdraw("They were never together", Given.Dc, Given.Hours(1));
        Assert.True(couple.WasBelievedAt(Given.Received));
        Assert.False(couple.WasBelievedAt(Given.Hours(1)));
        Assert.Contains("withdrawn", Given.Refused(() => couple.Withdraw("x", Given.Dc, Given.Hours(2))));
        Assert.Contains("withdrawn", Given.Refused(() => couple.End(new(2022, 1, 1), CoupleState.Apart, Given.Hours(2))));
    }

    [Fact]
    public void A_parent_who_is_not_known_is_written_down_as_such()
    {
        var unknown = Relationship.UnknownParent(Sex.Male, Given.SomebodyNamed("Ava Merrin"), "Mother", Given.Dc, Given.Received);

        Assert.Equal((null, RelationKind.ParentOf, Sex.Male), (unknown.OfId, unknown.Kind, unknown.UnknownSex));
    }

    [Fact]
    public void A_verdict_on_a_pair_is_kept_in_one_order_undone_once_and_brought_back_as_a_new_one()
    {
        var (one, other) = (Given.SomebodyNamed("Ava Merrin"), Given.SomebodyNamed("Ava Merin"));
        var link = PersonLink.Decide("L-2026-000001", other, one, LinkVerdict.Same, "One birthday.", Given.Dc, Given.Received);

        Assert.Equal(PersonLink.Pair(one.Id, other.Id), (link.FirstId, link.SecondId));
        Assert.Equal(PersonLink.Pair(one.Id, other.Id), PersonLink.Pair(other.Id, one.Id));
        Assert.Contains("one record already",
            Given.Refused(() => PersonLink.Decide("L-2026-000002", one, one, LinkVerdict.Same, "x", Given.Dc, Given.Received)));
        Assert.Contains("stands", Given.Refused(() => link.Replay("L-2026-000002", "x", Given.Dc, Given.Received)));
        link.Undo("Cousins of one name", Given.Ds, Given.Hours(1));
        Assert.Contains("already been undone", Given.Refused(() => link.Undo("x", Given.Ds, Given.Hours(2))));
        var again = link.Replay("L-2026-000002", "The school confirms it", Given.Dc, Given.Hours(3));

        Assert.Equal((link.Id, link.FirstId, link.SecondId, LinkVerdict.Same, true),
            (again.ReplayOfId, again.FirstId, again.SecondId, again.Verdict, again.IsStanding));
        Assert.False(link.IsStanding);
    }

    [Fact]
    public void Links_join_whoever_is_connected_and_circles_do_no_harm()
    {
        var (a, b, c, d, e) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());

        Assert.Equal([a], LinkedPeople.Of(a, []));
        Assert.Equal(new[] { a, b, c }.Order(), LinkedPeople.Of(a, [(a, b), (b, c), (d, e)]).Order());
        Assert.Equal(new[] { a, b, c }.Order(), LinkedPeople.Of(c, [(a, b), (b, c), (a, c)]).Order());
        // One link of a chain undone: two sets where there was one.
        Assert.Equal([a], LinkedPeople.Of(a, [(b, c), (c, d)]));
        Assert.Equal(new[] { b, c, d }.Order(), LinkedPeople.Of(d, [(b, c), (c, d)]).Order());
    }

    private static Relationship Relate(Person of, RelationKind kind, Person to, DateOnly? since = null, DateOnly? until = null) =>
        Relationship.Between(of, kind, to, since, until, CoupleState.Together, "Council", Given.Dc, Given.Received);
}
