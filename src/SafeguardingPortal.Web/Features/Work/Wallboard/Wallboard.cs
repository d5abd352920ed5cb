using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.Teams;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Work.Wallboard;

/// <summary>A running 24 hours as a screen on the wall shows it: by its number.</summary>
public sealed record WallClock(string Reference, Clock Clock, NextStep Next);

/// <param name="Desk">The desk is staffed now.</param>
/// <param name="Away">How many of the team are away.</param>
public sealed record WallboardPage(
    Choice Team, IReadOnlyList<Choice> Teams, IReadOnlyList<WallClock> Clocks, int Running, int Overdue, int DueSoon, int Unallocated,
    bool Desk, WhoIsOnCall? OnCall, IReadOnlyList<string> Supervisors, IReadOnlyList<string> Officers, int Away)
{
    /// <summary>The address of a screen that was just made, shown this once, and until when it answers.</summary>
    public string? Address { get; init; }
    public DateTime? Until { get; init; }

    /// <summary>It stands on a screen of the office, where nobody presses anything.</summary>
    public bool IsScreen { get; init; }
}

/// <summary>
/// What a team has before it, for a screen that everybody in the room can see: numbers of records and no name of a child or a family, and
/// nothing of a restricted case, whoever put it there.
/// </summary>
public sealed class WallboardReader(
    Records<Referral> referrals, CappedCounts counts, OnCallRota rota, ReferenceLists lists, ListTeams teams, PortalDbContext db,
    TimeProvider time)
{
    /// <summary>So many are read from the other side of the room.</summary>
    public const int Most = 6;

    /// <summary>Past this a figure says "more than".</summary>
    public const int CountCap = 200;

    /// <summary>Of one of the teams of whoever looks, or of all there are; null where it is none of them.</summary>
    public async Task<WallboardPage?> ShowAsync(string? code)
    {
        IReadOnlyList<Choice> choices = [.. (await teams.ChoicesAsync()).Where(choice => choice.Value != ListTeams.Everyone)];
        var team = choices.FirstOrDefault(choice => choice.Value == code) ?? (code is null && choices is [var first, ..] ? first : null);
        return team is null ? null : await ShowAsync(team, await lists.CaitIdAsync(team.Value), choices);
    }

    /// <summary>Of the team of a screen.</summary>
    public Task<WallboardPage> ShowAsync(Cait team) => ShowAsync(new(team.Code, team.Name), team.Id, []);

    private async Task<WallboardPage> ShowAsync(Choice team, Guid id, IReadOnlyList<Choice> choices)
    {
        var (now, today) = (time.UtcNow, UkTime.DateOf(time.UtcNow));
        var running = referrals.Visible.Where(referral => referral.Deadline.Kind == DeadlineKind.Referral24Hours
            && referral.Deadline.CaitId == id && referral.Deadline.MetAt == null && !referral.CaseFile.IsRestricted);
        var rows = await running.OrderBy(referral => referral.Deadline.DueAt).ThenBy(referral => referral.Reference).Take(Most)
            .Select(referral => new
            {
                referral.Reference,
                Clock = Deadline.ToClock.Of(referral.Deadline),
                Progress = Referral.ToProgress.Of(referral)
            }).Spliced().ToListAsync();
        var counted = await counts.UpToAsync(CountCap,
        [
            running, running.Where(referral => referral.Deadline.DueAt < now),
            running.Where(referral => referral.Deadline.DueSoonAt <= now && referral.Deadline.DueAt >= now),
            running.Where(referral => referral.SupervisorId == null)
        ]);
        var here = await db.OfficersPresent.AsNoTracking().Where(officer => officer.Postings.Any(posting => posting.CaitId == id
                && posting.From <= today && (posting.To == null || today <= posting.To)))
            .OrderBy(officer => officer.Name).Select(officer => new
            {
                officer.Name,
                officer.Role,
                IsAway = db.Absences.Any(absence => absence.OfficerId == officer.Id && Absence.IsOn.Of(absence, today))
            }).Spliced().ToListAsync();
        var onDuty = here.FindAll(officer => !officer.IsAway);
        var hours = await lists.OfficeHoursAsync(id, today);
        return new(team, choices, rows.ConvertAll(row => new WallClock(row.Reference, row.Clock, row.Progress.Next)),
            counted[0], counted[1], counted[2], counted[3], hours is not null && hours.Cover(now), await rota.ForAsync(id, now),
            [.. onDuty.Where(officer => Roles.Supervisors.Contains(officer.Role)).Select(officer => officer.Name)],
            [.. onDuty.Where(officer => !Roles.Supervisors.Contains(officer.Role)).Select(officer => officer.Name)],
            here.Count - onDuty.Count);
    }
}
