namespace ComplianceKit.Tables;

/// <summary>
/// Folds full-width letters, digits and signs into their ordinary forms, for comparison only. The platform's own normalization does
/// nothing where the program runs without the tables of a culture.
/// </summary>
internal static class HalfWidth
{
    private const int Offset = '！' - '!';

    /// <summary>The text with ordinary letters, digits, signs and blanks.</summary>
    public static string Of(string text) => string.Create(text.Length, text, static (result, source) =>
    {
        for (var index = 0; index < source.Length; index++)
        {
            result[index] = source[index] switch
            {
                >= '！' and <= '～' => (char)(source[index] - Offset),
                '　' => ' ',
                var other => other,
            };
        }
    });
}
