using System.Globalization;
using ComplianceKit.Composition.Designs;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Documents.Tree.Pages;
using ComplianceKit.Loading.Yaml;

namespace ComplianceKit.Loading.Templates;

/// <summary>Which measures of a design can be meant. Those outside print nothing, or something that nobody has meant.</summary>
/// <param name="Least">The least.</param>
/// <param name="Most">The most.</param>
/// <param name="InMillimetres">Whether the range is told in millimetres.</param>
internal readonly record struct MeasureRange(double Least, double Most, bool InMillimetres = false)
{
    /// <summary>Size of type in points.</summary>
    public static MeasureRange Type { get; } = new(3, 200);

    /// <summary>Distance between lines as a multiple of the size.</summary>
    public static MeasureRange Lines { get; } = new(0.8, 10);

    /// <summary>Space before, after, inside and around things, in points.</summary>
    public static MeasureRange Space { get; } = new(0, 1000);

    /// <summary>Space between characters in em; with less they stand upon each other.</summary>
    public static MeasureRange Letters { get; } = new(-0.5, 10);

    /// <summary>Indents in em, which may stand out to the left.</summary>
    public static MeasureRange Ems { get; } = new(-100, 100);

    /// <summary>Space of which a paper of a width or height has no more.</summary>
    public static MeasureRange Of(double paper) => new(0, paper, true);

    /// <summary>The measure of a key, or <see langword="null"/> where it is absent, or told.</summary>
    public double? Read(MappingReader reader, string key, DiagnosticBag diagnostics)
    {
        if (StyleReader.Length(reader, key, diagnostics) is not { } value)
        {
            return null;
        }

        if (value >= Least && value <= Most)
        {
            return value;
        }

        diagnostics.Add(DesignDiagnostics.OutOfRange(key, reader.Optional(key)!, Told(Least), Told(Most), reader.PlaceOf(key)));
        return null;
    }

    private string Told(double value) => InMillimetres
        ? string.Create(CultureInfo.InvariantCulture, $"{value / PaperSize.Millimetres(1):0.#}mm")
        : value.ToString(CultureInfo.InvariantCulture);
}
