using System.Globalization;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.Disclosures;
using SafeguardingPortal.Domain.Teams;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Domain.UrgentPowers;

namespace SafeguardingPortal.Domain.Tests.UrgentPowers;

/// <summary>Row 13, BR-25, handbook §2.5, s.46 Children Act 1989.</summary>
public class PoliceProtectionTests
{
    private static readonly TimeLimit Limit =
        TimeLimit.InHours(DeadlineKind.PoliceProtection, 72, 24, new(2009, 1, 1), "Children Act 1989, s.46", lastHours: 6);

    private static readonly Borough Hackney = Borough.Of("E09000012", "Hackney", 204);
    private static readonly DateTime Start = Given.Utc("2026-11-19 16:10");

    private static ProtectionBegun Told(DateTime? at = null) => new("Tia Lawson", "14", at ?? Start, "Dalston Lane, bus stop", "E09000012",
        "Newham", "Bruise on the neck; out at 01:00 twice this week", "PC Megan Doyle", "Insp Karen Yeo", "020 7946 0161",
        "Foster carer of Hackney Council");

    private static PoliceProtection Begun(ProtectionBegun? told = null, DateTime? now = null)
    {
        told ??= Told();
        var protection = PoliceProtection.Begin(
            "S-2026-000001", told, Hackney, Given.Hackney, Limit, Given.Calendar, Given.Dc, now ?? told.StartedAt.AddMinutes(20));
        // What the database fills in.
        typeof(PoliceProtection).GetProperty(nameof(PoliceProtection.Borough))!.SetValue(protection, Hackney);
        return protection;
    }

    [Theory]
    [InlineData("2010-03-26 23:00", "Tue 30 Mar 2010 00:00")]
    [InlineData("2026-10-24 20:00", "Tue 27 Oct 2026 20:00")]
    [InlineData("2026-11-19 16:10", "Sun 22 Nov 2026 16:10")]
    public void BR_25_police_protection_lasts_72_elapsed_hours_whatever_the_clocks_do(string start, string endsInLondon)
    {
        var protection = Begun(Told(Given.Utc(start)));

        Assert.Equal(TimeSpan.FromHours(72), protection.Deadline.DueAt - protection.StartedAt);
        Assert.Equal(endsInLondon, UkTime.At(protection.Deadline.DueAt).ToString("ddd d MMM yyyy HH:mm", CultureInfo.InvariantCulture));
        Assert.Equal(protection.Deadline.DueAt.AddHours(-24), protection.Deadline.DueSoonAt);
        Assert.Equal(protection.Deadline.DueAt.AddHours(-6), protection.Deadline.LastHoursAt);
    }

