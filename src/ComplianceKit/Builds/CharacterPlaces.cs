using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Loading;

namespace ComplianceKit.Builds;

/// <summary>
/// Says where a character stands that no font has. The writers know the text around it only: a value such as a name is printed at many
/// places, and none of them is the one at which it was written. The files of the workspace are.
/// </summary>
internal static partial class CharacterPlaces
{
    private const string NoGlyphCode = "CK4001";
    private const int MostPlaces = 5;

    /// <summary>The findings, with the places of missing characters; what several documents say about one place is said once.</summary>
    public static IEnumerable<Diagnostic> Add(IEnumerable<Diagnostic> diagnostics, SourceFiles files)
    {
        var said = new HashSet<(string Code, SourceSpan Place)>();
        foreach (var diagnostic in diagnostics)
        {
            var placed = diagnostic is { Code: NoGlyphCode, Location: null } ? Placed(diagnostic, files) : diagnostic;
            if (ReferenceEquals(placed, diagnostic) || said.Add((placed.Code, placed.Location!)))
            {
                yield return placed;
            }
        }
    }

    private static Diagnostic Placed(Diagnostic diagnostic, SourceFiles files)
    {
        if (CodePoint().Match(diagnostic.Message.English) is not { Success: true } match)
        {
            return diagnostic;
        }

        var character = char.ConvertFromUtf32(int.Parse(match.Groups[1].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture));
        ImmutableArray<SourceSpan> places = [.. files.PlacesOf(character).Take(MostPlaces)];
        return places.IsEmpty ? diagnostic : diagnostic with
        {
            Location = places[0],
            Related = [.. places.Skip(1).Select(static place => new RelatedPlace(place, new("it also stands here", "ここにもあります")))],
        };
    }

    // A lone half of a character cannot be searched for.
    [GeneratedRegex(@"\(U\+((?!D[89A-F][0-9A-F]{2}\b)[0-9A-F]{4,6})")]
    private static partial Regex CodePoint();
}
