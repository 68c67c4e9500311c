using System.Collections.Immutable;
using ComplianceKit.Documents.Tree.Inlines;

namespace ComplianceKit.Documents.Tree.Blocks;

/// <summary>A picture with a caption. Styled by <c>figure</c>, its caption by <c>caption</c>.</summary>
/// <param name="Image">The picture.</param>
/// <param name="AlternativeText">What it shows, in words; empty is an error (PDF/UA-1 §7.3).</param>
public sealed record Figure(ImageResource Image, string AlternativeText) : Block
{
    /// <summary>The caption below it; empty for none.</summary>
    public ImmutableArray<Inline> Caption { get; init; } = [];

    /// <summary>The number with which the caption begins (図1), for references; <see langword="null"/> for none.</summary>
    public string? Number { get; init; }

    /// <summary>Width in points; <see langword="null"/> takes its natural size at 96 pixels an inch, at most the width of the text.</summary>
    public double? Width { get; init; }
}
