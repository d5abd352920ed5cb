using SafeguardingPortal.Domain.Conferences;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Conferences.Record;

/// <summary>One line of what stands on a conference, for the officer whose form came second (B5).</summary>
/// <param name="By">Who wrote it, where the record says so.</param>
public sealed record ThereNow(string What, string Text, string? By = null, DateTime? At = null)
{
    /// <summary>In the order of life. The report is left to its own form, which shows the text.</summary>
    public static IReadOnlyList<ThereNow> Of(ConferenceDetails conference, DateTime now)
    {
        List<ThereNow> lines = [Day(conference, now)];
        if (conference.OpenRequest is { } asked) lines.Add(new("Asked", $"{asked.Part.InWords()}. {asked.Reason}", asked.By, asked.At));
        if (conference.Decision is { } decision)
            lines.Add(new("Decision to attend", $"{decision.Part.InWords()}. {decision.Rationale}", decision.By, decision.At));
        lines.AddRange(conference.Meetings.Select(met => new ThereNow(
            met.Kind.InWords(), $"{met.Supervisor} and {met.Liaison}, {LondonWords.When(met.HeldAt, now)}. {met.Words}", null,
            met.RecordedAt)));
        if (conference is { HeldFrom: { } from, HeldTo: { } to }) lines.Add(Held(conference, from, to, now));
        if (conference.AbsenceSignOff is { } signed) lines.Add(new("Signed for the absence", signed.Words, signed.By, signed.At));
        foreach (var child in conference.Children)
        {
            if (child.Decision is { } decided) lines.Add(Decided(child, decided, now));
        }
        if (conference.CoreGroupOn is { } coreGroup) lines.Add(new("Core group", LondonWords.Day(coreGroup)));
        if (conference.NextReviewOn is { } review) lines.Add(new("Next review", LondonWords.Day(review)));
        lines.AddRange(conference.CoreGroups.Select(met => new ThereNow(
            "Core group met", $"{LondonWords.Day(met.HeldOn)}, told by {met.ToldBy}", met.RecordedBy, met.RecordedAt)));
        if (conference.Birth is { } birth) lines.Add(new("Birth", $"{LondonWords.Day(birth.BornOn)}, told by {birth.ToldBy}"));
        return lines;
    }

    private static ThereNow Day(ConferenceDetails conference, DateTime now)
    {
        var told = conference.Dates[^1];
        return conference.State switch
        {
            ConferenceState.Cancelled => new("Cancelled", conference.EndedReason ?? ""),
            ConferenceState.Merged => new("Merged", $"Into conference {conference.MergedInto}. {conference.EndedReason}"),
            ConferenceState.Upcoming or ConferenceState.Held => new("Day and place",
                $"{LondonWords.When(told.StartsAt, now)}, {conference.Place}{(told.Reason is { } why ? $". Moved: {why}" : "")}",
                told.By, told.At)
        };
    }

    private static ThereNow Held(ConferenceDetails conference, DateTime from, DateTime to, DateTime now)
    {
        var police = conference.Police.Count > 0
            ? string.Join(", ", conference.Police.Select(officer => $"{officer.Name} ({officer.Mode.InWords().ToLowerInvariant()})"))
            : $"nobody: {conference.AbsenceReason}";
        var others = conference.Attendees.Count > 0 ? string.Join(
            ", ", conference.Attendees.Select(who => $"{who.Name} ({who.Participation.InWords().ToLowerInvariant()})")) : "nobody";
        return new("Who was there", $"{LondonWords.When(from, now)} to {LondonWords.When(to, to)}. Police: {police}. Others: "
            + $"{others}.{(conference.QuorumReason is { } why ? $" No quorum: {why}" : "")}", null, conference.HeldRecordedAt);
    }

    private static ThereNow Decided(ChildOnConference child, ChildDecided decided, DateTime now) => new(
        $"Decided for {child.Label.On(UkTime.DateOf(now))}",
        $"{decided.Outcome.InWords()}{(decided.Category is { } category ? $", {category.WithCode()}" : "")}. {decided.Reasons} Police "
            + $"view: {decided.PoliceView.InWords().ToLowerInvariant()}.{(decided.PoliceWords is { } words ? $" {words}" : "")}");
}
