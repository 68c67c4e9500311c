using ComplianceKit.Documents.Diagnostics;

namespace ComplianceKit.Composition.Rendering;

/// <summary>A function of a template was given a value that it cannot use.</summary>
/// <param name="words">What is wrong with it.</param>
internal sealed class ArgumentFormatException(LocalizedText words) : FormatException(words.English)
{
    /// <summary>What is wrong with it.</summary>
    public LocalizedText Words => words;

    /// <summary>What mends it; <see langword="null"/> for what is true of all functions.</summary>
    public LocalizedText? Hint { get; init; }
}
