using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace SafeguardingPortal.Web.Data.Providers;

/// <summary>
/// Asks SQL Server again where an answer was lost on the way or a deadlock was: a query, or a save that is a transaction by itself. Within
/// a transaction of the portal's own only the whole could be done again, and by then its acts have happened to the records in memory: there
/// the failure is told (<see cref="DatabaseTrouble"/>), the form comes back with its text, and sending it again makes nothing twice.
/// </summary>
public sealed class RetryOutsideTransactions(ExecutionStrategyDependencies dependencies)
    : SqlServerRetryingExecutionStrategy(dependencies, MostRetries, LongestWait, errorNumbersToAdd: null)
{
    private const int MostRetries = 4;
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(4);

    /// <summary>Without what the base does here, which is to refuse every transaction of ours.</summary>
    protected override void OnFirstExecution() => ExceptionsEncountered.Clear();

    protected override bool ShouldRetryOn(Exception exception) =>
        Dependencies.CurrentContext.Context.Database.CurrentTransaction is null && base.ShouldRetryOn(exception);
}
