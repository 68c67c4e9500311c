using System.Collections.Immutable;
using ComplianceKit.Documents.Diagnostics;

namespace ComplianceKit.Rulebooks.Model;

/// <summary>A part of a rulebook as its author wrote it: with an id, never with a number.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">Its id, unique in the rulebook; that of a paragraph or item without one is made of its place in the file (<c>consent.2.1</c>).</param>
/// <param name="Text">Its words as Markdown: a heading's words, a paragraph's, an item's, or the lines of a block.</param>
/// <param name="Children">What it holds, in order.</param>
/// <param name="Origin">Where it was written.</param>
public sealed record RuleNode(RuleKind Kind, string Id, string Text, ImmutableArray<RuleNode> Children, SourceSpan Origin)
{
    /// <summary>Whether the id was made of the place in the file.</summary>
    public bool IdByPlace { get; init; }

    /// <summary>The id by place that points here too where the author gave another one.</summary>
    public string? PlaceId { get; init; }

    /// <summary>The variant for which it holds, as <c>name=choice</c>; <see langword="null"/> for all.</summary>
    public string? When { get; init; }

    /// <summary>Whether it is numbered as a branch (第7条の2) of the article before it.</summary>
    public bool Branch { get; init; }

    /// <summary>Whether it keeps its number but says 削除.</summary>
    public bool Deleted { get; init; }

    /// <summary>The guideline items that it fulfils.</summary>
    public ImmutableArray<RuleFulfilment> Fulfils { get; init; } = [];

    /// <summary>The names of styles of a block of words.</summary>
    public ImmutableArray<string> Classes { get; init; } = [];

    /// <summary>The overlay that brought it; empty for the base.</summary>
    public string Layer { get; init; } = string.Empty;

    /// <summary>The overlay that put other words here; empty for none.</summary>
    public string ReplacedBy { get; init; } = string.Empty;

    /// <summary>Where an overlay gave it another heading; <see langword="null"/> for none.</summary>
    public SourceSpan? RenamedAt { get; init; }

    /// <summary>Where its words were written.</summary>
    public SourceSpan WordsOrigin => RenamedAt ?? Origin;

    /// <summary>Whether it is a part that stands behind the articles and counts for itself.</summary>
    public bool IsAttachment => Kind is RuleKind.Supplement or RuleKind.Annex or RuleKind.AnnexTable or RuleKind.Form;

    /// <summary>Whether its words are a heading.</summary>
    public bool HasHeading => IsAttachment || Kind is RuleKind.Chapter or RuleKind.Section or RuleKind.Article;

    /// <summary>This node and all inside it, in reading order.</summary>
    public IEnumerable<RuleNode> Everything()
    {
        var all = new List<RuleNode>();
        AddTo(all);
        return all;
    }

    // Gathered into one list: iterators inside iterators would cost every node its depth.
    private void AddTo(List<RuleNode> all)
    {
        all.Add(this);
        foreach (var child in Children)
        {
            child.AddTo(all);
        }
    }
}
