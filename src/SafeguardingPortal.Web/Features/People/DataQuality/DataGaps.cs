using System.Linq.Expressions;
using SafeguardingPortal.Domain;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Web.Pages.Links;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.People.DataQuality;

/// <summary>One thing that is missing or not verified, and the page where it is put right.</summary>
public sealed record DataGap(string Words, string Href);

/// <summary>Somebody on an open case with what is known of them, as far as gaps need it. Ethnicity is no part of it (BR-45).</summary>
public sealed record PersonInQuestion(
    string Reference, PersonLabel Label, bool HasNhsNumber, bool HasSchool, bool HasGp, bool HasPncId,
    IReadOnlyList<UnverifiedNumber> Unverified)
{
    /// <summary>Numbers that a later report of the same case gives otherwise.</summary>
    public IReadOnlyList<UnlikeNumber> Unlike { get; init; } = [];

    private bool IsUnborn => Label.BirthPrecision == BirthPrecision.Expected;

    public IEnumerable<DataGap> Gaps
    {
        get
        {
            string Record(string group) => LinkTo.Person(Reference).Record(group);
            if (Label.Name is null && !IsUnborn) yield return new("Name not known", Record("identity"));
            if (Label.BirthDate is null) yield return new("Date of birth not known", Record("identity"));
            else if (Label.BirthPrecision is not (BirthPrecision.Exact or BirthPrecision.Expected))
                yield return new("Date of birth not exact", LinkTo.Person(Reference).Correct("birth"));
            if (Label.Sex == Sex.NotKnown && !IsUnborn) yield return new("Sex not known", Record("identity"));
            if (Label.IsChild && !IsUnborn && !HasNhsNumber) yield return new("No NHS number", Record("numbers"));
            if (Label.IsChild && !IsUnborn && !HasGp) yield return new("No GP", Record("contacts"));
            if (Label.IsChild && !IsUnborn && !HasSchool) yield return new("No school or nursery", Record("contacts"));
            if (!Label.IsChild && !HasPncId) yield return new("No PNC ID", Record("numbers"));
            foreach (var number in Unverified)
                yield return new($"{number.Kind.InWords()} not verified", LinkTo.Person(Reference).Correct($"{number.Id}"));
            foreach (var number in Unlike) yield return new($"{number.Kind.InWords()} unlike the one on {number.ReferralReference}",
                LinkTo.Person(Reference).Correct($"{number.Id}"));
        }
    }
}

public sealed record UnverifiedNumber(Guid Id, FactKind Kind);

/// <summary>
/// A report gave a number unlike the one that stands, which nobody has looked at since: saved again, as it is or as the report has it, it
/// is settled.
/// </summary>
public sealed record UnlikeNumber(string PersonReference, Guid Id, FactKind Kind, string ReferralReference);

public sealed record CaseGaps(
    string Reference, DateTime OpenedAt, IReadOnlyList<PersonInQuestion> Children, IReadOnlyList<PersonInQuestion> Suspects,
    IReadOnlyList<UnlikeNumber> Unlike)
{
    /// <summary>As the list has it, on which nobody stands who lacks nothing.</summary>
    public CaseGaps Listed() => this with { Children = InQuestion(Children), Suspects = InQuestion(Suspects) };

    private List<PersonInQuestion> InQuestion(IReadOnlyList<PersonInQuestion> people) =>
        [.. people.Select(person => person with { Unlike = [.. Unlike.Where(number => number.PersonReference == person.Reference)] })
            .Where(person => person.Gaps.Any())];
}

/// <summary>What is missing of whom, as the database is asked it; <see cref="PersonInQuestion.Gaps"/> says the same in words.</summary>
public static class DataGaps
{
    /// <summary>Which open cases have a child or a suspect with a gap.</summary>
    public static Expression<Func<CaseFile, bool>> Any { get; } =
        OfChild.For((CaseChild each) => each.Child.Person).AnyOf((CaseFile file) => file.Children)
            .Or(OfSuspect.For((CaseSuspect each) => each.Suspect.Person).AnyOf((CaseFile file) => file.Suspects))
            .Or(file => file.Referrals.Any(referral => referral.People.Any(part => part.Part != ReferralPart.Adult
                && part.Person.Facts.Any(fact => fact.ReplacedAt == null && fact.RecordedAt < referral.LoggedAt
                    && (fact.Kind == FactKind.NhsNumber && part.NhsNumber != null && part.NhsNumber != fact.Code
                        || fact.Kind == FactKind.PncId && part.PncId != null && part.PncId != fact.Code
                        || fact.Kind == FactKind.CroNumber && part.CroNumber != null && part.CroNumber != fact.Code)))));

