using System.Data;
using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using SafeguardingPortal.Domain;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Casework.People.Matching;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Data.Model;

namespace SafeguardingPortal.Web.Demo;

/// <summary>
/// Writes new records with all that belongs to them, table by table, past the change tracker and the change recorder: prepared inserts on
/// SQLite, bulk copy on SQL Server. Tables, columns and conversions are those of the model, so a new column needs nothing here.
/// </summary>
internal sealed class BulkDemoWriter : IDisposable
{
    private readonly PortalDbContext db;
    private readonly List<Table> tables;
    private readonly Dictionary<Type, Table> tableOf;
    private readonly HashSet<object> seen = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Guid, Guid> sameAs = [];

    /// <param name="referenced">Records of these types are in the database already and are only pointed at.</param>
    public BulkDemoWriter(PortalDbContext db, params IEnumerable<Type> referenced)
    {
        this.db = db;
        var kept = referenced.ToHashSet();
        var types = db.Model.GetEntityTypes().Where(type => type.ClrType.IsAssignableTo(typeof(Entity)) || type.ClrType == typeof(PersonKey)
            || type.ClrType == typeof(PersonProfile)).ToList();
        var sql = db.GetService<ISqlGenerationHelper>();
        tableOf = types.ToDictionary(type => type.ClrType, type => new Table(type, sql, kept));
        tables = ParentsFirst(types).ConvertAll(type => tableOf[type.ClrType]);
    }

    public int Rows { get; private set; }

    /// <summary>Takes a record and everything it holds that is not yet taken.</summary>
    public void Add(object record)
    {
        if (!seen.Add(record)) return;
        var table = tableOf[record.GetType()];
        table.Rows.Add(record);
        foreach (var (navigation, isMany) in table.Navigations)
        {
            if (navigation.GetClrValue(record) is not { } held) continue;
            if (!isMany) Add(held);
            else foreach (var each in (System.Collections.IEnumerable)held) Add(each);
        }
    }

    /// <summary>These are in the database, or are not to be.</summary>
    public void Leave(params IEnumerable<object> records) => seen.UnionWith(records);

    /// <summary>What points at this record is written as pointing at one that is there, as when somebody is found to be known.</summary>
    public void Same(Entity record, Guid known)
    {
        seen.Add(record);
        sameAs[record.Id] = known;
    }

    /// <summary>Writes what was taken, in the transaction that runs.</summary>
    public async Task WriteAsync()
    {
        var transaction = db.Database.CurrentTransaction?.GetDbTransaction()
            ?? throw new InvalidOperationException("Bulk rows are written inside a transaction.");
        FilePeople();
        foreach (var table in tables.Where(table => table.Rows.Count > 0))
        {
            if (transaction is SqlTransaction server) await table.CopyAsync(server, sameAs);
            else table.Insert(transaction, sameAs);
            Rows += table.Rows.Count;
            table.Rows.Clear();
        }
        seen.Clear();
        sameAs.Clear();
    }

    /// <summary>Files those who are new under their keys, as a save does.</summary>
    private void FilePeople()
    {
        var addresses = tableOf[typeof(Household)].Rows.Cast<Household>()
            .ToDictionary(household => household.Id, household => household.Address);
        var homes = tableOf[typeof(HouseholdMember)].Rows.Cast<HouseholdMember>()
            .ToLookup(member => member.PersonId, member => addresses.GetValueOrDefault(member.HouseholdId));
        var parts = tableOf[typeof(ReferralPerson)].Rows.Cast<ReferralPerson>().ToLookup(part => part.PersonId);
        foreach (var person in tableOf[typeof(Person)].Rows.Cast<Person>())
        {
            var description = new PersonDescription
            {
                Names = person.Name is null ? [] : [person.Name],
                Births = person.Birth is { } birth ? [birth] : [],
                Sex = person.Sex,
                Addresses = [.. homes[person.Id].OfType<string>().Distinct()],
                School = parts[person.Id].Select(part => part.School).FirstOrDefault(school => school is not null)
            };
            tableOf[typeof(PersonProfile)].Rows.Add(new PersonProfile
            {
                PersonId = person.Id,
                FiledAs = PersonKeys.Version,
                Described = PersonDescriptions.Write(description)
            });
            foreach (var key in PersonKeys.Of(Profile.Of(description)))
                tableOf[typeof(PersonKey)].Rows.Add(new PersonKey { Key = key, PersonId = person.Id });
        }
        tableOf[typeof(PersonKey)].Rows.Sort((one, other) => ((PersonKey)one).Key.CompareTo(((PersonKey)other).Key));
    }

    public void Dispose() => tables.ForEach(table => table.Dispose());

