using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Time;

namespace SafeguardingPortal.Domain.Casework.Referrals;

/// <summary>What is learnt of a report after it was taken down: a child was seen, somebody was forgotten, a word was wrong.</summary>
public sealed partial class Referral
{
    /// <summary>A child of this referral was seen after it came in.</summary>
    public Sighting RecordSeen(Guid personId, SeenTold told, CurrentUser by, DateTime now)
    {
        var child = people.Find(each => each.PersonId == personId && each.Part == ReferralPart.Child)?.Person;
        RuleViolation.When(child is null, "This referral is not about this child.");
        RuleViolation.When(CaseFile.ClosedAt is not null, "This case is closed. What is seen now belongs to a new referral.");
        RuleViolation.When(child.Birth is { IsUnborn: true }, "The child is not born on record. Correct the date of birth first.");
        RuleViolation.When(told.At > now, "The child was seen in the future. Check the date and time.");
        child.RequireDay(UkTime.DateOf(told.At), "The day on which the child was seen");
        RuleViolation.When(sightings.Exists(each => each.PersonId == personId && each.SeenAt == told.At && each.WithdrawnAt is null),
            "This child is on record as seen at that time already.");
        var sighting = Sighting.Of(Id, child, told, by, now);
        sightings.Add(sighting);
        var alone = told.Alone switch { Answer.Yes => ", alone", Answer.No => ", not alone", Answer.NotKnown => "" };
        Record($"Child {child.Reference} seen by {told.By}, {told.Where}{alone}", by, told.At, now, KeyEvent.Seen, personId: personId);
        return sighting;
    }

    /// <summary>It was another child, or another day: it no longer counts as seen.</summary>
    public void WithdrawSeen(Guid sightingId, string reason, CurrentUser by, DateTime now)
    {
        var sighting = sightings.Find(each => each.Id == sightingId);
        RuleViolation.When(sighting is null, "This is not recorded on this referral.");
        RuleViolation.When(sighting.WithdrawnAt is not null, "This has already been withdrawn.");
        sighting.Withdraw(reason, by, now);
        Record($"Withdrawn: child {sighting.Person.Reference} seen by {sighting.SeenBy}, {sighting.Where}. {reason}", by, now, now);
    }

    /// <summary>Somebody the report is about was forgotten. They are taken down as everybody else was.</summary>
    /// <returns>Whom they were taken down as.</returns>
    public IReadOnlyList<Person> AddForgotten(PeopleTold told, NewNumbers numbers, CurrentUser by, DateTime now)
    {
        RuleViolation.When(Status == ReferralStatus.Closed, "This referral is closed. Log a new one about whoever was left out.");
        var known = told.Children.Select(child => child.Known).Concat(told.Adults.Select(adult => adult.Known)).OfType<Person>();
        RuleViolation.When(
            known.Any(person => people.Exists(each => each.PersonId == person.Id)), "This person is on the referral already.");
        var taken = TakeDown(told, numbers, by, now);
        foreach (var person in taken)
            Record($"Added to the referral: {people.First(each => each.PersonId == person.Id).Part.ToString().ToLowerInvariant()} "
                + person.Reference, by, now, now);
        return taken;
    }

    /// <summary>What was written down was wrong. What stood stays on record beside the reason.</summary>
    /// <param name="personId">Of whom it is said; null for what is said of the report.</param>
    public void Correct(ReferralField field, Guid? personId, string? text, string reason, CurrentUser by, DateTime now)
    {
        RuleViolation.When(field == ReferralField.Narrative && text is null, "A report says what happened.");
        var part = people.Find(each => each.PersonId == personId);
        RuleViolation.When(field.IsOfAPerson() && part is null, "This person is not on the referral.");
        var before = part is not null && field.IsOfAPerson() ? part.Put(field, text) : Put(field, text);
        RuleViolation.When(before == text, "This is what stands already. Change what was wrong.");
        corrections.Add(ReferralCorrection.Of(Id, field, field.IsOfAPerson() ? personId : null, before, text, reason, by, now));
        Record($"Corrected what was reported: {reason}", by, now, now);
    }

    private string? Put(ReferralField field, string? text)
    {
        string? before;
        switch (field)
        {
            case ReferralField.Narrative: (before, Narrative) = (Narrative, text!); break;
            case ReferralField.Injuries: (before, Injuries) = (Injuries, text); break;
            case ReferralField.Whereabouts: (before, Whereabouts) = (Whereabouts, text); break;
            case ReferralField.DangerAction: (before, DangerAction) = (DangerAction, text); break;
            case ReferralField.OtherChildren: (before, OtherChildren) = (OtherChildren, text); break;
            case ReferralField.Interpreter: (before, Interpreter) = (Interpreter, text); break;
            case ReferralField.WhoIsTold: (before, WhoIsTold) = (WhoIsTold, text); break;
            case ReferralField.ReferrerName: (before, ReferrerName) = (ReferrerName, text); break;
            case ReferralField.ReferrerContact: (before, ReferrerContact) = (ReferrerContact, text); break;
            case ReferralField.OwnWords or ReferralField.School or ReferralField.Relation:
            default: throw new ArgumentOutOfRangeException(nameof(field), field, "This is said of somebody in the report.");
        }
        return before;
    }
}
