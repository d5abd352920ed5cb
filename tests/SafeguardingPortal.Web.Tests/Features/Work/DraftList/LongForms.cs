using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Features.Work.DraftList;

/// <summary>Long forms as the tests of drafts send them: by a button, by the script, or to be refused.</summary>
internal static class LongForms
{
    public const string Log = "/referrals/log";
    public const string Keep = "Keep as a draft";

    public static PageForm Long(this Page page) => new(page.Html.Forms.Single(form => form.QuerySelector("[data-draft-path]") is not null));

    public static bool HasLong(this Page page) => page.Html.QuerySelector("[data-draft-path]") is not null;

    public static Task<HttpResponseMessage> KeepByScriptAsync(this Browser browser, string path, PageForm form) =>
        browser.SendAsync(HttpMethod.Post, $"/drafts/keep?path={Uri.EscapeDataString(path)}", form.Content(null, out _));
}
