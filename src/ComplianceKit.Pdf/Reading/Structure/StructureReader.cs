using System.Collections.Immutable;
using ComplianceKit.Pdf.Reading.Files;
using ComplianceKit.Pdf.Reading.Syntax;

namespace ComplianceKit.Pdf.Reading.Structure;

/// <summary>Reads the logical structure (PDF 32000-1 §14.7). Every element is read once; depth is bounded.</summary>
/// <param name="store">The file.</param>
/// <param name="targets">Finds pages and links.</param>
/// <param name="pages">The pages.</param>
/// <param name="textOf">The text of marked content.</param>
internal sealed class StructureReader(ObjectStore store, TargetReader targets, ImmutableArray<PageEntry> pages, IReadOnlyDictionary<(int Page, int Mark), string> textOf)
{
    private const int DeepestTree = 200;

    private readonly HashSet<int> seen = [];
    private DictionaryValue roles = DictionaryValue.Empty;

    /// <summary>The root element, or <see langword="null"/> where the file is not tagged. Several roots are joined under a document.</summary>
    public ReadElement? Read(DictionaryValue catalog)
    {
        if (store.Get(catalog, "StructTreeRoot") is not DictionaryValue root)
        {
            return null;
        }

        roles = store.Dictionary(root, "RoleMap");
        var kids = Kids(root, null, 0);
        return kids is [ReadElementKid only] ? only.Element : new ReadElement("Document", kids);
    }

    private ReadElement Element(DictionaryValue element, int? page, int depth)
    {
        if (depth > DeepestTree)
        {
            throw new DamageException("its structure is nested too deeply", "論理構造の入れ子が深すぎます");
        }

        var words = (Alternative: store.Text(element, "Alt"), Actual: store.Text(element, "ActualText"));
        store.Characters.Spend((words.Alternative?.Length ?? 0) + (words.Actual?.Length ?? 0));
        var read = new ReadElement(Role(store.Name(element, "S") ?? "NonStruct"), Kids(element, targets.PageOf(element.Entries.GetValueOrDefault("Pg")) ?? page, depth))
        {
            AlternativeText = words.Alternative,
            ActualText = words.Actual,
            Language = store.Text(element, "Lang"),
            Title = store.Text(element, "T"),
            Id = store.Text(element, "ID"),
        };
        return Members(element, "A").Aggregate(read, (known, attributes) => WithAttributes(known, store.AsDictionary(attributes)));
    }

    private ReadElement WithAttributes(ReadElement element, DictionaryValue attributes) => element with
    {
        Scope = store.Name(attributes, "Scope") ?? element.Scope,
        Headers = Members(attributes, "Headers") is { Length: > 0 } headers
            ? [.. headers.Select(store.Resolve).OfType<StringValue>().Select(static id => id.Text)]
            : element.Headers,
        ListNumbering = store.Name(attributes, "ListNumbering") ?? element.ListNumbering,
        FieldRole = store.Name(attributes, "Role") ?? element.FieldRole,
        Checked = store.Name(attributes, "checked") ?? element.Checked,
        FieldDescription = store.Text(attributes, "Desc") ?? element.FieldDescription,
        Summary = store.Text(attributes, "Summary") ?? element.Summary,
        RowSpan = Span(attributes, "RowSpan") ?? element.RowSpan,
        ColumnSpan = Span(attributes, "ColSpan") ?? element.ColumnSpan,
    };

    private int? Span(DictionaryValue attributes, string key) => store.Number(attributes, key) is >= 1 and < 10_000 and var span ? (int)span : null;

    // A type of the file's own is mapped to a standard one, perhaps in several steps (PDF 32000-1 §14.7.3).
    private string Role(string name)
    {
        for (var step = 0; step < 8 && store.Name(roles, name) is { } standard && standard != name; step++)
        {
            name = standard;
        }

        return name;
    }

    private ImmutableArray<ReadKid> Kids(DictionaryValue element, int? page, int depth) =>
        [.. Members(element, "K").Select(kid => Kid(kid, page, depth)).OfType<ReadKid>()];

    // Several elements may share an array, and so all that is below it, without an object that would be met twice.
    private ImmutableArray<PdfValue> Members(DictionaryValue holder, string key)
    {
        var members = store.Array(holder, key);
        store.Nodes.Spend(members.Length);
        return members;
    }

    private ReadKid? Kid(PdfValue value, int? page, int depth)
    {
        if (store.Resolve(value) is NumberValue mark)
        {
            return Content(page, mark.Value);
        }

        var kid = store.AsDictionary(value);
        var own = targets.PageOf(kid.Entries.GetValueOrDefault("Pg")) ?? page;
        switch (store.Name(kid, "Type"))
        {
            case "MCR":
                return Content(own, store.Number(kid, "MCID") ?? -1);
            case "OBJR":
                return own is { } index ? new ReadLinkKid(index, targets.LinkOf(kid.Entries.GetValueOrDefault("Obj"), pages[index].Box)) : null;
        }

        if (value is ReferenceValue reference && !seen.Add(reference.Number))
        {
            throw new DamageException("its structure goes round in a circle", "論理構造が循環しています");
        }

        return kid.Entries.ContainsKey("S") ? new ReadElementKid(Element(kid, page, depth + 1)) : null;
    }

    private ReadContentKid? Content(int? page, double mark)
    {
        if (page is not { } index || mark is not (>= 0 and < int.MaxValue))
        {
            return null;
        }

        var text = textOf.GetValueOrDefault((index, (int)mark), string.Empty);
        store.Characters.Spend(text.Length);
        return new ReadContentKid(index, (int)mark, text);
    }
}
