using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.Discussions;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Conferences;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Browser.Tests.Journeys;

public sealed class ConferenceLives(Portal portal) : PortalTest(portal)
{
    private readonly WorkingCalendar calendar = new(BankHoliday.From2009To2027.Select(holiday => holiday.Date));

    /// <summary>A working day before today, as it is typed.</summary>
    private string Day(int before) =>
        calendar.WorkingDaysBefore(UkTime.DateOf(LondonTyped.Now), before).ToString("dd/MM/yyyy", LondonWords.Culture);

    [Fact]
    public async Task A_liaison_officer_takes_an_initial_conference_and_a_review_that_is_not_attended_through_their_lives_with_a_sergeant()
    {
        var caseReference = await CaseAsync();
        var (pclo, ds) = (await SignInAsync("pclo.hackney"), await SignInAsync("ds.hackney"));

        // The initial conference: invited, attended, a plan.
        await InviteAsync(pclo, caseReference, "Initial conference (ICC)", 4);
        await pclo.PressAsync("Police attend");
        await pclo.PressAsync("Record that police attend");
        await WriteAndSendAsync(pclo, ds);
        await pclo.PressAsync("Record who was there");
        await FillHeldAsync(pclo, 4);
        await pclo.PressAsync("Record the conference");
        await pclo.PressAsync("Record the decisions");
        await DecideAsync(pclo, "Plan begins");
        await pclo.SeesAsync("Plan begins. Harm is likely.");
        await pclo.SeesAsync("Core group");
        await pclo.IsAccessibleAsync();

        // The review: not attended, agreed by the sergeant and in advance by the chair, with both meetings and a report.
        await InviteAsync(pclo, caseReference, "Review conference (RCC)", 1);
        await pclo.PressAsync("Ask not to attend");
        await pclo.Page.GetByLabel("Why police would not attend").FillAsync("No new police information since the initial conference.");
        await pclo.PressAsync("Ask not to attend");
        var page = pclo.Path;
        await ds.VisitAsync(page);
        await ds.PressAsync("Decide");
        await ds.Page.GetByLabel("Agree: report only").CheckAsync();
        await ds.Page.GetByLabel("Rationale").FillAsync("The report covers what police know.");
        await ds.Page.GetByLabel("Agreed in advance").CheckAsync();
        await FillInstantAsync(ds, "When the chair agreed", Day(2), "15:40");
        await ds.PressAsync("Record the decision");
        await ds.SeesAsync("Decision: report only");
        await pclo.VisitAsync($"{page}/attendance/before");
        await FillInstantAsync(pclo, "Held", Day(2), "16:00");
        await FillMeetingAsync(pclo, "The plan should go on.");
        await WriteAndSendAsync(pclo, ds);
        await pclo.PressAsync("Record who was there");
        await FillHeldAsync(pclo, 1);
        await pclo.Page.GetByLabel("If nobody attended, why").FillAsync("Agreed in advance.");
        await pclo.PressAsync("Record the conference");
        await pclo.PressAsync("Record the decisions");
        await DecideAsync(pclo, "Plan continues");
        await pclo.VisitAsync($"{page}/attendance/after");
        await FillInstantAsync(pclo, "Held", Day(0), "00:01");
        await pclo.Page.GetByLabel("Yes").CheckAsync();
        await FillMeetingAsync(pclo, "The report was enough.");
        await pclo.SeesAsync("It was right not to attend. The report was enough.");
        await pclo.IsAccessibleAsync();
    }

    [Fact]
    public async Task An_inspector_signs_for_an_initial_conference_that_police_missed()
    {
        var pclo = await SignInAsync("pclo.hackney");
        await InviteAsync(pclo, await CaseAsync(), "Initial conference (ICC)", 2);
        var page = pclo.Path;
        await pclo.PressAsync("Record who was there");
        await FillHeldAsync(pclo, 2);
        await pclo.Page.GetByLabel("Who attended").SelectOptionAsync(new SelectOptionValue { Label = "Nobody" });
        await pclo.Page.GetByLabel("If nobody attended, why").FillAsync("The officer was called to a child in hospital.");
        await pclo.PressAsync("Record the conference");
        await pclo.IsToldAsync("A detective inspector signs");

        var inspector = await SignInAsync("di.hackney");
        await inspector.VisitAsync(page);
        await inspector.PressAsync("Sign for the absence");
        await inspector.SeesAsync("called to a child in hospital");
        await inspector.PressAsync("Sign for the absence");
        await inspector.SeesAsync("Say what you found and what happens now");
        await inspector.Page.GetByLabel("What you found, and what happens now")
            .FillAsync("Two officers were on call. The rota is changed.");
        await inspector.PressAsync("Sign for the absence");
        await inspector.SeesAsync("The rota is changed.");
        await inspector.SeesAsync("It counts as missed.");
        await inspector.IsAccessibleAsync();
    }

    [Fact]
    public async Task The_diary_is_read_and_turned_on_a_phone()
    {
        var pclo = await SignInAsync("pclo.hackney");
        await pclo.Page.SetViewportSizeAsync(390, 800);
        await pclo.VisitAsync("/conferences");
        await pclo.FitsAsync(390);
        await pclo.GoAsync(() => pclo.Page.GetByRole(AriaRole.Link, new() { Name = "Week after", Exact = true }).ClickAsync());
        await pclo.SeesHeadingAsync("Conference diary");
        await pclo.FollowAsync("Reports due");
        await pclo.FitsAsync(390);
        await pclo.IsAccessibleAsync();
    }

