using System.CommandLine;
using ComplianceKit.Builds.Bundles;
using ComplianceKit.Cli.Output;
using ComplianceKit.Documents.Diagnostics;

namespace ComplianceKit.Cli.Commands.Evidence;

/// <summary><c>compliancekit verify BUNDLE|DIR</c>: whether files are still what they were when they were made.</summary>
internal static class VerifyCommand
{
    /// <summary>The command as the command line knows it.</summary>
    public static Command Create(Language language, Func<ParseResult, CommandContext> context)
    {
        var path = new Argument<string>("BUNDLE|DIR") { Description = EvidenceWording.VerifyPath.In(language) };
        var command = new Command("verify", EvidenceWording.Verify.In(language)) { path };
        command.SetAction(result => Run(result.GetValue(path)!, context(result)));
        return command;
    }

    private static int Run(string path, CommandContext context)
    {
        var full = context.Environment.Resolve(path);
        if (!File.Exists(full) && !Directory.Exists(full))
        {
            context.Complain(EvidenceWording.NotFound(path));
            return ExitCode.CannotReadOrWrite;
        }

        var result = Verification.Run(full);
        Findings.Print(result.Diagnostics, null, context);
        if (!result.Diagnostics.IsEmpty)
        {
            return ExitCode.Findings;
        }

        if (context.Format == "text")
        {
            context.Say(EvidenceWording.Unaltered(result.Files, result.Digest));
        }

        return ExitCode.Done;
    }
}
