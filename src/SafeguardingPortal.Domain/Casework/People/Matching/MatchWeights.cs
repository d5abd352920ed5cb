namespace SafeguardingPortal.Domain.Casework.People.Matching;

/// <summary>What may lie behind two records that look alike.</summary>
public enum Explanation { SamePerson, Stranger, Relative, Twin, Namesake }

/// <summary>
/// How often something is seen between two records, by what they are: of one person, of strangers, of relatives, twins, father and son of
/// one name.
/// </summary>
public readonly record struct Chances(double Same, double Stranger, double Relative, double Twin, double Namesake)
{
    public static Chances Certain { get; } = new(1, 1, 1, 1, 1);

    public Chances And(Chances other) =>
        new(Same * other.Same, Stranger * other.Stranger, Relative * other.Relative, Twin * other.Twin, Namesake * other.Namesake);

    /// <summary>Strangers share a common name more often than a rare one.</summary>
    public Chances AmongStrangers(double often) => this with { Stranger = Stranger * often };
}

/// <summary>
/// Every number the matcher judges by, in one place (Fellegi and Sunter's m and u, with three more kinds of "not the same", so that a twin
/// or a father of the same name is weighed for what he is). Estimates, checked by the benchmark; each row says how often records of one
/// person, of strangers, relatives, twins and namesakes show it.
/// </summary>
public sealed record MatchWeights
{
    public static MatchWeights Standard { get; } = new();

    /// <summary>How many people are on record. The more there are, the more two strangers look alike.</summary>
    public double PeopleOnRecord { get; init; } = 1_000_000;

    /// <summary>Of those on record, how many are the person, relatives, twins or namesakes of one who is looked for.</summary>
    public double SamePeople { get; init; } = 0.5;
    public double Relatives { get; init; } = 4;
    public double Twins { get; init; } = 0.03;
    public double Namesakes { get; init; } = 0.06;

    /// <summary>
    /// Names go together by where a family comes from: how much more often strangers share both than each by itself would have it.
    /// </summary>
    internal const double NamesGoTogether = 4;

    /// <summary>Many short names are one letter from another; few long ones are.</summary>
    internal static double ByLength(int letters) => letters switch { <= 4 => 3, <= 6 => 1, _ => 0.3 };

    /// <summary>In bits: from here the records are most likely of one person; an officer still decides.</summary>
    public double MatchFrom { get; init; } = 3;

    /// <summary>In bits: below this nobody is troubled with it.</summary>
    public double PossibleFrom { get; init; } = -6;

    /// <summary>In bits: somebody of that very name, however common, is told of from here where no other birth is given.</summary>
    public double WholeNameFrom { get; init; } = -19;

    // Where the stranger's share says 1, it is multiplied by how common the name is.
    internal static readonly Chances GivenSame = new(0.78, 1, 0.006, 0.004, 0.78);
    internal static readonly Chances GivenSpelling = new(0.05, 1, 0.003, 0.004, 0.05);
    internal static readonly Chances GivenShortForm = new(0.04, 0.6, 0.003, 0.003, 0.04);
    internal static readonly Chances GivenSlip = new(0.055, 0.0012, 0.004, 0.004, 0.055);
    internal static readonly Chances GivenSound = new(0.03, 0.003, 0.006, 0.01, 0.03);
    internal static readonly Chances GivenBothNamesAlike = new(0.006, 0.004, 0.01, 0.05, 0.006);
    internal static readonly Chances GivenNear = new(0.016, 0.004, 0.008, 0.015, 0.016);
    internal static readonly Chances GivenRoughly = new(0.008, 0.02, 0.03, 0.05, 0.008);
    internal static readonly Chances GivenInitial = new(0.02, 0.07, 0.07, 0.12, 0.02);
    internal static readonly Chances GivenIsMiddle = new(0.01, 0.008, 0.02, 0.02, 0.01);
    internal static readonly Chances GivenHalf = new(0.03, 0.6, 0.006, 0.03, 0.03);
    internal static readonly Chances GivenDifferent = new(0.008, 0.9, 0.94, 0.9, 0.008);

    internal static readonly Chances FamilySame = new(0.80, 1, 0.7, 0.8, 0.79);
    internal static readonly Chances FamilySpelling = new(0.04, 1, 0.035, 0.04, 0.04);
    internal static readonly Chances FamilySlip = new(0.06, 0.0008, 0.05, 0.06, 0.06);
    internal static readonly Chances FamilySound = new(0.035, 0.002, 0.03, 0.035, 0.035);
    internal static readonly Chances FamilyHalf = new(0.03, 0.4, 0.05, 0.03, 0.03);
    internal static readonly Chances FamilyInitial = new(0.01, 0.07, 0.06, 0.01, 0.01);
    internal static readonly Chances FamilyNear = new(0.017, 0.003, 0.014, 0.017, 0.017);
    internal static readonly Chances FamilyRoughly = new(0.008, 0.012, 0.01, 0.008, 0.008);
    internal static readonly Chances FamilyDifferent = new(0.022, 0.97, 0.17, 0.022, 0.022);

