using System.Diagnostics.CodeAnalysis;
using HandlebarsDotNet;
using HandlebarsDotNet.IO;

namespace ComplianceKit.Composition.Rendering;

/// <summary>Prints values that are no text as <see cref="TemplateWords"/> says, in the place of what .NET would make of them.</summary>
internal sealed class WordsFormatter : IFormatterProvider, IFormatter
{
    /// <inheritdoc/>
    public bool TryCreateFormatter(Type type, [MaybeNullWhen(false)] out IFormatter formatter)
    {
        formatter = this;
        return type == typeof(bool) || !(typeof(IConvertible).IsAssignableFrom(type) || type == typeof(UndefinedBindingResult));
    }

    /// <inheritdoc/>
    public void Format<T>(T value, in EncodedTextWriter writer) => writer.Write(TemplateWords.Of(value), value is not (DateOnly or bool));
}
