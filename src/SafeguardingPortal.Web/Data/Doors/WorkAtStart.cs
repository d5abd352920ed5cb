namespace SafeguardingPortal.Web.Data.Doors;

/// <summary>Work that a start owes, tried until it is done: the database may come later than the portal.</summary>
public static class WorkAtStart
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    public static async Task UntilDoneAsync(Func<Task> work, Action<Exception> tell, TimeProvider time, CancellationToken stopping)
    {
        while (true)
        {
            try
            {
                await work();
                return;
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                tell(failure);
            }
            await Task.Delay(Pause, time, stopping);
        }
    }
}
