namespace SafeguardingPortal.Web.Tests.Shape;

/// <summary>What is published is compiled without the room of invented people, so nothing else may name it.</summary>
public class DemonstrationTests
{
    [Fact]
    public void Nothing_but_the_composition_root_names_the_room_that_a_publish_leaves_out()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "SafeguardingPortal.sln"))) folder = Path.GetDirectoryName(folder)!;
        var web = Path.Combine(folder, "src", "SafeguardingPortal.Web");
        string[] left = ["obj", "bin", "node_modules", "wwwroot", "Demo"];
        var naming = Directory.EnumerateFiles(web, "*.cs*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(web, file))
            .Where(file => !left.Contains(file.Split(Path.DirectorySeparatorChar)[0]) && Path.GetExtension(file) is (".cs" or ".cshtml"))
            .Where(file => File.ReadAllText(Path.Combine(web, file)).Contains("SafeguardingPortal.Web.Demo", StringComparison.Ordinal));

        Assert.Equal(["Program.cs"], naming);
    }
}
