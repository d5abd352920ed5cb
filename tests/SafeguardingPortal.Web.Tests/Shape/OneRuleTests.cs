using System.Linq.Expressions;
using System.Reflection;
using System.Text.RegularExpressions;
using SafeguardingPortal.Domain;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Shape;

/// <summary>What is true of a record is written once. A second copy is how a clock came to forget that its breach is acknowledged.</summary>
public partial class OneRuleTests
{
    private static IEnumerable<(string Path, string Text)> Sources(string pattern = "*.cs") =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), pattern, SearchOption.AllDirectories)
            .Select(path => (Path: Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'), File: path))
            .Where(each => !each.Path.Contains("/obj/", StringComparison.Ordinal) && !each.Path.Contains("/Migrations/", StringComparison.Ordinal))
            .Select(each => (each.Path, File.ReadAllText(each.File)));

    [Fact]
    public void Clocks_labels_and_progress_are_made_of_a_record_in_one_place_each()
    {
        var copies = Sources().Where(source => Copies().IsMatch(source.Text)).Select(source => source.Path).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(
            ["src/SafeguardingPortal.Domain/Deadlines/Deadline.cs", "src/SafeguardingPortal.Domain/People/Person.cs", "src/SafeguardingPortal.Domain/Referrals/Referral.cs"],
            copies);
    }

    [Theory]
    [InlineData("new Clock(each.Deadline.StartedAt, each.Deadline.DueSoonAt, each.Deadline.DueAt, null, null, false)", true)]
    [InlineData("Clock = new(clock.StartedAt, clock.DueSoonAt, clock.DueAt)", true)]
    [InlineData("new PersonLabel(\n    child.Person.Name, child.Person.Sex, child.Person.BirthDate", true)]
    [InlineData("Label = new(each.Name, each.Sex, each.BirthDate, each.BirthPrecision, true, null)", true)]
    [InlineData("new(referral.Status, referral.OfficerId != null, false)", true)]
    [InlineData("Deadline.ToClock.Of(each.Deadline), Person.ToLabel.Of(child.Person, true), Referral.ToProgress.Of(referral)", false)]
    public void A_copy_is_known(string source, bool isOne) => Assert.Equal(isOne, Copies().IsMatch(source));

    [GeneratedRegex(@"new(?: \w+)?\(\s*\w[\w.!]*\.(StartedAt,\s*\S+DueSoonAt|Name,\s*\w[\w.!]*\.Sex,\s*\w[\w.!]*\.BirthDate|Status,\s*\w[\w.!]*\.OfficerId\s*!=)")]
    private static partial Regex Copies();

    [Fact]
    public void Every_shape_has_the_rules_it_names_written_out()
    {
        var shapes = typeof(Program).Assembly.GetTypes().Where(type => !type.ContainsGenericParameters)
            .SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(property => property.PropertyType.IsAssignableTo(typeof(LambdaExpression)))
            .Select(property => (Name: $"{property.DeclaringType!.Name}.{property.Name}", Shape: (LambdaExpression)property.GetValue(null)!)).ToList();
        Assert.InRange(shapes.Count, 40, int.MaxValue);
        var finder = new Finder();
        Assert.Empty(shapes.Where(each => finder.IsIn(each.Shape)).Select(each => each.Name));
    }

    private sealed class Finder : ExpressionVisitor
    {
        private bool found;

        public bool IsIn(Expression shape)
        {
            found = false;
            Visit(shape);
            return found;
        }

        protected override Expression VisitMethodCall(MethodCallExpression node)
        {
            found |= node.Method.DeclaringType == typeof(Splice);
            return base.VisitMethodCall(node);
        }
    }
}
