using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Extensions.DependencyInjection;
using SafeguardingPortal.Web.Pages.Links;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Shape;

/// <summary>An address that the portal links to is written in one place, and something answers at it.</summary>
public partial class LinkTests : PortalTest
{
    /// <summary>A limit of a case has no page of its own: it is shown where its subject is.</summary>
    private const string WithoutPage = "LinkTo.Case.Breach";

    private static readonly Guid AnId = new("00000000-0000-4000-8000-000000000001");

    /// <summary>What stands for each placeholder, by its name: as a route of it would take.</summary>
    private static readonly Dictionary<string, string> Samples = new()
    {
        ["reference"] = "C-2026-000001",
        ["caseReference"] = "C-2026-000001",
        ["referral"] = "R-2026-000001",
        ["person"] = "P-2026-000001",
        ["field"] = "Narrative",
        ["link"] = "L-2026-000001",
        ["section"] = "factors",
        ["secret"] = new string('a', 64),
        ["group"] = "names",
        ["key"] = "birth",
        ["name"] = "Conference-diary",
        ["code"] = "A01",
        ["measure"] = "k-2",
        ["file"] = "bank-holidays",
        ["list"] = "office-hours",
        ["act"] = "unlock",
        ["officer"] = "o-0001",
        ["day"] = "2027-12-28",
        ["concern"] = "N-2026-000001",
        ["protection"] = "S-2026-000001",
        ["duty"] = "ChildTold",
        ["merlin"] = "M-2026-000001",
        ["incident"] = "G-2026-000001"
    };

    [Fact]
    public void Every_link_finds_the_endpoint_that_answers_at_it()
    {
        var constraints = Portal.Services.GetRequiredService<IInlineConstraintResolver>();
        var routes = Portal.Services.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors.Items
            .Select(action => TemplateParser.Parse(action.AttributeRouteInfo!.Template!))
            .DistinctBy(template => template.TemplateText).ToList();
        var links = Links(typeof(LinkTo), null, nameof(LinkTo)).ToList();
        Assert.InRange(links.Count, 120, int.MaxValue);
        Assert.Empty(links.Where(link => link.Name != WithoutPage && !routes.Exists(route => Answers(route, link.Address, constraints)))
            .Select(link => $"{link.Name}: {link.Address}"));
    }

    [Fact]
    public void No_address_is_written_out_beside_them()
    {
        var web = Path.Combine(Repository.Root, "src", "SafeguardingPortal.Web");
        var firsts = Links(typeof(LinkTo), null, nameof(LinkTo)).Select(link => link.Address.Split('/')[1]).Distinct().ToList();
        var first = string.Join('|', firsts.Select(Regex.Escape));
        var written = new Regex($$"""["'](/|\$"/)({{first}})[/"'?@{]|[aA]ddress\}?/[a-z@{]""");
        var files = Directory.EnumerateFiles(web, "*.cs*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".cs" or ".cshtml"
                && !IsElsewhere().IsMatch(Path.GetRelativePath(web, file).Replace('\\', '/')));
        Assert.Empty(from file in files
                     from line in File.ReadLines(file)
                     where written.IsMatch(line) && !IsRoute().IsMatch(line)
                     select $"{Path.GetRelativePath(web, file)}: {line.Trim()}");
    }

    /// <summary>Built files; the addresses themselves; and what recognises an address of a request instead of linking to one.</summary>
    [GeneratedRegex(@"^(bin|obj|Pages/Links)/|^Data/Model/Migrations/|^Pages/(NotJustNow|Drafts/(Drafts|DraftForms))\.cs$")]
    private static partial Regex IsElsewhere();

    [GeneratedRegex(@"\[.*(Route|Http(Get|Post))\(")]
    private static partial Regex IsRoute();

    private static bool Answers(RouteTemplate route, string address, IInlineConstraintResolver constraints)
    {
        RouteValueDictionary values = [];
        if (!new TemplateMatcher(route, []).TryMatch(address, values)) return false;
        return route.Parameters.All(parameter => parameter.InlineConstraints.All(inline =>
            constraints.ResolveConstraint(inline.Constraint)!.Match(null, null, parameter.Name!, values, RouteDirection.IncomingRequest)));
    }

    private static IEnumerable<(string Name, string Address)> Links(Type of, object? on, string name)
    {
        const BindingFlags own = BindingFlags.Public | BindingFlags.DeclaredOnly | BindingFlags.Instance | BindingFlags.Static;
        foreach (var field in of.GetFields(own).Where(field => field.IsLiteral))
            yield return ($"{name}.{field.Name}", (string)field.GetRawConstantValue()!);
        var made = of.GetProperties(own).Where(property => property.Name != nameof(CaseLinks.Address))
            .Select(property => (property.Name, Value: property.GetValue(on)))
            .Concat(of.GetMethods(own).Where(method => !method.IsSpecialName && IsLink(method.ReturnType)
                && method.GetParameters() is [var first] && first.ParameterType != typeof(object))
                .Select(method => (method.Name,
                    Value: method.Invoke(on, [.. method.GetParameters().Select(parameter => Sample(method.Name, parameter))]))));
        foreach (var (part, value) in made)
        {
            yield return ($"{name}.{part}", value!.ToString()!);
            if (value is string) continue;
            foreach (var below in Links(value.GetType(), value, $"{name}.{part}")) yield return below;
        }
    }

    private static bool IsLink(Type type) => type == typeof(string) || type.Namespace == typeof(LinkTo).Namespace;

    private static object Sample(string method, ParameterInfo parameter) => parameter switch
    {
        { ParameterType: var type } when type == typeof(int) => 3,
        { ParameterType: var type } when type == typeof(long) => 3L,
        { ParameterType: var type } when type == typeof(Guid) => AnId,
        _ => Samples[method.StartsWith("Measure", StringComparison.Ordinal) ? "measure" : parameter.Name!]
    };
}
