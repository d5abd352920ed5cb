using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace SafeguardingPortal.Web.Data.Model;

/// <summary>Databases forget that an instant is UTC; this remembers.</summary>
public sealed class UtcDateTimeConverter() : ValueConverter<DateTime, DateTime>(
    value => value, value => DateTime.SpecifyKind(value, DateTimeKind.Utc));
