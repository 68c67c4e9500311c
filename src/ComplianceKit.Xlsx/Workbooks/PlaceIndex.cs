using System.Collections.Immutable;
using ComplianceKit.Documents.Writing;
using ComplianceKit.Xlsx.Sheets;

namespace ComplianceKit.Xlsx.Workbooks;

/// <summary>Knows where every node came to stand, for links inside the workbook and for the caller.</summary>
internal sealed class PlaceIndex
{
    private readonly Dictionary<object, string> linkOf = new(new KeyComparer());

    public PlaceIndex(IReadOnlyList<SheetPlan> plans)
    {
        var anchors = ImmutableArray.CreateBuilder<Anchor>();
        for (var i = 0; i < plans.Count; i++)
        {
            foreach (var node in plans[i].Nodes)
            {
                var cell = CellName.Of(node.Cell?.FirstColumn ?? 0, node.Row.Number);
                linkOf.TryAdd(node.Key, $"{plans[i].QuotedName}!{cell}");
                if (node.Key is string id)
                {
                    anchors.Add(new Anchor(id, i + 1, $"{plans[i].Name}!{cell}"));
                }
            }
        }

        Anchors = anchors.ToImmutable();
    }

    public ImmutableArray<Anchor> Anchors { get; }

    /// <summary>The place that a link leads to; <see langword="null"/> where the target is not in the workbook.</summary>
    public string? LinkTo(object? target) => target is not null && linkOf.TryGetValue(target, out var place) ? place : null;

    /// <summary>Ids are equal by their characters, nodes only to themselves.</summary>
    private sealed class KeyComparer : IEqualityComparer<object>
    {
        public new bool Equals(object? one, object? other) =>
            one is string first && other is string second ? string.Equals(first, second, StringComparison.Ordinal) : ReferenceEquals(one, other);

        public int GetHashCode(object key) =>
            key is string text ? StringComparer.Ordinal.GetHashCode(text) : System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(key);
    }
}
