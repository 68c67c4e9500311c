using System.Collections.Immutable;
using ComplianceKit.Pdf.Reading.Files;
using ComplianceKit.Pdf.Reading.Syntax;

namespace ComplianceKit.Pdf.Reading.Structure;

/// <summary>A page as the file holds it.</summary>
/// <param name="Number">Its object number.</param>
/// <param name="Dictionary">Its dictionary.</param>
/// <param name="Resources">What its contents name, its own or inherited.</param>
/// <param name="Box">Its edges in its own coordinates.</param>
internal sealed record PageEntry(int Number, DictionaryValue Dictionary, DictionaryValue Resources, PageBox Box);

/// <summary>The edges of a page.</summary>
internal readonly record struct PageBox(double Left, double Bottom, double Right, double Top);

/// <summary>Finds the pages of a file in order (PDF 32000-1 §7.7.3).</summary>
internal sealed class PageTree(ObjectStore store)
{
    private const int DeepestTree = 64;

    private static readonly PageBox Letter = new(0, 0, 612, 792);

    private readonly ImmutableArray<PageEntry>.Builder pages = ImmutableArray.CreateBuilder<PageEntry>();
    private readonly HashSet<int> seen = [];

    /// <summary>The pages below the catalog.</summary>
    public static ImmutableArray<PageEntry> Read(ObjectStore store, DictionaryValue catalog)
    {
        var tree = new PageTree(store);
        tree.Walk(catalog.Entries.GetValueOrDefault("Pages"), DictionaryValue.Empty, Letter, 0);
        return tree.pages.ToImmutable();
    }

    private void Walk(PdfValue? value, DictionaryValue resources, PageBox box, int depth)
    {
        var number = (value as ReferenceValue)?.Number ?? 0;
        if (depth > DeepestTree || (number > 0 && !seen.Add(number)))
        {
            throw new DamageException("its pages go round in a circle", "ページの並びが循環しています");
        }

        // A node that is no object of its own can be met again without a circle, by way of an array that several nodes share.
        store.Nodes.Spend();
        var node = store.AsDictionary(value);
        resources = store.Get(node, "Resources") is DictionaryValue own ? own : resources;
        box = store.NumbersOf(node, "MediaBox") is [var x1, var y1, var x2, var y2] ? new PageBox(Math.Min(x1, x2), Math.Min(y1, y2), Math.Max(x1, x2), Math.Max(y1, y2)) : box;
        if (store.Get(node, "Kids") is ArrayValue kids)
        {
            foreach (var kid in kids.Items)
            {
                Walk(kid, resources, box, depth + 1);
            }
        }
        else if (node.Entries.Count > 0)
        {
            pages.Add(new PageEntry(number, node, resources, box));
        }
    }
}
