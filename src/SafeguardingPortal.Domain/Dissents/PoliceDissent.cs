using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.Discussions;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.Teams;
using SafeguardingPortal.Domain.Time;

namespace SafeguardingPortal.Domain.Dissents;

/// <summary>What an officer disagrees with while recording something else, and what they want instead.</summary>
public sealed record Disagreement(DissentSubject Kind, string Reference, string About, string? Evidence, string Wants);

/// <summary>An officer's disagreement goes on the ladder like anybody's, with the sergeant's clock (BR-21, BR-43).</summary>
/// <param name="Limit">Of <see cref="Kind"/>.</param>
/// <param name="Numbers">As many as are recorded.</param>
public sealed record PoliceDissent(Officer Officer, TimeLimit Limit, WorkingCalendar Calendar, IReadOnlyList<string> Numbers)
{
    public static DeadlineKind Kind => Dissent.KindOf(EscalationLevel.Sergeant, isOverride: false);

    public IEnumerable<Dissent> Record(CaseFile file, IEnumerable<Disagreement> disagreements, CurrentUser by, DateTime now) =>
        disagreements.Select((each, index) => Dissent.Record(
            Numbers[index], file, new(each.Kind, each.Reference, by.Name, Agency.Police, each.About, each.Evidence, each.Wants, Officer),
            Limit, Calendar, by, now));
}
