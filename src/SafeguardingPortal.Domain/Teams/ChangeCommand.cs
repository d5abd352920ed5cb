namespace SafeguardingPortal.Domain.Teams;

/// <summary>
/// The command becomes another from a day, as SCD5 became part of SOECA (S0). Its regions go on under it by their names, and every team is
/// in the region it was in; teams, officers and work stay as they are.
/// </summary>
/// <param name="Regions">Those of the command that run.</param>
/// <param name="Teams">Every team that runs.</param>
public sealed record ChangeCommand(Command Command, IReadOnlyList<Region> Regions, IReadOnlyList<Cait> Teams)
{
    /// <returns>The command and the regions that begin.</returns>
    public (Command Command, IReadOnlyList<Region> Regions) Begin(string name, TeamChange change)
    {
        change.Check();
        RuleViolation.When(Command.To is not null || Command.From >= change.From, "A change of the command is to come already.");
        var next = Command.Open(name, change.From);
        List<Region> regions = [];
        foreach (var region in Regions)
        {
            var same = region.Under(next);
            foreach (var team in Teams.Where(team => team.RegionOn(change.From) == region.Id))
            {
                RuleViolation.When(team.To is not null, $"{team.Name} ends later. Choose a day after that.");
                team.MoveTo(same, change.From, change.Today);
            }
            region.End(change.From.AddDays(-1));
            regions.Add(same);
        }
        Command.End(change.From.AddDays(-1));
        return (next, regions);
    }
}
