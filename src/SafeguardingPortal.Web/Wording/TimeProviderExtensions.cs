namespace SafeguardingPortal.Web.Wording;

public static class TimeProviderExtensions
{
    extension(TimeProvider time)
    {
        public DateTime UtcNow => time.GetUtcNow().UtcDateTime;
    }
}
