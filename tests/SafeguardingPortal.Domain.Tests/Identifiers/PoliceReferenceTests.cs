using System.Diagnostics;
using SafeguardingPortal.Domain.Identifiers;

namespace SafeguardingPortal.Domain.Tests.Identifiers;

public class PoliceReferenceTests
{
    /// <summary>The patterns of handbook §8; CAD is one to five digits and the day.</summary>
    internal static IReadOnlyList<ReferencePattern> Handbook { get; } =
    [
        Row("MERLIN", @"^\d{2}(PAC|MIS|CTN)\d{1,6}$", "26PAC123456"),
        Row("CRIS", @"^\d{7}/\d{2}$", "0123456/26"),
        Row("CAD", @"^\d{1,5}/(0[1-9]|[12]\d|3[01])(JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)\d{2}$", "1234/05JAN26")
    ];

    private static ReferencePattern Row(string code, string pattern, string example) =>
        ReferencePattern.Of(code, pattern, example, "Test", new(2008, 4, 1));

    private static ReferencePattern Of(string code) => Handbook.Single(row => row.Code == code);

    [Theory]
    [InlineData("MERLIN", "26PAC123456", "26PAC123456")]
    [InlineData("MERLIN", "26 pac 1", "26PAC1")]
    [InlineData("MERLIN", "26-MIS-00123", "26MIS00123")]
    [InlineData("MERLIN", "09CTN12", "09CTN12")]
    [InlineData("CRIS", "0123456/26", "0123456/26")]
    [InlineData("CRIS", "0123456-26", "0123456/26")]
    [InlineData("CRIS", " 0123456 / 26 ", "0123456/26")]
    [InlineData("CAD", "1234/05JAN26", "1234/05JAN26")]
    [InlineData("CAD", "7/31dec09", "7/31DEC09")]
    [InlineData("CAD", "1234-05jan26", "1234/05JAN26")]
    public void A_reference_is_read_as_people_write_it(string code, string typed, string canonical)
    {
        Assert.Equal(canonical, PoliceReference.Read(Of(code), typed, out var problem));
        Assert.Null(problem);
    }

    [Theory]
    [InlineData("MERLIN", "26PIC123", "MERLIN references look like 26PAC123456; “26PIC123” does not")]
    [InlineData("MERLIN", "26PAC1234567", "MERLIN references look like 26PAC123456; “26PAC1234567” does not")]
    [InlineData("MERLIN", "26PAC12O4", "MERLIN reference character 8, “O”, should be a digit. Is it 0 (zero) and not the letter O?")]
    [InlineData("MERLIN", "26PACl24", "MERLIN reference character 6, “L”, should be a digit. Is it 1 (one) and not the letter L?")]
    [InlineData("MERLIN", "26M1S123", "MERLIN reference character 4, “1”, should be a letter. Is it the letter I and not 1 (one)?")]
    [InlineData("CRIS", "012345/26", "CRIS references look like 0123456/26; “012345/26” does not")]
    [InlineData("CRIS", "O123456/26", "CRIS reference character 1, “O”, should be a digit. Is it 0 (zero) and not the letter O?")]
    [InlineData("CRIS", "٠123456/26", "CRIS reference character 1, “٠”, is not used in CRIS references")]
    [InlineData("CAD", "1234/05N0V26", "CAD reference character 9, “0”, should be a letter. Is it the letter O and not 0 (zero)?")]
    [InlineData("CAD", "1234/32JAN26", "CAD references look like 1234/05JAN26; “1234/32JAN26” does not")]
    [InlineData("CAD", "123456/05JAN26", "CAD references look like 1234/05JAN26; “123456/05JAN26” does not")]
    [InlineData("CAD", "1234", "CAD references look like 1234/05JAN26; “1234” does not")]
    public void What_is_wrong_is_said(string code, string typed, string said)
    {
        Assert.Null(PoliceReference.Read(Of(code), typed, out var problem));
        Assert.Equal(said, problem);
    }

    [Fact]
    public void A_long_reference_is_refused_before_it_is_compared()
    {
        Assert.Null(PoliceReference.Read(Of("MERLIN"), new string('2', 5_000), out var problem));
        Assert.Equal("MERLIN references have at most 50 characters; this has 5000", problem);
    }

    [Theory]
    [InlineData("(A1")]
    [InlineData("A1\\")]
    public void A_pattern_that_cannot_be_read_refuses_and_never_throws(string pattern)
    {
        Assert.Null(PoliceReference.Read(Row("NEW", pattern, "A1"), "A1", out var problem));
        Assert.Equal("The pattern for NEW references cannot be read, so this one could not be checked", problem);
    }

    [Fact]
    public void A_pattern_that_takes_too_long_is_given_up()
    {
        var watch = Stopwatch.StartNew();
        Assert.Null(PoliceReference.Read(Row("NEW", "(O+)+B", "OOB"), new string('O', Identifier.MaxLength), out var problem));
        Assert.StartsWith("NEW references look like OOB", problem, StringComparison.Ordinal);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10));
    }
}
