using System.Collections.Immutable;

namespace ComplianceKit.Documents.Numbering;

/// <summary>How things are numbered: data, so that another house style is another file.</summary>
/// <param name="Headings">
/// The pattern of each level of heading, from level 1. <c>{1}</c> stands for the number of the heading of level 1 above it, <c>{2:full}</c> for
/// that of level 2 in full-width digits; see <see cref="NumberWords"/> for the styles. A level without pattern has no numbers.
/// </param>
/// <param name="Bullets">The markers of lists without order, by depth.</param>
/// <param name="Items">The patterns of ordered lists, by depth, with <c>{1}</c> for the item's number.</param>
/// <param name="NoteMark">The pattern of note marks, with <c>{1}</c> for the note's number.</param>
public sealed record NumberingScheme(ImmutableArray<string> Headings, ImmutableArray<string> Bullets, ImmutableArray<string> Items, string NoteMark)
{
    /// <summary>Headings 1., 1-1., (1); bullets ・ and －; items (1), ①, ア, (ア), a; marks ※1.</summary>
    public static NumberingScheme Default { get; } = new(["{1}.", "{1}-{2}.", "({3})"], ["・", "－", "・"], ["({1})", "{1:circled}", "{1:katakana}", "({1:katakana})", "{1:alpha}"], "※{1}");

    /// <summary>The pattern of the marks of notes at the foot of pages, with <c>{1}</c> for the note's number.</summary>
    public string FootnoteMark { get; init; } = "*{1}";

    /// <summary>The pattern of the numbers of tables with a caption, with <c>{1}</c> for the number; empty for none.</summary>
    public string Tables { get; init; } = "表{1}";

    /// <summary>The pattern of the numbers of figures with a caption, with <c>{1}</c> for the number; empty for none.</summary>
    public string Figures { get; init; } = "図{1}";

    /// <summary>The bullet at a depth, from 0; the last one serves for deeper lists.</summary>
    public string BulletAt(int depth) => Bullets[Math.Min(depth, Bullets.Length - 1)];

    /// <summary>The marker of an item at a depth, from 0.</summary>
    public string ItemAt(int depth, int number) => NumberPattern.Fill(Items[Math.Min(depth, Items.Length - 1)], [number]);
}
