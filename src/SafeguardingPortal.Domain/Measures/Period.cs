using SafeguardingPortal.Domain.Time;

namespace SafeguardingPortal.Domain.Measures;

/// <summary>From which London day to which a figure is of: a month, a year of April to March, or any two days.</summary>
public sealed record Period(DateOnly From, DateOnly To)
{
    public static Period Month(DateOnly day) => new(First(day), First(day).AddMonths(1).AddDays(-1));

    /// <summary>The year that begins on 1 April of this one, as figures are published.</summary>
    public static Period FinancialYear(int year) => new(new(year, 4, 1), new(year + 1, 3, 31));

    public static DateOnly First(DateOnly day) => new(day.Year, day.Month, 1);

    /// <summary>The year of April to March a day is in, by the year in which it begins.</summary>
    public static int FinancialYearOf(DateOnly day) => day.Month >= 4 ? day.Year : day.Year - 1;

    public bool IsMonth => this == Month(From);

    public bool IsFinancialYear => this == FinancialYear(From.Year);

    /// <summary>Its months, where it is made of whole ones; empty otherwise.</summary>
    public IReadOnlyList<DateOnly> Months => From.Day == 1 && To.AddDays(1).Day == 1
        ? [.. Enumerable.Range(0, (To.Year - From.Year) * 12 + To.Month - From.Month + 1).Select(n => From.AddMonths(n))] : [];

    /// <summary>The instant it begins.</summary>
    public DateTime Starts => UkTime.EndOf(From.AddDays(-1));

    /// <summary>The instant it has ended, which is no part of it.</summary>
    public DateTime Ends => UkTime.EndOf(To);

    /// <summary>The same days of the year before.</summary>
    public Period YearBefore => IsMonth ? Month(From.AddYears(-1))
        : IsFinancialYear ? FinancialYear(From.Year - 1) : new(From.AddYears(-1), To.AddYears(-1));

    /// <summary>Whether it is over on this day, so that nothing more is to come in it.</summary>
    public bool IsOverOn(DateOnly today) => To < today;
}