    /// <summary>One of Hackney's demonstration cases with one child, born, without conference, plan or a discussion of late.</summary>
    private Task<string> CaseAsync()
    {
        var lately = TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(-10);
        return Portal.AskAsync(db => db.Set<CaseFile>().Where(file => file.Cait.Code == "hackney" && !file.IsRestricted
            && file.Children.Count == 1
            && file.Children.All(child => child.Child.Person.BirthPrecision == BirthPrecision.Exact && !child.Child.Plans.Any())
            && !db.Set<StrategyDiscussion>().Any(discussion => discussion.CaseFileId == file.Id && discussion.StartedAt > lately)
            && !db.Set<Conference>().Any(conference => conference.CaseFileId == file.Id)).OrderBy(file => file.Reference)
            .Select(file => file.Reference).FirstAsync());
    }

    private async Task InviteAsync(Visitor pclo, string caseReference, string kind, int daysAgo)
    {
        await pclo.VisitAsync($"/cases/{caseReference}/conferences/invite");
        await pclo.Page.GetByLabel(kind).CheckAsync();
        await FillInstantAsync(pclo, "Begins", Day(daysAgo), "10:00");
        await pclo.Page.GetByLabel("In person").CheckAsync();
        await pclo.Page.GetByLabel("Place, or how to join").FillAsync("Town Hall annexe, room 4");
        await pclo.Page.GetByLabel("Council that convenes it").SelectOptionAsync(new SelectOptionValue { Label = "Hackney" });
        await pclo.Page.GetByLabel("Chair").FillAsync("Margaret Osei");
        await FillInstantAsync(pclo, "Came", Day(9), "11:20");
        await pclo.Page.GetByLabel("From whom").FillAsync("Hackney Council");
        await pclo.Page.GetByLabel("How", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = "Secure email" });
        await pclo.PressAsync("Save the invitation");
        await pclo.IsToldAsync("is in the diary");
    }

    private static async Task WriteAndSendAsync(Visitor pclo, Visitor reader)
    {
        var page = pclo.Path;
        await pclo.PressAsync("Write the report");
        await pclo.Page.GetByLabel("What police know and did").FillAsync("One referral this month.");
        await pclo.Page.GetByLabel("The police view").FillAsync("A plan is needed.");
        await pclo.PressAsync("Save the report");
        await reader.VisitAsync(page);
        await reader.PressAsync("Read the report");
        foreach (var tick in new[] { "Clear", "Concise", "Accurate" })
            await reader.Page.GetByLabel(tick, new() { Exact = true }).CheckAsync();
        await reader.PressAsync("Record that you read it");
        await pclo.VisitAsync(page);
        await pclo.PressAsync("Record that it went");
        await pclo.Page.GetByLabel("Common law, policing purpose").CheckAsync();
        await pclo.Page.GetByLabel("If it went after it was due, why").FillAsync("The invitation came late.");
        await pclo.PressAsync("Record that it went");
        await pclo.SeesAsync("Report sent");
    }

    private async Task FillHeldAsync(Visitor pclo, int daysAgo)
    {
        await FillInstantAsync(pclo, "Began", Day(daysAgo), "10:04");
        await FillInstantAsync(pclo, "Ended", Day(daysAgo), "11:30");
        (string Name, string Role)[] people = [
            ("Ife Bankole", "Social worker"), ("Carol Nash", "School nurse"), ("Peter Lund", "Designated lead")];
        for (var n = 1; n <= people.Length; n++)
        {
            await pclo.Page.GetByLabel($"Name, person {n}").FillAsync(people[n - 1].Name);
            await pclo.Page.GetByLabel($"Role, person {n}").FillAsync(people[n - 1].Role);
            await pclo.Page.GetByLabel($"How person {n} took part").SelectOptionAsync(new SelectOptionValue { Label = "In person" });
        }
    }

    private static async Task DecideAsync(Visitor pclo, string outcome)
    {
        await pclo.Page.GetByLabel(outcome).CheckAsync();
        await pclo.Page.GetByLabel("Category,").SelectOptionAsync(new SelectOptionValue { Label = "Physical abuse (PHY)" });
        await pclo.Page.GetByLabel("Reasons,").FillAsync("Harm is likely.");
        await pclo.Page.GetByLabel("Police view,").SelectOptionAsync(new SelectOptionValue { Label = "Agree" });
        await pclo.PressAsync("Record the decisions");
        await pclo.IsToldAsync("What was decided is recorded");
    }

    private static async Task FillMeetingAsync(Visitor pclo, string words)
    {
        await pclo.Page.GetByLabel("Supervisor").SelectOptionAsync(new SelectOptionValue { Label = Portal.NameOf("ds.hackney") });
        await pclo.Page.GetByLabel(pclo.Path.EndsWith("after", StringComparison.Ordinal)
            ? "What was learnt, and what happens next" : "Police view agreed").FillAsync(words);
        await pclo.PressAsync("Record the meeting");
    }

    private static async Task FillInstantAsync(Visitor visitor, string legend, string date, string time)
    {
        var group = visitor.Group(legend);
        await group.GetByLabel("date", new() { Exact = false }).First.FillAsync(date);
        await group.GetByLabel("Time, London").FillAsync(time);
    }
}
