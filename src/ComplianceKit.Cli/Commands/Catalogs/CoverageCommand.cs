using System.CommandLine;
using System.Globalization;
using ComplianceKit.Cli.Commands.Build;
using ComplianceKit.Cli.Output;
using ComplianceKit.Coverage;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Loading;
using ComplianceKit.Loading.Rulebooks;

namespace ComplianceKit.Cli.Commands.Catalogs;

/// <summary><c>compliancekit coverage [DIR] [--by chapter|actor]</c>: how far the answers and the rulebooks of a workspace go.</summary>
internal static class CoverageCommand
{
    /// <summary>The command as the command line knows it.</summary>
    public static Command Create(Language language, Func<ParseResult, CommandContext> context)
    {
        var folder = BuildCommand.WorkspaceArgument(language);
        var by = new Option<string>("--by") { Description = CatalogWording.By.In(language), HelpName = "catalog|chapter|actor", DefaultValueFactory = static _ => "catalog" };
        by.Allow(language, "catalog", "chapter", "actor");
        var catalog = new Option<string?>("--catalog") { Description = CatalogWording.OnlyCatalog.In(language), HelpName = "ID" };
        var items = new Option<bool>("--items") { Description = CatalogWording.EveryItem.In(language) };
        var command = new Command("coverage", CatalogWording.Coverage.In(language)) { folder, by, catalog, items };
        command.SetAction(result => Run(result.GetValue(folder)!, result.GetValue(by)!, result.GetValue(catalog), result.GetValue(items), context(result)));
        return command;
    }

    private static int Run(string folder, string by, string? catalog, bool items, CommandContext context)
    {
        var environment = context.Environment;
        var loaded = WorkspaceLoader.Load(environment.Resolve(folder), environment.ProgramFolder, environment.Today);
        var diagnostics = new DiagnosticBag();
        diagnostics.AddRange(loaded.Diagnostics);
        var rulebooks = FulfilmentReview.Of(loaded, diagnostics);
        var errors = diagnostics.ToImmutable().Where(static d => d.Severity == Severity.Error).ToList();
        if (loaded.Workspace is { } workspace)
        {
            if (catalog is not null && workspace.Catalog(catalog) is null && rulebooks.All(coverage => coverage.Catalog.Id != catalog))
            {
                context.Complain(CatalogWording.NotListed(catalog, [.. workspace.Catalogs.Select(static listed => listed.Id)]));
                return ExitCode.Findings;
            }

            var grouping = by switch { "chapter" => CoverageGrouping.Chapter, "actor" => CoverageGrouping.Actor, _ => CoverageGrouping.Catalog };
            var lines = CoverageReport.Of(workspace, grouping).Where(line => catalog is null || line.Catalog == catalog).ToList();
            var head = CatalogWording.CoverageHead.Select(word => word.In(context.Language)).ToArray();
            if (!workspace.Catalogs.IsEmpty || rulebooks.IsEmpty)
            {
                TextTable.Write([head, .. lines.Select(Row)], context.Results);
            }

            RulebookCoverage.Write([.. rulebooks.Where(coverage => catalog is null || coverage.Catalog.Id == catalog)], by, items, context);
        }

        Findings.Print(errors, loaded.Files, context);
        return errors.Count > 0 ? ExitCode.Findings : ExitCode.Done;
    }

    private static string[] Row(CoverageLine line) =>
    [
        line.Catalog,
        Number(line.Total),
        Number(line.Written),
        Number(line.Inherited),
        Number(line.Open),
        Number(line.Drafts),
        line.Total == 0 ? "-" : Number((line.Written + line.Inherited) * 100 / line.Total) + "%",
        line.Group,
    ];

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
