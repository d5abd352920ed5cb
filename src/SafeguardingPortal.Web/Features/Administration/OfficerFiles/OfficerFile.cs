using FluentValidation;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Teams;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Accounts;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Features.Administration.Officers;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Pages.Lists;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Administration.OfficerFiles;

/// <summary>Officers from a file, tried first: who is new joins, and who is here by their number changes role or team from a day.</summary>
public sealed record ImportOfficers : FileToTry
{
    /// <summary>The columns that a file has.</summary>
    [Shown]
    public IReadOnlyList<string> Columns { get; init; } = [];

    [Shown]
    public OfficerImport? Import { get; init; }
}

/// <summary>Gives the form what its page says of the file.</summary>
public sealed class ImportOfficersFilling : IFillsForm<ImportOfficers>
{
    public Task<ImportOfficers> FillAsync(ImportOfficers form, FormPage page) =>
        Task.FromResult(form with { Columns = OfficerFile.Columns });
}

public sealed class ImportOfficersValidator : FileToTryValidator<ImportOfficers>;

/// <summary>What one row of the file does.</summary>
/// <param name="UserName">The account that is opened for them; null where none is.</param>
public sealed record OfficerChange(Officer Officer, bool IsNew, string? UserName, string InWords);

/// <summary>What comes of a file of officers: faults, or what it changes.</summary>
/// <param name="Unchanged">How many of its rows say what is so already.</param>
public sealed record OfficerImport(IReadOnlyList<FileFault> Faults, IReadOnlyList<OfficerChange> Changes, int Unchanged);

/// <summary>An account that was opened, with the password that is shown once.</summary>
public sealed record OpenedAccount(string Name, string UserName, string Password);

