using System.Collections.Immutable;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Documents.Furigana;
using ComplianceKit.Documents.Numbering;
using ComplianceKit.Documents.Tree;
using ComplianceKit.Documents.Tree.Pages;

namespace ComplianceKit.Documents.Markdown;

/// <summary>What reading Markdown needs to know besides the text.</summary>
public sealed record MarkdownSettings
{
    /// <summary>No page designs but A4, no pictures, default numbers.</summary>
    public static MarkdownSettings Default { get; } = new();

    /// <summary>The file, for messages about lines of which no other origin is known.</summary>
    public string Path { get; init; } = "markdown";

    /// <summary>The line of a file on which a place of the text was written; lines and columns count from 1.</summary>
    public Func<int, int, SourceSpan?>? OriginOf { get; init; }

    /// <summary>
    /// The text of the line of a file, where the file was read as it is; <see langword="null"/> for others. With it, messages name the column.
    /// </summary>
    public Func<SourceSpan, string?> LineOfFile { get; init; } = static _ => null;

    /// <summary>The page designs by name.</summary>
    public ImmutableSortedDictionary<string, PageSettings> Pages { get; init; } =
        ImmutableSortedDictionary.Create<string, PageSettings>(StringComparer.Ordinal).Add("body", PageSettings.A4);

    /// <summary>The page design of text before the first section.</summary>
    public string DefaultPage { get; init; } = "body";

    /// <summary>How things are numbered.</summary>
    public NumberingScheme Numbering { get; init; } = NumberingScheme.Default;

    /// <summary>The words that a document prints of itself.</summary>
    public DocumentWords Words { get; init; } = DocumentWords.Japanese;

    /// <summary>Finds a picture by its source; it reports what is missing itself.</summary>
    public Func<string, SourceSpan?, ImageResource?> Images { get; init; } = static (_, _) => null;

    /// <summary>The names of styles that exist; empty to accept all.</summary>
    public ImmutableHashSet<string> KnownStyles { get; init; } = [];

    /// <summary>The language of the text as a BCP 47 tag.</summary>
    public string Language { get; init; } = "ja";

    /// <summary>The readings that stand above the kanji of the text; <see langword="null"/> for none.</summary>
    public ReadingDictionary? Readings { get; init; }

    /// <summary>What was read before of texts that are like this one; <see langword="null"/> where it stands alone.</summary>
    public ReadingMemory? Memory { get; init; }
}
