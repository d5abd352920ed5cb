using SafeguardingPortal.Domain.Identifiers;

namespace SafeguardingPortal.Domain.Tests.Identifiers;

public class PlaceholderTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    public static TheoryData<IdentifierKind, string> Empty()
    {
        TheoryData<IdentifierKind, string> data = new()
        {
            { IdentifierKind.NhsNumber, "0123456789" }, { IdentifierKind.NhsNumber, "987 654 3210" },
            { IdentifierKind.NhsNumber, "999 012 3455" },
            { IdentifierKind.NhsNumber, "9990001113" }, { IdentifierKind.PncId, "2000/0000000Z" }, { IdentifierKind.PncId, "00/0Z" },
            { IdentifierKind.PncId, "20000000000Z" }, { IdentifierKind.PncId, "99/9999999X" }, { IdentifierKind.CroNumber, "000000/00Z" },
            { IdentifierKind.CroNumber, "0/00z" }, { IdentifierKind.CroNumber, "SF00/0Z" }, { IdentifierKind.CroNumber, "00000000Z" },
            { IdentifierKind.Upn, "A000000000000" }, { IdentifierKind.Upn, "T000123405001" }
        };
        for (var digit = '0'; digit <= '9'; digit++) data.Add(IdentifierKind.NhsNumber, new(digit, 10));
        return data;
    }

    [Theory]
    [MemberData(nameof(Empty))]
    public void What_is_written_for_none_is_refused_though_its_check_be_right_and_is_kept_nowhere(IdentifierKind kind, string typed)
    {
        foreach (var acceptUnverified in (bool[])[false, true])
        {
            Assert.Null(Identifier.Read(kind, typed, Today, acceptUnverified, out var problem));
            Assert.NotNull(problem);
        }
        Assert.NotNull(Placeholder.Problem(kind, typed));
    }

    [Theory]
    [InlineData(IdentifierKind.NhsNumber, "943 476 5870")]
    [InlineData(IdentifierKind.Upn, "B801200005001")]
    [InlineData(IdentifierKind.PncId, "02/73319Z")]
    [InlineData(IdentifierKind.CroNumber, "65656/91H")]
    [InlineData(IdentifierKind.CroNumber, "SF05/482703J")]
    [InlineData(IdentifierKind.Postcode, "SW1H 0BG")]
    public void A_number_of_somebodys_own_is_none(IdentifierKind kind, string typed)
    {
        Assert.Null(Placeholder.Problem(kind, typed));
        Assert.True(Identifier.Read(kind, typed, Today, false, out _)!.IsVerified);
    }

    [Theory]
    [InlineData(IdentifierKind.NhsNumber, " (943 476 5870).", "9434765870")]
    [InlineData(IdentifierKind.PncId, "“02/73319z”,", "2002/0073319Z")]
    [InlineData(IdentifierKind.CroNumber, "65656/91h.", "065656/91H")]
    [InlineData(IdentifierKind.Postcode, "sw1h 0bg.", "SW1H 0BG")]
    [InlineData(IdentifierKind.Postcode, "bfpo 58", "BFPO 58")]
    [InlineData(IdentifierKind.Postcode, "BFPO c/o 801", "BFPO 801")]
    [InlineData(IdentifierKind.Postcode, "fiqq1zz", "FIQQ 1ZZ")]
    [InlineData(IdentifierKind.Postcode, "GX11 1AA", "GX11 1AA")]
    public void What_is_pasted_out_of_a_sentence_or_comes_from_overseas_is_read(IdentifierKind kind, string typed, string canonical) =>
        Assert.Equal(canonical, Identifier.Read(kind, typed, Today, false, out _)?.Canonical);
}
