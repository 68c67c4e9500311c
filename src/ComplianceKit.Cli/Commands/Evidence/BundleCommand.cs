using System.Collections.Immutable;
using System.CommandLine;
using System.Security.Cryptography;
using ComplianceKit.Builds;
using ComplianceKit.Builds.Bundles;
using ComplianceKit.Cli.Commands.Build;
using ComplianceKit.Cli.Output;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Evidence;
using ComplianceKit.Loading;
using ComplianceKit.Loading.Responses;

namespace ComplianceKit.Cli.Commands.Evidence;

/// <summary><c>compliancekit evidence bundle [DIR]</c>: one file for an auditor.</summary>
internal static class BundleCommand
{
    /// <summary>The command as the command line knows it.</summary>
    public static Command Create(Language language, Func<ParseResult, CommandContext> context)
    {
        var folder = BuildCommand.WorkspaceArgument(language);
        var output = OutputOption.File(EvidenceWording.BundleOutput, language);
        var onlyPublic = new Option<bool>("--public") { Description = EvidenceWording.OnlyPublic.In(language) };
        var command = new Command("bundle", EvidenceWording.Bundle.In(language)) { folder, output, onlyPublic };
        command.SetAction(
            result => Run(result.GetValue(folder)!, result.GetValue(output), result.GetValue(onlyPublic) ? Disclosure.Public : Disclosure.Individual, context(result)));
        return command;
    }

    private static int Run(string folder, string? output, Disclosure most, CommandContext context)
    {
        var shown = output ?? $"{folder.TrimEnd('/', '\\')}/bundle.zip";
        var path = context.Environment.Resolve(shown);
        if (Directory.Exists(path) || (File.Exists(path) && !Verification.IsBundle(path)))
        {
            context.Complain(EvidenceWording.NoBundle(shown));
            return ExitCode.CannotReadOrWrite;
        }

        var (loaded, built) = BuildCommand.Prepare(folder, OtherDocuments(folder, context), context);
        var diagnostics = new DiagnosticBag();
        diagnostics.AddRange(built.Diagnostics);
        if (loaded.Workspace is { } workspace)
        {
            ProofChecks.Files(loaded, workspace, diagnostics);
            ProofChecks.Withheld(workspace, most, diagnostics);
            var index = BuildCommand.PrepareOne(loaded, EvidenceBundle.IndexOf(workspace, most), context, BuildCommand.Options(context.Environment));
            diagnostics.AddRange(index.Diagnostics.Except(diagnostics.ToImmutable()));
            if (!diagnostics.HasErrors)
            {
                var files = EvidenceBundle.Of(loaded, workspace, built.Files, index.Files, most);
                _ = Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                WholeFile.Write(path, EvidenceBundle.Zip(files));
                context.Say(EvidenceWording.Bundled(shown, files.Count - 1, Convert.ToHexStringLower(SHA256.HashData(files[^1].Content.Span))));
            }
        }

        Findings.Print(diagnostics.ToImmutable(), loaded.Files, context);
        return diagnostics.HasErrors ? ExitCode.Findings : ExitCode.Done;
    }

    // The bundle's own index takes the place of those of the workspace, which may name what only the house may know.
    private static ImmutableArray<string> OtherDocuments(string folder, CommandContext context) =>
        WorkspaceLoader.Load(context.Environment.Resolve(folder), context.Environment.ProgramFolder, context.Environment.Today).Workspace is { } workspace
            ? [.. EvidenceBundle.WithoutIndexes(workspace)]
            : [];
}
