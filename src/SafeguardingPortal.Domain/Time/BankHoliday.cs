namespace SafeguardingPortal.Domain.Time;

/// <summary>
/// A bank holiday of England and Wales and where it was announced (BR-12), known from a day on and, once it was moved or withdrawn, to
/// another: what is counted is counted by what is known on its day, and a limit that runs keeps what it was given.
/// </summary>
public sealed class BankHoliday
{
    public DateOnly Date { get; private set; }
    public string Name { get; private set; } = "";
    public string Source { get; private set; } = "";

    /// <summary>The first day it is counted by.</summary>
    public DateOnly From { get; private set; }

    /// <summary>The last day it is counted by; null while it stands.</summary>
    public DateOnly? To { get; private set; }

    /// <summary>Where it was announced that it is moved or withdrawn.</summary>
    public string? Withdrawn { get; private set; }

    private BankHoliday() { }
    public static BankHoliday On(DateOnly date, string name, string source, DateOnly from) =>
        new() { Date = date, Name = name, Source = source, From = from };

    /// <summary>It is no holiday any more, from tomorrow on: what was counted today was counted by it.</summary>
    public void Withdraw(string source, DateOnly today)
    {
        RuleViolation.When(To is not null, "It has been moved or withdrawn already.");
        RuleViolation.When(Date <= today, "The day has come: what was counted by it stays.");
        RuleViolation.When(string.IsNullOrWhiteSpace(source), "Say where that is published.");
        (To, Withdrawn) = (today, source);
    }

    /// <summary>It is kept on another day instead.</summary>
    /// <param name="standing">The bank holidays that stand.</param>
    /// <returns>The other day, counted by from tomorrow on.</returns>
    public BankHoliday MoveTo(DateOnly day, string source, IReadOnlyCollection<DateOnly> standing, DateOnly today)
    {
        RuleViolation.When(day <= today.AddDays(1), "A bank holiday is moved to a day that is still to come.");
        RuleViolation.When(day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday, "That day is at a weekend. Choose a working day.");
        RuleViolation.When(standing.Contains(day), "That day is a bank holiday already. Choose another.");
        Withdraw(source, today);
        return On(day, Name, source, today.AddDays(1));
    }

