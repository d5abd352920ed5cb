using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Razor;
using SafeguardingPortal.Web.Data.Door;

namespace SafeguardingPortal.Web.Pages;

/// <summary>
/// Whom an answer names is on the trail before the first of it is sent, whatever it is: a page, a part of one, a file. Where that cannot be
/// written, nothing is shown (B3, B15).
/// </summary>
public sealed class LooksFirst(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext http)
    {
        if (http.GetEndpoint()?.Metadata.GetMetadata<ControllerActionDescriptor>() is not { } action)
        {
            await next(http);
            return;
        }
        var shown = http.RequestServices.GetRequiredService<ShownPeople>();
        var body = http.Response.Body;
        http.Response.Body = new HeldBack(body, () => shown.WriteAsync($"{action.ControllerName}.{action.ActionName}"));
        try
        {
            await next(http);
        }
        catch
        {
            // An error page takes its place, which names nobody.
            shown.Forget();
            throw;
        }
        finally
        {
            http.Response.Body = body;
        }
    }

    /// <summary>Lets nothing through before something else was done, each time: a part made later may name others.</summary>
    private sealed class HeldBack(Stream body, Func<Task> first) : Stream
    {
        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await first();
            await body.WriteAsync(buffer, cancellationToken);
        }

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override async Task FlushAsync(CancellationToken cancellationToken)
        {
            await first();
            await body.FlushAsync(cancellationToken);
        }

        public override bool CanWrite => true;
        public override bool CanRead => false;
        public override bool CanSeek => false;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }
        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
        public override void Flush() => throw new NotSupportedException();
    }
}

/// <summary>Every view passes here as it is made, the parts and components of a page too: whom its model names is noted.</summary>
internal sealed class NotesWhoIsShown(IRazorPageActivator own) : IRazorPageActivator
{
    public void Activate(IRazorPage page, Microsoft.AspNetCore.Mvc.Rendering.ViewContext context)
    {
        var shown = context.HttpContext.RequestServices.GetRequiredService<ShownPeople>();
        shown.Note(context.ViewData.Model);
        foreach (var beside in context.ViewData.Values) shown.Note(beside);
        own.Activate(page, context);
    }
}
