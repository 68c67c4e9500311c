using System.Collections.Immutable;
using DiffPlex;

namespace ComplianceKit.Editions.Changes;

/// <summary>Says what differs between two states of a document, section by section.</summary>
internal static class DocumentChanges
{
    // How far apart the two states of a line are looked for among lines that all differ.
    private const int Reach = 8;

    /// <summary>A change for each section that differs, with its lines as they were and are. Rows of items are told with the items.</summary>
    /// <param name="document">The document's id.</param>
    /// <param name="old">The lines as they were.</param>
    /// <param name="now">The lines as they are.</param>
    /// <param name="isTold">Whether what differs between two lines has been told already.</param>
    public static IEnumerable<Change> Of(string document, ImmutableArray<DocumentLine> old, ImmutableArray<DocumentLine> now, Func<string, string, bool> isTold)
    {
        DocumentLine[] before = [.. old.Where(static line => !line.IsItem)];
        DocumentLine[] after = [.. now.Where(static line => !line.IsItem)];
        return new Differ().CreateLineDiffs(Text(before), Text(after), ignoreWhitespace: false).DiffBlocks
            .SelectMany(block => Pairs(before[block.DeleteStartA..(block.DeleteStartA + block.DeleteCountA)], after[block.InsertStartB..(block.InsertStartB + block.InsertCountB)], isTold))
            .GroupBy(static pair => pair.Section, StringComparer.Ordinal)
            .Select(section => new Change(ChangeArea.Section, KindOf([.. section]), document, section.Key, [.. section.Select(static pair => new FieldChange("words", pair.Old, pair.Now))]));
    }

    private static string Text(DocumentLine[] lines) => string.Join('\n', lines.Select(static line => line.Words));

    // What has been told is left out first: a new row among changed ones would shift all others. Lines alone are neither new nor gone where
    // what has been told stands, or stood, in their place: words that an answer has taken the place of, say.
    private static List<SectionLine> Pairs(DocumentLine[] before, DocumentLine[] after, Func<string, string, bool> isTold)
    {
        var (old, now, hasToldNew) = (before.ToList(), new List<DocumentLine>(), false);
        for (var index = 0; index < after.Length; index++)
        {
            var line = after[index];
            var from = Math.Max(0, index - Reach);
            var known = from >= before.Length
                ? -1
                : Array.FindIndex(before, from, Math.Min(before.Length - from, (2 * Reach) + 1), other => old.Contains(other) && isTold(other.Words, line.Words));
            if (known >= 0)
            {
                _ = old.Remove(before[known]);
            }
            else if (isTold(string.Empty, line.Words))
            {
                hasToldNew = true;
            }
            else
            {
                now.Add(line);
            }
        }

        var hasToldOld = old.RemoveAll(line => isTold(line.Words, string.Empty)) > 0;
        var pairs = new List<SectionLine>();
        for (var index = 0; index < Math.Max(old.Count, now.Count); index++)
        {
            var (was, line) = (index < old.Count ? old[index] : null, index < now.Count ? now[index] : null);
            pairs.Add(
                new SectionLine((line ?? was)!.Section, was?.Words ?? string.Empty, line?.Words ?? string.Empty, was is null && !hasToldOld, line is null && !hasToldNew));
        }

        return pairs;
    }

    private static ChangeKind KindOf(List<SectionLine> lines) =>
        lines.TrueForAll(static line => line.IsNew) ? ChangeKind.Added
        : lines.TrueForAll(static line => line.IsGone) ? ChangeKind.Removed
        : ChangeKind.Changed;

    private sealed record SectionLine(string Section, string Old, string Now, bool IsNew, bool IsGone);
}
