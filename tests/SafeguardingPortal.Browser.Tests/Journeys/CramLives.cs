using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;
using static SafeguardingPortal.Browser.Tests.Keyboard;

namespace SafeguardingPortal.Browser.Tests.Journeys;

/// <summary>Risk assessed, supervised, challenged: one referral from its research to a dissent that went up and was settled.</summary>
public sealed class CramLives(Portal portal) : PortalTest(portal)
{
    [Fact]
    public async Task A_referral_goes_from_research_through_a_disagreement_and_a_second_version_to_a_dissent_that_goes_up_and_is_answered()
    {
        var sergeant = await SignInAsync("ds.hackney");
        var reference = await sergeant.LogReferralAsync(LondonTyped.Now.AddHours(-2), "Isolde Quennell");
        await sergeant.AllocateAsync(reference, Portal.NameOf("ds.hackney"), Portal.NameOf("dc.hackney"));

        await ResearchAsync(await SignInAsync("researcher.hackney"), reference);

        var constable = await SignInAsync("dc.hackney");
        await constable.AssessAsync(reference);
        await constable.IsToldAsync("waits for a supervisor’s review");
        await constable.IsAccessibleAsync();
        var cram = await constable.CramOfAsync(reference);

        await ReviewAsync(sergeant, cram, 1, "Disagree", "The analysis does not say who was at home that night.");
        await sergeant.SeesAsync("Version 1 is returned to its author.");
        await SecondVersionAsync(constable, cram);
        await ReviewAsync(sergeant, cram, 2, "Agree", "It now says who was at home, and the gap has an owner.");
        await sergeant.SeesAsync("It now says who was at home");

        var dissent = await SocialCareDissentsAsync(constable, cram);
        await AnswerAsync(sergeant, dissent, "A joint visit is made tomorrow morning.");
        await constable.VisitAsync(dissent);
        await constable.FollowAsync("Take it up");
        await constable.Page.GetByLabel("Why it goes up").FillAsync("Social care want the visit tonight.");
        await constable.IsAccessibleAsync();
        await constable.PressAsync("Take it up");
        await AnswerAsync(await SignInAsync("di.hackney"), dissent, "The visit is tonight, with the duty social worker.");
        await constable.VisitAsync($"{dissent}/resolve");
        await constable.Page.GetByLabel("How it was settled, and who agreed").FillAsync("Bola Reyes agrees: visited at 20:10.");
        await constable.PressAsync("Record it");
        await constable.SeesAsync("Settled");
        await constable.SeesAsync("2. Detective inspector");
        await constable.IsAccessibleAsync();
    }

    /// <summary>59 questions for a child of six, a suspect and a household, group by group from the top to its button.</summary>
    [Fact]
    public async Task The_whole_catalogue_is_answered_by_keyboard_in_one_pass()
    {
        var sergeant = await SignInAsync("ds.hackney");
        var reference = await sergeant.LogReferralAsync(LondonTyped.Now.AddHours(-2), "Lettice Quennell");
        await sergeant.AllocateAsync(reference, Portal.NameOf("ds.hackney"), Portal.NameOf("dc.hackney"));
        var cram = await sergeant.CramOfAsync(reference);
        await sergeant.VisitAsync(cram);
        await sergeant.PressAsync("Start version 1");
        var asked = 0;
        foreach (var group in new[] { "Child", "Suspect", "Household", "Protective" })
        {
            await sergeant.VisitAsync($"{cram}/draft/factors?open={group}");
            await sergeant.IsAccessibleAsync();
            await SkipToContentAsync(sergeant);
            var part = sergeant.Page.Locator($"#g-{group}");
            foreach (var question in await part.Locator("fieldset.sp-answer").AllAsync())
            {
                await StopAtAsync(sergeant, question.GetByRole(AriaRole.Radio).First);
                // The first is a yes, which opens the fields it rests on; arrows take the others to their no.
                await sergeant.Page.Keyboard.PressAsync(asked == 0 ? "Space" : "ArrowRight");
                if (asked++ == 0) await TypeAsync(sergeant, question.GetByLabel("Note"), "On a plan in Lambeth until May 2024.");
            }
            await StopAtAsync(sergeant, part.GetByRole(AriaRole.Button, new() { Name = "Save answers", Exact = true }));
            await sergeant.GoAsync(() => sergeant.Page.Keyboard.PressAsync("Enter"));
            await sergeant.IsToldAsync("Saved.");
        }
        Assert.Equal(59, asked);
        await Expect(sergeant.Page.Locator(".sp-seg__input[value=No]:checked")).ToHaveCountAsync(58);
        await Expect(sergeant.Page.Locator(".sp-seg__input[value=Yes]:checked")).ToHaveCountAsync(1);
    }

