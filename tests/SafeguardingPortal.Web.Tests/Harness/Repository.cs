namespace SafeguardingPortal.Web.Tests.Harness;

/// <summary>The sources the tests were built from.</summary>
public static class Repository
{
    public static string Root { get; } = Find();

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "SafeguardingPortal.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The repository is not above the tests.");
    }
}
