using ComplianceKit.Pdf.Objects;

namespace ComplianceKit.Pdf.Reading.Files;

/// <summary>How the rows of a stream were prepared for compression (PDF 32000-1 §7.4.4.4).</summary>
/// <param name="Kind">1 for not at all, 10 and above for the filters of PNG.</param>
/// <param name="BytesPerPixel">Bytes from one sample to the one it is compared with.</param>
/// <param name="RowLength">Bytes of a row.</param>
internal readonly record struct PredictorSettings(int Kind, int BytesPerPixel, int RowLength);

/// <summary>Undoes the filters of PNG on the rows of a stream.</summary>
internal static class Predictor
{
    /// <summary>The bytes as they were.</summary>
    public static byte[] Undo(byte[] data, PredictorSettings settings)
    {
        if (settings.Kind <= 1)
        {
            return data;
        }

        if (settings.Kind < 10 || settings.RowLength is < 1 or > 1 << 20)
        {
            throw new DamageException("the predictor is not known", "知らない予測子が使われています");
        }

        var rows = data.Length / (settings.RowLength + 1);
        var result = new byte[rows * settings.RowLength];
        var above = new byte[settings.RowLength];
        for (var row = 0; row < rows; row++)
        {
            var target = result.AsSpan(row * settings.RowLength, settings.RowLength);
            data.AsSpan((row * (settings.RowLength + 1)) + 1, settings.RowLength).CopyTo(target);
            RowFilter.Undo(data[row * (settings.RowLength + 1)], target, above, settings.BytesPerPixel);
            target.CopyTo(above);
        }

        return result;
    }
}
