using System.Collections.Immutable;

namespace ComplianceKit.Composition.Rendering;

/// <summary>Partials that include each other in a circle, or one that includes itself.</summary>
/// <param name="Names">The partials from the one that is included again back to it.</param>
/// <param name="Text">The text that closes the circle.</param>
/// <param name="Index">Where in it, in characters from the first.</param>
internal sealed record PartialCircle(ImmutableArray<string> Names, TemplateText Text, int Index)
{
    /// <summary>The first circle that a text leads into; <see langword="null"/> for none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="partials">The partials by name.</param>
    public static PartialCircle? In(TemplateText text, IReadOnlyDictionary<string, TemplateText> partials) =>
        In(text, partials, [], new HashSet<string>(StringComparer.Ordinal));

    private static PartialCircle? In(TemplateText text, IReadOnlyDictionary<string, TemplateText> partials, ImmutableArray<string> path, HashSet<string> done)
    {
        foreach (var partial in PartialNames.In(text.Text))
        {
            if (path.IndexOf(partial.Name) is >= 0 and var first)
            {
                return new PartialCircle([.. path[first..], partial.Name], text, partial.Index);
            }

            if (partials.TryGetValue(partial.Name, out var next) && !done.Contains(partial.Name) && In(next, partials, path.Add(partial.Name), done) is { } circle)
            {
                return circle;
            }

            _ = done.Add(partial.Name);
        }

        return null;
    }
}
