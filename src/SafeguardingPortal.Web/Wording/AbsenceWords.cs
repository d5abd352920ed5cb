using SafeguardingPortal.Domain.Teams;

namespace SafeguardingPortal.Web.Wording;

/// <summary>Absences as people speak of them.</summary>
public static class AbsenceWords
{
    public static IReadOnlyList<Choice> Kinds { get; } =
        [.. Enum.GetValues<AbsenceKind>().Select(kind => new Choice(kind.ToString(), kind.InWords()))];

    public static string InWords(this AbsenceKind kind) => kind switch
    {
        AbsenceKind.AnnualLeave => "Annual leave",
        AbsenceKind.Sickness => "Sickness",
        AbsenceKind.MaternityOrParental => "Maternity or parental leave",
        AbsenceKind.Course => "Course",
        AbsenceKind.ElsewhereForATime => "Working elsewhere for a time",
        AbsenceKind.Other => "Other"
    };

    /// <summary>"from 7 Dec to 18 Dec".</summary>
    public static string InWords(this Absence absence) => absence.To is { } last
        ? $"from {LondonWords.Day(absence.From)} to {LondonWords.Day(last)}"
        : $"from {LondonWords.Day(absence.From)}, until further notice";
}
