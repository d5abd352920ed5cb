using System.Reflection;
using System.Runtime.CompilerServices;
using SafeguardingPortal.Domain.Conferences;
using SafeguardingPortal.Domain.Deadlines;

namespace SafeguardingPortal.Web.Tests.Shape;

/// <summary>
/// Codes that are shown have words, and a code that comes to be is not called by another's: every function of the portal that makes text of
/// one enum is asked about each of its members, wherever it stands.
/// </summary>
public class WordsTests
{
    /// <summary>Limits of one thing, of which there are several lengths.</summary>
    private static readonly Enum[][] LimitsOfOneThing =
    [
        [DeadlineKind.CramReviewWhileOpen, DeadlineKind.CramReviewAfter],
        [DeadlineKind.AfterBirth, DeadlineKind.AfterBirthMotherUnfit],
        [
            DeadlineKind.DissentSergeant, DeadlineKind.DissentInspector, DeadlineKind.DissentChiefInspector,
            DeadlineKind.DissentPartnerManager
        ]
    ];

    /// <summary>Members that are called the same on purpose, together.</summary>
    private static readonly Dictionary<string, Enum[][]> AreCalledAlike = new()
    {
        // All but the review are initial conferences (K-2).
        ["ConferenceType.Abbreviated"] =
            [[ConferenceType.Initial, ConferenceType.PreBirth, ConferenceType.TransferIn, ConferenceType.ReceivingIn]],
        ["DeadlineKind.InWords"] = LimitsOfOneThing,
        ["DeadlineKind.WaitsFor"] = LimitsOfOneThing,
        // Where nobody is asked to answer for a breach.
        ["DeadlineState.WithoutAnswer"] = [[DeadlineState.Overdue, DeadlineState.Acknowledged]]
    };

    /// <summary>Functions that have nothing to say of some members.</summary>
    private static readonly HashSet<string> MaySayNothing =
        ["CoupleState.AfterDays", "FactGroup.Hint", "FactKind.NumberWords", "NextStep.InWords"];

    /// <summary>Parts of addresses, which are made of the member's own name and so are nobody else's.</summary>
    private static readonly HashSet<string> AreOfTheName = ["FactGroup.Path"];

    private static readonly Dictionary<string, MethodInfo> Known = Find().ToDictionary(NameOf);

    public static TheoryData<string> Functions => [.. Known.Keys.Order(StringComparer.Ordinal)];

    private static IEnumerable<MethodInfo> Find() => typeof(Program).Assembly.GetTypes()
        .Where(type => !type.IsGenericTypeDefinition && type.GetCustomAttribute<CompilerGeneratedAttribute>() is null)
        .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
        .Where(method => !method.Name.Contains('<', StringComparison.Ordinal) && method.ReturnType == typeof(string)
            && method.GetParameters() is [var only] && Of(only).IsEnum
            && Of(only).Assembly.GetName().Name!.StartsWith("SafeguardingPortal", StringComparison.Ordinal));

    private static Type Of(ParameterInfo parameter) => Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;

    private static string NameOf(MethodInfo method) => $"{Of(method.GetParameters()[0]).Name}.{method.Name}";

    /// <summary>Null where it throws, as it has to for what is no member.</summary>
    private static string? Said(MethodInfo method, object? member)
    {
        try
        {
            return (string?)method.Invoke(null, [member]) ?? "";
        }
        catch (TargetInvocationException)
        {
            return null;
        }
    }

    [Fact]
    public void The_functions_are_found()
    {
        Assert.InRange(Known.Count, 40, int.MaxValue);
        Assert.Empty(AreCalledAlike.Keys.Concat(MaySayNothing).Concat(AreOfTheName).Except(Known.Keys));
    }

    [Theory]
    [MemberData(nameof(Functions))]
    public void Every_member_has_words_of_its_own(string function)
    {
        var method = Known[function];
        var members = Enum.GetValues(Of(method.GetParameters()[0])).Cast<Enum>()
            .Select(member => (Member: member, Words: Said(method, member))).ToList();
        var alike = AreCalledAlike.GetValueOrDefault(function, []);

        foreach (var (member, words) in members)
        {
            Assert.True(words is not null, $"{member} has no words.");
            Assert.True(words!.Trim().Length > 0 || MaySayNothing.Contains(function), $"{member} is called nothing.");
        }
        foreach (var same in members.Where(each => !string.IsNullOrEmpty(each.Words)).GroupBy(each => each.Words, each => each.Member))
            Assert.True(
                same.Count() == 1 || alike.Any(group => !same.Except(group).Any()),
                $"{string.Join(" and ", same)} are all called “{same.Key}”.");
    }

    [Theory]
    [MemberData(nameof(Functions))]
    public void What_is_no_member_is_called_nothing_at_all(string function)
    {
        if (AreOfTheName.Contains(function)) return;
        var method = Known[function];

        var said = Said(method, Enum.ToObject(Of(method.GetParameters()[0]), 9_999));
        Assert.True(said is null || (said.Length == 0 && MaySayNothing.Contains(function)), $"It is called “{said}”.");
    }
}
