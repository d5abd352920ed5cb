namespace SafeguardingPortal.Domain.Casework.People.Matching;

/// <summary>Addresses against addresses, past ones too: the likest two of them.</summary>
internal static class AddressComparison
{
    private const double Alike = 0.92;
    private const double Near = 0.86;

    public static Finding? Compare(IReadOnlyList<AddressParts> given, IReadOnlyList<AddressParts> onFile)
    {
        Finding? best = null;
        foreach (var a in given)
        {
            foreach (var b in onFile)
            {
                var finding = Compare(a, b);
                if (best is not { } found || finding.Weight > found.Weight) best = finding;
            }
        }
        return best;
    }

    /// <summary>Whether both are of one street, or share a postcode.</summary>
    public static bool AreOfOneStreet(AddressParts a, AddressParts b) =>
        (a.Postcode is not null && a.Postcode == b.Postcode)
        || (a.Street.Length > 0 && Closeness.JaroWinkler(a.Street, b.Street) >= Alike && (a.Postcode is null || b.Postcode is null));

    private static Finding Compare(AddressParts a, AddressParts b)
    {
        var street = Closeness.JaroWinkler(a.Street, b.Street);
        var isStreet = a.Street.Length > 0 && street >= Alike;
        var isNearStreet = a.Street.Length > 0 && street >= Near;
        var isPostcode = a.Postcode is not null && a.Postcode == b.Postcode;
        var isNearPostcode = a.Postcode is not null && b.Postcode is not null && Closeness.Slips(a.Postcode, b.Postcode) <= 1;
        var mayBePostcode = a.Postcode is null || b.Postcode is null || isPostcode || isNearPostcode;
        var isNumber = a.Numbers.Length > 0 && a.Numbers == b.Numbers;
        var isNearNumber = isNumber || a.House == b.House || Closeness.Slips(a.Numbers, b.Numbers) <= 1;

        if (isNumber && (isPostcode || (isStreet && mayBePostcode)))
            return new(MatchField.Address, Likeness.Same, MatchWeights.AddressSame, () => $"address, {b.Typed}");
        if ((isNumber && (isNearStreet || isNearPostcode)) || (isNearNumber && isPostcode && isNearStreet)
            || (isNearNumber && isStreet && mayBePostcode && a.Numbers.Length + b.Numbers.Length > 0))
            return new(MatchField.Address, Likeness.Close, MatchWeights.AddressNear, () => $"address: nearly {b.Typed}");
        if (isPostcode || (isStreet && mayBePostcode))
            return new(MatchField.Address, Likeness.Close, MatchWeights.AddressSamePlace,
                () => isPostcode ? $"address: the postcode of {b.Typed}" : $"address: the street of {b.Typed}");
        return new(MatchField.Address, Likeness.Different, MatchWeights.AddressDifferent, () => $"address: {a.Typed}, on file {b.Typed}");
    }
}
