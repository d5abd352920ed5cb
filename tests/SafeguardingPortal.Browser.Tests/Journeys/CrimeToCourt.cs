using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using SafeguardingPortal.Browser.Tests.EveryPage;
using SafeguardingPortal.Domain.Casework.Cases;

namespace SafeguardingPortal.Browser.Tests.Journeys;

/// <summary>A constable takes a crime to its sentence; senior management brings in the past and reads prevalence from it.</summary>
public sealed class CrimeToCourt(Portal portal) : PortalTest(portal)
{
    [Fact]
    public async Task A_constable_records_a_crime_to_its_sentence()
    {
        var constable = await SignInAsync("dc.hackney");
        var docket = await Portal.AskAsync(db => db.Set<CaseFile>().Where(file => !file.IsRestricted && file.Cait.Code == "hackney"
                && file.Suspects.Any() && file.Children.Any() && !file.Crimes.Any()).OrderByDescending(file => file.Reference)
            .Select(file => "/cases/" + file.Reference).FirstAsync());
        await constable.VisitAsync($"{docket}/crimes/record");
        await constable.IsAccessibleAsync();
        await constable.FitsAsync(390);
        await constable.Page.SetViewportSizeAsync(1280, 900);
        await constable.Page.GetByLabel("CRIS number").FillAsync("2601777/26");
        await constable.Page.GetByLabel("Offence").SelectOptionAsync("Neglect of a child");
        await constable.Page.GetByLabel("Recorded on CRIS").FillAsync("yesterday");
        await constable.Page.Locator("input[name=Victims]").First.CheckAsync();
        await constable.Page.Locator("input[name=Suspects]").Last.CheckAsync();
        await constable.PressAsync("Record the crime");
        await constable.GoAsync(() => constable.Page.GetByRole(AriaRole.Link, new() { Name = "2601777/26" }).ClickAsync());
        await constable.IsAccessibleAsync();
        await constable.GoAsync(() => constable.Page.GetByRole(AriaRole.Link, new() { Name = "Confirm the crime" }).ClickAsync());
        await constable.PressAsync("Confirm the crime");

        await constable.GoAsync(() => constable.Page.GetByRole(AriaRole.Link, new() { Name = "Record the outcome" }).ClickAsync());
        await constable.Page.GetByLabel("How it was dealt with").SelectOptionAsync("1");
        await constable.Page.GetByLabel("Day of the outcome").FillAsync("today");
        foreach (var test in (string[])["IsNotifiable", "SuspectKnows", "EvidenceSuffices", "VictimInformed"])
            await constable.Page.Locator($"input[name={test}][value=true]").CheckAsync();
        await constable.PressAsync("Record the outcome");
        await constable.SeesAsync("a sanction detection");

        await constable.GoAsync(() => constable.Page.GetByRole(AriaRole.Link, new() { Name = "Record a charge" }).ClickAsync());
        await constable.IsAccessibleAsync();
        await constable.Page.GetByLabel("Who is charged").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await constable.Page.GetByLabel("For what was done to").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await constable.Page.GetByLabel("Charged on").FillAsync("today");
        await constable.PressAsync("Record the charge");
        await HearAsync(constable, "PleadedGuilty", sentence: null);
        await HearAsync(constable, "Sentenced", "Two years’ imprisonment");
        await constable.SeesAsync("Minimum term 1 year");
        await constable.SeesAsync("Decided.");
        await constable.IsAccessibleAsync();
        await constable.FitsAsync(390);
    }

    private static async Task HearAsync(Visitor constable, string heard, string? sentence)
    {
        await constable.GoAsync(() => constable.Page.GetByRole(AriaRole.Link, new() { Name = "Record what the court did" }).ClickAsync());
        await constable.IsAccessibleAsync();
        await constable.Page.GetByLabel("What happened").SelectOptionAsync(heard);
        await constable.Page.GetByLabel("Day", new() { Exact = true }).FillAsync("today");
        await constable.Page.GetByLabel("Court", new() { Exact = true }).FillAsync("Snaresbrook Crown Court");
        if (sentence is not null)
        {
            await constable.Page.GetByLabel("The sentence as passed").FillAsync(sentence);
            await constable.Page.GetByLabel("Minimum term: years").FillAsync("1");
            await constable.Page.GetByLabel("Nothing of this keeps the case open").CheckAsync();
        }
        await constable.PressAsync("Record it");
    }

    [Fact]
    public async Task Senior_management_brings_in_the_past_and_reads_prevalence()
    {
        var commander = await SignInAsync("commander");
        await commander.VisitAsync("/measures/past/load");
        await commander.IsAccessibleAsync();
        await commander.Page.GetByLabel("What it is").FillAsync("A return of the command");
        await commander.Page.GetByLabel("Or its rows, pasted").FillAsync(
            "From,To,Team,Group,Allegations,Crimes,Confirmed,Detections,Source\n2010-04-01,2011-03-31,all,Neglect,900,700,600,120,Return");
        await commander.PressAsync("Try it");
        await commander.SeesAsync("What the file holds");
        await commander.IsAccessibleAsync();
        await commander.PressAsync("Bring it in");
        await commander.SeesAsync("One row was brought in.");

        await commander.VisitAsync("/measures/prevalence?year=2010");
        await commander.SeesAsync("900");
        await commander.VisitAsync("/measures/prevalence?year=2009");
        await commander.SeesAsync("Rape was reported 19% more often and confirmed 8% more often.");
        await commander.IsAccessibleAsync();
        await commander.FitsAsync(390);
        await commander.Page.SetViewportSizeAsync(1280, 900);
        await commander.VisitAsync("/measures/scrutiny?year=2012");
        await commander.SeesAsync("47.4% (8,814 of 18,576)");
        await commander.IsAccessibleAsync();
        await commander.FitsAsync(390);
    }
}
