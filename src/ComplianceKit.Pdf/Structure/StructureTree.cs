using ComplianceKit.Pdf.Objects;

namespace ComplianceKit.Pdf.Structure;

/// <summary>The root of the logical structure of a file (PDF 32000-1 §14.7.2), which grows as documents are added.</summary>
/// <param name="file">The file.</param>
internal sealed class StructureTree(PdfFile file)
{
    private readonly int root = file.Reserve();
    private readonly ByteText kids = new();
    private readonly ByteText kidsOfPart = new();
    private readonly NumberTreeWriter parents = new(file);
    private readonly List<int> elementsOfKeys = [];
    private readonly List<(string Id, int Element)> identified = [];
    private int writtenKeys;
    private int part;

    /// <summary>The number of the element that holds everything.</summary>
    public int DocumentElement { get; } = file.Reserve();

    /// <summary>The number of the element that holds what is added.</summary>
    public int Parent => part > 0 ? part : DocumentElement;

    /// <summary>Begins one of several documents of the file, which becomes a part of the whole.</summary>
    public void BeginPart() => part = file.Reserve();

    /// <summary>Ends a document: nothing of it is kept but a reference to its part.</summary>
    public void EndDocument()
    {
        for (var index = 0; index < elementsOfKeys.Count; index++)
        {
            if (elementsOfKeys[index] is > 0 and var element)
            {
                parents.Add(writtenKeys + index, body => body.Reference(element));
            }
        }

        writtenKeys += elementsOfKeys.Count;
        elementsOfKeys.Clear();
        if (part > 0)
        {
            file.Write(part, new ByteText().Raw("<</Type/StructElem/S/Part/P ").Reference(DocumentElement).Raw("/K[").Raw(kidsOfPart.Written).Raw("]>>"));
            kids.Reference(part).Raw(" ");
            kidsOfPart.Clear();
            part = 0;
        }
    }

    /// <summary>A key for a page or an annotation, by which a reader finds the elements of what it shows.</summary>
    public int NewKey()
    {
        elementsOfKeys.Add(0);
        return writtenKeys + elementsOfKeys.Count - 1;
    }

    /// <summary>Says which object stands behind a key of the document: an element, or an array of those of a page.</summary>
    public void Attach(int key, int number) => elementsOfKeys[key - writtenKeys] = number;

    /// <summary>Adds an element to those of the document.</summary>
    public void Add(int element) => (part > 0 ? kidsOfPart : kids).Reference(element).Raw(" ");

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
        var body = new ByteText().Raw("<</Type/StructTreeRoot/K[").Reference(DocumentElement).Raw("]/ParentTree ").Reference(file.Write(parents.Finish()))
            .Raw("/ParentTreeNextKey ").Number(writtenKeys);
        if (identified.Count > 0)
        {
            body.Raw("/IDTree ").Reference(file.Write(Identifiers()));
        }

        file.Write(root, body.Raw(">>"));
        return root;
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
