using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Casework.Tasks;
using SafeguardingPortal.Domain.Time;

namespace SafeguardingPortal.Domain.Tests;

/// <summary>BR-2: what the desk says of people on record is kept, and what it leaves open is asked again.</summary>
public class RememberMatchesTests
{
    private static readonly Person Ava = Given.SomebodyNamed("Ava Merrin");
    private static readonly Person Eva = Given.SomebodyNamed("Eva Merin");

    private static Recognition Of(Person person, LinkVerdict? verdict, bool isOpen = true, string? reason = null) =>
        new(person.Id, person.Reference, isOpen, verdict, reason, "one date of birth");

    private static (Referral Referral, RememberMatches Act, IReadOnlyList<Entity> Made) Remembered(
        IReadOnlyList<Recognition> child, Func<Referral, (Guid, Guid)>? standing = null)
    {
        var referral = Given.Logged();
        var act = new RememberMatches(
            referral.CaseFile, referral.Reference, [.. referral.People.Select(part => part.Person)], [new(child), new([])],
            new[] { Ava, Eva }.ToDictionary(person => person.Id),
            standing is null ? new HashSet<(Guid, Guid)>() : new([standing(referral)]));
        return (referral, act, act.Remember([.. Enumerable.Range(1, act.Links).Select(n => $"L-2026-{n:D6}")],
            GivenSchedule.TaskNumbers(act.Tasks), Given.Desk, Given.Hours(1)));
    }

    [Fact]
    public void BR_2_a_verdict_is_kept_with_its_pair_and_its_reason()
    {
        var (referral, act, made) = Remembered([Of(Ava, LinkVerdict.NotSame, reason: "A cousin"), Of(Eva, LinkVerdict.NotSame)]);

        Assert.Equal((2, 0), (act.Links, act.Tasks));
        Assert.Equal(
            [("L-2026-000001", PersonLink.Pair(referral.People[0].PersonId, Ava.Id), "A cousin"),
                ("L-2026-000002", PersonLink.Pair(referral.People[0].PersonId, Eva.Id), "Taken down in R-2026-000123: one date of birth")],
            made.OfType<PersonLink>().Select(link => (link.Reference, (link.FirstId, link.SecondId), link.Evidence)));
    }

    [Theory]
    [InlineData(null, true, "Put off when it was taken down.")]
    [InlineData(LinkVerdict.NotSure, true, "Whoever took it down was not sure.")]
    [InlineData(LinkVerdict.NotSure, false, "Whoever took it down was not sure.")]
    public void BR_2_what_is_left_open_is_a_researchers_to_find_out_by_tomorrow(LinkVerdict? verdict, bool isOpen, string reason)
    {
        var (referral, _, made) = Remembered([Of(Ava, verdict, isOpen: isOpen)]);

        var (link, task) = (made.Only<PersonLink>(), made.Only<CaseTask>());
        Assert.Equal(LinkVerdict.NotSure, link.Verdict);
        Assert.Equal(
            (TaskKind.CheckMatch,
                $"Find out whether {referral.People[0].Person.Reference} and {(isOpen ? Ava.Reference : "a person another team knows")} "
                    + "are the same person.", reason, Role.Researcher, "R-2026-000123",
                UkTime.EndOf(new(2026, 11, 22))),
            (task.Kind, task.Text, task.Reason, task.OwnerRole, task.FromReference, task.DueAt));
    }

    [Fact]
    public void Nothing_is_asked_once_the_row_is_somebody_else_on_record()
    {
        Assert.Equal(LinkVerdict.Same, Remembered([Of(Ava, null), Of(Eva, LinkVerdict.Same)]).Made.Only<PersonLink>().Verdict);
    }

    [Fact]
    public void A_pair_of_which_something_was_said_already_gets_no_second_verdict()
    {
        var made = Remembered([Of(Ava, LinkVerdict.NotSame)], referral => PersonLink.Pair(referral.People[0].PersonId, Ava.Id)).Made;

        Assert.Empty(made);
    }
}
