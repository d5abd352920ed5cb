using SafeguardingPortal.Domain.Casework.People;

namespace SafeguardingPortal.Domain.Tests;

/// <summary>Saying that two records are one person, with what was said of others in mind.</summary>
public class LinkPeopleTests
{
    private static readonly Person A = Given.SomebodyNamed("Ava Merrin");
    private static readonly Person B = Given.SomebodyNamed("Eva Merin");
    private static readonly Person C = Given.SomebodyNamed("Ava Marin");

    private static LinkPeople Around(
        Person one, Person other, PersonLink? standing = null, Person[]? ones = null, params (Person, Person)[] apart) => new(
            standing, new HashSet<Guid>([one.Id, .. (ones ?? []).Select(each => each.Id)]), new HashSet<Guid>([other.Id]),
            [.. apart.Select(Apart)]);

    private static SaidApart Apart((Person One, Person Other) pair)
    {
        var (first, second) = pair.One.Id.CompareTo(pair.Other.Id) <= 0 ? pair : (pair.Other, pair.One);
        return new(first.Id, first.Reference, second.Id, second.Reference);
    }

    private static PersonLink Decided(LinkPeople act, Person one, Person other, LinkVerdict verdict = LinkVerdict.Same) =>
        act.Decide("L-2026-000001", one, other, verdict, "One birthday.", Given.Dc, Given.Received);

    [Fact]
    public void Both_records_move_on_so_that_the_second_of_two_who_decide_is_told()
    {
        var (a, b) = (A.Version, B.Version);

        Assert.Equal(PersonLink.Pair(A.Id, B.Id), (Decided(Around(A, B), A, B) is var link ? (link.FirstId, link.SecondId) : default));
        Assert.Equal((a + 1, b + 1), (A.Version, B.Version));
    }

    [Fact]
    public void Another_verdict_takes_the_place_of_the_one_before_and_the_same_is_not_said_twice()
    {
        var before = Decided(Around(A, B), A, B);
        Assert.Equal("This has already been said of the two. Undo it first where it is wrong.",
            Given.Refused(() => Decided(Around(A, B, before), A, B)));
        Assert.True(before.IsStanding);

        var after = Decided(Around(A, B, before), A, B, LinkVerdict.NotSure);

        Assert.Equal((false, "Another verdict took its place", true), (before.IsStanding, before.UndoneReason, after.IsStanding));
    }

    [Fact]
    public void Two_people_are_not_made_one_by_a_detour_whichever_way_it_is_gone()
    {
        var detour = Around(B, C, ones: [A], apart: (A, C));

        var words = Given.Refused(() => Decided(detour, B, C));
        Assert.StartsWith("This would make one person of P-2026-", words, StringComparison.Ordinal);
        Assert.Contains(A.Reference, words, StringComparison.Ordinal);
        Assert.Contains(C.Reference, words, StringComparison.Ordinal);
        Assert.Equal(words, Given.Refused(() => Decided(new(null, detour.Others, detour.Ones, detour.Apart), C, B)));
        Assert.Equal(LinkVerdict.NotSure, Decided(detour, B, C, LinkVerdict.NotSure).Verdict);
    }

    [Fact]
    public void What_was_said_of_the_pair_itself_or_of_others_altogether_is_no_detour()
    {
        var apart = Decided(Around(A, B), A, B, LinkVerdict.NotSame);

        Assert.Equal(LinkVerdict.Same, Decided(Around(A, B, apart, apart: (A, B)), A, B).Verdict);
        Assert.Equal(LinkVerdict.Same, Decided(Around(B, C, ones: [A], apart: (A, B)), B, C).Verdict);
    }

    [Fact]
    public void One_that_was_undone_is_brought_back_unless_another_stands_or_a_detour_forbids_it()
    {
        var undone = Decided(Around(B, C), B, C);
        undone.Undo("Cousins", Given.Ds, Given.Hours(1));
        PersonLink Replayed(LinkPeople act) => act.Replay("L-2026-000002", undone, "The school confirms it", Given.Dc, Given.Hours(2));

        Assert.Equal("Another verdict on these two stands by now. Undo that one first.",
            Given.Refused(() => Replayed(Around(B, C, Decided(Around(B, C), B, C, LinkVerdict.NotSure)))));
        Assert.Contains("This would make one person of", Given.Refused(() => Replayed(Around(B, C, ones: [A], apart: (A, C)))),
            StringComparison.Ordinal);
        var (version, again) = (undone.Version, Replayed(Around(B, C)));
        Assert.Equal((undone.Id, LinkVerdict.Same, true), (again.ReplayOfId, again.Verdict, again.IsStanding));
        Assert.Equal((version, false), (undone.Version, undone.IsStanding));
    }
}
