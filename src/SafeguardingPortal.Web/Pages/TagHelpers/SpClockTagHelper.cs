using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Wording;
using static SafeguardingPortal.Web.Pages.TagHelpers.Markup;

namespace SafeguardingPortal.Web.Pages.TagHelpers;

/// <summary>
/// A deadline at a glance: its mark, its words, and when it is or was due. A running one carries what the live script needs.
/// </summary>
public sealed class SpClockTagHelper(ReferenceLists lists, TimeProvider time) : TagHelper
{
    public Clock? For { get; set; }

    /// <summary>The one loud clock of a page.</summary>
    public bool Large { get; set; }

    /// <summary>Whether somebody answers for it once it is passed, as for the 24 hours.</summary>
    public bool IsAnsweredFor { get; set; } = true;

    /// <summary>At the head of a form: which clock this is, and whether the form stops it.</summary>
    public string? Label { get; set; }

    /// <summary>What is timed, said aloud when its state changes, such as the referral's reference.</summary>
    public string? Subject { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        if (For is not { } clock)
        {
            output.SuppressOutput();
            return;
        }
        var now = time.GetUtcNow().UtcDateTime;
        var state = clock.StateAt(now);
        var words = clock.EndsWithADay && WorkingDayWords.Of(clock, now, await lists.CalendarAsync()) is var days
            ? new Spoken(days, days) : LondonWords.Of(clock, now);

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"sp-clock sp-clock--{Code(state)}{(Large ? " sp-clock--large" : "")}");
        // The live script counts hours; what is told in days changes with the next page.
        if (!clock.EndsWithADay && (state is DeadlineState.OnTrack or DeadlineState.DueSoon or DeadlineState.Overdue))
        {
            output.Attributes.SetAttribute(new TagHelperAttribute("data-clock"));
            output.Attributes.SetAttribute("data-state", Code(state));
            output.Attributes.SetAttribute("data-started", LondonWords.MachineExact(clock.StartedAt));
            output.Attributes.SetAttribute("data-soon", LondonWords.MachineExact(clock.DueSoonAt));
            output.Attributes.SetAttribute("data-due", LondonWords.MachineExact(clock.DueAt));
            if (Subject is not null) output.Attributes.SetAttribute("data-subject", Subject);
        }
        output.Content.SetHtmlContent(Html(
            $"""
            {ClockMark.Of(state, ShareUsed(clock, now))}
            <div class="sp-clock__words">{When(Label is not null, $"<p class=\"sp-clock__label\">{Label}</p>")}
            <p class="sp-clock__left"><span aria-hidden="true">{words.Shown}</span><span
                class="govuk-visually-hidden">{words.Said}</span></p>
            <p class="sp-clock__due">{Below(clock, state, now)}</p>
            </div>
            """));
    }

    private IHtmlContent Below(Clock clock, DeadlineState state, DateTime now) => state switch
    {
        DeadlineState.OnTrack => Html($"{State(state.InWords())} · {Due("due ", clock, now)}"),
        DeadlineState.DueSoon => Html($"{State(state.InWords())} · {Due("due ", clock, now)}"),
        DeadlineState.Overdue => Due("was due ", clock, now),
        DeadlineState.Acknowledged => State(state.InWords()),
        DeadlineState.Met => Met(clock, now),
        DeadlineState.Withdrawn when !IsAnsweredFor => Due("was due ", clock, now),
        DeadlineState.Withdrawn => Html(
            $"{State(clock.BreachAcknowledged ? "Breach acknowledged" : "Breach not acknowledged yet")} · {Due("was due ", clock, now)}"),
        DeadlineState.MetLate when !IsAnsweredFor => Met(clock, now),
        DeadlineState.MetLate => State(clock.BreachAcknowledged ? "Breach acknowledged" : "Breach not acknowledged yet")
    };

    private static IHtmlContent State(string words) => Html($"""<span class="sp-clock__state">{words}</span>""");

    private IHtmlContent Due(string before, Clock clock, DateTime now) =>
        Instant(before, clock.DueAt, Large ? LondonWords.DueNear(clock.DueAt, now) : LondonWords.Due(clock.DueAt, now));

    private IHtmlContent Met(Clock clock, DateTime now) =>
        Instant("", clock.MetAt!.Value, Large ? LondonWords.WhenNear(clock.MetAt.Value, now) : LondonWords.When(clock.MetAt.Value, now));

    private static IHtmlContent Instant(string before, DateTime utc, string words) =>
        Html($"""<span class="sp-nowrap">{before}<time datetime="{LondonWords.Machine(utc)}">{words}</time></span>""");

    private static double ShareUsed(Clock clock, DateTime now) =>
        Math.Clamp((now - clock.StartedAt) / (clock.DueAt - clock.StartedAt), 0, 1);

    private static string Code(DeadlineState state) => state switch
    {
        DeadlineState.OnTrack => "on-track",
        DeadlineState.DueSoon => "due-soon",
        DeadlineState.Overdue => "overdue",
        DeadlineState.Acknowledged => "acknowledged",
        DeadlineState.Met => "met",
        DeadlineState.Withdrawn => "withdrawn",
        DeadlineState.MetLate => "met-late"
    };
}
