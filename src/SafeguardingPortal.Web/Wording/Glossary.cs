using System.Text.RegularExpressions;

namespace SafeguardingPortal.Web.Wording;

/// <summary>A word of the field, as the page of words explains it.</summary>
/// <param name="Term">As it is written on screen.</param>
/// <param name="Hint">Linked where a form's hint says it.</param>
public sealed record GlossaryTerm(string Term, string Meaning, bool Hint = false)
{
    /// <summary>Its place on the page.</summary>
    public string Anchor { get; } = Regex.Replace(Term.ToLowerInvariant(), "[^a-z0-9]+", "-").Trim('-');
}

/// <summary>What the words on screen mean, for whoever is new here. What to avoid is in docs/glossary.md.</summary>
public static class Glossary
{
    public static IReadOnlyList<GlossaryTerm> Terms { get; } =
    [.. ((GlossaryTerm[])[
        new("24-hour limit", "From when a referral was received until a strategy discussion was held and the CRAM signed off, or no "
            + "further action was decided. It runs day and night."),
        new("Acknowledge", "A DS or above answers for a breach, after the officer gave the reason."),
        new("Breach", "On record that a limit passed. It is never removed; words are added to it."),
        new("Break-glass", "Opening another team’s case to read it, for a time and a reason. The inspectors are told, and it is reviewed."),
        new("CAIT", "Child abuse investigation team. It covers one or more boroughs."),
        new("Case file", "What is known of some children, their household and suspects, from one or more referrals. Number C-."),
        new("Concern", "What an officer on the street tells a referral desk of a child. The desk may make a referral of it."),
        new("Core group", "Who carry out a child protection plan; police attend where they have a part in it."),
        new("CRAM", "Child Risk Assessment Matrix: six themes on each child, adult and household of a case, in signed versions. It has no "
            + "score.", Hint: true),
        new("CRIS", "Crime recording system of the Met. The portal keeps its number, and what it says of a crime.", Hint: true),
        new("Critical incident", "Declared where the police response may cost the confidence of a victim, a family or a community."),
        new("Disclosure", "Something of a case given to somebody outside: what, to whom, why and under which power."),
        new("Dissent", "Somebody taking part does not agree, and says what they want instead. It goes up by levels, each with a limit."),
        new("Due soon", "The last four hours of a 24-hour limit; of a limit in working days, its last day."),
        new("Gold", "Who leads a critical incident."),
        new("Information gap", "What is not known and has to be found out: a task, closed with what was learnt."),
        new("Initial conference", "A child protection conference within 15 working days of the strategy discussion. A review conference "
            + "follows it while a plan runs."),
        new("MASH", "Multi-agency safeguarding hub. Its rating is quoted, and its research has a limit of its own.", Hint: true),
        new("MERLIN", "Register of police reports of children who came to notice.", Hint: true),
        new("No further action (NFA)", "Proposed by the desk and decided by a DS or above, never by who proposed it."),
        new("Not known", "Somebody asked and got no answer. “Not yet researched” is when nobody has asked."),
        new("Officer in the case", "The detective who does the work."),
        new("Overdue", "The limit has passed and what it waits for is not done."),
        new("Part", "What somebody is on one referral: child, adult or suspect. Never a word for the person."),
        new("PCLO", "Police conference liaison officer, who sees a conference through for police."),
        new("Police protection (s.46)", "A constable removes a child or keeps one where it is, for 72 hours at most. It cannot be "
            + "extended."),
        new("Recorded late", "Done in time, and told to the portal after the limit."),
        new("Referral", "A report about one or more children. Number R-. It has a 24-hour limit."),
        new("Report only", "Police send a report to a conference and do not attend; agreed by a supervisor who did not ask for it."),
        new("Restricted case", "Open to named people alone. To all others it is not there."),
        new("Section 47 enquiry", "The council finds out whether a child is suffering, or likely to suffer, significant harm."),
        new("Sign-off", "A DS or above who did not write the CRAM alone answers for a referral, on a signed version."),
        new("Strategy discussion", "Police, children’s social care and health decide what happens. At least one police officer is a DS."),
        new("Subject of a child protection plan", "A conference decided on a plan for the child, in a category, reviewed at set times."),
        new("Supervisor", "The DS or DI who answers for the 24 hours of a referral."),
        new("Triage", "A referral is accepted and allocated, or no further action is proposed.")
    ]).OrderBy(each => each.Term, StringComparer.OrdinalIgnoreCase)];

    /// <summary>The first of the words that is linked in this text, and where it stands.</summary>
    public static (GlossaryTerm Term, int At)? FirstIn(string text)
    {
        var found = Linked.Match(text);
        return found.Success ? (Terms.First(each => each.Term == found.Value), found.Index) : null;
    }

    private static readonly Regex Linked =
        new($@"\b({string.Join('|', Terms.Where(each => each.Hint).Select(each => Regex.Escape(each.Term)))})\b", RegexOptions.Compiled);
}
