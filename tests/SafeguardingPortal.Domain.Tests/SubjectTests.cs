using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.Tasks;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.Teams;
using SafeguardingPortal.Domain.Time;

namespace SafeguardingPortal.Domain.Tests;

/// <summary>
/// Clocks, tasks and notices about a team, a borough, the command, a meeting or a person in it: each kind's rule of who sees it and who is
/// asked.
/// </summary>
public class SubjectTests
{
    private static readonly DateOnly Day = new(2026, 12, 18);

    private static readonly Dictionary<string, Subject> Subjects = new()
    {
        ["team"] = Subject.Team(Given.Hackney),
        ["borough"] = Subject.Borough(Borough.Of("E09000012", "Hackney", 204), Given.Hackney),
        ["command"] = Subject.Command(Command.Of(Guid.NewGuid(), "SCD5", new(2006, 1, 1), null)),
        ["meeting of the team"] = Subject.Meeting("Team meeting of 1 December", Given.Hackney),
        ["meeting of the inspectors"] = Subject.Meeting("DI meeting of 3 December", null),
        ["constable"] = Subject.Officer(Given.Constable, Given.Today),
        ["inspector"] = Subject.Officer(Given.Inspector, Given.Today)
    };

    private static Deadline ClockOf(Subject subject) =>
        Deadline.StartUntil(DeadlineKind.ActionPlanReview, "A-2026-000001", subject, Given.Received, Day);

    private static CaseTask TaskOf(Subject subject, Officer owner) =>
        CaseTask.Set("T-2026-000001", subject, new(TaskKind.Action, "Write the plan", UkTime.EndOf(Day)) { Owner = owner },
            CurrentUser.System, Given.Hours(1));

    private static DoorNotice NoticeOf(Subject subject) =>
        DoorNotice.Tell(subject, "The plan was accepted.", null, Given.Di, Given.Hours(1));

    /// <summary>
    /// Whether it is asked of somebody of this role in the team, in another and in none: written here once more, by hand.
    /// </summary>
    private static (bool Ours, bool Theirs, bool Teamless) Asked(string kind, Role role) => (kind, role) switch
    {
        ("team" or "borough" or "meeting of the team", Role.DetectiveSergeant or Role.DetectiveInspector) => (true, false, false),
        ("constable", Role.DetectiveInspector) => (true, false, false),
        ("meeting of the inspectors", Role.DetectiveInspector) => (true, true, true),
        ("command" or "meeting of the inspectors" or "inspector",
            Role.DetectiveChiefInspector or Role.SeniorManagement or Role.Commander) => (true, true, true),
        _ => (false, false, false)
    };

    public static TheoryData<string, Role> KindsAndRoles
    {
        get
        {
            var every = new TheoryData<string, Role>();
            foreach (var kind in Subjects.Keys)
                foreach (var role in Enum.GetValues<Role>())
                    every.Add(kind, role);
            return every;
        }
    }

    [Theory]
    [MemberData(nameof(KindsAndRoles))]
    public void B13_Each_kind_is_asked_of_whom_its_rule_names_and_of_nobody_else(string kind, Role role)
    {
        var (clock, notice) = (ClockOf(Subjects[kind]), NoticeOf(Subjects[kind]));
        var (ours, theirs, teamless) = Asked(kind, role);
        foreach (var (user, expected) in new[] { (Given.UserIn(role, Given.Hackney), ours), (Given.UserIn(role, Given.Lambeth), theirs),
            (Given.UserIn(role), teamless) })
        {
            Assert.Equal(expected, Subject.AskedOf<Deadline>(user).Compile()(clock));
            Assert.Equal(expected, Subject.AskedOf<DoorNotice>(user).Compile()(notice));
            Assert.Equal(expected, Subject.IsAskedOf(clock, user));
        }
    }

    [Theory]
    [MemberData(nameof(KindsAndRoles))]
    public void Each_kind_is_seen_by_whoever_is_asked_the_command_and_quality_assurance_where_it_is_not_about_a_person(
        string kind, Role role)
    {
        var isOfPerson = Subjects[kind].Type == SubjectType.Officer;
        var isAboveAll = role is Role.System or Role.DetectiveChiefInspector or Role.SeniorManagement or Role.Commander;
        var all = isAboveAll || (role == Role.QualityAssurance && !isOfPerson);
        var (ours, theirs, teamless) = Asked(kind, role);
        foreach (var (user, expected) in new[] { (Given.UserIn(role, Given.Hackney), ours), (Given.UserIn(role, Given.Lambeth), theirs),
            (Given.UserIn(role), teamless) })
        {
            Assert.Equal(all || expected, Deadline.VisibleTo(user).Compile()(ClockOf(Subjects[kind])));
            Assert.Equal(all || expected, DoorNotice.VisibleTo(user).Compile()(NoticeOf(Subjects[kind])));
            Assert.Equal(all || expected, CaseTask.VisibleTo(user).Compile()(TaskOf(Subjects[kind], Given.Inspector)));
            foreach (var act in new[] { Act.WorkTasks, Act.ExplainLateness, Act.Sign })
            {
                var may = user.May(act) && (isAboveAll || expected);
                Assert.Equal(may, Deadline.ChangeableBy(user, act).Compile()(ClockOf(Subjects[kind])));
                Assert.Equal(may, CaseTask.ChangeableBy(user, act).Compile()(TaskOf(Subjects[kind], Given.Inspector)));
            }
            Assert.Equal(expected, DoorNotice.ChangeableBy(user, Act.ReadCase).Compile()(NoticeOf(Subjects[kind])));
        }
    }

