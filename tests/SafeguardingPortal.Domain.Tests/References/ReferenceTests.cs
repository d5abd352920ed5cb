using SafeguardingPortal.Domain.References;

namespace SafeguardingPortal.Domain.Tests.References;

public class ReferenceTests
{
    [Theory]
    [InlineData("R-2026-000123", ReferenceKind.Referral, "R-2026-000123")]
    [InlineData("C-2026-000123", ReferenceKind.CaseFile, "C-2026-000123")]
    [InlineData("P-2026-000123", ReferenceKind.Person, "P-2026-000123")]
    [InlineData("H-2026-000123", ReferenceKind.Household, "H-2026-000123")]
    [InlineData("T-2026-000123", ReferenceKind.Task, "T-2026-000123")]
    [InlineData("E-2026-000123", ReferenceKind.Dissent, "E-2026-000123")]
    [InlineData("L-2026-000123", ReferenceKind.PersonLink, "L-2026-000123")]
    [InlineData("N-2026-000123", ReferenceKind.Concern, "N-2026-000123")]
    [InlineData("S-2026-000123", ReferenceKind.Protection, "S-2026-000123")]
    [InlineData("M-2026-000123", ReferenceKind.Merlin, "M-2026-000123")]
    [InlineData("G-2026-000123", ReferenceKind.Incident, "G-2026-000123")]
    [InlineData("C-2026-000123-D2", ReferenceKind.Discussion, "strategy discussion 2")]
    [InlineData("C-2026-000123-K1", ReferenceKind.Conference, "conference 1")]
    [InlineData("C-2026-000123-K1-V3", ReferenceKind.ConferenceReport, "version 3 of the report to conference 1")]
    [InlineData("C-2026-000123-V12", ReferenceKind.CramVersion, "CRAM version 12")]
    [InlineData("C-2026-000123-V2-S1", ReferenceKind.Review, "review 1 of CRAM version 2")]
    [InlineData("C-2026-000123-V2-F1", ReferenceKind.CramFinding, "child found by CRAM version 2")]
    public void A_reference_says_what_it_is_of_and_what_that_is_called_and_is_written_as_it_was_read(
        string stored, ReferenceKind kind, string name)
    {
        var reference = Reference.Of(stored)!.Value;
        Assert.Equal((kind, name, stored), (reference.Kind, reference.Name, reference.ToString()));
        Assert.Equal(reference, Reference.Parse(stored));
    }

    [Theory]
    [InlineData("r-2026-000123")]
    [InlineData(" R-2026-000123. ")]
    [InlineData("r 2026 123")]
    [InlineData("R 2026-123,")]
    [InlineData("R2026-000123")]
    [InlineData("R – 2026 – 000123")]
    [InlineData("(R\u20112026\u2011000123)")]
    [InlineData("R\u00a02026\u00a0000123")]
    [InlineData("R/2026/123")]
    [InlineData("“R-2026-123”")]
    [InlineData("R-2026-000123\r\n")]
    public void A_reference_is_read_as_people_type_and_paste_it(string typed) =>
        Assert.Equal("R-2026-000123", Reference.Parse(typed)?.ToString());

    [Theory]
    [InlineData("c 2026 45 d 1", "C-2026-000045-D1")]
    [InlineData("C-2026-45-K2.", "C-2026-000045-K2")]
    [InlineData("c-2026-000045-v2-s1", "C-2026-000045-V2-S1")]
    public void So_is_one_within_a_case(string typed, string read) => Assert.Equal(read, Reference.Parse(typed)?.ToString());

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("R")]
    [InlineData("R-2026")]
    [InlineData("R-26-000123")]
    [InlineData("R-2026-1234567")]
    [InlineData("X-2026-000123")]
    [InlineData("R-2026-000123-D1")]
    [InlineData("C-2026-000123-S1")]
    [InlineData("C-2026-000123-D0")]
    [InlineData("C-2026-000123-D1-V1")]
    [InlineData("R-2026-000123 and R-2026-000124")]
    [InlineData("1234/2026")]
    public void What_is_no_reference_is_none(string? typed) => Assert.Null(Reference.Parse(typed));

    [Theory]
    [InlineData("r-2026-000123")]
    [InlineData("R-2026-123")]
    [InlineData("R-2026-000123 ")]
    [InlineData("R-２０２６-000123")]
    public void Only_the_one_form_is_stored(string text)
    {
        Assert.Null(Reference.Of(text));
        Assert.False(Reference.IsWhole(text));
    }
}
