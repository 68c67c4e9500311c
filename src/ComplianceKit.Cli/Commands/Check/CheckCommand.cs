using System.CommandLine;
using ComplianceKit.Cli.Commands.Build;
using ComplianceKit.Cli.Output;
using ComplianceKit.Documents.Diagnostics;

namespace ComplianceKit.Cli.Commands.Check;

/// <summary><c>compliancekit check [DIR]</c>: does all that a build does, but for writing files.</summary>
internal static class CheckCommand
{
    /// <summary>The command as the command line knows it.</summary>
    public static Command Create(Language language, Func<ParseResult, CommandContext> context)
    {
        var folder = BuildCommand.WorkspaceArgument(language);
        var command = new Command("check", Wording.Check.In(language)) { folder };
        command.SetAction(result => Run(result.GetValue(folder)!, context(result)));
        return command;
    }

    private static int Run(string folder, CommandContext context)
    {
        var (loaded, result) = BuildCommand.Prepare(folder, [], context);
        var diagnostics = result.Diagnostics.AddRange(loaded.Workspace is null ? [] : Checks.CoverageChecks.Unanswered(loaded.Workspace));
        Findings.Print(diagnostics, loaded.Files.Line, context);
        if (diagnostics.Length == 0 && context.Format == "text")
        {
            context.Say(Wording.NothingWrong(result.Ledgers.Sum(static ledger => ledger.Entries.Length), result.Ledgers.Length));
        }

        return diagnostics.Any(static d => d.Severity == Severity.Error) ? ExitCode.Findings : ExitCode.Done;
    }
}
