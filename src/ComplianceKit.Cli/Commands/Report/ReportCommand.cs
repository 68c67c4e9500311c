using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using ComplianceKit.Builds;
using ComplianceKit.Cli.Commands.Build;
using ComplianceKit.Cli.Commands.Evidence;
using ComplianceKit.Cli.Output;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Loading;
using ComplianceKit.Loading.Rulebooks;
using ComplianceKit.Reports;
using ComplianceKit.Workspaces;

namespace ComplianceKit.Cli.Commands.Report;

/// <summary><c>compliancekit report [DIR]</c>: how far the answers have come.</summary>
internal static class ReportCommand
{
    /// <summary>The command as the command line knows it.</summary>
    public static Command Create(Language language, Func<ParseResult, CommandContext> context)
    {
        var folder = BuildCommand.WorkspaceArgument(language);
        var output = OutputOption.Folder(ReportWording.Output, language);
        var today = new Option<DateOnly?>("--today") { Description = EvidenceWording.Today.In(language), HelpName = "YYYY-MM-DD" };
        var command = new Command("report", ReportWording.Report.In(language)) { folder, output, today };
        command.SetAction(result => Run(result.GetValue(folder)!, result.GetValue(output), result.GetValue(today), context(result)));
        return command;
    }

    private static int Run(string folder, string? output, DateOnly? day, CommandContext context)
    {
        var environment = context.Environment;
        var today = day ?? environment.Today;
        var loaded = WorkspaceLoader.Load(environment.Resolve(folder), environment.ProgramFolder, today);
        var errors = loaded.Diagnostics.Where(static d => d.Severity == Severity.Error).ToList();
        if (errors.Count > 0 || loaded.Workspace is not { } workspace)
        {
            Findings.Print(errors, loaded.Files, context);
            return ExitCode.Findings;
        }

        var report = ProgressReport.Of(workspace, today);
        if (context.Format == "json")
        {
            ReportJson.Write(report, environment.Output);
        }
        else if (context.Verbosity != Verbosity.Quiet)
        {
            WriteText(report, context);
        }

        return output is null ? ExitCode.Done : WriteDocument(folder, today, output, context);
    }

    private static void WriteText(ProgressReport report, CommandContext context)
    {
        string[] head =
        [
            ReportWording.Catalog.In(context.Language),
            .. ProgressReport.States.Select(state => ReportWording.StateOf(state).In(context.Language)),
            ReportWording.Total.In(context.Language),
            ReportWording.Answered.In(context.Language),
        ];
        var rows = report.Catalogs.SelectMany(static catalog => catalog.Chapters.Length > 1
            ? catalog.Chapters.Select(static chapter => Row("  " + chapter.Label, chapter)).Prepend(Row(catalog.Id, catalog.Whole))
            : [Row(catalog.Id, catalog.Whole)]);
        TextTable.Write([head, .. rows], context.Results);
        context.Results.WriteLine();
        if (report.Open.IsEmpty)
        {
            context.Say(ReportWording.NothingOpen);
            return;
        }

        context.Say(ReportWording.Open(report.Open.Length, report.Overdue));
        TextTable.Write(
            [.. report.Open.Select(item => new[]
            {
                item.Overdue ? ReportWording.Overdue.In(context.Language) : string.Empty,
                Date(item.Planned),
                ReportWording.StateOf(item.State).In(context.Language),
                item.Item,
                item.Title,
            })],
            context.Results);
    }

    private static string[] Row(string label, ProgressLine line) =>
        [label, .. line.Counts.Select(Number), Number(line.Total), Number(line.Answered * 100 / Math.Max(line.Total, 1)) + "%"];

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Date(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? string.Empty;

    private static int WriteDocument(string folder, DateOnly today, string output, CommandContext context)
    {
        var request = new DocumentRequest(CommandDocuments.Report, "management-report", [], DataMap.Empty, [], SourceSpan.Nowhere);
        var (loaded, prepared) = BuildCommand.PrepareOne(folder, request, ImmutableSortedDictionary<string, KeptRulebook>.Empty, context, created: today);
        return BuildCommand.PlaceOne(loaded, prepared, output, context);
    }
}
