namespace ComplianceKit.Tables;

/// <summary>A number as people write it: in full width, or with its unit.</summary>
internal static class WrittenNumber
{
    /// <summary>The text in half width, without the unit at its end.</summary>
    /// <param name="text">The text.</param>
    /// <param name="unit">The unit; <see langword="null"/> for none.</param>
    public static string Of(string text, string? unit)
    {
        var number = HalfWidth.Of(text).Trim();
        return unit is { Length: > 0 } && number.EndsWith(HalfWidth.Of(unit), StringComparison.Ordinal) ? number[..^HalfWidth.Of(unit).Length].Trim() : number;
    }
}
