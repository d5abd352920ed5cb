using Mono.Cecil;
using SafeguardingPortal.Domain;

namespace SafeguardingPortal.Web.Tests.Shape;

/// <summary>
/// Who knows whom, read from what was compiled: rooms stand above each other, subjects beside each other, and nothing goes round.
/// </summary>
public sealed class GraphTests
{
    /// <summary>Each knows those before it and none after it. Features stand between Pages and Hosting, each a room of its own.</summary>
    private static readonly string[] Rooms =
        ["Wording", "Data.Model", "Data.Door", "Data.Doors", "Data.Reference", "Data.Providers", "Pages", "Accounts", "Jobs", "Features",
            "Hosting", "Demo", "Matching", ""];

    private static readonly ILookup<string, (string To, string Because)> Domain = Graph(typeof(Entity).Assembly.Location, DomainRoom);
    private static readonly ILookup<string, (string To, string Because)> Web = Graph(typeof(Program).Assembly.Location, WebRoom);

    [Fact]
    public void No_room_of_the_domain_knows_one_that_knows_it() => Assert.Empty(Circles(Domain));

    [Fact]
    public void No_feature_or_room_of_the_web_knows_one_that_knows_it() => Assert.Empty(Circles(Web));

    [Fact]
    public void A_room_of_the_web_knows_only_what_stands_below_it() => Assert.Empty(
        from room in Web
        from edge in room
        where Rank(edge.To) > Rank(room.Key)
        select $"{room.Key} -> {edge.To}: {edge.Because}");

    [Fact]
    public void A_feature_knows_no_class_of_another_area() => Assert.Empty(
        from room in Web.Where(room => room.Key.StartsWith("Features.", StringComparison.Ordinal))
        from edge in room
        where edge.To.StartsWith("Features.", StringComparison.Ordinal) && Area(edge.To) != Area(room.Key)
        select $"{room.Key} -> {edge.To}: {edge.Because}");

    [Fact]
    public void A_circle_is_found_where_there_is_one()
    {
        (string From, string To)[] edges = [("A", "B"), ("B", "C"), ("C", "A"), ("D", "A")];
        Assert.Equal(["A, B, C"], Circles(edges.ToLookup(edge => edge.From, edge => (edge.To, ""))));
        Assert.True(Web.Count > 40 && Domain.Count > 5);
    }

    private static int Rank(string room) => room.StartsWith("Features.", StringComparison.Ordinal)
        ? Array.IndexOf(Rooms, "Features")
        : Array.IndexOf(Rooms, room) is >= 0 and var at
        ? at : throw new InvalidOperationException($"Say in {nameof(Rooms)} where '{room}' stands.");

    private static string Area(string feature) => feature.Split('.')[1];

    /// <summary>Folders of the Domain; what stands beside them is for all.</summary>
    private static string? DomainRoom(TypeDefinition type) =>
        Within(type.Namespace, "SafeguardingPortal.Domain") is { Length: > 0 } inside ? inside.Split('.')[0] : null;

    private static string? WebRoom(TypeDefinition type)
    {
        // A view is called by its path, with what is no letter made one.
        if (type.Namespace == "AspNetCoreGeneratedDocument") return ViewRoom(type);
        var parts = Within(type.Namespace, "SafeguardingPortal.Web")?.Split('.');
        return parts switch
        {
            null => null,
            ["Data", "Model", "Migrations", ..] => null,
            ["Data", var room, ..] => $"Data.{room}",
            ["Features", ..] => string.Join('.', parts.Take(3)),
            [var room, ..] => room,
            [] => ""
        };
    }

    private static string? ViewRoom(TypeDefinition type)
    {
        var path = type.CustomAttributes.Where(attribute => attribute.AttributeType.Name == "RazorCompiledItemMetadataAttribute")
            .Where(attribute => (string)attribute.ConstructorArguments[0].Value == "Identifier")
            .Select(attribute => (string)attribute.ConstructorArguments[1].Value).FirstOrDefault();
        if (path is null) return null;
        var folders = path.Split('/', StringSplitOptions.RemoveEmptyEntries)[..^1];
        return folders is ["Features", ..]
            ? string.Join('.', folders.TakeWhile(folder => folder != "Components").Take(3)) : folders.FirstOrDefault() ?? "";
    }

