namespace SafeguardingPortal.Domain.Teams;

/// <summary>
/// Another team covers a borough from a day. What is open stays with the team that has it, which goes on, until it is handed over; what is
/// reported from then on is the other's.
/// </summary>
public sealed record MoveBorough(string BoroughCode, Cait From, Cait To)
{
    public void Begin(TeamChange change)
    {
        change.Check();
        RuleViolation.When(From.Id == To.Id, "It covers this borough already.");
        RuleViolation.When(!To.IsOn(change.From), $"{To.Name} is no team on that day.");
        RuleViolation.When(From.BoroughsOn(change.From).All(code => code == BoroughCode),
            $"{From.Name} would be left without a borough. Merge it into the other team instead.");
        From.Uncover(BoroughCode, change.From);
        To.Cover(BoroughCode, change.From);
    }
}
