using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Teams;

namespace SafeguardingPortal.Domain.Tests;

/// <summary>Handbook §6: teams have dates; a merger, a split, a move of a borough and a change of command are one act each.</summary>
public class TeamChangeTests
{
    private static readonly DateOnly Today = new(2009, 10, 15);
    private static readonly DateOnly First = new(2009, 11, 1);
    private static readonly DateOnly Beginning = new(2008, 4, 1);
    private static readonly Command Scd5 = Command.Of(Guid.NewGuid(), "SCD5", Beginning, null);
    private const string Camden = "E09000007";
    private const string Islington = "E09000019";

    private readonly Region north = Region.Of(Guid.NewGuid(), "North", Scd5.Id, Beginning, null);

    private Cait TeamOf(string code, params string[] boroughs)
    {
        var team = Cait.Of(Guid.NewGuid(), code, $"{code} CAIT", "020 7946 0100", Beginning);
        team.JoinRegion(north.Id, Beginning);
        foreach (var borough in boroughs) team.Cover(borough, Beginning);
        return team;
    }

    private static TeamChange On(DateOnly from) => new(from, "Decided by the command.", CurrentUser.System, Today);

    private static bool Leaves(Cait ended, Cait other, DateOnly day)
    {
        // What the database joins, set by hand: a row knows its team.
        foreach (var team in (Cait[])[ended, other])
            foreach (var row in team.Boroughs) typeof(CaitBorough).GetProperty(nameof(CaitBorough.Cait))!.SetValue(row, team);
        return Cait.LeavesItsWorkTo.Compile()(ended, other, day);
    }

    [Fact]
    public void Camden_and_Islington_merge_and_keep_their_rows_until_the_day_before()
    {
        var (camden, islington) = (TeamOf("camden", Camden), TeamOf("islington", Islington));
        var into = Cait.Open("camden-islington", "Camden and Islington CAIT", "020 7946 0126", First);
        var officer = Given.Posted("o-1", "DC Ann Lee", Role.DetectiveConstable, camden);
        var other = Given.Posted("o-2", "DC Bo Ray", Role.DetectiveConstable, Given.Hackney);
        officer.Post(islington.Id, Beginning, new(2009, 12, 31));
        new MergeTeams([camden, islington], into, [officer, other]).Begin(On(First));

        Assert.Equal([First.AddDays(-1), First.AddDays(-1), null], ((Cait[])[camden, islington, into]).Select(team => team.To));
        Assert.Equal([Camden], camden.BoroughsOn(First.AddDays(-1)));
        Assert.Empty(camden.BoroughsOn(First));
        Assert.Equal([Camden, Islington], into.BoroughsOn(First));
        Assert.True(Leaves(camden, into, First) && Leaves(islington, into, First));
        Assert.False(officer.IsPostedTo(into.Id, First.AddDays(-1)));
        Assert.Equal(
            [(First, (DateOnly?)new(2009, 12, 31)), (new(2020, 1, 1), null)],
            officer.Postings.Where(row => row.CaitId == into.Id).Select(row => (row.From, row.To)).Order());
        Assert.Single(other.Postings);
    }

    [Theory]
    [InlineData("2009-10-15")]
    [InlineData("2009-10-01")]
    public void No_change_takes_effect_today_or_before(string from)
    {
        var day = DateOnly.Parse(from);
        var (camden, islington) = (TeamOf("camden", Camden), TeamOf("islington", Islington));
        Assert.Throws<RuleViolation>(() => new MergeTeams([camden], islington, []).Begin(On(day)));
        Assert.Throws<RuleViolation>(() => new MoveBorough(Camden, camden, islington).Begin(On(day)));
        Assert.Throws<RuleViolation>(() => new SplitTeam(camden, []).Begin(On(day)));
        Assert.Throws<RuleViolation>(() => new ChangeCommand(Scd5, [north], [camden]).Begin("SOECA", On(day)));
        Assert.Throws<RuleViolation>(() => camden.End(On(day)));
        Assert.Null(camden.To);
    }

    [Fact]
    public void A_team_ends_once_and_not_into_itself_nor_while_a_change_of_it_is_to_come()
    {
        var (camden, islington) = (TeamOf("camden", Camden), TeamOf("islington", Islington));
        Assert.Throws<RuleViolation>(() => new MergeTeams([camden], camden, []).Begin(On(First)));
        Assert.Throws<RuleViolation>(() => new MergeTeams([TeamOf("empty")], camden, []).Begin(On(First)));
        islington.Cover("E09000012", new(2009, 12, 1));
        Assert.Throws<RuleViolation>(() => new MergeTeams([islington], camden, []).Begin(On(First)));
        camden.End(On(First));
        Assert.Throws<RuleViolation>(() => camden.End(On(First.AddDays(1))));
    }

    [Fact]
    public void A_split_gives_each_borough_and_officer_to_one_team_and_what_is_open_to_both()
    {
        var whole = TeamOf("camden-islington", Camden, Islington);
        var camden = Cait.Open("camden-2", "Camden CAIT", "1", First);
        var islington = Cait.Open("islington-2", "Islington CAIT", "2", First);
        var (ann, bo) = (Given.Posted("o-1", "DC Ann Lee", Role.DetectiveConstable, whole),
            Given.Posted("o-2", "DC Bo Ray", Role.DetectiveConstable, whole));
        Assert.Throws<RuleViolation>(() =>
            new SplitTeam(TeamOf("other", Camden, Islington), [new(camden, [Camden], []), new(islington, [Camden], [])]).Begin(On(First)));
        new SplitTeam(whole, [new(camden, [Camden], [ann]), new(islington, [Islington], [bo])]).Begin(On(First));

        Assert.True(ann.IsPostedTo(camden.Id, new(2020, 1, 2)) && bo.IsPostedTo(islington.Id, new(2020, 1, 2)));
        Assert.True(Leaves(whole, camden, First) && Leaves(whole, islington, First));
        Assert.Equal(north.Id, camden.RegionOn(First));
    }

    [Fact]
    public void A_borough_moves_between_teams_that_go_on_and_never_the_last_of_one()
    {
        var (one, other) = (TeamOf("one", Camden, Islington), TeamOf("other", "E09000012"));
        new MoveBorough(Islington, one, other).Begin(On(First));
        Assert.Equal([Camden], one.BoroughsOn(First));
        Assert.Equal(["E09000012", Islington], other.BoroughsOn(First));
        Assert.Equal([Camden, Islington], one.BoroughsOn(First.AddDays(-1)));
        Assert.Throws<RuleViolation>(() => new MoveBorough(Camden, one, other).Begin(On(First)));
        Assert.Throws<RuleViolation>(() => new MoveBorough(Islington, one, other).Begin(On(First)));
    }

    [Fact]
    public void A_command_becomes_another_and_its_regions_and_teams_go_on_under_it()
    {
        var scd5 = Command.Of(Guid.NewGuid(), "SCD5", Beginning, null);
        var team = TeamOf("camden", Camden);
        var (soeca, regions) = new ChangeCommand(scd5, [north], [team]).Begin("SOECA", On(First));

        Assert.Equal((First.AddDays(-1), First, null), (scd5.To, soeca.From, soeca.To));
        var same = Assert.Single(regions);
        Assert.Equal(("North", soeca.Id, First), (same.Name, same.CommandId, same.From));
        Assert.Equal((north.Id, same.Id), (team.RegionOn(First.AddDays(-1)), team.RegionOn(First)));
        Assert.Throws<RuleViolation>(() => new ChangeCommand(scd5, [], []).Begin("Another", On(First)));
    }
}
