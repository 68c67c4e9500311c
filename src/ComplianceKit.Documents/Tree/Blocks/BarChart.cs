using System.Collections.Immutable;

namespace ComplianceKit.Documents.Tree.Blocks;

/// <summary>
/// Bars that are divided into parts, drawn as one picture. Styled by <c>chart</c>, its parts by <c>chart-part</c> and their classes, whose
/// background is the colour of the part.
/// </summary>
/// <param name="Bars">The bars from top to bottom, each as long as the others.</param>
/// <param name="AlternativeText">What it shows, in words, with all its numbers; empty is an error (PDF/UA-1 §7.3).</param>
public sealed record BarChart(ImmutableArray<ChartBar> Bars, string AlternativeText) : Block
{
    /// <summary>What the colours mean, above the bars; empty for none.</summary>
    public ImmutableArray<ChartPart> Legend { get; init; } = [];

    /// <summary>Room for the labels left of the bars, in points.</summary>
    public double LabelWidth { get; init; }

    /// <summary>Room for the totals right of the bars, in points.</summary>
    public double TotalWidth { get; init; }
}

/// <summary>A bar.</summary>
/// <param name="Label">What stands before it.</param>
/// <param name="Total">What stands behind it.</param>
/// <param name="Parts">Its parts from left to right.</param>
public sealed record ChartBar(string Label, string Total, ImmutableArray<ChartPart> Parts) : Node;

/// <summary>A part of a bar.</summary>
/// <param name="Value">How long it is beside the other parts, more than 0.</param>
/// <param name="Text">What stands in it where it has room.</param>
public sealed record ChartPart(double Value, string Text) : Node;
