using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cram;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Supervision;

namespace SafeguardingPortal.Browser.Tests.Journeys;

/// <summary>Rows 40 and 45: a sergeant goes on leave, and whoever covers signs a review in the meantime.</summary>
public sealed class ASergeantIsAway(Portal portal) : PortalTest(portal)
{
    [Fact]
    public async Task A_sergeant_goes_on_leave_and_her_cover_signs_a_review()
    {
        var me = Portal.NameOf("ds.hackney");
        var (away, waiting) = await Portal.AskAsync(async db =>
        {
            var other = await db.Officers.Where(officer => officer.Role == Role.DetectiveSergeant && officer.Name != me
                && officer.Postings.Any(posting => posting.Cait.Code == "hackney")).OrderBy(officer => officer.Code).FirstAsync();
            return (other, await db.Set<CramAssessment>().Where(version => version.SignedAt != null
                    && version.CaseFile.Referrals.Any(referral => referral.SupervisorId == other.Id
                        && referral.Status != ReferralStatus.Closed)
                    && !version.Hands.Any(hand => hand.Officer.Name == me)
                    && !db.Set<SupervisionReview>().Any(review => review.AssessmentId == version.Id)
                    && !version.CaseFile.CramAssessments.Any(later => later.Number > version.Number))
                .Select(version => new { version.CaseFile.Reference, version.Number }).FirstAsync());
        });

        var inspector = await SignInAsync("di.hackney");
        await inspector.VisitAsync("/absences");
        await inspector.IsAccessibleAsync();
        await inspector.PressAsync("Record an absence");
        await inspector.Page.GetByLabel("Who is away").SelectOptionAsync(new SelectOptionValue { Label = away.Name });
        await inspector.Page.GetByLabel("Why").SelectOptionAsync(new SelectOptionValue { Label = "Annual leave" });
        await inspector.Page.GetByLabel("Last day away").FillAsync(LondonTyped.DateOf(LondonTyped.Now.AddDays(14)));
        await inspector.IsAccessibleAsync();
        await inspector.PressAsync("Record it and choose who covers");
        await inspector.Page.GetByLabel("Who covers").SelectOptionAsync(new SelectOptionValue { Label = me });
        await inspector.IsAccessibleAsync();
        await inspector.FitsAsync(390);
        await inspector.Page.SetViewportSizeAsync(1280, 900);
        await inspector.PressAsync("Save");
        await inspector.IsToldAsync($"{me} covers {away.Name}");

        var sergeant = await SignInAsync("ds.hackney");
        await sergeant.SeesAsync($"You cover {away.Name}.");
        await sergeant.IsAccessibleAsync();
        await sergeant.FitsAsync(390);
        await sergeant.Page.SetViewportSizeAsync(1280, 900);
        await sergeant.VisitAsync($"/cases/{waiting.Reference}/supervision/{waiting.Number}");
        await sergeant.Page.GetByLabel("What you looked at").FillAsync("The version, and the chronology since.");
        await sergeant.Page.GetByLabel("Agree", new() { Exact = false }).First.CheckAsync();
        await sergeant.Page.GetByLabel("Why", new() { Exact = true }).FillAsync("The plan follows from what is known.");
        await sergeant.PressAsync("Record the review");
        await sergeant.SeesAsync("The plan follows from what is known.");

        await inspector.VisitAsync("/absences");
        await inspector.GoAsync(() => inspector.Page.GetByRole(
            AriaRole.Link, new() { Name = $"Last day of the absence of {away.Name}" }).ClickAsync());
        await inspector.Page.GetByLabel("Last day away").FillAsync("yesterday");
        await inspector.PressAsync("Save");
        await inspector.IsToldAsync($"{away.Name} is back.");
        await sergeant.VisitAsync("/");
        await Assertions.Expect(sergeant.Page.GetByText("You cover")).ToHaveCountAsync(0);
    }
}
