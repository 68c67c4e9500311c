using System.Buffers;
using System.Collections.Immutable;
using ComplianceKit.Evidence;

namespace ComplianceKit.RoundTrip.Rows;

/// <summary>Finds evidence by the titles or ids that a cell names, divided by 、, commas or lines.</summary>
internal sealed class EvidenceNames(ImmutableSortedDictionary<string, EvidenceItem> register)
{
    private static readonly char[] Dividers = ['、', ',', '，', ';', '；', '\n', '/', '／'];
    private static readonly SearchValues<char> AnyDivider = SearchValues.Create(Dividers);

    /// <summary>The name that the register does not have; <see langword="null"/> where all are found.</summary>
    /// <param name="text">The text of the cell.</param>
    /// <param name="ids">The ids in the order of the cell.</param>
    public string? Find(string text, out List<string> ids)
    {
        ids = [];
        var rest = text.Trim(Dividers).Trim();
        while (rest.Length > 0)
        {
            // Titles may hold dividers themselves, so that the longest one that fits is taken.
            var (id, length) = Longest(rest);
            if (id is null)
            {
                return rest[..(rest.AsSpan().IndexOfAny(AnyDivider) is var cut and > 0 ? cut : rest.Length)];
            }

            if (!ids.Contains(id))
            {
                ids.Add(id);
            }

            rest = rest[length..].TrimStart().TrimStart(Dividers).TrimStart();
        }

        return null;
    }

    private (string? Id, int Length) Longest(string rest)
    {
        (string? Id, int Length) best = (null, 0);
        foreach (var (id, item) in register)
        {
            foreach (var name in (string[])[item.Title, id])
            {
                var follows = rest.Length == name.Length || (rest.Length > name.Length && (Dividers.Contains(rest[name.Length]) || char.IsWhiteSpace(rest[name.Length])));
                if (name.Length > best.Length && rest.StartsWith(name, StringComparison.Ordinal) && follows)
                {
                    best = (id, name.Length);
                }
            }
        }

        return best;
    }
}
