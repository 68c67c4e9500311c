using System.CommandLine;
using ComplianceKit.Builds.Bundles;
using ComplianceKit.Cli.Commands.Build;
using ComplianceKit.Cli.Output;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Loading;

namespace ComplianceKit.Cli.Commands.Evidence;

/// <summary><c>compliancekit evidence lock|bundle</c> and <c>compliancekit verify</c>.</summary>
internal static class EvidenceCommands
{
    /// <summary>Adds them to <paramref name="root"/>.</summary>
    public static void AddTo(Command root, Language language, Func<ParseResult, CommandContext> context)
    {
        root.Subcommands.Add(new Command("evidence", EvidenceWording.Evidence.In(language)) { CreateLock(language, context), BundleCommand.Create(language, context) });
        root.Subcommands.Add(VerifyCommand.Create(language, context));
    }

    private static Command CreateLock(Language language, Func<ParseResult, CommandContext> context)
    {
        var folder = BuildCommand.WorkspaceArgument(language);
        var command = new Command("lock", EvidenceWording.Lock.In(language)) { folder };
        command.SetAction(result => Lock(result.GetValue(folder)!, context(result)));
        return command;
    }

    private static int Lock(string folder, CommandContext context)
    {
        var environment = context.Environment;
        var loaded = WorkspaceLoader.Load(environment.Resolve(folder), environment.ProgramFolder, environment.Today);
        var errors = loaded.Diagnostics.Where(static d => d.Severity == Severity.Error).ToList();
        Findings.Print(errors, loaded.Files, context);
        if (errors.Count > 0 || loaded.Workspace is not { } workspace)
        {
            return ExitCode.Findings;
        }

        var (files, changed) = LockFile.Write(loaded, workspace);
        context.Say(EvidenceWording.Locked(files, changed));
        return ExitCode.Done;
    }
}
