using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using ComplianceKit.Builds;
using ComplianceKit.Builds.Filling;
using ComplianceKit.Cli.Commands.Build;
using ComplianceKit.Cli.Output;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Documents.Writing;
using ComplianceKit.Fonts.Discovery;
using ComplianceKit.Loading;
using ComplianceKit.Pdf;
using ComplianceKit.Rosters;
using ComplianceKit.Tables;
using ComplianceKit.Typesetting.Inline.Glyphs;
using ComplianceKit.Workspaces;

namespace ComplianceKit.Cli.Commands.Forms;

/// <summary>A form and a roster, opened and checked.</summary>
internal sealed class RosterSession
{
    private RosterSession(FormSource source, Roster roster, IDocumentWriter writer, string job) =>
        (Source, Roster, Writer, Job) = (source, roster, writer, job);

    public FormSource Source { get; }

    public Roster Roster { get; }

    public IDocumentWriter Writer { get; }

    /// <summary>A digest of what goes into the files: the program, the workspace's files, the roster's.</summary>
    public string Job { get; }

    /// <summary>Opens both; <see langword="null"/> with diagnostics where one of them is wrong. Something may be wrong with single people all the same.</summary>
    public static RosterSession? Open(RosterChoice choice, PdfProtection? protection, CommandContext context, DiagnosticBag diagnostics)
    {
        var environment = context.Environment;
        var loaded = WorkspaceLoader.Load(environment.Resolve(choice.Workspace), environment.ProgramFolder, environment.Today);
        var options = BuildCommand.Options(environment);
        if (FormSource.Open(loaded, choice.Template, options, diagnostics) is not { } source)
        {
            return null;
        }

        var fonts = BuildCommand.Fonts(loaded, environment);
        var map = choice.Map is null
            ? ImmutableDictionary<string, SourcedText>.Empty
            : ColumnMapReader.Read(environment.Resolve(choice.Map), source.Definition, diagnostics);
        var isClear = !diagnostics.HasErrors;
        var workbook = new WorkbookTableReader(willDo: lines => RosterReader.HasHead(lines, source.Definition, map));
        using var stream = new FileStream(environment.Resolve(choice.Roster), FileMode.Open, FileAccess.Read, FileShare.Read);
        var roster = new RosterReader(source.Definition, new FontGlyphCheck(fonts), diagnostics) { Today = environment.Today }
            .Read(stream, Path.GetFileName(choice.Roster), [workbook, new CsvTableReader(choice.Encoding)], map);
        if (workbook.PassedOver is ({ Count: > 0 } passed, var read))
        {
            diagnostics.Add(RosterDiagnostics.SheetsPassedOver(Path.GetFileName(choice.Roster), passed, read));
        }

        return roster is null || !isClear ? null : new RosterSession(source, roster, new PdfWriter(fonts, protection), JobOf(options, loaded, choice, stream, environment));
    }

    /// <summary>Prints what was found and says how the command ends.</summary>
    public static int Finish(DiagnosticBag diagnostics, RosterChoice choice, CommandContext context)
    {
        var found = diagnostics.ToImmutable();
        var files = context.Naming(choice.Map is { } map ? [choice.Roster, map] : [choice.Roster]);

        // No line of a roster may be shown, so that no finding has an excerpt here.
        Findings.Print(found, null, files with { Workspace = context.Environment.Resolve(choice.Workspace) });
        return found.Any(static problem => problem.Code == BuildCodes.CannotWrite)
            ? ExitCode.CannotReadOrWrite
            : diagnostics.HasErrors ? ExitCode.Findings : ExitCode.Done;
    }

    // Pictures and readings are read when the first form is made, and told apart there.
    private static string JobOf(BuildOptions options, LoadResult loaded, RosterChoice choice, FileStream roster, ProgramEnvironment environment)
    {
        roster.Position = 0;
        var parts = new StringBuilder().AppendJoin('\n', options.Version, choice.Template, choice.Encoding, Convert.ToHexString(SHA256.HashData(roster)));
        var fonts = (loaded.Workspace?.Fonts ?? []).SelectMany(static font => new[] { font.Regular, font.Bold });
        foreach (var file in fonts.Prepend(choice.Map is null ? null : environment.Resolve(choice.Map)).Where(File.Exists))
        {
            parts.Append('\n').Append(Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file!))));
        }

        foreach (var (path, digest) in loaded.Files.Digests.Concat(loaded.BuiltIn.Digests).OrderBy(static pair => pair.Key, StringComparer.Ordinal))
        {
            parts.Append('\n').Append(path).Append(' ').Append(digest);
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(parts.ToString())));
    }

    private sealed class FontGlyphCheck(FontBook fonts) : IGlyphCheck
    {
        public int FirstMissing(string text) => GlyphSurvey.FirstMissing(text, fonts, "gothic");
    }
}
