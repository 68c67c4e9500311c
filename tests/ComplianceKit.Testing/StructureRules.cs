using ComplianceKit.Pdf.Reading;

namespace ComplianceKit.Testing;

/// <summary>
/// The rules of ISO 14289-1 (PDF/UA-1) and of the structure types of ISO 32000-1 §14.8.4 that a program can check on a file,
/// the same as checkers of accessibility apply. A file of ours must break none.
/// </summary>
public static class StructureRules
{
    private static readonly Dictionary<string, string[]> Parents = new(StringComparer.Ordinal)
    {
        ["LI"] = ["L"],
        ["LBody"] = ["LI"],
        ["TR"] = ["Table", "THead", "TBody", "TFoot"],
        ["TH"] = ["TR"],
        ["TD"] = ["TR"],
        ["THead"] = ["Table"],
        ["TBody"] = ["Table"],
        ["TOCI"] = ["TOC"],
        ["RB"] = ["Ruby"],
        ["RT"] = ["Ruby"],
    };

    private static readonly Dictionary<string, string[]> Children = new(StringComparer.Ordinal)
    {
        ["L"] = ["L", "LI", "Caption"],
        ["LI"] = ["Lbl", "LBody"],
        ["Table"] = ["TR", "THead", "TBody", "TFoot", "Caption"],
        ["THead"] = ["TR"],
        ["TBody"] = ["TR"],
        ["TR"] = ["TH", "TD"],
        ["TOC"] = ["TOC", "TOCI", "Caption"],
        ["Ruby"] = ["RB", "RT", "RP"],
    };

    /// <summary>What a file breaks, in words; empty for a good file.</summary>
    public static IReadOnlyList<string> Broken(ReadDocument document)
    {
        if (document.Structure is not { } root)
        {
            return ["§7.1: the file is not tagged"];
        }

        var elements = root.Descendants().ToList();
        return [.. Head(document), .. Tagging(document, root), .. elements.SelectMany(Nesting), .. elements.SelectMany(Words),
            .. Headings(elements), .. elements.Where(static e => e.Role == "Table").SelectMany(Table), .. Notes(elements), .. Links(document, elements)];
    }

    private static IEnumerable<string> Head(ReadDocument document)
    {
        if (string.IsNullOrEmpty(document.Metadata.Title))
        {
            yield return "§7.1: no title";
        }

        if (string.IsNullOrEmpty(document.Metadata.Language))
        {
            yield return "§7.2: no language";
        }

        if (!document.Metadata.IsMarked)
        {
            yield return "§6.2: not marked as tagged";
        }

        foreach (var font in document.Fonts.Where(static font => !font.IsEmbedded || !font.HasCharacters))
        {
            yield return $"§7.21: font {font.Name}";
        }
    }

    private static IEnumerable<string> Tagging(ReadDocument document, ReadElement root)
    {
        var reached = root.Descendants().SelectMany(static e => e.Kids.OfType<ReadContentKid>()).Select(static kid => (kid.Page, kid.Mark)).ToList();
        if (reached.Distinct().Count() != reached.Count)
        {
            yield return "§7.1: content belongs to two elements";
        }

        var known = reached.ToHashSet();
        foreach (var (page, text) in document.Pages.SelectMany(static (page, index) => page.Texts.Select(text => (index, text))))
        {
            if (text.Mark is { } mark ? !known.Contains((page, mark)) : !text.IsArtifact)
            {
                yield return $"§7.1: untagged text on page {page + 1}: {text.Text}";
            }

            if (text.Text.Contains('\uFFFD', StringComparison.Ordinal))
            {
                yield return $"§7.21.7: a glyph without characters on page {page + 1}";
            }
        }
    }

