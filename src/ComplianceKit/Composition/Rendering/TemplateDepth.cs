namespace ComplianceKit.Composition.Rendering;

/// <summary>How deep blocks and functions of a template stand in each other: the library takes time without end for thousands, which nobody writes.</summary>
internal static class TemplateDepth
{
    /// <summary>The deepest that is expanded.</summary>
    public const int Most = 100;

    /// <summary>The first place, in characters from the first, that is deeper than <see cref="Most"/>; <see langword="null"/> where there is none.</summary>
    public static int? TooDeep(string text)
    {
        var (blocks, start) = (0, 0);
        while (text.IndexOf("{{", start, StringComparison.Ordinal) is var tag and >= 0)
        {
            var brackets = 0;
            start = tag + 2;
            while (start < text.Length && text[start] is ('{' or '~'))
            {
                start++;
            }

            blocks += text.AsSpan(start) switch { ['#', ..] => 1, ['/', ..] => -1, _ => 0 };
            for (; start < text.Length && text[start] is not ('{' or '}'); start++)
            {
                brackets += text[start] == '(' ? 1 : text[start] == ')' ? -1 : 0;
                if (brackets > Most)
                {
                    return start;
                }
            }

            if (blocks > Most)
            {
                return tag;
            }
        }

        return null;
    }
}
