using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Conferences;
using SafeguardingPortal.Web.Data.Door;

namespace SafeguardingPortal.Web.Features.Conferences.Attendance;

/// <summary>What a supervisor is asked to agree to.</summary>
public sealed record AskedToDecide(PolicePart Part, string Reason, string By, DateTime At)
{
    public static Task<AskedToDecide?> OfAsync(Records<Conference> conferences, string reference) =>
        conferences.Visible.Where(conference => conference.Reference == reference).SelectMany(conference => conference.Requests)
            .OrderByDescending(request => request.At)
            .Select(request => new AskedToDecide(request.Part, request.Reason, request.By.Name, request.At)).FirstOrDefaultAsync();
}