    private static string? Within(string space, string root) =>
        space == root ? "" : space.StartsWith($"{root}.", StringComparison.Ordinal) ? space[(root.Length + 1)..] : null;

    private static ILookup<string, (string To, string Because)> Graph(string assembly, Func<TypeDefinition, string?> roomOf)
    {
        using var module = ModuleDefinition.ReadModule(assembly);
        var edges = from type in module.GetTypes()
                    let room = roomOf(Outermost(type))
                    where room is not null
                    from used in Used(type)
                    let known = Known(used, module)
                    where known is not null
                    let to = roomOf(Outermost(known))
                    where to is not null && to != room
                    select (room, to, because: $"{Outermost(type).Name} knows {Outermost(known).Name}");
        return edges.Distinct().ToLookup(edge => edge.room!, edge => (edge.to!, edge.because));
    }

    private static TypeDefinition Outermost(TypeDefinition type) => type.DeclaringType is { } outer ? Outermost(outer) : type;

    private static TypeDefinition? Known(TypeReference used, ModuleDefinition module) =>
        used.GetElementType() is TypeDefinition own && own.Module == module ? own : null;

    private static IEnumerable<TypeReference> Used(TypeDefinition type)
    {
        IEnumerable<TypeReference?> direct =
        [
            type.BaseType, .. type.Interfaces.Select(each => each.InterfaceType), .. type.Fields.Select(field => field.FieldType),
            .. type.CustomAttributes.Select(attribute => attribute.AttributeType),
            .. type.GenericParameters.SelectMany(each => each.Constraints, (_, each) => each.ConstraintType),
            .. type.Methods.SelectMany(Used)
        ];
        return direct.OfType<TypeReference>().SelectMany(Parts);
    }

    private static IEnumerable<TypeReference?> Used(MethodDefinition method) =>
    [
        method.ReturnType, .. method.Parameters.Select(parameter => parameter.ParameterType),
        .. method.CustomAttributes.Select(attribute => attribute.AttributeType),
        .. method.HasBody ? method.Body.Variables.Select(variable => variable.VariableType) : [],
        .. method.HasBody ? method.Body.Instructions.SelectMany(instruction => Used(instruction.Operand)) : []
    ];

    private static IEnumerable<TypeReference?> Used(object? operand) => operand switch
    {
        TypeReference type => [type],
        GenericInstanceMethod method => [method.DeclaringType, .. method.GenericArguments, method.ReturnType],
        MethodReference method => [method.DeclaringType, method.ReturnType],
        FieldReference field => [field.DeclaringType, field.FieldType],
        _ => []
    };

    /// <summary>A list of rows is a list and a row.</summary>
    private static IEnumerable<TypeReference> Parts(TypeReference type) => type switch
    {
        GenericInstanceType generic => generic.GenericArguments.SelectMany(Parts).Prepend(generic.ElementType),
        TypeSpecification of => Parts(of.ElementType),
        _ => [type]
    };

    /// <summary>The groups in which each can be reached from each (Tarjan), by name.</summary>
    private static List<string> Circles(ILookup<string, (string To, string Because)> graph)
    {
        Dictionary<string, (int Index, int Low)> seen = [];
        Stack<string> open = [];
        List<string> circles = [];
        foreach (var room in graph.Select(each => each.Key)) if (!seen.ContainsKey(room)) Visit(room);
        return circles;

        void Visit(string room)
        {
            var index = seen.Count;
            seen[room] = (index, index);
            open.Push(room);
            foreach (var to in graph[room].Select(edge => edge.To).Distinct())
            {
                if (!seen.ContainsKey(to)) Visit(to);
                else if (!open.Contains(to)) continue;
                seen[room] = (index, Math.Min(seen[room].Low, seen[to].Low));
            }
            if (seen[room].Low != index) return;
            List<string> group = [];
            do group.Add(open.Pop()); while (group[^1] != room);
            if (group.Count > 1) circles.Add(string.Join(", ", group.Order(StringComparer.Ordinal)));
        }
    }
}
