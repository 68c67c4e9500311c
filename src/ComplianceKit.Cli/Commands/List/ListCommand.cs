using System.CommandLine;
using ComplianceKit.Cli.Commands.Build;
using ComplianceKit.Cli.Output;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Loading;
using ComplianceKit.Loading.Catalogs;
using ComplianceKit.Loading.Files;
using ComplianceKit.Loading.Templates;

namespace ComplianceKit.Cli.Commands.List;

/// <summary><c>compliancekit list catalogs|templates|documents [DIR]</c>.</summary>
internal static class ListCommand
{
    /// <summary>The command as the command line knows it.</summary>
    public static Command Create(Language language, Func<ParseResult, CommandContext> context)
    {
        var what = new Argument<string>("WHAT") { Description = Wording.ListWhat.In(language) };
        what.Allow(language, "catalogs", "templates", "documents");
        var folder = BuildCommand.WorkspaceArgument(language);
        var command = new Command("list", Wording.List.In(language)) { what, folder };
        command.SetAction(result => Run(result.GetValue(what)!, result.GetValue(folder)!, context(result)));
        return command;
    }

    private static int Run(string what, string folder, CommandContext context)
    {
        var diagnostics = new DiagnosticBag();
        var workspace = new SourceFiles(context.Environment.Resolve(folder));
        var builtIn = new SourceFiles(context.Environment.ProgramFolder);
        var rows = what switch
        {
            "catalogs" => Catalogs(builtIn, workspace, diagnostics, context.Language),
            "templates" => Templates(builtIn, workspace, diagnostics, context.Language),
            _ => Documents(folder, context, diagnostics),
        };
        TextTable.Write(rows, context.Results);
        Findings.Print(diagnostics.ToImmutable(), workspace, context);
        return diagnostics.HasErrors ? ExitCode.Findings : ExitCode.Done;
    }

    private static List<string[]> Catalogs(SourceFiles builtIn, SourceFiles workspace, DiagnosticBag diagnostics, Language language)
    {
        var library = new CatalogLibrary(builtIn, workspace);
        var rows = new List<string[]>();
        foreach (var id in library.Ids)
        {
            if (library.Load(id, SourceSpan.Nowhere, diagnostics) is { } catalog)
            {
                var verified = CatalogWording.Verified(catalog.Items.Length - catalog.Unverified, catalog.Items.Length);
                rows.Add([id, verified.In(language), CatalogWording.Gaps(catalog.KnownGaps.Length).In(language), catalog.ShortTitle]);
            }
        }

        return rows;
    }

    private static List<string[]> Templates(SourceFiles builtIn, SourceFiles workspace, DiagnosticBag diagnostics, Language language)
    {
        var library = new TemplateLibrary(workspace, builtIn, diagnostics);
        return [.. library.Ids.Select(id => library.Load(id, SourceSpan.Nowhere)).OfType<Composition.Templates.Template>()
            .Select(template => new[] { template.Id, string.Join(",", template.Formats), template.Description.In(language) })];
    }

    private static List<string[]> Documents(string folder, CommandContext context, DiagnosticBag diagnostics)
    {
        var environment = context.Environment;
        var loaded = WorkspaceLoader.Load(environment.Resolve(folder), environment.ProgramFolder, environment.Today);
        diagnostics.AddRange(loaded.Diagnostics.Where(static d => d.Severity == Severity.Error));
        return [.. (loaded.Workspace?.Documents ?? []).Select(static document => new[]
        {
            document.Id, document.Template, string.Join(",", document.Formats.Select(static format => format.Value)), document.Title ?? string.Empty,
        })];
    }
}
