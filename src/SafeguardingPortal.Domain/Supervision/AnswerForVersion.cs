using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cram;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Dissents;

namespace SafeguardingPortal.Domain.Supervision;

/// <summary>
/// A supervisor's one answer to one text: it is signed off, which is its review too, or returned with what must change (BR-43, row 9).
/// Whoever had a part in the version and did not write it alone may sign a referral off on it (BR-51); its review is then somebody else's.
/// </summary>
/// <param name="Review">What a review of the version rests on.</param>
/// <param name="Waiting">Referrals of the case that wait to be signed off on it.</param>
/// <param name="IsAgreed">A review that stands agrees with it already.</param>
/// <param name="IsReturned">A review that stands returned it.</param>
public sealed record AnswerForVersion(ReviewVersion Review, IReadOnlyList<Referral> Waiting, bool IsAgreed, bool IsReturned)
{
    /// <returns>What it brings, all of it new; nothing where the sign-off is no review.</returns>
    /// <summary>What was looked at, where the page that was read is all there is to say of it.</summary>
    public string Seen => $"Version {Review.Version.Number} as it is shown for sign-off: its yes and not known answers "
        + $"({Count(FactorAnswer.Yes)} and {Count(FactorAnswer.NotKnown) + Count(FactorAnswer.NotYetResearched)}), the assessment, the "
        + "strategy discussion and the open gaps";

    private int Count(FactorAnswer answer) => Review.Version.Answers.Count(each => each.Answer == answer);

    /// <param name="taskNumbers">One a direction.</param>
    public IReadOnlyList<Entity> SignOff(ReviewWords words, IReadOnlyList<string> taskNumbers, CurrentUser by, DateTime now)
    {
        foreach (var referral in Waiting) referral.Sign(Review.Version, IsReturned, words.Rationale, by, now);
        return IsAgreed || Review.Version.HasAHandIn(by.Id) || Review.OfficersInCase.Contains(by.Id)
            ? [] : Review.Review(words, taskNumbers, null, by, now);
    }

    public IReadOnlyList<Entity> Return(ReviewWords words, PoliceDissent dissent, CurrentUser by, DateTime now)
    {
        RuleViolation.When(IsReturned, "This version is returned already. The next one answers that.");
        return Review.Review(words, [], dissent, by, now);
    }
}
