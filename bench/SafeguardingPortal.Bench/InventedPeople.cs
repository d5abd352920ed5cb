using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Casework.People.Matching;

namespace SafeguardingPortal.Bench;

/// <summary>One invented person, true in every field, and who lives with them.</summary>
internal sealed record Invented(
    int Number, int Household, string Given, string? Middle, string Family, DateOnly Born, Sex Sex, string House, string Street,
    string Postcode, string Nhs)
{
    /// <summary>Twins share it.</summary>
    public int? TwinsOf { get; init; }

    /// <summary>Of the father or mother whose name they bear.</summary>
    public bool IsNamesake { get; init; }
}

/// <summary>Households as records of child protection know them: parents, children, twins, sons of their father's name.</summary>
internal sealed class InventedPeople(int seed)
{
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly string[] Streets = [
        .. from first in Community.Words("Tansy Marsh Kestrel Saddlers Elmhurst Copper Wharf Penny Orchard Lark Juniper Mallow Quarry "
            + "Heron Sorrel Bramble Linnet Osier Plover Rowan Saffron Teasel Umber Vetch Willow Yarrow Alder Barley Clover Damson Fennel "
            + "Gorse Hazel Ivy Laurel Myrtle Nettle Oak Poplar Rush Thistle Briar Cedar Dove Elder Finch Gannet Hawthorn Iris Jasmine")
                                                   from kind in Community.Words("Road Lane Street Avenue Court Gardens Close Way Row Grove")
                                                       select $"{first} {kind}"];
    private static readonly string[] Areas = Community.Words(
        "E1 E2 E3 E5 E6 E8 E9 E10 E11 E13 E15 E17 N1 N4 N7 N8 N15 N16 N17 N18 N22 NW1 NW2 NW6 NW9 NW10 SE1 SE5 SE6 SE8 SE13 SE15 SE18 SE25 "
            + "SW2 SW8 SW9 SW11 SW16 SW17 W2 W3 W7 W10 W12 CR0 CR7 EN1 EN3 HA0 HA3 IG1 IG11 RM8 RM10 TW3 TW7 UB1 UB6 BR1 DA7 KT3 SM4");

    private readonly Random random = new(seed);
    private int people;
    private int households;

    public List<Invented> Make(int count)
    {
        List<Invented> made = new(count + 8);
        while (made.Count < count) made.AddRange(Household());
        return made;
    }

    private List<Invented> Household()
    {
        var number = ++households;
        var community = Pick(Community.All);
        var (house, street, postcode) = Address();
        var family = FamilyName(community);
        List<Invented> members = [];
        Invented Add(string given, string surname, DateOnly born, Sex sex, int? twins = null, bool namesake = false)
        {
            var member = new Invented(++people, number, given, random.Next(100) < 45
                ? Pick(sex == Sex.Female ? community.Girls : community.Boys) : null, surname, born, sex, house, street, postcode, Nhs())
            {
                TwinsOf = twins,
                IsNamesake = namesake
            };
            members.Add(member);
            return member;
        }

        var motherBorn = Today.AddDays(-random.Next(19 * 365, 52 * 365));
        Add(Pick(community.Girls), random.Next(100) < 60 ? family : FamilyName(community), motherBorn, Sex.Female);
        var father = random.Next(100) < 70 ? Add(Pick(community.Boys), random.Next(100) < 80 ? family : FamilyName(community),
            motherBorn.AddDays(-random.Next(-4 * 365, 9 * 365)), Sex.Male) : null;
        for (var children = random.Next(1, 5); children > 0; children--)
        {
            var youngest = Math.Max(1, (Today.DayNumber - motherBorn.DayNumber) / 365 - 40);
            var oldest = Math.Min(17, (Today.DayNumber - motherBorn.DayNumber) / 365 - 17);
            var born = Today.AddDays(-random.Next(Math.Min(youngest, oldest) * 365, Math.Max(oldest, 1) * 365 + 365));
            var sex = random.Next(2) == 0 ? Sex.Female : Sex.Male;
            var isNamesake = sex == Sex.Male && father is not null && random.Next(100) < 4;
            var first = Add(isNamesake ? father!.Given : Given(community, sex, members), isNamesake ? father!.Family : family, born, sex,
                null, isNamesake);
            if (random.Next(100) >= 4) continue;
            var twinSex = random.Next(100) < 65 ? sex : sex == Sex.Female ? Sex.Male : Sex.Female;
            members[^1] = first with { TwinsOf = first.Number };
            Add(TwinName(community, twinSex, first.Given), family, born, twinSex, first.Number);
        }
        return members;
    }

    /// <summary>No two children of a family have one name.</summary>
    private string Given(Community community, Sex sex, List<Invented> members)
    {
        for (; ; )
        {
            var given = Pick(sex == Sex.Female ? community.Girls : community.Boys);
            if (members.TrueForAll(member => member.Given != given)) return given;
        }
    }

    /// <summary>Now and then twins are named alike.</summary>
    private string TwinName(Community community, Sex sex, string other)
    {
        var names = (sex == Sex.Female ? community.Girls : community.Boys).Where(name => name != other).ToArray();
        var alike = names.Where(name => name[0] == other[0] || name[^2..] == other[^2..]).ToArray();
        return random.Next(100) < 30 && alike.Length > 0 ? Pick(alike) : Pick(names);
    }

    /// <summary>A few surnames are very common and most are not; one in sixteen is double.</summary>
    private string FamilyName(Community community)
    {
        var index = (int)(community.Families.Length * Math.Pow(random.NextDouble(), 2.2));
        var name = community.Families[index];
        return random.Next(16) == 0 ? $"{name}-{Pick(community.Families)}" : name;
    }

    public (string House, string Street, string Postcode) Address()
    {
        var street = Pick(Streets);
        var house = random.Next(100) < 40 ? $"Flat {random.Next(1, 40)}, {random.Next(1, 200)}" : $"{random.Next(1, 200)}";
        return (house, street, $"{Pick(Areas)} {random.Next(1, 10)}{(char)('A' + random.Next(26))}{(char)('A' + random.Next(26))}");
    }

    private string Nhs() => string.Concat(Enumerable.Range(0, 10).Select(_ => (char)('0' + random.Next(10))));

    private Community Pick(IReadOnlyList<Community> communities)
    {
        var drawn = random.Next(communities.Sum(each => each.Share));
        foreach (var each in communities)
            if ((drawn -= each.Share) < 0) return each;
        return communities[^1];
    }

    private string Pick(string[] from) => from[random.Next(from.Length)];
}

/// <summary>A person as somebody wrote them down, perhaps wrongly.</summary>
internal sealed record Written(
    Invented Of, string? Given, string? Middle, string? Family, Birth? Born, Sex Sex, string? Address, string? Nhs, int Errors)
{
    public bool SwapsNames { get; init; }

    public Profile ToProfile()
    {
        var name = string.Join(' ', ((string?[])(SwapsNames ? [Family, Given] : [Given, Middle, Family])).Where(part => part is not null));
        return Profile.Of(new()
        {
            Names = name.Length == 0 ? [] : [name],
            Births = Born is null ? [] : [Born],
            Sex = Sex,
            Addresses = Address is null ? [] : [Address],
            Numbers = Nhs is null ? [] : [new("NHS number", Nhs)]
        });
    }
}
