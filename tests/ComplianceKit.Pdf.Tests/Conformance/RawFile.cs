using System.Text;
using ComplianceKit.Pdf.Reading.Files;
using ComplianceKit.Pdf.Reading.Structure;
using ComplianceKit.Pdf.Reading.Syntax;

namespace ComplianceKit.Pdf.Tests.Conformance;

/// <summary>A file as objects, for what the standards say about those.</summary>
internal sealed class RawFile
{
    public RawFile(byte[] bytes)
    {
        (Bytes, Store) = (bytes, new ObjectStore(bytes));
        Catalog = Store.Dictionary(Store.Trailer, "Root");
        Pages = [.. PageTree.Read(Store, Catalog).Select(static page => page.Dictionary)];
        Objects = [.. Store.Numbers.Select(number => Store.Resolve(new ReferenceValue(number)))];
        Dictionaries = [.. Objects.SelectMany(AllIn)];
        Contents = [.. Pages.Select(page => Encoding.Latin1.GetString(Store.Decode((StreamValue)Store.Get(page, "Contents")).Span))];
    }

    public byte[] Bytes { get; }

    public ObjectStore Store { get; }

    public DictionaryValue Catalog { get; }

    public IReadOnlyList<DictionaryValue> Pages { get; }

    public IReadOnlyList<PdfValue> Objects { get; }

    /// <summary>Every dictionary of the file, at any depth.</summary>
    public IReadOnlyList<DictionaryValue> Dictionaries { get; }

    /// <summary>The contents of the pages.</summary>
    public IReadOnlyList<string> Contents { get; }

    public string Text => Encoding.Latin1.GetString(Bytes);

    public IEnumerable<DictionaryValue> OfType(string type) => Dictionaries.Where(dictionary => Store.Name(dictionary, "Type") == type);

    public static IEnumerable<PdfValue> Values(PdfValue value) => value switch
    {
        DictionaryValue dictionary => dictionary.Entries.Values.SelectMany(Values).Prepend(value),
        StreamValue stream => Values(stream.Dictionary),
        ArrayValue array => array.Items.SelectMany(Values),
        _ => [value],
    };

    private static IEnumerable<DictionaryValue> AllIn(PdfValue value) => Values(value).OfType<DictionaryValue>();
}
