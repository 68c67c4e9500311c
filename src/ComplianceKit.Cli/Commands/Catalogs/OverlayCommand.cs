using System.CommandLine;
using ComplianceKit.Cli.Commands.Build;
using ComplianceKit.Cli.Commands.Import;
using ComplianceKit.Cli.Output;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Importing;
using ComplianceKit.Importing.Checklists;

namespace ComplianceKit.Cli.Commands.Catalogs;

/// <summary><c>compliancekit catalog overlay ID --from FILE [DIR]</c>: official wording laid over the items of a catalog.</summary>
internal static class OverlayCommand
{
    /// <summary>The command as the command line knows it.</summary>
    public static Command Create(Language language, Func<ParseResult, CommandContext> context)
    {
        var id = new Argument<string>("ID") { Description = CatalogWording.CatalogId.In(language) };
        var folder = BuildCommand.WorkspaceArgument(language);
        var from = new Option<string>("--from") { Description = CatalogImportWording.From.In(language), HelpName = "FILE", Required = true };
        var sheet = ImportOptions.Sheet(language);
        var map = ImportOptions.Map(language);
        var output = OutputOption.File(CatalogImportWording.OverlayOutput, language);
        var dry = new Option<bool>("--dry-run") { Description = CatalogImportWording.DryRun.In(language) };
        var command = new Command("overlay", CatalogImportWording.Overlay.In(language)) { id, folder, from, sheet, map, output, dry };
        command.SetAction(result => Run(
            new Wish(
                result.GetValue(
                    id)!, result.GetValue(folder)!, result.GetValue(from)!, result.GetValue(sheet), result.GetValue(map) ?? [], result.GetValue(output), result.GetValue(dry)),
            context(result)));
        return command;
    }

    private static int Run(Wish wish, CommandContext context)
    {
        // An overlay that is made again is held against what lies below it, not against itself.
        var made = context.Environment.Resolve(wish.Output ?? Path.Combine(wish.Folder, PathOf(wish)));
        var set = CatalogSet.Load(wish.Folder, [wish.Id], needsWorkspace: false, context, made);
        var diagnostics = new DiagnosticBag();
        diagnostics.AddRange(set.Diagnostics);
        var roles = ImportOptions.RolesOf(wish.Map, diagnostics);
        var name = Path.GetFileName(wish.From);
        var table = diagnostics.HasErrors || set.Named.IsEmpty ? null : ImportOptions.ReadTable(wish.From, wish.Sheet, roles, context, diagnostics);
        var checklist = table is null ? null : ChecklistReader.Read(table, roles);
        if (table is not null && checklist is null)
        {
            diagnostics.Add(ImportDiagnostics.NoChecklistHead(name));
        }

        if (checklist is not null)
        {
            ImportOptions.TellHidden(checklist, name, diagnostics);
        }

        var overlay = checklist is null ? null : WordingOverlay.Of(checklist, set.Named[0].Whole);
        if (overlay is { Items.IsEmpty: true })
        {
            diagnostics.Add(ImportDiagnostics.NothingPaired(name, wish.Id));
        }

        Findings.Print(diagnostics.ToImmutable(), set.Loaded.Files, context.Naming(wish.From));
        if (diagnostics.HasErrors || overlay is null)
        {
            return ExitCode.Findings;
        }

        context.Say(ImportWording.Counts(overlay.Cells));
        context.Say(CatalogImportWording.Paired(overlay.Items.Length, set.Named[0].Whole.Items.Length, checklist!.Rows.Length, overlay.Doubts.Length));
        return wish.IsDry ? Tell(overlay, context) : Write(wish, OverlayText.Of(overlay, wish.Id, name), overlay, context);
    }

    private static int Tell(WordingOverlay overlay, CommandContext context)
    {
        foreach (var doubt in overlay.Doubts)
        {
            context.Say(CatalogImportWording.Doubt(doubt));
        }

        return ExitCode.Done;
    }

    private static int Write(Wish wish, string text, WordingOverlay overlay, CommandContext context) =>
        NewFile.WriteWithReport(wish.Output, wish.Folder, PathOf(wish), text, overlay.Doubts, context);

    private static string PathOf(Wish wish) => Path.Combine("controls", wish.Id + ".overlay.yaml");

    /// <summary>What the user asks for.</summary>
    private sealed record Wish(string Id, string Folder, string From, string? Sheet, string[] Map, string? Output, bool IsDry);
}
