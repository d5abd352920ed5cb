using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Casework.Discussions;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Data.Model.Configurations;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Referrals.Discussions;

/// <summary>The record of a discussion went to partners who were asked to it.</summary>
public sealed record SendRecord : ISubmittedOnce
{
    public Guid SubmissionId { get; init; }

    /// <summary>The places on the list of those who took part.</summary>
    public List<string> To { get; init; } = [];
    public LondonInstant Sent { get; init; } = new();
    [DataType(DataType.MultilineText)]
    public string? Why { get; init; }

    /// <summary>The key of the power's row.</summary>
    public string? Power { get; init; }

    [Shown]
    public IReadOnlyList<Choice> Partners { get; init; } = [];

    /// <summary>By when it goes; null where it went before.</summary>
    [Shown]
    public Clock? Clock { get; init; }

    [Shown]
    public IReadOnlyList<Choice> Powers { get; init; } = [];
}

public sealed class SendRecordValidator : AbstractValidator<SendRecord>
{
    public SendRecordValidator(TimeProvider time)
    {
        RuleFor(form => form.To).Must(to => to.Count > 0).WithMessage("Choose who it went to");
        RuleFor(form => form.Sent).ReadAsInstant(
            time, (sent, now) => sent > now ? $"The record was sent in the future. It is now {LondonWords.When(now, now)}" : null);
        RuleFor(form => form.Why).NotEmpty().WithMessage("Say why it was given").Fits(Lengths.Line, "Why it was given");
        RuleFor(form => form.Power).NotEmpty().WithMessage("Choose the power it was given under");
    }
}

/// <summary>Who of the discussion works for somebody else than police.</summary>
public sealed class SendRecordPage(Records<StrategyDiscussion> discussions, RecordClocks clocks, ReferenceLists lists)
    : IFillsForm<SendRecord>
{
    public async Task<SendRecord> FillAsync(SendRecord form, FormPage page)
    {
        var reference = StrategyDiscussion.ReferenceOf(page["caseReference"], int.Parse(page["number"], LondonWords.Culture));
        var partners = await discussions.Visible.Where(discussion => discussion.Reference == reference)
            .SelectMany(discussion => discussion.Participants).Where(person => person.Agency != Agency.Police)
            .OrderBy(person => person.Order).Select(person => new { person.Order, person.Name, person.Agency }).ToListAsync();
        return form with
        {
            Clock = await clocks.RunningAsync(reference),
            Partners = partners.ConvertAll(person => new Choice($"{person.Order}", $"{person.Name}, {person.Agency.InWords()}")),
            Powers = await lists.DisclosurePowersAsync()
        };
    }
}
