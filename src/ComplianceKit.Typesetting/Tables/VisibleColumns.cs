using System.Collections.Immutable;
using ComplianceKit.Documents.Tree.Blocks;
using ComplianceKit.Documents.Tree.Styles;

namespace ComplianceKit.Typesetting.Tables;

/// <summary>The columns of a table that are printed.</summary>
internal sealed class VisibleColumns
{
    private readonly int[] visibleBefore;
    private readonly List<TextAlignment?> alignments = [];
    private readonly List<ColumnWidth> wanted = [];

    /// <summary>Takes the columns of a table; columns beyond those that it names are as wide as their content.</summary>
    public VisibleColumns(ImmutableArray<TableColumn> columns, int count)
    {
        visibleBefore = new int[count + 1];
        for (var i = 0; i < count; i++)
        {
            visibleBefore[i] = wanted.Count;
            if (i >= columns.Length || !columns[i].IsOffPage)
            {
                wanted.Add(i < columns.Length ? columns[i].Width : ColumnWidth.Content);
                alignments.Add(i < columns.Length ? columns[i].Alignment : null);
            }
        }

        visibleBefore[count] = wanted.Count;
        AnyByContent = wanted.Exists(IsByContent);
    }

    /// <summary>How many there are.</summary>
    public int Count => wanted.Count;

    /// <summary>How wide each wants to be.</summary>
    public IReadOnlyList<ColumnWidth> Wanted => wanted;

    /// <summary>Whether the width of any follows from its content.</summary>
    public bool AnyByContent { get; }

    /// <summary>Whether the width of a column follows from its content, if only so that its words stay whole.</summary>
    public bool IsByContent(int visibleColumn) => IsByContent(wanted[visibleColumn]);

    /// <summary>How the text of a column is aligned.</summary>
    public TextAlignment? Alignment(int visibleColumn) => alignments[visibleColumn];

    /// <summary>What is printed of some columns: the first, and how many; 0 when all are hidden.</summary>
    public (int First, int Span) Visible(int column, int span) =>
        (visibleBefore[column], visibleBefore[column + span] - visibleBefore[column]);

    private static bool IsByContent(ColumnWidth width) => width.Kind == ColumnWidthKind.Content || width.KeepsWords;
}
