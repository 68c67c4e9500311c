using System.CommandLine;
using ComplianceKit.Cli.Commands.Build;
using ComplianceKit.Cli.Commands.Catalogs;
using ComplianceKit.Cli.Output;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Documents.Writing;
using ComplianceKit.Importing;
using ComplianceKit.Importing.Cells;
using ComplianceKit.Importing.Columns;
using ComplianceKit.Workspaces;

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
        var output = OutputOption.File(ImportWording.Output, language);
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
        using var report = new DoubtReport(TemporaryStream.Create());
        var sheet = diagnostics.HasErrors ? null : Read(wish, set, ImportOptions.RolesOf(wish.Map, diagnostics), report, context, diagnostics);
        Findings.Print(diagnostics.ToImmutable(), set.Loaded.Files, context.Naming(wish.File));
        if (diagnostics.HasErrors || sheet is null)
        {
            return ExitCode.Findings;
        }

        context.Say(ImportWording.Counts(sheet.Cells));
        context.Say(ImportWording.Made(sheet.Answers.Length, sheet.Drafts.Count, report.Count));
        var otherwise = Path.Combine("responses", $"imported-{id}.yaml");
        var written = NewFile.WriteWithReport(output, folder, otherwise, ImportText.Answers(sheet), report, context);
        if (written == ExitCode.Done)
        {
            var path = context.Environment.Resolve(output ?? Path.Combine(folder, otherwise));
            TellNext(sheet, set.Loaded.Workspace!, id, path, context);
        }

        return written;
    }

    // What is still in the way between the answers and a document.
    private static void TellNext(ImportedSheet sheet, Workspace workspace, string id, string path, CommandContext context)
    {
        if (!sheet.Drafts.IsEmpty)
        {
            context.Say(ImportWording.DraftsWait(sheet.Drafts.Count));
        }

        var inside = Path.GetRelativePath(workspace.Folder, path).Replace('\\', '/');
        if (ImportOptions.IsOutside(inside))
        {
            context.Say(ImportWording.Outside(Path.GetFileName(path)));
        }
        else if (!workspace.ResponsePlaces.Select(static place => (place.StartsWith("./", StringComparison.Ordinal) ? place[2..] : place).TrimEnd('/')).Any(place => inside == place || inside.StartsWith(place + "/", StringComparison.Ordinal)))
        {
            context.Say(ImportWording.NotRead(inside));
        }

        if (workspace.Catalog(id) is null)
        {
            context.Say(ImportWording.NotListed(id));
        }
    }

    private static ImportedSheet? Read(
        Wish wish, CatalogSet set, Dictionary<string, ColumnRole> roles, DoubtReport report, CommandContext context, DiagnosticBag diagnostics)
    {
        if (diagnostics.HasErrors)
        {
            return null;
        }

        using var stream = ImportOptions.OpenFile(wish.File, context);
        using var rows = ImportOptions.Open(stream, wish.Sheet, roles, context, diagnostics);
        if (rows is null)
        {
            return null;
        }

        var book = set.Loaded.Workspace!.Responses;
        var answered = book.ByItem.Keys.Concat(book.Drafts.Keys).ToHashSet(StringComparer.Ordinal);
        var headings = new MappedHeadings(roles);
        var unusable = new UnusableCells();
        var sheet = SheetImport.Run(unusable.Watch(headings.Watch(rows.Rows)), set.Named[0], roles, answered, () => rows.Merged, report.Tell);
        if (sheet is null && !diagnostics.HasErrors)
        {
            diagnostics.Add(ImportDiagnostics.NoHead(rows.Name));
        }
        else if (sheet is { IsOfAnother: true })
        {
            diagnostics.Add(ImportDiagnostics.NothingPaired(rows.Name, wish.Id));
        }

        if (sheet is { Hidden.IsEmpty: false })
        {
            diagnostics.Add(ImportDiagnostics.HiddenRows(rows.Name, sheet.Hidden));
        }

        headings.Tell(rows.Name, diagnostics);
        unusable.Tell(rows.Name, diagnostics);
        return sheet;
    }

    /// <summary>What the user asks for.</summary>
    private sealed record Wish(string File, string Folder, string Id, string? Sheet, string[] Map, string? Output);
}
