using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Data;

/// <summary>Every save of the referral's day, as SQL Server would be sent it (B1).</summary>
public class SaveTests
{
    /// <summary>Each look compares every value of every record held: with many of them it is nearly all that a save costs.</summary>
    [Fact]
    public async Task A_save_looks_for_changes_once_before_it_is_looked_at_and_once_before_it_is_written()
    {
        using var portal = PortalApp.OnFile();
        var team = await portal.Given.TeamAsync();
        await portal.Given.ReferralAsync(team);
        var looks = 0;
        await portal.AsAsync(team.Desk.User, async (_, db) =>
        {
            var person = await db.Set<Person>().FirstAsync();
            db.ChangeTracker.DetectingAllChanges += (_, _) => looks++;
            db.Entry(person).Property(nameof(Person.Name)).CurrentValue = "Ava Otherwise";
            return await db.SaveChangesAsync();
        });
        Assert.Equal(2, looks);
    }

    [Fact]
    public async Task Everything_the_portal_saves_in_a_referrals_day_is_SQL_that_SQL_Server_can_read()
    {
        var heard = new SaveEar();
        using var portal = PortalApp.OnFile()
            .With(services => services.ConfigureDbContext<SqlitePortalDbContext>(options => options.AddInterceptors(heard)));
        var team = await portal.Given.TeamAsync();
        await portal.Given.TeamAsync("lambeth");
        var (desk, sergeant) = (portal.SignIn(team.Desk), portal.SignIn(team.Sergeant));

        var page = await desk.SubmitAsync(await desk.GetAsync("/referrals/log"), Forms.Referral(
            ("MashRating", "Red"), ("Merlin", "26PAC214077"), ("MerlinDecision", "FormalReferral"), ("MerlinReason", "Meets it.")));
        await desk.SubmitAsync(
            await desk.GetAsync($"{page.Url}/accept"), new() { ["Supervisor"] = team.Sergeant.Code, ["Officer"] = team.Constable.Code });
        await desk.SubmitAsync(
            await desk.GetAsync($"{page.Url}/mash/rating"), new() { ["Rating"] = "Green", ["Reason"] = "Less than it looked." });
        await desk.SubmitAsync(await desk.GetAsync($"{page.Url}/mash/research"), new() { ["Found"] = "Nothing more." });
        await desk.SubmitAsync(
            await desk.GetAsync($"{page.Url}/handovers/transfer"), new() { ["Team"] = "lambeth", ["Reason"] = "Moved." });
        await desk.SubmitAsync(await desk.GetAsync($"{page.Url}/handovers/withdraw"));
        await sergeant.SubmitAsync(await sergeant.GetAsync($"{page.Url}/handovers/reallocate"),
            new() { ["Supervisor"] = team.OtherSergeant.Code, ["Officer"] = team.Constable.Code, ["Reason"] = "Off duty." });
        foreach (var stage in new[] { Stage.Closed, Stage.Finished, Stage.FinishedLate })
        {
            var logged = await portal.Given.ReferralAsync(team, stage, stage == Stage.FinishedLate ? 30 : 5);
            if (stage != Stage.FinishedLate) continue;
            await portal.RaiseFlagsAsync();
            await portal.Given.ExplainAsync(logged);
            await portal.Given.AcknowledgeAsync(logged);
        }

        Assert.True(await portal.CountAsync<ReferralRating>() >= 2);
        Assert.InRange(heard.Saves, 20, int.MaxValue);
        Assert.InRange(heard.Statements.Count, 20, int.MaxValue);
        foreach (var statement in heard.Statements) TSql.AssertReadable(statement);
    }

    /// <summary>Puts every save to a SQL Server that is not there, as far as the words of it.</summary>
    private sealed class SaveEar : SaveChangesInterceptor
    {
        private readonly List<string> statements = [];

        public IReadOnlyList<string> Statements
        {
            get
            {
                lock (statements) return [.. statements];
            }
        }

        public int Saves { get; private set; }

        public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
            DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            var changed = eventData.Context!.ChangeTracker.Entries().Where(entry => entry.State is EntityState.Added or EntityState.Modified
                or EntityState.Deleted).Select(entry => (entry.Entity, entry.State)).ToList();
            if (changed.Count == 0) return result;
            // One batch, however large: what it says is all that is looked for.
            await using var other = new SqlServerPortalDbContext(new DbContextOptionsBuilder<SqlServerPortalDbContext>()
                .UseSqlServer("Server=unused", server => server.MaxBatchSize(10_000))
                .AddInterceptors(new Mouth(statements), new NoServer()).Options)
            { Actor = CurrentUser.System };
            foreach (var (entity, state) in changed) other.Entry(entity).State = state;
            Saves++;
            try
            {
                await other.SaveChangesAsync(cancellationToken);
            }
            catch (DbUpdateException said) when (said.InnerException is SaidEnough)
            {
                // The first batch is the whole of it, but for saves of more parameters than one can have.
            }
            return result;
        }
    }

    private sealed class SaidEnough : Exception;

    private sealed class Mouth(List<string> statements) : DbCommandInterceptor
    {
        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result,
            CancellationToken cancellationToken = default)
        {
            lock (statements) statements.Add(command.CommandText);
            throw new SaidEnough();
        }

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            lock (statements) statements.Add(command.CommandText);
            throw new SaidEnough();
        }
    }

    private sealed class NoServer : DbConnectionInterceptor, IDbTransactionInterceptor
    {
        public override ValueTask<InterceptionResult> ConnectionOpeningAsync(
            DbConnection connection, ConnectionEventData eventData, InterceptionResult result,
            CancellationToken cancellationToken = default) =>
            new(InterceptionResult.Suppress());

        public ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(
            DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result,
            CancellationToken cancellationToken = default) =>
            new(InterceptionResult<DbTransaction>.SuppressWithResult(new NoTransaction(connection)));
    }

    private sealed class NoTransaction(DbConnection connection) : DbTransaction
    {
        public override System.Data.IsolationLevel IsolationLevel => System.Data.IsolationLevel.ReadCommitted;
        protected override DbConnection DbConnection => connection;
        public override void Commit()
        {
        }

        public override void Rollback()
        {
        }
    }
}
