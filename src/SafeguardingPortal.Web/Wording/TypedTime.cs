using System.Globalization;
using System.Text.RegularExpressions;

namespace SafeguardingPortal.Web.Wording;

/// <summary>A time of day as someone typed it, alone or beside a day (<see cref="LondonInstant"/>).</summary>
public static partial class TypedTime
{
    /// <summary>What every hint and every refusal shows.</summary>
    public const string Example = "12:32";

    /// <summary>Nothing typed is neither a time nor a problem.</summary>
    public static TimeOnly? Read(string? typed, out string? problem)
    {
        problem = null;
        var text = Spaces().Replace(typed ?? "", " ").Trim();
        if (text.Length == 0) return null;

        problem = $"{TypedDay.Quoted(text)} is not a time. Write it like {Example}";
        if (ClockTime().Match(text) is not { Success: true } match) return null;

        var hour = int.Parse(match.Groups["hour"].ValueSpan, CultureInfo.InvariantCulture);
        var minute = match.Groups["minute"] is { Success: true } minutes ? int.Parse(minutes.ValueSpan, CultureInfo.InvariantCulture) : 0;
        if (match.Groups["half"] is { Success: true } half)
        {
            if (hour is < 1 or > 12) return null;
            hour = hour % 12 + (half.Value.StartsWith("p", StringComparison.OrdinalIgnoreCase) ? 12 : 0);
        }
        if (hour >= 24 || minute >= 60) return null;
        problem = null;
        return new(hour, minute);
    }

    public static TimeOnly? Read(string? typed) => Read(typed, out _);

    public static string Write(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(
        @"^(?<hour>[0-9]{1,2})([:.]?(?<minute>[0-9]{2}) ?(?<half>[ap]m)?| ?(?<half>[ap]m))$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ClockTime();
}
