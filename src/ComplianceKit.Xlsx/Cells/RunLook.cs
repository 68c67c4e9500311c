using ComplianceKit.Documents.Tree.Styles;

namespace ComplianceKit.Xlsx.Cells;

/// <summary>How characters look.</summary>
/// <param name="Family">A family of the font book.</param>
/// <param name="Size">Size of type in points.</param>
/// <param name="Bold">Whether the bold face is taken.</param>
/// <param name="Color">Colour of the type.</param>
internal sealed record RunLook(string Family, double Size, bool Bold, Color Color)
{
    public bool Underlined { get; init; }

    public bool Struck { get; init; }

    public Shift Shift { get; init; }

    public static RunLook Of(Style style) => new(
        style.FontFamily ?? "gothic", Math.Round(style.FontSize ?? 10.5, 2), style.Bold ?? false, style.Color ?? Color.Black)
    {
        Underlined = style.Underlined ?? false,
    };
}

/// <summary>Whether characters are raised or lowered.</summary>
internal enum Shift
{
    None,
    Raised,
    Lowered,
}
