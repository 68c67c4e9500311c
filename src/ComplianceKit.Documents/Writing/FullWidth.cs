namespace ComplianceKit.Documents.Writing;

/// <summary>Full-width forms of ASCII characters.</summary>
public static class FullWidth
{
    /// <summary>Every visible ASCII character as its full-width form (U+FF01…U+FF5E), a space as U+3000.</summary>
    public static string Of(string text) => string.Create(text.Length, text, static (target, source) =>
    {
        for (var index = 0; index < source.Length; index++)
        {
            target[index] = source[index] switch
            {
                ' ' => '\u3000',
                >= '!' and <= '~' and var visible => (char)(visible + 0xFEE0),
                var other => other,
            };
        }
    });
}