    /// <summary>
    /// What a new copy of the portal starts with: substitute days and one-offs as proclaimed. 2022 to 2027 checked against a published
    /// list, earlier years from general knowledge (handbook BR-12). An administrator keeps them from there.
    /// </summary>
    public static IReadOnlyList<BankHoliday> From2009To2027 { get; } =
    [
        On(new(2009, 1, 1), "New Year’s Day"),
        On(new(2009, 4, 10), "Good Friday"),
        On(new(2009, 4, 13), "Easter Monday"),
        On(new(2009, 5, 4), "Early May"),
        On(new(2009, 5, 25), "Spring"),
        On(new(2009, 8, 31), "Summer"),
        On(new(2009, 12, 25), "Christmas Day"),
        On(new(2009, 12, 28), "Boxing Day (substitute)"),
        On(new(2010, 1, 1), "New Year’s Day"),
        On(new(2010, 4, 2), "Good Friday"),
        On(new(2010, 4, 5), "Easter Monday"),
        On(new(2010, 5, 3), "Early May"),
        On(new(2010, 5, 31), "Spring"),
        On(new(2010, 8, 30), "Summer"),
        On(new(2010, 12, 27), "Christmas Day (substitute)"),
        On(new(2010, 12, 28), "Boxing Day (substitute)"),
        On(new(2011, 1, 3), "New Year’s Day (substitute)"),
        On(new(2011, 4, 22), "Good Friday"),
        On(new(2011, 4, 25), "Easter Monday"),
        On(new(2011, 4, 29), "Royal wedding"),
        On(new(2011, 5, 2), "Early May"),
        On(new(2011, 5, 30), "Spring"),
        On(new(2011, 8, 29), "Summer"),
        On(new(2011, 12, 26), "Boxing Day"),
        On(new(2011, 12, 27), "Christmas Day (substitute)"),
        On(new(2012, 1, 2), "New Year’s Day (substitute)"),
        On(new(2012, 4, 6), "Good Friday"),
        On(new(2012, 4, 9), "Easter Monday"),
        On(new(2012, 5, 7), "Early May"),
        On(new(2012, 6, 4), "Spring"),
        On(new(2012, 6, 5), "Diamond Jubilee"),
        On(new(2012, 8, 27), "Summer"),
        On(new(2012, 12, 25), "Christmas Day"),
        On(new(2012, 12, 26), "Boxing Day"),
        On(new(2013, 1, 1), "New Year’s Day"),
        On(new(2013, 3, 29), "Good Friday"),
        On(new(2013, 4, 1), "Easter Monday"),
        On(new(2013, 5, 6), "Early May"),
        On(new(2013, 5, 27), "Spring"),
        On(new(2013, 8, 26), "Summer"),
        On(new(2013, 12, 25), "Christmas Day"),
        On(new(2013, 12, 26), "Boxing Day"),
        On(new(2014, 1, 1), "New Year’s Day"),
        On(new(2014, 4, 18), "Good Friday"),
        On(new(2014, 4, 21), "Easter Monday"),
        On(new(2014, 5, 5), "Early May"),
        On(new(2014, 5, 26), "Spring"),
        On(new(2014, 8, 25), "Summer"),
        On(new(2014, 12, 25), "Christmas Day"),
        On(new(2014, 12, 26), "Boxing Day"),
        On(new(2015, 1, 1), "New Year’s Day"),
        On(new(2015, 4, 3), "Good Friday"),
        On(new(2015, 4, 6), "Easter Monday"),
        On(new(2015, 5, 4), "Early May"),
        On(new(2015, 5, 25), "Spring"),
        On(new(2015, 8, 31), "Summer"),
        On(new(2015, 12, 25), "Christmas Day"),
        On(new(2015, 12, 28), "Boxing Day (substitute)"),
        On(new(2016, 1, 1), "New Year’s Day"),
        On(new(2016, 3, 25), "Good Friday"),
        On(new(2016, 3, 28), "Easter Monday"),
        On(new(2016, 5, 2), "Early May"),
        On(new(2016, 5, 30), "Spring"),
        On(new(2016, 8, 29), "Summer"),
        On(new(2016, 12, 26), "Boxing Day"),
        On(new(2016, 12, 27), "Christmas Day (substitute)"),
        On(new(2017, 1, 2), "New Year’s Day (substitute)"),
        On(new(2017, 4, 14), "Good Friday"),
        On(new(2017, 4, 17), "Easter Monday"),
        On(new(2017, 5, 1), "Early May"),
        On(new(2017, 5, 29), "Spring"),
        On(new(2017, 8, 28), "Summer"),
        On(new(2017, 12, 25), "Christmas Day"),
        On(new(2017, 12, 26), "Boxing Day"),
        On(new(2018, 1, 1), "New Year’s Day"),
        On(new(2018, 3, 30), "Good Friday"),
        On(new(2018, 4, 2), "Easter Monday"),
        On(new(2018, 5, 7), "Early May"),
        On(new(2018, 5, 28), "Spring"),
        On(new(2018, 8, 27), "Summer"),
        On(new(2018, 12, 25), "Christmas Day"),
        On(new(2018, 12, 26), "Boxing Day"),
        On(new(2019, 1, 1), "New Year’s Day"),
        On(new(2019, 4, 19), "Good Friday"),
        On(new(2019, 4, 22), "Easter Monday"),
        On(new(2019, 5, 6), "Early May"),
        On(new(2019, 5, 27), "Spring"),
        On(new(2019, 8, 26), "Summer"),
        On(new(2019, 12, 25), "Christmas Day"),
        On(new(2019, 12, 26), "Boxing Day"),
        On(new(2020, 1, 1), "New Year’s Day"),
        On(new(2020, 4, 10), "Good Friday"),
        On(new(2020, 4, 13), "Easter Monday"),
        On(new(2020, 5, 8), "Early May (VE Day)"),
        On(new(2020, 5, 25), "Spring"),
        On(new(2020, 8, 31), "Summer"),
        On(new(2020, 12, 25), "Christmas Day"),
        On(new(2020, 12, 28), "Boxing Day (substitute)"),
        On(new(2021, 1, 1), "New Year’s Day"),
        On(new(2021, 4, 2), "Good Friday"),
        On(new(2021, 4, 5), "Easter Monday"),
        On(new(2021, 5, 3), "Early May"),
        On(new(2021, 5, 31), "Spring"),
        On(new(2021, 8, 30), "Summer"),
        On(new(2021, 12, 27), "Christmas Day (substitute)"),
        On(new(2021, 12, 28), "Boxing Day (substitute)"),
        On(new(2022, 1, 3), "New Year’s Day (substitute)"),
        On(new(2022, 4, 15), "Good Friday"),
        On(new(2022, 4, 18), "Easter Monday"),
        On(new(2022, 5, 2), "Early May"),
        On(new(2022, 6, 2), "Spring"),
        On(new(2022, 6, 3), "Platinum Jubilee"),
        On(new(2022, 8, 29), "Summer"),
        On(new(2022, 9, 19), "State funeral of Queen Elizabeth II"),
        On(new(2022, 12, 26), "Boxing Day"),
        On(new(2022, 12, 27), "Christmas Day (substitute)"),
        On(new(2023, 1, 2), "New Year’s Day (substitute)"),
        On(new(2023, 4, 7), "Good Friday"),
        On(new(2023, 4, 10), "Easter Monday"),
        On(new(2023, 5, 1), "Early May"),
        On(new(2023, 5, 8), "Coronation of King Charles III"),
        On(new(2023, 5, 29), "Spring"),
        On(new(2023, 8, 28), "Summer"),
        On(new(2023, 12, 25), "Christmas Day"),
        On(new(2023, 12, 26), "Boxing Day"),
        On(new(2024, 1, 1), "New Year’s Day"),
        On(new(2024, 3, 29), "Good Friday"),
        On(new(2024, 4, 1), "Easter Monday"),
        On(new(2024, 5, 6), "Early May"),
        On(new(2024, 5, 27), "Spring"),
        On(new(2024, 8, 26), "Summer"),
        On(new(2024, 12, 25), "Christmas Day"),
        On(new(2024, 12, 26), "Boxing Day"),
        On(new(2025, 1, 1), "New Year’s Day"),
        On(new(2025, 4, 18), "Good Friday"),
        On(new(2025, 4, 21), "Easter Monday"),
        On(new(2025, 5, 5), "Early May"),
        On(new(2025, 5, 26), "Spring"),
        On(new(2025, 8, 25), "Summer"),
        On(new(2025, 12, 25), "Christmas Day"),
        On(new(2025, 12, 26), "Boxing Day"),
        On(new(2026, 1, 1), "New Year’s Day"),
        On(new(2026, 4, 3), "Good Friday"),
        On(new(2026, 4, 6), "Easter Monday"),
        On(new(2026, 5, 4), "Early May"),
        On(new(2026, 5, 25), "Spring"),
        On(new(2026, 8, 31), "Summer"),
        On(new(2026, 12, 25), "Christmas Day"),
        On(new(2026, 12, 28), "Boxing Day (substitute)"),
        On(new(2027, 1, 1), "New Year’s Day"),
        On(new(2027, 3, 26), "Good Friday"),
        On(new(2027, 3, 29), "Easter Monday"),
        On(new(2027, 5, 3), "Early May"),
        On(new(2027, 5, 31), "Spring"),
        On(new(2027, 8, 30), "Summer"),
        On(new(2027, 12, 27), "Christmas Day (substitute)"),
        On(new(2027, 12, 28), "Boxing Day (substitute)")
    ];

    private static BankHoliday On(DateOnly date, string name) =>
        On(date, name, date.Year >= 2022 ? "Published list" : "General knowledge", DateOnly.MinValue);
}
