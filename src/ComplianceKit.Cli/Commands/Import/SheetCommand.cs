using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using ComplianceKit.Cli.Commands.Build;
using ComplianceKit.Cli.Output;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Loading;
using ComplianceKit.Loading.Editing;
using ComplianceKit.RoundTrip;
using ComplianceKit.Workspaces;
using ComplianceKit.Xlsx;

namespace ComplianceKit.Cli.Commands.Import;

/// <summary><c>compliancekit import sheet FILE [DIR]</c>: takes a conformance sheet back that people have filled in.</summary>
internal static class SheetCommand
{
    /// <summary>The command as the command line knows it.</summary>
    public static Command Create(Language language, Func<ParseResult, CommandContext> context)
    {
        var file = new Argument<string>("FILE") { Description = SheetWording.File.In(language) };
        var folder = BuildCommand.WorkspaceArgument(language);
        var dry = new Option<bool>("--dry-run") { Description = SheetWording.DryRun.In(language) };
        var partial = new Option<bool>("--partial") { Description = SheetWording.Partial.In(language) };
        var command = new Command("sheet", SheetWording.Sheet.In(language)) { file, folder, dry, partial };
        command.SetAction(result =>
        {
            var here = context(result);
            return Run([here.Environment.Resolve(result.GetValue(file)!)], result.GetValue(folder)!, result.GetValue(dry), result.GetValue(partial), here);
        });
        return command;
    }

    /// <summary>Takes workbooks back.</summary>
    /// <param name="paths">The workbooks.</param>
    /// <param name="folder">The workspace as the user gave it.</param>
    /// <param name="dryRun">Whether only the changes are told.</param>
    /// <param name="partial">Whether the good rows are taken although others are refused.</param>
    /// <param name="context">The command's context.</param>
    public static int Run(IReadOnlyList<string> paths, string folder, bool dryRun, bool partial, CommandContext context)
    {
        var environment = context.Environment;
        var loaded = WorkspaceLoader.Load(environment.Resolve(folder), environment.ProgramFolder, environment.Today);
        var diagnostics = new DiagnosticBag();
        diagnostics.AddRange(loaded.Diagnostics.Where(static diagnostic => diagnostic.Severity == Severity.Error));
        var sheets = diagnostics.HasErrors ? [] : paths.SelectMany(path => ReturnedWorkbook.Read(path, diagnostics)).ToList();
        if (diagnostics.HasErrors || loaded.Workspace is not { } workspace)
        {
            Findings.Print(diagnostics.ToImmutable(), loaded.Files.Line, context);
            return ExitCode.Findings;
        }

        var answers = SheetReturn.Read(workspace, sheets, CellPrinting.Of, diagnostics);
        var rowsAreRefused = diagnostics.HasErrors;
        var editing = new DiagnosticBag();
        var files = new ResponseFiles(workspace);
        var changed = WithColumns(files.Prepare(answers.Edits, editing), workspace, answers, context);
        diagnostics.AddRange(editing.ToImmutable());
        foreach (var change in answers.Changes)
        {
            context.Say(SheetWording.Change(change));
        }

        Findings.Print(diagnostics.ToImmutable(), loaded.Files.Line, context);
        context.Say(SheetWording.Counts(answers));
        if (editing.HasErrors || (rowsAreRefused && !partial))
        {
            context.Complain(SheetWording.Nothing(rowsAreRefused && !editing.HasErrors));
            return ExitCode.Findings;
        }

        if (dryRun)
        {
            context.Say(SheetWording.WouldChange(changed.Keys));
        }
        else
        {
            files.Write(changed);
            context.Say(SheetWording.Changed(changed.Keys));
        }

        return diagnostics.HasErrors ? ExitCode.Findings : ExitCode.Done;
    }

    // Columns that people have added are theirs: they are kept, named, and printed again.
    private static ImmutableSortedDictionary<string, byte[]> WithColumns(
        ImmutableSortedDictionary<string, byte[]> changed, Workspace workspace, ReturnedAnswers answers, CommandContext context)
    {
        foreach (var column in answers.Foreign.Where(static cell => cell.Text.Length > 0).GroupBy(static cell => cell.Head, StringComparer.Ordinal))
        {
            context.Say(SheetWording.Kept(column.Key, column.Count()));
        }

        var merged = ForeignColumns.Merge(workspace.SheetColumns, answers.Foreign);
        return ForeignColumns.Text(merged) == ForeignColumns.Text(workspace.SheetColumns)
            ? changed : changed.SetItem(ForeignColumns.FileName, Encoding.UTF8.GetBytes(ForeignColumns.Text(merged)));
    }
}
