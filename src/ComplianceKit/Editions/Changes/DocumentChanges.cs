using System.Collections.Immutable;
using DiffPlex;

namespace ComplianceKit.Editions.Changes;

/// <summary>Says what differs between two states of a document, section by section.</summary>
internal static class DocumentChanges
{
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
            .SelectMany(block => Pairs(before.AsSpan(block.DeleteStartA, block.DeleteCountA), after.AsSpan(block.InsertStartB, block.InsertCountB)))
            .Where(pair => !isTold(pair.Old, pair.Now))
            .GroupBy(static pair => pair.Section, StringComparer.Ordinal)
            .Select(section => new Change(ChangeArea.Section, KindOf([.. section]), document, section.Key, [.. section.Select(static pair => new FieldChange("words", pair.Old, pair.Now))]));
    }

    private static string Text(DocumentLine[] lines) => string.Join('\n', lines.Select(static line => line.Words));

    private static List<(string Section, string Old, string Now)> Pairs(ReadOnlySpan<DocumentLine> old, ReadOnlySpan<DocumentLine> now)
    {
        var pairs = new List<(string, string, string)>();
        for (var index = 0; index < Math.Max(old.Length, now.Length); index++)
        {
            var (before, after) = (index < old.Length ? old[index] : null, index < now.Length ? now[index] : null);
            pairs.Add(((after ?? before)!.Section, before?.Words ?? string.Empty, after?.Words ?? string.Empty));
        }

        return pairs;
    }

    private static ChangeKind KindOf(List<(string Section, string Old, string Now)> pairs) =>
        pairs.TrueForAll(static pair => pair.Old.Length == 0) ? ChangeKind.Added
        : pairs.TrueForAll(static pair => pair.Now.Length == 0) ? ChangeKind.Removed
        : ChangeKind.Changed;
}
