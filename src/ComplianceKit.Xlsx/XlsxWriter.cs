using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Documents.Tree;
using ComplianceKit.Documents.Writing;
using ComplianceKit.Fonts.Discovery;
using ComplianceKit.Xlsx.Cells;
using ComplianceKit.Xlsx.Sheets;
using ComplianceKit.Xlsx.Workbooks;

namespace ComplianceKit.Xlsx;

/// <summary>
/// Writes a document as an Excel workbook (ISO/IEC 29500 SpreadsheetML): a sheet for each section, registers with filter and frozen
/// head, everything else as text and tables on a common grid of columns.
/// </summary>
/// <param name="fonts">The fonts by whose widths row heights are computed. The workbook itself only names its fonts.</param>
public sealed class XlsxWriter(FontBook fonts) : IDocumentWriter
{
    /// <inheritdoc/>
    public string Format => "xlsx";

    /// <inheritdoc/>
    public WriteResult Write(Document document, Stream output)
    {
        var diagnostics = new DiagnosticBag();
        var measurer = new TextMeasurer(fonts);
        var sources = SheetDivision.Divide(document);
        if (sources.Count == 0)
        {
            sources.Add(EmptySheet(document));
        }

        var contents = sources.SelectMany(static source => SheetDivision.HeadingsIn(source.Blocks)).ToList();

        var plans = new List<SheetPlan>(sources.Count);
        foreach (var source in sources)
        {
            var builder = new SheetBuilder(document, source, contents, measurer, diagnostics);
            builder.Build();
            new SheetArrangement(builder.Plan, builder.Grid, measurer, diagnostics).Arrange(builder.HiddenColumns);
            plans.Add(builder.Plan);
        }

        var places = new PlaceIndex(plans);
        WorkbookLimits.Check(plans, diagnostics);
        if (!diagnostics.HasErrors)
        {
            new WorkbookPackage(document, plans, places, diagnostics).Write(output);
        }

        return new WriteResult(diagnostics.ToImmutable(), places.Anchors, plans.Count);
    }

    /// <summary>A workbook needs a sheet, even if every section is left out of it.</summary>
    private static SheetSource EmptySheet(Document document) =>
        new(new SheetNames(document.Properties.Language).Take(document.Properties.Title), new Section(Documents.Tree.Pages.PageSettings.A4, []), true, []);
}
