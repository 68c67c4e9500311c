using ComplianceKit.Cli.Commands;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Loading.Files;

namespace ComplianceKit.Cli.Output;

/// <summary>Writes the findings of a command in the format that the user asked for.</summary>
internal static class Findings
{
    /// <summary>
    /// Writes them: for people to the error stream with a count, for programs to the output. Under <c>--quiet</c> errors only;
    /// information only under <c>--verbose</c>.
    /// </summary>
    /// <param name="diagnostics">The findings.</param>
    /// <param name="files">The files that they name, to which their paths are relative; <see langword="null"/> where nothing of them may be shown.</param>
    /// <param name="context">How the command runs.</param>
    public static void Print(IReadOnlyList<Diagnostic> diagnostics, SourceFiles? files, CommandContext context)
    {
        var least = context.Verbosity switch { Verbosity.Quiet => Severity.Error, Verbosity.Verbose => Severity.Information, _ => Severity.Warning };
        var shown = diagnostics.Where(diagnostic => diagnostic.Severity >= least).ToList();
        var environment = context.Environment;
        IDiagnosticPrinter printer = context.Format switch
        {
            "json" => new JsonDiagnostics(),
            "github" => new GithubDiagnostics(),
            "sarif" => new SarifDiagnostics(),
            _ => new TextDiagnostics((path, number) => files?.Line(path, number), environment.ErrorIsTerminal && environment.Variable("NO_COLOR") is null or ""),
        };

        // Other programs look for a file from the folder in which this one was started, or from the workspace; people know what they have named.
        if (context.Format != "text")
        {
            var workspace = files?.Folder ?? context.Workspace;
            var places = new PlacesFromFolder(workspace, context.Named, context.Format == "json" && workspace is not null ? workspace : environment.WorkingFolder);
            shown = shown.ConvertAll(places.Of);
        }

        printer.Print(shown, context.Language, context.Format == "text" ? environment.Error : environment.Output);
        if (context.Format == "text" && shown.Count > 0)
        {
            context.Complain(Wording.Counts(shown.Count(static d => d.Severity == Severity.Error), shown.Count(static d => d.Severity == Severity.Warning)));
        }
    }
}
