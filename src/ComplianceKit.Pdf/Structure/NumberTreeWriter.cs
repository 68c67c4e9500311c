using ComplianceKit.Pdf.Objects;

namespace ComplianceKit.Pdf.Structure;

/// <summary>
/// Writes a number tree (PDF 32000-1 §7.9.7) as its entries come, in leaves, so that no more of it is kept than the references to them. A tree
/// of few entries has no leaves.
/// </summary>
/// <param name="file">The file.</param>
internal sealed class NumberTreeWriter(PdfFile file)
{
    private const int EntriesPerLeaf = 64;

    private readonly ByteText entries = new();
    private readonly ByteText leaves = new();
    private int count;
    private int first;
    private int last;

    /// <summary>Adds an entry; keys come in order.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="write">Writes its value.</param>
    public void Add(int key, Action<ByteText> write)
    {
        if (count == EntriesPerLeaf)
        {
            EndLeaf();
        }

        first = count == 0 ? key : first;
        (last, count) = (key, count + 1);
        write(entries.Number(key).Raw(" "));
        entries.Raw(" ");
    }

    /// <summary>Ends the tree and returns its root.</summary>
    public ByteText Finish()
    {
        if (leaves.Length == 0)
        {
            return new ByteText().Raw("<</Nums[").Raw(entries.Written).Raw("]>>");
        }

        EndLeaf();
        return new ByteText().Raw("<</Kids[").Raw(leaves.Written).Raw("]>>");
    }

    private void EndLeaf()
    {
        var leaf = new ByteText().Raw("<</Limits[").Number(first).Raw(" ").Number(last).Raw("]/Nums[").Raw(entries.Written).Raw("]>>");
        leaves.Reference(file.Write(leaf)).Raw(" ");
        entries.Clear();
        count = 0;
    }
}
