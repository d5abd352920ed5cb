using System.Reflection;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.Discussions;
using SafeguardingPortal.Domain.Casework.Referrals;

namespace SafeguardingPortal.Domain.Tests;

/// <summary>No case is closed while something of it is open, nor by its own officer alone (handbook §5, Laming).</summary>
public class ClosingTests
{
    private static readonly OpenOnCase Nothing = OpenOnCase.Nothing;
    private static readonly ClosingWords Words = new("Plan ended; school keeps watch.", "Seen at school on Friday by DC Reyes.",
        "Social worker and school, in writing, by DC Reyes.", true);

    private static CaseFile Decided()
    {
        var referral = Given.Signed();
        referral.Discuss(6, DiscussionOutcome.JointSection47);
        ((List<Referral>)typeof(CaseFile).GetField("referrals", BindingFlags.Instance | BindingFlags.NonPublic)!
            .GetValue(referral.CaseFile)!).Add(referral);
        return referral.CaseFile;
    }

    private static Referral Proposed()
    {
        var referral = Given.Logged();
        referral.ProposeNoFurtherAction("Known.", Given.Desk, Given.Hours(1));
        return referral;
    }

    private static OpenOnCase Open(params (OpenKind Kind, int Count)[] things) =>
        new([.. things.Select(thing => new OpenThing(thing.Kind, null) { Count = thing.Count })]);

    [Theory]
    [InlineData(OpenKind.Referral, 1, "a referral is not decided yet")]
    [InlineData(OpenKind.Transfer, 1, "a transfer waits for an answer")]
    [InlineData(OpenKind.CramDraft, 1, "a draft of the CRAM is not signed")]
    [InlineData(OpenKind.CramReturned, 1, "the CRAM was returned and is not revised")]
    [InlineData(OpenKind.ChildOnPlan, 2, "2 children are the subject of child protection plans")]
    [InlineData(OpenKind.ConferenceToCome, 1, "a conference is to come")]
    [InlineData(OpenKind.ConferenceUnwritten, 1, "a conference that has passed is not written up")]
    [InlineData(OpenKind.ConferenceUndecided, 1, "what a conference decided is not recorded")]
    [InlineData(OpenKind.AbsenceUnsigned, 1, "nobody has signed for the absence of police from a conference")]
    [InlineData(OpenKind.Limit, 1, "a limit is still running")]
    [InlineData(OpenKind.Dissent, 2, "2 dissents are not settled")]
    [InlineData(OpenKind.Charge, 2, "2 charges are before the court")]
    [InlineData(OpenKind.Gap, 1, "an information gap is open")]
    [InlineData(OpenKind.Task, 3, "3 tasks are open")]
    [InlineData(OpenKind.ReviewDue, 1, "the CRAM is due for review")]
    [InlineData(OpenKind.Breach, 1, "nobody has said why a limit passed")]
    [InlineData(OpenKind.Breach, 2, "2 limits passed and nobody has said why")]
    [InlineData(OpenKind.Receipt, 1, "nobody has confirmed that what was given outside came")]
    public void What_is_open_stands_in_the_way_and_is_named(OpenKind kind, int count, string why) =>
        Assert.Equal($"This case cannot be closed: {why}.",
            Given.Refused(() => Decided().Close(Open((kind, count)), Words, Given.Ds, Given.Hours(30))));

    [Fact]
    public void Every_kind_of_open_thing_stands_in_the_way_but_what_ends_with_the_case()
    {
        var endsWithIt = new[] { OpenKind.Enquiry, OpenKind.Review };
        Assert.All(Enum.GetValues<OpenKind>(), kind => Assert.Equal(!endsWithIt.Contains(kind), Open((kind, 1)).StandsInTheWay));
    }

    [Fact]
    public void BR_11_how_a_section_47_enquiry_ended_without_a_conference_is_said_and_in_the_chronology()
    {
        var file = Decided();
        Assert.Contains("Say how the enquiry ended", Given.Refused(
            () => file.Close(Open((OpenKind.Enquiry, 1)), Words, Given.Ds, Given.Hours(30))), StringComparison.Ordinal);

        file.Close(Open((OpenKind.Enquiry, 1)), Words with { EnquiryEnded = "The council went on by itself." }, Given.Ds, Given.Hours(30));

        Assert.Contains(file.Entries, entry =>
            entry.Text == "Section 47 enquiry ended without a conference: The council went on by itself.");
    }

