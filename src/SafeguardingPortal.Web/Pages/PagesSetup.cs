using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using SafeguardingPortal.Web.Pages.Lists;

namespace SafeguardingPortal.Web.Pages;

/// <summary>How forms are read, checked and answered, and where views lie.</summary>
public static class PagesSetup
{
    public static IServiceCollection AddPortalPages(this IServiceCollection services, IHostEnvironment environment)
    {
        services.AddValidatorsFromAssemblyContaining<Program>(ServiceLifetime.Singleton);
        services.AddFormFilling();
        services.AddAntiforgery(antiforgery =>
        {
            antiforgery.Cookie.Name = environment.IsDevelopment() ? "portal-form" : "__Host-portal-form";
            antiforgery.Cookie.SecurePolicy = environment.IsDevelopment() ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
        });
        services.AddRouting(routing => routing.ConstraintMap["reference"] = typeof(ReferenceConstraint));
        services.AddSingleton<IModelExpressionProvider, FieldPaths>();
        services.AddControllersWithViews(mvc =>
        {
            // A CRAM of a large family has more lines than the usual limit of a list.
            mvc.MaxModelBindingCollectionSize = 5_000;
            // Our forms write no names the jQuery way, and its reader throws at a name with one bracket.
            mvc.ValueProviderFactories.RemoveType<JQueryFormValueProviderFactory>();
            mvc.ValueProviderFactories.RemoveType<JQueryQueryStringValueProviderFactory>();
            TypedTextBinding.Use(mvc.ModelBinderProviders);
            mvc.ModelBinderProviders.Insert(0, new AddRowBinding());
            // After the limits of a form, which would otherwise be read without them, with a warning each time.
            mvc.Filters.Add<FormTokens>(order: 1000);
            // Outside the filter that opens drafts, which what was just sent goes before.
            mvc.Filters.Add<OpenedByAnother>(order: -20);
            mvc.Filters.Add<FormValidation>();
            mvc.Filters.Add<ExpectedFailures>();
            mvc.Filters.Add<OnceOnly>();
            mvc.Filters.Add<FormFilling>();
            mvc.ModelBindingMessageProvider.SetAttemptedValueIsInvalidAccessor((_, _) => "Choose one of the answers shown");
            mvc.ModelBindingMessageProvider.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => "Choose one of the answers shown");
        });
        services.AddSingleton<IRazorPageActivator>(provider => new NotesWhoIsShown(
            ActivatorUtilities.CreateInstance<RazorPageActivator>(provider)));
        services.Configure<RazorViewEngineOptions>(razor =>
        {
            razor.ViewLocationFormats.Clear();
            razor.ViewLocationFormats.Add("/Pages/{0}.cshtml");
            razor.ViewLocationExpanders.Add(new FeatureFolders());
        });
        return services;
    }
}
