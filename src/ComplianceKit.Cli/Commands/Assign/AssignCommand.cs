using System.Collections.Immutable;
using System.CommandLine;
using ComplianceKit.Builds;
using ComplianceKit.Cli.Commands.Build;
using ComplianceKit.Cli.Commands.Import;
using ComplianceKit.Cli.Output;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Loading;
using ComplianceKit.RoundTrip;
using ComplianceKit.Workspaces;

namespace ComplianceKit.Cli.Commands.Assign;

/// <summary><c>compliancekit assign [DIR]</c>: a workbook with the open items for everybody who answers some, and back again.</summary>
internal static class AssignCommand
{
    /// <summary>The command as the command line knows it.</summary>
    public static Command Create(Language language, Func<ParseResult, CommandContext> context)
    {
        var folder = BuildCommand.WorkspaceArgument(language);
        var output = OutputOption.Folder(AssignWording.Output, language);
        var gather = new Option<string?>("--gather") { Description = AssignWording.Gather.In(language), HelpName = "DIR" };
        var dry = new Option<bool>("--dry-run") { Description = SheetWording.DryRun.In(language) };
        var partial = new Option<bool>("--partial") { Description = SheetWording.Partial.In(language) };
        var command = new Command("assign", AssignWording.Assign.In(language)) { folder, output, gather, dry, partial };
        command.SetAction(result => result.GetValue(gather) is { } from
            ? Gather(from, result.GetValue(folder)!, result.GetValue(dry), result.GetValue(partial), context(result))
            : Run(result.GetValue(folder)!, result.GetValue(output), result.GetValue(dry), context(result)));
        return command;
    }

    private static int Gather(string from, string folder, bool dryRun, bool partial, CommandContext context)
    {
        var full = context.Environment.Resolve(from);
        if (!Directory.Exists(full))
        {
            context.Complain(AssignWording.NoFolder(from));
            return ExitCode.CannotReadOrWrite;
        }

        var gathered = ReturnedFolder.Of(full, from);
        var naming = context.Naming(Directory.EnumerateFileSystemEntries(full));
        if (gathered.Workbooks.IsEmpty)
        {
            Findings.Print(gathered.Findings, null, naming with { Workspace = context.Environment.Resolve(folder) });
            return ExitCode.Findings;
        }

        return SheetCommand.Run(gathered.Workbooks, folder, dryRun, partial, naming, gathered.Findings);
    }

    private static int Run(string folder, string? output, bool dryRun, CommandContext context)
    {
        var environment = context.Environment;
        var loaded = WorkspaceLoader.Load(environment.Resolve(folder), environment.ProgramFolder, environment.Today);
        var errors = loaded.Diagnostics.Where(static diagnostic => diagnostic.Severity == Severity.Error).ToImmutableArray();
        if (!errors.IsEmpty || loaded.Workspace is not { } workspace)
        {
            Findings.Print(errors, loaded.Files, context);
            return ExitCode.Findings;
        }

        var shares = Assignment.Of(workspace);
        var shown = output ?? Path.Combine(folder, "assign");
        if (shares.IsEmpty)
        {
            context.Say(AssignWording.NothingOpen);
            TellEarlier([], shown, context);
            Findings.Print([], loaded.Files, context);
            return ExitCode.Done;
        }

        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var made = new List<Workbook>();
        foreach (var (owner, catalogs, items) in shares)
        {
            var result = Make(loaded, workspace with { Catalogs = catalogs }, AssignWording.Title(owner), context);
            if (result.Diagnostics.Any(static diagnostic => diagnostic.Severity == Severity.Error))
            {
                Findings.Print(result.Diagnostics, loaded.Files, context);
                return ExitCode.Findings;
            }

            var content = result.Files.First(static file => file.Name.EndsWith(".xlsx", StringComparison.Ordinal)).Content;
            made.Add(new Workbook(Path.Combine(shown, FileName(owner, names)), items, content));
        }

        return Place(made, shown, dryRun, loaded, context);
    }

    // All of them or none: a workbook that somebody has filled in is not written over.
    private static int Place(List<Workbook> made, string folder, bool dryRun, LoadResult loaded, CommandContext context)
    {
        var environment = context.Environment;
        var others = made.FindAll(file => File.Exists(environment.Resolve(file.Shown)) && !file.Content.Span.SequenceEqual(File.ReadAllBytes(environment.Resolve(file.Shown))));
        if (others.Count > 0)
        {
            others.ForEach(file => context.Complain(AssignWording.Exists(file.Shown)));
            return ExitCode.CannotReadOrWrite;
        }

        if (!dryRun)
        {
            _ = Directory.CreateDirectory(environment.Resolve(folder));
            made.ForEach(file => File.WriteAllBytes(environment.Resolve(file.Shown), file.Content.ToArray()));
        }

        made.ForEach(file => context.Say(dryRun ? AssignWording.WouldMake(file.Shown, file.Items) : AssignWording.Made(file.Shown, file.Items)));
        TellEarlier(made, folder, context);
        Findings.Print([], loaded.Files, context);
        return ExitCode.Done;
    }

    // They may have been filled in, so that they stay where they are.
    private static void TellEarlier(List<Workbook> made, string folder, CommandContext context)
    {
        var earlier = EarlierWorkbooks.In(context.Environment.Resolve(folder), made.Select(static file => Path.GetFileName(file.Shown)));
        if (!earlier.IsEmpty)
        {
            context.Say(AssignWording.Earlier([.. earlier.Select(name => Path.Combine(folder, name))]));
        }
    }

    private static BuildResult Make(LoadResult loaded, Workspace workspace, string title, CommandContext context)
    {
        var place = SourceSpan.Nowhere;
        var request = new DocumentRequest("assign", "all-catalogs", [new SourcedText("xlsx", place, 1)], DataMap.Empty, [], place) { Title = title };
        return BuildCommand.PrepareOne(loaded with { Workspace = workspace }, request, context, BuildCommand.Options(context.Environment));
    }

    private static string FileName(string owner, HashSet<string> names)
    {
        var plain = owner.Length == 0
            ? AssignWording.NobodyFile
            : string.Concat(owner.Select(static character => char.IsLetterOrDigit(character) || character is '-' or '_' ? character : '_'));
        var name = plain;
        for (var number = 2; !names.Add(name); number++)
        {
            name = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{plain}-{number}");
        }

        return name + ".xlsx";
    }

    /// <summary>A workbook before it is written.</summary>
    private sealed record Workbook(string Shown, int Items, ReadOnlyMemory<byte> Content);
}
