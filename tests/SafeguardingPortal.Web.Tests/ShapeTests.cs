using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests;

public class ShapeTests : PortalTest
{
    private List<ControllerActionDescriptor> Actions => [.. Portal.Services.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors.Items.OfType<ControllerActionDescriptor>()];

    [Fact]
    public void Every_controller_lives_in_the_feature_folder_of_its_name() =>
        Assert.All(Actions, action => Assert.Equal($"SafeguardingPortal.Web.Features.{action.ControllerName}", action.ControllerTypeInfo.Namespace));

    [Fact]
    public void Every_action_answers_named_methods_only() => Assert.All(Actions.Where(action => action.ActionName != "Error"), action =>
        Assert.True(action.ActionConstraints?.OfType<Microsoft.AspNetCore.Mvc.ActionConstraints.HttpMethodActionConstraint>().Any(), $"{action.ControllerName}.{action.ActionName}"));

    [Fact]
    public void The_domain_knows_nothing_of_the_web_or_the_database() => Assert.DoesNotContain(typeof(Domain.Entity).Assembly.GetReferencedAssemblies(),
        assembly => assembly.Name!.StartsWith("Microsoft.", StringComparison.Ordinal) || assembly.Name.StartsWith("SafeguardingPortal.Web", StringComparison.Ordinal));
}
