namespace SafeguardingPortal.Web.Data.Door;

/// <summary>
/// What whoever watches over the portal hears of it in the log stream, once each. The user name is the only thing personal in it; the
/// trail, which the portal itself keeps, has the rest.
/// </summary>
public static partial class SecurityEvents
{
    [LoggerMessage(EventId = 7001, EventName = "SecuritySignedIn", Level = LogLevel.Information,
        Message = "Security: {UserName} signed in")]
    public static partial void SignedIn(this ILogger log, string? userName);

    [LoggerMessage(EventId = 7002, EventName = "SecuritySignInFailed", Level = LogLevel.Warning,
        Message = "Security: sign-in failed for {UserName}: {Reason}")]
    public static partial void SignInFailed(this ILogger log, string? userName, string reason);

    [LoggerMessage(EventId = 7003, EventName = "SecurityLocked", Level = LogLevel.Warning,
        Message = "Security: {UserName} is locked for a time after too many wrong passwords")]
    public static partial void Locked(this ILogger log, string? userName);

    [LoggerMessage(EventId = 7004, EventName = "SecuritySignedOut", Level = LogLevel.Information,
        Message = "Security: {UserName} signed out, of every session")]
    public static partial void SignedOut(this ILogger log, string? userName);

    [LoggerMessage(EventId = 7005, EventName = "SecurityRevoked", Level = LogLevel.Warning,
        Message = "Security: a session of {UserName} was ended: {Reason}")]
    public static partial void Revoked(this ILogger log, string? userName, string reason);

    [LoggerMessage(EventId = 7006, EventName = "SecurityPasswordChanged", Level = LogLevel.Information,
        Message = "Security: {UserName} changed their password")]
    public static partial void PasswordChanged(this ILogger log, string? userName);

    [LoggerMessage(EventId = 7007, EventName = "SecurityRefused", Level = LogLevel.Warning,
        Message = "Security: {Officer} was refused a {Subject}")]
    public static partial void Refused(this ILogger log, Guid officer, string subject);

    [LoggerMessage(EventId = 7008, EventName = "SecurityFormRefused", Level = LogLevel.Warning,
        Message = "Security: a form sent by {Officer} was refused, since the portal made it for no page of theirs")]
    public static partial void FormRefused(this ILogger log, Guid officer);

    [LoggerMessage(EventId = 7009, EventName = "SecurityLimited", Level = LogLevel.Warning,
        Message = "Security: an address is over the limit of {What}")]
    public static partial void Limited(this ILogger log, string what);

    [LoggerMessage(EventId = 7010, EventName = "SecurityAccountChanged", Level = LogLevel.Warning,
        Message = "Security: the account {UserName}: {What}")]
    public static partial void AccountChanged(this ILogger log, string? userName, string what);

    [LoggerMessage(EventId = 7011, EventName = "SecuritySealed", Level = LogLevel.Information,
        Message = "Security: the trail is sealed to entry {LastId}, seal {Number}: {Hash}")]
    public static partial void Sealed(this ILogger log, long number, long lastId, string hash);

    [LoggerMessage(EventId = 7012, EventName = "SecuritySealNotKeptApart", Level = LogLevel.Error,
        Message = "Security: seal {Number} could not be kept apart from the database")]
    public static partial void NotKeptApart(this ILogger log, Exception failure, long number);

    [LoggerMessage(EventId = 7013, EventName = "SecurityTrailBroken", Level = LogLevel.Critical,
        Message = "Security: the trail is not whole: {Fault}")]
    public static partial void TrailBroken(this ILogger log, string fault);
}
