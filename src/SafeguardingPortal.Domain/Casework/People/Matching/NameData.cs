namespace SafeguardingPortal.Domain.Casework.People.Matching;

/// <summary>
/// The tables of names that lie beside the code as text, a group a line. From general knowledge; any line may be added, in any script.
/// </summary>
internal static class NameData
{
    /// <summary>Names people go by, after the name on the certificate.</summary>
    public static IEnumerable<string[]> ShortForms => Lines("ShortForms.txt");

    /// <summary>The spellings under which one name is written down, and the same name in its own script.</summary>
    public static IEnumerable<string[]> Spellings => Lines("Spellings.txt").Concat(Lines("Scripts.txt"));

    /// <summary>A syllable of Chinese as passports write it, and the characters of names that are read so.</summary>
    public static IEnumerable<string[]> Han => Lines("Han.txt");

    private static IEnumerable<string[]> Lines(string file)
    {
        using var stream = typeof(NameData).Assembly.GetManifestResourceStream(file)!;
        using var text = new StreamReader(stream);
        while (text.ReadLine() is { } line)
            if (line.Split(' ', StringSplitOptions.RemoveEmptyEntries) is { Length: > 1 } group) yield return group;
    }
}