    [Theory]
    [InlineData(OpenKind.Dissent, true)]
    [InlineData(OpenKind.ConferenceToCome, true)]
    [InlineData(OpenKind.ConferenceUnwritten, true)]
    [InlineData(OpenKind.CramDraft, true)]
    [InlineData(OpenKind.CramReturned, true)]
    [InlineData(OpenKind.ChildOnPlan, false)]
    [InlineData(OpenKind.Referral, false)]
    [InlineData(OpenKind.ReviewDue, false)]
    [InlineData(OpenKind.Breach, false)]
    [InlineData(OpenKind.Receipt, false)]
    public void No_act_that_ends_the_last_referral_leaves_the_work_of_its_case_behind(OpenKind kind, bool isRefused)
    {
        void Both(Action<Referral> end)
        {
            var referral = Proposed();
            if (isRefused) Assert.Contains("the case is not done", Given.Refused(() => end(referral)), StringComparison.Ordinal);
            else end(referral);
            Assert.Equal(isRefused, referral.Status != ReferralStatus.Closed);
        }
        Both(referral => referral.DecideNoFurtherAction("Agreed.", Given.Ds, Given.Hours(2), Open((kind, 1))));
        Both(referral =>
            referral.CloseAtTriage(ClosureKind.Withdrawn, null, "Sent twice.", Given.Ds, Given.Hours(2), Open((kind, 1))));
    }

    [Fact]
    public void No_decision_of_no_further_action_while_another_team_is_asked_to_take_the_referral_on()
    {
        var referral = Proposed();
        referral.OfferTransfer(Given.Lambeth, "They live there.", Given.Desk, Given.Hours(1));

        Assert.Contains("A transfer waits for an answer", Given.Refused(
            () => referral.DecideNoFurtherAction("Agreed.", Given.Ds, Given.Hours(2))), StringComparison.Ordinal);
    }

    [Fact]
    public void Closing_closes_the_decided_referrals_with_it_and_is_in_the_chronology()
    {
        var file = Decided();
        file.Close(Nothing, Words, Given.Ds, Given.Hours(30));

        Assert.Equal((Given.Hours(30), ReferralStatus.Closed, Given.Ds.Id),
            (file.ClosedAt, Assert.Single(file.Referrals).Status, Assert.Single(file.Closures).ById));
        Assert.Contains(file.Entries, entry => entry.Text == "Case closed");
        Assert.Contains(
            "already closed", Given.Refused(() => file.Close(Nothing, Words, Given.Ds, Given.Hours(31))), StringComparison.Ordinal);
    }

    [Fact]
    public void BR_51_the_officer_in_the_case_does_not_close_it() =>
        Assert.Contains("someone else must close it", Given.Refused(() => Decided().Close(Nothing, Words, Given.Dc, Given.Hours(30))),
            StringComparison.Ordinal);

    [Fact]
    public void The_manager_reads_the_file_first_and_says_where_the_children_were_seen()
    {
        Assert.Contains("Read the file", Given.Refused(() => Decided()
            .Close(Nothing, Words with { HasReadFile = false }, Given.Ds, Given.Hours(30))), StringComparison.Ordinal);
        Assert.Contains("where each child was seen", Given.Refused(() => Decided()
            .Close(Nothing, Words with { ChildrenSeen = " " }, Given.Ds, Given.Hours(30))), StringComparison.Ordinal);
        Assert.Contains("which partners were told", Given.Refused(() => Decided()
            .Close(Nothing, Words with { PartnersTold = "" }, Given.Ds, Given.Hours(30))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_referral_that_joins_opens_the_case_again_and_why_it_was_closed_stays()
    {
        var file = Decided();
        file.Reopen("R-2026-000124", Given.Desk, Given.Hours(29));
        Assert.Empty(file.Entries);
        file.Close(Nothing, Words, Given.Ds, Given.Hours(30));
        file.Reopen("R-2026-000124", Given.Desk, Given.Hours(40));

        Assert.Null(file.ClosedAt);
        Assert.Single(file.Closures);
        Assert.Contains(file.Entries, entry => entry.Text == "Case opened again: R-2026-000124 joined it");
    }

    [Fact]
    public void Logging_a_referral_on_a_closed_case_opens_it_again()
    {
        var file = Decided();
        file.Close(Nothing, Words, Given.Ds, Given.Hours(30));
        var report = Given.Report() with { ReceivedAt = Given.Hours(40) };

        Referral.Log(
            "R-2026-000124", report, file, Given.Numbers(report), Given.TwentyFourHours, Given.Calendar, Given.Desk, Given.Hours(41));

        Assert.Null(file.ClosedAt);
        Assert.Contains(file.Entries, entry => entry.Text == "Case opened again: R-2026-000124 joined it");
    }
}
