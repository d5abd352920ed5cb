using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.Cram;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Casework.Tasks;
using SafeguardingPortal.Domain.Conferences;
using SafeguardingPortal.Domain.CriticalIncidents;
using SafeguardingPortal.Domain.Dissents;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Pages.Drafts;

/// <summary>Whether a form's draft may be kept by somebody.</summary>
public enum DraftAccess { Allowed, NotTheirRole, NotThere }

/// <summary>
/// Who may open a long form is asked where the form itself asks it: the policies of the action at its address, then the door to the record
/// that it is about. Only they keep a draft of it.
/// </summary>
public sealed class DraftForms(
    EndpointDataSource endpoints, ParameterPolicyFactory constraints, IAuthorizationPolicyProvider policies,
    IAuthorizationService authorization,
    Records<Referral> referrals, Records<CaseFile> files, Records<CramAssessment> assessments, Records<Conference> conferences,
    Records<Dissent> dissents, Records<CaseTask> tasks, Records<CriticalIncident> incidents)
{
    /// <param name="user">Who asks; the door asks of whoever acts in the context, which has to be the same person.</param>
    public async Task<DraftAccess> AccessAsync(ClaimsPrincipal user, string path)
    {
        if (Find(path) is not ({ } form, { } route)) return DraftAccess.NotThere;
        var asked = form.Metadata.GetOrderedMetadata<IAuthorizeData>();
        if (await AuthorizationPolicy.CombineAsync(policies, asked) is not { } policy
            || !(await authorization.AuthorizeAsync(user, policy)).Succeeded) return DraftAccess.NotTheirRole;
        var act = asked.Select(each => Enum.TryParse<Act>(each.Policy, out var named) ? named : (Act?)null)
            .Last(each => each is not null)!.Value;
        try
        {
            return await IsOpenAsync(path, route, act) ? DraftAccess.Allowed : DraftAccess.NotThere;
        }
        catch (NotYoursToDo)
        {
            return DraftAccess.NotTheirRole;
        }
    }

    private (RouteEndpoint Form, RouteValueDictionary Route)? Find(string path)
    {
        if (!Drafts.IsOf(path)) return null;
        foreach (var endpoint in endpoints.Endpoints.OfType<RouteEndpoint>())
        {
            if (endpoint.Metadata.GetMetadata<KeepsDraftAttribute>() is null
                || endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains(HttpMethods.Get) != true) continue;
            var route = new RouteValueDictionary();
            if (new TemplateMatcher(new RouteTemplate(endpoint.RoutePattern), new RouteValueDictionary()).TryMatch(path, route)
                && IsAllowed(endpoint, route)) return (endpoint, route);
        }
        return null;
    }

    private bool IsAllowed(RouteEndpoint endpoint, RouteValueDictionary route) =>
        endpoint.RoutePattern.ParameterPolicies.All(parameter => parameter.Value.All(policy =>
            constraints.Create(endpoint.RoutePattern.GetParameter(parameter.Key), policy) is not IRouteConstraint constraint
            || constraint.Match(null, null, parameter.Key, route, RouteDirection.IncomingRequest)));

    /// <summary>The record that the form is about, by what its address names.</summary>
    private Task<bool> IsOpenAsync(string path, RouteValueDictionary route, Act act)
    {
        string? Named(string part) => route.TryGetValue(part, out var value) ? (string?)value : null;
        int Number() => int.Parse(Named("number")!, LondonWords.Culture);
        return (Named("reference"), Named("caseReference"), Named("dissentReference"), Named("taskReference")) switch
        {
            _ when Named("incidentReference") is { } incident => incidents.AllowsAsync(incident, act),
            (_, _, { } dissent, _) => dissents.AllowsAsync(dissent, act),
            (_, _, _, { } task) => tasks.AllowsAsync(task, act),
            ({ } referral, { } file, _, _) => IsOfCaseAsync(referral, file, act),
            ({ } referral, null, _, _) => referrals.AllowsAsync(referral, act),
            (_, { } file, _, _) when path.Contains("/conferences/", StringComparison.Ordinal) && Named("number") is not null =>
                conferences.AllowsAsync(Conference.ReferenceOf(file, Number()), act),
            (_, { } file, _, _) when path.Contains("/supervision/", StringComparison.Ordinal) =>
                assessments.AllowsAsync(CramAssessment.ReferenceOf(file, Number()), act),
            (_, { } file, _, _) when path.Contains("/cram/draft/", StringComparison.Ordinal) => IsCramOpenAsync(file, act),
            (_, { } file, _, _) => files.AllowsAsync(file, act),
            _ => Task.FromResult(true)
        };
    }

    private async Task<bool> IsOfCaseAsync(string referral, string file, Act act) =>
        await referrals.AllowsAsync(referral, act)
        && await referrals.Visible.AnyAsync(each => each.Reference == referral && each.CaseFile.Reference == file);

    /// <summary>A version that somebody has signed meanwhile is a draft no more, and the words for it are kept all the same.</summary>
    private async Task<bool> IsCramOpenAsync(string file, Act act)
    {
        var latest = await assessments.Visible.Where(each => each.CaseFile.Reference == file).OrderByDescending(each => each.Number)
            .Select(each => each.Reference).FirstOrDefaultAsync();
        return await assessments.AllowsAsync(latest ?? CramAssessment.DraftReferenceOf(file), act);
    }
}