/// <summary>Reads a file of officers against those who are here.</summary>
public sealed class OfficerFile(
    PortalDbContext db, OfficerAccounts accounts, ReferenceLists lists, OfficerCodes codes, IValidator<AddOfficer> validator,
    CurrentUser user, TimeProvider time)
{
    public const int MostRows = 500;

    private const string UserName = "User name";

    public static readonly IReadOnlyList<string> Columns =
        ["Number", "Name", "Rank", "Role", "Team", "From", "Telephone", "Email", UserName];

    private DateOnly Today => UkTime.DateOf(time.UtcNow);

    /// <summary>
    /// What the file would do, done to officers that are not saved yet: whoever brings it in saves them, and whoever tries it does not.
    /// </summary>
    public async Task<OfficerImport> ReadAsync(string text)
    {
        var file = ListFile.Read(text, Columns, MostRows);
        if (file.Faults.Count > 0) return new(file.Faults, [], 0);

        var teams = await lists.CaitsAsync();
        var numbers = file.Rows.Select(row => row.Cells[0]).OfType<string>().Distinct().ToList();
        var here = (await db.Officers.Include(officer => officer.Roles).Include(officer => officer.Postings).AsSplitQuery()
            .Where(officer => numbers.Contains(officer.Number!)).ToListAsync()).ToLookup(officer => officer.Number);
        List<FileFault> faults = [.. Twice(file, 0), .. Twice(file, Columns.Count - 1)];
        List<OfficerChange> changes = [];
        var (unchanged, next) = (0, await codes.NextAsync());
        foreach (var row in file.Rows)
        {
            var (form, wrong) = await FormAsync(row, teams);
            if (wrong.Count > 0)
            {
                faults.AddRange(wrong);
                continue;
            }
            try
            {
                if (form.Number is { } number && here[number].FirstOrDefault() is { } officer)
                {
                    if (await ChangedAsync(officer, form, teams) is { } change) changes.Add(change);
                    else unchanged++;
                }
                else
                {
                    changes.Add(await JoinsAsync(form, next, teams, row.Number, faults));
                    next = OfficerCodes.After(next);
                }
            }
            catch (RuleViolation refused)
            {
                faults.Add(new(row.Number, "From", refused.Message));
            }
        }
        return new([.. faults.OrderBy(fault => fault.Row)], changes, unchanged);
    }

    /// <summary>What the same form as for one officer says of the row, by the column it is about.</summary>
    private async Task<(AddOfficer Form, IReadOnlyList<FileFault> Wrong)> FormAsync(FileLine row, IReadOnlyList<Choice> teams)
    {
        var cells = row.Cells;
        var team = teams.FirstOrDefault(each => Same(each.Text, cells[4]) || Same(each.Value, cells[4]))?.Value;
        Role? role = Roles.OfPeople.FirstOrDefault(each => Same(each.InWords(), cells[3]) || Same(each.ToString(), cells[3]));
        var form = new AddOfficer
        {
            Number = cells[0],
            Name = cells[1],
            Rank = cells[2],
            Role = role,
            Team = team,
            From = cells[5],
            Telephone = cells[6],
            Email = cells[7],
            UserName = cells[8]
        };
        List<FileFault> wrong = [];
        if (cells[4] is { } named && team is null) wrong.Add(new(row.Number, "Team", $"{named} is no team of today"));
        if (cells[3] is { } called && role == default(Role)) wrong.Add(new(row.Number, "Role", $"{called} is no role of the portal"));
        var said = await validator.ValidateAsync(form);
        wrong.AddRange(said.Errors.DistinctBy(error => error.PropertyName)
            .Where(error => !wrong.Exists(fault => fault.Column == error.PropertyName))
            .Select(error => new FileFault(
                row.Number, error.PropertyName == nameof(form.UserName) ? UserName : error.PropertyName, error.ErrorMessage)));
        return (form, wrong);
    }

    private async Task<OfficerChange> JoinsAsync(
        AddOfficer form, string code, IReadOnlyList<Choice> teams, int row, List<FileFault> faults)
    {
        if (form.UserName is { } wanted && await accounts.ProblemAsync(wanted) is { } problem) faults.Add(new(row, UserName, problem));
        var from = TypedDay.Read(form.From, Today)!.Value;
        var officer = Officer.Join(
            code, form.Details, form.Role!.Value, form.Team is { } team ? await lists.CaitIdAsync(team) : null, from, Today, user);
        return new(officer, IsNew: true, form.UserName,
            $"{officer.Name} joins as {form.Role.Value.InWords().ToLowerInvariant()}{In(form.Team, teams)} from {LondonWords.Day(from)}"
                + (form.UserName is { } name ? $", and signs in as {name}" : ""));
    }

    private async Task<OfficerChange?> ChangedAsync(Officer officer, AddOfficer form, IReadOnlyList<Choice> teams)
    {
        var from = TypedDay.Read(form.From, Today)!.Value;
        List<string> what = [];
        var span = new Span(from, null, "Brought in from a file", user.Id);
        if (officer.RoleOn(from) != form.Role!.Value)
        {
            officer.TakeRole(form.Role.Value, span, besideOthers: false, user, Today);
            what.Add($"is {form.Role.Value.InWords().ToLowerInvariant()}");
        }
        if (form.Team is { } team && await lists.CaitIdAsync(team) is var caitId
            && !officer.Postings.Any(posting => posting.CaitId == caitId && posting.HoldsOn(from)))
        {
            officer.TakePost(caitId, span, besideOthers: false, user, Today);
            what.Add($"is posted to {teams.First(each => each.Value == team).Text}");
        }
        return what.Count == 0 ? null : new(
            officer, IsNew: false, null, $"{officer.Name} {string.Join(" and ", what)} from {LondonWords.Day(from)}");
    }

    private static string In(string? team, IReadOnlyList<Choice> teams) =>
        team is null ? "" : $", {teams.First(each => each.Value == team).Text},";

    private static IEnumerable<FileFault> Twice(ListFile file, int column) => file.Rows.Where(row => row.Cells[column] is not null)
        .GroupBy(row => row.Cells[column]!, StringComparer.OrdinalIgnoreCase).SelectMany(same => same.Skip(1))
        .Select(row => new FileFault(row.Number, Columns[column], $"{row.Cells[column]} stands in the file twice"));

    private static bool Same(string one, string? other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);
}
