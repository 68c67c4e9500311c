using System.Collections.Immutable;
using System.Globalization;
using ComplianceKit.Catalogs;
using ComplianceKit.Responses;

namespace ComplianceKit.Composition.Data;

/// <summary>Makes the data of a catalog: its header, a row for each item with the cells of the hierarchy that begin in it, counts by part.</summary>
internal static class CatalogData
{
    private const double HierarchyMillimetres = 78;
    private const double FormHierarchyMillimetres = 52;
    private const double WidestLevelMillimetres = 27;

    /// <summary>The header.</summary>
    public static Dictionary<string, object?> Header(Catalog catalog)
    {
        var unverified = catalog.Unverified;
        var form = FormData.Of(catalog);
        return new(StringComparer.Ordinal)
        {
            ["id"] = catalog.Id,
            ["title"] = catalog.Title,
            ["short-title"] = catalog.ShortTitle,
            ["edition"] = catalog.Edition,
            ["publisher"] = string.Join("、", catalog.Publishers),
            ["published"] = PublishedText.Of(catalog.Published),
            ["status"] = catalog.Status,
            ["count"] = catalog.Items.Length,
            ["unverified"] = unverified == 0 ? null : unverified,
            ["known-gaps"] = catalog.KnownGaps.ToList(),
            ["incomplete"] = catalog.IsIncomplete,
            ["wording"] = catalog.Items.Count(static placed => placed.Item.IsSummarized) switch
            {
                0 => null,
                var summarized when summarized == catalog.Items.Length => "公式の文言ではなく、要求の内容を要約したもの",
                var summarized => $"{summarized} 項目は公式の文言ではなく、要求の内容を要約したもの",
            },
            ["gap-count"] = catalog.KnownGaps.Length,
            ["covers"] = catalog.Covers,
            ["source-place"] = catalog.SourcePlace,
            ["selection"] = catalog.Selection?.Title is { Length: > 0 } title ? title : null,
            ["number-width"] = NumberColumn.WidthOf(catalog),
            ["sequence-width"] = NumberColumn.WidthOfSequence(catalog),
            ["sequence-gaps"] = !catalog.Items.Select(static placed => placed.Item.Sequence).SequenceEqual(Enumerable.Range(1, catalog.Items.Length)),
            ["form"] = FormData.NameOf(form),
            ["targets"] = catalog.Items.Any(static placed => placed.Item.Target is { Length: > 0 }),
            ["foreign-columns"] = new List<string>(),
            ["levels"] = Levels(catalog, form is AnswerForm.YesNoDates or AnswerForm.YesNoNotes ? FormHierarchyMillimetres : HierarchyMillimetres),
        };
    }

    /// <summary>A row for each item: its own data from <paramref name="answer"/> and its cells of the hierarchy.</summary>
    public static List<Dictionary<string, object?>> Rows(Catalog catalog, Func<ControlItem, Dictionary<string, object?>> answer)
    {
        var depth = Depth(catalog);
        var rows = new List<Dictionary<string, object?>>(catalog.Items.Length);
        for (var index = 0; index < catalog.Items.Length; index++)
        {
            var row = answer(catalog.Items[index].Item);
            row["hierarchy"] = Cells(catalog, index, depth);
            rows.Add(row);
        }

        return rows;
    }

    /// <summary>The counts of states by the parts of the second level (or the first, where there is no second).</summary>
    public static Dictionary<string, object?> Summary(Catalog catalog, IReadOnlyList<Dictionary<string, object?>> rows)
    {
        var byPart = new List<(string Label, int[] Counts)>();
        var total = new int[StatusWords.All.Count];
        var names = ChapterNames.Of(catalog);
        for (var index = 0; index < rows.Count; index++)
        {
            var label = names[index];
            if (byPart.Count == 0 || byPart[^1].Label != label)
            {
                byPart.Add((label, new int[total.Length]));
            }

            if ((string)rows[index]["state"]! is StatusWords.Informative)
            {
                continue;
            }

            var state = IndexOf((string)rows[index]["state"]!);
            byPart[^1].Counts[state]++;
            total[state]++;
        }

        return new(StringComparer.Ordinal)
        {
            ["parts"] = byPart is [{ Label.Length: 0 }]
                ? []
                : byPart.Where(static part => part.Counts.Any(static count => count > 0)).Select(static part => Counts(part.Counts, part.Label)).ToList(),
            ["counts"] = Counts(total, string.Empty)["counts"],
            ["total"] = total.Sum(),
            ["informative"] = rows.Count - total.Sum() is var informative and > 0 ? informative : null,
            ["inherited"] = rows.Count(static row => row["inherited"] is true) is var inherited and > 0 ? inherited : null,
            ["form-counts"] = FormData.Counts(rows),
        };
    }

