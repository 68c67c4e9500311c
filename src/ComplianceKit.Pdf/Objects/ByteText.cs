using System.Buffers;
using System.Globalization;
using System.Text;

namespace ComplianceKit.Pdf.Objects;

/// <summary>Builds the bytes of objects and content streams. Numbers are written with at most three decimals, without culture.</summary>
internal sealed class ByteText
{
    // A string must not be longer than 32,767 bytes (ISO 19005-2 §6.1.13); UTF-16 takes two a character, and two are the mark before it.
    private const int LongestText = 16_000;

    private readonly ArrayBufferWriter<byte> bytes = new(1024);

    /// <summary>What has been written.</summary>
    public ReadOnlySpan<byte> Written => bytes.WrittenSpan;

    /// <summary>The number of bytes.</summary>
    public int Length => bytes.WrittenCount;

    /// <summary>Starts again.</summary>
    public void Clear() => bytes.ResetWrittenCount();

    /// <summary>ASCII characters as they are.</summary>
    public ByteText Raw(string ascii)
    {
        Encoding.ASCII.GetBytes(ascii, bytes.GetSpan(ascii.Length));
        bytes.Advance(ascii.Length);
        return this;
    }

    /// <summary>Bytes as they are.</summary>
    public ByteText Raw(ReadOnlySpan<byte> data)
    {
        bytes.Write(data);
        return this;
    }

    /// <summary>A whole number.</summary>
    public ByteText Number(int value)
    {
        value.TryFormat(bytes.GetSpan(11), out var count, default, CultureInfo.InvariantCulture);
        bytes.Advance(count);
        return this;
    }

    /// <summary>A number, rounded to a thousandth.</summary>
    public ByteText Number(double value)
    {
        var thousandths = (long)Math.Round(value * 1000);
        var span = bytes.GetSpan(24);
        var count = 0;
        if (thousandths < 0)
        {
            span[count++] = (byte)'-';
            thousandths = -thousandths;
        }

        (thousandths / 1000).TryFormat(span[count..], out var digits, default, CultureInfo.InvariantCulture);
        count += digits;
        var fraction = (int)(thousandths % 1000);
        if (fraction > 0)
        {
            span[count++] = (byte)'.';
            for (var unit = 100; fraction > 0; unit /= 10)
            {
                span[count++] = (byte)('0' + (fraction / unit));
                fraction %= unit;
            }
        }

        bytes.Advance(count);
        return this;
    }

    /// <summary>A factor, which a thousandth would round too much, with six decimals.</summary>
    public ByteText Precise(double value) => Raw(value.ToString("0.######", CultureInfo.InvariantCulture));

    /// <summary>Numbers with a blank behind each.</summary>
    public ByteText Numbers(params ReadOnlySpan<double> values)
    {
        foreach (var value in values)
        {
            Number(value).Raw(" ");
        }

        return this;
    }

    /// <summary>A reference to an indirect object.</summary>
    public ByteText Reference(int number) => Number(number).Raw(" 0 R");

    /// <summary>Two bytes in hexadecimal.</summary>
    public ByteText Hex(int value)
    {
        var span = bytes.GetSpan(4);
        for (var digit = 0; digit < 4; digit++)
        {
            span[digit] = (byte)"0123456789ABCDEF"[(value >> (12 - (digit * 4))) & 15];
        }

        bytes.Advance(4);
        return this;
    }

    /// <summary>A text string (PDF 32000-1 §7.9.2.2): ASCII as a literal, all else as UTF-16 with a byte order mark in hexadecimal.</summary>
    public ByteText Text(string value)
    {
        if (value.Length > LongestText)
        {
            value = value[..(char.IsHighSurrogate(value[LongestText - 1]) ? LongestText - 1 : LongestText)];
        }

        if (value.All(static c => c is >= ' ' and <= '~'))
        {
            return Raw("(").Raw(value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("(", "\\(", StringComparison.Ordinal).Replace(")", "\\)", StringComparison.Ordinal)).Raw(")");
        }

        Raw("<FEFF");
        foreach (var unit in value)
        {
            Hex(unit);
        }

        return Raw(">");
    }
}
