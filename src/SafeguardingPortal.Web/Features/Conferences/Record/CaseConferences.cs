using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Conferences;
using SafeguardingPortal.Web.Data.Door;

namespace SafeguardingPortal.Web.Features.Conferences.Record;

/// <summary>The conferences of one case, the latest first.</summary>
public sealed record CaseConferences : IOfTeam
{
    /// <summary>More than any family has; a list this long is cut and says so.</summary>
    public const int Most = 100;

    public required string Reference { get; init; }
    public required Guid CaitId { get; init; }
    public IReadOnlyList<CaseConferenceRow> Conferences { get; init; } = [];

    public static Expression<Func<CaseFile, CaseConferences>> Shape { get; } = file =>
        new() { Reference = file.Reference, CaitId = file.CaitId };

    public static IQueryable<Conference> Upcoming(Records<Conference> conferences, string caseReference) =>
        conferences.Visible.Where(conference => conference.CaseFile.Reference == caseReference
            && conference.State == ConferenceState.Upcoming);

    public static async Task<IReadOnlyList<CaseConferenceRow>> RowsAsync(Records<Conference> conferences, string caseReference) =>
        await conferences.Visible.Where(conference => conference.CaseFile.Reference == caseReference)
            .OrderByDescending(conference => conference.Number).Take(Most).Select(conference => new CaseConferenceRow(
                conference.Number, conference.Type, conference.State, conference.HeldFrom ?? conference.StartsAt, conference.PoliceAttended,
                conference.Liaison!.Name,
                conference.Children.OrderBy(child => child.Order)
                    .Select(child => Person.ToLabel.Of(child.Child.Person, true)).ToList())).Spliced().ToListAsync();
}

public sealed record CaseConferenceRow(
    int Number, ConferenceType Type, ConferenceState State, DateTime StartsAt, bool? PoliceAttended, string? Liaison,
    IReadOnlyList<PersonLabel> Children);
