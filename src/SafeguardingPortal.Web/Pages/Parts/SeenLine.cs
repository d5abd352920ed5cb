using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Pages.Parts;

/// <summary>A child was seen after the report came in.</summary>
public sealed record SeenLine(
    Guid Id, Guid PersonId, DateTime At, string By, string Where, Answer Alone, string? Found, string RecordedBy, string? Withdrawn)
{
    public string InWords(DateTime now) => $"{LondonWords.When(At, now)}, {Where}, by {By}{Alone switch
    {
        Answer.Yes => ", alone",
        Answer.No => ", not alone",
        Answer.NotKnown => ", whether alone is not known"
    }}";
}