    // A name by another order of its words, beside what the words themselves say.
    internal static readonly Chances NamesSwapped = new(0.03, 1, 0.02, 0.02, 0.02);
    internal static readonly Chances FamilyLeftOut = new(0.06, 1, 0.06, 0.06, 0.06);
    internal static readonly Chances NamesJoined = new(0.1, 1, 0.1, 0.1, 0.1);
    internal static readonly Chances WithoutHonour = new(0.3, 1, 0.3, 0.3, 0.3);

    /// <summary>Called by a later name, which is as likely to be a father's or a brother's.</summary>
    internal static readonly Chances GivenLeftOut = new(0.02, 1, 0.3, 0.1, 0.02);

    internal static readonly Chances MiddleSame = new(0.85, 0.03, 0.03, 0.02, 0.4);
    internal static readonly Chances MiddleDifferent = new(0.1, 0.95, 0.95, 0.95, 0.6);

    internal static readonly Chances BirthSame = new(0.82, 0.00009, 0.002, 0.82, 0.00003);
    internal static readonly Chances BirthSwapped = new(0.025, 0.00009, 0.0002, 0.025, 0.00003);
    internal static readonly Chances BirthOneDigit = new(0.09, 0.0022, 0.004, 0.09, 0.0003);
    internal static readonly Chances BirthTwoParts = new(0.03, 0.009, 0.02, 0.03, 0.004);
    internal static readonly Chances BirthSameYear = new(0.006, 0.04, 0.06, 0.006, 0.0005);
    internal static readonly Chances BirthApart = new(0.004, 0.25, 0.5, 0.004, 0.005);
    internal static readonly Chances BirthFarApart = new(0.0025, 0.7, 0.42, 0.0005, 0.99);

    // Where one of the two is an age, a month, a year or a due date: within what that leaves open, near it, or not.
    internal static readonly Chances AgeFits = new(0.87, 1, 0.06, 0.87, 0.0005);
    internal static readonly Chances AgeNearlyFits = new(0.1, 0.1, 0.2, 0.1, 0.002);
    internal static readonly Chances AgeDiffers = new(0.02, 0.88, 0.74, 0.02, 0.99);

    internal static readonly Chances SexSame = new(0.97, 0.5, 0.5, 0.68, 0.96);
    internal static readonly Chances SexDifferent = new(0.02, 0.5, 0.5, 0.32, 0.04);

    internal static readonly Chances AddressSame = new(0.66, 0.000008, 0.53, 0.65, 0.6);
    internal static readonly Chances AddressNear = new(0.1, 0.0001, 0.08, 0.1, 0.09);
    internal static readonly Chances AddressSamePlace = new(0.05, 0.0006, 0.05, 0.05, 0.045);
    internal static readonly Chances AddressDifferent = new(0.18, 0.999, 0.34, 0.19, 0.26);

    internal static readonly Chances NumberSame = new(0.96, 0.000000001, 0.0000001, 0.0000001, 0.0000001);
    internal static readonly Chances NumberSlip = new(0.03, 0.000002, 0.00001, 0.0001, 0.00001);
    internal static readonly Chances NumberDifferent = new(0.008, 1, 1, 1, 1);

    internal static readonly Chances SchoolSame = new(0.6, 0.003, 0.35, 0.9, 0.01);
    internal static readonly Chances SchoolDifferent = new(0.4, 0.997, 0.65, 0.1, 0.99);

    /// <summary>How much likelier it is, in bits, that the records are of one person than of two.</summary>
    internal double Score(Chances seen)
    {
        var same = SamePeople / PeopleOnRecord * seen.Same;
        var two = seen.Stranger + (Relatives * seen.Relative + Twins * seen.Twin + Namesakes * seen.Namesake) / PeopleOnRecord;
        return Math.Log2(same / two);
    }

    /// <summary>The likeliest of the explanations by which they are two people.</summary>
    internal Explanation OtherwiseLikeliest(Chances seen)
    {
        var (likeliest, most) = (Explanation.Stranger, seen.Stranger * PeopleOnRecord);
        Weigh(Explanation.Relative, Relatives * seen.Relative);
        Weigh(Explanation.Twin, Twins * seen.Twin);
        Weigh(Explanation.Namesake, Namesakes * seen.Namesake);
        return likeliest;

        void Weigh(Explanation explanation, double weight)
        {
            if (weight > most) (likeliest, most) = (explanation, weight);
        }
    }
}
