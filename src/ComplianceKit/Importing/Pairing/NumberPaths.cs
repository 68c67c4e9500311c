using ComplianceKit.Catalogs;
using ComplianceKit.Importing.Checklists;

namespace ComplianceKit.Importing.Pairing;

/// <summary>The items of a catalog by the numbers of their parts and their own, however these are printed: 3.2 › 3.2.1 › (ア) › ①.</summary>
internal sealed class NumberPaths
{
    private readonly Dictionary<string, ControlItem?> items = new(StringComparer.Ordinal);

    public NumberPaths(Catalog catalog)
    {
        foreach (var placed in catalog.Items.Where(static placed => placed.Item.Number.Length > 0))
        {
            var path = KeyOf(placed.Path.Select(static part => part.Number), placed.Item.Number);
            items[path] = items.ContainsKey(path) ? null : placed.Item;
        }
    }

    /// <summary>The one item that stands there; <see langword="null"/> where none or several do.</summary>
    public ControlItem? Find(IEnumerable<string> path, string number) => number.Length == 0 ? null : items.GetValueOrDefault(KeyOf(path, number));

    // 3.2.1 says already that it stands in 3.2.
    private static string KeyOf(IEnumerable<string> path, string number)
    {
        var steps = new List<string>();
        foreach (var step in path.Append(number).Select(PrintedLabel.Bare).Where(static step => step.Length > 0))
        {
            if (steps.Count > 0
                && (step == steps[^1] || step.StartsWith(steps[^1] + ".", StringComparison.Ordinal) || step.StartsWith(steps[^1] + "-", StringComparison.Ordinal)))
            {
                steps.RemoveAt(steps.Count - 1);
            }

            steps.Add(step);
        }

        return string.Join('/', steps);
    }
}
