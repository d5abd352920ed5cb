using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cram;
using SafeguardingPortal.Domain.Supervision;

namespace SafeguardingPortal.Domain.Tests;

public class SupervisionReviewTests
{
    private static readonly DateOnly Latest = Given.Today.AddDays(7);

    private static ReviewWords Words(bool agrees = true, string rationale = "The gaps have owners and days.", DateOnly? next = null) =>
        new("Answers, analysis, gaps.", agrees, rationale, next ?? Latest,
            [new("Ring the hospital", Given.Constable.Id, Given.Today.AddDays(1))]);

    private static SupervisionReview Review(
        CramAssessment version, CurrentUser by, ReviewWords? words = null, int latest = 1, params Guid[] officersInCase) =>
        SupervisionReview.Record(version, 1, latest, words ?? Words(), officersInCase, Latest, by, Given.Hours(6));

    [Fact]
    public void BR_43_a_review_records_what_was_seen_the_view_the_rationale_the_directions_and_the_next_day()
    {
        var review = Review(GivenCram.Written().Sign(), Given.Ds, Words(agrees: false));

        Assert.Equal(("C-2026-000123-V1-S1", false, "The gaps have owners and days.", Latest, Given.Hours(6)),
            (review.Reference, review.Agrees, review.Rationale, review.NextOn, review.At));
        Assert.Equal(("Ring the hospital", Given.Constable.Id), (review.Directions[0].Text, review.Directions[0].OwnerId));
    }

    [Fact]
    public void BR_20_nobody_who_wrote_or_signed_it_reviews_it_though_a_third_person_has_the_case()
    {
        var version = GivenCram.Written(by: Given.Ds);
        version.TellIntelligence("A line by the second sergeant.", Given.OtherDs);
        version.Sign(by: Given.Ds);

        Assert.Contains("someone else must review it", Given.Refused(() => Review(version, Given.Ds, officersInCase: Given.Constable.Id)));
        Assert.Contains(
            "someone else must review it", Given.Refused(() => Review(version, Given.OtherDs, officersInCase: Given.Constable.Id)));
        Assert.Equal(Given.Di.Id, Review(version, Given.Di).ById);
    }

    [Fact]
    public void BR_20_the_officer_in_the_case_does_not_review_it_now_or_after_handing_it_on_or_being_promoted()
    {
        var version = GivenCram.Written(by: Given.Ds).Sign(by: Given.Ds, officersInCase: Given.Constable.Id);
        var promoted = Given.Dc with { Role = Role.DetectiveSergeant };

        Assert.Contains("were the officer in the case when it was signed", Given.Refused(() => Review(version, promoted)));
        Assert.Equal("You are the officer in the case, so someone else must review it.",
            Given.Refused(() => Review(version, Given.OtherDs, officersInCase: Given.OtherDs.Id)));
    }

    [Theory]
    [InlineData("Agreed.")]
    [InlineData("Fine by me.", true)]
    [InlineData("  ")]
    public void BR_20_a_rationale_is_a_sentence_at_least(string rationale, bool passes = false) =>
        Assert.Equal(passes, TypedText.IsASentence(rationale));

    [Fact]
    public void A_version_that_was_superseded_is_not_reviewed_any_more() =>
        Assert.Equal("Version 1 has been superseded by version 2. Read that one and review it; what you typed is below.",
            Given.Refused(() => Review(GivenCram.Written().Sign(), Given.Ds, latest: 2)));

    [Fact]
    public void BR_42_the_next_review_is_to_come_and_no_later_than_the_interval_allows()
    {
        var version = GivenCram.Written().Sign();

        Assert.Equal("The next review is on a day to come.", Given.Refused(() => Review(version, Given.Ds, Words(next: Given.Today))));
        Assert.Equal("The next review is due by 29 November 2026 at the latest.",
            Given.Refused(() => Review(version, Given.Ds, Words(next: Latest.AddDays(1)))));
    }

    [Fact]
    public void A_draft_is_not_reviewed() =>
        Assert.Equal("A draft is not reviewed. It is signed first.", Given.Refused(() => Review(GivenCram.Written(), Given.Ds)));
}
