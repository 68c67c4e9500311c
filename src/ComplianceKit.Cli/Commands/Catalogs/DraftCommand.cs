using System.CommandLine;
using ComplianceKit.Cli.Commands.Build;
using ComplianceKit.Cli.Output;
using ComplianceKit.Crosswalks;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Drafts;

namespace ComplianceKit.Cli.Commands.Catalogs;

/// <summary><c>compliancekit draft --catalog ID [DIR]</c>: a response file with what other answers could say about unanswered items.</summary>
internal static class DraftCommand
{
    /// <summary>The command as the command line knows it.</summary>
    public static Command Create(Language language, Func<ParseResult, CommandContext> context)
    {
        var folder = BuildCommand.WorkspaceArgument(language);
        var catalog = new Option<string>("--catalog") { Description = CatalogWording.CatalogId.In(language), HelpName = "ID", Required = true };
        var output = OutputOption.File(CatalogWording.DraftOutput, language);
        var command = new Command("draft", CatalogWording.Draft.In(language)) { folder, catalog, output };
        command.SetAction(result => Run(result.GetValue(folder)!, result.GetValue(catalog)!, result.GetValue(output), context(result)));
        return command;
    }

    private static int Run(string folder, string id, string? output, CommandContext context)
    {
        var set = CatalogSet.Load(folder, [id], needsWorkspace: true, context);
        Findings.Print(set.Diagnostics, set.Loaded.Files, context);
        if (set.Diagnostics.Any(static d => d.Severity == Severity.Error) || set.Loaded.Workspace is not { } workspace)
        {
            return ExitCode.Findings;
        }

        var (yaml, offered, without) = CandidateDraft.Of(set.Named[0], workspace.Responses, new CrosswalkGraph(set.Crosswalks));
        context.Say(CatalogWording.Offered(offered, without));
        return offered == 0 ? ExitCode.Done : NewFile.Write(output, folder, Path.Combine("drafts", $"{id}.yaml"), yaml, context);
    }
}