    /// <summary>The states for the head of a summary.</summary>
    public static List<Dictionary<string, object?>> Statuses() =>
        [.. StatusWords.All.Select(static status => new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["name"] = status.Name,
            ["sign"] = status.Sign,
            ["label"] = status.Label,
            ["meaning"] = status.Meaning,
        })];

    private static int IndexOf(string state)
    {
        for (var index = 0; index < StatusWords.All.Count; index++)
        {
            if (StatusWords.All[index].Name == state)
            {
                return index;
            }
        }

        throw new ArgumentException($"unknown state {state}", nameof(state));
    }

    private static Dictionary<string, object?> Counts(int[] counts, string label) => new(StringComparer.Ordinal)
    {
        ["label"] = label,
        ["counts"] = counts.Select(static count => new Dictionary<string, object?>(StringComparer.Ordinal) { ["count"] = count }).ToList(),
        ["total"] = counts.Sum(),
    };

    // Questionnaires without headings have one part without a name, which needs no column.
    private static int Depth(Catalog catalog) => catalog.Items.Aggregate(0, static (deepest, placed) => Math.Max(deepest, NamedDepth(placed.Path)));

    private static int NamedDepth(ImmutableArray<CatalogPart> path)
    {
        var depth = path.Length;
        while (depth > 0 && path[depth - 1].Label.Length == 0)
        {
            depth--;
        }

        return depth;
    }

    // A column without a head would come back in a workbook as one that somebody has added.
    private static string NameOf(int level) => level == 0 ? "区分" : string.Create(CultureInfo.InvariantCulture, $"区分{level + 1}");

    private static List<Dictionary<string, object?>> Levels(Catalog catalog, double width)
    {
        var depth = Depth(catalog);
        var each = string.Create(CultureInfo.InvariantCulture, $"{Math.Min(width / Math.Max(depth, 1), WidestLevelMillimetres):0.#}mm");
        return [.. Enumerable.Range(0, depth).Select(level => new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["name"] = level < catalog.Levels.Length ? catalog.Levels[level] : NameOf(level),
            ["width"] = each,
        })];
    }

    // A cell begins where the part of its level differs from the row above, or any part above it does; it covers the rows up to the next begin.
    private static List<Dictionary<string, object?>> Cells(Catalog catalog, int index, int depth)
    {
        var cells = new List<Dictionary<string, object?>>();
        for (var level = 0; level < depth; level++)
        {
            if (index == 0 || !SameUpTo(catalog, index - 1, index, level))
            {
                var span = 1;
                while (index + span < catalog.Items.Length && SameUpTo(catalog, index, index + span, level))
                {
                    span++;
                }

                var path = catalog.Items[index].Path;
                cells.Add(new(StringComparer.Ordinal) { ["text"] = level < path.Length ? path[level].Label : string.Empty, ["span"] = span });
            }
        }

        return cells;
    }

    private static bool SameUpTo(Catalog catalog, int first, int second, int level)
    {
        var left = catalog.Items[first].Path;
        var right = catalog.Items[second].Path;
        for (var depth = 0; depth <= level; depth++)
        {
            var one = depth < left.Length ? left[depth] : null;
            var other = depth < right.Length ? right[depth] : null;
            if (!ReferenceEquals(one, other) || (depth == level && one is null && !ReferenceEquals(left[^1], right[^1])))
            {
                return false;
            }
        }

        return true;
    }
}
