using System.Reflection;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.Discussions;
using SafeguardingPortal.Domain.Casework.Referrals;

namespace SafeguardingPortal.Domain.Tests;

/// <summary>No case is closed while something of it is open, nor by its own officer alone (handbook §5, Laming).</summary>
public class ClosingTests
{
    private static readonly OpenOnCase Nothing = new(0, 0, 0, 0);
    private static readonly ClosingWords Words = new("Plan ended; school keeps watch.", "Seen at school on Friday by DC Reyes.", true);

    private static CaseFile Decided()
    {
        var referral = Given.Signed();
        referral.Discuss(6, DiscussionOutcome.JointSection47);
        ((List<Referral>)typeof(CaseFile).GetField("referrals", BindingFlags.Instance | BindingFlags.NonPublic)!
            .GetValue(referral.CaseFile)!).Add(referral);
        return referral.CaseFile;
    }

    [Theory]
    [InlineData(1, 0, 0, 0, "a referral is not decided yet")]
    [InlineData(0, 2, 0, 0, "2 dissents are not settled")]
    [InlineData(0, 0, 1, 0, "an information gap is open")]
    [InlineData(0, 0, 0, 3, "3 tasks are open")]
    public void What_is_open_stands_in_the_way_and_is_named(int referrals, int dissents, int gaps, int tasks, string why) =>
        Assert.Equal($"This case cannot be closed: {why}.",
            Given.Refused(() => Decided().Close(new(referrals, dissents, gaps, tasks), Words, Given.Ds, Given.Hours(30))));

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
