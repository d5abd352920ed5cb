namespace SafeguardingPortal.Domain.Teams;

/// <summary>
/// Teams become one from a day, as Camden and Islington did in November 2009 (¶23): a new team, or one there is. They end the day before
/// and keep their rows, so that every figure until then is theirs; their boroughs and officers go over, and their open work and cars are
/// seen to by whoever covers the boroughs (<see cref="Cait.LeavesItsWorkTo"/>).
/// </summary>
/// <param name="Officers">With their postings: everybody who may be posted to one of the teams then.</param>
public sealed record MergeTeams(IReadOnlyList<Cait> Teams, Cait Into, IReadOnlyList<Officer> Officers)
{
    public void Begin(TeamChange change)
    {
        change.Check();
        RuleViolation.When(Teams.Count == 0 || Teams.Contains(Into), "A team cannot be merged into itself.");
        RuleViolation.When(!Into.IsOn(change.From), $"{Into.Name} is no team on that day.");
        foreach (var team in Teams)
        {
            var boroughs = team.EndBefore(change.From);
            RuleViolation.When(boroughs.Count == 0,
                $"{team.Name} covers no borough, and its work goes with its boroughs. Give it one first.");
            foreach (var borough in boroughs) Into.Cover(borough, change.From);
            foreach (var officer in Officers) officer.GoWith(team.Id, Into.Id, change);
        }
    }
}
