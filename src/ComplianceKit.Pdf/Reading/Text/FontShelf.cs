using System.Collections.Immutable;
using ComplianceKit.Pdf.Reading.Files;
using ComplianceKit.Pdf.Reading.Syntax;

namespace ComplianceKit.Pdf.Reading.Text;

/// <summary>The fonts of a file, each read once.</summary>
internal sealed class FontShelf(ObjectStore store)
{
    private readonly Dictionary<PdfValue, PageFont> byValue = new(ReferenceEqualityComparer.Instance);
    private readonly List<PageFont> fonts = [];

    /// <summary>What can be said of the fonts, in the order in which they were met.</summary>
    public ImmutableArray<ReadFont> Descriptions => [.. fonts.Select(static font => font.Description)];

    /// <summary>The font of a name, or <see langword="null"/> where there is none.</summary>
    public PageFont? Of(DictionaryValue resources, string name)
    {
        if (store.Get(resources, name) is not DictionaryValue dictionary)
        {
            return null;
        }

        if (!byValue.TryGetValue(dictionary, out var font))
        {
            font = new PageFont(store, dictionary);
            byValue.Add(dictionary, font);
            fonts.Add(font);
        }

        return font;
    }
}
