using System.Xml.Linq;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Web.Features.People.Households;

namespace SafeguardingPortal.Web.Tests.Features.People.Households;

/// <summary>
/// The picture, drawn from a plain model: everybody is on it, nobody stands on anybody, and it holds nothing that the security policy
/// forbids.
/// </summary>
public class GenogramTests
{
    private readonly Dictionary<string, GenogramPerson> people = [];

    private Guid Add(
        string name, Sex sex = Sex.Female, string? home = null, bool unborn = false, bool died = false, bool child = false,
        params string[] marks)
    {
        var person = new GenogramPerson(Guid.NewGuid(), name, sex, unborn, died, true, child, [], marks, home);
        people[name] = person;
        return person.Id;
    }

    private Genogram ThreeGenerations()
    {
        var (alan, sandra) = (Add("Alan Merrin", Sex.Male, died: true), Add("Sandra Merrin", home: "B"));
        var (jason, kelly, darren, woman) = (Add("Jason Tull", Sex.Male), Add("Kelly Merrin", home: "A"),
            Add("Darren <Daz> Pike", Sex.Male, "A", marks: "Suspect on R-2026-016204"), Add("Mother not known"));
        var leanne = Add("Leanne Foy", home: "C");
        var (ava, noah, half, unborn) = (Add("Ava Merrin, 6", home: "A", child: true, marks: "Child protection plan"),
            Add("Noah Merrin, 11 months", Sex.Male, "A", child: true), Add("Child, about 9, name not known", Sex.NotKnown),
            Add("Unborn child of Leanne Foy", Sex.NotKnown, "C", unborn: true));
        Add("Man, about 40, name not known", Sex.Male);
        return new("Genogram of household H-2026-000001", [.. people.Values],
            [new(sandra, alan, CoupleLine.Married), new(jason, kelly, CoupleLine.Ended), new(kelly, darren, CoupleLine.LivingTogether),
                new(darren, woman, CoupleLine.Parents)],
            [new(kelly, sandra, alan), new(leanne, sandra, alan), new(ava, jason, kelly), new(noah, kelly, darren),
                new(half, darren, woman), new(unborn, leanne, null)],
            [new("A", "Flat 6, 41 Tansy Road", null), new("B", "9 Copper Row", null), new("C", "18 Orme Court", null)]);
    }

    [Fact]
    public void Children_stand_below_their_parents_couples_level_and_nobody_on_anybody()
    {
        var genogram = ThreeGenerations();
        var layout = GenogramLayout.Of(genogram);

        Assert.Equal([0, 1, 2], new[] { "Sandra Merrin", "Kelly Merrin", "Ava Merrin, 6" }.Select(name => layout.RowOf(people[name].Id)));
        Assert.All(genogram.Couples, couple => Assert.Equal(layout.RowOf(couple.One), layout.RowOf(couple.Other)));
        Assert.All(genogram.Children, child => Assert.Equal(layout.RowOf(child.Parent) + 1, layout.RowOf(child.Child)));
        Assert.All(genogram.Couples.Where(couple => couple.Line != CoupleLine.Married),
            couple => Assert.True(layout.AreNeighbours(couple.One, couple.Other)));
        var places = genogram.People.Select(person => layout.Of(person.Id)).ToList();
        foreach (var (n, one) in places.Index())
            foreach (var other in places.Skip(n + 1))
                Assert.True(one.Y != other.Y || Math.Abs(one.X - other.X) >= GenogramLayout.Column - 1, $"{one} and {other}");
        Assert.All(places, place => Assert.InRange(place.X, 90, layout.Width - 90));
    }

    [Fact]
    public void The_drawing_is_whole_names_everybody_and_holds_no_script_style_or_markup_of_a_name()
    {
        var svg = GenogramSvg.Of(ThreeGenerations());
        var drawn = XDocument.Parse(svg);
        var words = string.Join(' ', drawn.Descendants().Where(each => each.Name.LocalName == "text").Select(text => text.Value));

        foreach (var part in new[] { "Alan Merrin", "Kelly Merrin", "Darren <Daz> Pike", "Suspect on R-2026-016204",
            "Child protection plan", "Lives at A", "Lives at B", "Mother not known" })
            Assert.Contains(part, words, StringComparison.Ordinal);
        Assert.DoesNotContain("<Daz>", svg, StringComparison.Ordinal);
        Assert.All(drawn.Descendants(),
            each => Assert.Contains(each.Name.LocalName, new[] { "svg", "title", "desc", "rect", "circle", "path", "text" }));
        Assert.DoesNotContain(drawn.Descendants().Attributes(),
            each => each.Name.LocalName is "style" or "class" or "href" || each.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
    }

    [Fact]
    public void A_box_is_never_drawn_round_somebody_who_lives_elsewhere()
    {
        var (mother, lodger, father, child) = (Add("Mother", home: "A"), Add("Lodger", Sex.Male, "B"), Add("Father", Sex.Male, "A"),
            Add("Child", home: "A", child: true));
        var genogram = new Genogram("G", [.. people.Values], [new(mother, lodger, CoupleLine.Ended), new(lodger, father, CoupleLine.Apart)],
            [new(child, mother, null)], [new("A", "1 High Road", null), new("B", "2 High Road", null)]);

        static int Outlines(Genogram drawn) =>
            XDocument.Parse(GenogramSvg.Of(drawn)).Descendants().Count(each => each.Attribute("stroke-dasharray")?.Value == "9 6");
        // The lodger stands between the two who live together, so only his own home has an outline.
        Assert.Equal(1, Outlines(genogram));
        people.Clear();
        Assert.Equal(3, Outlines(ThreeGenerations()));
    }

    [Fact]
    public void Somebody_alone_and_circles_of_descent_are_drawn_all_the_same()
    {
        var (one, other) = (Add("One"), Add("Other"));
        Assert.NotEmpty(GenogramSvg.Of(new("G", [people["One"]], [], [], [])));
        Assert.NotEmpty(GenogramSvg.Of(
            new("G", [.. people.Values], [new(one, other, CoupleLine.Married)], [new(one, other, null), new(other, one, null)], [])));
        Assert.NotEmpty(GenogramSvg.Of(new("G", [], [], [], [])));
    }
}
