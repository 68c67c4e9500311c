using System.Collections.Immutable;
using System.Text;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Loading.Files;

namespace ComplianceKit.Builds;

/// <summary>
/// Says where a character stands that no font has. The writers know the text around it only: a value such as a name is printed at many
/// places, and none of them is the one at which it was written. The files of the workspace are.
/// </summary>
internal static class CharacterPlaces
{
    private const int MostPlaces = 5;

    /// <summary>The findings, with the places of missing characters; what several documents say about one place is said once.</summary>
    public static IEnumerable<Diagnostic> Add(IEnumerable<Diagnostic> diagnostics, SourceFiles files)
    {
        var said = new HashSet<(string Code, SourceSpan Place)>();
        foreach (var diagnostic in diagnostics)
        {
            var placed = diagnostic is { Character: { } character, Location: null } ? Placed(diagnostic, character, files) : diagnostic;
            if (ReferenceEquals(placed, diagnostic) || said.Add((placed.Code, placed.Location!)))
            {
                yield return placed;
            }
        }
    }

    private static Diagnostic Placed(Diagnostic diagnostic, string character, SourceFiles files)
    {
        ImmutableArray<SourceSpan> places = [.. WritingsOf(character).SelectMany(files.PlacesOf).Take(MostPlaces)];
        return places.IsEmpty ? diagnostic : diagnostic with
        {
            Location = places[0],
            Related = [.. places.Skip(1).Select(static place => new RelatedPlace(place, new("it also stands here", "ここにもあります")))],
        };
    }

    // A character, and the selector of its form behind it, may be written as references to their numbers (CommonMark §2.5). Words never are.
    private static IEnumerable<string> WritingsOf(string character)
    {
        Rune[] runes = [.. character.EnumerateRunes()];
        return runes switch
        {
            [var only] => WritingsOf(only),
            [var shape, { Value: (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF) } selector] =>
                from first in WritingsOf(shape) from second in WritingsOf(selector) select first + second,
            _ => [character],
        };
    }

    private static string[] WritingsOf(Rune rune) =>
        [rune.ToString(), $"&#x{rune.Value:X};", $"&#x{rune.Value:x};", $"&#{rune.Value};", .. Rune.IsControl(rune) ? EscapesOf(rune) : []];

    // YAML 1.2 §5.7: what cannot be seen stands escaped in double quotes.
    private static string[] EscapesOf(Rune rune) => [$"\\x{rune.Value:X2}", $"\\x{rune.Value:x2}", $"\\u{rune.Value:X4}", $"\\u{rune.Value:x4}"];
}
