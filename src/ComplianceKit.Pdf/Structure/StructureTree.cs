using ComplianceKit.Pdf.Objects;

namespace ComplianceKit.Pdf.Structure;

/// <summary>The root of the logical structure of a file (PDF 32000-1 §14.7.2), which grows as documents are added.</summary>
/// <param name="file">The file.</param>
internal sealed class StructureTree(PdfFile file)
{
    private readonly int root = file.Reserve();
    private readonly ByteText kids = new();
    private readonly List<int> parents = [];
    private readonly List<(string Id, int Element)> identified = [];

    /// <summary>The number of the element that holds everything.</summary>
    public int DocumentElement { get; } = file.Reserve();

    /// <summary>A key for a page or an annotation, by which a reader finds the elements of what it shows.</summary>
    public int NewKey()
    {
        parents.Add(0);
        return parents.Count - 1;
    }

    /// <summary>Says which object stands behind a key: an element, or an array of those of a page.</summary>
    public void Attach(int key, int number) => parents[key] = number;

    /// <summary>Adds an element to those of the whole document.</summary>
    public void Add(int element) => kids.Reference(element).Raw(" ");

    /// <summary>An identifier for a note, which each needs (ISO 14289-1 §7.9).</summary>
    public string Identify(int element)
    {
        var id = $"note{identified.Count + 1:D6}";
        identified.Add((id, element));
        return id;
    }

    /// <summary>Ends it and returns the number of its root.</summary>
    public int Finish(string language)
    {
        file.Write(DocumentElement, new ByteText().Raw("<</Type/StructElem/S/Document/P ").Reference(root).Raw("/K[").Raw(kids.Written).Raw("]/Lang").Text(language).Raw(">>"));
        var body = new ByteText().Raw("<</Type/StructTreeRoot/K[").Reference(DocumentElement).Raw("]/ParentTree ").Reference(file.Write(ParentTree()))
            .Raw("/ParentTreeNextKey ").Number(parents.Count);
        if (identified.Count > 0)
        {
            body.Raw("/IDTree ").Reference(file.Write(Identifiers()));
        }

        file.Write(root, body.Raw(">>"));
        return root;
    }

    private ByteText ParentTree()
    {
        var body = new ByteText().Raw("<</Nums[");
        for (var key = 0; key < parents.Count; key++)
        {
            if (parents[key] > 0)
            {
                body.Number(key).Raw(" ").Reference(parents[key]).Raw(" ");
            }
        }

        return body.Raw("]>>");
    }

    private ByteText Identifiers()
    {
        var body = new ByteText().Raw("<</Names[");
        foreach (var (id, element) in identified)
        {
            body.Text(id).Reference(element).Raw(" ");
        }

        return body.Raw("]>>");
    }
}
