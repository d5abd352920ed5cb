using SafeguardingPortal.Domain.Conferences;
using SafeguardingPortal.Domain.Dissents;
using static SafeguardingPortal.Domain.Tests.Conferences.GivenConference;

namespace SafeguardingPortal.Domain.Tests.Conferences;

/// <summary>Deciding with police who do not agree.</summary>
public class DecideConferenceTests
{
    private static IReadOnlyList<Dissent> Decide(Conference conference, PoliceDissent? dissent, params bool[] dissents) =>
        new DecideConference(conference, Times, outcome => $"As {outcome}").Decide(
            [.. conference.Children.Select((child, n) =>
                Begins(child.Child) with { PoliceDissent = dissents[n], PoliceWords = dissents[n] ? "The harm is not likely." : null })],
            null, null, dissent, Liaison, After);

    [Fact]
    public void BR_21_what_police_do_not_agree_with_goes_on_the_ladder_child_by_child()
    {
        var conference = Invited().Held();

        var dissents = Decide(conference, GivenSchedule.Dissent(2), true, true);

        Assert.Equal(["E-2026-000001", "E-2026-000002"], dissents.Select(dissent => dissent.Reference));
        Assert.All(dissents, dissent => Assert.Equal(
            (DissentSubject.Conference, conference.Reference, "What the conference decided for Callum Reyes-Hart: as planbegins.",
                "The harm is not likely.", conference.CaseFileId),
            (dissent.SubjectKind, dissent.SubjectReference, dissent.About, dissent.Evidence, dissent.CaseFileId)));
    }

    [Fact]
    public void BR_21_only_the_child_police_dissent_for_has_a_dissent_and_where_they_agree_there_is_none()
    {
        Assert.Single(Decide(Invited().Held(), GivenSchedule.Dissent(), false, true));

        var agreed = Invited().Held();
        Assert.Empty(Decide(agreed, null, false, false));
        Assert.Equal(After, agreed.DecidedAt);
    }
}
