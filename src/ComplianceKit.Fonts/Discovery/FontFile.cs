using ComplianceKit.Fonts.OpenType;

namespace ComplianceKit.Fonts.Discovery;

/// <summary>A face that is read when it is first needed; what is wrong with it is logged once.</summary>
/// <param name="path">The file.</param>
/// <param name="face">Which face of a collection, from 0.</param>
/// <param name="problems">Takes what is wrong with it.</param>
/// <param name="isOurs">Whether the file belongs to the program, so that nobody changes it while it is in use.</param>
internal sealed class FontFile(string path, int face, FontProblemLog problems, bool isOurs = false)
{
    private readonly Lazy<OpenTypeFont?> font = new(() => Load(path, face, problems, isOurs));

    /// <summary>The face, or <see langword="null"/> if it cannot be used.</summary>
    public OpenTypeFont? Font => font.Value;

    private static OpenTypeFont? Load(string path, int face, FontProblemLog problems, bool isOurs)
    {
        var reading = Read(path, face, isOurs);
        if (reading is { Font.MayEmbed: false })
        {
            reading = FontReading.Failed(FontProblemKind.EmbeddingForbidden, "OS/2 fsType");
        }

        if (reading.Problem is { } kind)
        {
            problems.Add(new FontProblem(path, kind, reading.Detail));
        }

        return reading.Font;
    }

    private static FontReading Read(string path, int face, bool isOurs)
    {
        try
        {
            return OpenTypeFontReader.Read(isOurs ? new MappedFile(path).Memory : FontBytes.Read(path), face, isOurs);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return FontReading.Failed(FontProblemKind.Missing, "");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return FontReading.Failed(FontProblemKind.Unreadable, exception.Message);
        }
    }
}
