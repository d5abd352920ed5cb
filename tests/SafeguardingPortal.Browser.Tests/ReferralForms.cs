using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace SafeguardingPortal.Browser.Tests;

/// <summary>The portal's forms, filled the way people fill them.</summary>
internal static partial class ReferralForms
{
    public const string Narrative = "Came to school with a bruise on the left arm. Said that it was a fall, then that it was not.";

    /// <summary>Everything the form asks for, about one child, who is 6. The borough is chosen; its team is not.</summary>
    public static async Task FillReferralAsync(
        this Visitor desk, DateTime receivedAt, string child = "Ava Merrin", string borough = "Hackney")
    {
        await desk.SetTimeAsync("When it was received", "Date", receivedAt, "Time, London");
        await desk.Page.GetByLabel("How", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = "Phone" });
        await desk.Page.GetByLabel("Source", new() { Exact = true }).SelectOptionAsync("5A");
        await desk.Page.GetByLabel("Name and agency").FillAsync("Duty social worker, Hackney Council");
        await desk.Page.GetByLabel("Contact", new() { Exact = true }).FillAsync("020 7946 0143");
        await desk.FillChildAsync(1, child, LondonTyped.BornMonthsAgo(75), "Girl", "“I’m not allowed to say.”");
        await desk.Page.GetByLabel("Child’s home").FillAsync(SomewhereNew());
        await desk.Page.GetByLabel("Borough", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = borough });
        var adult = desk.Group("Adult 1");
        await adult.GetByLabel("Adult 1: name").FillAsync(SomebodyNew());
        await adult.GetByLabel("Born, or age").FillAsync("about 31");
        await adult.GetByLabel("Gender").SelectOptionAsync(new SelectOptionValue { Label = "Man" });
        await adult.GetByLabel("Relation to the children").FillAsync("Mother’s partner");
        await adult.GetByLabel("Suspect", new() { Exact = true }).CheckAsync();
        await desk.Page.GetByLabel("What happened, as reported").FillAsync(Narrative);
        await desk.Group("Primary nature").GetByLabel("Physical").CheckAsync();
        await desk.Group("Is a child in danger now?").GetByLabel("No", new() { Exact = true }).CheckAsync();
    }

    /// <summary>Another adult on every form, since the portal asks about those it knows.</summary>
    private static string SomebodyNew()
    {
        string[] first = ["Aldous", "Benedek", "Corwin", "Dagfinn", "Evander", "Fyodor", "Gawain", "Hrothgar", "Ignatius", "Jocelin",
            "Kasimir", "Lysander", "Mortimer"];
        string[] last = ["Abernethy", "Broadwater", "Cholmondeley", "Drinkwater", "Entwistle", "Featherstone", "Gotobed", "Higginbottom",
            "Inglethorpe", "Jellicoe", "Knatchbull"];
        var number = Interlocked.Increment(ref adults);
        return $"{first[number % first.Length]} {last[number % last.Length]}";
    }

    /// <summary>Another home on every form: a child of the same age there may be the same child, and the portal asks.</summary>
    private static string SomewhereNew() => $"Flat {Interlocked.Increment(ref homes) + 100}, 141 Tansy Road";

    private static int adults;
    private static int homes;

    public static async Task FillChildAsync(this Visitor desk, int number, string name, string born, string sex, string? words = null)
    {
        var child = desk.Group($"Child {number}");
        await child.GetByLabel($"Child {number}: name").FillAsync(name);
        await child.GetByLabel("Born, or age").FillAsync(born);
        await child.GetByLabel("Gender").SelectOptionAsync(new SelectOptionValue { Label = sex });
        await child.GetByLabel("Yes", new() { Exact = true }).CheckAsync();
        if (words is not null) await child.GetByLabel($"Child {number}: in the child’s own words").FillAsync(words);
    }

    public static async Task<string> LogReferralAsync(this Visitor desk, DateTime receivedAt, string child, string borough = "Hackney")
    {
        await desk.VisitAsync("/referrals/log");
        await desk.FillReferralAsync(receivedAt, child, borough);
        return await desk.SaveReferralAsync();
    }

    /// <summary>Asked about somebody who may be known, the desk leaves it to a researcher by name.</summary>
    public static async Task<string> SaveReferralAsync(this Visitor desk)
    {
        await desk.PressAsync("Save and start the clock");
        if (desk.Path.StartsWith("/referrals/log", StringComparison.Ordinal))
            await desk.GoAsync(() => desk.Page.GetByRole(AriaRole.Button, new() { NameRegex = PutOff() }).ClickAsync());
        return await desk.ReferenceOnPageAsync();
    }

    /// <summary>One more row, in its place with a script and on a new page without.</summary>
    public static async Task AddRowAsync(this Visitor desk, string button, string row)
    {
        await desk.Button(button).ClickAsync();
        await Expect(desk.Group(row)).ToBeVisibleAsync();
    }

    /// <summary>Opens what is folded.</summary>
    public static Task UnfoldAsync(this Visitor visitor, string words) =>
        visitor.Page.GetByText(words, new() { Exact = true }).ClickAsync();

    /// <summary>The referral this page is about, from its address.</summary>
    public static async Task<string> ReferenceOnPageAsync(this Visitor visitor)
    {
        await Expect(visitor.Page).ToHaveURLAsync(ReferralAddress());
        return visitor.Path["/referrals/".Length..];
    }

    public static async Task AllocateAsync(this Visitor visitor, string reference, string supervisor, string officer)
    {
        await visitor.VisitAsync($"/referrals/{reference}/accept");
        await visitor.Page.GetByLabel("Supervising detective sergeant").SelectOptionAsync(new SelectOptionValue { Label = supervisor });
        await visitor.Page.GetByLabel("Officer in the case").SelectOptionAsync(new SelectOptionValue { Label = officer });
        await visitor.PressAsync("Accept and allocate");
    }

    /// <summary>The address of the CRAM of a referral's case.</summary>
    public static async Task<string> CramOfAsync(this Visitor visitor, string reference)
    {
        await visitor.VisitAsync($"/referrals/{reference}");
        var href = await visitor.Page.Locator("main a[href*='/cram']").First.GetAttributeAsync("href");
        return href![..(href!.IndexOf("/cram", StringComparison.Ordinal) + "/cram".Length)];
    }

    /// <summary>The whole CRAM of a referral's case, every factor answered with a no, signed.</summary>
    public static async Task AssessAsync(this Visitor officer, string reference)
    {
        var cram = await officer.CramOfAsync(reference);
        await officer.VisitAsync(cram);
        await officer.PressAsync("Start version 1");
        foreach (var (group, words) in new[]
        {
            ("Child", "Children"), ("Suspect", "Suspects"), ("Household", "Households"), ("Protective", "What protects the children")
        })
        {
            await officer.VisitAsync($"{cram}/draft/factors?open={group}");
            if (await officer.Page.Locator($"#g-{group}").CountAsync() == 0) continue;
            // What is on record already, such as that a child is under one, is confirmed and not answered with a no.
            foreach (var known in await officer.Page.Locator($"#g-{group} input[type=checkbox][name$='.Confirm']").AllAsync())
                await known.CheckAsync();
            await officer.PressAsync($"Answer no to all others: {words}");
        }
        await officer.VisitAsync($"{cram}/draft/assessment");
        await officer.FillRiskAsync();
        await officer.PressAsync("Save assessment");
        await officer.VisitAsync($"{cram}/draft/records");
        await officer.Page.GetByLabel("Summary, ready to be disclosed")
            .FillAsync("Known: the bruise, and two accounts that differ. Not known: who was at home. School sees the children daily.");
        await officer.PressAsync("Save summary");
        await officer.VisitAsync($"{cram}/draft/sign");
        await officer.PressAsync("Sign version 1");
    }

    public static async Task FillRiskAsync(this Visitor officer)
    {
        foreach (var (question, answer) in new[]
        {
            ("What is the harm?", "Bruising that the account given does not explain."),
            ("To whom, and from whom?", "The eldest child, from an adult at home."), ("How likely is it?", "Second report this year."),
            ("Why now?", "A child spoke for the first time."), ("What protects the children?", "A grandmother close by."),
            ("What would change this view?", "The medical.")
        })
            await officer.Page.GetByLabel(question).FillAsync(answer);
        foreach (var voice in await officer.Page.Locator("textarea[name$='.Voice']").AllAsync())
            await voice.FillAsync("Spoke to the teacher; the words are with the referral.");
        await officer.Group("Is immediate action needed?").GetByLabel("No").CheckAsync();
    }

    public static async Task OfferAsync(this Visitor visitor, string reference, string team)
    {
        await visitor.VisitAsync($"/referrals/{reference}/handovers/transfer");
        await visitor.Page.GetByLabel("Team", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = team });
        await visitor.Page.GetByLabel("Why it should go to that team").FillAsync("The children have lived in that borough since October.");
        await visitor.PressAsync("Offer the transfer");
    }

    /// <summary>Everything but the two strategies.</summary>
    public static async Task FillDiscussionAsync(
        this Visitor sergeant, DateTime startedAt, DateTime endedAt, string outcome = "Joint s.47 enquiry")
    {
        await sergeant.SetTimeAsync("Started", "Started: date", startedAt, "Time, London");
        await sergeant.SetTimeAsync("Ended", "Ended: date", endedAt, "Time, London");
        await sergeant.Group("How it was held").GetByLabel("Phone").CheckAsync();
        // Asked for where the portal knows of sources that had not answered.
        var why = sergeant.Page.GetByLabel("Why it was held before research was complete");
        if (await why.CountAsync() > 0) await why.FillAsync("The hospital discharges the child within the hour.");
        await sergeant.Page.GetByLabel("Name, person 1").FillAsync("Marcus Tilley");
        await sergeant.Page.GetByLabel("Role, person 1").FillAsync("Team manager");
        await sergeant.Page.GetByLabel("Name, person 2").FillAsync("Dr Anita Rowe");
        await sergeant.Page.GetByLabel("Role, person 2").FillAsync("Named doctor");
        await sergeant.Page.GetByLabel("What each agency knows")
            .FillAsync("Health: two earlier attendances. Council: one earlier assessment, closed.");
        await sergeant.Group("Is a crime suspected?").GetByLabel("Yes").CheckAsync();
        // Of siblings once for all, with the reason: a tick and a line more, however many there are.
        var same = sergeant.Page.GetByLabel("The same for all", new() { Exact = false }).First;
        var isOne = await sergeant.Page.GetByLabel("Each child: where, with whom, until when").CountAsync() > 0;
        if (!isOne)
        {
            await same.CheckAsync();
            await sergeant.Page.GetByLabel("The same for all, because").FillAsync("They live together.");
        }
        await sergeant.Page.GetByLabel(isOne
            ? "Each child: where, with whom, until when" : "All the children: where, with whom, until when")
            .FillAsync("With the grandmother until the home has been seen.");
        await sergeant.Group("Outcome agreed").GetByLabel(outcome).CheckAsync();
        await sergeant.Page.GetByLabel("Decision 1", new() { Exact = true }).FillAsync("Recorded interview of the eldest child");
        await sergeant.Page.GetByLabel("Or somebody else, decision 1").FillAsync("Social worker");
        await sergeant.Page.GetByLabel("Day decision 1 is due").FillAsync(LondonTyped.DateOf(LondonTyped.Now.AddDays(1)));
    }

    public static async Task FillStrategiesAsync(this Visitor sergeant)
    {
        await sergeant.Page.GetByLabel("Investigative strategy")
            .FillAsync("Recorded interviews, jointly. First account from the referrer.");
        await sergeant.Page.GetByLabel("Protective strategy").FillAsync("No unsupervised contact until the interviews are done.");
    }

    /// <summary>The set of fields with this question or name.</summary>
    public static ILocator Group(this Visitor visitor, string legend) =>
        visitor.Page.GetByRole(AriaRole.Group, new() { Name = legend, Exact = true });

    public static ILocator Row(this Visitor visitor, string reference) =>
        visitor.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = reference });

    public static ILocator Clock(this Visitor visitor) => visitor.Page.Locator(".sp-clock--large");

    private static async Task SetTimeAsync(this Visitor visitor, string legend, string date, DateTime utc, string time)
    {
        await visitor.Group(legend).GetByLabel(date).FillAsync(LondonTyped.DateOf(utc));
        await visitor.Group(legend).GetByLabel(time).FillAsync(LondonTyped.TimeOf(utc));
        // Once a year there are two such times; these tests do not mind which.
        var which = visitor.Group(legend).GetByLabel("The second");
        if (await which.CountAsync() > 0) await which.CheckAsync();
    }

    [GeneratedRegex("^Save, and ask the researcher about")]
    private static partial Regex PutOff();

    [GeneratedRegex(@"/referrals/R-\d{4}-\d{6}(#.*)?$")]
    private static partial Regex ReferralAddress();
}
