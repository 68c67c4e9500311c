using System.CommandLine;
using System.Text.RegularExpressions;
using ComplianceKit.Catalogs;
using ComplianceKit.Cli.Commands.Build;
using ComplianceKit.Cli.Commands.Catalogs;
using ComplianceKit.Cli.Output;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Importing;
using ComplianceKit.Importing.Checklists;
using ComplianceKit.Importing.Columns;
using ComplianceKit.Loading.Catalogs;
using ComplianceKit.Loading.Files;

namespace ComplianceKit.Cli.Commands.Import;

/// <summary><c>compliancekit import catalog FILE --id ID [DIR]</c>: a catalog from a published checklist or a hospital's own questionnaire.</summary>
internal static partial class CatalogCommand
{
    private static readonly Dictionary<string, AnswerForm> Forms = new(StringComparer.Ordinal)
    {
        ["text"] = AnswerForm.Text,
        ["yes-no-dates"] = AnswerForm.YesNoDates,
        ["yes-no-notes"] = AnswerForm.YesNoNotes,
    };

    /// <summary>The command as the command line knows it.</summary>
    public static Command Create(Language language, Func<ParseResult, CommandContext> context)
    {
        var file = new Argument<string>("FILE") { Description = CatalogImportWording.File.In(language) };
        var folder = BuildCommand.WorkspaceArgument(language);
        var id = new Option<string>("--id") { Description = CatalogImportWording.Id.In(language), HelpName = "ID", Required = true };
        var title = new Option<string?>("--title") { Description = CatalogImportWording.Title.In(language), HelpName = "TEXT" };
        var form = new Option<string?>("--form") { Description = CatalogImportWording.Form.In(language), HelpName = "text|yes-no-dates|yes-no-notes" };
        form.Allow(language, [.. Forms.Keys]);
        var sheet = ImportOptions.Sheet(language);
        var map = ImportOptions.Map(language);
        var output = OutputOption.File(CatalogImportWording.Output, language);
        var verified = new Option<bool>("--verified") { Description = CatalogImportWording.Verified.In(language) };
        var dry = new Option<bool>("--dry-run") { Description = CatalogImportWording.DryRun.In(language) };
        var command = new Command("catalog", CatalogImportWording.Catalog.In(language)) { file, folder, id, title, form, sheet, map, output, verified, dry };
        command.SetAction(result => Run(
            new Wish(
                result.GetValue(file)!, result.GetValue(folder)!, result.GetValue(id)!, result.GetValue(title), result.GetValue(form), result.GetValue(sheet),
                result.GetValue(map) ?? [], result.GetValue(output), result.GetValue(verified), result.GetValue(dry)),
            context(result)));
        return command;
    }

    private static int Run(Wish wish, CommandContext context)
    {
        var diagnostics = new DiagnosticBag();
        CheckId(wish, context, diagnostics);
        var roles = ImportOptions.RolesOf(wish.Map, diagnostics);
        var name = Path.GetFileName(wish.File);
        var table = diagnostics.HasErrors ? null : ImportOptions.ReadTable(wish.File, wish.Sheet, roles, context, diagnostics);
        var headings = new MappedHeadings(roles);
        table = table is null ? null : table with { Lines = [.. headings.Watch(table.Lines)] };
        var checklist = table is null || diagnostics.HasErrors ? null : ChecklistReader.Read(table, roles);
        if (table is not null && (checklist is null || checklist.Rows.IsEmpty))
        {
            diagnostics.Add(ImportDiagnostics.NoChecklistHead(name));
        }

        if (table is not null)
        {
            headings.Tell(name, diagnostics);
        }

        var text = string.Empty;
        if (checklist is not null)
        {
            ImportOptions.TellHidden(checklist, name, diagnostics);
            checklist = wish.Form is { } form ? checklist with { Form = Forms[form] } : checklist;
            var title = wish.Title ?? (checklist.Title.Length > 0 ? checklist.Title : Path.GetFileNameWithoutExtension(name));
            text = CatalogText.Of(checklist, wish.Id, title, name, wish.IsVerified, diagnostics);
        }

        Findings.Print(diagnostics.ToImmutable(), new SourceFiles(context.Environment.Resolve(wish.Folder)), context.Naming(wish.File));
        return diagnostics.HasErrors || checklist is null ? ExitCode.Findings : Write(wish, checklist, text, context);
    }

    private static int Write(Wish wish, Checklist checklist, string text, CommandContext context)
    {
        context.Say(ImportWording.Counts(checklist.Cells));
        context.Say(CatalogImportWording.Made(checklist.Rows.Length, CatalogText.NameOf(checklist.Form), checklist.Levels, checklist.Doubts.Length));
        if (wish.IsDry)
        {
            foreach (var doubt in checklist.Doubts)
            {
                context.Say(CatalogImportWording.Doubt(doubt));
            }

            return ExitCode.Done;
        }

        var written = NewFile.WriteWithReport(wish.Output, wish.Folder, Path.Combine("controls", wish.Id + ".yaml"), text, checklist.Doubts, context);
        if (written == ExitCode.Done)
        {
            TellNext(wish, context);
        }

        return written;
    }

    // Catalogs are looked for in one folder of the workspace and nowhere else.
    private static void TellNext(Wish wish, CommandContext context)
    {
        var controls = Path.Combine(context.Environment.Resolve(wish.Folder), "controls");
        if (wish.Output is { } output && ImportOptions.IsOutside(Path.GetRelativePath(controls, context.Environment.Resolve(output))))
        {
            context.Say(CatalogImportWording.Move(output));
        }

        context.Say(CatalogImportWording.Next(wish.Id));
    }

    private static void CheckId(Wish wish, CommandContext context, DiagnosticBag diagnostics)
    {
        if (!FitId().IsMatch(wish.Id))
        {
            diagnostics.Add(ImportDiagnostics.UnfitCatalogId(wish.Id, isTaken: false));
        }
        else if (new CatalogLibrary(new SourceFiles(context.Environment.ProgramFolder), null).Ids.Contains(wish.Id, StringComparer.Ordinal))
        {
            diagnostics.Add(ImportDiagnostics.UnfitCatalogId(wish.Id, isTaken: true));
        }
    }

    [GeneratedRegex("^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$", RegexOptions.ExplicitCapture)]
    private static partial Regex FitId();

    /// <summary>What the user asks for.</summary>
    private sealed record Wish(string File, string Folder, string Id, string? Title, string? Form, string? Sheet, string[] Map, string? Output, bool IsVerified, bool IsDry);
}
