namespace SafeguardingPortal.Web.Infrastructure;

public static class TimeProviderExtensions
{
    extension(TimeProvider time)
    {
        public DateTime UtcNow => time.GetUtcNow().UtcDateTime;
    }
}
