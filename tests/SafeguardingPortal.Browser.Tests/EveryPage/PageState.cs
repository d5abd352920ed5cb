using Microsoft.Playwright;
using SafeguardingPortal.Domain.Casework.Discussions;

namespace SafeguardingPortal.Browser.Tests.EveryPage;

/// <summary>A page as somebody meets it: for whom, how it is come to, and how it is answered.</summary>
/// <param name="Name">Names the picture, too.</param>
/// <param name="User">Null is somebody who has not signed in.</param>
public sealed record PageState(string Name, string? User, Func<Visitor, Portal, Task> ShowAsync)
{
    /// <summary>States that differ from their neighbour in a few words; the others are kept as pictures.</summary>
    private static readonly HashSet<string> NotPictured =
    [
        "board-with-me", "board-finished", "board-filtered", "referral-meets-again", "referral-waits-for-signature",
        "referral-no-further-action-proposed", "referral-breach-acknowledged", "referral-recorded-late", "accept-errors",
        "propose-no-further-action-errors",
        "decide-no-further-action-errors", "sign-off-errors", "breach-reason-errors", "acknowledge-breach-errors",
        "discussion-meets-again", "reallocate-errors", "transfer-errors", "redirect-or-withdraw-errors", "mash-rating-errors",
        "mash-research-errors",
        "answer-transfer-errors", "withdraw-transfer", "drafts-none", "change-password-errors", "error-403-constable",
        "record-plan-errors", "add-relationship-errors", "undo-link-errors", "join-household-errors", "record-number", "end-plan",
        "compare-people-errors",
        "tasks-overdue", "complete-task-errors", "set-task-errors", "record-search-errors", "record-dissent-errors",
        "review-version-errors", "cram-superseded", "cram-compare", "cram-intelligence", "cram-records",
        "cram-communication", "cram", "close-refused", "administration", "catalogue-add-errors", "research-sources",
        "office-hours", "office-hours-add-errors", "team-split", "officers", "officer", "officer-add-errors", "officer-role-errors",
        "officer-close", "hand-over", "who-looked-by-person", "ask-why-errors", "samples", "case-looks-errors", "conflicts-errors"
    ];

    public bool IsPictured => !NotPictured.Contains(Name);

    private const string Desk = "desk.hackney";
    private const string Constable = "dc.hackney";
    private const string Sergeant = "ds.hackney";
    private const string Inspector = "di.hackney";
    private const string Commander = "commander";

