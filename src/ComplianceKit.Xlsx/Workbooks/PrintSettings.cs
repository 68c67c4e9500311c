using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Documents.Tree.Pages;
using ComplianceKit.Xlsx.Sheets;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using Margins = DocumentFormat.OpenXml.Spreadsheet.PageMargins;

namespace ComplianceKit.Xlsx.Workbooks;

/// <summary>How a sheet is printed: on the section's paper, one page wide, and as many tall as it takes or the section allows.</summary>
internal static class PrintSettings
{
    private const double PointsPerInch = 72;
    private const uint LastColumn = 16_383;

    public static void Write(OpenXmlWriter writer, SheetPlan plan, DiagnosticBag diagnostics)
    {
        var page = plan.Page;
        writer.WriteElement(new PrintOptions { HorizontalCentered = true });
        writer.WriteElement(new Margins
        {
            Left = Inches(page.Margins.Start),
            Right = Inches(page.Margins.End),
            Top = Inches(page.Margins.Top),
            Bottom = Inches(page.Margins.Bottom),
            Header = Inches(page.Margins.Top * 0.45),
            Footer = Inches(page.Margins.Bottom * 0.45),
        });
        writer.WriteElement(new PageSetup
        {
            PaperSize = PaperCode.Of(page.Width, page.Height),
            Orientation = page.Width > page.Height ? OrientationValues.Landscape : OrientationValues.Portrait,
            FitToWidth = 1,
            FitToHeight = (uint)(page.MaximumPages ?? 0),
            FirstPageNumber = page.FirstPageNumber is >= 0 and { } number ? (uint)number : null,
            UseFirstPageNumber = page.FirstPageNumber is >= 0 ? true : null,
        });
        WriteRunningLines(writer, plan, diagnostics);
        WriteBreaks(writer, plan);
    }

    // ECMA-376 part 1 §18.3.1.3: the number is that of the row above the break, counted from 1, and Max that of the last column of any sheet, counted from 0.
    private static void WriteBreaks(OpenXmlWriter writer, SheetPlan plan)
    {
        var breaks = plan.Rows.Where(static row => row.BeginsPage).Select(static row => new Break { Id = (uint)(row.Number - 1), Max = LastColumn, ManualPageBreak = true }).ToList();
        if (breaks.Count > 0)
        {
            writer.WriteElement(new RowBreaks(breaks) { Count = (uint)breaks.Count, ManualBreakCount = (uint)breaks.Count });
        }
    }

    private static void WriteRunningLines(OpenXmlWriter writer, SheetPlan plan, DiagnosticBag diagnostics)
    {
        var page = plan.Page;
        if (page.Header is null && page.Footer is null)
        {
            return;
        }

        var element = new HeaderFooter { DifferentFirst = page.RunningLinesOnFirstPage ? null : true, ScaleWithDoc = false };
        if (Text(page.Header, plan, diagnostics) is { } header)
        {
            element.AppendChild(new OddHeader(header));
        }

        if (Text(page.Footer, plan, diagnostics) is { } footer)
        {
            element.AppendChild(new OddFooter(footer));
        }

        writer.WriteElement(element);
    }

    private static string? Text(RunningLine? line, SheetPlan plan, DiagnosticBag diagnostics)
    {
        if (line is null)
        {
            return null;
        }

        if (HeaderFooterText.PictureIn(line) is { } picture)
        {
            diagnostics.Add(WorkbookDiagnostics.PictureInRunningLine(picture.Origin));
        }

        var (text, cut) = HeaderFooterText.Of(line, plan.Page.Width - plan.Page.Margins.Start - plan.Page.Margins.End);
        if (cut)
        {
            diagnostics.Add(WorkbookDiagnostics.RunningLineTooLong(plan.Name, null));
        }

        return text.Length == 0 ? null : text;
    }

    private static double Inches(double points) => Math.Round(points / PointsPerInch, 6);
}
