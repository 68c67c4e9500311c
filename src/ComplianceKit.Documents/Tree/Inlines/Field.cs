using System.Collections.Immutable;

namespace ComplianceKit.Documents.Tree.Inlines;

/// <summary>A place in a form that a person or a roster fills.</summary>
/// <param name="Shape">How it is drawn.</param>
/// <param name="Name">What it holds, for screen readers and messages; never printed.</param>
public sealed record Field(FieldShape Shape, string Name) : Inline
{
    /// <summary>Width in points; 0 takes the rest of the line.</summary>
    public double Width { get; init; }

    /// <summary>Width in characters of the type around it, where <see cref="Width"/> is 0; 0 for none.</summary>
    public int Characters { get; init; }

    /// <summary>Height in points; 0 takes the height of the line.</summary>
    public double Height { get; init; }

    /// <summary>Number of boxes of a comb, else 0.</summary>
    public int Boxes { get; init; }

    /// <summary>What is filled in; empty for a blank form.</summary>
    public ImmutableArray<Inline> Value { get; init; } = [];

    /// <summary>Whether a check box is ticked.</summary>
    public bool Ticked { get; init; }

    /// <summary>The smallest factor by which the type of a value may shrink to fit, 0.5 to 1.</summary>
    public double MinimumScale { get; init; } = 1;
}

/// <summary>How a field is drawn.</summary>
public enum FieldShape
{
    /// <summary>A line to write on.</summary>
    Line,

    /// <summary>A box to write in.</summary>
    Box,

    /// <summary>A row of boxes, one a character.</summary>
    Comb,

    /// <summary>A box to tick.</summary>
    CheckBox,

    /// <summary>Space for a seal, marked ㊞.</summary>
    Seal,

    /// <summary>Blank space without any mark, such as between 年 and 月.</summary>
    Blank,
}