    public static IReadOnlyList<PageState> All { get; } =
    [
        At("sign-in", null, "/account/sign-in"),
        new("sign-in-error", null, async (visitor, _) =>
        {
            await visitor.VisitAsync("/account/sign-in");
            await visitor.Page.GetByLabel("User name").FillAsync("nobody.here");
            await visitor.Page.GetByLabel("Password", new() { Exact = true }).FillAsync("not-the-password");
            await visitor.PressAsync("Sign in");
        }),
        At("my-work-desk", Desk, "/"),
        At("my-work-dc", Constable, "/"),
        At("my-work-ds", Sergeant, "/"),
        At("my-work-di", Inspector, "/"),
        At("my-work-commander", Commander, "/"),
        At("my-work-researcher", "researcher.hackney", "/"),

        At("notifications", Sergeant, "/notices"),
        At("notifications-all", Sergeant, "/notices?all=true"),
        At("notifications-chosen", Sergeant, "/notices/choose"),

        At("board", Sergeant, "/referrals"),
        At("board-needs-action", Sergeant, "/referrals?view=NeedsAction"),
        At("board-running", Inspector, "/referrals?view=Running"),
        At("board-with-me", Constable, "/referrals?view=WithMe"),
        At("board-finished", Sergeant, "/referrals?view=Finished"),
        At("board-filtered", Sergeant, "/referrals?status=Strategy&received=28"),
        At("board-filtered-empty", Sergeant, "/referrals?state=Overdue&status=Closed"),
        At("board-all-teams", Commander, "/referrals"),

        Of("referral-new", Desk, portal => portal.NewAsync()),
        Of("referral-no-further-action-proposed", Sergeant, portal => portal.ProposedAsync()),
        Of("referral-allocated", Constable, portal => portal.AllocatedAsync()),
        Of("referral-assessed", Sergeant, portal => portal.AssessedAsync()),
        Of("referral-meets-again", Sergeant, portal => portal.ReconvenedAsync()),
        Of("referral-waits-for-signature", Sergeant, portal => portal.DiscussedAsync()),
        Of("referral-overdue", Constable, portal => portal.OverdueAsync()),
        Of("referral-breach-explained", Sergeant, portal => portal.ExplainedAsync()),
        Of("referral-breach-acknowledged", Inspector, portal => portal.AcknowledgedAsync()),
        Of("referral-met", Inspector, portal => portal.MetAsync()),
        Of("referral-met-late", Inspector, portal => portal.MetLateAsync()),
        Of("referral-recorded-late", Inspector, portal => portal.RecordedLateAsync()),
        Of("referral-closed-no-further-action", Desk, portal => portal.ClosedAtTriageAsync()),

        At("log-referral", Desk, "/referrals/log"),
        new("log-referral-filled", Desk, async (visitor, _) =>
        {
            await visitor.VisitAsync("/referrals/log");
            await visitor.FillReferralAsync(LondonTyped.Now.AddMinutes(-30));
            await visitor.AddRowAsync("Add another child", "Child 2");
            await visitor.FillChildAsync(2, "Noah Merrin", "11 months", "Boy");
            await visitor.Group("Is a child in danger now?").GetByLabel("Yes").CheckAsync();
            await visitor.UnfoldAsync("Injuries, and what else it involves");
        }),
        new("log-referral-errors", Desk, async (visitor, _) =>
        {
            await visitor.VisitAsync("/referrals/log");
            await visitor.Page.GetByLabel("Time, London").FillAsync("half past nine");
            await visitor.Group("Child 1").GetByLabel("Born, or age").FillAsync("the other day");
            await visitor.Group("Adult 1").GetByLabel("Suspect").CheckAsync();
            await visitor.PressAsync("Save and start the clock");
        }),
        new("log-referral-cards", Desk, async (visitor, _) =>
        {
            await visitor.VisitAsync("/referrals/log");
            await visitor.FillReferralAsync(LondonTyped.Now.AddMinutes(-30), "Eva Merin");
            await visitor.PressAsync("Save and start the clock");
        }),
        new("log-referral-hour-that-comes-twice", Desk, async (visitor, _) =>
        {
            await visitor.VisitAsync("/referrals/log");
            await visitor.FillReferralAsync(LondonTyped.Now.AddMinutes(-30));
            await visitor.Page.GetByLabel("Date", new() { Exact = true }).FillAsync(LondonTyped.LatestClockChange(month: 10));
            await visitor.Page.GetByLabel("Time, London").FillAsync("01:30");
            await visitor.PressAsync("Save and start the clock");
        }),

        new("log-referral-draft-offered", Desk, async (visitor, _) =>
        {
            await LeaveHalfFilledAsync(visitor);
            await visitor.VisitAsync("/referrals/log");
        }),
        new("drafts", Desk, async (visitor, _) =>
        {
            await LeaveHalfFilledAsync(visitor);
            await visitor.VisitAsync("/drafts");
        }),
        At("drafts-none", Desk, "/drafts"),
        new("session-ends-soon", Sergeant, async (visitor, _) =>
        {
            await visitor.Page.RouteAsync("**/account/session", route => route.FulfillAsync(
                new() { ContentType = "application/json", Body = """{"secondsLeft":110,"endsAt":"12:32"}""" }), new() { Times = 1 });
            await visitor.VisitAsync("/");
            await visitor.SeesAsync("You will be signed out at 12:32.");
        }),

        .. Form("accept", Desk, portal => portal.NewAsync(), "accept", "Accept and allocate"),
        .. Form("propose-no-further-action", Desk, portal => portal.NewAsync(), "propose-no-further-action", "Propose no further action"),
        .. Form(
            "decide-no-further-action", Sergeant, portal => portal.ProposedAsync(), "decide-no-further-action", "Agree: no further action"),
        new("cram", Constable, (visitor, portal) => CramAsync(visitor, portal, "")),
        new("cram-version", Sergeant, (visitor, portal) => CramAsync(visitor, portal, "/1")),
        new("cram-compare", Constable,
            async (visitor, portal) => await visitor.VisitAsync($"{await StartedAsync(visitor, portal)}/compare?from=1&to=2")),
        .. ((string[])["intelligence", "factors", "assessment", "records", "communication", "sign"]).Select(section =>
            new PageState($"cram-{section}", Constable,
                async (visitor, portal) => await visitor.VisitAsync($"{await StartedAsync(visitor, portal)}/draft/{section}"))),
        new("cram-conflict", Constable, ConflictAsync),
        .. Form("sign-off", Sergeant, portal => portal.AssessedAsync(), "sign-off", "Sign off the referral"),
        .. Form("breach-reason", Constable, portal => portal.OverdueAsync(), "breach-reason", "Record the reason"),
        .. Form("acknowledge-breach", Sergeant, portal => portal.ExplainedAsync(), "acknowledge-breach", "Acknowledge the breach"),

        .. Form("child-seen", Constable, portal => portal.AllocatedAsync(), "seen", "Record that the child was seen"),
        .. Form("add-somebody", Constable, portal => portal.AllocatedAsync(), "people/add", "Add to the referral"),
        .. Form("correct-report", Constable, portal => portal.AllocatedAsync(), "correct/Narrative", "Put it right"),
        .. Form("mash-rating", Sergeant, portal => portal.RatedAsync(), "mash/rating", "Change the rating"),
        .. Form("mash-research", Desk, portal => portal.RatedAsync(), "mash/research", "Record the research"),
        .. Form("reallocate", Sergeant, portal => portal.AllocatedAsync(), "handovers/reallocate", "Re-allocate"),
        .. Form("transfer", Desk, portal => portal.NewAsync(), "handovers/transfer", "Offer the transfer"),
        .. Form("redirect-or-withdraw", Sergeant, portal => portal.NewAsync(), "handovers/close", "Close the referral"),
        .. Form("answer-transfer", "ds.lambeth", OfferedAsync, "handovers/answer", "Send the answer"),
        Of("referral-transfer-offered", Desk, OfferedAsync),
        Of("withdraw-transfer", Desk, OfferedAsync, "/handovers/withdraw"),

        new("record-discussion", Sergeant,
            async (visitor, portal) => await visitor.VisitAsync(await portal.RecordDiscussionOfAsync(await portal.AssessedAsync()))),
        new("record-discussion-filled", Sergeant, async (visitor, portal) =>
        {
            await visitor.VisitAsync(await portal.RecordDiscussionOfAsync(await portal.AssessedAsync()));
            await visitor.FillDiscussionAsync(LondonTyped.Now.AddMinutes(-90), LondonTyped.Now.AddMinutes(-55), "Meet again");
            await visitor.PressAsync("Add a person");
        }),
        new("record-discussion-errors", Sergeant, async (visitor, portal) =>
        {
            await visitor.VisitAsync(await portal.RecordDiscussionOfAsync(await portal.AssessedAsync()));
            await visitor.Page.GetByLabel("Name, person 1").FillAsync("Marcus Tilley");
            await visitor.Group("Outcome agreed").GetByLabel("Meet again").CheckAsync();
            await visitor.Page.GetByLabel("Decision 1", new() { Exact = true }).FillAsync("Recorded interview of the eldest child");
            await visitor.PressAsync("Record the discussion");
        }),
        new("discussion", Sergeant,
            async (visitor, portal) => await visitor.VisitAsync(await portal.DiscussionAsync(DiscussionOutcome.JointSection47))),
        new("discussion-meets-again", Sergeant,
            async (visitor, portal) => await visitor.VisitAsync(await portal.DiscussionAsync(DiscussionOutcome.Reconvene))),

        .. PeoplePages.All,

        At("your-account", Sergeant, "/account"),
        At("second-factor", Sergeant, "/account/second-factor"),
        At("sessions", Sergeant, "/account/sessions"),
        new("second-factor-errors", Sergeant, async (visitor, _) =>
        {
            await visitor.VisitAsync("/account/second-factor/set-up");
            await visitor.PressAsync("Set up");
        }),
        At("change-password", Sergeant, "/account/password"),
        new("change-password-errors", Sergeant, async (visitor, _) =>
        {
            await visitor.VisitAsync("/account/password");
            await visitor.Page.GetByLabel("Password you have now").FillAsync("not-the-password");
            await visitor.Page.GetByLabel("New password").FillAsync("short");
            await visitor.PressAsync("Change password");
        }),
        At("error-403", "admin", "/referrals", 403),
        At("error-403-constable", Constable, "/referrals/log", 403),
        At("error-404", Sergeant, "/referrals/R-2001-000001", 404),
        new("error-400", Sergeant, async (visitor, _) =>
        {
            await visitor.VisitAsync("/account/password");
            await visitor.Page.EvaluateAsync(
                "() => document.querySelectorAll('[name=__RequestVerificationToken]').forEach(token => { token.value = 'changed' })");
            await visitor.PressAsync("Change password", expected: 400);
        }),
        At("error-500", Sergeant, BrokenController.Path, 500),
        At("hidden", Sergeant, "/hidden"),

        .. ConferenceStates.All,
        .. CaseStates.All,
        .. WorkStates.All,
        .. FrontDoorStates.All,
        .. TrailStates.All
    ];

