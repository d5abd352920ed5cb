using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.Cram;
using SafeguardingPortal.Domain.Casework.Discussions;
using SafeguardingPortal.Domain.Conferences;
using SafeguardingPortal.Domain.Dissents;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Pages.Parts;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Cases.Dissents;

public sealed record DisputableRecord(DissentSubject Kind, string Reference, string Name);

/// <summary>
/// What of a case one can dissent from: its discussions, signed CRAM versions, conferences, and decisions of the case itself.
/// </summary>
public sealed class DissentSubjects(
    Records<StrategyDiscussion> discussions, Records<CramAssessment> versions, Records<Conference> conferences)
{
    public async Task<IReadOnlyList<DisputableRecord>> OfAsync(string caseReference)
    {
        var held = await discussions.Visible.Where(discussion => discussion.CaseFile.Reference == caseReference)
            .OrderByDescending(discussion => discussion.Number).Select(discussion => discussion.Reference).ToListAsync();
        var signed = await versions.Visible.Where(version => version.CaseFile.Reference == caseReference && version.SignedAt != null)
            .OrderByDescending(version => version.Number).Select(version => version.Reference).ToListAsync();
        var met = await conferences.Visible.Where(conference => conference.CaseFile.Reference == caseReference)
            .OrderByDescending(conference => conference.Reference).Select(conference => conference.Reference).ToListAsync();
        return
        [
            .. held.Select(reference => Named(DissentSubject.Discussion, reference)),
            .. signed.Select(reference => Named(DissentSubject.CramVersion, reference)),
            .. met.Select(reference => Named(DissentSubject.Conference, reference)),
            new(DissentSubject.Decision, caseReference, "Another decision in this case")
        ];
    }

    private static DisputableRecord Named(DissentSubject kind, string reference) =>
        new(kind, reference, char.ToUpperInvariant(RecordLinks.NameOf(reference)[0]) + RecordLinks.NameOf(reference)[1..]);
}

/// <summary>What a dissent can be about, and whose of the team's it can be.</summary>
public sealed class RecordDissentPage(Records<CaseFile> files, DissentSubjects subjects, ReferenceLists lists) : IFillsForm<RecordDissent>
{
    public async Task<RecordDissent> FillAsync(RecordDissent form, FormPage page)
    {
        var reference = page["caseReference"];
        var team = await files.Visible.Where(file => file.Reference == reference).Select(file => file.CaitId).SingleAsync();
        return form with
        {
            Subjects = [.. (await subjects.OfAsync(reference)).Select(subject => new Choice(subject.Reference, subject.Name))],
            Officers = await lists.OfficersAsync(team, [.. Roles.OfATeam])
        };
    }
}