    [Fact]
    public void What_is_about_a_person_is_theirs_and_their_inspectors_and_no_colleagues()
    {
        var clock = ClockOf(Subjects["constable"]);

        Assert.True(Deadline.VisibleTo(Given.Dc).Compile()(clock));
        Assert.True(Deadline.VisibleTo(Given.Di).Compile()(clock));
        Assert.False(Deadline.VisibleTo(Given.Ds).Compile()(clock));
        Assert.False(Deadline.VisibleTo(Given.UserIn(Role.DetectiveConstable, Given.Hackney)).Compile()(clock));
        Assert.True(Deadline.ChangeableBy(Given.Dc, Act.ExplainLateness).Compile()(clock));
        Assert.False(Deadline.ChangeableBy(Given.Dc, Act.Sign).Compile()(clock));
    }

    /// <summary>An inspector of a team does not answer for who is above them, wherever that person is posted.</summary>
    [Theory]
    [InlineData(Role.DetectiveInspector)]
    [InlineData(Role.DetectiveChiefInspector)]
    [InlineData(Role.SeniorManagement)]
    [InlineData(Role.Commander)]
    public void What_is_about_an_inspector_or_above_is_the_commands_and_no_inspectors(Role role)
    {
        var clock = ClockOf(Subject.Officer(Given.Posted("o-0199", "Someone", role, Given.Hackney), Given.Today));

        Assert.Null(clock.CaitId);
        Assert.False(Subject.IsAskedOf(clock, Given.Di));
        Assert.True(Subject.IsAskedOf(clock, Given.UserIn(Role.DetectiveChiefInspector)));
    }

    /// <summary>BR-53: a clock or a notice of a case is reached through its case alone, whoever asks.</summary>
    [Fact]
    public void BR_53_A_cases_clock_and_notice_are_nobodys_by_themselves()
    {
        var clock = Deadline.Start(Given.TwentyFourHours, "R-2026-000123", Subject.Case(Guid.NewGuid(), Given.Hackney.Id), Given.Received,
            Given.Calendar);
        var notice = DoorNotice.Of(Guid.NewGuid(), DoorOccasion.Search, Given.Desk, Given.Received);
        foreach (var user in Enum.GetValues<Role>().Where(role => role != Role.System).Select(role => Given.UserIn(role, Given.Hackney)))
        {
            Assert.False(Deadline.VisibleTo(user).Compile()(clock));
            Assert.False(DoorNotice.VisibleTo(user).Compile()(notice));
            Assert.False(Subject.IsAskedOf(clock, user));
        }
    }

    [Fact]
    public void BR_53_Having_a_task_of_a_restricted_case_does_not_open_it()
    {
        var file = Given.CaseFileOf(Given.Hackney);
        var task = CaseTask.Set("T-2026-000001", file, new(TaskKind.Action, "Ring the school", Given.Due) { Owner = Given.Constable },
            Given.Ds, Given.Hours(1));
        Assert.True(CaseTask.VisibleTo(Given.Dc).Compile()(task));

        file.Restrict(RestrictionReason.StaffInvolved, "Someone close to the team.", Given.Inspector, [], Given.Di, Given.Hours(2));
        Assert.False(CaseTask.VisibleTo(Given.Dc with { At = Given.Hours(3) }).Compile()(task));
        Assert.True(CaseTask.VisibleTo(Given.Di with { At = Given.Hours(3) }).Compile()(task));
        Assert.False(CaseTask.VisibleTo(Given.UserIn(Role.Commander) with { At = Given.Hours(3) }).Compile()(task));
    }

    [Fact]
    public void A_teams_task_is_seen_and_done_by_whoever_has_it_and_by_no_other_constable()
    {
        var task = TaskOf(Subjects["team"], Given.Constable);
        var other = Given.UserIn(Role.DetectiveConstable, Given.Hackney);

        Assert.True(CaseTask.VisibleTo(Given.Dc).Compile()(task));
        Assert.True(CaseTask.ChangeableBy(Given.Dc, Act.WorkTasks).Compile()(task));
        Assert.False(CaseTask.VisibleTo(other).Compile()(task));
        Assert.False(CaseTask.ChangeableBy(other, Act.WorkTasks).Compile()(task));
        Assert.Empty(task.CaseFile is null ? [] : CaseTask.PeopleConcerned.Compile()(task));

        task.Offer(Given.Posted("o-0107", "DC Uma Shah", Role.DetectiveConstable, Given.Hackney), "On leave", Given.Dc, Given.Hours(2));
        Assert.True(CaseTask.VisibleTo(other with { Id = task.OfferedToId!.Value }).Compile()(task));
    }

