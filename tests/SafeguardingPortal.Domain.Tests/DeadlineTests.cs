using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.Teams;
using SafeguardingPortal.Domain.Time;

namespace SafeguardingPortal.Domain.Tests;

public class DeadlineTests
{
    [Theory]
    [InlineData("2010-10-30 18:30", "2010-10-31 18:30", "Sat 30 Oct 19:30", "Sun 31 Oct 18:30")]
    [InlineData("2026-03-28 12:00", "2026-03-29 12:00", "Sat 28 Mar 12:00", "Sun 29 Mar 13:00")]
    [InlineData("2026-11-21 18:08", "2026-11-22 18:08", "Sat 21 Nov 18:08", "Sun 22 Nov 18:08")]
    [InlineData("2026-07-14 23:30", "2026-07-15 23:30", "Wed 15 Jul 00:30", "Thu 16 Jul 00:30")]
    public void K_1_twenty_four_hours_pass_whatever_the_clocks_do(string received, string due, string receivedInLondon, string dueInLondon)
    {
        var deadline = StartedAt(Given.Utc(received));

        Assert.Equal(Given.Utc(due), deadline.DueAt);
        Assert.Equal((receivedInLondon, dueInLondon), (InLondon(deadline.StartedAt), InLondon(deadline.DueAt)));
        Assert.Equal(TimeSpan.FromHours(24), deadline.DueAt - deadline.StartedAt);
        Assert.Equal(TimeSpan.FromHours(4), deadline.DueAt - deadline.DueSoonAt);
    }

    [Fact]
    public void A_new_clock_knows_its_subject_and_when_it_is_looked_at_first()
    {
        var caseFileId = Guid.NewGuid();

        var deadline = Deadline.Start(Given.TwentyFourHours, "R-2026-000123", Subject.Case(caseFileId, Given.Hackney.Id), Given.Received,
            Given.Calendar);

        Assert.Equal(
            (DeadlineKind.Referral24Hours, "R-2026-000123", (Guid?)caseFileId, (Guid?)Given.Hackney.Id, Given.Received),
            (deadline.Kind, deadline.SubjectReference, deadline.CaseFileId, deadline.CaitId, deadline.StartedAt));
        Assert.Equal(deadline.DueSoonAt, deadline.NextFlagAt);
        Assert.Equal((null, null, null), (deadline.MetAt, deadline.MetRecordedAt, deadline.Breach));
        Assert.Empty(deadline.Flags);
    }

    [Fact]
    public void A_clock_stops_once()
    {
        var deadline = StartedAt(Given.Received);
        deadline.Meet(Given.Hours(3), Given.Hours(4));

        Assert.Equal("This clock has already stopped.", Given.Refused(() => deadline.Meet(Given.Hours(5), Given.Hours(5))));
        Assert.Equal((Given.Hours(3), Given.Hours(4)), (deadline.MetAt, deadline.MetRecordedAt));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(21)]
    [InlineData(24)]
    public void A_clock_known_to_have_stopped_in_time_has_nothing_left_to_tell(double hours)
    {
        var deadline = StartedAt(Given.Received);

        deadline.Meet(Given.Hours(hours), Given.Hours(hours));

        Assert.Null(deadline.NextFlagAt);
        Assert.Null(deadline.FlagOwedAt(Given.Hours(30)));
    }

    [Fact]
    public void K_1_held_in_time_but_recorded_late_is_met_and_still_owed_its_breach()
    {
        var deadline = StartedAt(Given.Received);

        deadline.Meet(at: Given.Due, recordedAt: Given.Due.AddTicks(1));

        var clock = ClockOf(deadline);
        Assert.Equal((DeadlineState.Met, true), (clock.StateAt(Given.Hours(30)), clock.IsRecordedLate));
        Assert.Equal(deadline.DueSoonAt, deadline.NextFlagAt);
        Assert.Equal(FlagLevel.Overdue, deadline.FlagOwedAt(Given.Due.AddTicks(1)));
    }

    [Fact]
    public void Stopping_late_before_the_breach_was_made_leaves_it_owed()
    {
        var deadline = StartedAt(Given.Received);
        deadline.Flagged(FlagLevel.DueSoon);

        deadline.Meet(Given.Hours(25), Given.Hours(25));

        Assert.Equal(FlagLevel.Overdue, deadline.FlagOwedAt(Given.Hours(25)));
    }

    [Fact]
    public void Due_soon_is_told_from_four_hours_before_until_the_limit()
    {
        var deadline = StartedAt(Given.Received);

        Assert.Null(deadline.FlagOwedAt(deadline.DueSoonAt.AddTicks(-1)));
        Assert.Equal(FlagLevel.DueSoon, deadline.FlagOwedAt(deadline.DueSoonAt));
        Assert.Equal(FlagLevel.DueSoon, deadline.FlagOwedAt(deadline.DueAt));
        Assert.Equal(FlagLevel.Overdue, deadline.FlagOwedAt(deadline.DueAt.AddTicks(1)));
    }

