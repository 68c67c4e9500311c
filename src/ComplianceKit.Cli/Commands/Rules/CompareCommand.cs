using System.Collections.Immutable;
using System.CommandLine;
using ComplianceKit.Builds;
using ComplianceKit.Cli.Commands.Build;
using ComplianceKit.Cli.Output;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Loading.Revisions;
using ComplianceKit.Loading.Rulebooks;
using ComplianceKit.Workspaces;

namespace ComplianceKit.Cli.Commands.Rules;

/// <summary><c>compliancekit rules compare OLD NEW</c>: writes the comparison table of two states of a rulebook.</summary>
internal static class CompareCommand
{
    /// <summary>The command as the command line knows it.</summary>
    public static Command Create(Language language, Func<ParseResult, CommandContext> context)
    {
        var old = new Argument<string>("OLD") { Description = RulesWording.CompareOld.In(language) };
        var now = new Argument<string>("NEW") { Description = RulesWording.CompareNew.In(language) };
        var folder = new Option<string>("--in") { Description = RulesWording.InOption.In(language), HelpName = "DIR", DefaultValueFactory = static _ => "." };
        var output = OutputOption.Folder(Wording.OutputOption, language);
        var all = new Option<bool>("--unchanged") { Description = RulesWording.CompareAll.In(language) };
        var command = new Command("compare", RulesWording.Compare.In(language)) { old, now, folder, output, all };
        command.SetAction(
            result => Run(result.GetValue(old)!, result.GetValue(now)!, result.GetValue(folder)!, result.GetValue(output), result.GetValue(all), context(result)));
        return command;
    }

    private static int Run(string old, string now, string folder, string? output, bool all, CommandContext context)
    {
        var environment = context.Environment;
        var diagnostics = new DiagnosticBag();
        var (first, second) = (Open(old, now, folder, diagnostics, context), old == now ? null : Open(now, old, folder, diagnostics, context));
        using var keptOld = first;
        using var keptNow = second;
        var files = new[] { first, second }.OfType<KeptState>()
            .Select(state => KeyValuePair.Create(state.Name, FolderRulebook.Of(state, diagnostics)))
            .Where(static pair => pair.Value is not null)
            .ToImmutableSortedDictionary(static pair => pair.Key, static pair => pair.Value!, StringComparer.Ordinal);
        if (diagnostics.HasErrors)
        {
            Findings.Print(diagnostics.ToImmutable(), null, context);
            return ExitCode.Findings;
        }

        ImmutableArray<KeyValuePair<string, object?>> parameters = [new("old", old), new("new", now), new("all", all)];
        var request = new DocumentRequest(CommandDocuments.Comparison, "rulebook-comparison", [], new DataMap(parameters), [], SourceSpan.Nowhere);
        var (loaded, prepared) = BuildCommand.PrepareOne(folder, request, files, context);
        var target = output is null ? Path.Combine(environment.Resolve(folder), "out") : environment.Resolve(output);
        var placed = Builder.Place(prepared, target, isPart: true, loaded);
        Findings.Print(placed.Diagnostics, loaded.Files, context);
        if (placed.Diagnostics.Any(static d => d.Severity == Severity.Error))
        {
            return ExitCode.Findings;
        }

        BuildCommand.Report(placed, output ?? $"{folder.TrimEnd('/', '\\')}/out", context);
        return ExitCode.Done;
    }

    // Files of the workspace and ids of built-in rulebooks are for the composition to find; what is left are other folders, files in them and revisions.
    private static KeptState? Open(string name, string other, string folder, DiagnosticBag diagnostics, CommandContext context)
    {
        var environment = context.Environment;
        var workspace = environment.Resolve(folder);
        if (FileOfOther(name, workspace, environment) is { } file)
        {
            return new KeptState(name, Path.GetDirectoryName(file)!) { File = file };
        }

        var place = Directory.Exists(environment.Resolve(other)) ? environment.Resolve(other) : workspace;
        var isOwn = File.Exists(Path.GetFullPath(name, workspace))
            || (Meant(name, Path.Combine(environment.ProgramFolder, "templates", "rulebooks")) is { } meant && (meant == name || !Directory.Exists(environment.Resolve(name))));
        return isOwn || !(Directory.Exists(environment.Resolve(name)) || RevisionReader.MayBeRevision(name))
            ? null
            : new RevisionReader(environment.WorkingFolder, diagnostics) { TakesFiles = true }.Open(name, place);
    }

    // A file beside another compliancekit.yaml is read with the files of that folder, where the bases of overlays are.
    private static string? FileOfOther(string name, string workspace, ProgramEnvironment environment)
    {
        var file = new[] { Path.GetFullPath(name, workspace), environment.Resolve(name) }.FirstOrDefault(File.Exists);
        return Path.GetDirectoryName(file) is { } beside && beside != Path.TrimEndingDirectorySeparator(workspace) && File.Exists(Path.Combine(beside, "compliancekit.yaml"))
            ? file
            : null;
    }

    // A slip in the id of a built-in rulebook is for the composition, too, which names those that there are.
    private static string? Meant(string name, string rulebooks) => name.All(static c => char.IsAsciiLetterOrDigit(c) || c == '-')
        ? Nearest.To(name, Directory.EnumerateDirectories(rulebooks).Select(static folder => Path.GetFileName(folder)))
        : null;
}
