using System.Globalization;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Web.Accounts;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Work.Live;

/// <summary>
/// Tells an open page that something on it has changed, and never what. A page comes back by itself after a minute: whoever is signed out
/// or has become somebody else is found then, and what came between is caught up.
/// </summary>
[Route("live")]
[Authorize(Policy = Policies.ReadCase)]
public sealed class LiveController(
    LiveFeed feed, LiveSeats seats, PortalDbContext db, CurrentUser user, IHostApplicationLifetime lifetime, TimeProvider time) : Controller
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(55);

    /// <param name="on">The list on the page; none where it has the bell alone.</param>
    /// <param name="team">The team its board is of.</param>
    /// <param name="since">The last entry of the trail that the page knows of.</param>
    [HttpGet("")]
    public async Task<IActionResult> Listen(LiveList? on, string? team, long? since)
    {
        if (!Request.Listens()) return StatusCode(StatusCodes.Status406NotAcceptable);
        var known = long.TryParse(Request.Headers["Last-Event-ID"], NumberStyles.None, CultureInfo.InvariantCulture, out var last)
            ? last : since;
        Response.ContentType = ListeningPage.Type;
        // A proxy that collects an answer before it sends it on would send this one a minute late.
        Response.Headers["X-Accel-Buffering"] = "no";
        HttpContext.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();

        using var over = new CancellationTokenSource(await LengthAsync(), time);
        using var seat = seats.Take(db.From.Session ?? user.Id);
        var isTaken = seat.IsTaken;
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(
            over.Token, isTaken, HttpContext.RequestAborted, lifetime.ApplicationStopping);
        await foreach (var words in feed.ListenAsync(on, team, known, seats, ended.Token)) await SendAsync(words);
        if (isTaken.IsCancellationRequested) await SendAsync(LiveFeed.Full);
        return new EmptyResult();
    }

    private async Task SendAsync(string words)
    {
        await Response.WriteAsync(words);
        await Response.Body.FlushAsync();
    }

    private async Task<TimeSpan> LengthAsync()
    {
        var endsAt = SessionLimits.EndsAt((await HttpContext.AuthenticateAsync()).Properties);
        var left = endsAt - time.UtcNow;
        return left is null || left > Longest ? Longest : left > TimeSpan.Zero ? left.Value : TimeSpan.Zero;
    }
}
