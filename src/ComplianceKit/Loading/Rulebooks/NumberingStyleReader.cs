using System.Collections.Immutable;
using ComplianceKit.Composition.Designs;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Documents.Numbering;
using ComplianceKit.Loading.Files;
using ComplianceKit.Loading.Yaml;
using ComplianceKit.Rulebooks;
using ComplianceKit.Rulebooks.Model;
using ComplianceKit.Workspaces;

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

    private NumberingStyle Style(string name, MappingReader reader)
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
            OnlyAnnexTable = reader.Optional("only-annex-table"),
            Form = reader.Required("form"),
            OnlyForm = reader.Optional("only-form"),
            References = References(reader.Mapping("references")),
            ArticlesRestart = reader.Flag("articles-restart"),
            HeadingAbove = reader.Flag("heading-above"),
            LooseItems = reader.Flag("loose-items"),
        };
        CheckNumbers(reader, style.ArticlesRestart);
        reader.ReportUnknown();
        style = style.Items.IsEmpty ? style with { Items = ["({1})"] } : style;
        return style with { References = style.References with { Items = AllLevels(style.References.Items, style.Items) } };
    }

    // Levels that the references do not name would all be called as the last one that they do: 第2号第1号第2号.
    private static ImmutableArray<string> AllLevels(ImmutableArray<string> references, ImmutableArray<string> items) =>
        references.Length < items.Length ? [.. references, .. items.Skip(references.Length)] : references;

    // A style that cannot be read as it was meant would give wrong numbers to all that is numbered in it.
    private void CheckNumbers(MappingReader style, bool articlesRestart)
    {
        Check(Patterns(style, "chapter", "section", "branch", "annex-article", "paragraph"), 1, needsNumber: true);
        Check(Patterns(style, "article"), 2, needsNumber: true);
        // Where a rulebook has but one of them, they may do without.
        Check(Patterns(style, "annex", "annex-table", "form").Concat(style.Texts("items")), 1, needsNumber: false);
        Check(Patterns(style, "supplement", "only-annex", "only-annex-table", "only-form"), 0, needsNumber: false);
        if (style.Mapping("references") is { } references)
        {
            Check(Patterns(references, "chapter", "section", "paragraph", "relative"), 1, needsNumber: true);
            Check(Patterns(references, "article"), 2, needsNumber: true);
            Check(references.Texts("items"), 1, needsNumber: false);
        }

        if (articlesRestart && (style.Mapping("references")?.Text("article") ?? style.Text("articles-restart")) is { } article && !NumberPattern.Has(article.Value, 2))
        {
            diagnostics.Add(DesignDiagnostics.ReferenceWithoutChapter(article.Origin));
        }
    }

    private static IEnumerable<SourcedText> Patterns(MappingReader reader, params string[] keys) =>
        keys.Select(reader.Text).OfType<SourcedText>().Where(static pattern => pattern.Value.Length > 0);

    private void Check(IEnumerable<SourcedText> patterns, int numbers, bool needsNumber)
    {
        foreach (var pattern in patterns)
        {
            Check(pattern, numbers, needsNumber);
        }
    }

    private void Check(SourcedText pattern, int numbers, bool needsNumber)
    {
        if (NumberPattern.FirstUnknown(pattern.Value, numbers) is { } part)
        {
            diagnostics.Add(numbers == 0
                ? DesignDiagnostics.PatternOfOne(pattern.Value, part, pattern.Origin)
                : DesignDiagnostics.BadPattern(pattern.Value, part, 1, pattern.Origin));
        }
        else if (needsNumber && !NumberPattern.Has(pattern.Value, 1))
        {
            diagnostics.Add(DesignDiagnostics.PatternWithoutNumber(pattern.Value, 1, pattern.Origin));
        }
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