    /// <summary>Forty nights: twenty across a change of the clocks, twenty anywhere.</summary>
    public static TheoryData<DateTime> Nights
    {
        get
        {
            var random = new Random(46);
            var data = new TheoryData<DateTime>();
            for (var n = 0; n < 40; n++)
            {
                var year = 2009 + random.Next(18);
                var month = n % 4 == 0 ? 3 : n % 4 == 1 ? 10 : random.Next(1, 13);
                var day = new DateTime(year, month, n % 4 < 2 ? random.Next(24, 31) : random.Next(1, 28), 0, 0, 0, DateTimeKind.Utc);
                data.Add(day.AddMinutes(random.Next(24 * 60)));
            }
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Nights))]
    public void Forty_more_end_when_an_independent_reckoning_says(DateTime start)
    {
        var due = Begun(Told(start)).Deadline.DueAt;

        var seconds = new DateTimeOffset(start).ToUnixTimeSeconds() + 72 * 3600;
        var reckoned = DateTimeOffset.FromUnixTimeSeconds(seconds).UtcDateTime;
        Assert.Equal(reckoned, due);
        Assert.Equal(Reckoning.InLondon(reckoned), UkTime.At(due));
    }

    [Fact]
    public void People_are_told_at_24_hours_left_at_six_and_when_it_has_passed_each_once()
    {
        var clock = Begun().Deadline;
        Assert.Null(clock.FlagOwedAt(clock.DueAt.AddHours(-24).AddTicks(-1)));
        Assert.Equal(FlagLevel.DueSoon, clock.FlagOwedAt(clock.DueAt.AddHours(-24)));
        clock.Flagged(FlagLevel.DueSoon);
        Assert.Null(clock.FlagOwedAt(clock.DueAt.AddHours(-6).AddTicks(-1)));
        Assert.Equal(FlagLevel.LastHours, clock.FlagOwedAt(clock.DueAt.AddHours(-6)));
        clock.Flagged(FlagLevel.LastHours);
        Assert.Null(clock.FlagOwedAt(clock.DueAt));
        Assert.Equal(FlagLevel.Overdue, clock.FlagOwedAt(clock.DueAt.AddTicks(1)));
        clock.Flagged(FlagLevel.Overdue);
        Assert.Null(clock.FlagOwedAt(clock.DueAt.AddDays(9)));
    }

    [Fact]
    public void Protection_that_begins_tomorrow_is_refused() =>
        Assert.Contains("cannot begin in the future", Given.Refused(() => Begun(now: Start.AddHours(-1))), StringComparison.Ordinal);

    [Fact]
    public void Protection_of_80_hours_ago_is_taken_with_a_reason_and_not_without()
    {
        var now = Start.AddHours(80);
        Assert.Contains("Say why it is recorded only now", Given.Refused(() => Begun(now: now)), StringComparison.Ordinal);

        var late = Begun(Told() with { LateReason = "The station was told on Monday." }, now);
        Assert.Equal("The station was told on Monday.", late.LateReason);
        Assert.Equal(FlagLevel.Overdue, late.Deadline.FlagOwedAt(now));
    }

    [Theory]
    [InlineData("PC Megan Doyle", "PC Megan Doyle", true)]
    [InlineData("PC Megan Doyle", "Megan Doyle", true)]
    [InlineData("PC Megan Doyle", "insp. MEGAN  DOYLE", true)]
    [InlineData("PC Megan Doyle", "Insp Karen Yeo", false)]
    public void The_designated_officer_is_another_person(string constable, string designated, bool isRefused)
    {
        Assert.Equal(isRefused, PoliceProtection.IsSameOfficer(constable, designated));
        var told = Told() with { Constable = constable, DesignatedOfficer = designated };
        if (isRefused) Assert.Equal($"Choose a designated officer who is not {constable}.", Given.Refused(() => Begun(told)));
        else Begun(told);
    }

    [Fact]
    public void The_seven_duties_are_told_with_instant_and_person_and_two_of_them_can_never_be_left()
    {
        var protection = Begun();
        Assert.Equal(7, protection.OpenDuties.Count());
        foreach (var duty in Enum.GetValues<ProtectionDuty>())
            protection.Record(new(duty, Start.AddMinutes(30), "Jo Marks", null), Given.Dc, Start.AddHours(1));
        Assert.Empty(protection.OpenDuties);

        var other = Begun();
        other.Record(new(ProtectionDuty.ParentsTold, Start, "–", "Not found.", IsNeeded: false), Given.Dc, Start.AddHours(1));
        foreach (var owed in new[] { ProtectionDuty.CouncilOfPlaceFound, ProtectionDuty.DesignatedEnquiry })
            Assert.Contains("always owed", Given.Refused(() =>
                other.Record(new(owed, Start, "–", "No.", IsNeeded: false), Given.Dc, Start.AddHours(1))), StringComparison.Ordinal);
        Assert.Contains("before police protection began", Given.Refused(() =>
            other.Record(new(ProtectionDuty.ChildTold, Start.AddMinutes(-1), "x", null), Given.Dc, Start.AddHours(1))),
                StringComparison.Ordinal);
        Assert.Contains("in the future", Given.Refused(() =>
            other.Record(new(ProtectionDuty.ChildTold, Start.AddHours(2), "x", null), Given.Dc, Start.AddHours(1))),
                StringComparison.Ordinal);
    }

    [Fact]
    public void To_tell_a_council_is_a_disclosure_of_the_case_also_where_the_case_comes_later()
    {
        var protection = Begun();
        Assert.Null(protection.Record(new(ProtectionDuty.CouncilOfPlaceFound, Start.AddMinutes(30), "Jo Marks", null), Given.Dc,
            Start.AddHours(1)));
        protection.Record(new(ProtectionDuty.ChildTold, Start.AddMinutes(10), "PC Megan Doyle", null), Given.Dc, Start.AddHours(1));
        var file = Given.CaseFileOf(Given.Hackney);

        var made = protection.PutOn(file, null, Given.Dc, Start.AddHours(2));
        var first = Assert.Single(made.OfType<Disclosure>());
        Assert.Equal((file.Id, "Jo Marks", Start.AddMinutes(30), "Children Act 1989, s.46(3)"),
            (first.CaseFileId, first.Recipient, first.GivenAt, first.Power));
        Assert.Single(made.OfType<Entry>());
        var second = protection.Record(new(ProtectionDuty.CouncilOfResidence, Start.AddHours(3), "Night duty", null), Given.Dc,
            Start.AddHours(3));
        Assert.Equal(("Newham", file.Id), (second!.Organisation, second.CaseFileId));
        Assert.Contains("on a case file already", Given.Refused(() => protection.PutOn(file, null, Given.Dc, Start.AddHours(4))),
            StringComparison.Ordinal);
    }

    [Fact]
    public void It_ends_within_72_hours_and_later_only_as_a_breach_with_its_reason()
    {
        var protection = Begun();
        var due = protection.Deadline.DueAt;
        Assert.Contains("before it began", Given.Refused(() => protection.End(
            Start.AddMinutes(-1), ProtectionOutcome.Returned, "Safe.", null, Given.Dc, Start.AddHours(5))), StringComparison.Ordinal);
        Assert.Contains("no power to keep", Given.Refused(() => protection.End(
            due.AddTicks(1), ProtectionOutcome.Returned, "Safe.", null, Given.Dc, due.AddHours(1))), StringComparison.Ordinal);
        protection.End(due, ProtectionOutcome.Section20, "Agreed with the council.", null, Given.Dc, due.AddHours(1));
        Assert.Equal((due, (DateTime?)due, null), (protection.Deadline.DueAt, protection.EndedAt, protection.OverrunReason));
        Assert.Contains("has ended already", Given.Refused(() => protection.End(
            due, ProtectionOutcome.Returned, "Safe.", null, Given.Dc, due.AddHours(1))), StringComparison.Ordinal);

        var late = Begun();
        late.End(due.AddHours(2), ProtectionOutcome.Returned, "Safe with her aunt.",
            (BreachCause.PartnerNotReachable, "Nobody of the council came."), Given.Dc, due.AddHours(3));
        Assert.Equal("Nobody of the council came.", late.OverrunReason);
        Assert.Equal("Nobody of the council came.", Assert.Single(late.Deadline.Breach!.Reasons).Words);
    }

    [Theory]
    // Police applied: from the first day of police protection, whatever the day of the order.
    [InlineData("2026-11-19 16:10", "2026-11-22 15:00", true, "the end of 26 November 2026")]
    [InlineData("2026-11-19 16:10", "2026-11-22 15:00", false, "noon on 30 November 2026")]
    // Day 8 on Christmas Day; the day after is a Saturday, for which another day is kept.
    [InlineData("2026-12-18 10:00", "2026-12-19 11:00", true, "noon on 26 December 2026")]
    [InlineData("2010-12-20 10:00", "2010-12-20 12:00", false, "noon on 29 December 2010")]
    public void An_order_lasts_8_days_and_where_day_8_is_closed_to_noon_of_the_next_that_is_not(
        string protectionBegan, string made, bool policeApplied, string latest)
    {
        var first = EmergencyProtection.FirstDay(Given.Utc(made), Given.Utc(protectionBegan), policeApplied);
        Assert.Equal(latest, EmergencyProtection.InWords(EmergencyProtection.LatestEnd(first, Given.Calendar)));
    }

    public static TheoryData<int> Days => [.. Enumerable.Range(0, 40)];

    /// <summary>Twenty whose day 8 is a Sunday or beside a holiday, and twenty anywhere from 2009 to 2026.</summary>
    [Theory]
    [MemberData(nameof(Days))]
    public void Forty_more_orders_and_extensions_end_when_an_independent_reckoning_says(int n)
    {
        var random = new Random(4_400 + n);
        var first = new DateTime(2009 + random.Next(18), random.Next(1, 13), random.Next(1, 29));
        if (n < 10) while (first.AddDays(7).DayOfWeek != DayOfWeek.Sunday) first = first.AddDays(1);
        else if (n < 20) while (!Reckoning.IsHoliday(first.AddDays(7))) first = first.AddDays(1);

        var last = first.AddDays(7);
        var closed = false;
        while (last.DayOfWeek == DayOfWeek.Sunday || Reckoning.IsHoliday(last)) (last, closed) = (last.AddDays(1), true);
        var expected = closed ? last.AddHours(12) : last.AddDays(1);

        var end = EmergencyProtection.LatestEnd(DateOnly.FromDateTime(first), Given.Calendar);
        Assert.Equal(expected, UkTime.At(end));
        Assert.Equal(expected.AddDays(7), UkTime.At(EmergencyProtection.LatestExtension(end)));
    }

    [Fact]
    public void An_order_is_extended_once_while_it_lasts_and_its_clock_takes_the_place_of_the_first()
    {
        var protection = Begun();
        var now = Start.AddDays(3);
        var end = Given.Utc("2026-11-27 00:00");
        Assert.Contains("the end of 26 November 2026", Given.Refused(() => protection.RecordOrder(
            new("East London Family Court", true, Start.AddDays(2), end.AddMinutes(1)), Given.Calendar, Given.Hackney, Given.Dc, now)),
            StringComparison.Ordinal);
        var order = protection.RecordOrder(
            new("East London Family Court", true, Start.AddDays(2), end), Given.Calendar, Given.Hackney, Given.Dc, now);
        Assert.Equal((DeadlineKind.EmergencyProtectionOrder, end), (order.Deadline.Kind, order.Deadline.DueAt));

        Assert.Contains("the end of 3 December 2026", Given.Refused(() => protection.ExtendOrder(
            new("East London Family Court", true, Start.AddDays(3), end.AddDays(8)), Given.Hackney, Given.Dc, now)),
                StringComparison.Ordinal);
        var extension = protection.ExtendOrder(
            new("East London Family Court", true, Start.AddDays(3), end.AddDays(7)), Given.Hackney, Given.Dc, now);
        Assert.False(order.Deadline.IsRunning);
        Assert.True(extension.Deadline.IsRunning);
        Assert.Contains("extended once", Given.Refused(() => protection.ExtendOrder(
            new("x", true, Start.AddDays(3), end.AddDays(8)), Given.Hackney, Given.Dc, now)), StringComparison.Ordinal);
    }

    [Fact]
    public void Whoever_recorded_it_and_the_team_of_the_place_see_it_and_nobody_else()
    {
        var protection = Begun();
        bool Sees(CurrentUser user) => PoliceProtection.VisibleTo(user).Compile()(protection);
        Assert.True(Sees(Given.Dc));
        Assert.True(Sees(Given.Di));
        Assert.False(Sees(Given.LambethDs));
        Assert.True(Sees(Given.UserIn(Role.Commander)));
        Assert.True(Sees(Given.UserIn(Role.QualityAssurance)));
        Assert.False(Sees(Given.UserIn(Role.FrontlineOfficer)));
        Assert.False(Sees(Given.UserIn(Role.Administrator)));
        Assert.False(Sees(CurrentUser.Nobody));
    }
}
