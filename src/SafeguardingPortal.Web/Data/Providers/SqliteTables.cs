using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace SafeguardingPortal.Web.Data.Providers;

/// <summary>
/// How migrations are said to SQLite. Each is one transaction, so that one killed half-way leaves nothing of itself behind: the usual
/// switching of foreign keys, which would end the transaction, is left out, and they are off on the connection while it migrates
/// (<see cref="DatabaseStartup"/>). The table of keys is laid out by its key, as SQL Server does by itself, so that it is not stored twice
/// over.
/// </summary>
internal sealed class SqliteTables(MigrationsSqlGeneratorDependencies dependencies, IRelationalAnnotationProvider annotations)
    : SqliteMigrationsSqlGenerator(dependencies, annotations)
{
    public override IReadOnlyList<MigrationCommand> Generate(
        IReadOnlyList<MigrationOperation> operations, IModel? model = null,
        MigrationsSqlGenerationOptions options = MigrationsSqlGenerationOptions.Default) =>
        [.. base.Generate(operations, model, options)
            .Where(command => !command.CommandText.StartsWith("PRAGMA foreign_keys", StringComparison.Ordinal))];

    protected override void Generate(
        CreateTableOperation operation, IModel? model, MigrationCommandListBuilder builder, bool terminate = true)
    {
        if (operation.Name != "PersonKeys")
        {
            base.Generate(operation, model, builder, terminate);
            return;
        }
        base.Generate(operation, model, builder, terminate: false);
        builder.AppendLine(" WITHOUT ROWID;");
        EndStatement(builder);
    }
}
