using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Casework.Referrals;

namespace SafeguardingPortal.Domain.Tests;

/// <summary>People and households are seen through the cases they are on, in whichever way they are on them.</summary>
public class PeopleAccessTests
{
    public static TheoryData<Role> Roles => [.. Enum.GetValues<Role>()];

    private static readonly Dictionary<string, Func<CaseFile, Person>> Ways = new()
    {
        ["named on a referral"] = file =>
        {
            var part = Given.Logged().People[0];
            Given.Join(part, nameof(ReferralPerson.Referral), ReferralOn(file));
            return Holding(part.Person, "parts", part);
        },
        ["a child on it"] = file => With(Given.SomebodyNamed("Ava Merrin"), person => Join(person, nameof(Person.Child),
            Holding(Child.Of(person), "cases", On(file, () => file.Add(Child.Of(person)), () => file.Children[^1])))),
        ["a suspect on it"] = file => With(Given.SomebodyNamed("Daniel Voss"), person => Join(person, nameof(Person.Suspect),
            Holding(Suspect.Of(person), "cases", On(file, () => file.Add(Suspect.Of(person)), () => file.Suspects[^1])))),
        ["living in a household of it"] = file => With(Given.SomebodyNamed("Kelly Merrin"), person =>
        {
            var home = Holding(Given.Home(), "cases", On(file, () => file.Add(Given.Home()), () => file.Households[^1]));
            home.Add(person, "Mother", Given.Today);
            Given.Join(home.Members[0], nameof(HouseholdMember.Household), home);
            Holding(person, "homes", home.Members[0]);
        }),
        ["of the family"] = file => With(Given.SomebodyNamed("Jason Tull"),
            person => Holding(person, "relativeOn", On(file, () => file.AddRelative(person), () => file.Relatives[^1])))
    };

    public static TheoryData<string, Role> WaysAndRoles
    {
        get
        {
            TheoryData<string, Role> all = [];
            foreach (var way in Ways.Keys)
                foreach (var role in Enum.GetValues<Role>()) all.Add(way, role);
            return all;
        }
    }

    [Theory]
    [MemberData(nameof(WaysAndRoles))]
    public void A_person_is_seen_by_whoever_sees_a_case_they_are_on(string way, Role role)
    {
        var scope = HandbookMatrix.ScopeOf(role, Act.ReadCase);
        var person = Ways[way](Given.CaseFileOf(Given.Hackney));

        Assert.Equal(scope != Scope.None, Sees(Given.UserIn(role, Given.Hackney), person));
        Assert.Equal(scope == Scope.All, Sees(Given.UserIn(role, Given.Lambeth), person));
    }

    [Theory]
    [MemberData(nameof(WaysAndRoles))]
    public void What_is_known_of_a_person_is_written_by_the_team_of_a_case_they_are_on(string way, Role role)
    {
        var may = HandbookMatrix.ScopeOf(role, Act.RecordResearch);
        var person = Ways[way](Given.CaseFileOf(Given.Hackney));

        Assert.Equal(may != Scope.None, Person.ChangeableBy(Given.UserIn(role, Given.Hackney), Act.RecordResearch).Compile()(person));
        Assert.Equal(may == Scope.All, Person.ChangeableBy(Given.UserIn(role, Given.Lambeth), Act.RecordResearch).Compile()(person));
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public void A_person_on_no_case_is_seen_by_nobody(Role role) =>
        Assert.False(Sees(Given.UserIn(role, Given.Hackney), Given.SomebodyNamed("Noah Merrin")));

    [Theory]
    [MemberData(nameof(Roles))]
    public void A_household_is_seen_and_changed_through_its_cases(Role role)
    {
        var file = Given.CaseFileOf(Given.Hackney);
        var home = Holding(Given.Home(), "cases", On(file, () => file.Add(Given.Home()), () => file.Households[^1]));
        var (reads, writes) = (HandbookMatrix.ScopeOf(role, Act.ReadCase), HandbookMatrix.ScopeOf(role, Act.RecordResearch));

        Assert.Equal(reads != Scope.None, Household.VisibleTo(Given.UserIn(role, Given.Hackney)).Compile()(home));
        Assert.Equal(reads == Scope.All, Household.VisibleTo(Given.UserIn(role, Given.Lambeth)).Compile()(home));
        Assert.Equal(writes != Scope.None, Household.ChangeableBy(Given.UserIn(role, Given.Hackney), Act.RecordResearch).Compile()(home));
        Assert.Equal(writes == Scope.All, Household.ChangeableBy(Given.UserIn(role, Given.Lambeth), Act.RecordResearch).Compile()(home));
    }

    [Fact]
    public void A_link_is_seen_only_by_who_sees_both_people_and_undone_by_the_team_of_either()
    {
        var ours = Ways["of the family"](Given.CaseFileOf(Given.Hackney));
        var theirs = Ways["of the family"](Given.CaseFileOf(Given.Lambeth));
        var link = PersonLink.Decide("L-2026-000001", ours, theirs, LinkVerdict.Same, "One date of birth and one former address.", Given.Dc,
            Given.Received);
        var both = Given.UserIn(Role.Researcher, Given.Hackney, Given.Lambeth);

        Assert.True(Links(both) && Links(Given.UserIn(Role.QualityAssurance)));
        Assert.False(Links(Given.UserIn(Role.Researcher, Given.Hackney)) || Links(Given.UserIn(Role.Researcher, Given.Lambeth)));
        Assert.True(PersonLink.ChangeableBy(Given.UserIn(Role.Researcher, Given.Lambeth), Act.RecordResearch).Compile()(link));
        Assert.False(PersonLink.ChangeableBy(Given.UserIn(Role.Researcher, Given.Newham), Act.RecordResearch).Compile()(link));

        bool Links(CurrentUser user) => PersonLink.VisibleTo(user).Compile()(link);
    }

    [Fact]
    public void B3_a_look_at_a_person_a_household_or_a_link_is_a_look_at_those_in_it()
    {
        var (one, other) = (Given.SomebodyNamed("Ava Merrin"), Given.SomebodyNamed("Ava Merin"));
        var home = Given.Home();
        home.Add(one, null, Given.Today);
        var link = PersonLink.Decide("L-2026-000001", one, other, LinkVerdict.Same, "Same school.", Given.Dc, Given.Received);

        Assert.Equal([one.Id], Person.PeopleConcerned.Compile()(one));
        Assert.Equal([one.Id], Household.PeopleConcerned.Compile()(home));
        Assert.Equal(new[] { one.Id, other.Id }.Order(), PersonLink.PeopleConcerned.Compile()(link).Order());
    }

    private static bool Sees(CurrentUser user, Person person) => Person.VisibleTo(user).Compile()(person);

    private static Referral ReferralOn(CaseFile file)
    {
        var referral = Given.Logged();
        Given.Join(referral, nameof(Referral.CaseFile), file);
        return referral;
    }

    private static Person With(Person person, Action<Person> act)
    {
        act(person);
        return person;
    }

    private static void Join(object record, string property, object value) => Given.Join(record, property, value);

    /// <summary>What the database joins when it reads a record.</summary>
    private static T On<T>(CaseFile file, Action add, Func<T> added) where T : class
    {
        add();
        Given.Join(added(), "CaseFile", file);
        return added();
    }

    private static T Holding<T>(T record, string list, object held) where T : class
    {
        ((System.Collections.IList)typeof(T).GetField(
            list, System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.NonPublic)!.GetValue(record)!).Add(held);
        return record;
    }
}
