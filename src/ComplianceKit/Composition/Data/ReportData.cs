using System.Globalization;
using ComplianceKit.Reports;
using ComplianceKit.Responses;

namespace ComplianceKit.Composition.Data;

/// <summary>Makes the data of a report for management: counts, bars as shares of a line, what is still to do.</summary>
internal static class ReportData
{
    // A chart is one picture and stands on one page; a few chapters in each leave no page half empty.
    private const int ChaptersInChart = 4;

    /// <summary>The data.</summary>
    public static Dictionary<string, object?> Of(ProgressReport report) => new(StringComparer.Ordinal)
    {
        ["today"] = report.Today,
        ["items"] = report.Catalogs.Sum(static catalog => catalog.Whole.Total),
        ["answered"] = report.Catalogs.Sum(static catalog => catalog.Whole.Answered),
        ["overdue"] = report.Overdue,
        ["open-count"] = report.Open.Length,
        ["words"] = string.Concat(report.Catalogs.Where(static catalog => catalog.Whole.Total > 0).Select(static catalog => Sentence(catalog.Whole))),
        ["catalogs"] = report.Catalogs.Where(static catalog => catalog.Whole.Total > 0).Select(static catalog => new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["id"] = catalog.Id,
            ["whole"] = Line(catalog.Whole),
            ["chapters"] = catalog.Chapters.Select(Line).ToList(),
            ["groups"] = catalog.Chapters.Chunk(ChaptersInChart).Select(static chapters => new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["chapters"] = chapters.Select(Line).ToList(),
                ["words"] = string.Concat(chapters.Select(Sentence)),
            }).ToList(),
        }).ToList(),
        ["open"] = report.Open.Select(Open).ToList(),
    };

    private static Dictionary<string, object?> Line(ProgressLine line) => new(StringComparer.Ordinal)
    {
        ["label"] = line.Label,
        ["total"] = line.Total,
        ["answered"] = line.Answered,
        ["share"] = Percent(line) / 100m,
        ["percent"] = string.Create(CultureInfo.InvariantCulture, $"{Percent(line)}%"),
        ["counts"] = line.Counts.Select(static (count, index) => new Dictionary<string, object?>(StringComparer.Ordinal) { ["count"] = count, ["state"] = StatusWords.All[index].Name }).ToList(),
        ["segments"] = line.Counts.Select((count, index) => (Count: count, Status: StatusWords.All[index])).Where(static pair => pair.Count > 0).Select(pair => new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["state"] = pair.Status.Name,
            ["label"] = pair.Status.Label,
            ["count"] = pair.Count,
        }).ToList(),
    };

    // Rounded down, and for workbooks as well, which would round 99.6 up to a whole: 100 % says that nothing is open.
    private static int Percent(ProgressLine line) => line.Answered * 100 / Math.Max(line.Total, 1);

    // What a picture of the line shows, for those who do not see it.
    private static string Sentence(ProgressLine line)
    {
        var counts = line.Counts.Select(static (count, index) => (Count: count, StatusWords.All[index].Label)).Where(static pair => pair.Count > 0)
            .Select(static pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Label}{pair.Count}"));
        return string.Create(CultureInfo.InvariantCulture, $"{line.Label}：{string.Join('、', counts)}（全{line.Total}項目、回答済み{line.Answered}）。");
    }

    private static Dictionary<string, object?> Open(OpenItem item)
    {
        var (sign, label) = StatusWords.Of(item.State);
        return new(StringComparer.Ordinal)
        {
            ["item"] = item.Item,
            ["title"] = item.Title,
            ["state"] = item.State,
            ["status-sign"] = sign,
            ["status-label"] = label,
            ["planned"] = item.Planned,
            ["overdue"] = item.Overdue,
        };
    }
}
