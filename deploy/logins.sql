-- The database, its snapshots and its two logins: the owner migrates, the portal reads and writes rows. May be run again.
-- OWNER_PASSWORD and PORTAL_PASSWORD come from sqlcmd.
IF DB_ID(N'Portal') IS NULL CREATE DATABASE [Portal] COLLATE Latin1_General_100_CI_AS;
GO
-- Readers never wait for writers and never see half of a save.
-- Switched on once: doing it throws out whoever is at work.
IF (SELECT is_read_committed_snapshot_on FROM sys.databases WHERE name = N'Portal') = 0
    ALTER DATABASE [Portal] SET READ_COMMITTED_SNAPSHOT ON WITH ROLLBACK IMMEDIATE;
ALTER DATABASE [Portal] SET ALLOW_SNAPSHOT_ISOLATION ON;
ALTER DATABASE [Portal] SET RECOVERY FULL;
ALTER DATABASE [Portal] SET PAGE_VERIFY CHECKSUM;
ALTER DATABASE [Portal] SET QUERY_STORE = ON;
GO
IF SUSER_ID(N'portal_owner') IS NULL CREATE LOGIN [portal_owner] WITH PASSWORD = N'$(OWNER_PASSWORD)', CHECK_POLICY = ON;
IF SUSER_ID(N'portal') IS NULL CREATE LOGIN [portal] WITH PASSWORD = N'$(PORTAL_PASSWORD)', CHECK_POLICY = ON;
-- A secret that was changed is changed here too; one that was not is left alone, since a password may not be set again to what it is.
IF EXISTS (SELECT 1 FROM sys.sql_logins WHERE name = N'portal_owner' AND PWDCOMPARE(N'$(OWNER_PASSWORD)', password_hash) = 0)
    ALTER LOGIN [portal_owner] WITH PASSWORD = N'$(OWNER_PASSWORD)';
IF EXISTS (SELECT 1 FROM sys.sql_logins WHERE name = N'portal' AND PWDCOMPARE(N'$(PORTAL_PASSWORD)', password_hash) = 0)
    ALTER LOGIN [portal] WITH PASSWORD = N'$(PORTAL_PASSWORD)';
GO
USE [Portal];
GO
IF USER_ID(N'portal_owner') IS NULL CREATE USER [portal_owner] FOR LOGIN [portal_owner];
IF USER_ID(N'portal') IS NULL CREATE USER [portal] FOR LOGIN [portal];
ALTER ROLE [db_owner] ADD MEMBER [portal_owner];
ALTER ROLE [db_datareader] ADD MEMBER [portal];
ALTER ROLE [db_datawriter] ADD MEMBER [portal];
GO
