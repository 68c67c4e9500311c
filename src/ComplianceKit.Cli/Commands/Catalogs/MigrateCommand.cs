using System.CommandLine;
using ComplianceKit.Cli.Commands.Build;
using ComplianceKit.Cli.Output;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Editions;

namespace ComplianceKit.Cli.Commands.Catalogs;

/// <summary><c>compliancekit migrate --from A --to B [DIR]</c>: drafts for a new edition from the answers of an old one.</summary>
internal static class MigrateCommand
{
    /// <summary>The command as the command line knows it.</summary>
    public static Command Create(Language language, Func<ParseResult, CommandContext> context)
    {
        var folder = BuildCommand.WorkspaceArgument(language);
        var from = new Option<string>("--from") { Description = CatalogWording.OldCatalog.In(language), HelpName = "ID", Required = true };
        var to = new Option<string>("--to") { Description = CatalogWording.NewCatalog.In(language), HelpName = "ID", Required = true };
        var output = new Option<string?>("--output", "-o") { Description = CatalogWording.DraftOutput.In(language), HelpName = "FILE" };
        var command = new Command("migrate", CatalogWording.Migrate.In(language)) { folder, from, to, output };
        command.SetAction(result => Run(result.GetValue(folder)!, result.GetValue(from)!, result.GetValue(to)!, result.GetValue(output), context(result)));
        return command;
    }

    private static int Run(string folder, string from, string to, string? output, CommandContext context)
    {
        var set = CatalogSet.Load(folder, [from, to], needsWorkspace: true, context);
        Findings.Print(set.Diagnostics, set.Loaded.Files, context);
        if (set.Diagnostics.Any(static d => d.Severity == Severity.Error) || set.Loaded.Workspace is not { } workspace || set.Named.Length < 2)
        {
            return ExitCode.Findings;
        }

        var migration = Migration.Of(set.Named[0], set.Named[1], workspace.Responses, set.Crosswalks);
        if (migration.Answers.IsEmpty)
        {
            context.Say(CatalogWording.NothingToMigrate(from, to));
            return ExitCode.Done;
        }

        foreach (var kind in Enum.GetValues<MigrationClass>())
        {
            context.Say(CatalogWording.Of(kind, migration.Answers.Count(answer => answer.Class == kind)));
        }

        context.Say(CatalogWording.NewItems(migration.New.Length));
        var (yaml, offered) = migration.ToResponses(set.Named[0], set.Named[1], workspace.Responses);
        return offered == 0 ? ExitCode.Done : NewFile.Write(output, folder, Path.Combine("drafts", $"{from}--{to}.yaml"), yaml, context);
    }
}
