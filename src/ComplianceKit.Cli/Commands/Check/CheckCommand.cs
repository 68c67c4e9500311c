using System.CommandLine;
using ComplianceKit.Builds.Ledgers;
using ComplianceKit.Checks;
using ComplianceKit.Cli.Commands.Build;
using ComplianceKit.Cli.Commands.Evidence;
using ComplianceKit.Cli.Output;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Loading.Responses;
using ComplianceKit.Workspaces;

namespace ComplianceKit.Cli.Commands.Check;

/// <summary><c>compliancekit check [DIR]</c>: does all that a build does, but for writing files.</summary>
internal static class CheckCommand
{
    /// <summary>The command as the command line knows it.</summary>
    public static Command Create(Language language, Func<ParseResult, CommandContext> context)
    {
        var folder = BuildCommand.WorkspaceArgument(language);
        var today = new Option<DateOnly?>("--today") { Description = EvidenceWording.Today.In(language), HelpName = "YYYY-MM-DD" };
        var command = new Command("check", Wording.Check.In(language)) { folder, today };
        command.SetAction(result => Run(result.GetValue(folder)!, On(result.GetValue(today), context(result))));
        return command;
    }

    private static CommandContext On(DateOnly? today, CommandContext context) =>
        today is { } date ? context with { Environment = context.Environment with { Today = date } } : context;

    private static int Run(string folder, CommandContext context)
    {
        var (loaded, result) = BuildCommand.Prepare(folder, [], context);
        var diagnostics = loaded.Workspace is not { } workspace
            ? result.Diagnostics
            : [.. result.Diagnostics, .. CoverageChecks.Unanswered(workspace), .. ProofChecks.Run(loaded, workspace, context.Environment.Today)];
        Findings.Print(diagnostics, loaded.Files, context);
        if (diagnostics.Length == 0 && context.Format == "text")
        {
            context.Say(Wording.NothingWrong(ItemsOf(result.Ledgers, loaded.Workspace), result.Ledgers.Length));
        }

        return diagnostics.Any(static d => d.Severity == Severity.Error) ? ExitCode.Findings : ExitCode.Done;
    }

    // Several documents may print one item; what only says what a guideline covers asks for no answer, and no report counts it.
    private static int ItemsOf(IEnumerable<Ledger> ledgers, Workspace? workspace)
    {
        var printed = ledgers.SelectMany(static ledger => ledger.Entries).Select(static entry => entry.Item).ToHashSet(StringComparer.Ordinal);
        return workspace?.Catalogs.Sum(catalog => catalog.Asked.Count(placed => printed.Contains($"{catalog.Id}/{placed.Item.Id}"))) ?? 0;
    }
}