    [Fact]
    public void Each_level_is_told_once_and_the_limit_itself_only_when_it_has_passed()
    {
        var deadline = StartedAt(Given.Received);

        deadline.Flagged(FlagLevel.DueSoon);
        Assert.Equal(deadline.DueAt, deadline.NextFlagAt);
        Assert.Null(deadline.FlagOwedAt(deadline.DueSoonAt.AddHours(1)));
        Assert.Null(deadline.FlagOwedAt(deadline.DueAt));
        Assert.Equal(FlagLevel.Overdue, deadline.FlagOwedAt(deadline.DueAt.AddTicks(1)));

        deadline.Flagged(FlagLevel.Overdue);
        Assert.Null(deadline.NextFlagAt);
        Assert.Null(deadline.FlagOwedAt(Given.Hours(1000)));
    }

    [Fact]
    public void After_a_silence_past_the_limit_only_the_breach_is_worth_telling() =>
        Assert.Equal(FlagLevel.Overdue, StartedAt(Given.Received).FlagOwedAt(Given.Hours(72)));

    public static TheoryData<string> Histories => [.. histories.Keys];

    private static readonly Dictionary<string, Action<Deadline>> histories = new()
    {
        ["just started"] = _ => { },
        ["told that it is due soon"] = deadline => deadline.Flagged(FlagLevel.DueSoon),
        ["told that it is overdue"] = deadline => deadline.Flagged(FlagLevel.Overdue),
        ["stopped in time"] = deadline => deadline.Meet(Given.Hours(3), Given.Hours(3)),
        ["told that it is due soon, then stopped in time"] = deadline =>
        {
            deadline.Flagged(FlagLevel.DueSoon);
            deadline.Meet(Given.Hours(22), Given.Hours(24));
        },
        ["held in time, recorded late"] = deadline => deadline.Meet(Given.Hours(22), Given.Hours(25)),
        ["told that it is due soon, then stopped late"] = deadline =>
        {
            deadline.Flagged(FlagLevel.DueSoon);
            deadline.Meet(Given.Hours(25), Given.Hours(25));
        },
        ["told that it is overdue, then stopped"] = deadline =>
        {
            deadline.Flagged(FlagLevel.Overdue);
            deadline.Meet(Given.Hours(25), Given.Hours(25));
        }
    };

    [Theory]
    [MemberData(nameof(Histories))]
    public void The_clocks_the_flag_service_finds_are_exactly_those_owed_a_flag(string history)
    {
        foreach (var leadHours in (int[])[4, 0])
        {
            var limit = TimeLimit.InHours(DeadlineKind.Referral24Hours, 24, leadHours, new(2009, 1, 1), "");
            var deadline = Deadline.Start(limit, "R-2026-000123", Subject.Case(Guid.NewGuid(), Given.Hackney.Id), Given.Received,
                Given.Calendar);
            histories[history](deadline);

            foreach (var now in InstantsAround(
                Given.Received, Given.Hours(20), Given.Hours(22), Given.Due, Given.Hours(25), Given.Hours(1000)))
            {
                var found = Deadline.IsOwedAFlagAt(now).Compile()(deadline);
                var owed = deadline.FlagOwedAt(now);
                Assert.True(found == owed is not null,
                    $"{history}, due soon {leadHours} h before, at {now:O}: found {found}, owed {owed?.ToString() ?? "nothing"}");
            }
        }
    }

    [Fact]
    public void A_flag_says_of_which_clock_at_which_level_and_when()
    {
        var deadline = StartedAt(Given.Received);

        var flag = DeadlineFlag.Raise(deadline.Id, FlagLevel.Overdue, Given.Hours(25));

        Assert.Equal((deadline.Id, FlagLevel.Overdue, Given.Hours(25)), (flag.DeadlineId, flag.Level, flag.RaisedAt));
    }

    private static IEnumerable<DateTime> InstantsAround(params DateTime[] instants) =>
        instants.SelectMany(instant => (DateTime[])[instant.AddTicks(-1), instant, instant.AddTicks(1)]);

    private static Deadline StartedAt(DateTime received) =>
        Deadline.Start(Given.TwentyFourHours, "R-2026-000123", Subject.Case(Guid.NewGuid(), Given.Hackney.Id), received, Given.Calendar);

    private static Clock ClockOf(Deadline deadline) =>
        new(deadline.StartedAt, deadline.DueSoonAt, deadline.DueAt, deadline.MetAt, deadline.MetRecordedAt);

    private static string InLondon(DateTime utc) =>
        UkTime.At(utc).ToString("ddd d MMM HH:mm", System.Globalization.CultureInfo.InvariantCulture);
}
