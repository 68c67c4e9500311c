namespace ComplianceKit.Xlsx.Workbooks;

/// <summary>Numbers of paper sizes (ISO/IEC 29500-1 §18.3.1.63).</summary>
internal static class PaperCode
{
    private const double Tolerance = 3;

    /// <summary>The number of a size in points, whichever way it lies; <see langword="null"/> for a size without one.</summary>
    public static uint? Of(double width, double height)
    {
        var (narrow, wide) = (Math.Min(width, height) * 25.4 / 72, Math.Max(width, height) * 25.4 / 72);
        foreach (var (code, paperWidth, paperHeight) in ((uint, double, double)[])[(8, 297, 420), (9, 210, 297), (11, 148, 210), (12, 257, 364), (13, 182, 257)])
        {
            if (Math.Abs(narrow - paperWidth) <= Tolerance && Math.Abs(wide - paperHeight) <= Tolerance)
            {
                return code;
            }
        }

        return null;
    }
}
