using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Loading.Yaml;
using ComplianceKit.Rulebooks;
using ComplianceKit.Rulebooks.Model;

namespace ComplianceKit.Loading.Rulebooks;

/// <summary>Reads the numbering styles of <c>templates/rulebook/numbering/</c>; those of the workspace go first.</summary>
internal sealed class NumberingStyleReader(SourceFiles workspace, SourceFiles builtIn, DiagnosticBag diagnostics)
{
    private const string Folder = "templates/rulebook/numbering";

    /// <summary>Reads a style; <see langword="null"/> with a diagnostic where there is none.</summary>
    public NumberingStyle? Read(string name, SourceSpan place)
    {
        var path = $"{Folder}/{name}.yaml";
        foreach (var files in new[] { workspace, builtIn })
        {
            if (files.Find(Folder, ".yaml").Contains(path))
            {
                return files.ReadYaml(Path.Combine(files.Folder, path), path, place, diagnostics) is { } root && MappingReader.Of(root, "numbering", diagnostics) is { } reader
                    ? Style(name, reader)
                    : null;
            }
        }

        string[] known = [.. new[] { workspace, builtIn }
            .SelectMany(static files => files.Find(Folder, ".yaml"))
            .Select(static file => Path.GetFileNameWithoutExtension(file))
            .Distinct()];
        diagnostics.Add(RulebookDiagnostics.UnknownNumbering(name, Nearest.To(name, known), known, place));
        return null;
    }

    private static NumberingStyle Style(string name, MappingReader reader)
    {
        _ = reader.Required("numbering");
        var style = new NumberingStyle(name)
        {
            Chapter = reader.Required("chapter"),
            Section = reader.Required("section"),
            Article = reader.Required("article"),
            Branch = reader.Required("branch"),
            AnnexArticle = reader.Required("annex-article"),
            Paragraph = reader.Optional("paragraph") ?? string.Empty,
            FirstParagraph = reader.Flag("first-paragraph"),
            Items = [.. reader.Texts("items").Select(static item => item.Value)],
            Supplement = reader.Required("supplement"),
            Annex = reader.Required("annex"),
            OnlyAnnex = reader.Required("only-annex"),
            AnnexTable = reader.Required("annex-table"),
            Form = reader.Required("form"),
            References = References(reader.Mapping("references")),
            ArticlesRestart = reader.Flag("articles-restart"),
            HeadingAbove = reader.Flag("heading-above"),
            LooseItems = reader.Flag("loose-items"),
        };
        reader.ReportUnknown();
        return style.Items.IsEmpty ? style with { Items = ["({1})"] } : style;
    }

    private static ReferencePatterns References(MappingReader? reader)
    {
        if (reader is null)
        {
            return new("第{1}章", "第{1}節", "第{1}条", "第{1}項", ["第{1}号"], string.Empty, string.Empty);
        }

        var patterns = new ReferencePatterns(
            reader.Required("chapter"), reader.Required("section"), reader.Required("article"), reader.Required("paragraph"),
            [.. reader.Texts("items").Select(static item => item.Value)], reader.Optional("relative") ?? string.Empty, reader.Optional("main") ?? string.Empty);
        reader.ReportUnknown();
        return patterns.Items.IsEmpty ? patterns with { Items = ["第{1}号"] } : patterns;
    }
}
