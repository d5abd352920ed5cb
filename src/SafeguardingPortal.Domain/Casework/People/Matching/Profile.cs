namespace SafeguardingPortal.Domain.Casework.People.Matching;

/// <summary>A description made ready to be compared: every part normalised once.</summary>
public sealed class Profile
{
    /// <summary>Of a person with more, the first are enough to be found by; the rest would only slow every look-up.</summary>
    private const int MostOfEach = 12;

    public PersonDescription Described { get; }
    public IReadOnlyList<NameParts> Names { get; }
    public IReadOnlyList<Birth> Births { get; }
    public Sex Sex => Described.Sex;
    public IReadOnlyList<AddressParts> Addresses { get; }
    public IReadOnlyList<KnownNumber> Numbers { get; }

    private Profile(PersonDescription described)
    {
        Described = described;
        Names = [
            .. described.Names.Take(MostOfEach).SelectMany(NameParts.AllOf).DistinctBy(name => string.Join(' ', name.Words.Select(
                word => word.Letters)))];
        Births = [.. described.Births.Take(MostOfEach).Distinct()];
        Addresses = [.. described.Addresses.Take(MostOfEach).Select(AddressParts.Of).OfType<AddressParts>()
            .DistinctBy(address => Letters.Plain(address.Typed))];
        Numbers = [.. described.Numbers.Take(MostOfEach).Distinct()];
    }

    public static Profile Of(PersonDescription described) => new(described);

    /// <summary>Whether there is anything by which somebody could be recognised.</summary>
    public bool IsEmpty => Names.Count == 0 && Addresses.Count == 0 && Numbers.Count == 0 && Births.Count == 0;
}
