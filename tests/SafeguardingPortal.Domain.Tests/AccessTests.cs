using System.Linq.Expressions;
using System.Reflection;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.Cram;
using SafeguardingPortal.Domain.Casework.Discussions;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Casework.Tasks;
using SafeguardingPortal.Domain.Conferences;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.Disclosures;
using SafeguardingPortal.Domain.Dissents;
using SafeguardingPortal.Domain.Supervision;
using SafeguardingPortal.Domain.Teams;
using SafeguardingPortal.Domain.Tests.Conferences;

namespace SafeguardingPortal.Domain.Tests;

public class AccessTests
{
    public static TheoryData<Role> Roles => [.. Enum.GetValues<Role>()];

    public static TheoryData<Role, Act> RolesAndActs
    {
        get
        {
            var every = new TheoryData<Role, Act>();
            foreach (var role in Enum.GetValues<Role>())
                foreach (var act in Enum.GetValues<Act>())
                    every.Add(role, act);
            return every;
        }
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public void A_referral_is_seen_by_its_team_by_those_who_see_all_and_by_whoever_logged_it(Role role)
    {
        var scope = HandbookMatrix.ScopeOf(role, Act.ReadCase);
        var (ours, theirs, teamless, both) = (Given.UserIn(role, Given.Hackney), Given.UserIn(role, Given.Lambeth), Given.UserIn(role),
            Given.UserIn(role, Given.Lambeth, Given.Hackney));
        var referral = Given.Logged();

        Assert.Equal(scope != Scope.None, Sees(ours, referral));
        Assert.Equal(scope != Scope.None, Sees(both, referral));
        Assert.Equal(scope == Scope.All, Sees(theirs, referral));
        Assert.Equal(scope == Scope.All, Sees(teamless, referral));
        Assert.Equal(scope != Scope.None, Sees(theirs, Given.Logged(by: theirs)));
        Assert.Equal(scope != Scope.None, Sees(teamless, Given.Logged(by: teamless)));
    }

    [Theory]
    [MemberData(nameof(RolesAndActs))]
    public void A_referral_is_changed_by_its_team_alone_even_where_someone_elsewhere_logged_it(Role role, Act act)
    {
        var scope = HandbookMatrix.ScopeOf(role, act);
        var (ours, theirs) = (Given.UserIn(role, Given.Hackney), Given.UserIn(role, Given.Lambeth));

        Assert.Equal(scope == Scope.All || (scope == Scope.OwnTeams && act != Act.AnswerTransfer), Changes(ours, act, Given.Logged()));
        Assert.Equal(scope == Scope.All, Changes(theirs, act, Given.Logged()));
        Assert.Equal(scope == Scope.All, Changes(theirs, act, Given.Logged(by: theirs)));
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public void A_referral_offered_to_a_team_is_seen_by_it_until_the_offer_is_answered(Role role)
    {
        var scope = HandbookMatrix.ScopeOf(role, Act.ReadCase);
        var theirs = Given.UserIn(role, Given.Lambeth);

        Assert.Equal(scope != Scope.None, Sees(theirs, Given.Offered()));
        Assert.Equal(scope == Scope.All, Sees(theirs, Given.Offered().Declined()));
        Assert.Equal(scope == Scope.All, Sees(theirs, Given.Offered().Withdrawn()));
        Assert.Equal(scope == Scope.All, Sees(Given.UserIn(role, Given.Newham), Given.Offered()));
        Assert.Equal(scope != Scope.None, Sees(Given.UserIn(role, Given.Hackney), Given.Offered()));
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public void A_referral_handed_over_is_seen_by_its_new_team_and_stays_in_sight_of_the_old(Role role)
    {
        var scope = HandbookMatrix.ScopeOf(role, Act.ReadCase);

        Assert.Equal(scope != Scope.None, Sees(Given.UserIn(role, Given.Lambeth), Given.Transferred()));
        Assert.Equal(scope != Scope.None, Sees(Given.UserIn(role, Given.Hackney), Given.Transferred()));
        Assert.Equal(scope == Scope.All, Sees(Given.UserIn(role, Given.Newham), Given.Transferred()));
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public void A_hand_over_is_answered_by_the_team_it_is_offered_to_and_by_no_other(Role role)
    {
        var scope = HandbookMatrix.ScopeOf(role, Act.AnswerTransfer);
        var (ours, theirs, third) = (Given.UserIn(role, Given.Hackney), Given.UserIn(role, Given.Lambeth),
            Given.UserIn(role, Given.Newham));

        Assert.Equal(scope != Scope.None, Changes(theirs, Act.AnswerTransfer, Given.Offered()));
        Assert.Equal(scope == Scope.All, Changes(ours, Act.AnswerTransfer, Given.Offered()));
        Assert.Equal(scope == Scope.All, Changes(third, Act.AnswerTransfer, Given.Offered()));
        Assert.Equal(scope == Scope.All, Changes(theirs, Act.AnswerTransfer, Given.Offered().Declined()));
        Assert.Equal(scope == Scope.All, Changes(theirs, Act.AnswerTransfer, Given.Offered().Withdrawn()));
        // The second of two who answer is told by whom it was answered, and not that it is none of theirs.
        Assert.Equal(scope != Scope.None, Changes(theirs, Act.AnswerTransfer, Given.Transferred()));
    }

    [Theory]
    [MemberData(nameof(RolesAndActs))]
    public void A_referral_handed_over_is_changed_by_its_new_team_and_no_longer_by_the_old(Role role, Act act)
    {
        var scope = HandbookMatrix.ScopeOf(role, act);
        var (before, after) = (Given.UserIn(role, Given.Hackney), Given.UserIn(role, Given.Lambeth));

        Assert.Equal(scope == Scope.All, Changes(before, act, Given.Transferred()));
        Assert.Equal(scope is Scope.All or Scope.OwnTeams, Changes(after, act, Given.Transferred()));
        if (act != Act.AnswerTransfer) Assert.Equal(scope == Scope.All, Changes(after, act, Given.Offered()));
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public void A_case_file_handed_over_stays_in_sight_of_the_team_before_and_one_only_offered_does_not_move(Role role)
    {
        var scope = HandbookMatrix.ScopeOf(role, Act.ReadCase);
        var (before, after, third) = (Given.UserIn(role, Given.Hackney), Given.UserIn(role, Given.Lambeth),
            Given.UserIn(role, Given.Newham));

        Assert.Equal(scope != Scope.None, Sees(before, FileOf(Given.Transferred())));
        Assert.Equal(scope != Scope.None, Sees(after, FileOf(Given.Transferred())));
        Assert.Equal(scope == Scope.All, Sees(third, FileOf(Given.Transferred())));
        Assert.Equal(scope != Scope.None, Sees(before, FileOf(Given.Offered())));
        Assert.Equal(scope == Scope.All, Sees(after, FileOf(Given.Offered())));
        Assert.Equal(scope == Scope.All, Sees(after, FileOf(Given.Offered().Declined())));
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public void A_case_file_is_seen_by_its_team_and_by_those_who_see_all(Role role)
    {
        var scope = HandbookMatrix.ScopeOf(role, Act.ReadCase);

        Assert.Equal(scope != Scope.None, Sees(Given.UserIn(role, Given.Hackney), Given.CaseFileOf(Given.Hackney)));
        Assert.Equal(scope != Scope.None, Sees(Given.UserIn(role, Given.Lambeth, Given.Hackney), Given.CaseFileOf(Given.Hackney)));
        Assert.Equal(scope == Scope.All, Sees(Given.UserIn(role, Given.Lambeth), Given.CaseFileOf(Given.Hackney)));
        Assert.Equal(scope == Scope.All, Sees(Given.UserIn(role), Given.CaseFileOf(Given.Hackney)));
    }

    [Theory]
    [MemberData(nameof(RolesAndActs))]
    public void A_case_file_is_changed_by_its_team_and_by_those_who_may_everywhere(Role role, Act act)
    {
        var scope = HandbookMatrix.ScopeOf(role, act);

        Assert.Equal(
            scope is Scope.OwnTeams or Scope.All, Changes(Given.UserIn(role, Given.Hackney), act, Given.CaseFileOf(Given.Hackney)));
        Assert.Equal(scope == Scope.All, Changes(Given.UserIn(role, Given.Lambeth), act, Given.CaseFileOf(Given.Hackney)));
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public void A_discussion_is_seen_by_whoever_sees_its_case_file(Role role)
    {
        var scope = HandbookMatrix.ScopeOf(role, Act.ReadCase);

        Assert.Equal(scope != Scope.None, Sees(Given.UserIn(role, Given.Hackney), DiscussionOf(Given.Hackney)));
        Assert.Equal(scope == Scope.All, Sees(Given.UserIn(role, Given.Lambeth), DiscussionOf(Given.Hackney)));
        Assert.Equal(scope != Scope.None, Sees(Given.UserIn(role, Given.Lambeth), DiscussionOf(Given.Lambeth)));
    }

    [Theory]
    [MemberData(nameof(RolesAndActs))]
    public void B10_a_discussion_is_changed_by_nobody(Role role, Act act) =>
        Assert.False(Changes(Given.UserIn(role, Given.Hackney), act, DiscussionOf(Given.Hackney)));

    [Theory]
    [MemberData(nameof(Roles))]
    public void A_task_is_seen_by_whoever_sees_its_case_file_and_worked_by_whoever_works_on_it(Role role)
    {
        var task = CaseTask.Set("T-2026-000001", Given.CaseFileOf(Given.Hackney),
            new(TaskKind.Action, "Ring the school", Given.Due) { Owner = Given.Constable }, Given.Ds, Given.Hours(1));
        var (reads, works) = (HandbookMatrix.ScopeOf(role, Act.ReadCase), HandbookMatrix.ScopeOf(role, Act.WorkTasks));

        Assert.Equal(reads != Scope.None, Sees(Given.UserIn(role, Given.Hackney), task));
        Assert.Equal(reads == Scope.All, Sees(Given.UserIn(role, Given.Lambeth), task));
        Assert.Equal(works != Scope.None, Changes(Given.UserIn(role, Given.Hackney), Act.WorkTasks, task));
        Assert.Equal(works == Scope.All, Changes(Given.UserIn(role, Given.Lambeth), Act.WorkTasks, task));
        Assert.Empty(CaseTask.PeopleConcerned.Compile()(task));
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public void A_conference_and_what_was_given_of_it_are_seen_by_whoever_sees_the_case_file(Role role)
    {
        var conference = GivenConference.Invited();
        var disclosure = Disclosure.Of("C-2026-006114-K1-V1", conference.CaseFileId, "Report", "Margaret Osei", "Hackney Council",
            "For the conference", "Order of a court", Given.Due, Given.Sergeant.Id, Given.Due);
        Given.Join(disclosure, nameof(Disclosure.CaseFile), conference.CaseFile);
        var (reads, records) = (HandbookMatrix.ScopeOf(role, Act.ReadCase), HandbookMatrix.ScopeOf(role, Act.RecordConference));

        Assert.Equal((reads != Scope.None, reads == Scope.All),
            (Sees(Given.UserIn(role, Given.Hackney), conference), Sees(Given.UserIn(role, Given.Lambeth), conference)));
        Assert.Equal((reads != Scope.None, reads == Scope.All),
            (Sees(Given.UserIn(role, Given.Hackney), disclosure), Sees(Given.UserIn(role, Given.Lambeth), disclosure)));
        Assert.Equal((records != Scope.None, records == Scope.All), (Changes(Given.UserIn(role, Given.Hackney), Act.RecordConference,
            conference), Changes(Given.UserIn(role, Given.Lambeth), Act.RecordConference, conference)));
        Assert.False(Changes(Given.UserIn(role, Given.Hackney), Act.Disclose, disclosure));
        Assert.Equal(conference.Children.Select(child => child.Child.PersonId), Conference.PeopleConcerned.Compile()(conference));
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public void A_dissent_is_seen_by_whoever_sees_its_case_file(Role role)
    {
        var dissent = Dissent.Record("E-2026-000001", Given.CaseFileOf(Given.Hackney),
            new(DissentSubject.Discussion, "C-2026-000123-D1", "Ines Duarte", Agency.ChildrensSocialCare, "Leaving her", null, "A visit"),
            TimeLimit.InWorkingDays(DeadlineKind.DissentSergeant, 1, new(2009, 1, 1), "Chosen"), Given.Calendar, Given.Dc, Given.Hours(1));
        var (reads, records) = (HandbookMatrix.ScopeOf(role, Act.ReadCase), HandbookMatrix.ScopeOf(role, Act.RecordDissent));

        Assert.Equal(reads is Scope.OwnTeams or Scope.All, Sees(Given.UserIn(role, Given.Hackney), dissent));
        Assert.Equal(reads == Scope.All, Sees(Given.UserIn(role, Given.Lambeth), dissent));
        Assert.Equal(records != Scope.None, Changes(Given.UserIn(role, Given.Hackney), Act.RecordDissent, dissent));
        Assert.Empty(Dissent.PeopleConcerned.Compile()(dissent));
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public void Section_5_a_crime_is_as_open_as_its_case_and_detectives_of_the_team_record_it(Role role)
    {
        var child = Guid.NewGuid();
        var crime = Given.CaseFileOf(Given.Hackney)
            .Record(new("2600931/26", "Rape", Given.Today, false) { Victims = [child] }, Given.Dc, Given.Hours(30));
        var (ours, theirs) = (Given.UserIn(role, Given.Hackney), Given.UserIn(role, Given.Lambeth));

        foreach (var user in (CurrentUser[])[ours, theirs])
        {
            Assert.Equal(CaseFile.VisibleTo(user).Compile()(crime.CaseFile), Crime.VisibleTo(user).Compile()(crime));
            Assert.Equal(CaseFile.ChangeableBy(user, Act.RecordCrime).Compile()(crime.CaseFile), Changes(user, Act.RecordCrime, crime));
        }
        Assert.Equal([child], Crime.PeopleConcerned.Compile()(crime));
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public void Section_5_what_a_CRAM_found_is_as_open_as_its_case(Role role)
    {
        var version = GivenCram.Written().Sign();
        var found = CramFinding.Mark(version, GivenCram.Noah.Id, "Named in an older report.", [], Given.Dc, Given.Hours(5));
        foreach (var user in (CurrentUser[])[Given.UserIn(role, Given.Hackney), Given.UserIn(role, Given.Lambeth)])
        {
            Assert.Equal(CaseFile.VisibleTo(user).Compile()(found.CaseFile), Sees(user, found));
            Assert.Equal(CaseFile.ChangeableBy(user, Act.EditCram).Compile()(found.CaseFile), Changes(user, Act.EditCram, found));
        }
        Assert.Equal(CaseFile.PeopleConcerned.Compile()(found.CaseFile), CramFinding.PeopleConcerned.Compile()(found));
    }

    [Fact]
    public void A_visitor_sees_nothing_and_the_portal_itself_everything()
    {
        Assert.False(Sees(CurrentUser.Nobody, Given.Logged()) || Sees(CurrentUser.Nobody, Given.CaseFileOf(Given.Hackney))
            || Sees(CurrentUser.Nobody, DiscussionOf(Given.Hackney)));
        Assert.True(Sees(CurrentUser.System, Given.Logged()) && Sees(CurrentUser.System, Given.CaseFileOf(Given.Hackney))
            && Sees(CurrentUser.System, DiscussionOf(Given.Hackney)));
    }

    [Theory]
    [MemberData(nameof(RolesAndActs))]
    public void An_assessment_and_its_reviews_are_seen_as_their_case_file_is_and_a_review_is_changed_by_nobody(Role role, Act act)
    {
        var (ours, theirs) = (Given.UserIn(role, Given.Hackney), Given.UserIn(role, Given.Lambeth));
        var version = GivenCram.Written().Sign();
        var review = SupervisionReview.Record(version, 1, 1, new("The answers.", true, "The gaps have owners.", Given.Today.AddDays(7), []),
            [], Given.Today.AddDays(7), Given.Ds, Given.Hours(6));

        foreach (var user in (CurrentUser[])[ours, theirs])
        {
            Assert.Equal(CaseFile.VisibleTo(user).Compile()(version.CaseFile), CramAssessment.VisibleTo(user).Compile()(version));
            Assert.Equal(CaseFile.VisibleTo(user).Compile()(version.CaseFile), SupervisionReview.VisibleTo(user).Compile()(review));
            Assert.Equal(
                CaseFile.ChangeableBy(user, act).Compile()(version.CaseFile), CramAssessment.ChangeableBy(user, act).Compile()(version));
            Assert.False(SupervisionReview.ChangeableBy(user, act).Compile()(review));
        }
        Assert.Empty(CramAssessment.PeopleConcerned.Compile()(version));
        Assert.Empty(SupervisionReview.PeopleConcerned.Compile()(review));
    }

    [Fact]
    public void Every_record_that_can_be_opened_is_tested_here()
    {
        var guarded = typeof(Referral).Assembly.GetTypes().Where(type => type.IsClass
            && type.GetInterfaces().Any(its => its.IsGenericType && its.GetGenericTypeDefinition() == typeof(IGuarded<>)));

        // Concerns, MERLIN reports, police protection, incidents and documents beside their own rules.
        Assert.Equal(["CaseDocument", "CaseFile", "CaseTask", "Concern", "Conference", "CramAssessment", "CramFinding", "Crime",
            "CriticalIncident", "Deadline", "Disclosure", "Dissent", "DoorNotice", "Household",
            "MerlinReport", "Person", "PersonLink", "PoliceProtection", "Referral",
            "StrategyDiscussion", "SupervisionReview"],
            guarded.Select(type => type.Name).Order());
    }

    [Fact]
    public void B3_a_look_at_a_referral_is_a_look_at_everyone_on_it()
    {
        var referral = Given.Logged();

        Assert.Equal(referral.People.Select(person => person.Person.Id), Referral.PeopleConcerned.Compile()(referral));
        Assert.Equal(2, referral.People.Count);
    }

    [Fact]
    public void B3_a_look_at_a_case_file_or_a_discussion_is_a_look_at_everyone_on_its_referrals()
    {
        var first = Given.Logged();
        var second = Given.Logged(Given.Report() with { Children = [new("Noah Merrin", Sex.Male, null, null, Answer.No)], Adults = [] });
        var file = first.CaseFile;
        Holding(file, first, second);
        var discussion = DiscussionOf(Given.Hackney);
        Given.Join(discussion, nameof(StrategyDiscussion.CaseFile), file);

        var people = first.People.Concat(second.People).Select(person => person.Person.Id).ToList();
        Assert.Equal(3, people.Count);
        Assert.Equal(people, CaseFile.PeopleConcerned.Compile()(file));
        Assert.Equal(people, StrategyDiscussion.PeopleConcerned.Compile()(discussion));
    }

    [Fact]
    public void A_childs_rule_is_its_parents_applied_to_the_parent_alone()
    {
        Expression<Func<string, bool>> isShort = text => text.Length < 3 && text != "no";

        var rule = isShort.For((KeyValuePair<int, string> pair) => pair.Value);

        Assert.True(rule.Compile()(new(99, "ab")));
        Assert.False(rule.Compile()(new(1, "no")));
        Assert.False(rule.Compile()(new(1, "long")));
        Assert.Equal("pair", Assert.Single(rule.Parameters).Name);
    }

    private static bool Sees<T>(CurrentUser user, T record) where T : IGuarded<T> => T.VisibleTo(user).Compile()(record);

    private static bool Changes<T>(CurrentUser user, Act act, T record) where T : IGuarded<T> =>
        T.ChangeableBy(user, act).Compile()(record);

    private static StrategyDiscussion DiscussionOf(Cait cait)
    {
        var discussion = Given.Accepted().Discuss(6);
        Given.Join(discussion, nameof(StrategyDiscussion.CaseFile), Given.CaseFileOf(cait));
        return discussion;
    }

    private static CaseFile FileOf(Referral referral)
    {
        Holding(referral.CaseFile, referral);
        return referral.CaseFile;
    }

    /// <summary>The database fills a case file with its referrals when it reads it.</summary>
    private static void Holding(CaseFile file, params Referral[] referrals) =>
        ((List<Referral>)typeof(CaseFile).GetField("referrals", BindingFlags.Instance | BindingFlags.NonPublic)!.GetValue(file)!)
            .AddRange(referrals);
}
