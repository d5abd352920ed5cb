using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Web.Data.Door;

namespace SafeguardingPortal.Web.Features.Cases.Documents;

/// <summary>What the forms of documents show beside their fields.</summary>
public sealed class CaseTeams(Records<CaseFile> files, Records<CaseDocument> documents)
{
    /// <summary>The team that has the case; null where the reader sees no such case.</summary>
    public Task<Guid?> OfAsync(string caseReference) => files.Visible.Where(file => file.Reference == caseReference)
        .Select(file => (Guid?)file.CaitId).SingleOrDefaultAsync();

    public Task<string> TitleAsync(string caseReference, int number)
    {
        var reference = CaseDocument.ReferenceOf(caseReference, number);
        return documents.Visible.Where(document => document.Reference == reference).Select(document => document.Title).SingleAsync();
    }
}
