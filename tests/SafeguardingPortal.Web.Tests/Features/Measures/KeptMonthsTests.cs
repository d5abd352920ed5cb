using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Casework.Tasks;
using SafeguardingPortal.Domain.Conferences;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.Measures;
using SafeguardingPortal.Domain.Teams;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Features.Measures;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Features.Measures;

/// <summary>Months that are over are kept as they are counted, and are at every instant what a full recount gives.</summary>
public class KeptMonthsTests : PortalTest
{
    private static DateTime Nov(int day) => new(2026, 11, day, 10, 0, 0, DateTimeKind.Utc);

    [Fact]
    public async Task Kept_months_are_what_a_full_recount_gives_after_whatever_is_written_into_them()
    {
        var (team, other) = (await Given.TeamAsync(), await Given.TeamAsync("lambeth"));
        var open = await Given.ReferralAsync(team, Stage.Accepted, 24 * 25);
        var late = await Given.ReferralAsync(team, Stage.FinishedLate, 24 * 20);
        var finished = await Given.ReferralAsync(other, Stage.Finished, 24 * 40);
        var unwritten = await Portal.ConferenceAsync(late, starts: Nov(16));
        var upcoming = await Portal.ConferenceAsync(finished, starts: Nov(27));
        var task = await Given.TaskAsync(late, team.Sergeant, dueInHours: 24);
        await Given.DissentAsync(late);
        await Portal.RaiseFlagsAsync();

        // Of the month that runs nothing is kept.
        await AssertSameAsync();
        Assert.False(await Portal.QueryAsync(db => db.MonthsCounted.AnyAsync(each => each.Month >= new DateOnly(2026, 11, 1))));
        Assert.True(await Portal.QueryAsync(db => db.MonthsCounted.AnyAsync(each => each.Month == new DateOnly(2026, 10, 1))));

        Clock.Now = new(2026, 12, 9, 9, 0, 0, DateTimeKind.Utc);
        await Portal.RaiseFlagsAsync();
        await AssertSameAsync();
        Assert.True(await Portal.QueryAsync(db => db.MonthsCounted.AnyAsync(each => each.Month == new DateOnly(2026, 11, 1))));

        // A referral of a child known before is taken down late; a conference is written up, another moved and cancelled; what was open is
        // decided; it changes hands; a task is done; a dissent is answered.
        foreach (var write in (Func<Task>[])
        [
            () => Given.ReferralAsync(team, hoursAgo: 24 * 30),
            () => Portal.HoldAsync(unwritten),
            () => Portal.DoAsync(upcoming, (conference, _, _) =>
            {
                conference.Cancel("Not needed.", other.Inspector.User, Now, conference.StartsAt.AddDays(-2));
                return Task.FromResult<IEnumerable<object>>([]);
            }),
            () => Given.AssessAsync(open, at: Now.AddHours(-5)),
            () => Given.DiscussAsync(open, Domain.Casework.Discussions.DiscussionOutcome.JointSection47,
                Now.AddHours(-3), Now.AddHours(-2)),
            () => Given.SignAsync(open),
            () => Portal.QueryAsync(async db =>
            {
                (await db.Set<CaseTask>().SingleAsync(each => each.Reference == task)).Complete("It was done.", team.Sergeant.User, Now);
                return await db.SaveChangesAsync();
            }),
            () => Given.ExplainAsync(late),
            () => Given.AcknowledgeAsync(late),
            () => TransferAsync(late, other)
        ])
        {
            await write();
            await AssertSameAsync();
        }
    }

    [Fact]
    public async Task What_is_written_into_one_month_has_that_month_counted_again_and_no_other()
    {
        var team = await Given.TeamAsync();
        await Given.ReferralAsync(team, Stage.Finished, 24 * 40);
        await ReadAsync();
        // What was counted is marked, so that it can be told from what is counted anew.
        await Portal.QueryAsync(db => db.MonthCounts.ExecuteUpdateAsync(set => set.SetProperty(count => count.Whole, 1_000)));
        await Given.ReferralAsync(team, hoursAgo: 24 * 40);
        await ReadAsync();

        var counted = await Portal.QueryAsync(db => db.MonthCounts
            .Where(count => count.Measure == Measure.Within24Hours && count.Only == "").ToListAsync());
        Assert.Equal(2, counted.Single(count => count.Month == new DateOnly(2026, 10, 1)).Whole);
        var others = await Portal.QueryAsync(db => db.MonthsCounted.CountAsync(each => each.Month < new DateOnly(2025, 10, 1)));
        Assert.InRange(others, 1, 24);
    }

    [Fact]
    public async Task A_version_put_in_force_has_its_months_counted_by_it()
    {
        var team = await Given.TeamAsync();
        await Given.ReferralAsync(team, Stage.Closed, 24 * 40);
        await ReadAsync();
        await Portal.QueryAsync(async db =>
        {
            await db.MeasureVersions.Where(version => version.Measure == Measure.Within24Hours)
                .ExecuteUpdateAsync(set => set.SetProperty(version => version.Query, "discussed"));
            return 0;
        });
        await AssertSameAsync();
    }

    private Task<int> TransferAsync(Logged logged, Team to) => Portal.AsAsync(CurrentUser.System, async (_, db) =>
    {
        var referral = await db.Set<Referral>().SingleAsync(each => each.Reference == logged.Reference);
        referral.OfferTransfer(
            await db.Set<Cait>().SingleAsync(cait => cait.Id == to.Id), "The children live there.", logged.Team.Sergeant.User, Now);
        referral.AcceptTransfer(to.Desk.User, Now);
        return await db.SaveChangesAsync();
    });

    private Task<IReadOnlyList<(string Measure, Guid Team, int Bucket, Share Kept, Share Full)>> ReadAsync() =>
        Portal.AsAsync(CurrentUser.System with { Role = Role.Commander }, async (services, db) =>
        {
            var (kept, reader) = (services.GetRequiredService<KeptMonths>(), services.GetRequiredService<MeasureReader>());
            var versions = await reader.VersionsAsync();
            var teams = await db.Caits.Select(cait => cait.Id).ToListAsync();
            var last = DateOnly.FromDateTime(Now);
            List<(string, Guid, int, Share, Share)> all = [];
            foreach (var measure in MeasureRegistry.All)
            {
                IReadOnlyList<Stretch>[] asked =
                [
                    [.. Enumerable.Range(0, 15).Select(n => Period.Month(last.AddMonths(n - 14)))
                        .Select(month => new Stretch(month, versions.QueryOn(measure.Measure, month.From)))],
                    versions.Stretches(measure.Measure, Period.FinancialYear(Period.FinancialYearOf(last)))
                ];
                foreach (var (buckets, only) in asked.SelectMany(buckets => measure.PartWords.Where(part => part.IsOnTile)
                    .Select(part => (string?)part.Code).Prepend(null).Select(only => (buckets, only))))
                {
                    var one = await kept.TallyAsync(measure, versions, buckets, teams, only);
                    var full = await kept.For(measure).TallyAsync(measure, buckets, teams, only);
                    all.AddRange(from team in teams
                                 from bucket in Enumerable.Range(0, buckets.Count)
                                 select (measure.Code, team, bucket, one.Of(team, bucket), full.Of(team, bucket)));
                }
            }
            return (IReadOnlyList<(string, Guid, int, Share, Share)>)all;
        });

    private async Task AssertSameAsync()
    {
        var all = await ReadAsync();
        Assert.Contains(all, each => each.Full.Whole > 0);
        Assert.DoesNotContain(all, each => each.Kept != each.Full);
    }
}
