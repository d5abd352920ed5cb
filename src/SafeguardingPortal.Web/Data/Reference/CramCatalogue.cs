using SafeguardingPortal.Domain.Casework.Cram;
using static SafeguardingPortal.Domain.Casework.Cram.FactorGroup;

namespace SafeguardingPortal.Web.Data.Reference;

/// <summary>
/// The catalogue every copy of the portal starts with (handbook §4.3). Codes, factors and basis are the handbook's; the form itself was
/// never published, so the wording and the guidance are ours. Once in use they are the administrator's, from a date.
/// </summary>
public static class CramCatalogue
{
    private const string Seed = "Authority’s report, October 2010";
    private const string Public = "CRAM as publicly known";
    private const string Practice = "Authorised professional practice";
    private const string Frameworks = "Published frameworks (DASH 2009, reviews of serious cases, NSPCC)";

    public static IEnumerable<RiskFactor> Rows(DateOnly from) => Factors.Select((row, index) => RiskFactor.Seeded(
        ReferenceData.Key($"risk-factor/{row.Code}"), row.Code, row.Group, row.Name, row.Guidance, row.Basis,
        row.Group == Child && row.Code[1] == '9', index, from));

    private static readonly (string Code, FactorGroup Group, string Name, string Guidance, string Basis)[] Factors =
    [
        ("C01", Child, "Child protection plan, now or before", "In any borough. Give the category and the dates.", Public),
        ("C02", Child, "Injury by a weapon or an object", "Anything used to hit, burn, cut or restrain. Say what, and who saw the injury.",
            $"{Public}; {Practice}"),
        ("C03", Child, "Explanation does not match the injury",
            "Whose explanation, given to whom, and who says that it does not match.", Practice),
        ("C04", Child, "Repeated injuries", "Two or more, at different times, whether or not each was explained.", Practice),
        ("C05", Child, "Reported as a victim before",
            "Earlier referrals or crimes. The portal shows those of the last 12 months; look further back as well.", Seed),
        ("C06", Child, "Under 1, or under 5", "Say which. A small child cannot tell, run or be missed at school.", Frameworks),
        ("C07", Child, "Unborn, with concern about what comes after birth",
            "Concern about care, about violence in the home, or about the pregnancy itself.", Frameworks),
        ("C08", Child, "Born before 37 weeks", "As told by health, with the weeks.", Public),
        ("C09", Child, "Low weight at birth", "Under 2.5 kg, as told by health.", Public),
        ("C10", Child, "Not yet mobile, with a bruise",
            "A bruise on a baby who does not roll, crawl or walk needs a doctor’s opinion the same day.", Frameworks),
        ("C11", Child, "Sexualised behaviour", "Behaviour or knowledge beyond the child’s age. Describe it; do not interpret it.", Public),
        ("C12", Child, "Goes missing", "From home, care or school, for any length of time. Say how often and what is known of where.",
            "DfE factor 10A"),
        ("C13", Child, "Sexual exploitation", "Known or suspected: by whom, where, online or in person.", "DfE factor 11A"),
        ("C14", Child, "Trafficked, or moved to be exploited", "Within London, within the country or into it.", "DfE factor 12A"),
        ("C15", Child, "Risk of female genital mutilation",
            "A plan, a journey, a relative who has been cut, or words of the child. Rests on what was said or done and on nothing else.",
            "DfE factor 22A"),
        ("C16", Child, "Harm linked to belief in spirits or possession",
            "What is being done to the child because of it. Never which belief the family holds.", $"{Seed}; DfE factor 23A"),
        ("C17", Child, "Self-harm", "Includes talk of suicide and eating that harms.", "DfE factor 15A"),
        ("C18", Child, "Learning or behavioural difficulty",
            "Known to school or health. Say how it makes the child easier to harm or harder to hear.", Public),
        ("C19", Child, "Not seen alone, or kept from professionals",
            "Who has seen the child, when, and who else was in the room.", Frameworks),
        ("C20", Child, "The child has told somebody", "To whom, when, in which words. Words under the child’s voice, in full.", Frameworks),
        ("C21", Child, "Neglect, or a life without order", "Food, clothes, hygiene, sleep, school, supervision, medical care.", Practice),
        ("C22", Child, "Took it back, or is afraid to speak",
            "A child who takes an account back may have been made to. Say who was near.", Frameworks),
        ("C90", Child, "Disability",
            "Never enough by itself. Say how it bears on this child’s risk: communication, dependence on care, who is believed.", Public),
        ("C91", Child, "Privately fostered", "Never enough by itself. Say what is known of the arrangement and how it bears on this child.",
            Public),
        ("C92", Child, "Educated at home", "Never enough by itself, and a lawful choice. Say how it bears on this child: for example, "
            + "nobody outside the home sees an injury.", Public),

        ("S01", Suspect, "Violence before", "Convictions, cautions and reports, against anybody. Say which they are.", Practice),
        ("S02", Suspect, "Sexual offending, or managed under MAPPA", "Convictions, orders and the name of the manager.", Practice),
        ("S03", Suspect, "Suspected of abusing a child before, or known to children’s social care",
            "Any borough, as suspect or as parent. Say what came of it.", Practice),
        ("S04", Suspect, "Other children of theirs subject of a child protection plan", "Now or before, wherever they live.", Practice),
        ("S05", Suspect, "Abused a partner", "Reported or not, now or before.", $"{Seed}; {Practice}"),
        ("S06", Suspect, "Drugs", "What, how much, and what they are like then.", $"{Seed}; DfE factor 2B"),
        ("S07", Suspect, "Alcohol", "How much, and what they are like then.", "DfE factor 1B"),
        ("S08", Suspect, "Mental ill health",
            "As told by health or the person. An illness is not a risk by itself: say what it does to the care of this child.",
            $"{Seed}; DfE factor"),
        ("S09", Suspect, "Has access to the child now", "Today, tonight and at the weekend; by phone and online as well.", Frameworks),
        ("S10", Suspect, "New partner, or a man nobody can name", "Since when, and who has met him.", Frameworks),
        ("S11", Suspect, "Breached bail or an order", "Which, when, and what was done about it.", Frameworks),
        ("S12", Suspect, "Indecent images of children", "Possessed, made, shared or sought.", Frameworks),
        ("S13", Suspect, "Controls who sees the child, or tells the child what to say",
            "Answers for the child, stays in the room, sends messages.", Frameworks),
        ("S14", Suspect, "Strangled, used a weapon, or hurt animals",
            "Each of these alone is a sign of serious violence to come.", Frameworks),
        ("S15", Suspect, "Evades, or moves from area to area", "Missed appointments, false details, moves after a report.", Frameworks),
        ("S16", Suspect, "Was in care or abused as a child",
            "As told. It explains and does not accuse: most who were harmed harm nobody.", Frameworks),

        ("H01", Household, "Domestic abuse in the home", "Whoever it is aimed at. Children who hear it live with it.",
            $"{Seed}; DfE factors 3B, 3C"),
        ("H02", Household, "Domestic violence risk matrix (DVRIM) scale recorded by social care",
            "Quote the scale, 1 to 4, with who set it and when. It is theirs and never ours.", "London domestic violence matrix"),
        ("H03", Household, "Parent misuses drugs or alcohol", "What it does to the care of the children.", $"{Public}; DfE factors"),
        ("H04", Household, "Parent’s mental ill health",
            "An illness is not a risk by itself: say what it does to the care of the children, and what helps.", $"{Seed}; DfE factor"),
        ("H05", Household, "Parent’s learning disability", "Say what help there is and what is missing.", "DfE factor"),
        ("H06", Household, "Poverty or poor housing",
            "Being poor harms nobody by choice. Say what the children go without, and what could be got for them.", $"{Seed}; {Public}"),
        ("H07", Household, "Sleeps with a baby, unsafe bedding, smoking", "How and where each child under 1 sleeps.", Public),
        ("H08", Household, "Moves often", "Addresses of the last two years, and why they moved.", Frameworks),
        ("H09", Household, "Adults come and go, or are not known", "Who stays overnight. Name them, or describe them.", Frameworks),
        ("H10", Household, "Refuses visits, or agrees and does nothing",
            "Appointments missed, doors not opened, promises not kept, with dates.", Frameworks),
        ("H11", Household, "A brother or sister was abused or died",
            "In this household or in one that a parent lived in before.", Frameworks),
        ("H12", Household, "Overcrowded", "How many people, rooms and beds.", Frameworks),
        ("H13", Household, "Alone, with no services",
            "No relatives, friends, nursery, GP or health visitor who knows the children.", Frameworks),
        ("H14", Household, "Dangerous dogs", "Kept at the address or brought there.", Frameworks),
        ("H15", Household, "Police called to the address again and again", "How often in 12 months, and what for.", Frameworks),
        ("H16", Household, "Threshold level recorded by social care",
            "Quote the level, 1 to 4, with who set it and when. It is theirs and never ours.", "Boroughs’ threshold documents"),

        ("P01", Protective, "A safe adult", "Who, how often they see the child, and whether they can stand up to the person suspected.",
            Frameworks),
        ("P02", Protective, "Services are there and are let in", "Which, since when, and what they see.", Frameworks),
        ("P03", Protective, "The person suspected is kept away",
            "By what: bail, order, agreement or distance. Who would know if it failed.", Frameworks),
        ("P04", Protective, "The child can tell", "Is old enough, has words or signs, and has somebody to tell who will act.", Frameworks)
    ];
}
