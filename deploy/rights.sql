-- What the portal's own login may not do though it writes rows: the trail and what has happened are only ever added to. Run after each migration.
DENY UPDATE, DELETE ON dbo.AuditEntries TO [portal];
DENY UPDATE, DELETE ON dbo.AuditPeople TO [portal];
DENY DELETE ON dbo.Breaches TO [portal];
DENY DELETE ON dbo.Referrals TO [portal];
DENY DELETE ON dbo.CaseFiles TO [portal];
DENY DELETE ON dbo.People TO [portal];
DENY INSERT, UPDATE, DELETE ON dbo.__EFMigrationsHistory TO [portal];
GO
