using ComplianceKit.Fonts.OpenType;

namespace ComplianceKit.Fonts.Tests;

/// <summary>The font files of the repository.</summary>
internal static class BuiltInFonts
{
    public static string Folder { get; } = Path.Combine(RepositoryRoot(), "assets", "fonts");

    public static byte[] Bytes(string name) => File.ReadAllBytes(Path.Combine(Folder, name + ".ttf"));

    public static OpenTypeFont Open(string name)
    {
        var reading = OpenTypeFontReader.Read(Bytes(name));
        Assert.Null(reading.Problem);
        return reading.Font!;
    }

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "ComplianceKit.slnx")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }
}