    public static Expression<Func<CaseFile, bool>> IsOpen { get; } = file =>
        file.ClosedAt == null && file.Referrals.Any(referral => referral.Status != ReferralStatus.Closed);

    private static Expression<Func<Person, bool>> OfAnybody => person =>
        person.BirthDate == null || person.BirthPrecision != BirthPrecision.Exact && person.BirthPrecision != BirthPrecision.Expected
        || (person.BirthPrecision != BirthPrecision.Expected && (person.Name == null || person.Sex == Sex.NotKnown))
        || person.Facts.Any(fact => fact.ReplacedAt == null && fact.Problem != null);

    private static Expression<Func<Person, bool>> OfChild => OfAnybody.Or(person => person.BirthPrecision != BirthPrecision.Expected
        && (!person.Facts.Any(fact => fact.Kind == FactKind.NhsNumber && fact.ReplacedAt == null)
            || !person.Facts.Any(fact => fact.Kind == FactKind.Gp && fact.ReplacedAt == null)
            || !person.Facts.Any(fact => fact.Kind == FactKind.School && fact.ReplacedAt == null)));

    private static Expression<Func<Person, bool>> OfSuspect =>
        OfAnybody.Or(person => !person.Facts.Any(fact => fact.Kind == FactKind.PncId && fact.ReplacedAt == null));

    public static Expression<Func<CaseFile, CaseGaps>> Shape { get; } =
        Splice.In<CaseFile, CaseGaps>(file => new(file.Reference, file.OpenedAt,
            file.Children.OrderBy(each => each.Child.Person.Reference)
                .Select(each => new PersonInQuestion(each.Child.Person.Reference, Person.ToLabel.Of(each.Child.Person, true),
                        each.Child.Person.Facts.Any(fact => fact.Kind == FactKind.NhsNumber && fact.ReplacedAt == null),
                        each.Child.Person.Facts.Any(fact => fact.Kind == FactKind.School && fact.ReplacedAt == null),
                        each.Child.Person.Facts.Any(fact => fact.Kind == FactKind.Gp && fact.ReplacedAt == null), false,
                        each.Child.Person.Facts.Where(fact => fact.ReplacedAt == null && fact.Problem != null)
                            .Select(fact => new UnverifiedNumber(fact.Id, fact.Kind)).ToList())).ToList(),
            file.Suspects.OrderBy(each => each.Suspect.Person.Reference)
                .Select(each => new PersonInQuestion(each.Suspect.Person.Reference, Person.ToLabel.Of(each.Suspect.Person, false),
                        false, false, false, each.Suspect.Person.Facts.Any(fact => fact.Kind == FactKind.PncId && fact.ReplacedAt == null),
                        each.Suspect.Person.Facts.Where(fact => fact.ReplacedAt == null && fact.Problem != null)
                            .Select(fact => new UnverifiedNumber(fact.Id, fact.Kind)).ToList())).ToList(),
            // Of the referrals of this case alone: whoever reads the list may not see the others of the person.
            file.Referrals.SelectMany(referral => referral.People, (referral, part) => new { referral, part })
                .Where(each => each.part.Part != ReferralPart.Adult)
                .SelectMany(each => each.part.Person.Facts, (each, fact) => new { each.referral, each.part, fact })
                .Where(each => each.fact.ReplacedAt == null && each.fact.RecordedAt < each.referral.LoggedAt
                    && (each.fact.Kind == FactKind.NhsNumber && each.part.NhsNumber != null && each.part.NhsNumber != each.fact.Code
                        || each.fact.Kind == FactKind.PncId && each.part.PncId != null && each.part.PncId != each.fact.Code
                        || each.fact.Kind == FactKind.CroNumber && each.part.CroNumber != null && each.part.CroNumber != each.fact.Code))
                .OrderBy(each => each.referral.Reference).ThenBy(each => each.fact.Kind)
                .Select(each => new UnlikeNumber(each.part.Person.Reference, each.fact.Id, each.fact.Kind, each.referral.Reference))
                .ToList()));
}
