using System.Globalization;
using System.Text;
using ComplianceKit.Loading.Editing;

namespace ComplianceKit.Importing.Checklists;

/// <summary>Writes official wording as a file that lays it over a catalog.</summary>
public static class OverlayText
{
    /// <summary>The file.</summary>
    /// <param name="overlay">The rows and their items.</param>
    /// <param name="catalog">The catalog's id.</param>
    /// <param name="source">The name of the file that was read.</param>
    public static string Of(WordingOverlay overlay, string catalog, string source)
    {
        var yaml = new StringBuilder();
        _ = yaml.Append("overlay: ").Append(catalog).Append('\n')
            .Append("# ").Append(string.Concat(source.Select(static character => char.IsControl(character) ? ' ' : character))).Append(" の文言。機械で項目に当てたもので、人が照らすまで verification は元のまま。\n")
            .Append("items:\n");
        foreach (var (item, row) in overlay.Items)
        {
            _ = yaml.Append(CultureInfo.InvariantCulture, $"  - id: \"{item.Id}\"\n");
            Pair(yaml, "requirement", row.Requirement);
            Pair(yaml, "topic", row.Topic);
            Pair(yaml, "source", string.Create(CultureInfo.InvariantCulture, $"{source} {row.Line.Row} 行目"));
        }

        return yaml.ToString();
    }

    private static void Pair(StringBuilder yaml, string key, string value)
    {
        if (value.Length > 0)
        {
            _ = yaml.Append("    ").Append(key).Append(": ").Append(YamlText.Value(value, 4, inFlow: false, asBlock: false, "\n")).Append('\n');
        }
    }
}
