using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Identifiers;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Data.Model.Configurations;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.People.Record;

/// <summary>What was typed to record one thing of a person.</summary>
public interface IFactForm
{
    FactKind? Kind { get; }
    string? Text { get; }
    string? Ethnicity { get; }
    string? Appearance { get; }
    bool KeepUnverified { get; }
    string? Since { get; }
    string? Until { get; }
    bool? IsOpinion { get; }
    string? Source { get; }

    /// <summary>The categories of ethnicity that it can be.</summary>
    Task<IReadOnlyList<SelfDefinedEthnicity>> OfferedAsync(ReferenceLists lists);
}

/// <summary>Writes down one more thing of a person. One page a group of kinds.</summary>
public sealed record RecordFact : IFactForm, ISubmittedOnce
{
    public int Version { get; init; }
    public Guid SubmissionId { get; init; }
    public FactKind? Kind { get; init; }
    public string? Text { get; init; }

    /// <summary>The set and the code, such as EighteenPlusOne:W1.</summary>
    public string? Ethnicity { get; init; }
    public string? Appearance { get; init; }
    public bool KeepUnverified { get; init; }
    public string? Since { get; init; }
    public string? Until { get; init; }
    public bool? IsOpinion { get; init; } = false;
    public string? Source { get; init; }

    [Shown]
    public IReadOnlyList<Choice> Ethnicities { get; init; } = [];

    public Task<IReadOnlyList<SelfDefinedEthnicity>> OfferedAsync(ReferenceLists lists) => lists.EthnicitiesAsync();
}

public sealed class RecordFactValidator : AbstractValidator<RecordFact>
{
    public RecordFactValidator(TimeProvider time)
    {
        RuleFor(form => form.Kind).Chosen("Choose what is recorded")
            .When(form => form.Ethnicity.Typed() is null && form.Appearance.Typed() is null);
        FactRules.Add(this, time);
    }
}

public enum Correction { Replace, Withdraw }

/// <summary>What was recorded is wrong: something takes its place, or nothing does. The old row stays.</summary>
public sealed record CorrectFact : IFactForm
{
    public int Version { get; init; }
    public FactKind? Kind { get; init; }
    public Correction? What { get; init; } = Correction.Replace;
    public string? Text { get; init; }
    public string? Ethnicity { get; init; }
    public string? Appearance { get; init; }
    public bool KeepUnverified { get; init; }
    public string? Since { get; init; }
    public string? Until { get; init; }
    public bool? IsOpinion { get; init; }
    public string? Source { get; init; }
    [DataType(DataType.MultilineText)]
    public string? Reason { get; init; }

    [Shown]
    public IReadOnlyList<Choice> Ethnicities { get; init; } = [];

    /// <summary>What was taken down years ago is put right in its own set, whether or not that is asked for still.</summary>
    public async Task<IReadOnlyList<SelfDefinedEthnicity>> OfferedAsync(ReferenceLists lists) =>
        [.. (await lists.EthnicitiesOfEverAsync()).Select(category => category.AsSaid)];

    public static CorrectFact Of(FactLine fact, int version) => new()
    {
        Version = version,
        Kind = fact.Kind,
        Text = fact.Kind switch
        {
            FactKind.Birth when fact.CodeSet == nameof(BirthPrecision.Expected) => $"expected {Day(fact.Code)}",
            FactKind.Birth when fact.CodeSet == nameof(BirthPrecision.Exact) => Day(fact.Code),
            FactKind.Birth => "",
            FactKind.Death => TypedDay.Write(fact.From),
            FactKind.Ethnicity or FactKind.ObservedAppearance => null,
            _ => fact.Text
        },
        Ethnicity = fact.Kind == FactKind.Ethnicity ? PersonWords.ChoiceOf(fact.CodeSet, fact.Code) : null,
        Appearance = fact.Kind == FactKind.ObservedAppearance ? fact.Code : null,
        KeepUnverified = fact.Problem is not null,
        Since = fact.Kind == FactKind.Death ? null : TypedDay.Write(fact.From),
        Until = TypedDay.Write(fact.To),
        IsOpinion = fact.IsOpinion
    };

