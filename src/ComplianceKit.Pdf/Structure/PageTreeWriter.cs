using ComplianceKit.Pdf.Objects;

namespace ComplianceKit.Pdf.Structure;

/// <summary>Writes the page tree (PDF 32000-1 §7.7.3) in groups, so that no node of a long file is large, and gathers the pages' labels.</summary>
/// <param name="file">The file.</param>
internal sealed class PageTreeWriter(PdfFile file)
{
    private const int PagesPerGroup = 64;

    private readonly int root = file.Reserve();
    private readonly List<int> group = [];
    private readonly List<(int Number, int Pages)> groups = [];
    private readonly NumberTreeWriter labels = new(file);
    private int current;

    /// <summary>The number of pages so far.</summary>
    public int Count { get; private set; }

    /// <summary>Adds a page and returns the number of its parent.</summary>
    public int Add(int page, string label)
    {
        labels.Add(Count++, body => body.Raw("<</P").Text(label).Raw(">>"));
        if (group.Count == PagesPerGroup)
        {
            EndGroup();
        }

        if (group.Count == 0)
        {
            current = file.Reserve();
        }

        group.Add(page);
        return current;
    }

    /// <summary>Ends the labels and returns them as a number tree.</summary>
    public ByteText FinishLabels() => labels.Finish();

    /// <summary>Ends the tree and returns the number of its root.</summary>
    public int Finish()
    {
        if (group.Count > 0)
        {
            EndGroup();
        }

        file.Write(root, Node(groups.ConvertAll(static one => one.Number), Count).Raw(">>"));
        return root;
    }

    private void EndGroup()
    {
        file.Write(current, Node(group, group.Count).Raw("/Parent ").Reference(root).Raw(">>"));
        groups.Add((current, group.Count));
        group.Clear();
    }

    private static ByteText Node(List<int> kids, int count)
    {
        var body = new ByteText().Raw("<</Type/Pages/Count ").Number(count).Raw("/Kids[");
        kids.ForEach(kid => body.Reference(kid).Raw(" "));
        return body.Raw("]");
    }
}
