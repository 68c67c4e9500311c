using System.CommandLine;
using ComplianceKit.Cli.Commands.Build;
using ComplianceKit.Cli.Commands.Catalogs;
using ComplianceKit.Cli.Commands.Forms;
using ComplianceKit.Cli.Output;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Importing;
using ComplianceKit.Rosters;

namespace ComplianceKit.Cli.Commands.Import;

/// <summary><c>compliancekit import responses FILE --catalog ID [DIR]</c>: answers from a sheet that was filled in by hand.</summary>
internal static class ImportCommand
{
    /// <summary>The command as the command line knows it.</summary>
    public static Command Create(Language language, Func<ParseResult, CommandContext> context)
    {
        var file = new Argument<string>("FILE") { Description = ImportWording.File.In(language) };
        var folder = BuildCommand.WorkspaceArgument(language);
        var catalog = new Option<string>("--catalog") { Description = CatalogWording.CatalogId.In(language), HelpName = "ID", Required = true };
        var map = new Option<string[]>("--map") { Description = ImportWording.Map.In(language), HelpName = "NAME=ROLE" };
        var output = new Option<string?>("--output", "-o") { Description = ImportWording.Output.In(language), HelpName = "FILE" };
        var command = new Command("responses", ImportWording.Responses.In(language)) { file, folder, catalog, map, output };
        command.SetAction(result => Run(
            result.GetValue(file)!, result.GetValue(folder)!, result.GetValue(catalog)!, result.GetValue(map) ?? [], result.GetValue(output), context(result)));
        return new Command("import", ImportWording.Import.In(language)) { command, SheetCommand.Create(language, context) };
    }

    private static int Run(string file, string folder, string id, string[] map, string? output, CommandContext context)
    {
        var set = CatalogSet.Load(folder, [id], needsWorkspace: true, context);
        var diagnostics = new DiagnosticBag();
        diagnostics.AddRange(set.Diagnostics);
        var sheet = diagnostics.HasErrors ? null : Read(file, set, RolesOf(map, diagnostics), context, diagnostics);
        Findings.Print(diagnostics.ToImmutable(), set.Loaded.Files.Line, context);
        if (diagnostics.HasErrors || sheet is null)
        {
            return ExitCode.Findings;
        }

        var yaml = ImportText.Answers(sheet);
        context.Say(ImportWording.Counts(sheet.Cells));
        context.Say(ImportWording.Made(sheet.Answers.Length, yaml.Split("\n  draft: true\n").Length - 1, sheet.Doubts.Length));
        var otherwise = Path.Combine("responses", $"imported-{id}.yaml");
        var written = NewFile.Write(output, folder, otherwise, yaml, context);
        return written == ExitCode.Done
            ? NewFile.Write(output is null ? null : output + ".report.tsv", folder, otherwise + ".report.tsv", ImportText.Report(sheet), context)
            : written;
    }

    private static ImportedSheet? Read(string file, CatalogSet set, Dictionary<string, ColumnRole> roles, CommandContext context, DiagnosticBag diagnostics)
    {
        using var stream = new FileStream(context.Environment.Resolve(file), FileMode.Open, FileAccess.Read, FileShare.Read);
        var name = Path.GetFileName(file);
        if (diagnostics.HasErrors || TableFile.Read(stream, name, [new WorkbookTableReader(), new CsvTableReader()], diagnostics) is not { } table)
        {
            return null;
        }

        var book = set.Loaded.Workspace!.Responses;
        var sheet = SheetImport.Run(table, set.Named[0], roles, book.ByItem.Keys.Concat(book.Drafts.Keys).ToHashSet(StringComparer.Ordinal));
        if (sheet is null)
        {
            diagnostics.Add(ImportDiagnostics.NoHead(name));
        }

        return sheet;
    }

    private static Dictionary<string, ColumnRole> RolesOf(string[] map, DiagnosticBag diagnostics)
    {
        var roles = new Dictionary<string, ColumnRole>(StringComparer.Ordinal);
        foreach (var given in map)
        {
            var cut = given.LastIndexOf('=');
            if (cut > 0 && SheetColumns.RoleNames.TryGetValue(given[(cut + 1)..], out var role))
            {
                roles[given[..cut]] = role;
            }
            else
            {
                diagnostics.Add(ImportDiagnostics.BadMap(given, SheetColumns.RoleNames.Keys.Order(StringComparer.Ordinal)));
            }
        }

        return roles;
    }
}
