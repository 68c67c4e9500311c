using System.CommandLine;
using ComplianceKit.Cli.Commands.Build;
using ComplianceKit.Cli.Commands.Catalogs;
using ComplianceKit.Cli.Output;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Importing;

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
        var sheet = ImportOptions.Sheet(language);
        var map = ImportOptions.Map(language);
        var output = new Option<string?>("--output", "-o") { Description = ImportWording.Output.In(language), HelpName = "FILE" };
        var command = new Command("responses", ImportWording.Responses.In(language)) { file, folder, catalog, sheet, map, output };
        command.SetAction(result => Run(
            new Wish(result.GetValue(file)!, result.GetValue(folder)!, result.GetValue(catalog)!, result.GetValue(sheet), result.GetValue(map) ?? [], result.GetValue(output)),
            context(result)));
        return new Command("import", ImportWording.Import.In(language)) { command, CatalogCommand.Create(language, context), SheetCommand.Create(language, context) };
    }

    private static int Run(Wish wish, CommandContext context)
    {
        var (folder, id, output) = (wish.Folder, wish.Id, wish.Output);
        var set = CatalogSet.Load(folder, [id], needsWorkspace: true, context);
        var diagnostics = new DiagnosticBag();
        diagnostics.AddRange(set.Diagnostics);
        var sheet = diagnostics.HasErrors ? null : Read(wish, set, ImportOptions.RolesOf(wish.Map, diagnostics), context, diagnostics);
        Findings.Print(diagnostics.ToImmutable(), set.Loaded.Files.Line, context);
        if (diagnostics.HasErrors || sheet is null)
        {
            return ExitCode.Findings;
        }

        var yaml = ImportText.Answers(sheet);
        context.Say(ImportWording.Counts(sheet.Cells));
        context.Say(ImportWording.Made(sheet.Answers.Length, yaml.Split("\n  draft: true\n").Length - 1, sheet.Doubts.Length));
        var otherwise = Path.Combine("responses", $"imported-{id}.yaml");
        return NewFile.WriteWithReport(output, folder, otherwise, yaml, sheet.Doubts, context);
    }

    private static ImportedSheet? Read(Wish wish, CatalogSet set, Dictionary<string, ColumnRole> roles, CommandContext context, DiagnosticBag diagnostics)
    {
        if (diagnostics.HasErrors || ImportOptions.ReadTable(wish.File, wish.Sheet, context, diagnostics) is not { } table)
        {
            return null;
        }

        var book = set.Loaded.Workspace!.Responses;
        var sheet = SheetImport.Run(table, set.Named[0], roles, book.ByItem.Keys.Concat(book.Drafts.Keys).ToHashSet(StringComparer.Ordinal));
        if (sheet is null)
        {
            diagnostics.Add(ImportDiagnostics.NoHead(Path.GetFileName(wish.File)));
        }

        return sheet;
    }

    /// <summary>What the user asks for.</summary>
    private sealed record Wish(string File, string Folder, string Id, string? Sheet, string[] Map, string? Output);
}
