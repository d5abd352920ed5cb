using SafeguardingPortal.Domain.Casework.Cases;

namespace SafeguardingPortal.Domain.Tests;

public class ChronologyTests
{
    private static readonly DateTime Now = Given.Hours(6);

    [Fact]
    public void B10_a_correction_points_to_the_first_entry_which_stays_as_it_was()
    {
        var file = Given.CaseFileOf(Given.Hackney);
        var entry = file.Note(new(EntryKind.Police, "A man of about 30.", Given.Hours(1), Source: "neighbour"), Given.Dc, Now);

        var correction = file.Correct(entry, new(EntryKind.Police, "A man of about 40.", Given.Hours(1)), Given.Ds, Now.AddHours(1));

        Assert.Equal(("A man of about 30.", (Guid?)null), (entry.Text, entry.CorrectsId));
        Assert.Equal((entry.Id, Given.Ds.Id), (correction.CorrectsId!.Value, correction.ById!.Value));
        Assert.Contains("Correct the first entry", Given.Refused(
            () => file.Correct(correction, new(EntryKind.Police, "About 50.", Given.Hours(1)), Given.Ds, Now)), StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_portal_wrote_of_its_own_acts_is_not_corrected()
    {
        var referral = Given.Logged();

        Assert.Contains("The portal wrote that", Given.Refused(() => referral.CaseFile.Correct(
            referral.History[0], new(EntryKind.Other, "Not so.", Given.Hours(1)), Given.Ds, Now)), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_has_happened_that_is_still_to_come() =>
        Assert.Contains("in the future", Given.Refused(() => Given.CaseFileOf(Given.Hackney)
            .Note(new(EntryKind.Other, "Later.", Now.AddMinutes(1)), Given.Dc, Now)), StringComparison.Ordinal);

    [Fact]
    public void BR_30_a_crime_reported_is_not_confirmed_until_it_is_and_no_crime_is_there_twice()
    {
        var file = Given.CaseFileOf(Given.Hackney);
        var crime = file.Record(new("2600931/26", "Actual bodily harm", Given.Today, false), Given.Dc, Now.AddHours(12));

        Assert.False(crime.IsConfirmed);
        Assert.Contains("already on the case file", Given.Refused(
            () => file.Record(new("2600931/26", "Assault", Given.Today, true), Given.Dc, Now.AddHours(12))), StringComparison.Ordinal);
        crime.Confirm(Given.Today, Given.Ds, Now.AddHours(13));
        Assert.Equal((true, Given.Ds.Id), (crime.IsConfirmed, crime.Steps[0].ById));
        Assert.Contains("already confirmed", Given.Refused(() => crime.Confirm(Given.Today, Given.Ds, Now.AddHours(13))),
            StringComparison.Ordinal);
    }
}
