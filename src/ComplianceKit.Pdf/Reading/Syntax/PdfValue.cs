using System.Collections.Immutable;
using System.Text;

namespace ComplianceKit.Pdf.Reading.Syntax;

/// <summary>A value of a PDF file (PDF 32000-1 §7.3).</summary>
internal abstract record PdfValue;

/// <summary>Nothing, which is also what a missing object is.</summary>
internal sealed record NullValue : PdfValue
{
    /// <summary>The only one.</summary>
    public static NullValue Instance { get; } = new();
}

/// <summary>True or false.</summary>
internal sealed record BooleanValue(bool Value) : PdfValue;

/// <summary>A whole or real number.</summary>
internal sealed record NumberValue(double Value) : PdfValue;

/// <summary>A name, without its slash.</summary>
internal sealed record NameValue(string Name) : PdfValue;

/// <summary>A string of bytes.</summary>
internal sealed record StringValue(byte[] Bytes) : PdfValue
{
    private string? text;

    /// <summary>The bytes as a text string (PDF 32000-1 §7.9.2.2).</summary>
    /// <remarks>Kept once made: a long one may be named by many.</remarks>
    public string Text => text ??= Bytes switch
    {
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(Bytes, 2, Bytes.Length - 2),
        [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8.GetString(Bytes, 3, Bytes.Length - 3),
        _ => Encoding.Latin1.GetString(Bytes),
    };
}

/// <summary>A row of values.</summary>
internal sealed record ArrayValue(ImmutableArray<PdfValue> Items) : PdfValue;

/// <summary>Values by name.</summary>
internal sealed record DictionaryValue(IReadOnlyDictionary<string, PdfValue> Entries) : PdfValue
{
    /// <summary>One without entries.</summary>
    public static DictionaryValue Empty { get; } = new(ImmutableDictionary<string, PdfValue>.Empty);
}

/// <summary>A dictionary with bytes, which are still encoded as its filters say.</summary>
internal sealed record StreamValue(DictionaryValue Dictionary, ReadOnlyMemory<byte> Data) : PdfValue;

/// <summary>The place of an indirect object.</summary>
internal sealed record ReferenceValue(int Number) : PdfValue;

/// <summary>A word that is no value: an operator of page contents, or a word such as <c>obj</c>.</summary>
internal sealed record KeywordValue(string Word) : PdfValue;
