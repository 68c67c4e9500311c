using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Documents.Tree;
using ComplianceKit.Documents.Tree.Pages;

namespace ComplianceKit.Typesetting.Flow.Boxes;

/// <summary>Finds QR codes that are printed so small that no telephone reads them.</summary>
internal static class SmallSquares
{
    /// <summary>The least width of a square in points: three dots of a printer with 300 dots an inch.</summary>
    private static readonly double Least = PaperSize.Millimetres(0.25);

    /// <summary>Reports a picture whose squares are too small at the width at which it is printed.</summary>
    public static void Check(ImageResource image, double width, SourceSpan? origin, DiagnosticBag diagnostics)
    {
        if (image.Squares is { } squares && width < squares.Side * Least)
        {
            diagnostics.Add(LayoutDiagnostics.SquaresTooSmall(width, squares.Side * Least, origin ?? image.Origin));
        }
    }
}
