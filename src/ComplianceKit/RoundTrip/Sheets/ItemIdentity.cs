using System.Globalization;
using System.Text.RegularExpressions;
using ComplianceKit.Catalogs;
using ComplianceKit.Importing;
using ComplianceKit.Importing.Pairing;
using ComplianceKit.Workspaces;

namespace ComplianceKit.RoundTrip.Sheets;

/// <summary>
/// Holds what rows print against their hidden ids. Where people sort or move the columns that they see, the ids stay behind, and every answer
/// would go to another question.
/// </summary>
/// <param name="workspace">The workspace as it is now.</param>
internal sealed partial class ItemIdentity(Workspace workspace)
{
    private readonly Dictionary<string, Prints> catalogs = new(StringComparer.Ordinal);

    /// <summary>Whether a row prints surely another item of the catalog than its id says. A text that no item has says nothing.</summary>
    /// <param name="reference">The full reference of the item, as the id says.</param>
    /// <param name="printed">What the row prints.</param>
    public bool IsAnother(string reference, PrintedItem printed)
    {
        if (reference.Split('/', 2) is not [var id, var name] || workspace.Catalog(id)?.Whole is not { } catalog || catalog.Find(name)?.Item is not { } item)
        {
            return false;
        }

        if (!catalogs.TryGetValue(id, out var prints))
        {
            catalogs[id] = prints = new Prints(catalog);
        }

        var asking = prints.ByRequirement.GetValueOrDefault(Asked(printed.Requirement)) ?? [];
        var numbered = prints.Numbered(printed);
        return asking.Count switch
        {
            // Words that only one item has, or that this one has not, say which it is, whatever became of its number.
            1 => asking[0] != item,
            > 1 when !asking.Contains(item) => true,
            > 1 => numbered is not null && numbered != item && asking.Contains(numbered),
            _ => numbered is not null && numbered != item && !IsLike(printed.Requirement, item, numbered),
        };
    }

    // Words that somebody has touched are still those of their item, also where another edition has numbered it otherwise.
    private static bool IsLike(string text, ControlItem item, ControlItem other)
    {
        var pairs = Likeness.PairsOf(text);
        return text.Length > 0 && Likeness.Of(pairs, Likeness.PairsOf(item.Requirement)) > Likeness.Of(pairs, Likeness.PairsOf(other.Requirement));
    }

    // The mark of an item that nobody has held against its source stands behind the words.
    private static string Asked(string text) => Folding.WithoutBlanks(Mark().Replace(text.TrimEnd(), string.Empty));

    [GeneratedRegex("（※[^（）]*）$")]
    private static partial Regex Mark();

    /// <summary>The items of a catalog by what is printed of them.</summary>
    private sealed class Prints
    {
        private readonly Dictionary<string, List<ControlItem>> byNumber;
        private readonly Dictionary<string, List<ControlItem>> bySequence;

        public Prints(Catalog catalog)
        {
            var items = catalog.Items.Select(static placed => placed.Item).ToList();
            byNumber = Index(items, static item => [item.Number]);
            bySequence = Index(items, static item => [item.Sequence.ToString(CultureInfo.InvariantCulture)]);

            // The sheet of remarks prints the topic where the others print the requirement.
            ByRequirement = Index(items, static item => item.Topic == item.Requirement ? [item.Requirement] : [item.Requirement, item.Topic]);
        }

        public Dictionary<string, List<ControlItem>> ByRequirement { get; }

        /// <summary>The one item that has the numbers of a row; <see langword="null"/> where none or several have them.</summary>
        public ControlItem? Numbered(PrintedItem printed)
        {
            var sequence = bySequence.GetValueOrDefault(Folding.WithoutBlanks(printed.Sequence)) ?? [];
            var number = byNumber.GetValueOrDefault(Folding.WithoutBlanks(printed.Number)) ?? [];
            var both = sequence.Count == 0 ? number : Folding.WithoutBlanks(printed.Number).Length == 0 ? sequence : [.. sequence.Intersect(number)];
            return both.Count == 1 ? both[0] : null;
        }

        private static Dictionary<string, List<ControlItem>> Index(List<ControlItem> items, Func<ControlItem, string[]> textsOf) => items
            .SelectMany(item => textsOf(item).Select(text => (Text: Folding.WithoutBlanks(text), Item: item))).Where(static pair => pair.Text.Length > 0)
            .GroupBy(static pair => pair.Text, StringComparer.Ordinal)
            .ToDictionary(static group => group.Key, static group => group.Select(static pair => pair.Item).Distinct().ToList(), StringComparer.Ordinal);
    }
}