    private static string Day(string? code) =>
        code is null ? "" : TypedDay.Write(DateOnly.ParseExact(code, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
}

public sealed class CorrectFactValidator : AbstractValidator<CorrectFact>
{
    public CorrectFactValidator(TimeProvider time)
    {
        RuleFor(form => form.What).Chosen("Say whether something takes its place");
        When(form => form.What != Correction.Withdraw, () => FactRules.Add(this, time));
        RuleFor(form => form.Reason).NotEmpty().WithMessage("Say what was wrong").Fits(Lengths.Line, "The reason");
    }
}

internal static class FactRules
{
    public static void Add<T>(AbstractValidator<T> form, TimeProvider time) where T : IFactForm
    {
        form.RuleFor(each => each.Since).ReadAsDay(time);
        form.RuleFor(each => each.Until).ReadAsDay(time, mayBeAhead: true);
        form.RuleFor(each => each.IsOpinion).NotNull().WithMessage("Say whether it is a fact or an opinion");
        form.RuleFor(each => each.Source).NotEmpty().WithMessage("Say who says so").Fits(Lengths.Name, "The source");
        form.RuleFor(each => each.Text).Fits(Lengths.Line, "What you record");
    }
}

/// <summary>Gives both forms the ethnicities that they can take.</summary>
public sealed class FactForms(ReferenceLists lists) : IFillsForm<RecordFact>, IFillsForm<CorrectFact>
{
    public async Task<RecordFact> FillAsync(RecordFact form, FormPage page) =>
        form with { Ethnicities = (await form.OfferedAsync(lists)).Choices() };

    public async Task<CorrectFact> FillAsync(CorrectFact form, FormPage page) =>
        form with { Ethnicities = (await form.OfferedAsync(lists)).Choices() };
}

/// <summary>Reads what was typed as a statement of its kind; the words for what is wrong stand at the field.</summary>
public sealed class FactReading(ReferenceLists lists, TimeProvider time)
{
    public async Task<Statement?> ReadAsync(IFactForm form, FactGroup group, ModelStateDictionary errors)
    {
        var today = Domain.Time.UkTime.DateOf(time.UtcNow);
        var statement = group == FactGroup.Equality
            ? await ReadEqualityAsync(form, errors) : await ReadTextAsync(form, group, today, errors);
        if (statement is null || !errors.IsValid) return null;
        var from = statement.From ?? TypedDay.Read(form.Since, today);
        var to = TypedDay.Read(form.Until, today);
        if (to < from)
        {
            errors.AddModelError(nameof(form.Until), "The end is before the beginning. Check both dates");
            return null;
        }
        return statement with { From = from, To = to, IsOpinion = form.IsOpinion == true };
    }

    private async Task<Statement?> ReadEqualityAsync(IFactForm form, ModelStateDictionary errors)
    {
        var (source, ethnicity, appearance) = (form.Source?.Trim() ?? "", form.Ethnicity.Typed(), form.Appearance.Typed());
        if (ethnicity is null == appearance is null)
        {
            errors.AddModelError(nameof(form.Ethnicity), ethnicity is null ? "Choose what the person says, or what an officer saw"
                : "Record what the person says and what an officer saw one at a time");
            return null;
        }
        if (appearance is not null)
        {
            if (ObservedAppearance.Read(appearance, out var unseen) is { } seen) return Statement.OfAppearance(seen, source);
            errors.AddModelError(nameof(form.Appearance), unseen ?? "Choose from the list");
            return null;
        }
        var said = PersonWords.EthnicityOf(ethnicity, await form.OfferedAsync(lists));
        if (said is null) errors.AddModelError(nameof(form.Ethnicity), "Choose from the list");
        return said is null ? null : Statement.OfEthnicity(said, source);
    }

    private async Task<Statement?> ReadTextAsync(IFactForm form, FactGroup group, DateOnly today, ModelStateDictionary errors)
    {
        if (form.Kind is not { } kind || !Enum.IsDefined(kind) || kind.Group() != group)
        {
            if (errors.IsValid) errors.AddModelError(nameof(form.Kind), "Choose what is recorded");
            return null;
        }
        var source = form.Source?.Trim() ?? "";
        if (form.Text.Typed() is not { } text) return Refuse(kind == FactKind.Death ? "Enter the date of death" : "Enter what is recorded");
        if (kind.Identifier() is { } number)
        {
            var read = Identifier.Read(number, text, today, form.KeepUnverified, out var wrong);
            return read is null
                ? Refuse(wrong is null ? "Enter the number" : Placeholder.Problem(number, text)
                    ?? $"{wrong}. If it was given so, tick “Keep it, marked as not verified”")
                : Statement.OfIdentifier(kind, read, source);
        }
        switch (kind)
        {
            case FactKind.Name or FactKind.Alias:
                if (PersonName.IsNotKnown(text)) return Refuse("Leave out a name that is not known");
                if (text.Length > Lengths.Name) return Refuse($"A name must be {Lengths.Name} characters or fewer. It is {text.Length}");
                return PersonName.HasLetter(text) ? Statement.Of(kind, text, source) : Refuse("A name has at least one letter");
            case FactKind.Birth:
                var birth = Birth.Read(text, today, out var problem);
                return birth is null ? Refuse(problem ?? "Enter the date of birth or the age") : Statement.OfBirth(birth, source);
            case FactKind.Death:
                var died = TypedDay.Read(text, today, out var noDay);
                if (died > today) return Refuse("The date of death is in the future. Enter the day on which the person died");
                return died is { } day ? Statement.Of(kind, $"Died {LondonWords.Day(day)}", source) with { From = day } : Refuse(
                    noDay ?? "Enter the date of death");
            case FactKind.Sex:
                return text.ToLowerInvariant() switch
                {
                    "female" or "f" or "girl" or "woman" => Statement.OfSex(Sex.Female, source),
                    "male" or "m" or "boy" or "man" => Statement.OfSex(Sex.Male, source),
                    "not known" or "unknown" => Statement.OfSex(Sex.NotKnown, source),
                    _ => Refuse("Write female, male or not known. What the person says of themselves is their gender")
                };
            case FactKind.Disability:
                var listed = (await lists.DisabilitiesAsync()).FirstOrDefault(each => each.Value
                    .Equals(text, StringComparison.OrdinalIgnoreCase) || each.Text.Equals(text, StringComparison.OrdinalIgnoreCase));
                return listed is null
                    ? Statement.Of(kind, text, source) : Statement.Of(kind, listed.Text, source) with { Code = listed.Value };
            case FactKind.Address when text.Length > Lengths.Address:
                return Refuse($"The address must be {Lengths.Address} characters or fewer. It is {text.Length}");
            default:
                return Statement.Of(kind, text, source);
        }

        Statement? Refuse(string words)
        {
            errors.AddModelError(nameof(form.Text), words);
            return null;
        }
    }
}