    private static async Task ResearchAsync(Visitor researcher, string reference)
    {
        var item = researcher.Page.Locator(".sp-work__row").Filter(new() { HasText = reference });
        await researcher.GoAsync(() => item.GetByRole(AriaRole.Button).ClickAsync());
        await researcher.IsAccessibleAsync();
        await researcher.GoAsync(() => researcher.Page.GetByRole(AriaRole.Link, new() { Name = "Record a search of PNC" }).ClickAsync());
        await researcher.Group("What it gave").GetByLabel("Nothing found").CheckAsync();
        await researcher.PressAsync("Record the search");
        await researcher.IsToldAsync("The search is recorded.");

        await researcher.GoAsync(
            () => researcher.Page.GetByRole(AriaRole.Link, new() { Name = "Record a search of Health" }).First.ClickAsync());
        await researcher.Group("What it gave").GetByLabel("Asked, answer awaited").CheckAsync();
        await researcher.Page.GetByLabel("What was found, what is awaited from whom, or why it does not apply")
            .FillAsync("The named nurse rings back.");
        await researcher.Page.GetByLabel("What has to be found out").FillAsync("Earlier attendances for injuries");
        await researcher.Page.GetByLabel("Who finds it out")
            .SelectOptionAsync(new SelectOptionValue { Label = Portal.NameOf("dc.hackney") });
        await researcher.Page.GetByLabel("Day it is to be closed by").FillAsync(LondonTyped.DateOf(LondonTyped.Now.AddDays(1)));
        await researcher.IsAccessibleAsync();
        await researcher.PressAsync("Record the search");
        await researcher.IsToldAsync("is set to close the gap.");
        await researcher.IsAccessibleAsync();
    }

    private static async Task ReviewAsync(Visitor sergeant, string cram, int number, string view, string why)
    {
        await sergeant.VisitAsync($"{cram}/{number}");
        await sergeant.PressAsync($"Review version {number}");
        await sergeant.Page.GetByLabel("What you looked at").FillAsync("The answers, the analysis and the referral.");
        await sergeant.Group("Do you agree with it?").GetByRole(AriaRole.Radio, new() { Name = view }).First.CheckAsync();
        await sergeant.Page.GetByLabel("Why", new() { Exact = true }).FillAsync(why);
        await sergeant.Page.GetByLabel("Direction 1", new() { Exact = true }).FillAsync("Ask the neighbour who was there");
        await sergeant.Page.GetByLabel("Owner of direction 1")
            .SelectOptionAsync(new SelectOptionValue { Label = Portal.NameOf("dc.hackney") });
        await sergeant.Page.GetByLabel("Day direction 1 is due").FillAsync(LondonTyped.DateOf(LondonTyped.Now.AddDays(2)));
        await sergeant.Page.GetByLabel("Next review by the end of").FillAsync(LondonTyped.DateOf(LondonTyped.Now.AddDays(5)));
        await sergeant.IsAccessibleAsync();
        await sergeant.PressAsync("Record the review");
        await sergeant.IsToldAsync("The review is recorded");
    }

    private static async Task SecondVersionAsync(Visitor constable, string cram)
    {
        await constable.VisitAsync("/");
        await constable.GoAsync(() => constable.Page.Locator(".sp-work__row").Filter(new() { HasText = $"{cram.Split('/')[2]}-V1" })
            .GetByRole(AriaRole.Button).ClickAsync());
        await constable.PressAsync("Start version 2");
        await constable.VisitAsync($"{cram}/draft/assessment");
        await constable.Page.GetByLabel("To whom, and from whom?")
            .FillAsync("The eldest child, from the mother’s partner, who was at home alone with her that night.");
        await constable.IsAccessibleAsync();
        await constable.PressAsync("Save assessment");
        await constable.VisitAsync($"{cram}/draft/sign");
        await constable.Group("What led to this version?").GetByLabel("Direction of a supervisor").CheckAsync();
        await constable.Page.GetByLabel("What changed since the last version, and why")
            .FillAsync("Who was at home that night, as the sergeant asked.");
        await constable.IsAccessibleAsync();
        await constable.PressAsync("Sign version 2");
        await constable.VisitAsync($"{cram}/compare?from=1&to=2");
        await constable.SeesAsync("Who was at home that night, as the sergeant asked.");
        await Expect(constable.Page.Locator("ins").First).ToContainTextAsync("partner");
        await constable.IsAccessibleAsync();
        await constable.VisitAsync($"{cram}/2/print");
        await constable.IsAccessibleAsync();
    }

    /// <summary>The address of the dissent.</summary>
    private static async Task<string> SocialCareDissentsAsync(Visitor constable, string cram)
    {
        await constable.VisitAsync($"{cram}/2");
        await constable.FollowAsync("Record dissent");
        await constable.Page.GetByLabel("Who dissents: name and role").FillAsync("Bola Reyes, team manager");
        await constable.Page.GetByLabel("Agency").SelectOptionAsync(new SelectOptionValue { Label = "Children’s social care" });
        await constable.Page.GetByLabel("What they do not agree with").FillAsync("Leaving the visit until tomorrow");
        await constable.Page.GetByLabel("What they want done instead").FillAsync("A joint visit tonight");
        await constable.IsAccessibleAsync();
        await constable.PressAsync("Record the dissent");
        await constable.IsAccessibleAsync();
        await constable.VisitAsync($"{cram}/2");
        return (await constable.Page.Locator("main a[href^='/dissents/E-']").First.GetAttributeAsync("href"))!;
    }

    private static async Task AnswerAsync(Visitor supervisor, string dissent, string answer)
    {
        await supervisor.VisitAsync(dissent);
        await supervisor.PressAsync("Answer the dissent");
        await supervisor.Page.GetByLabel("The answer, and what happens now").FillAsync(answer);
        await supervisor.IsAccessibleAsync();
        await supervisor.PressAsync("Record the answer");
        await supervisor.SeesAsync(answer);
    }
}
