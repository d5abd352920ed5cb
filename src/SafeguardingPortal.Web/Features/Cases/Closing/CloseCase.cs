using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.Discussions;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Disclosures;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Model.Configurations;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Pages.Drafts;
using SafeguardingPortal.Web.Pages.Parts;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Cases.Closing;

/// <summary>Why a case is closed, where its children were seen and which partners know.</summary>
public sealed record CloseCase : IKeepsDraft
{
    public int Version { get; init; }
    [DataType(DataType.MultilineText)]
    public string? Reason { get; init; }
    [DataType(DataType.MultilineText)]
    public string? ChildrenSeen { get; init; }
    [DataType(DataType.MultilineText)]
    public string? PartnersTold { get; init; }

    /// <summary>Asked where a section 47 enquiry has no conference.</summary>
    [DataType(DataType.MultilineText)]
    public string? EnquiryEnded { get; init; }
    public bool HasReadFile { get; init; }
    public string? Button { get; init; }

    /// <summary>What stands in the way, and who closes it.</summary>
    [Shown]
    public Checklist Checklist { get; init; } = null!;

    public static Expression<Func<CaseFile, CloseCase>> Shape { get; } = file => new() { Version = file.Version };
}

public sealed class CloseCaseValidator : AbstractValidator<CloseCase>
{
    public CloseCaseValidator()
    {
        RuleFor(form => form.Reason).NotEmpty().WithMessage("Say why the case is closed").Fits(Lengths.Narrative, "The reason");
        RuleFor(form => form.ChildrenSeen).NotEmpty().WithMessage("Say where each child was seen and by whom, or why not")
            .Fits(Lengths.Narrative, "Where each child was seen");
        RuleFor(form => form.PartnersTold).NotEmpty().WithMessage("Say which partners were told that the case is closed, and how")
            .Fits(Lengths.Narrative, "Which partners were told");
        RuleFor(form => form.EnquiryEnded).Fits(Lengths.Narrative, "How the enquiry ended");
        RuleFor(form => form.HasReadFile).Equal(true).WithMessage("Confirm that you have read the file");
    }
}

/// <param name="IsSeen">A report of the case says that the child had been seen.</param>
/// <param name="Later">When the child was seen since.</param>
public sealed record ChildSeen(PersonLabel Label, bool IsSeen, IReadOnlyList<SeenLine> Later)
{
    public IEnumerable<string> InWords(DateTime now) =>
    [
        .. Label.BirthPrecision == BirthPrecision.Expected ? ["Not born yet"]
            : IsSeen ? ["Seen, as the report says"] : Array.Empty<string>(),
        .. Later.Select(seen => $"Seen {seen.InWords(now)}"),
        .. !IsSeen && Later.Count == 0 && Label.BirthPrecision != BirthPrecision.Expected ? ["Not recorded as seen"] : Array.Empty<string>()
    ];
}

/// <param name="Partners">Who took part in its discussions and works for somebody else than police.</param>
/// <param name="IsOwnCase">The reader is the officer in the case, so someone else closes it.</param>
public sealed record Checklist(
    Standing Standing, IReadOnlyList<ChildSeen> Children, bool IsOwnCase, DateTime? ClosedAt, IReadOnlyList<ClosedBefore> Closures,
    IReadOnlyList<string> Partners)
{
    public OpenOnCase Open => Standing.Open;
}

public sealed record ClosedBefore(string Reason, string ChildrenSeen, string PartnersTold, string By, DateTime At);

/// <summary>What stands in the way of closing a case, from the same records that their own pages show.</summary>
public sealed class ClosingChecklist(
    Records<CaseFile> files, Records<StrategyDiscussion> discussions,
    Records<Disclosure> given, CaseStanding standing)
{
    public async Task<OpenOnCase> OpenAsync(string caseReference) => (await standing.OfAsync(caseReference))!.Open;

    /// <summary>Each with whether the record of what was agreed went to them.</summary>
    private async Task<IReadOnlyList<string>> PartnersAsync(string caseReference)
    {
        var sent = await given.Visible.Where(each => each.CaseFile.Reference == caseReference
            && each.Kind == DisclosureKind.DiscussionRecord).Select(each => each.Recipient).Distinct().ToListAsync();
        return
        [
            .. (await discussions.Visible.Where(discussion => discussion.CaseFile.Reference == caseReference)
                .SelectMany(discussion => discussion.Participants).Where(person => person.Agency != Agency.Police
                    && person.Presence != Presence.Apologies)
                .Select(person => new { person.Agency, person.Name, person.JobTitle }).Distinct().ToListAsync())
                .OrderBy(person => person.Agency).ThenBy(person => person.Name, StringComparer.Ordinal)
                .Select(person => $"{person.Agency.InWords()}: {person.Name}, {person.JobTitle}"
                    + (sent.Contains(person.Name) ? "" : ". Has no record of the discussion"))
        ];
    }

    public async Task<Checklist> OfAsync(string caseReference, Guid reader)
    {
        var file = await files.Visible.Where(file => file.Reference == caseReference).Select(file => new
        {
            Children = file.Children.OrderBy(child => child.Child.Person.BirthDate).Select(child => new
            {
                child.Child.PersonId,
                Label = Person.ToLabel.Of(child.Child.Person, true)
            }).ToList(),
            Seen = file.Referrals.SelectMany(referral => referral.People).Where(person => person.Seen == Answer.Yes)
                .Select(person => person.PersonId).ToList(),
            Later = file.Referrals.SelectMany(referral => referral.Sightings).Where(seen => seen.WithdrawnAt == null)
                .OrderBy(seen => seen.SeenAt).Select(seen => new SeenLine(seen.Id, seen.PersonId, seen.SeenAt, seen.SeenBy, seen.Where,
                    seen.Alone, seen.Found, seen.RecordedBy.Name, null)).ToList(),
            IsOwnCase = file.Referrals.Any(referral => referral.OfficerId == reader),
            file.ClosedAt,
            Closures = file.Closures.OrderByDescending(closure => closure.Number)
                .Select(closure => new ClosedBefore(
                    closure.Reason, closure.ChildrenSeen, closure.PartnersTold, closure.By.Name, closure.At)).ToList()
        }).Spliced().SingleAsync();
        return new((await standing.OfAsync(caseReference))!, [.. file.Children.Select(child => new ChildSeen(
            child.Label, file.Seen.Contains(child.PersonId), [.. file.Later.Where(seen => seen.PersonId == child.PersonId)]))],
            file.IsOwnCase, file.ClosedAt, file.Closures, await PartnersAsync(caseReference));
    }
}

public sealed class CloseCasePage(ClosingChecklist checklist, CurrentUser user) : IFillsForm<CloseCase>
{
    public async Task<CloseCase> FillAsync(CloseCase form, FormPage page) =>
        form with { Checklist = await checklist.OfAsync(page["caseReference"], user.Id) };
}
