using ComplianceKit.Fonts.OpenType;

namespace ComplianceKit.Fonts.Discovery;

/// <summary>
/// The fonts installed on the machine, the last resort. They are opened only when a character is missing everywhere else, in the ordinal order
/// of their paths, and each only until one has the character in upright type of the wanted weight; where none has, any that has it serves.
/// Broken ones are passed over in silence: nobody asked for them.
/// </summary>
internal sealed class SystemFonts(IReadOnlyList<string> folders)
{
    private static readonly EnumerationOptions WholeTree = new() { RecurseSubdirectories = true, IgnoreInaccessible = true };

    private readonly Lazy<IReadOnlyList<SystemFontFile>> files = new(() => FindFiles(folders));

    /// <summary>Where this operating system keeps fonts.</summary>
    public static IReadOnlyList<string> UsualFolders()
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        if (OperatingSystem.IsWindows())
        {
            return [Environment.GetFolderPath(Environment.SpecialFolder.Fonts)];
        }

        return OperatingSystem.IsMacOS()
            ? ["/System/Library/Fonts", "/Library/Fonts"]
            : ["/usr/share/fonts", Path.Combine(home, ".local/share/fonts")];
    }

    /// <summary>The glyph of a character; <see langword="null"/> where no font has it.</summary>
    public ResolvedGlyph? Find(bool bold, int codePoint, int variationSelector) =>
        Find(codePoint, variationSelector, bold ? IsBold : IsRegular) ?? Find(codePoint, variationSelector, static _ => true);

    private ResolvedGlyph? Find(int codePoint, int variationSelector, Predicate<FontMetrics> suits)
    {
        foreach (var file in files.Value)
        {
            if (file.Find(codePoint, variationSelector, suits) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    // Weight classes of the OpenType specification, OS/2 usWeightClass: 300 is light, 400 normal, 500 medium, 600 semi-bold.
    private static bool IsRegular(FontMetrics face) => face.ItalicAngle == 0 && face.Weight is >= 300 and <= 500;

    private static bool IsBold(FontMetrics face) => face.ItalicAngle == 0 && face.Weight >= 600;

    private static SystemFontFile[] FindFiles(IReadOnlyList<string> folders) =>
    [
        .. folders
            .Where(folder => folder.Length > 0 && Directory.Exists(folder))
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*", WholeTree))
            .Where(IsFontFile)
            .Order(StringComparer.Ordinal)
            .Select(path => new SystemFontFile(path)),
    ];

    private static bool IsFontFile(string path) =>
        Path.GetExtension(path).ToUpperInvariant() is ".TTF" or ".OTF" or ".TTC" or ".OTC";
}
