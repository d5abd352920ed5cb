using SafeguardingPortal.Domain.Time;

namespace SafeguardingPortal.Domain.Casework.People;

/// <summary>No day about a person lies before they can have been born or after they died, whichever of the two is told first.</summary>
public sealed partial class Person
{
    /// <summary>An unborn child can be on a plan, and live in a home, for as long as it is carried (days).</summary>
    private const int Carried = 300;

    /// <summary>Refuses a day that cannot be one of this person's.</summary>
    /// <param name="what">What would begin or end then, as a sentence begins: "The plan".</param>
    /// <param name="mayBeUnborn">It can be so of a child before birth.</param>
    internal void RequireDay(DateOnly? day, string what, bool mayBeUnborn = false)
    {
        if (Birth is { Earliest: { } born } birth)
            RuleViolation.When(day < (mayBeUnborn ? born.AddDays(-Carried) : born),
                $"{what} is before their birth ({birth.InWords}). Check the day, or correct the date of birth first.");
        if (DiedOn is { } died)
            RuleViolation.When(
                day > died, $"{what} is after their death ({WrittenDay.Of(died)}). Check the day, or correct the date of death first.");
    }

    private void RequireLifetime(PersonFact told)
    {
        if (told.Kind is FactKind.Birth or FactKind.Death) RequireEveryDay();
        else RequireDaysOf(told);
    }

    /// <summary>The same of every day that stands on record, once the birth or the death is another.</summary>
    private void RequireEveryDay()
    {
        foreach (var fact in facts.Where(each => each.IsStanding && each.Kind is not (FactKind.Birth or FactKind.Death)))
            RequireDaysOf(fact);
        RuleViolation.When(DiedOn < Birth?.Earliest, "Nobody dies before they are born. Check both dates.");
        foreach (var plan in Child?.Plans ?? [])
        {
            RequireDay(plan.Start, $"A child protection plan from {WrittenDay.Of(plan.Start)}", mayBeUnborn: true);
            RequireDay(plan.End, $"The end of the child protection plan from {WrittenDay.Of(plan.Start)}", mayBeUnborn: true);
        }
        foreach (var period in Child?.LookedAfter ?? [])
        {
            RequireDay(period.Start, $"A time looked after from {WrittenDay.Of(period.Start)}");
            RequireDay(period.End, $"The end of the time looked after from {WrittenDay.Of(period.Start)}");
        }
        foreach (var home in homes)
        {
            RequireDay(home.RecordedAt is null ? null : home.From, $"Living at a home since {WrittenDay.Of(home.From)}", mayBeUnborn: true);
            RequireDay(home.To, $"Living at a home until {(home.To is { } left ? WrittenDay.Of(left) : "")}", mayBeUnborn: true);
        }
        foreach (var relation in relations.Concat(relationsOfOthers).Where(each => each.IsStanding))
            RequireDay(relation.Since, $"A relationship since {(relation.Since is { } since ? WrittenDay.Of(since) : "")}");
    }

    private void RequireDaysOf(PersonFact fact)
    {
        RequireDay(fact.From, $"“{fact.Text}” since {(fact.From is { } from ? WrittenDay.Of(from) : "")}");
        RequireDay(fact.To, $"“{fact.Text}” until {(fact.To is { } to ? WrittenDay.Of(to) : "")}");
    }
}