    private static PageState At(string name, string? user, string path, int answered = 200) =>
        new(name, user, (visitor, _) => visitor.VisitAsync(path, answered));

    private static PageState Of(string name, string user, Func<Portal, Task<string>> referral, string below = "") =>
        new(name, user, async (visitor, portal) => await visitor.VisitAsync($"/referrals/{await referral(portal)}{below}"));

    /// <summary>A form as it is first shown, and as it comes back when it was sent empty.</summary>
    private static IEnumerable<PageState> Form(string name, string user, Func<Portal, Task<string>> referral, string below, string button)
    {
        var empty = Of(name, user, referral, $"/{below}");
        return
        [
            empty,
            new($"{name}-errors", user, async (visitor, portal) =>
            {
                await empty.ShowAsync(visitor, portal);
                await visitor.PressAsync(button);
            })
        ];
    }

    private static async Task LeaveHalfFilledAsync(Visitor visitor)
    {
        await visitor.VisitAsync("/referrals/log");
        await visitor.FillReferralAsync(LondonTyped.Now.AddMinutes(-30));
        await visitor.PressAsync("Keep as a draft");
    }

    /// <summary>A referral that Hackney offers to Lambeth and Lambeth has not answered.</summary>
    private static async Task<string> OfferedAsync(Portal portal)
    {
        if (await portal.FindOfferedAsync() is { } offered) return offered;
        var desk = await portal.SeatAsync(Desk);
        var reference = await desk.LogReferralAsync(LondonTyped.Now.AddMinutes(-30), "Edie Farnham");
        await desk.OfferAsync(reference, "Lambeth CAIT");
        return reference;
    }