    private static List<IEntityType> ParentsFirst(List<IEntityType> types)
    {
        List<IEntityType> ordered = [];
        HashSet<IEntityType> visited = [];
        void Visit(IEntityType type)
        {
            if (!visited.Add(type)) return;
            foreach (var parent in type.GetForeignKeys().Select(key => key.PrincipalEntityType).Where(types.Contains)) Visit(parent);
            ordered.Add(type);
        }
        types.ForEach(Visit);
        return ordered;
    }

    private sealed class Column(IProperty property, StoreObjectIdentifier table)
    {
        private readonly IClrPropertyGetter getter = property.GetGetter();
        private readonly Func<object?, object?>? convert = property.GetTypeMapping().Converter?.ConvertToProvider;
        private readonly bool isKeyElsewhere = property.IsForeignKey() && Plain(property.ClrType) == typeof(Guid);
        private readonly bool isNullable = property.IsColumnNullable(table);
        private readonly RelationalTypeMapping mapping = property.GetRelationalTypeMapping();

        public string Name { get; } = property.GetColumnName(table)!;
        public Type StoredAs { get; } = Plain(property.GetTypeMapping().Converter?.ProviderClrType ?? property.ClrType);

        public DbParameter Parameter(DbCommand command, int index) => mapping.CreateParameter(command, $"@p{index}", null, isNullable);

        public object Value(object record, Dictionary<Guid, Guid> sameAs)
        {
            var value = getter.GetClrValue(record);
            if (isKeyElsewhere && value is Guid id && sameAs.TryGetValue(id, out var known)) value = known;
            return (convert is null || value is null ? value : convert(value)) ?? DBNull.Value;
        }

        private static Type Plain(Type type) => Nullable.GetUnderlyingType(type) ?? type;
    }

    private sealed class Table : IDisposable
    {
        private readonly string name;
        private readonly List<Column> columns;
        private DbCommand? insert;

        public Table(IEntityType type, ISqlGenerationHelper sql, HashSet<Type> referenced)
        {
            var table = StoreObjectIdentifier.Create(type, StoreObjectType.Table)
                ?? throw new InvalidOperationException($"{type.DisplayName()} has no table.");
            name = sql.DelimitIdentifier(table.Name, table.Schema);
            // What the database numbers by itself is left to it; any other value that only the change tracker would know cannot be written
            // here.
            if (type.GetProperties()
                .FirstOrDefault(each => each.IsShadowProperty() && each.ValueGenerated == ValueGenerated.Never) is { } hidden)
                throw new InvalidOperationException(
                    $"{type.DisplayName()}.{hidden.Name} is in no class, so bulk rows would be written without it.");
            columns = [.. type.GetProperties().Where(each => !each.IsShadowProperty()).Select(each => new Column(each, table))];
            Navigations = [.. type.GetNavigations().Where(each => each.TargetEntityType.ClrType.IsAssignableTo(typeof(Entity))
                && !referenced.Contains(each.TargetEntityType.ClrType)).Select(each => (each.GetGetter(), each.IsCollection))];
            Statement = $"INSERT INTO {name} ({string.Join(", ", columns.Select(column => sql.DelimitIdentifier(column.Name)))}) VALUES "
                + $"({string.Join(", ", columns.Select((_, index) => $"@p{index}"))})";
        }

        private string Statement { get; }
        public List<object> Rows { get; } = [];
        public IReadOnlyList<(IClrPropertyGetter Getter, bool IsMany)> Navigations { get; }

        public void Insert(DbTransaction transaction, Dictionary<Guid, Guid> sameAs)
        {
            if (insert is null)
            {
                insert = transaction.Connection!.CreateCommand();
                insert.CommandText = Statement;
                foreach (var (index, column) in columns.Index()) insert.Parameters.Add(column.Parameter(insert, index));
            }
            insert.Transaction = transaction;
            insert.Prepare();
            foreach (var row in Rows)
            {
                for (var i = 0; i < columns.Count; i++) insert.Parameters[i].Value = columns[i].Value(row, sameAs);
                insert.ExecuteNonQuery();
            }
        }

        public async Task CopyAsync(SqlTransaction transaction, Dictionary<Guid, Guid> sameAs)
        {
            using var data = new DataTable();
            foreach (var column in columns)
                data.Columns.Add(column.Name, column.StoredAs == typeof(DateOnly) ? typeof(DateTime) : column.StoredAs);
            foreach (var row in Rows)
                data.Rows.Add([.. columns.Select(column => column.Value(row, sameAs) is var value && value is DateOnly day
                    ? day.ToDateTime(TimeOnly.MinValue) : value)]);

            using var copy = new SqlBulkCopy(transaction.Connection, SqlBulkCopyOptions.CheckConstraints | SqlBulkCopyOptions.KeepNulls,
                transaction)
            {
                DestinationTableName = name,
                BulkCopyTimeout = 0
            };
            foreach (var column in columns) copy.ColumnMappings.Add(column.Name, column.Name);
            await copy.WriteToServerAsync(data);
        }

        public void Dispose() => insert?.Dispose();
    }
}
