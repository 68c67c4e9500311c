using ComplianceKit.Pdf.Reading.Files;
using ComplianceKit.Pdf.Reading.Syntax;

namespace ComplianceKit.Pdf.Reading.Structure;

/// <summary>Values by number (PDF 32000-1 §7.9.7).</summary>
internal static class NumberTree
{
    private const int DeepestTree = 32;

    /// <summary>All of them.</summary>
    public static IReadOnlyDictionary<int, PdfValue> Read(ObjectStore store, DictionaryValue root)
    {
        var values = new SortedDictionary<int, PdfValue>();
        Walk(store, root, values, [], 0);
        return values;
    }

    private static void Walk(ObjectStore store, DictionaryValue node, SortedDictionary<int, PdfValue> values, HashSet<int> seen, int depth)
    {
        var numbers = store.Array(node, "Nums");
        store.Nodes.Spend(1 + numbers.Length);
        foreach (var pair in numbers.Chunk(2))
        {
            if (pair is [NumberValue { Value: >= 0 and < int.MaxValue } key, var value])
            {
                values[(int)key.Value] = value;
            }
        }

        foreach (var kid in store.Array(node, "Kids"))
        {
            if (depth > DeepestTree || (kid is ReferenceValue reference && !seen.Add(reference.Number)))
            {
                throw new DamageException("a tree of numbers goes round in a circle", "番号の木が循環しています");
            }

            Walk(store, store.AsDictionary(kid), values, seen, depth + 1);
        }
    }
}
