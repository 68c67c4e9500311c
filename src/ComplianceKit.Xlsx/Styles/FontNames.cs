namespace ComplianceKit.Xlsx.Styles;

/// <summary>
/// The names by which a workbook asks for fonts. Windows has the BIZ UD fonts since 2018 and Office on other systems fetches them;
/// they are those of the printed documents. A workbook cannot carry fonts along, so a program without them takes its own.
/// </summary>
internal static class FontNames
{
    /// <summary>Size of the default font: half its em, the width of a digit, is then exactly 7 pixels of 1/96 inch.</summary>
    public const double DefaultSize = 10.5;

    /// <summary>Width of the widest digit of the default font in pixels: the unit of column widths (ISO/IEC 29500-1 §18.3.1.13).</summary>
    public const double DigitWidth = 7;

    public static string Of(string family) => family switch
    {
        "gothic" => "BIZ UDゴシック",
        "mincho" => "BIZ UD明朝 Medium",
        _ => family,
    };
}
