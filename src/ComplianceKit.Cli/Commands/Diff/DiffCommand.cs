using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using ComplianceKit.Builds;
using ComplianceKit.Cli.Commands.Build;
using ComplianceKit.Cli.Output;
using ComplianceKit.Composition.Data;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Editions.Changes;
using ComplianceKit.Loading;
using ComplianceKit.Loading.Editing;
using ComplianceKit.Loading.Revisions;
using ComplianceKit.Loading.Rulebooks;
using ComplianceKit.Workspaces;

namespace ComplianceKit.Cli.Commands.Diff;

/// <summary><c>compliancekit diff OLD [NEW]</c>: what changed between two states of a workspace, in people's words.</summary>
internal static class DiffCommand
{
    private const string WorkspaceFile = "compliancekit.yaml";

    /// <summary>The command as the command line knows it.</summary>
    public static Command Create(Language language, Func<ParseResult, CommandContext> context)
    {
        var old = new Argument<string>("OLD") { Description = DiffWording.Old.In(language) };
        var now = new Argument<string>("NEW") { Description = DiffWording.New.In(language), Arity = ArgumentArity.ZeroOrOne, DefaultValueFactory = static _ => "." };
        var output = OutputOption.Folder(DiffWording.Output, language);
        var write = new Option<bool>("--write") { Description = DiffWording.Write.In(language) };
        var command = new Command("diff", DiffWording.Diff.In(language)) { old, now, output, write };
        command.SetAction(result => Run(result.GetValue(old)!, result.GetValue(now)!, result.GetValue(output), result.GetValue(write), context(result)));
        return command;
    }

    private static int Run(string oldName, string nowName, string? output, bool write, CommandContext context)
    {
        var environment = context.Environment;
        var diagnostics = new DiagnosticBag();
        var reader = new RevisionReader(environment.WorkingFolder, diagnostics);
        using var old = reader.Open(oldName, environment.Resolve(nowName), WorkspaceFile);
        using var now = reader.Open(nowName, environment.Resolve(oldName), WorkspaceFile);
        if (old is null || now is null)
        {
            Findings.Print(diagnostics.ToImmutable(), null, context);
            return ExitCode.Findings;
        }

        if (write && !now.IsFolder)
        {
            context.Complain(DiffWording.NotAFolder);
            return ExitCode.Usage;
        }

        var (before, after) = (Load(old, oldName, context), Load(now, nowName, context));
        if (before is null || after is null)
        {
            return ExitCode.Findings;
        }

        var told = WorkspaceComparison.Of(before, after);
        var documents = DocumentComparison.Of(before, after, BuildCommand.Options(environment), told);
        var changes = documents.With(told, after.Workspace!);
        var drafts = RevisionDraft.Of(before.Workspace!, after.Workspace!, changes, environment.Today, documents.Printed);
        var present = RevisionDraft.Present(before.Workspace!, after.Workspace!, changes, documents.Printed);
        if (context.Format == "json")
        {
            DiffJson.Write(changes, drafts, present, environment.Output);
        }
        else if (context.Verbosity != Verbosity.Quiet)
        {
            DiffText.Write(changes, drafts, present, context);
        }

        var written = write ? Write(after.Workspace!, drafts, context) : ExitCode.Done;
        if (output is null || written != ExitCode.Done)
        {
            return written;
        }

        var names = EditionNames.Of(before.Workspace!, after.Workspace!, drafts, write, (Called(old, oldName), Called(now, nowName)));
        return WriteTable(now.Folder, names, ExpandedChanges.Of(changes, before.Workspace!, after.Workspace!), output, context);
    }

    // A state that cannot be read, or not in full, is told with what is wrong in it: of half of it nothing can be said. Warnings are no news here.
    private static LoadResult? Load(KeptState state, string name, CommandContext context)
    {
        var loaded = WorkspaceLoader.Load(state.Folder, context.Environment.ProgramFolder, context.Environment.Today);
        var errors = loaded.Diagnostics.Where(static diagnostic => diagnostic.Severity == Severity.Error).ToList();
        if (loaded.Workspace is not null && errors.Count == 0)
        {
            return loaded;
        }

        Findings.Print(errors.Count == 0 ? loaded.Diagnostics : errors, loaded.Files, context);
        context.Complain(DiffWording.HasErrors(name));
        return null;
    }

    private static int Write(Workspace workspace, ImmutableArray<RevisionDraft> drafts, CommandContext context)
    {
        var diagnostics = new DiagnosticBag();
        var texts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var draft in drafts)
        {
            var text = texts.GetValueOrDefault(draft.File) ?? File.ReadAllText(Path.Combine(workspace.Folder, draft.File));
            texts[draft.File] = RevisionHistoryFile.Append(draft.File, text, draft, diagnostics) ?? text;
        }

        foreach (var (file, text) in diagnostics.HasErrors ? [] : texts)
        {
            WholeFile.Write(Path.Combine(workspace.Folder, file), Encoding.UTF8.GetBytes(text));
            context.Say(DiffWording.Written(file, drafts.Count(draft => draft.File == file)));
        }

        Findings.Print(diagnostics.ToImmutable(), null, context with { Format = "text" });
        return diagnostics.HasErrors ? ExitCode.Findings : ExitCode.Done;
    }

    // Where on a disk a state lies is nothing that readers of a table should see.
    private static string Called(KeptState state, string name) => state.IsFolder ? new DirectoryInfo(state.Folder).Name : name;

    private static int WriteTable(string folder, EditionNames names, ImmutableArray<Change> changes, string output, CommandContext context)
    {
        var request = new DocumentRequest(CommandDocuments.Comparison, "disclosure-comparison", [], new DataMap([new("old", names.Old), new("new", names.Now)]), [], SourceSpan.Nowhere);
        var (loaded, prepared) = BuildCommand.PrepareOne(folder, request, ImmutableSortedDictionary<string, KeptRulebook>.Empty, context, changes);
        return BuildCommand.PlaceOne(loaded, prepared, output, context);
    }
}
