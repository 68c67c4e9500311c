using System.Text.RegularExpressions;
using ComplianceKit.Catalogs;
using ComplianceKit.Workspaces;

namespace ComplianceKit.Crosswalks;

/// <summary>Says in Japanese from where an answer was inherited.</summary>
internal static partial class ProvenanceText
{
    /// <summary>The path from the item that was answered, with what each step claims.</summary>
    public static string Of(CrosswalkPath path, Workspace workspace)
    {
        var steps = path.Hops.Select(hop => $"{NameOf(hop.From, workspace)}〔{WordOf(hop.Relation)}〕");
        return string.Join("→", steps);
    }

    private static string NameOf(string reference, Workspace workspace)
    {
        var slash = reference.IndexOf('/', StringComparison.Ordinal);
        var catalog = workspace.Catalog(reference[..slash]);
        return catalog?.Whole.Find(reference[(slash + 1)..]) is { } placed
            ? $"{catalog.ShortTitle} {LabelOf(placed, catalog)}"
            : reference;
    }

    // Where the sheet of a catalog counts its rows through, it prints that number, and no ids.
    // Items without a topic have come out of somebody's questionnaire, and their ids out of the import: a reader knows the number.
    private static string LabelOf(PlacedItem placed, Catalog catalog) => placed.Item.Topic.Length > 0 ? RowOf(placed)
        : placed.Item.Number.Length > 0 && catalog.Whole.Items.Count(other => other.Item.Number == placed.Item.Number) == 1 ? placed.Item.Number
        : placed.Item.Number.Length > 0 || GivenByImport().IsMatch(placed.Item.Id) ? ItemTitle.Of(placed.Item)
        : placed.Item.Id;

    private static string RowOf(PlacedItem placed) =>
        placed.Item.AnswerForm == AnswerForm.Text && placed.Item.Sequence > 0 ? $"連番{placed.Item.Sequence}" : IdOf(placed);

    private static string IdOf(PlacedItem placed) =>
        placed.Item.Number.Length > 0 && !placed.Item.Id.EndsWith(placed.Item.Number, StringComparison.Ordinal) ? $"{placed.Item.Id}（{placed.Item.Number}）" : placed.Item.Id;

    [GeneratedRegex("(^|[.])[pn][0-9a-f]{6}($|[.-])", RegexOptions.ExplicitCapture)]
    private static partial Regex GivenByImport();

    private static string WordOf(Relation relation) => relation switch
    {
        Relation.Equal => "同じ要求",
        Relation.Superset => "これを含む要求",
        Relation.Subset => "一部に当たる要求",
        Relation.Intersects => "一部が重なる要求",
        _ => "対応なし",
    };
}
