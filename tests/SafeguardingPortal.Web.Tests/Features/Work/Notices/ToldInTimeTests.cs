using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Work;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Features.Work.Notices;

/// <summary>Who is told that something of theirs happened: once, with what happened, and never of what is closed to them (B13).</summary>
public class ToldInTimeTests : PortalTest
{
    private Task<List<(Guid Officer, NoticeOf Of, string Reference)>> NoticesAsync() => Portal.QueryAsync(async db =>
        (await db.Notices.AsNoTracking().OrderBy(notice => notice.At).ToListAsync())
            .ConvertAll(notice => (notice.OfficerId, notice.Of, notice.Reference)));

    [Fact]
    public async Task Allocation_tells_the_officer_and_the_supervisor_once_and_not_whoever_did_it()
    {
        var logged = await Given.ReferralAsync(await Given.TeamAsync(), Stage.Accepted);
        var told = await NoticesAsync();
        Assert.Equal(1, told.Count(each => each == (logged.Team.Constable.Id, NoticeOf.OfficerInCase, logged.Reference)));
        Assert.Equal(told.Count, told.Distinct().Count());

        var officer = Portal.SignIn(logged.Team.Constable);
        var page = await officer.GetAsync("/notices");
        Assert.Equal(["1", "1"], page.Texts(".moj-notification-badge [aria-hidden]"));
        Assert.Contains("You are the officer in the case", page.Main);
        Assert.Contains(logged.Page, page.Links("tbody a"));
        Assert.Contains("Ava", page.Main);
    }

    [Fact]
    public async Task What_is_read_is_counted_no_more_and_stays_among_all()
    {
        var logged = await Given.WithTaskAsync(await Given.ReferralAsync(await Given.TeamAsync(), Stage.Accepted));
        var officer = Portal.SignIn(logged.Team.Constable);
        var page = await officer.GetAsync("/notices");
        var unread = page.Texts("tbody tr").Count;
        Assert.True(unread > 0);
        var read = await officer.PostAsync("/notices/seen", page);
        Assert.Contains("Nothing unread.", read.Main);
        Assert.Empty(read.Texts(".moj-notification-badge"));
        Assert.Equal(unread, (await officer.GetAsync("/notices?all=true")).Texts("tbody tr").Count);
        Clock.Advance(TimeSpan.FromDays(Notice.ShownDays + 1));
        Assert.Contains("Nothing in the last 28 days.", (await officer.GetAsync("/notices?all=true")).Main);
    }

    [Fact]
    public async Task BR_53_a_notice_of_a_case_that_is_closed_to_them_is_neither_shown_nor_counted()
    {
        var logged = await Given.ReferralAsync(await Given.TeamAsync(), Stage.Accepted);
        var officer = Portal.SignIn(logged.Team.Constable);
        Assert.NotEmpty((await officer.GetAsync("/notices")).Texts("tbody tr"));
        await Given.RestrictAsync(logged);
        var page = await officer.GetAsync("/notices?all=true");
        Assert.DoesNotContain(logged.Reference, page.Source);
        Assert.Empty(page.Texts(".moj-notification-badge"));
        Assert.Contains("All, last 28 days (0)", page.Main);
    }

    [Fact]
    public async Task A_kind_that_is_not_wanted_is_not_told_and_who_may_open_what_always_is()
    {
        var logged = await Given.ReferralAsync(await Given.TeamAsync(), Stage.Accepted);
        var officer = Portal.SignIn(logged.Team.Constable);
        var form = await officer.GetAsync("/notices/choose");
        Assert.Equal(Enum.GetValues<NoticeKind>().Length - 1, form.Html.QuerySelectorAll("input[name=Kinds]").Length);
        var done = await officer.SubmitAsync(form, new() { ["Kinds"] = nameof(NoticeKind.Task) });
        Assert.Equal("You are told of what you chose.", done.Done);
        Assert.Contains("Nothing unread.", done.Main);
        await Given.WithTaskAsync(logged);
        Assert.DoesNotContain("You are the officer in the case", (await officer.GetAsync("/notices?all=true")).Main);
        Assert.Single(await Portal.QueryAsync(db => db.SilencedNotices.Where(each => each.Kind == NoticeKind.Allocation).ToListAsync()));
    }

    [Fact]
    public async Task Somebody_elses_notice_is_read_by_nobody_but_them()
    {
        var logged = await Given.ReferralAsync(await Given.TeamAsync(), Stage.Accepted);
        var notice = await Portal.QueryAsync(db => db.Notices.Where(each => each.OfficerId == logged.Team.Constable.Id)
            .Select(each => each.Id).FirstAsync());
        var other = Portal.SignIn(logged.Team.OtherConstable);
        await other.PostAsync($"/notices/{notice}/seen", await other.GetAsync("/notices/choose"));
        Assert.Null(await Portal.QueryAsync(db => db.Notices.Where(each => each.Id == notice).Select(each => each.ReadAt).SingleAsync()));
    }
}
