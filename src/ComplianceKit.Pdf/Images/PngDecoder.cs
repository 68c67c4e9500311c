using System.Buffers.Binary;

namespace ComplianceKit.Pdf.Images;

/// <summary>Decodes PNG (ISO/IEC 15948): every colour type and depth, transparency, interlacing. Sixteen bits are cut to eight.</summary>
internal sealed class PngDecoder
{
    private static readonly (int X, int Y, int StepX, int StepY)[] Passes =
        [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)];

    private readonly PngFile file;
    private readonly byte[] colors;
    private readonly byte[]? opacity;

    private PngDecoder(PngFile file)
    {
        this.file = file;
        colors = new byte[checked(file.Width * file.Height * 3)];
        opacity = file.HasTransparency ? new byte[file.Width * file.Height] : null;
    }

    /// <summary>Red, green and blue of each pixel, eight bits each, row by row, and how opaque it is where some may be transparent.</summary>
    /// <exception cref="DamageException">The file is damaged.</exception>
    public static (byte[] Colors, byte[]? Opacity) Decode(PngFile file)
    {
        var decoder = new PngDecoder(file);
        using var rows = new PngRows(file);
        foreach (var pass in file.IsInterlaced ? Passes : [(0, 0, 1, 1)])
        {
            decoder.ReadPass(rows, pass);
        }

        return (decoder.colors, decoder.opacity);
    }

    /// <summary>A sample of a row as it is stored.</summary>
    /// <param name="row">The row.</param>
    /// <param name="index">Which, from 0.</param>
    /// <param name="depth">Bits of a sample.</param>
    public static int Sample(ReadOnlySpan<byte> row, int index, int depth) => depth switch
    {
        8 => row[index],
        16 => BinaryPrimitives.ReadUInt16BigEndian(row[(index * 2)..]),
        _ => (row[index * depth / 8] >> (8 - depth - (index * depth % 8))) & ((1 << depth) - 1),
    };

    /// <summary>Says that a colour is asked for that is not there.</summary>
    public static DamageException NotInPalette() => new("a colour is not in the palette", "パレットにない色があります");

    private void ReadPass(PngRows rows, (int X, int Y, int StepX, int StepY) pass)
    {
        var columns = (file.Width - pass.X + pass.StepX - 1) / pass.StepX;
        if (columns <= 0)
        {
            return;
        }

        rows.Begin(columns);
        for (var line = pass.Y; line < file.Height; line += pass.StepY)
        {
            var row = rows.Next();
            for (var column = 0; column < columns; column++)
            {
                Put(row, column, (line * file.Width) + pass.X + (column * pass.StepX));
            }
        }
    }

    private void Put(ReadOnlySpan<byte> row, int column, int pixel)
    {
        var first = column * file.Channels;
        var color = colors.AsSpan(pixel * 3, 3);
        switch (file.ColorType)
        {
            case 3:
                var entry = Sample(row, column, file.Depth);
                if (entry >= file.PaletteLength)
                {
                    throw NotInPalette();
                }

                file.Palette.AsSpan(entry * 3, 3).CopyTo(color);
                break;
            case 0 or 4:
                color.Fill(Eight(Sample(row, first, file.Depth)));
                break;
            default:
                color[0] = Eight(Sample(row, first, file.Depth));
                color[1] = Eight(Sample(row, first + 1, file.Depth));
                color[2] = Eight(Sample(row, first + 2, file.Depth));
                break;
        }

        if (opacity is not null)
        {
            opacity[pixel] = Opacity(row, first);
        }
    }

    private byte Opacity(ReadOnlySpan<byte> row, int first)
    {
        switch (file.ColorType)
        {
            case 4 or 6:
                return Eight(Sample(row, first + file.Channels - 1, file.Depth));
            case 3:
                var entry = Sample(row, first, file.Depth);
                return entry < file.Transparency.Length ? file.Transparency[entry] : byte.MaxValue;
            default:
                return IsKey(row, first) ? byte.MinValue : byte.MaxValue;
        }
    }

    // One colour is transparent (ISO/IEC 15948 §11.3.2.1); it stands in sixteen bits whatever the depth.
    private bool IsKey(ReadOnlySpan<byte> row, int first)
    {
        for (var channel = 0; channel < file.Channels; channel++)
        {
            if (file.Transparency.Length < (channel + 1) * 2
                || BinaryPrimitives.ReadUInt16BigEndian(file.Transparency.AsSpan(channel * 2)) != Sample(row, first + channel, file.Depth))
            {
                return false;
            }
        }

        return true;
    }

    private byte Eight(int sample) => file.Depth switch
    {
        8 => (byte)sample,
        16 => (byte)(sample >> 8),
        _ => (byte)(sample * 255 / ((1 << file.Depth) - 1)),
    };
}
