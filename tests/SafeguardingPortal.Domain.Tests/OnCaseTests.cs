using System.Reflection;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;

namespace SafeguardingPortal.Domain.Tests;

/// <summary>What is asked for once its case was seen (IOnCase) is as open as the case: its rule is the case's and no other.</summary>
public sealed class OnCaseTests
{
    public static TheoryData<Type> OnCases => [.. typeof(IOnCase).Assembly.GetTypes()
        .Where(type => type.IsClass && type.IsAssignableTo(typeof(IOnCase)))];

    [Theory, MemberData(nameof(OnCases))]
    public void Whoever_may_see_the_case_may_see_what_hangs_on_it_and_nobody_else(Type type)
    {
        foreach (var role in Enum.GetValues<Role>())
        {
            CurrentUser user = new(Guid.NewGuid(), "DS Nadia Brook", role, [Guid.NewGuid(), Guid.NewGuid()]);
            var rule = (System.Linq.Expressions.LambdaExpression)type.GetMethod(
                nameof(CaseFile.VisibleTo), BindingFlags.Public | BindingFlags.Static)!.Invoke(null, [user])!;
            var ofCase = CaseFile.VisibleTo(user);
            var expected = ofCase.Body.ToString().Replace($"{ofCase.Parameters[0].Name}.", $"{rule.Parameters[0].Name}.CaseFile.",
                StringComparison.Ordinal);
            Assert.Equal(expected, rule.Body.ToString());
        }
    }

    [Fact]
    public void Nine_kinds_of_records_hang_on_a_case() => Assert.Equal(9, OnCases.Count);
}
