using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Teams;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Data;

/// <summary>What is prepared answers as what is asked anew, however often it comes.</summary>
public class PreparedTests : PortalTest
{
    private sealed record TeamView
    {
        public required string Name { get; init; }
        public required IReadOnlyList<string> Boroughs { get; init; }
    }

    private static readonly Expression<Func<Cait, TeamView>> Kept = cait => new()
    {
        Name = cait.Name,
        Boroughs = cait.Boroughs.OrderBy(row => row.BoroughCode).Select(row => row.BoroughCode).ToList()
    };

    private static readonly Expression<Func<IQueryable<Cait>, IQueryable<string>>> Question =
        caits => caits.SelectMany(cait => cait.Boroughs).OrderBy(row => row.BoroughCode).Select(row => row.BoroughCode);

    [Fact]
    public async Task A_shape_that_is_kept_answers_of_each_record_its_own_one_part_and_its_lists()
    {
        await Portal.QueryAsync(async db =>
        {
            var all = await db.Caits.Select(Kept).ToDictionaryAsync(view => view.Name);
            var ids = await db.Caits.Select(cait => cait.Id).ToListAsync();
            Assert.True(ids.Count > 2);
            foreach (var id in ids)
            {
                var view = await Prepared.OneAsync(db, id, Kept);
                Assert.Equal(all[view.Name].Boroughs, view.Boroughs);
                Assert.Equal(view.Boroughs, await Prepared.ListAsync(db, id, Question));
            }
            return ids;
        });
    }

    [Fact]
    public async Task A_shape_with_a_value_of_the_request_in_it_is_asked_with_what_the_value_is_by_then()
    {
        await Portal.QueryAsync(async db =>
        {
            var id = await db.Caits.Select(cait => cait.Id).FirstAsync();
            var told = "first";
            Expression<Func<Cait, string>> shape = cait => told;
            for (var n = 0; n < 3; n++) Assert.Equal("first", await Prepared.OneAsync(db, id, shape));
            told = "second";
            Assert.Equal("second", await Prepared.OneAsync(db, id, shape));
            return id;
        });
    }
}
