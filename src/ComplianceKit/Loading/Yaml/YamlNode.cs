using System.Collections.Immutable;
using ComplianceKit.Documents.Diagnostics;

namespace ComplianceKit.Loading.Yaml;

/// <summary>A node of a YAML file with its place.</summary>
/// <param name="Span">Where it stands.</param>
public abstract record YamlNode(SourceSpan Span);

/// <summary>A scalar.</summary>
/// <param name="Value">Its text.</param>
/// <param name="Plain">Whether it is written without quotes, so that <c>true</c>, <c>12</c> and <c>null</c> mean what they say.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="ContentLine">The line on which its text begins: the line after the indicator for block scalars.</param>
public sealed record YamlScalar(string Value, bool Plain, SourceSpan Span, int ContentLine) : YamlNode(Span)
{
    /// <summary>Whether it stands for nothing at all.</summary>
    public bool IsNull => Plain && Value is "" or "~" or "null";

    /// <summary>Whether it is true or false as YAML 1.2 writes them; <see langword="null"/> for anything else, as for a text in quotes.</summary>
    public bool? Truth => (Plain, Value) switch
    {
        (true, "true" or "True" or "TRUE") => true,
        (true, "false" or "False" or "FALSE") => false,
        _ => null,
    };
}

/// <summary>A sequence.</summary>
public sealed record YamlSequence(ImmutableArray<YamlNode> Items, SourceSpan Span) : YamlNode(Span);

/// <summary>A mapping, in the order of the file. Keys are scalars and unique.</summary>
public sealed record YamlMapping(ImmutableArray<YamlEntry> Entries, SourceSpan Span) : YamlNode(Span);

/// <summary>An entry of a mapping.</summary>
public sealed record YamlEntry(YamlScalar Key, YamlNode Value);
