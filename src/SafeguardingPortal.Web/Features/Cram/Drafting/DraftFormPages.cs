using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Discussions;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Features.Cram.Versions;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Pages.Parts;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Cram.Drafting;

/// <summary>The draft around each of its sections; read once, also where the action has read it to fill the section in.</summary>
public sealed class DraftFormPages(
    DraftPages pages, ReferenceLists lists, CaseResearch research, Records<StrategyDiscussion> discussions)
    : IFillsForm<TellIntelligence>, IFillsForm<AnswerFactors>, IFillsForm<AssessRisk>, IFillsForm<WriteSummary>,
        IFillsForm<PlanStrategies>, IFillsForm<SignVersion>, IFillsForm<DiscardVersion>
{
    public async Task<TellIntelligence> FillAsync(TellIntelligence form, FormPage page) =>
        form with { Page = await AroundAsync(form.Page, page), Research = await research.BesideAsync(page["caseReference"]) };

    public async Task<AnswerFactors> FillAsync(AnswerFactors form, FormPage page)
    {
        var around = await AroundAsync(form.Page, page);
        return form with { Page = around, Known = await pages.KnownAsync(around) };
    }

    public async Task<AssessRisk> FillAsync(AssessRisk form, FormPage page)
    {
        var around = await AroundAsync(form.Page, page);
        return form with
        {
            Page = around,
            Owners = await lists.OfficersAsync(
                around.About.CaitId, [.. Roles.Detectives, Role.Researcher])
        };
    }

    public async Task<WriteSummary> FillAsync(WriteSummary form, FormPage page) =>
        form with { Page = await AroundAsync(form.Page, page) };

    public async Task<PlanStrategies> FillAsync(PlanStrategies form, FormPage page)
    {
        var told = await StrategiesWritten.InDiscussionAsync(discussions, page["caseReference"]);
        return form with
        {
            Page = await AroundAsync(form.Page, page),
            Source = told?.Says(form.Investigative, form.Protective) == true ? told.Source : null
        };
    }

    public async Task<DiscardVersion> FillAsync(DiscardVersion form, FormPage page) =>
        form with { Page = await AroundAsync(form.Page, page) };

    public async Task<SignVersion> FillAsync(SignVersion form, FormPage page)
    {
        var around = await AroundAsync(form.Page, page);
        return form with
        {
            Page = around,
            Owners =
            [
                new Choice(SignVersion.Researchers, "The team’s researchers"),
                .. await lists.OfficersAsync(around.About.CaitId, [Role.Researcher, .. Roles.Investigators])
            ]
        };
    }

    private async Task<DraftPage> AroundAsync(DraftPage? read, FormPage page) => read ?? (await pages.ReadAsync(page["caseReference"]))!;
}