    private static async Task<string> CramAsync(Visitor visitor, Portal portal, string below)
    {
        var cram = await visitor.CramOfAsync(await portal.AssessedAsync());
        await visitor.VisitAsync($"{cram}{below}");
        return cram;
    }

    /// <summary>A case with a signed version and a draft of the next.</summary>
    private static async Task<string> StartedAsync(Visitor visitor, Portal portal)
    {
        var cram = await CramAsync(visitor, portal, "");
        if (await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Start version 2" }).CountAsync() > 0)
            await visitor.PressAsync("Start version 2");
        return cram;
    }

    /// <summary>Somebody else saved while this was being written: your text beside what is there now.</summary>
    private static async Task ConflictAsync(Visitor visitor, Portal portal)
    {
        var cram = await StartedAsync(visitor, portal);
        await visitor.VisitAsync($"{cram}/draft/records");
        var inspector = await portal.SeatAsync(Inspector);
        await inspector.VisitAsync($"{cram}/draft/records");
        await inspector.Page.GetByLabel("Summary, ready to be disclosed")
            .FillAsync($"Known to the school since {LondonTyped.TimeOf(LondonTyped.Now)}.");
        await inspector.PressAsync("Save summary");
        await visitor.Page.GetByLabel("Summary, ready to be disclosed").FillAsync("Known: the mark, and what was said to the teacher.");
        await visitor.PressAsync("Save summary", expected: 409);
    }
}
