using SafeguardingPortal.Domain.Casework.People;

namespace SafeguardingPortal.Bench;

/// <summary>
/// The mistakes people and machines make when they write somebody down: keys, ears, scanners, boxes filled in the wrong order or not at
/// all.
/// </summary>
internal sealed class Mistakes(int seed)
{
    private static readonly (string From, string To)[] Heard =
    [
        ("ph", "f"), ("f", "ph"), ("c", "k"), ("k", "c"), ("ck", "k"), ("ee", "i"), ("i", "ee"), ("y", "i"), ("i", "y"), ("ou", "u"),
        ("oo", "u"), ("u", "oo"), ("ai", "ay"), ("ay", "ai"), ("ei", "ie"), ("ie", "y"), ("th", "t"),
        ("kh", "k"), ("gh", "g"), ("sh", "ch"), ("s", "z"), ("z", "s"), ("v", "w"), ("w", "v"), ("j", "g"), ("x", "ks"), ("que", "k"),
        ("a", "e"), ("e", "a"), ("o", "u"), ("er", "a"), ("ah", "a"), ("a", "ah"), ("ll", "l"), ("l", "ll"),
        ("tt", "t"), ("mm", "m"), ("nn", "n"), ("n", "nn"), ("ss", "s"), ("cz", "ch"), ("sz", "sh"), ("d", "t"), ("b", "p"), ("m", "n")
    ];

    private static readonly (string From, string To)[] Scanned =
        [("rn", "m"), ("m", "rn"), ("cl", "d"), ("d", "cl"), ("l", "i"), ("i", "l"), ("h", "n"), ("n", "h"), ("u", "v"), ("v", "u"),
            ("e", "c"), ("c", "e"), ("o", "a"), ("a", "o"), ("f", "t"), ("t", "f"), ("g", "q"), ("w", "vv"), ("S", "5"), ("O", "0"),
            ("B", "8"), ("I", "1"), ("I", "l"), ("E", "F"), ("G", "C")];

    /// <summary>Everyday names that are written in more than one way, and the ones people go by.</summary>
    private static readonly string[][] Forms =
    [
        .. """
        Elizabeth Liz Beth Lizzie;William Will Bill Billy Liam;Robert Rob Bob Bobby;Richard Rick Dick Rich;James Jim Jimmy Jamie;
        Thomas Tom Tommy;Michael Mike Mick;Christopher Chris;Samuel Sam;Samantha Sam;Daniel Dan Danny;Katie Kate;
        Catherine Kate Cathy;Rebecca Becky;Alexander Alex;Benjamin Ben;Matthew Matt;Joshua Josh;Jessica Jess;Charlotte Lottie;Eleanor Ellie;
        Isabella Bella;Anthony Tony;Andrew Andy;Edward Ed Ted;Deborah Debbie;Patricia Pat Trish;Margaret Maggie Peggy;
        Susan Sue;Christine Chris;Nicola Nicky;Victoria Vicky;Darren Daz;Stephen Steve Steven;Philip Phil;David Dave;Kenneth Ken;
        Raymond Ray;Terence Terry;Emmanuel Manny;Zachary Zac;Gabriel Gabe;Oliver Ollie;Olivia Liv;Abigail Abby;
        Mohammed Muhammad Mohamed Mohammad;Ahmed Ahmad;Hussain Hussein Hossain;Hassan Hasan;Yusuf Yousuf Youssef;Aisha Ayesha;
        Fatima Fatimah Fatema;Khadija Khadijah;Maryam Mariam;Zainab Zaynab;Ibrahim Ebrahim;Omar Umar;Usman Osman;Ismail Ismael;
        Abdullah Abdulla;Mustafa Mustapha;Yasmin Yasmeen Yasmine;Nasreen Nasrin;Tariq Tarek;Saleem Salim;Piotr Peter;Katarzyna Kasia;
        Jakub Kuba;Tomasz Tomek;Malgorzata Gosia;Oluwaseun Seun;Femi Olufemi;Chowdhury Choudhury Chaudhry;Sheikh Shaikh;
        Siddiqui Siddiqi;Clark Clarke;Cook Cooke;Davies Davis;Stevens Stephens;Phillips Philips;Thompson Thomson;Kowalski Kowalska;
        Lewandowski Lewandowska;Jalloh Diallo;Kamara Camara
        """.Replace("\n", "", StringComparison.Ordinal).Split(';').Select(each => each.Split(' ', StringSplitOptions.RemoveEmptyEntries))
    ];

    private readonly Random random = new(seed);
    private readonly InventedPeople elsewhere = new(seed + 1);

    /// <summary>
    /// As the first record has it: complete, though an address may lack its postcode and an NHS number is known of a third.
    /// </summary>
    public Written Clean(Invented person) => new(
        person, person.Given, person.Middle, person.Family, new(person.Born, BirthPrecision.Exact), person.Sex,
        $"{person.House} {person.Street}{(random.Next(100) < 85 ? $", {person.Postcode}" : "")}",
        random.Next(100) < 35 ? person.Nhs : null, 0);

