using System.Collections.Immutable;
using ComplianceKit.Rulebooks.Model;

namespace ComplianceKit.Rulebooks.Numbering;

/// <summary>A part of a rulebook with its number and what it stands in.</summary>
/// <param name="Node">The part.</param>
/// <param name="Number">Its number; 0 for a part without one.</param>
/// <param name="Position">Its position among its like in the same part, from 0; articles count through chapters.</param>
public sealed record RulePlace(RuleNode Node, int Number, int Position)
{
    /// <summary>The numbers behind の, of an article, chapter, annex or form inserted as a branch.</summary>
    public ImmutableArray<int> Branches { get; init; } = [];

    /// <summary>The supplement, annex or form in which it stands; <see langword="null"/> outside of them.</summary>
    public RulePlace? Attachment { get; init; }

    /// <summary>The chapter in which it stands.</summary>
    public RulePlace? Chapter { get; init; }

    /// <summary>The article in which it stands.</summary>
    public RulePlace? Article { get; init; }

    /// <summary>The 項 in which it stands.</summary>
    public RulePlace? Paragraph { get; init; }

    /// <summary>The items in which it stands, from the outermost.</summary>
    public ImmutableArray<RulePlace> Items { get; init; } = [];

    /// <summary>Its id.</summary>
    public string Id => Node.Id;

    /// <summary>The attachment that it is or stands in.</summary>
    public RulePlace? OwnAttachment => Node.IsAttachment ? this : Attachment;

    /// <summary>The article that it is or stands in.</summary>
    public RulePlace? OwnArticle => Node.Kind == RuleKind.Article ? this : Article;

    /// <summary>The 項 that it is or stands in.</summary>
    public RulePlace? OwnParagraph => Node.Kind == RuleKind.Paragraph ? this : Paragraph;

    /// <summary>The items that it is and stands in, from the outermost.</summary>
    public ImmutableArray<RulePlace> OwnItems => Node.Kind == RuleKind.Item ? Items.Add(this) : Items;

    /// <summary>The heading under which it is found in print.</summary>
    public string HeadingId => Node.Kind switch
    {
        RuleKind.Paragraph or RuleKind.Item => Article?.Id ?? Attachment?.Id ?? Id,
        _ => Id,
    };

    /// <inheritdoc/>
    public bool Equals(RulePlace? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}
