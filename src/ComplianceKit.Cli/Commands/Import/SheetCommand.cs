using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using ComplianceKit.Cli.Commands.Build;
using ComplianceKit.Cli.Output;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Loading;
using ComplianceKit.Loading.Editing;
using ComplianceKit.RoundTrip;
using ComplianceKit.RoundTrip.Sheets;
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
            var path = here.Environment.Resolve(result.GetValue(file)!);
            return Run([path], result.GetValue(folder)!, result.GetValue(dry), result.GetValue(partial), here.Naming(path));
        });
        return command;
    }

    /// <summary>Takes workbooks back.</summary>
    /// <param name="paths">The workbooks.</param>
    /// <param name="folder">The workspace as the user gave it.</param>
    /// <param name="dryRun">Whether only the changes are told.</param>
    /// <param name="partial">Whether the good rows are taken although others are refused.</param>
    /// <param name="context">The command's context.</param>
    /// <param name="before">What is to be told of the workbooks besides.</param>
    public static int Run(IReadOnlyList<string> paths, string folder, bool dryRun, bool partial, CommandContext context, IReadOnlyList<Diagnostic>? before = null)
    {
        var environment = context.Environment;
        var loaded = WorkspaceLoader.Load(environment.Resolve(folder), environment.ProgramFolder, environment.Today);
        var diagnostics = new DiagnosticBag();
        diagnostics.AddRange(loaded.Diagnostics.Where(static diagnostic => diagnostic.Severity == Severity.Error));
        var workbooks = diagnostics.HasErrors ? [] : paths.Select(static path => new ReturnedWorkbook(path)).ToList();
        try
        {
            return loaded.Workspace is { } workspace && !diagnostics.HasErrors
                ? Take(workbooks, loaded, workspace, new Wish(dryRun, partial), before ?? [], context)
                : Refuse(diagnostics, loaded, context);
        }
        finally
        {
            workbooks.ForEach(static workbook => workbook.Dispose());
        }
    }

    private static int Refuse(DiagnosticBag diagnostics, LoadResult loaded, CommandContext context)
    {
        Findings.Print(diagnostics.ToImmutable(), loaded.Files, context);
        return ExitCode.Findings;
    }

    private static int Take(List<ReturnedWorkbook> workbooks, LoadResult loaded, Workspace workspace, Wish wish, IReadOnlyList<Diagnostic> before, CommandContext context)
    {
        var (answers, findings) = Read(workbooks, workspace);
        var reading = new DiagnosticBag();
        reading.AddRange(before);
        workbooks.ForEach(workbook => reading.AddRange(workbook.Problems.ToImmutable()));
        if (answers is null)
        {
            return Refuse(reading, loaded, context);
        }

        var diagnostics = new DiagnosticBag();
        diagnostics.AddRange(findings);
        var isIncomplete = diagnostics.HasErrors || reading.HasErrors;
        var editing = new DiagnosticBag();
        var files = new ResponseFiles(workspace);
        var edited = files.Prepare(answers.Edits, editing);
        var changed = WithColumns(edited, workspace, answers, context);
        diagnostics.AddRange([.. reading.ToImmutable(), .. editing.ToImmutable()]);
        diagnostics.AddRange(FollowingAnswers.Of(workspace, files.After(edited), answers.Edits).Select(following => following.Warn(answers.Changes)));
        var comeFromSeveral = answers.Changes.Select(static change => change.File).Distinct(StringComparer.Ordinal).Skip(1).Any();
        foreach (var change in answers.Changes.Concat(ForeignColumns.Changes(workspace.SheetColumns, answers.Foreign)))
        {
            context.Say(SheetWording.Change(change, comeFromSeveral ? change.File : null));
        }

        Findings.Print(diagnostics.ToImmutable(), loaded.Files, context);
        ComplainOfRenamed(diagnostics.ToImmutable(), context);
        context.Say(SheetWording.Counts(answers));
        if (editing.HasErrors || (isIncomplete && !wish.Partial))
        {
            context.Complain(SheetWording.Nothing(isIncomplete && !editing.HasErrors, reading.HasErrors));
            return ExitCode.Findings;
        }

        if (wish.DryRun)
        {
            context.Say(SheetWording.WouldChange(changed.Keys));
        }
        else if (files.Write(changed) is { } failed)
        {
            context.Complain(SheetWording.CannotWrite(failed));
            return ExitCode.CannotReadOrWrite;
        }
        else
        {
            context.Say(SheetWording.Changed(changed.Keys));
        }

        return diagnostics.HasErrors ? ExitCode.Findings : ExitCode.Done;
    }

    // What is wrong with a workbook may show only while its rows are read: then the others are read again without it.
    private static (ReturnedAnswers? Answers, ImmutableArray<Diagnostic> Findings) Read(List<ReturnedWorkbook> workbooks, Workspace workspace)
    {
        while (true)
        {
            var readable = workbooks.FindAll(static workbook => !workbook.Problems.HasErrors);
            if (readable.Count == 0)
            {
                return (null, []);
            }

            var diagnostics = new DiagnosticBag();
            var answers = SheetReturn.Read(workspace, readable.SelectMany(static workbook => workbook.Sheets), CellPrinting.Of, diagnostics);
            if (!readable.Exists(static workbook => workbook.Problems.HasErrors))
            {
                return (answers, diagnostics.ToImmutable());
            }
        }
    }

    // A whole column that nobody takes is told even where only errors are wanted.
    private static void ComplainOfRenamed(ImmutableArray<Diagnostic> diagnostics, CommandContext context)
    {
        if (context.Verbosity != Verbosity.Quiet)
        {
            return;
        }

        foreach (var renamed in diagnostics.Where(static diagnostic => diagnostic is { Code: RoundTripDiagnostics.ColumnMissingCode, Severity: Severity.Warning }))
        {
            context.Complain(renamed.Message);
        }
    }

    /// <summary>What the user asks for.</summary>
    private sealed record Wish(bool DryRun, bool Partial);

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
