using System.Linq.Expressions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.DependencyInjection;
using SafeguardingPortal.Web.Pages;

namespace SafeguardingPortal.Web.Tests.Infrastructure;

/// <summary>What a tag helper is told of its field is what the framework's own way of reading it says.</summary>
public sealed class FieldPathsTests
{
    private sealed record Visit(string? Where, int? Minutes);

    private sealed record Child(string? Name, DateOnly? Born, Visit? Visit, string?[] Codes);

    private sealed record Report(string Title, List<Child> Children, IReadOnlyList<Visit> Visits, Dictionary<string, string> Answers);

    private static readonly Report Filled = new(
        "Two visits", [new("Mia", new(2019, 2, 28), new("School", 20), ["A", null]), new(null, null, null, [])], [new("Home", null)],
        new() { ["C01"] = "Yes" });

    private readonly ModelExpressionProvider framework;
    private readonly FieldPaths paths;
    private readonly IModelMetadataProvider metadata;

    public FieldPathsTests()
    {
        ServiceCollection services = new();
        services.AddLogging().AddControllersWithViews();
        var provider = services.BuildServiceProvider();
        metadata = provider.GetRequiredService<IModelMetadataProvider>();
        framework = provider.GetRequiredService<ModelExpressionProvider>();
        paths = new(metadata, framework);
    }

    private void SameAsTheFramework<T>(Expression<Func<Report, T>> field)
    {
        ViewDataDictionary<Report> view = new(metadata, new()) { Model = Filled };
        var (expected, said) = (framework.CreateModelExpression(view, field), paths.CreateModelExpression(view, field));
        Assert.Equal(expected.Name, said.Name);
        Assert.Equal(expected.Model, said.Model);
        Assert.Equal(expected.Metadata, said.Metadata);
        Assert.Equal(expected.ModelExplorer.ModelType, said.ModelExplorer.ModelType);
        Assert.Same(expected.ModelExplorer.Container?.Model, said.ModelExplorer.Container?.Model);
    }

    [Fact]
    public void A_property_a_place_and_both_are_read_as_the_framework_reads_them()
    {
        SameAsTheFramework(report => report.Title);
        SameAsTheFramework(report => report);
        SameAsTheFramework(report => report.Children);
        SameAsTheFramework(report => report.Children[0].Name);
        SameAsTheFramework(report => report.Children[0].Born);
        SameAsTheFramework(report => report.Visits[0].Minutes);
        for (var i = 0; i < 2; i++)
        {
            SameAsTheFramework(report => report.Children[i]);
            SameAsTheFramework(report => report.Children[i].Name);
            for (var j = i; j < 2 - i; j++) SameAsTheFramework(report => report.Children[i].Codes[j]);
        }
    }

    [Fact]
    public void What_is_not_there_is_nothing() => SameAsTheFramework(report => report.Children[1].Visit!.Where);

    [Fact]
    public void What_is_no_path_of_properties_and_places_is_left_to_the_framework() =>
        SameAsTheFramework(report => report.Answers["C01"]);

    [Fact]
    public void A_place_beyond_the_end_of_a_list_is_a_mistake_of_the_view()
    {
        ViewDataDictionary<Report> view = new(metadata, new()) { Model = Filled };
        Assert.Throws<ArgumentOutOfRangeException>(() => paths.CreateModelExpression(view, report => report.Children[2].Name).Model);
    }
}
