using ComplianceKit.Documents.Unicode;

namespace ComplianceKit.Loading.Files;

/// <summary>Looks for files whose names look like another and are written with other characters: が as one, or as か and a mark behind it.</summary>
internal static class OtherForm
{
    /// <summary>Whether such a file is there in the place of <paramref name="fullPath"/>.</summary>
    public static bool IsThere(string fullPath)
    {
        var name = Normalization.Composed(Path.GetFileName(fullPath));
        try
        {
            return Path.GetDirectoryName(fullPath) is { } folder && Directory.Exists(folder)
                && Directory.EnumerateFiles(folder).Any(other => Normalization.Composed(Path.GetFileName(other)) == name);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
