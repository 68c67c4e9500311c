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
        var output = OutputOption.File(CatalogWording.DraftOutput, language);
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

        var (yaml, offered) = migration.ToResponses(set.Named[0], set.Named[1], workspace.Responses);
        foreach (var kind in Enum.GetValues<MigrationClass>())
        {
            context.Say(CatalogWording.Of(kind, migration.Answers.Count(answer => answer.Class == kind)));
            if (offered == 0 && kind is (MigrationClass.Dropped or MigrationClass.Unknown))
            {
                migration.Titles(set.Named[0], kind).ToList().ForEach(title => context.Results.WriteLine($"  {title}"));
            }
        }

        context.Say(CatalogWording.NewItems(migration.New.Length));
        context.Say(CatalogWording.UnansweredItems(migration.Unanswered.Length));
        if (migration.Drafts > 0)
        {
            context.Say(CatalogWording.OldDrafts(migration.Drafts));
        }

        if (offered > 0)
        {
            return NewFile.Write(output, folder, Path.Combine("drafts", $"{from}--{to}.yaml"), yaml, context);
        }

        if (set.Crosswalks.Any(crosswalk => (crosswalk.Source == from && crosswalk.Target == to) || (crosswalk.Source == to && crosswalk.Target == from)))
        {
            context.Say(CatalogWording.NothingOffered(to));
            return ExitCode.Done;
        }

        // Without a crosswalk nothing can be taken over, whatever the answers say: that is not what was asked for.
        context.Complain(CatalogWording.NoCrosswalk(from, to));
        context.Complain(CatalogWording.CrosswalkExample(from, to, migration.Answers[0].Item[(from.Length + 1)..], set.Named[1].Items[0].Item.Id));
        return ExitCode.Findings;
    }
}
