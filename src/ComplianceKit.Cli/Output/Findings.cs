using ComplianceKit.Cli.Commands;
using ComplianceKit.Documents.Diagnostics;

namespace ComplianceKit.Cli.Output;

/// <summary>Writes the findings of a command in the format that the user asked for.</summary>
internal static class Findings
{
    /// <summary>
    /// Writes them: for people to the error stream with a count, for programs to the output. Under <c>--quiet</c> errors only;
    /// information only under <c>--verbose</c>.
    /// </summary>
    public static void Print(IReadOnlyList<Diagnostic> diagnostics, Func<string, int, string?> lineOf, CommandContext context)
    {
        var least = context.Verbosity switch { Verbosity.Quiet => Severity.Error, Verbosity.Verbose => Severity.Information, _ => Severity.Warning };
        var shown = diagnostics.Where(diagnostic => diagnostic.Severity >= least).ToList();
        var environment = context.Environment;
        IDiagnosticPrinter printer = context.Format switch
        {
            "json" => new JsonDiagnostics(),
            "github" => new GithubDiagnostics(),
            "sarif" => new SarifDiagnostics(),
            _ => new TextDiagnostics(lineOf, environment.ErrorIsTerminal && environment.Variable("NO_COLOR") is null or ""),
        };
        printer.Print(shown, context.Language, context.Format == "text" ? environment.Error : environment.Output);
        if (context.Format == "text" && shown.Count > 0)
        {
            context.Complain(Wording.Counts(shown.Count(static d => d.Severity == Severity.Error), shown.Count(static d => d.Severity == Severity.Warning)));
        }
    }
}
