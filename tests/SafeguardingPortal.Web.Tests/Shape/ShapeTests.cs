using System.Linq.Expressions;
using System.Reflection;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using SafeguardingPortal.Domain;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.Discussions;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Casework.Tasks;
using SafeguardingPortal.Domain.Conferences;
using SafeguardingPortal.Domain.Disclosures;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Shape;

/// <summary>What the house promises of itself, checked without a server.</summary>
public class ShapeTests : PortalTest
{
    private static SqlitePortalDbContext Sqlite() =>
        new(new DbContextOptionsBuilder<SqlitePortalDbContext>().UseSqlite("Data Source=unused").Options);

    private static SqlServerPortalDbContext SqlServer() =>
        new(new DbContextOptionsBuilder<SqlServerPortalDbContext>().UseSqlServer("Server=unused").Options);

    /// <summary>A feature is one controller and its folder; an area of one feature is its own folder.</summary>
    [Fact]
    public void Every_controller_has_a_feature_folder_of_its_own()
    {
        var controllers = Portal.Services.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors.Items
            .OfType<ControllerActionDescriptor>()
            .Select(action => action.ControllerTypeInfo).Distinct().ToList();

        Assert.All(
            controllers, controller => Assert.Matches(@"^SafeguardingPortal\.Web\.Features\.[A-Z]\w+(\.[A-Z]\w+)?$", controller.Namespace));
        Assert.All(controllers.GroupBy(controller => controller.Namespace), folder => Assert.Single(folder));
        Assert.True(controllers.Count > 40);
    }

    [Fact]
    public void The_domain_knows_nothing_of_the_web_or_the_database() => Assert.DoesNotContain(
        typeof(Entity).Assembly.GetReferencedAssemblies(), assembly => assembly.Name!.StartsWith("Microsoft.", StringComparison.Ordinal));

    [Fact]
    public void Both_databases_migrations_are_in_step_with_the_model()
    {
        using var sqlite = Sqlite();
        using var sqlServer = SqlServer();
        Assert.False(sqlite.Database.HasPendingModelChanges());
        Assert.False(sqlServer.Database.HasPendingModelChanges());
    }

    [Fact]
    public void Every_migration_is_SQL_that_SQL_Server_can_read()
    {
        using var db = SqlServer();
        var migrator = db.GetService<IMigrator>();
        foreach (var options in new[] { MigrationsSqlGenerationOptions.Script,
            MigrationsSqlGenerationOptions.Script | MigrationsSqlGenerationOptions.Idempotent })
            AssertParses(migrator.GenerateScript(options: options));
    }

    [Fact]
    public void Every_foreign_key_refuses_to_delete_what_is_still_needed()
    {
        using var db = Sqlite();
        Assert.All(db.Model.GetEntityTypes().SelectMany(type => type.GetForeignKeys()),
            key => Assert.Equal(DeleteBehavior.Restrict, key.DeleteBehavior));
    }

    [Fact]
    public void Everything_a_page_shows_of_a_record_translates_on_both_databases()
    {
        var shapes = typeof(Program).Assembly.GetTypes()
            .Where(type => type.Namespace?.Contains(".Features.", StringComparison.Ordinal) == true)
            .Select(type => type.GetProperty("Shape", BindingFlags.Public | BindingFlags.Static)).OfType<PropertyInfo>()
            .Select(property => (LambdaExpression)property.GetValue(null)!).ToList();
        Assert.True(shapes.Count >= 10);
        foreach (var shape in shapes) AssertTranslates(shape);
    }

    /// <summary>Every record that can be opened at all, so that one that comes to be is tried too.</summary>
    private static List<Type> Guarded { get; } = [.. typeof(Entity).Assembly.GetTypes().Where(type =>
        type.GetInterfaces().Any(each => each.IsGenericType && each.GetGenericTypeDefinition() == typeof(IGuarded<>)))];

    [Theory]
    [MemberData(nameof(Roles))]
    public void Who_may_see_and_change_a_record_and_whom_it_concerns_translates_on_both_databases(Role role)
    {
        Assert.True(Guarded.Count >= 12, string.Join(", ", Guarded.Select(type => type.Name)));
        using var sqlite = Sqlite();
        using var sqlServer = SqlServer();
        var check = typeof(ShapeTests).GetMethod(nameof(AssertRules), BindingFlags.NonPublic | BindingFlags.Static)!;
        foreach (var record in Guarded)
            foreach (var teams in (Guid[][])[[], [Guid.NewGuid()], [Guid.NewGuid(), Guid.NewGuid()]])
                check.MakeGenericMethod(record).Invoke(null, [new CurrentUser(Guid.NewGuid(), "Someone", role, teams), sqlite, sqlServer]);
    }

    public static TheoryData<Role> Roles => [.. Enum.GetValues<Role>()];

    private static void AssertRules<T>(CurrentUser user, SqlitePortalDbContext sqlite, SqlServerPortalDbContext sqlServer)
        where T : class, IGuarded<T>
    {
        HashSet<string> said = [];
        foreach (var act in Enum.GetValues<Act>())
        {
            var (visible, changeable) = (T.VisibleTo(user), T.ChangeableBy(user, act));
            // Most acts have the same rule for a role, and are the same statement.
            if (!said.Add(changeable.ToString())) continue;
            Assert.NotEmpty(sqlite.Set<T>().Where(visible).Where(changeable).Select(T.PeopleConcerned).ToQueryString());
            AssertParses(sqlServer.Set<T>().Where(visible).Where(changeable).Select(T.PeopleConcerned).ToQueryString());
        }
    }

    private static void AssertTranslates(LambdaExpression shape)
    {
        var check = typeof(ShapeTests).GetMethod(nameof(AssertShape), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(shape.Type.GetGenericArguments());
        check.Invoke(null, [shape]);
    }

    private static void AssertShape<TRecord, TView>(Expression<Func<TRecord, TView>> shape) where TRecord : class
    {
        using var sqlite = Sqlite();
        using var sqlServer = SqlServer();
        Assert.NotEmpty(sqlite.Set<TRecord>().AsSplitQuery().Select(shape).ToQueryString());
        // Of a split query only the first statement is shown, with words about the others after it.
        AssertParses(sqlServer.Set<TRecord>().AsSplitQuery().Select(shape).ToQueryString()
            .Split("This LINQ query is being executed in split-query mode")[0]);
        AssertParses(sqlServer.Set<TRecord>().AsSingleQuery().Select(shape).ToQueryString());
    }

    private static void AssertParses(string sql)
    {
        using var reader = new StringReader(sql);
        new TSql150Parser(initialQuotedIdentifiers: true).Parse(reader, out var errors);
        Assert.True(errors.Count == 0,
            errors.Count == 0 ? "" : $"{errors[0].Message} at line {errors[0].Line} of: {sql[..Math.Min(sql.Length, 2_000)]}");
    }
}
