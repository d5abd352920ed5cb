using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Work;

namespace SafeguardingPortal.Domain.Tests.Work;

/// <summary>Nothing that runs is on nobody's list (B13).</summary>
public class AskedNextTests
{
    private static readonly Guid Officer = Guid.NewGuid();
    private static readonly Guid Supervisor = Guid.NewGuid();

    public static TheoryData<Waiting, Holders> EveryState
    {
        get
        {
            TheoryData<Waiting, Holders> all = [];
            foreach (var what in Enum.GetValues<Waiting>())
                foreach (var officer in new Guid?[] { null, Officer })
                    foreach (var supervisor in new Guid?[] { null, Supervisor })
                        foreach (var queue in new Role?[] { null, Role.Researcher })
                            all.Add(what, new(officer, supervisor, queue));
            return all;
        }
    }

    [Theory, MemberData(nameof(EveryState))]
    public void Whatever_waits_somebody_is_asked_whoever_is_in_the_team(Waiting what, Holders who)
    {
        var asked = AskedNext.Of(what, who);
        if (asked.OfficerId is { } officer) Assert.Contains(officer, new[] { Officer, Supervisor });

        // Whichever roles a team is left with, one of those that are asked is there, or the command is.
        var ladder = asked.Ladder.ToList();
        Assert.Contains(ladder[^1], Roles.OfCommand);
        foreach (var present in ladder.Select((_, n) => ladder.Skip(n).ToList()))
            Assert.Equal(present[0], asked.RoleAmong(present));
        Assert.Contains(asked.RoleAmong([]), Roles.OfCommand);
        Assert.Equal(ladder.Count, ladder.Distinct().Count());
    }

    [Theory]
    [InlineData(Waiting.ReferralToAllocate, Role.ReferralDesk)]
    [InlineData(Waiting.NothingMoreToDecide, Role.DetectiveSergeant)]
    [InlineData(Waiting.AbsenceToSign, Role.DetectiveInspector)]
    [InlineData(Waiting.ConferenceToWriteUp, Role.ConferenceLiaisonOfficer)]
    public void One_role_of_the_team_is_asked_and_the_next_one_only_where_the_team_has_none(Waiting what, Role role)
    {
        var (mine, other) = (User(role), User(role == Role.DetectiveInspector ? Role.DetectiveSergeant : Role.DetectiveInspector));
        var asked = AskedNext.Of(what, new());
        Assert.True(asked.IsOf(mine, [role, other.Role]));
        Assert.False(asked.IsOf(other, [role, other.Role]));
        if (role != Role.DetectiveInspector) Assert.True(asked.IsOf(other, [other.Role]));
    }

    [Fact]
    public void Whoever_holds_it_is_asked_before_any_role_and_so_is_whoever_covers_them()
    {
        var asked = AskedNext.Of(Waiting.AssessmentToSign, new(Officer, Supervisor));
        Assert.Equal(Supervisor, asked.OfficerId);
        Assert.False(asked.IsOf(User(Role.DetectiveSergeant), null));
        Assert.True(asked.IsOf(User(Role.DetectiveSergeant) with { Covers = [new(Supervisor, "DS Reeve")] }, null));
        // With the supervisor gone the officer is not asked to sign their own.
        Assert.Null(AskedNext.Of(Waiting.AssessmentToSign, new(Officer)).OfficerId);
        Assert.Equal(Supervisor, AskedNext.Of(Waiting.BreachToExplain, new(SupervisorId: Supervisor)).OfficerId);
    }

    private static CurrentUser User(Role role) => new(Guid.NewGuid(), "Somebody", role, [Guid.NewGuid()]);
}
