using System.Linq.Expressions;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Discussions;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Conferences;

namespace SafeguardingPortal.Web.Pages.Parts;

public sealed record Corrected(string About, string Words, string By, DateTime At);
