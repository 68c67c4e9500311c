using System.Collections.Immutable;

namespace ComplianceKit.Documents.Tree.Blocks;

/// <summary>Blocks that belong together. The role says how, the style (by the role's name) how it looks.</summary>
public sealed record Container(ContainerRole Role, ImmutableArray<Block> Blocks) : Block
{
    /// <summary>
    /// For <see cref="ContainerRole.Columns"/>: the number of columns through which the text flows, of equal height; 0 sets each child in a
    /// column of its own.
    /// </summary>
    public int TextColumns { get; init; }
}

/// <summary>Why blocks belong together.</summary>
public enum ContainerRole
{
    /// <summary>Only to share a style. Style <c>group</c>.</summary>
    Group,

    /// <summary>A note set apart, with a frame or a background by its style <c>note</c>.</summary>
    Note,

    /// <summary>Must stay on one page if it fits one. Style <c>keep-together</c>.</summary>
    KeepTogether,

    /// <summary>Set in columns side by side. Style <c>columns</c>.</summary>
    Columns,

    /// <summary>The lines where a person signs; stays on one page. Style <c>signature</c>.</summary>
    Signature,

    /// <summary>Fields of a form under a common label. Style <c>field-group</c>.</summary>
    FieldGroup,

    /// <summary>Quoted text. Style <c>quotation</c>.</summary>
    Quotation,
}
