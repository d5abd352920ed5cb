using FluentValidation;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Cases.Crimes;

public static class DayGoneRule
{
    /// <summary>A day that can be read and is not to come.</summary>
    public static void DayGone<T>(this IRuleBuilder<T, string?> rule, TimeProvider time, string asked) => rule
        .Must(day => TypedDay.Read(day, time.UtcNow) is not null).WithMessage($"{asked}, for example 23/11/2026")
        .Must(day => TypedDay.Read(day, time.UtcNow) is not { } read || read <= UkTime.DateOf(time.UtcNow))
        .WithMessage("That day is in the future. Check the day");
}