    private static IEnumerable<string> Nesting(ReadElement element)
    {
        foreach (var below in element.Elements)
        {
            if (Parents.TryGetValue(below.Role, out var parents) && !parents.Contains(element.Role))
            {
                yield return $"§7.2: {below.Role} in {element.Role}";
            }

            if (Children.TryGetValue(element.Role, out var children) && !children.Contains(below.Role))
            {
                yield return $"§7.2: {element.Role} holds {below.Role}";
            }
        }

        foreach (var (place, below) in element.Elements.Index().Where(static kid => kid.Item.Role == "Caption"))
        {
            // ISO 32000-1 table 337 puts a table's caption first or last; a figure's words stand for all below it (§14.9.3), so a caption in it is not heard.
            if (element.Role == "Table" && place > 0 && place < element.Elements.Count() - 1)
            {
                yield return "§7.5: a caption amid a table";
            }

            if (element.Role == "Figure")
            {
                yield return "§7.3: a caption inside the figure whose words replace it";
            }

            if (element.Role is not ("Table" or "Figure") && (place == 0 || element.Elements.ElementAt(place - 1).Role != "Figure"))
            {
                yield return $"§7.3: a caption of nothing: {below.Text()}";
            }

            if (below.Kids.OfType<ReadContentKid>().Any())
            {
                yield return "§7.2: Caption holds text";
            }
        }

        if (Children.ContainsKey(element.Role) && element.Kids.OfType<ReadContentKid>().Any())
        {
            yield return $"§7.2: {element.Role} holds text";
        }

        if (element.Elements.Count(static below => below.Role == "THead") > 1)
        {
            yield return "§7.2: a table with two heads";
        }
    }

    private static IEnumerable<string> Words(ReadElement element)
    {
        if (element.Role == "Figure" && string.IsNullOrEmpty(element.AlternativeText ?? element.ActualText))
        {
            yield return "§7.3: a picture without words";
        }

        if (element is { Role: "L", ListNumbering: null } && element.Descendants().Any(static e => e.Role == "Lbl"))
        {
            yield return "§7.6: a list with labels does not say how it is numbered";
        }

        if (element is { Role: "TH", Scope: null })
        {
            yield return $"§7.5: a header cell without scope: {element.Text()}";
        }

        if (element is { Role: "Form", FieldRole: null })
        {
            yield return "§7.14: a printed field without role";
        }
    }

    private static IEnumerable<string> Headings(IEnumerable<ReadElement> elements)
    {
        var level = 0;
        foreach (var heading in elements.Where(static e => e.Role is ['H', >= '1' and <= '6']))
        {
            if (heading.Role[1] - '0' > level + 1)
            {
                yield return $"§7.4.2: {heading.Role} after level {level}: {heading.Text()}";
            }

            level = heading.Role[1] - '0';
        }
    }

    private static IEnumerable<string> Table(ReadElement table)
    {
        var taken = new HashSet<(int Row, int Column)>();
        List<ReadElement> rows = [.. table.Elements.SelectMany(static e => e.Role == "TR" ? [e] : e.Elements.Where(static below => below.Role == "TR"))];
        foreach (var (row, element) in rows.Index())
        {
            var column = 0;
            foreach (var cell in element.Elements)
            {
                while (taken.Contains((row, column)))
                {
                    column++;
                }

                for (var down = row; down < row + cell.RowSpan; down++)
                {
                    for (var right = column; right < column + cell.ColumnSpan; right++)
                    {
                        if (!taken.Add((down, right)))
                        {
                            yield return $"§7.5: cells of row {row + 1} overlap";
                        }
                    }
                }
            }
        }

        var widths = taken.GroupBy(static place => place.Row).Select(static row => row.Count()).Distinct().Count();
        if (widths > 1 || taken.Select(static place => place.Row).DefaultIfEmpty(-1).Max() + 1 != rows.Count)
        {
            yield return $"§7.5: the rows of a table differ in length: {string.Concat(table.Text().Take(40))}";
        }
    }

    private static IEnumerable<string> Notes(IEnumerable<ReadElement> elements)
    {
        var ids = elements.Where(static e => e.Role == "Note").Select(static e => e.Id).ToList();
        if (ids.Any(string.IsNullOrEmpty) || ids.Distinct(StringComparer.Ordinal).Count() != ids.Count)
        {
            yield return "§7.9: a note without an identifier of its own";
        }
    }

    private static IEnumerable<string> Links(ReadDocument document, List<ReadElement> elements)
    {
        if (document.Pages.SelectMany(static page => page.Links).Any(static link => string.IsNullOrEmpty(link.Description)))
        {
            yield return "§7.18.5: a link without a description";
        }

        var held = elements.Where(static e => e.Role == "Link").Sum(static e => e.Kids.OfType<ReadLinkKid>().Count());
        foreach (var link in elements.Where(static e => e.Role == "Link" && !e.Kids.OfType<ReadLinkKid>().Any()))
        {
            yield return $"§7.18.5: a Link element without a link: {link.Text()}";
        }

        if (held != document.Pages.Sum(static page => page.Links.Length))
        {
            yield return "§7.18.5: a link that no Link element holds";
        }
    }
}
