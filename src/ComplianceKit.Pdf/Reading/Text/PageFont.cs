using System.Globalization;
using ComplianceKit.Pdf.Reading.Files;
using ComplianceKit.Pdf.Reading.Syntax;

namespace ComplianceKit.Pdf.Reading.Text;

/// <summary>A font as page contents use it: how bytes become codes, codes characters, and how wide they are.</summary>
internal sealed class PageFont
{
    private const char Unknown = '\uFFFD';
    private const int LargestCode = 1 << 16;

    private readonly UnicodeMap? characters;
    private readonly Dictionary<int, double> widths = [];
    private readonly bool composite;
    private readonly double otherWidth;

    /// <summary>Reads a font dictionary.</summary>
    public PageFont(ObjectStore store, DictionaryValue font)
    {
        composite = store.Name(font, "Subtype") == "Type0";
        characters = store.Get(font, "ToUnicode") is StreamValue map ? UnicodeMap.Read(store.Decode(map), store.Codes) : null;
        var below = composite ? store.AsDictionary(store.Array(font, "DescendantFonts").FirstOrDefault()) : font;
        otherWidth = composite ? store.Number(below, "DW") ?? 1000 : 0;
        if (composite)
        {
            ReadWidths(store, below);
        }
        else
        {
            var first = (int)(store.Number(font, "FirstChar") ?? 0);
            var given = store.Array(font, "Widths");
            store.Codes.Spend(given.Length);
            foreach (var (index, width) in given.Select(store.Resolve).OfType<NumberValue>().Index())
            {
                widths[first + index] = width.Value;
            }
        }

        Description = Describe(store, store.Name(font, "BaseFont") ?? "?", store.Dictionary(below, "FontDescriptor"));
    }

    /// <summary>What can be said of it.</summary>
    public ReadFont Description { get; }

    /// <summary>The codes of a string of page contents.</summary>
    public IEnumerable<int> Codes(byte[] bytes)
    {
        if (!composite)
        {
            return bytes.Select(static value => (int)value);
        }

        return bytes.Chunk(2).Select(static pair => pair.Length == 2 ? (pair[0] << 8) | pair[1] : pair[0]);
    }

    /// <summary>The characters of a code.</summary>
    public string TextOf(int code) => characters?[code]
        ?? (!composite && code is >= ' ' and <= '~' ? ((char)code).ToString() : Unknown.ToString(CultureInfo.InvariantCulture));

    /// <summary>The width of a code in ems.</summary>
    public double WidthOf(int code) => widths.GetValueOrDefault(code, otherWidth) / 1000;

    /// <summary>Whether a code is a blank that word spacing widens (PDF 32000-1 §9.3.3).</summary>
    public bool IsSpace(int code) => !composite && code == ' ';

    private ReadFont Describe(ObjectStore store, string name, DictionaryValue descriptor)
    {
        var embedded = store.Get(descriptor, "FontFile") is StreamValue
            || store.Get(descriptor, "FontFile2") is StreamValue
            || store.Get(descriptor, "FontFile3") is StreamValue;
        var subset = name.Length > 7 && name[6] == '+' && name.AsSpan(0, 6).IndexOfAnyExceptInRange('A', 'Z') < 0;
        return new ReadFont(subset ? name[7..] : name, embedded, subset, characters is not null);
    }

    // "first [w w w]" or "first last w" (PDF 32000-1 §9.7.4.3).
    private void ReadWidths(ObjectStore store, DictionaryValue font)
    {
        var items = store.Array(font, "W");
        for (var index = 0; index + 1 < items.Length;)
        {
            if (store.Resolve(items[index]) is not NumberValue { Value: >= 0 and < LargestCode } first)
            {
                return;
            }

            switch (store.Resolve(items[index + 1]))
            {
                case ArrayValue array:
                    store.Codes.Spend(array.Items.Length);
                    foreach (var (offset, width) in array.Items.OfType<NumberValue>().Index())
                    {
                        widths[(int)first.Value + offset] = width.Value;
                    }

                    index += 2;
                    break;
                case NumberValue { Value: < LargestCode } last when index + 2 < items.Length && store.Resolve(items[index + 2]) is NumberValue same:
                    store.Codes.Spend(Math.Max(0, (int)last.Value - (int)first.Value + 1));
                    for (var code = (int)first.Value; code <= last.Value; code++)
                    {
                        widths[code] = same.Value;
                    }

                    index += 3;
                    break;
                default:
                    return;
            }
        }
    }
}
