using System.Text;

namespace SafeguardingPortal.Domain.Casework.People.Matching;

/// <summary>
/// Letters of other scripts as English passports and birth certificates write them: Cyrillic after the passport rules in use since 2013,
/// Greek after ELOT 743, Arabic, Persian, Urdu and Hebrew letter by letter. Those leave out short vowels, so their names meet the written
/// ones by their consonants (<see cref="Sound.Bones"/>) or by the table of names. Other scripts stay as they are and match only themselves.
/// </summary>
internal static class Transliteration
{
    private static readonly Dictionary<string, string> Table = Read("""
        А A Б B В V Г G Ґ G Д D Е E Ё E Є YE Ж ZH З Z И I І I Ї I Й Y К K Л L М M Н N О O П P Р R С S Т T У U Ў U Ф F Х KH Ц TS Ч CH
        Ш SH Щ SHCH
        Ъ - Ы Y Ь - Э E Ю YU Я YA Ђ DJ Ј J Љ LJ Њ NJ Ћ C Џ DZ Ѓ GJ Ќ KJ Ѕ DZ Ә A Ғ G Қ K Ң N Ө O Ұ U Ү U Һ H
        ΑΥ AV ΕΥ EV ΟΥ OU ΜΠ B ΝΤ D ΓΚ G ΓΓ NG
        Α A Β V Γ G Δ D Ε E Ζ Z Η I Θ TH Ι I Κ K Λ L Μ M Ν N Ξ X Ο O Π P Ρ R Σ S Τ T Υ Y Φ F Χ CH Ψ PS Ω O
        ا A أ A إ I آ A ٱ A ب B ت T ث TH ج J ح H خ KH د D ذ DH ر R ز Z س S ش SH ص S ض D ط T ظ Z ع - غ GH ف F ق Q ك K ل L م M ن N ه H ة A و W
        ي Y
        א A ב B ג G ד D ה H ו V ז Z ח CH ט T י Y כ K ך K ל L מ M ם M נ N ן N ס S ע A פ P ף F צ TZ ץ TZ ק K ר R ש SH ת T
        ى A ء - ئ Y ؤ W پ P چ CH ژ ZH ڤ V گ G ک K ی Y ے Y ہ H ھ H ۃ A ٹ T ڈ D ڑ R ں N ۆ O ێ E ە E ڵ L ڕ R
        """);

    public static string ToLatin(string text)
    {
        if (text.All(c => c < '\u0370')) return text;
        var latin = new StringBuilder(text.Length * 2);
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && Table.TryGetValue(text.Substring(i, 2), out var two))
            {
                latin.Append(two);
                i++;
            }
            else
            {
                latin.Append(Table.TryGetValue(text[i].ToString(), out var one) ? one : text[i]);
            }
        }
        return latin.ToString();
    }

    /// <summary>Pairs of a letter and what stands for it; a hyphen where nothing does.</summary>
    private static Dictionary<string, string> Read(string pairs) =>
        pairs.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Chunk(2)
            .ToDictionary(pair => pair[0], pair => pair[1] == "-" ? "" : pair[1], StringComparer.Ordinal);
}
