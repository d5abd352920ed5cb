using SafeguardingPortal.Web.Data.Doors;

namespace SafeguardingPortal.Web.Tests.Data;

/// <summary>Where one page of a list ends and the next begins.</summary>
public class ListCursorTests
{
    private static readonly DateTime Noon = new(2026, 12, 1, 12, 0, 0, DateTimeKind.Utc);

    private static (List<int> Shown, bool HasMore) Page(int most, params int[] places) =>
        ListCursor.Page([.. places], most, place => new(Noon.AddHours(place), $"C-2026-{place:D6}"));

    [Fact]
    public void Rows_of_one_place_stand_on_one_page() => Assert.Equal([1], Page(2, 1, 2, 2).Shown);

    [Fact]
    public void A_page_whose_rows_all_have_one_place_is_shown_as_far_as_it_goes() => Assert.Equal([1, 1], Page(2, 1, 1, 1).Shown);

    [Fact]
    public void A_page_is_cut_where_the_next_place_begins()
    {
        var (shown, hasMore) = Page(2, 1, 2, 3);
        Assert.Equal([1, 2], shown);
        Assert.True(hasMore);
    }

    [Fact]
    public void The_last_page_has_no_next_one()
    {
        var (shown, hasMore) = Page(2, 1, 2);
        Assert.Equal([1, 2], shown);
        Assert.False(hasMore);
    }
}
