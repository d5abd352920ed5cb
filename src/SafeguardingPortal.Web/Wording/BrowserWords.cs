namespace SafeguardingPortal.Web.Wording;

/// <summary>
/// A browser and its system as their owner would name them. They say of themselves whatever they like: nothing goes by it.
/// </summary>
public static class BrowserWords
{
    private static readonly (string Said, string Name)[] Browsers =
    [
        ("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser", "Samsung Internet"), ("Firefox", "Firefox"), ("CriOS", "Chrome"),
        ("Chrome", "Chrome"), ("Safari", "Safari")
    ];

    private static readonly (string Said, string Name)[] Systems =
    [
        ("Windows", "Windows"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("CrOS", "ChromeOS"), ("Mac OS X", "Mac"),
        ("Linux", "Linux")
    ];

    public static string Of(string? said)
    {
        var (browser, system) = (Find(Browsers), Find(Systems));
        if (browser is null) return system is null ? "A browser that does not say which" : $"A browser on {system}";
        return system is null ? browser : $"{browser} on {system}";

        string? Find((string Said, string Name)[] known) => known.FirstOrDefault(each =>
            said?.Contains(each.Said, StringComparison.Ordinal) == true).Name;
    }
}
