namespace SafeguardingPortal.Domain.Teams;

/// <summary>A team that comes out of another.</summary>
/// <param name="Officers">With their postings: who goes to it.</param>
public sealed record TeamPart(Cait Team, IReadOnlyList<string> Boroughs, IReadOnlyList<Officer> Officers);

/// <summary>
/// A team becomes several from a day. It ends the day before; each of the others has some of its boroughs and officers, and all of them see
/// to what it leaves open, until it is handed to one.
/// </summary>
public sealed record SplitTeam(Cait Team, IReadOnlyList<TeamPart> Parts)
{
    public void Begin(TeamChange change)
    {
        change.Check();
        var region = Team.RegionOn(change.From);
        var boroughs = Team.EndBefore(change.From);
        RuleViolation.When(Parts.Any(part => part.Boroughs.Count == 0), "Each of the teams has to have a borough.");
        var given = Parts.SelectMany(part => part.Boroughs).Order(StringComparer.Ordinal);
        RuleViolation.When(!given.SequenceEqual(boroughs.Order(StringComparer.Ordinal)),
            "Each borough of the team goes to one of the others.");
        foreach (var part in Parts)
        {
            foreach (var borough in part.Boroughs) part.Team.Cover(borough, change.From);
            if (region is { } same) part.Team.JoinRegion(same, change.From);
            foreach (var officer in part.Officers) officer.GoWith(Team.Id, part.Team.Id, change);
        }
    }
}
