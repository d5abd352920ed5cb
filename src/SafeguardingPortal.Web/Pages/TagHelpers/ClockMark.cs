using System.Globalization;
using Microsoft.AspNetCore.Html;
using SafeguardingPortal.Domain.Deadlines;
using static SafeguardingPortal.Web.Pages.TagHelpers.Markup;

namespace SafeguardingPortal.Web.Pages.TagHelpers;

/// <summary>
/// The shape of each state: ring, clock face, octagon, octagon with tick, circle with tick, diamond with tick, circle with a bar.
/// </summary>
internal static class ClockMark
{
    /// <summary>The ring is 44 units round: 2π times its radius of 7.</summary>
    private const double Round = 44.0;

    /// <param name="used">The share of the time that is gone, from 0 to 1; only the ring shows it.</param>
    public static IHtmlContent Of(DeadlineState state, double used) => Html(
        $"""
        <svg class="sp-clock__mark" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
        {Shape(state, used)}</svg>
        """);

    private static IHtmlContent Shape(DeadlineState state, double used) => state switch
    {
        DeadlineState.OnTrack => Html(
            $"""
            <circle cx="10" cy="10" r="7" fill="none" stroke="currentColor" stroke-opacity="0.25" stroke-width="4" />
            <circle class="sp-mark__used" cx="10" cy="10" r="7" fill="none"
                stroke="currentColor" stroke-width="4" stroke-dasharray="{(used * Round).ToString("F1", CultureInfo.InvariantCulture)} 44.0"
                transform="rotate(-90 10 10)" />
            """),
        DeadlineState.DueSoon => Html(
            $"""
            <circle cx="10" cy="10" r="8.5" fill="none" stroke="currentColor" stroke-width="2.5" />
            <path d="M10 5v5.4l3.4 2.2" fill="none" stroke="currentColor" stroke-width="2.5" />
            """),
        DeadlineState.Overdue => Html(
            $"""
            <path d="M6 1.5h8L18.5 6v8L14 18.5H6L1.5 14V6z" fill="currentColor" />
            <path class="sp-mark__cut" d="M10 5.2v6M10 13.2v2.3" stroke-width="2.6" fill="none" />
            """),
        DeadlineState.Acknowledged => Html(
            $"""
            <path d="M6.4 2.5h7.2l3.9 3.9v7.2l-3.9 3.9H6.4l-3.9-3.9V6.4z" fill="none" stroke="currentColor" stroke-width="2" />
            <path d="M6 10.2l3 3 5.2-6" fill="none" stroke="currentColor" stroke-width="2.4" />
            """),
        DeadlineState.Met => Html(
            $"""
            <circle cx="10" cy="10" r="8.5" fill="none" stroke="currentColor" stroke-width="2" />
            <path d="M5.8 10.3l3 3 5.4-6.3" fill="none" stroke="currentColor" stroke-width="2.4" />
            """),
        DeadlineState.Withdrawn => Html(
            $"""
            <circle cx="10" cy="10" r="8.5" fill="none" stroke="currentColor" stroke-width="2" />
            <path d="M5.5 10h9" fill="none" stroke="currentColor" stroke-width="2.4" />
            """),
        DeadlineState.MetLate => Html(
            $"""
            <path d="M10 1.6L18.4 10 10 18.4 1.6 10z" fill="none" stroke="currentColor" stroke-width="2" />
            <path d="M6.4 10.2l2.5 2.5 4.6-5.3" fill="none" stroke="currentColor" stroke-width="2.2" />
            """)
    };
}
