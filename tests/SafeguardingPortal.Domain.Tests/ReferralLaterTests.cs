using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Casework.Referrals;

namespace SafeguardingPortal.Domain.Tests;

/// <summary>What is learnt of a report after it was taken down.</summary>
public class ReferralLaterTests
{
    private static SeenTold Told(double hours = 2) => new(Given.Hours(hours), "DC Tom Reyes", "School", Answer.Yes, "Quiet");

    [Fact]
    public void A_child_is_seen_later_and_the_history_says_so_at_the_time_it_was()
    {
        var referral = Given.Logged();

        referral.RecordSeen(referral.People[0].PersonId, Told(), Given.Dc, Given.Hours(3));

        Assert.Equal(("School", Given.Hours(3)), (referral.Sightings[0].Where, referral.Sightings[0].RecordedAt));
        Assert.Equal(Given.Hours(2), referral.History[^1].HappenedAt);
        Assert.DoesNotContain("Merrin", referral.History[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Nobody_is_seen_in_the_future_nor_twice_at_once_nor_who_is_no_child_of_the_referral()
    {
        var referral = Given.Logged();
        var child = referral.People[0].PersonId;
        referral.RecordSeen(child, Told(), Given.Dc, Given.Hours(3));

        Assert.Throws<RuleViolation>(() => referral.RecordSeen(child, Told(4), Given.Dc, Given.Hours(3)));
        Assert.Throws<RuleViolation>(() => referral.RecordSeen(child, Told(), Given.Dc, Given.Hours(3)));
        Assert.Throws<RuleViolation>(() => referral.RecordSeen(referral.People[1].PersonId, Told(), Given.Dc, Given.Hours(3)));
    }

    [Fact]
    public void What_was_withdrawn_can_be_recorded_again_and_is_withdrawn_once()
    {
        var referral = Given.Logged();
        var seen = referral.RecordSeen(referral.People[0].PersonId, Told(), Given.Dc, Given.Hours(3));
        referral.WithdrawSeen(seen.Id, "It was her sister", Given.Dc, Given.Hours(4));

        Assert.Throws<RuleViolation>(() => referral.WithdrawSeen(seen.Id, "Again", Given.Dc, Given.Hours(4)));
        referral.RecordSeen(referral.People[0].PersonId, Told(), Given.Dc, Given.Hours(5));
        Assert.Equal(2, referral.Sightings.Count);
    }

    [Fact]
    public void A_word_put_right_keeps_what_stood_and_a_report_always_says_what_happened()
    {
        var referral = Given.Logged();
        var before = referral.Narrative;

        referral.Correct(ReferralField.Narrative, null, "The right arm.", "Misheard", Given.Dc, Given.Hours(2));

        Assert.Equal("The right arm.", referral.Narrative);
        Assert.Equal((before, "The right arm.", "Misheard"),
            (referral.Corrections[0].Before, referral.Corrections[0].After, referral.Corrections[0].Reason));
        Assert.Throws<RuleViolation>(() => referral.Correct(ReferralField.Narrative, null, null, "x", Given.Dc, Given.Hours(2)));
        Assert.Throws<RuleViolation>(
            () => referral.Correct(ReferralField.Narrative, null, "The right arm.", "x", Given.Dc, Given.Hours(2)));
        Assert.Throws<RuleViolation>(
            () => referral.Correct(ReferralField.Relation, Guid.NewGuid(), "Uncle", "x", Given.Dc, Given.Hours(2)));
    }

    [Fact]
    public void Whoever_was_forgotten_is_taken_down_with_the_others_and_on_a_closed_referral_is_not()
    {
        var referral = Given.Logged();
        var household = referral.CaseFile.Households[0].Household;
        PeopleTold told = new([new("Noah Merrin", Sex.Male, null, null, Answer.No)], []) { Home = household };

        var added = referral.AddForgotten(told, new(["P-2026-000777"], []), Given.Dc, Given.Hours(2));

        Assert.Equal(("P-2026-000777", true), (added[0].Reference, household.IsHomeOf(added[0])));
        Assert.Equal(2, referral.CaseFile.Children.Count);
        Assert.Equal(3, referral.People[^1].Order);
    }
}
