using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using System.Reflection;
using ComplianceKit.Builds;
using ComplianceKit.Cli.Output;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Documents.Writing;
using ComplianceKit.Editions.Changes;
using ComplianceKit.Fonts.Discovery;
using ComplianceKit.Loading;
using ComplianceKit.Loading.Rulebooks;
using ComplianceKit.Pdf;
using ComplianceKit.Workspaces;
using ComplianceKit.Xlsx;

namespace ComplianceKit.Cli.Commands.Build;

/// <summary><c>compliancekit build [DIR]</c>: checks a workspace and writes its documents.</summary>
internal static class BuildCommand
{
    /// <summary>The command as the command line knows it.</summary>
    public static Command Create(Language language, Func<ParseResult, CommandContext> context)
    {
        var folder = WorkspaceArgument(language);
        var output = OutputOption.Folder(Wording.OutputOption, language);
        var document = new Option<string[]>("--document", "-d") { Description = Wording.DocumentOption.In(language), HelpName = "ID" };
        var allow = new Option<bool>("--allow-unreviewed") { Description = RulesWording.AllowUnreviewed.In(language) };
        var command = new Command("build", Wording.Build.In(language)) { folder, output, document, allow };
        command.SetAction(result => Run(result.GetValue(folder)!, result.GetValue(output), [.. result.GetValue(document) ?? []], result.GetValue(allow), context(result)));
        return command;
    }

    /// <summary>The argument that names a workspace.</summary>
    public static Argument<string> WorkspaceArgument(Language language) => new("DIR")
    {
        Description = Wording.WorkspaceArgument.In(language),
        Arity = ArgumentArity.ZeroOrOne,
        DefaultValueFactory = static _ => ".",
    };

    /// <summary>Loads, composes and writes everything in memory.</summary>
    public static (LoadResult Loaded, BuildResult Result) Prepare(string folder, ImmutableArray<string> documents, CommandContext context, bool allowUnreviewed = false)
    {
        var environment = context.Environment;
        var fonts = BuiltInFonts(environment);
        var rehearsal = Rehearsal.Begin(Writers(fonts));
        var loaded = WorkspaceLoader.Load(environment.Resolve(folder), environment.ProgramFolder, environment.Today);
        rehearsal.Only(FormatsOf(loaded, documents));
        var progress = new Progress(context);
        var options = Options(environment) with { Documents = documents, AllowUnreviewed = allowUnreviewed, Progress = progress.Show };
        var result = new Builder(Writers(With(fonts, loaded)), options).Prepare(loaded);
        progress.Clear();
        return (loaded, result);
    }

    // A document that names no format is written in those of its template, which is not read yet.
    private static IEnumerable<string> FormatsOf(LoadResult loaded, ImmutableArray<string> documents) =>
        (loaded.Workspace?.Documents ?? [])
            .Where(document => documents.IsEmpty || documents.Contains(document.Id))
            .SelectMany(static document => document.Formats.IsEmpty ? ["pdf", "xlsx"] : document.Formats.Select(static format => format.Value));

    /// <summary>Where the program is, which version it has, and the date of documents.</summary>
    public static BuildOptions Options(ProgramEnvironment environment) =>
        new(Version) { SourceDate = SourceDate(environment.Variable("SOURCE_DATE_EPOCH")) };

    /// <summary>The built-in fonts, those of the workspace and those of the system.</summary>
    public static FontBook Fonts(LoadResult loaded, ProgramEnvironment environment) => With(BuiltInFonts(environment), loaded);

    /// <summary>Composes and writes one document that the workspace does not ask for itself.</summary>
    public static (LoadResult Loaded, BuildResult Result) PrepareOne(string folder, DocumentRequest request, ImmutableSortedDictionary<string, KeptRulebook> rulebooks, CommandContext context, ImmutableArray<Change> changes = default, DateOnly? created = null)
    {
        var environment = context.Environment;
        var loaded = WorkspaceLoader.Load(environment.Resolve(folder), environment.ProgramFolder, environment.Today);
        loaded = loaded with { Workspace = loaded.Workspace is { } workspace ? workspace with { Created = created ?? workspace.Created } : null };
        return (loaded, PrepareOne(loaded, request, context, Options(environment) with { RulebookFiles = rulebooks, Changes = changes.IsDefault ? [] : changes }));
    }