    [Fact]
    public void A_teams_task_can_wait_in_a_queue_and_what_no_team_answers_for_cannot()
    {
        NewTask queued = new(TaskKind.Action, "Write the plan", UkTime.EndOf(Day)) { OwnerRole = Role.Researcher };
        var task = CaseTask.Set("T-2026-000001", Subjects["team"], queued, Given.Di, Given.Hours(1));

        Assert.True(CaseTask.VisibleTo(Given.UserIn(Role.Researcher, Given.Hackney)).Compile()(task));
        Assert.False(CaseTask.VisibleTo(Given.UserIn(Role.Researcher, Given.Lambeth)).Compile()(task));
        Assert.Contains("for one officer", Given.Refused(
            () => CaseTask.Set("T-2026-000001", Subjects["command"], queued, Given.Di, Given.Hours(1))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_task_is_handed_on_within_the_team_that_answers_for_it_or_to_who_answers_for_all()
    {
        var teams = TaskOf(Subjects["team"], Given.Constable);
        Assert.Contains("posted to this team",
            Given.Refused(() => teams.Offer(Given.LambethConstable, "On leave", Given.Dc, Given.Hours(2))), StringComparison.Ordinal);

        var commands = TaskOf(Subjects["command"], Given.Inspector);
        Assert.Contains("no team answers", Given.Refused(() => commands.Offer(Given.Constable, "On leave", Given.Di, Given.Hours(2))),
            StringComparison.Ordinal);
        commands.Offer(Officer.Join("o-0900", "DCS Wren", Role.Commander, new(2020, 1, 1)), "Hers", Given.Di, Given.Hours(2));
        Assert.NotNull(commands.OfferedToId);
        Assert.Contains("no team answers", Given.Refused(() => TaskOf(Subjects["meeting of the inspectors"], Given.Sergeant)),
            StringComparison.Ordinal);
    }

    /// <summary>A limit that passed while no team answered for it is no team's, and one handed over in time is the new team's.</summary>
    [Fact]
    public void A_clock_without_a_case_is_flagged_handed_over_met_and_withdrawn_as_any_other()
    {
        var clock = ClockOf(Subjects["team"]);
        Assert.Equal((SubjectType.Team, (Guid?)null, (Guid?)null, "Hackney", (Guid?)Given.Hackney.Id),
            (clock.SubjectType, clock.CaseFileId, clock.SubjectOfficerId, clock.SubjectName, clock.MeasuredCaitId));
        Assert.Equal(FlagLevel.DueSoon, clock.FlagOwedAt(clock.DueSoonAt));
        clock.HandOver(Given.Lambeth.Id, Given.Hours(5));
        Assert.Equal(Given.Lambeth.Id, Breach.Of(clock, clock.DueAt.AddTicks(1)).CaitId);

        var commands = ClockOf(Subjects["command"]);
        Assert.Null(Breach.Of(commands, commands.DueAt.AddTicks(1)).CaitId);
        commands.Withdraw(Given.Hours(2));
        Assert.Null(commands.NextFlagAt);
        Assert.False(commands.IsRunning);
    }

    [Fact]
    public void BR_51_Nobody_acknowledges_the_breach_of_a_limit_about_themselves()
    {
        var clock = ClockOf(Subjects["inspector"]);
        var late = clock.DueAt.AddHours(1);
        Given.Join(clock, nameof(Deadline.Breach), Breach.Of(clock, late));
        clock.ExplainBreach(BreachCause.OfficerNotAvailable, "The course was full.", Given.Ds.Id, late);

        Assert.Contains("about you", Given.Refused(() => clock.AcknowledgeBreach("Noted.", Given.Di.Id, late)), StringComparison.Ordinal);
        clock.AcknowledgeBreach("Booked for January.", Guid.NewGuid(), late);
        Assert.Single(clock.Breach!.Acknowledgements);
    }

    [Fact]
    public void A_notice_says_something_and_is_read_once_and_of_a_case_is_told_on_the_case()
    {
        var notice = NoticeOf(Subjects["team"]);
        notice.Read(Given.Ds, Given.Hours(2));

        Assert.Equal((Given.Ds.Id, Given.Hours(2)), (notice.AnsweredById, notice.AnsweredAt));
        Assert.Contains("answered", Given.Refused(() => notice.Read(Given.OtherDs, Given.Hours(3))), StringComparison.Ordinal);
        Assert.Contains("to know", Given.Refused(() => DoorNotice.Tell(Subjects["team"], " ", null, Given.Di, Given.Hours(1))),
            StringComparison.Ordinal);
        Assert.Contains("on the case", Given.Refused(() => DoorNotice.Tell(
            Subject.Case(Guid.NewGuid(), Given.Hackney.Id), "Look.", null, Given.Di, Given.Hours(1))), StringComparison.Ordinal);
        Assert.Contains("with the case", Given.Refused(() => DoorNotice.Of(Guid.NewGuid(), DoorOccasion.Search, Given.Desk, Given.Received)
            .Read(Given.Di, Given.Hours(1))), StringComparison.Ordinal);
    }
}
