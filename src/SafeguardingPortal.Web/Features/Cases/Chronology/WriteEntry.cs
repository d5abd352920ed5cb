using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using FluentValidation;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Data.Model.Configurations;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Pages.Drafts;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Cases.Chronology;

/// <summary>An entry of the chronology, or the correction of one.</summary>
public sealed record WriteEntry : ISubmittedOnce, IKeepsDraft
{
    public Guid SubmissionId { get; init; }
    public int Version { get; init; }
    public EntryKind? Kind { get; init; }

    /// <summary>The number of the one child it is about; empty where it is about the family.</summary>
    public string? About { get; init; }
    public LondonInstant Happened { get; init; } = new();
    public bool IsApproximate { get; init; }
    [DataType(DataType.MultilineText)]
    public string? Text { get; init; }
    public bool IsOpinion { get; init; }
    public string? Source { get; init; }
    public string? Button { get; init; }

    /// <summary>The children of the case.</summary>
    [Shown]
    public IReadOnlyList<Choice> Children { get; init; } = [];

    /// <summary>The entry that is put right, on the form that corrects one.</summary>
    [Shown]
    public ChronologyLine? Corrects { get; init; }

    public static Expression<Func<CaseFile, WriteEntry>> Shape { get; } = file => new() { Version = file.Version };

    public WriteEntry Empty(DateTime now) =>
        this with { SubmissionId = Guid.NewGuid(), Happened = LondonInstant.From(now) with { Time = null } };

    /// <summary>The words that stand now, to be put right.</summary>
    public WriteEntry Correcting(ChronologyLine line) => this with
    {
        SubmissionId = Guid.NewGuid(),
        Corrects = line,
        Kind = line.Corrections is [.., var latest] ? latest.Kind : line.Kind,
        Happened = LondonInstant.From(line.Corrections is [.., { HappenedAt: var corrected }] ? corrected : line.HappenedAt),
        IsApproximate = line.Corrections is [.., var last] ? last.IsApproximate : line.IsApproximate,
        Text = line.Corrections is [.., { Text: var words }] ? words : line.Text,
        IsOpinion = line.Corrections is [.., { IsOpinion: var opinion }] ? opinion : line.IsOpinion,
        Source = line.Corrections is [.., { Source: var source }] ? source : line.Source
    };

    /// <param name="about">The one child it is about.</param>
    public ChronologyNote ToNote(DateTime now, Guid? about = null) =>
        new(Kind!.Value, Text!.Trim(), Happened.Read(now).Utc!.Value, IsApproximate, IsOpinion, Source.Typed()) { PersonId = about };
}

public sealed class WriteEntryPage(CaseChronology chronology, TimeProvider time) : IFillsForm<WriteEntry>
{
    public async Task<WriteEntry> FillAsync(WriteEntry form, FormPage page)
    {
        if (!page.Route.ContainsKey("entry"))
        {
            var today = UkTime.DateOf(time.UtcNow);
            return form with
            {
                Children = (await chronology.ChildrenAsync(page["caseReference"])).ConvertAll(child =>
                    new Choice(child.Reference, child.Label.On(today)) { PeopleNamed = [child.Label.PersonId] })
            };
        }
        if (form.Corrects is not null) return form;
        return form with { Corrects = await chronology.LineAsync(page["caseReference"], Guid.Parse(page["entry"])) };
    }
}

public sealed class WriteEntryValidator : AbstractValidator<WriteEntry>
{
    public WriteEntryValidator(TimeProvider time)
    {
        RuleFor(form => form.Kind).Chosen("Choose what the entry tells of");
        RuleFor(form => form.Happened).ReadAsInstant(
            time, (happened, now) => happened > now ? $"This happened in the future. It is now {LondonWords.When(now, now)}" : null);
        RuleFor(form => form.Text).NotEmpty().WithMessage("Say what happened").Fits(Lengths.Narrative, "The entry");
        RuleFor(form => form.Source).Fits(Lengths.Contact, "The source");
    }
}
