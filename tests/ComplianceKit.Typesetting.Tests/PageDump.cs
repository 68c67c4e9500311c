using System.Globalization;
using System.Text;
using ComplianceKit.Typesetting.Frames;

namespace ComplianceKit.Typesetting.Tests;

/// <summary>Writes laid-out pages as text that a person can read: items with positions in points, then the structure.</summary>
internal static class PageDump
{
    public static string Of(LaidOutDocument document)
    {
        var text = new StringBuilder();
        for (var i = 0; i < document.Pages.Count; i++)
        {
            var page = document.Pages[i];
            text.Append(Invariant($"page {i + 1} [{page.Label}] {page.Width:0.#} × {page.Height:0.#}\n"));
            foreach (var item in page.Items)
            {
                text.Append("  ").Append(Line(item)).Append('\n');
            }

            foreach (var link in page.Links)
            {
                text.Append(Invariant($"  link {link.X:0.#},{link.Y:0.#} {link.Width:0.#} × {link.Height:0.#} → {link.Uri ?? "#" + link.TargetId}\n"));
            }
        }

        text.Append("structure\n");
        Structure(text, document.Structure, TextBySlot(document), 1);
        foreach (var diagnostic in document.Diagnostics)
        {
            text.Append(diagnostic).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>The characters of each slot, over all pages in order.</summary>
    public static Dictionary<int, string> TextBySlot(LaidOutDocument document)
    {
        var texts = new Dictionary<int, string>();
        foreach (var page in document.Pages)
        {
            foreach (var item in page.Items)
            {
                if (item is GlyphRun run && run.Slot != PlacedItem.Artifact)
                {
                    texts[run.Slot] = texts.GetValueOrDefault(run.Slot, string.Empty) + run.Text;
                }
            }
        }

        return texts;
    }

    private static string Line(PlacedItem item) => item switch
    {
        GlyphRun run => Invariant($"{Slot(run)} {run.X:0.#},{run.Baseline:0.#} {run.Size:0.#}pt “{run.Text}”"),
        FilledRectangle box => Invariant($"{Slot(box)} fill {box.X:0.#},{box.Y:0.#} {box.Width:0.#} × {box.Height:0.#} {box.Color}"),
        Stroke stroke => Invariant($"{Slot(stroke)} stroke {stroke.X1:0.#},{stroke.Y1:0.#} – {stroke.X2:0.#},{stroke.Y2:0.#} {stroke.Width:0.##}"),
        PlacedImage image => Invariant($"{Slot(image)} image {image.X:0.#},{image.Y:0.#} {image.Width:0.#} × {image.Height:0.#}"),
        _ => item.ToString(),
    };

    private static string Slot(PlacedItem item) => item.Slot == PlacedItem.Artifact ? "·" : Invariant($"{item.Slot}");

    private static void Structure(StringBuilder text, StructureNode node, Dictionary<int, string> texts, int depth)
    {
        text.Append(' ', depth * 2).Append(node.Role);
        Append(text, "id", node.Id);
        Append(text, "alt", node.AlternativeText);
        Append(text, "actual", node.ActualText);
        Append(text, "scope", node.Scope == Documents.Tree.Blocks.HeaderScope.None ? null : node.Scope.ToString());
        Append(text, "span", node.RowSpan + node.ColumnSpan > 2 ? Invariant($"{node.RowSpan}×{node.ColumnSpan}") : null);
        text.Append('\n');
        foreach (var child in node.Children)
        {
            if (child.Node is not null)
            {
                Structure(text, child.Node, texts, depth + 1);
            }
            else
            {
                text.Append(' ', (depth * 2) + 2).Append(Invariant($"{child.Slot} “{texts.GetValueOrDefault(child.Slot)}”\n"));
            }
        }
    }

    private static void Append(StringBuilder text, string name, string? value)
    {
        if (value is not null)
        {
            text.Append(' ').Append(name).Append('=').Append(value);
        }
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
