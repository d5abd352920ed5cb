using System.Text;
using SafeguardingPortal.Domain.Identifiers;

namespace SafeguardingPortal.Domain.Tests.Identifiers;

public class IdentifierTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);
    private static readonly IdentifierKind[] CheckedKinds = [.. Enum.GetValues<IdentifierKind>().Except([IdentifierKind.Reference])];

    [Theory]
    [InlineData(IdentifierKind.NhsNumber, "943 476 5870", "9434765870")]
    [InlineData(IdentifierKind.Upn, "b801200005001", "B801200005001")]
    [InlineData(IdentifierKind.PncId, "02/73319Z", "2002/0073319Z")]
    [InlineData(IdentifierKind.CroNumber, "65656/91H", "065656/91H")]
    [InlineData(IdentifierKind.ArrestSummonsNumber, "11/01ZD/01/410836V", "1101ZD0100000410836V")]
    [InlineData(IdentifierKind.Postcode, "sw1h0bg", "SW1H 0BG")]
    public void A_right_one_is_kept_as_typed_beside_its_canonical_form(IdentifierKind kind, string typed, string canonical)
    {
        foreach (var acceptUnverified in new[] { false, true })
        {
            var read = Identifier.Read(kind, typed, Today, acceptUnverified, out var problem);

            Assert.Null(problem);
            Assert.Equal(
                (kind, typed, canonical, true, (string?)null), (read!.Kind, read.Value, read.Canonical, read.IsVerified, read.Problem));
            Assert.Equal(canonical, read.Text);
            Assert.Null(read.ReferenceCode);
        }
    }

    [Fact]
    public void A_wrong_one_is_refused_where_doubt_is_not_allowed()
    {
        Assert.Null(Identifier.Read(IdentifierKind.NhsNumber, "943 476 587", Today, acceptUnverified: false, out var problem));
        Assert.Equal("NHS numbers have 10 digits; this has 9", problem);
    }

    [Fact]
    public void A_wrong_one_is_kept_with_what_is_wrong_where_doubt_is_allowed()
    {
        var read = Identifier.Read(IdentifierKind.NhsNumber, "  943 476\t587 ", Today, acceptUnverified: true, out var problem);

        Assert.Null(problem);
        Assert.Equal("943 476 587", read!.Value);
        Assert.Equal("943 476 587", read.Text);
        Assert.Null(read.Canonical);
        Assert.False(read.IsVerified);
        Assert.Equal("NHS numbers have 10 digits; this has 9", read.Problem);
    }

    [Fact]
    public void A_letter_that_may_be_a_digit_is_pointed_out_and_never_changed()
    {
        var read = Identifier.Read(IdentifierKind.Postcode, "SW1H OBG", Today, acceptUnverified: true, out _);

        Assert.Equal("SW1H OBG", read!.Value);
        Assert.Equal("Postcode character 5, “O”, should be a digit. Is it 0 (zero) and not the letter O?", read.Problem);
    }

    [Fact]
    public void A_reference_carries_the_code_of_its_pattern()
    {
        var cris = PoliceReferenceTests.Handbook.Single(row => row.Code == "CRIS");

        var right = Identifier.Read(cris, "0123456-26", acceptUnverified: false, out _);
        Assert.Equal((IdentifierKind.Reference, "CRIS", "0123456-26", "0123456/26"),
            (right!.Kind, right.ReferenceCode, right.Value, right.Canonical));

        var doubtful = Identifier.Read(cris, "123/26", acceptUnverified: true, out _);
        Assert.Equal(("CRIS", "123/26", (string?)null), (doubtful!.ReferenceCode, doubtful.Value, doubtful.Canonical));

        Assert.Null(Identifier.Read(cris, "123/26", acceptUnverified: false, out var problem));
        Assert.Equal("CRIS references look like 0123456/26; “123/26” does not", problem);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    [InlineData("\0\u202e")]
    [InlineData("not known")]
    public void Nothing_is_a_known_absence_for_every_kind(string? typed)
    {
        foreach (var kind in CheckedKinds)
        {
            Assert.Null(Identifier.Read(kind, typed, Today, acceptUnverified: true, out var problem));
            Assert.Null(problem);
        }
    }

    [Fact]
    public void Doubt_has_a_length()
    {
        var longest = new string('7', Identifier.MaxLength);
        Assert.NotNull(Identifier.Read(IdentifierKind.PncId, longest, Today, acceptUnverified: true, out _));
        Assert.Null(Identifier.Read(IdentifierKind.PncId, longest + "7", Today, acceptUnverified: true, out var problem));
        Assert.Equal("At most 50 characters can be kept here; this has 51", problem);
    }

    [Fact]
    public void A_reference_without_its_pattern_is_a_mistake_of_the_caller() =>
        Assert.Throws<ArgumentOutOfRangeException>(
            () => Identifier.Read(IdentifierKind.Reference, "0123456/26", Today, acceptUnverified: true, out _));

    [Fact]
    public void Whatever_is_typed_is_read_refused_or_absent_and_a_canonical_form_reads_as_itself()
    {
        var random = new Random(20261122);
        for (var round = 0; round < 3_000; round++)
        {
            var typed = Anything(random);
            Assert.All(Readers, read => Holds(typed, read));

            var code = SelfDefinedEthnicity.Read(EthnicitySet.EighteenPlusOne, typed, out var notACode);
            Assert.False(code is not null && notACode is not null);
            var seen = ObservedAppearance.Read(typed, out var notSeen);
            Assert.False(seen is not null && notSeen is not null);
        }
    }

    [Fact]
    public void Near_misses_of_every_kind_keep_the_same_promises()
    {
        string[] right = ["943 476 5870", "B801200005001", "02/73319Z", "SF05/482703J", "65656/91H", "11/01ZD/01/410836V", "SW1H 0BG",
            "26PAC123456", "0123456/26", "7/31DEC09"];
        var random = new Random(20261123);
        for (var round = 0; round < 6_000; round++)
        {
            var typed = new StringBuilder(right[random.Next(right.Length)]);
            for (var slips = random.Next(3); slips >= 0; slips--)
            {
                var place = random.Next(typed.Length);
                if (random.Next(3) == 0) typed.Insert(place, Alphabet[random.Next(Alphabet.Length)]);
                else if (random.Next(2) == 0 && typed.Length > 1) typed.Remove(place, 1);
                else typed[place] = Alphabet[random.Next(Alphabet.Length)];
            }

            Assert.All(Readers, read => Holds(typed.ToString(), read));
        }
    }

    /// <summary>Every way there is to read an identifier; the flag says whether doubt is allowed.</summary>
    private static readonly Func<string, bool, (Identifier? Kept, string? Problem)>[] Readers =
    [
        .. CheckedKinds.Select(kind => (Func<string, bool, (Identifier?, string?)>)((typed, doubt) =>
            (Identifier.Read(kind, typed, Today, doubt, out var problem), problem))),
        .. PoliceReferenceTests.Handbook.Select(pattern => (Func<string, bool, (Identifier?, string?)>)((typed, doubt) =>
            (Identifier.Read(pattern, typed, doubt, out var problem), problem)))
    ];

    private const string Alphabet = "0123456789OILSZBFAXabz/-\\. \t\n\0\u00a0\u200b\u202e\u05d0\u0661\ufeff\u0301é–\ud83d\ude00\ud800";

    private static string Anything(Random random)
    {
        var length = random.Next(4) == 0 ? random.Next(5_001) : random.Next(30);
        return string.Create(length, random, (text, source) =>
        {
            var wild = source.Next(3) == 0;
            for (var i = 0; i < text.Length; i++)
                text[i] = wild ? (char)source.Next(char.MaxValue + 1) : Alphabet[source.Next(Alphabet.Length)];
        });
    }

    private static void Holds(string typed, Func<string, bool, (Identifier? Kept, string? Problem)> read)
    {
        var strict = read(typed, false);
        Assert.False(strict.Kept is not null && strict.Problem is not null);
        if (strict.Kept is { } right)
        {
            Assert.True(right.IsVerified);
            Assert.Null(right.Problem);
            Assert.Equal(right.Canonical, read(right.Canonical!, false).Kept!.Canonical);
            Assert.All(right.Canonical!, c => Assert.InRange(c, ' ', 'Z'));
        }

        var doubtful = read(typed, true);
        Assert.False(doubtful.Kept is not null && doubtful.Problem is not null);
        if (doubtful.Kept is not { } kept) return;

        Assert.InRange(kept.Value.Length, 1, Identifier.MaxLength);
        Assert.True(kept.IsVerified ^ kept.Problem is not null);
        Assert.DoesNotContain(kept.Value, char.IsControl);
        Assert.Equal(kept, read(kept.Value, true).Kept);
    }
}
