using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Teams;

namespace SafeguardingPortal.Domain.Tests;

public class OfficerTests
{
    [Theory]
    [InlineData("31 Dec 2025", false)]
    [InlineData("1 Jan 2026", true)]
    [InlineData("30 Jun 2026", true)]
    [InlineData("1 Jul 2026", false)]
    public void A_posting_holds_on_its_first_and_last_day_and_between(string day, bool isPosted)
    {
        var officer = Officer.Join("o-0301", "DC Visiting", Role.DetectiveConstable, new(2020, 1, 1));
        officer.Post(Given.Hackney.Id, Given.Day("1 Jan 2026"), Given.Day("30 Jun 2026"));

        Assert.Equal(isPosted, officer.IsPostedTo(Given.Hackney.Id, Given.Day(day)));
        Assert.False(officer.IsPostedTo(Given.Lambeth.Id, Given.Day(day)));
    }

    [Fact]
    public void A_posting_without_an_end_goes_on_and_a_return_is_a_posting_of_its_own()
    {
        var officer = Officer.Join("o-0302", "DC Returning", Role.DetectiveConstable, new(2020, 1, 1));
        officer.Post(Given.Hackney.Id, Given.Day("1 Jan 2024"), Given.Day("31 Dec 2024"));
        officer.Post(Given.Lambeth.Id, Given.Day("1 Jan 2025"), Given.Day("31 Dec 2025"));
        officer.Post(Given.Hackney.Id, Given.Day("1 Jan 2026"));

        Assert.True(officer.IsPostedTo(Given.Hackney.Id, Given.Day("1 Jun 2024")));
        Assert.False(officer.IsPostedTo(Given.Hackney.Id, Given.Day("1 Jun 2025")));
        Assert.True(officer.IsPostedTo(Given.Lambeth.Id, Given.Day("1 Jun 2025")));
        Assert.True(officer.IsPostedTo(Given.Hackney.Id, Given.Day("1 Jun 2040")));
        Assert.All(officer.Postings, posting => Assert.Equal(officer.Id, posting.OfficerId));
    }
}
