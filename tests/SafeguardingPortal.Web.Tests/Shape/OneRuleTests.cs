using System.Linq.Expressions;
using System.Reflection;
using System.Text.RegularExpressions;
using SafeguardingPortal.Domain;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Shape;

/// <summary>What is true of a record is written once. A second copy is how clocks came to forget an answered breach.</summary>
public partial class OneRuleTests
{
    private static IEnumerable<(string Path, string Text)> Sources(string pattern = "*.cs") =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), pattern, SearchOption.AllDirectories)
            .Select(path => (Path: Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'), File: path))
            .Where(each => !each.Path.Contains("/obj/", StringComparison.Ordinal)
                && !each.Path.Contains("/Migrations/", StringComparison.Ordinal))
            .Select(each => (each.Path, File.ReadAllText(each.File)));

    [Fact]
    public void Clocks_labels_and_progress_are_made_of_a_record_in_one_place_each()
    {
        var copies = Sources().Where(source => Copies().IsMatch(source.Text))
            .Select(source => source.Path).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(
            [
                "src/SafeguardingPortal.Domain/Casework/People/Person.cs", "src/SafeguardingPortal.Domain/Casework/Referrals/Referral.cs",
                "src/SafeguardingPortal.Domain/Deadlines/Deadline.cs"
            ],
            copies);
    }

    [Theory]
    [InlineData("new Clock(each.Deadline.StartedAt, each.Deadline.DueSoonAt, each.Deadline.DueAt, null, null, false)", true)]
    [InlineData("Clock = new(clock.StartedAt, clock.DueSoonAt, clock.DueAt)", true)]
    [InlineData("new PersonLabel(\n    child.Person.Name, child.Person.Sex, child.Person.BirthDate", true)]
    [InlineData("new PersonLabel(child.Person.Id, child.Person.Name, child.Person.Sex, child.Person.BirthDate", true)]
    [InlineData("Label = new(each.Name, each.Sex, each.BirthDate, each.BirthPrecision, true, null)", true)]
    [InlineData("new(referral.Status, referral.OfficerId != null, false)", true)]
    [InlineData("Deadline.ToClock.Of(each.Deadline), Person.ToLabel.Of(child.Person, true), Referral.ToProgress.Of(referral)", false)]
    public void A_copy_is_known(string source, bool isOne) => Assert.Equal(isOne, Copies().IsMatch(source));

    [GeneratedRegex(@"new(?: \w+)?\(\s*(?:\w[\w.!]*\.(?:Person)?Id,\s*)?\w[\w.!]*\.(StartedAt,\s*\S+DueSoonAt"
        + @"|Name,\s*\w[\w.!]*\.Sex,\s*\w[\w.!]*\.BirthDate"
        + @"|Status,\s*\w[\w.!]*\.OfficerId\s*!=)")]
    private static partial Regex Copies();

    /// <summary>A page that asks one record alone says of a child under two that there is no plan, and another tells of it.</summary>
    [Fact]
    public void Whether_somebody_is_on_a_plan_is_asked_in_one_place() => Assert.Equal(
        [
            // Lists of many cases, by the record that is on each.
            "src/SafeguardingPortal.Web/Features/Conferences/ChildrenOnPlans/PlanList.cs",
            "src/SafeguardingPortal.Web/Features/Measures/Workload/WorkloadPage.cs",
            // Of one record by itself: the lines of its own page, which shows linked ones beside, and its own periods to correct.
            "src/SafeguardingPortal.Web/Features/People/Plans/PlansController.cs",
            "src/SafeguardingPortal.Web/Features/People/Record/PersonDetails.cs",
            // Whether there is anything to ask.
            "src/SafeguardingPortal.Web/Pages/Parts/CaseStanding.cs",
            // Lists of many cases, by the record that is on each.
            "src/SafeguardingPortal.Web/Pages/Parts/EnquiriesOpen.cs"
        ],
        Sources().Where(Shows).Where(source => source.Text.Contains("Child!.Plans", StringComparison.Ordinal)
            || source.Text.Contains("Child.Plans", StringComparison.Ordinal)
            || source.Text.Contains("Child?.Plans", StringComparison.Ordinal)).Select(source => source.Path).Order(StringComparer.Ordinal));

    /// <summary>Rooms that show and offer; what a role may do, and who is a sergeant or above, is the Domain's to say.</summary>
    private static bool Shows((string Path, string Text) source) =>
        source.Path.StartsWith("src/SafeguardingPortal.Web/Features/", StringComparison.Ordinal)
        || source.Path.StartsWith("src/SafeguardingPortal.Web/Pages/", StringComparison.Ordinal);

    [Fact]
    public void No_view_and_no_page_compares_roles_or_works_out_for_itself_what_a_user_may_do() => Assert.Empty(
        Sources().Concat(Sources("*.cshtml")).Where(Shows)
            .SelectMany(source => Answers().Matches(source.Text).Select(match => $"{source.Path}: {match.Value}")));

    [Theory]
    [InlineData("Permissions.ScopeOf(user.Role, act) switch", true)]
    [InlineData("if (user.Role != Role.Commander)", true)]
    [InlineData("user.Role is Role.DetectiveInspector", true)]
    [InlineData("Role.Commander == user.Role", true)]
    [InlineData("EscalationLevel[] mine = user.Role switch", true)]
    [InlineData("Viewer.May(Act.EditCram) && Viewer.CaitIds.Contains(Model.CaitId)", true)]
    [InlineData("@if (line.ById == Viewer.Id)", true)]
    [InlineData("version.HasAHandIn(Viewer.Id)", true)]
    [InlineData("@Viewer.Role.InWords()", false)]
    [InlineData("Viewer.May(Act.EditCram, Model)", false)]
    [InlineData("lists.OfficersAsync(team, [.. Roles.Supervisors])", false)]
    public void Working_it_out_is_known(string source, bool isOne) => Assert.Equal(isOne, Answers().IsMatch(source));

    [GeneratedRegex(@"\bScopeOf\(|\bScope\.(All|OwnTeams|None)\b|\.Role\s*(==|!=|\bis\b|\bswitch\b)\s*\S*"
        + @"|(==|!=)\s*Role\.\w+|\bRole\.\w+\s*(==|!=)|\bViewer\.(Id\b|CaitIds\.Contains)")]
    private static partial Regex Answers();

    [Fact]
    public void Roles_that_are_spoken_of_together_are_named_once() => Assert.Empty(
        Sources().Where(source => Shows(source)
                || source.Path.StartsWith("src/SafeguardingPortal.Web/Data/Doors/", StringComparison.Ordinal)
                || (source.Path.StartsWith("src/SafeguardingPortal.Domain/", StringComparison.Ordinal)
                    && !source.Path.Contains("/Access/", StringComparison.Ordinal)))
            .SelectMany(source => Together().Matches(source.Text).Select(match => $"{source.Path}: {match.Value}")));

    [GeneratedRegex(@"Role\.(Detective\w+|SeniorManagement|Commander)(,| or)\s*Role\.(Detective\w+|SeniorManagement|Commander)")]
    private static partial Regex Together();

    [Fact]
    public void Every_shape_has_the_rules_it_names_written_out()
    {
        var shapes = typeof(Program).Assembly.GetTypes().Where(type => !type.ContainsGenericParameters)
            .SelectMany(type => type.GetProperties(
                BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(property => property.PropertyType.IsAssignableTo(typeof(LambdaExpression)))
            .Select(property => (
                Name: $"{property.DeclaringType!.Name}.{property.Name}",
                Shape: (LambdaExpression)property.GetValue(null)!)).ToList();
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
