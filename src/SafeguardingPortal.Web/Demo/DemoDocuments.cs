using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Pages;

namespace SafeguardingPortal.Web.Demo;

/// <summary>Invented documents on the cases of a team: letters and reports, and one that is kept to named people.</summary>
internal sealed class DemoDocuments(PortalDbContext db)
{
    private static readonly (string Title, DocumentKind Kind, string From, string Words)[] Kinds =
    [
        ("Medical report, left arm", DocumentKind.Medical, "Dr Anita Rowe",
            "A bruise of three by two centimetres above the left elbow. The explanation that was given does not fit its place."),
        ("Letter from the school", DocumentKind.Letter, "The head teacher", "Nine mornings missed since September; late on eleven more."),
        ("Council chronology", DocumentKind.Report, "The council", "Two earlier assessments, both closed without further action.")
    ];

    public async Task MakeAsync(DemoCast cast)
    {
        var dc = cast.Acting(cast.Constables[0]);
        var files = await db.Set<CaseFile>().Include(file => file.Children).ThenInclude(child => child.Child)
            .Where(file => file.CaitId == cast.Cait.Id && !file.IsRestricted && file.ClosedAt == null)
            .OrderBy(file => file.Reference).Take(12).ToListAsync();
        foreach (var (index, file) in files.Index())
        {
            foreach (var (n, (title, kind, from, words)) in Kinds.Take(1 + index % Kinds.Length).Index())
            {
                var bytes = new WordDocument(title, from).Text(words).ToBytes();
                var document = file.Add(n + 1, new(title, kind, from, [.. file.Children.Take(1).Select(child => child.Child.PersonId)],
                    n == 2 ? [cast.Constables[0].Id] : null), new($"{title}.docx", WordDocument.ContentType, bytes.Length,
                        Convert.ToHexStringLower(SHA256.HashData(bytes)), IsChecked: false), dc, file.OpenedAt.AddHours(5 + n));
                db.DocumentContents.Add(new() { Id = document.Id, Bytes = bytes });
            }
        }
        await db.SaveChangesAsync();
    }
}
