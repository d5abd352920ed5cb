using System.Text.RegularExpressions;

namespace SafeguardingPortal.Web.Infrastructure;

/// <summary>Addresses carry references such as R-2026-000123 and P-2026-000123; anything else in their place is no page.</summary>
public sealed partial class ReferenceConstraint : IRouteConstraint
{
    public bool Match(HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection) =>
        values[routeKey] is string reference && Reference().IsMatch(reference);

    [GeneratedRegex(@"^[A-Z]-\d{4}-\d{6}$", RegexOptions.CultureInvariant)]
    private static partial Regex Reference();
}
