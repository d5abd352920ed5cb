namespace SafeguardingPortal.Domain.Conferences;

/// <summary>What a conference is convened for (handbook §2.4). All but the review count as initial in K-2.</summary>
public enum ConferenceType
{
    /// <summary>After a s.47 enquiry (ICC; national name ICPC).</summary>
    Initial,

    /// <summary>Reviews a child protection plan (RCC).</summary>
    Review,

    /// <summary>Initial, for a child not born yet (BR-14).</summary>
    PreBirth,

    /// <summary>Initial, here, for a child who came with a plan of another authority.</summary>
    TransferIn,

    /// <summary>Held by the authority that takes over a child of ours, with our police asked to come.</summary>
    ReceivingIn
}

public enum ConferenceState { Upcoming, Held, Cancelled, Merged }

/// <summary>What police do about a conference.</summary>
public enum PolicePart { Attend, ReportOnly, Neither }

/// <summary>What the chair said to police not coming (BR-23); "normally" agreed, so the other two need a reason.</summary>
public enum ChairAgreement { AgreedInAdvance, NotAgreed, NotReachable }

public enum MeetingKind { Before, After }

/// <summary>How someone outside the police took part in a conference.</summary>
public enum Participation { InPerson, Phone, Video, ReportOnly, Apologies }

/// <summary>Who someone at a conference was there for. Police are recorded apart.</summary>
public enum ConferenceAgency
{
    ChildrensSocialCare,
    Health,
    School,
    Housing,
    Probation,
    Fostering,
    Voluntary,
    Legal,
    Family,
    ChildOrAdvocate,
    Other
}

/// <summary>What a conference decided for one child.</summary>
public enum ChildOutcome { PlanBegins, NoPlan, PlanContinues, PlanEnds }

/// <summary>How a child took part in a conference about them: codes of the Department for Education (handbook §2.4).</summary>
public enum ChildParticipation
{
    /// <summary>Under four, so not asked.</summary>
    PN0,

    /// <summary>Was there and spoke for themselves.</summary>
    PN1,

    /// <summary>Was there and an advocate spoke for them.</summary>
    PN2,

    /// <summary>Was there and conveyed their view without words.</summary>
    PN3,

    /// <summary>Was there and neither spoke nor conveyed a view.</summary>
    PN4,

    /// <summary>Was not there; an advocate they had briefed spoke for them.</summary>
    PN5,

    /// <summary>Was not there; sent their view by a letter, a drawing or another means.</summary>
    PN6,

    /// <summary>Was not there, and no view was conveyed.</summary>
    PN7
}

public enum PoliceView { Agree, WouldBeginPlan, WouldNotBeginPlan, WouldContinuePlan, WouldEndPlan, NoneGiven }
