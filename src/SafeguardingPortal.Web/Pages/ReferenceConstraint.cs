using SafeguardingPortal.Domain.References;

namespace SafeguardingPortal.Web.Pages;

/// <summary>Addresses carry references such as R-2026-000123 and P-2026-000123; anything else in their place is no page.</summary>
public sealed class ReferenceConstraint : IRouteConstraint
{
    public bool Match(
        HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection) =>
        values[routeKey] is string reference && Reference.IsWhole(reference);
}
