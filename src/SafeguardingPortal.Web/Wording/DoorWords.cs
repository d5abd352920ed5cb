using SafeguardingPortal.Domain.Casework.Cases;

namespace SafeguardingPortal.Web.Wording;

/// <summary>Locks and break-glass in words.</summary>
public static class DoorWords
{
    public static string InWords(this ConflictKind kind) => kind switch
    {
        ConflictKind.OwnFamily => "It is of their own family",
        ConflictKind.OwnConduct => "It is about their own conduct",
        ConflictKind.Other => "Another conflict of interest"
    };

    public static string InWords(this BreakGlassPurpose purpose) => purpose switch
    {
        BreakGlassPurpose.ChildAtRiskNow => "A child is at risk now",
        BreakGlassPurpose.DiscussionOrConference => "Strategy discussion or conference",
        BreakGlassPurpose.LinkedToMine => "A suspect or household is linked to mine",
        BreakGlassPurpose.CourtOrHospital => "Asked by a court or hospital",
        BreakGlassPurpose.SomethingElse => "Something else"
    };

    public static string InWords(this BreakGlassTime time) => time switch
    {
        BreakGlassTime.QuarterOfAnHour => "15 minutes",
        BreakGlassTime.Hour => "60 minutes",
        BreakGlassTime.Shift => "8 hours"
    };

    public static string InWords(this BreakGlassFinding finding) => finding switch
    {
        BreakGlassFinding.Justified => "Yes",
        BreakGlassFinding.MoreThanNeeded => "Yes, and more was opened than needed",
        BreakGlassFinding.NotJustified => "No"
    };
}
