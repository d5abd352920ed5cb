using System.Text.RegularExpressions;
using SafeguardingPortal.Domain.Lists;

namespace SafeguardingPortal.Domain.Identifiers;

/// <summary>
/// The form another system gives its numbers, as data: no public format of MERLIN, CRIS or CAD was found (handbook §8), so an administrator
/// can change it. A number of another form is kept as typed and marked, never refused.
/// </summary>
public sealed class ReferencePattern : Entity, IDatedRow
{
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(100);

    /// <summary>The system: MERLIN, CRIS or CAD.</summary>
    public string Code { get; private set; } = "";
    public string Pattern { get; private set; } = "";
    public string Example { get; private set; } = "";
    public string Source { get; private set; } = "";
    public DateOnly From { get; private set; }
    public DateOnly? To { get; private set; }

    private ReferencePattern() { }

    void IDatedRow.EndOn(DateOnly last) => To = last;

    public static ReferencePattern Of(string code, string pattern, string example, string source, DateOnly from) =>
        new() { Code = code, Pattern = pattern, Example = example, Source = source, From = from };

    /// <summary>
    /// A pattern that takes too long on a value says nothing of it. One that cannot be read throws; <see cref="PoliceReference"/> says so
    /// in words.
    /// </summary>
    public bool Matches(string value)
    {
        try
        {
            return Regex.IsMatch(value, $@"\A(?:{Pattern})\z", RegexOptions.CultureInvariant, Longest);
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }
}
