namespace ComplianceKit.Documents.Tree.Pages;

/// <summary>Sizes of paper by name, portrait, in points.</summary>
public static class PaperSize
{
    /// <summary>Turns millimetres into points: 72 points are 25.4 mm.</summary>
    public static double Millimetres(double length) => length * 72 / 25.4;

    /// <summary>
    /// Finds a size by its name without regard to case: A3, A4, A5 (ISO 216) and B4, B5 (the Japanese B series, JIS P 0138).
    /// </summary>
    /// <returns>Width and height in points, portrait, or <see langword="null"/> for an unknown name.</returns>
    public static (double Width, double Height)? Find(string name) => name.ToUpperInvariant() switch
    {
        "A3" => (Millimetres(297), Millimetres(420)),
        "A4" => (Millimetres(210), Millimetres(297)),
        "A5" => (Millimetres(148), Millimetres(210)),
        "B4" => (Millimetres(257), Millimetres(364)),
        "B5" => (Millimetres(182), Millimetres(257)),
        _ => null,
    };
}
