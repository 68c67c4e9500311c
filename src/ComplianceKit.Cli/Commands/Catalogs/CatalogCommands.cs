using System.CommandLine;
using ComplianceKit.Cli.Output;
using ComplianceKit.Documents.Diagnostics;

namespace ComplianceKit.Cli.Commands.Catalogs;

/// <summary>The commands about catalogs and answers that travel between them.</summary>
internal static class CatalogCommands
{
    /// <summary>Adds them to <paramref name="root"/>.</summary>
    public static void AddTo(Command root, Language language, Func<ParseResult, CommandContext> context)
    {
        root.Subcommands.Add(CoverageCommand.Create(language, context));
        root.Subcommands.Add(DraftCommand.Create(language, context));
        root.Subcommands.Add(
            new Command("catalog", CatalogWording.Catalog.In(language)) { CompareCommand.Create(language, context), OverlayCommand.Create(language, context) });
        root.Subcommands.Add(MigrateCommand.Create(language, context));
    }
}
