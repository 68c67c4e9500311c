using System.CommandLine;
using System.Globalization;
using ComplianceKit.Cli.Commands.Build;
using ComplianceKit.Cli.Output;
using ComplianceKit.Coverage;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Loading;

namespace ComplianceKit.Cli.Commands.Catalogs;

/// <summary><c>compliancekit coverage [DIR] [--by chapter|actor]</c>: how far the catalogs of a workspace are answered.</summary>
internal static class CoverageCommand
{
    /// <summary>The command as the command line knows it.</summary>
    public static Command Create(Language language, Func<ParseResult, CommandContext> context)
    {
        var folder = BuildCommand.WorkspaceArgument(language);
        var by = new Option<string>("--by") { Description = CatalogWording.By.In(language), HelpName = "catalog|chapter|actor", DefaultValueFactory = static _ => "catalog" };
        by.AcceptOnlyFromAmong("catalog", "chapter", "actor");
        var catalog = new Option<string?>("--catalog") { Description = CatalogWording.OnlyCatalog.In(language), HelpName = "ID" };
        var command = new Command("coverage", CatalogWording.Coverage.In(language)) { folder, by, catalog };
        command.SetAction(result => Run(result.GetValue(folder)!, result.GetValue(by)!, result.GetValue(catalog), context(result)));
        return command;
    }

    private static int Run(string folder, string by, string? catalog, CommandContext context)
    {
        var environment = context.Environment;
        var loaded = WorkspaceLoader.Load(environment.Resolve(folder), environment.ProgramFolder, environment.Today);
        var errors = loaded.Diagnostics.Where(static d => d.Severity == Severity.Error).ToList();
        if (loaded.Workspace is { } workspace)
        {
            var grouping = by switch { "chapter" => CoverageGrouping.Chapter, "actor" => CoverageGrouping.Actor, _ => CoverageGrouping.Catalog };
            var lines = CoverageReport.Of(workspace, grouping).Where(line => catalog is null || line.Catalog == catalog).ToList();
            var head = CatalogWording.CoverageHead.Select(word => word.In(context.Language)).ToArray();
            TextTable.Write([head, .. lines.Select(Row)], environment.Output);
        }

        Findings.Print(errors, loaded.Files.Line, context);
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
