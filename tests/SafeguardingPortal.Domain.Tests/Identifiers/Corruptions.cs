namespace SafeguardingPortal.Domain.Tests.Identifiers;

/// <summary>The slips of a tired hand: one digit wrong, or two neighbours in the wrong order.</summary>
internal static class Corruptions
{
    public static IEnumerable<string> OfOneDigit(string number, int start = 0) =>
        from place in Enumerable.Range(start, number.Length - start)
        where char.IsAsciiDigit(number[place])
        from digit in "0123456789"
        where digit != number[place]
        select number[..place] + digit + number[(place + 1)..];

    public static IEnumerable<string> BySwappingNeighbours(string number, int start = 0) =>
        from place in Enumerable.Range(start, number.Length - start - 1)
        where char.IsAsciiDigit(number[place]) && char.IsAsciiDigit(number[place + 1]) && number[place] != number[place + 1]
        select number[..place] + number[place + 1] + number[place] + number[(place + 2)..];
}
