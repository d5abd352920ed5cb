using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.FrontDoor;
using SafeguardingPortal.Domain.References;
using SafeguardingPortal.Domain.UrgentPowers;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Pages.Parts;

/// <summary>What a referral's form is filled with, where it is made of something that reached police otherwise.</summary>
/// <param name="ReceivedAt">When police knew, from which the 24 hours run.</param>
public sealed record OriginOfReferral(
    string Reference, string Words, DateTime ReceivedAt, string BoroughCode, string? Child, string? Whereabouts, string Narrative,
    Answer? Danger, string? ReferrerName)
{
    /// <summary>Its MERLIN number, where it has one.</summary>
    public string? Merlin { get; init; }

    /// <summary>Whether the child has been seen; null where that is not known.</summary>
    public Answer? Seen { get; init; }
}

/// <summary>Concerns and police protection of which the desk can make a referral, by their numbers.</summary>
public sealed class ReferralOrigins(
    Records<Concern> concerns, Records<PoliceProtection> protections, Records<MerlinReport> merlins)
{
    /// <summary>Null for what is not there for whoever asks, or has become something already.</summary>
    public async Task<OriginOfReferral?> OfAsync(string? typed) => Reference.Parse(typed) switch
    {
        { Kind: ReferenceKind.Concern } number => await OfConcernAsync(number.Root),
        { Kind: ReferenceKind.Protection } number => await OfProtectionAsync(number.Root),
        { Kind: ReferenceKind.Merlin } number => await OfMerlinAsync(number.Root),
        _ => null
    };

    /// <summary>The record itself, to be told what became of it.</summary>
    public async Task<IBecomesReferral?> EditAsync(string? typed) => Reference.Parse(typed) switch
    {
        { Kind: ReferenceKind.Concern } number => await concerns.EditAsync(number.Root, Act.TriageReferral, null),
        { Kind: ReferenceKind.Protection } number => await protections.EditAsync(number.Root, Act.UseProtection, null),
        { Kind: ReferenceKind.Merlin } number => await merlins.EditAsync(number.Root, Act.TriageReferral, null),
        _ => null
    };

    private async Task<OriginOfReferral?> OfConcernAsync(string reference)
    {
        var concern = await concerns.Visible.Where(each => each.Reference == reference && each.DecidedAt == null).Select(each => new
        {
            each.SentAt,
            each.BoroughCode,
            each.Who,
            each.Where,
            each.Worry,
            each.Danger,
            Sender = each.SentBy.Name,
            each.Seen,
            Additions = each.Additions.OrderBy(addition => addition.Number).Select(addition => addition.Text).ToList()
        }).SingleOrDefaultAsync();
        return concern is null ? null : new(reference, $"concern {reference}, sent by {concern.Sender}", concern.SentAt,
            concern.BoroughCode,
            NameIn(concern.Who), concern.Where,
            string.Join("\n", [$"Who: {concern.Who}. {concern.Seen.InWords()}.", concern.Worry, .. concern.Additions]), concern.Danger,
            concern.Sender)
        {
            Seen = concern.Seen == ChildSeen.NotSeen ? Answer.No : Answer.Yes
        };
    }

    private async Task<OriginOfReferral?> OfProtectionAsync(string reference)
    {
        var protection = await protections.Visible.Where(each => each.Reference == reference && each.CaseFileId == null).Select(each => new
        {
            each.StartedAt,
            each.BoroughCode,
            each.Child,
            each.PlaceKept,
            each.PlaceFound,
            each.Grounds,
            each.Constable
        }).SingleOrDefaultAsync();
        return protection is null ? null : new(reference, $"police protection {reference}", protection.StartedAt, protection.BoroughCode,
            NameIn(protection.Child), protection.PlaceKept,
            $"Taken into police protection (s.46) at {protection.PlaceFound} by {protection.Constable}.\n{protection.Grounds}", null,
            protection.Constable)
        {
            Seen = Answer.Yes
        };
    }

    private async Task<OriginOfReferral?> OfMerlinAsync(string reference)
    {
        var report = await merlins.Visible.Where(each => each.Reference == reference && each.DecidedAt == null).Select(each => new
        {
            each.Number,
            each.ReceivedAt,
            each.BoroughCode,
            each.Text,
            each.Author,
            Child = each.People.Where(named => named.IsChild).OrderBy(named => named.Order).Select(named => named.Name).FirstOrDefault()
        }).SingleOrDefaultAsync();
        return report is null ? null : new(reference, $"MERLIN report {report.Number}", report.ReceivedAt, report.BoroughCode,
            report.Child ?? "not known", null, report.Text, null, report.Author)
        {
            Merlin = report.Number
        };
    }

    /// <summary>"Girl, about 8, name not known" is no name, and "Tia Lawson" is.</summary>
    private static string? NameIn(string words) => words.Contains(',', StringComparison.Ordinal) ? "not known" : words;
}
