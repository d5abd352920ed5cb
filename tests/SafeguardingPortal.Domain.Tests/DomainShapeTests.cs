using System.Reflection;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.Discussions;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Casework.Research;
using SafeguardingPortal.Domain.Casework.Tasks;
using SafeguardingPortal.Domain.Conferences;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.Disclosures;
using SafeguardingPortal.Domain.Dissents;

namespace SafeguardingPortal.Domain.Tests;

public class DomainShapeTests
{
    private const BindingFlags Public = BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly;

    private static readonly Assembly Domain = typeof(Referral).Assembly;

    [Fact]
    public void The_domain_references_nothing_of_Microsofts_or_anyone_elses()
    {
        var references = Domain.GetReferencedAssemblies().Select(reference => reference.Name!).ToList();

        Assert.NotEmpty(references);
        Assert.All(references, name => Assert.StartsWith("System.", name, StringComparison.Ordinal));
    }

    [Fact]
    public void A_record_is_sealed_and_only_its_own_methods_set_what_it_holds()
    {
        var records = Domain.GetTypes().Where(type => type.IsSubclassOf(typeof(Entity))).ToList();

        Assert.NotEmpty(records);
        // What several kinds of row have in common is no record by itself.
        Assert.All(records, type => Assert.True(type.IsSealed || type.IsAbstract, $"{type.Name} is not sealed"));
        Assert.All(records, type => Assert.Empty(type.GetConstructors()));
        Assert.Empty(records.Append(typeof(Entity)).SelectMany(type => type.GetProperties(Public))
            .Where(property => property.SetMethod?.IsPublic == true).Select(property => $"{property.DeclaringType!.Name}.{property.Name}"));
    }

    [Theory]
    [InlineData(typeof(InitialAssessment))]
    [InlineData(typeof(SignOff))]
    [InlineData(typeof(NoFurtherActionProposal))]
    [InlineData(typeof(StrategyDiscussion))]
    [InlineData(typeof(Supervision.SupervisionReview))]
    [InlineData(typeof(Supervision.Direction))]
    [InlineData(typeof(Casework.Cram.CramHand))]
    [InlineData(typeof(Participant))]
    [InlineData(typeof(Decision))]
    [InlineData(typeof(BreachReason))]
    [InlineData(typeof(BreachAcknowledgement))]
    [InlineData(typeof(DeadlineFlag))]
    [InlineData(typeof(Entry))]
    [InlineData(typeof(TriageClosure))]
    [InlineData(typeof(Transfer))]
    [InlineData(typeof(ReferralReference))]
    [InlineData(typeof(ReferralAddress))]
    [InlineData(typeof(ReferralRating))]
    [InlineData(typeof(ConferenceDate))]
    [InlineData(typeof(ConferenceAssignment))]
    [InlineData(typeof(NonAttendanceRequest))]
    [InlineData(typeof(AttendanceDecision))]
    [InlineData(typeof(LiaisonMeeting))]
    [InlineData(typeof(ConferenceReport))]
    [InlineData(typeof(ReportCheck))]
    [InlineData(typeof(ReportSending))]
    [InlineData(typeof(ConferenceAttendee))]
    [InlineData(typeof(PoliceAttendee))]
    [InlineData(typeof(AbsenceSignOff))]
    [InlineData(typeof(ChildDecision))]
    [InlineData(typeof(CoreGroupMeeting))]
    [InlineData(typeof(RecordedBirth))]
    [InlineData(typeof(ConferenceCorrection))]
    [InlineData(typeof(Disclosure))]
    [InlineData(typeof(Breach), nameof(Breach.Explain))]
    [InlineData(typeof(TaskEvent))]
    [InlineData(typeof(ResearchCheck))]
    [InlineData(typeof(CaseClosure))]
    [InlineData(typeof(EscalationStep))]
    public void B10_what_is_on_record_offers_no_way_to_change_or_take_it_away(Type record, params string[] allowed) =>
        Assert.Equal(
            allowed.Order(), record.GetMethods(Public).Where(method => !method.IsSpecialName).Select(method => method.Name).Order());

    [Fact]
    public void Every_record_has_an_identity_of_its_own_and_a_version_that_moves_on()
    {
        var (one, other) = (Given.CaseFileOf(Given.Hackney), Given.CaseFileOf(Given.Hackney));
        Assert.NotEqual(one.Id, other.Id);
        Assert.Equal(0, one.Version);

        one.Touch();

        Assert.Equal((1, 0), (one.Version, other.Version));
    }
}
