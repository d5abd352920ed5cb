using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.Discussions;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Conferences;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Pages.Parts;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Conferences.Record;

/// <summary>Who forms about conferences offer to choose from.</summary>
public static class ConferencePeople
{
    /// <summary>The conference that a form's page is about.</summary>
    public static string ConferenceReference(this FormPage page) =>
        Conference.ReferenceOf(page["caseReference"], int.Parse(page["number"], LondonWords.Culture));

    public static Task<Guid> TeamOfAsync(Records<Conference> conferences, string reference) =>
        conferences.Visible.Where(conference => conference.Reference == reference).Select(conference => conference.CaitId).SingleAsync();

    public static Task<Guid> TeamOfCaseAsync(Records<CaseFile> files, string caseReference) =>
        files.Visible.Where(file => file.Reference == caseReference).Select(file => file.CaitId).SingleAsync();

    /// <summary>The children of a case file, by their person references.</summary>
    public static async Task<IReadOnlyList<Choice>> ChildrenAsync(
        Records<CaseFile> files, PlansOfPeople plans, string caseReference, DateTime now)
    {
        var children = await files.Visible.Where(file => file.Reference == caseReference).SelectMany(file => file.Children)
            .Select(child => new { child.Child.Person.Reference, Label = Person.ToLabel.Of(child.Child.Person, true) })
            .Spliced().ToListAsync();
        var open = await plans.OfAsync(children.ConvertAll(child => child.Label.PersonId));
        return [.. children.OrderBy(child => child.Reference, StringComparer.Ordinal)
            .Select(child => new Choice(child.Reference, child.Label.On(UkTime.DateOf(now)),
                open[child.Label.PersonId].FirstOrDefault(plan => plan.IsOpen) is { } plan
                    ? $"Subject of a child protection plan since {LondonWords.Day(plan.Start)}"
                    : null) { PeopleNamed = child.Label.PeopleNamed })];
    }

    /// <summary>Discussions of the case that began a s.47 enquiry, the latest first (BR-11).</summary>
    public static async Task<IReadOnlyList<Choice>> DiscussionsAsync(
        Records<StrategyDiscussion> discussions, string caseReference, DateTime now)
    {
        var begun = await discussions.Visible.Where(discussion => discussion.CaseFile.Reference == caseReference
            && discussion.InitiatesSection47).OrderByDescending(discussion => discussion.StartedAt).Take(20)
            .Select(discussion => new { discussion.Reference, discussion.Number, discussion.StartedAt }).ToListAsync();
        return [.. begun.Select(discussion => new Choice(
            discussion.Reference, $"Strategy discussion {discussion.Number}, {LondonWords.When(discussion.StartedAt, now)}"))];
    }
}