    /// <summary>With so many things wrong, each in another field.</summary>
    public Written With(int errors, Invented person)
    {
        var written = Clean(person) with { Errors = errors };
        if (random.Next(100) < 60) written = written with { Middle = null };
        List<int> fields = [];
        while (fields.Count < errors)
        {
            var field = Weighted(30, 26, 22, 16, 3, 3);
            if (!fields.Contains(field)) fields.Add(field);
        }
        foreach (var field in fields.Order())
        {
            written = field switch
            {
                0 => Given(written),
                1 => Family(written),
                2 => Birth(written),
                3 => Address(written),
                4 => written with { Sex = random.Next(2) == 0 ? Sex.NotKnown : written.Sex == Sex.Female ? Sex.Male : Sex.Female },
                _ => written with { SwapsNames = true }
            };
        }
        return written;
    }

    private Written Given(Written written) => Weighted(34, 12, 22, 22, 3, 3, 4) switch
    {
        0 => written with { Given = Typed(written.Given!) },
        1 => written with { Given = Swap(written.Given!, Scanned) },
        2 => written with { Given = Swap(written.Given!, Heard) },
        3 => written with { Given = OtherForm(written.Given!) },
        4 => written with { Given = written.Given![..1], Middle = null },
        5 => written with { Given = null, Middle = null },
        _ => written.Of.Middle is { } middle
            ? written with { Given = middle, Middle = null } : written with { Given = Typed(written.Given!) }
    };

    private Written Family(Written written) => Weighted(38, 14, 30, 10, 3, 5) switch
    {
        0 => written with { Family = Typed(written.Family!) },
        1 => written with { Family = Swap(written.Family!, Scanned) },
        2 => written with { Family = Swap(written.Family!, Heard) },
        3 => written with { Family = OtherForm(written.Family!) },
        4 => written with { Family = null },
        _ => written with
        {
            Family = written.Family!.Contains('-', StringComparison.Ordinal)
                ? written.Family.Split('-')[random.Next(2)] : Typed(written.Family)
        }
    };

    private Written Birth(Written written)
    {
        var born = written.Of.Born;
        var wrong = Weighted(24, 40, 12, 12, 12) switch
        {
            0 => born.Day <= 12 && born.Day != born.Month ? new DateOnly(born.Year, born.Day, born.Month) : Digit(born),
            1 => Digit(born),
            2 => born.AddYears(random.Next(2) == 0 ? 1 : -1),
            3 => (DateOnly?)null,
            _ => DateOnly.MinValue
        };
        return written with
        {
            Born = wrong is null ? null : wrong == DateOnly.MinValue
                ? new(born.AddDays(random.Next(-300, 300)), BirthPrecision.Estimated) : new(wrong.Value, BirthPrecision.Exact)
        };
    }

    private DateOnly Digit(DateOnly born)
    {
        for (; ; )
        {
            var digits = born.ToString("ddMMyyyy", null).ToCharArray();
            var at = random.Next(8);
            if (random.Next(4) == 0 && at < 7) (digits[at], digits[at + 1]) = (digits[at + 1], digits[at]);
            else digits[at] = (char)('0' + random.Next(10));
            if (DateOnly.TryParseExact(new string(digits), "ddMMyyyy", null, System.Globalization.DateTimeStyles.None, out var wrong)
                && wrong != born && wrong.Year is > 1940 and < 2027) return wrong;
        }
    }

    private Written Address(Written written)
    {
        var (of, (house, street, postcode)) = (written.Of, elsewhere.Address());
        return written with
        {
            Address = Weighted(40, 20, 15, 10, 15) switch
            {
                0 => $"{house} {street}, {postcode}",
                1 => $"{of.House} {Typed(of.Street)}, {of.Postcode}",
                2 => $"{of.House} {of.Street}, {Typed(of.Postcode)}",
                3 => $"{of.Street}",
                _ => null
            }
        };
    }

    private string OtherForm(string name)
    {
        if (Array.Find(Forms, forms => Array.Exists(forms, form => form == name)) is { } known)
            return known.Where(form => form != name).ElementAt(random.Next(known.Length - 1));
        return Swap(name, Heard);
    }

    private string Swap(string text, (string From, string To)[] pairs)
    {
        var there = pairs.Where(pair => text.Contains(pair.From, StringComparison.Ordinal)).ToList();
        if (there.Count == 0) return Typed(text);
        var (from, to) = there[random.Next(there.Count)];
        var at = text.IndexOf(from, StringComparison.Ordinal);
        return text[..at] + to + text[(at + from.Length)..];
    }

    private string Typed(string text)
    {
        for (; ; )
        {
            var at = random.Next(text.Length);
            var letter = (char)('a' + random.Next(26));
            var wrong = Weighted(26, 26, 26, 22) switch
            {
                0 => text.Remove(at, 1),
                1 => text.Insert(at, letter.ToString()),
                2 => text.Remove(at, 1).Insert(at, letter.ToString()),
                _ => at < text.Length - 1 ? $"{text[..at]}{text[at + 1]}{text[at]}{text[(at + 2)..]}" : text
            };
            if (wrong.Length > 1 && !string.Equals(wrong, text, StringComparison.OrdinalIgnoreCase)) return wrong;
        }
    }

    private int Weighted(params ReadOnlySpan<int> weights)
    {
        var all = 0;
        foreach (var weight in weights) all += weight;
        var drawn = random.Next(all);
        var index = 0;
        while (drawn >= weights[index]) drawn -= weights[index++];
        return index;
    }
}
