using System.Linq.Expressions;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Conferences;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.Discussions;
using SafeguardingPortal.Domain.People;
using SafeguardingPortal.Domain.Referrals;

namespace SafeguardingPortal.Web.Pages.Parts;

public sealed record Corrected(string About, string Words, string By, DateTime At);