    /// <summary>Composes and writes one document of a workspace that is loaded.</summary>
    public static BuildResult PrepareOne(LoadResult loaded, DocumentRequest request, CommandContext context, BuildOptions options)
    {
        var only = loaded with { Workspace = loaded.Workspace is { } workspace ? workspace with { Documents = [request] } : null };
        return new Builder(Writers(Fonts(only, context.Environment)), options with { AllowUnreviewed = true }).Prepare(only);
    }

    /// <summary>Puts a document that the workspace does not ask for itself into a folder and says so; of findings, it shows the errors.</summary>
    public static int PlaceOne(LoadResult loaded, BuildResult prepared, string output, CommandContext context)
    {
        var placed = Builder.Place(prepared, context.Environment.Resolve(output), isPart: true, loaded);
        var errors = placed.Diagnostics.Where(static d => d.Severity == Severity.Error).ToList();
        Findings.Print(errors, loaded.Files, context with { Format = "text" });
        if (errors.Count > 0)
        {
            return ExitCode.Findings;
        }

        if (context.Format == "text")
        {
            Report(placed, output, context);
        }

        return ExitCode.Done;
    }

    private static string Version { get; } =
        typeof(BuildCommand).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";

    private static int Run(string folder, string? output, ImmutableArray<string> documents, bool allowUnreviewed, CommandContext context)
    {
        var (loaded, prepared) = Prepare(folder, documents, context, allowUnreviewed);
        var target = output is null ? Path.Combine(context.Environment.Resolve(folder), "out") : context.Environment.Resolve(output);
        var placed = Builder.Place(prepared, target, isPart: !documents.IsEmpty, loaded);
        Findings.Print(placed.Diagnostics, loaded.Files, context);
        if (placed.Diagnostics.Any(static d => d.Severity == Severity.Error))
        {
            if (context.Format == "text" && context.Verbosity != Verbosity.Quiet && !placed.Diagnostics.Any(static d => d.Code == BuildCodes.NotPutBack))
            {
                context.Complain(Wording.NothingWritten);
            }

            return placed.Diagnostics.Any(static d => d.Code == BuildCodes.CannotWrite) ? ExitCode.CannotReadOrWrite : ExitCode.Findings;
        }

        if (context.Format == "text")
        {
            Report(placed, output ?? $"{folder.TrimEnd('/', '\\')}/out", context);
        }

        return ExitCode.Done;
    }

    /// <summary>Says what has been written.</summary>
    internal static void Report(BuildResult result, string folder, CommandContext context)
    {
        foreach (var file in result.Files.Where(file => file.PageCount > 0 || context.Verbosity == Verbosity.Verbose))
        {
            var path = $"{folder.TrimEnd('/', '\\')}/{file.Name}";
            context.Say(file.PageCount > 0
                ? Wording.Written(path, file.PageCount, file.Name.EndsWith(".xlsx", StringComparison.Ordinal))
                : Wording.WrittenRecord(path));
        }
    }

    private static IReadOnlyList<IDocumentWriter> Writers(FontBook fonts) => [new PdfWriter(fonts), new XlsxWriter(fonts)];

    private static DirectoryFontBook BuiltInFonts(ProgramEnvironment environment) =>
        DirectoryFontBook.Create(Path.Combine(environment.ProgramFolder, "fonts"), [], searchSystem: true);

    private static FontBook With(DirectoryFontBook fonts, LoadResult loaded) =>
        fonts.With([.. (loaded.Workspace?.Fonts ?? []).Select(static font => new FontFamilySource(font.Name, font.Regular, font.Bold))]);

    private static DateOnly? SourceDate(string? epoch) =>
        long.TryParse(epoch, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds < 253_402_300_800
            ? DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeSeconds(seconds).UtcDateTime)
            : null;
}
