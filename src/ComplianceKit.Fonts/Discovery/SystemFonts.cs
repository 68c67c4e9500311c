using ComplianceKit.Fonts.OpenType;

namespace ComplianceKit.Fonts.Discovery;

/// <summary>
/// The fonts installed on the machine, the last resort. They are opened only when a character is missing everywhere else, in the ordinal order
/// of their paths, those for formulas last, and each only until one has the character in upright type of the wanted weight; where none has, any
/// that has it serves. Broken ones are passed over in silence: nobody asked for them.
/// </summary>
internal sealed class SystemFonts(IReadOnlyList<string> folders)
{
    private static readonly EnumerationOptions WholeTree = new() { RecurseSubdirectories = true, IgnoreInaccessible = true };

    private readonly Lazy<IReadOnlyList<SystemFontFile>> files = new(() => FindFiles(folders));

    /// <summary>Where this operating system keeps fonts, those of the machine and those that a person installed for themselves.</summary>
    public static IReadOnlyList<string> UsualFolders()
    {
        if (OperatingSystem.IsWindows())
        {
            return OnWindows(Environment.GetFolderPath);
        }

        return OperatingSystem.IsMacOS() ? OnMac(Environment.GetFolderPath) : OnOthers(Environment.GetFolderPath);
    }

    /// <summary>Where Windows keeps fonts; without administrators, since version 10 of 2018, in the profile.</summary>
    internal static IReadOnlyList<string> OnWindows(Func<Environment.SpecialFolder, string> folderOf) =>
        [folderOf(Environment.SpecialFolder.Fonts), Below(folderOf(Environment.SpecialFolder.LocalApplicationData), "Microsoft/Windows/Fonts")];

    /// <summary>Where macOS keeps fonts (Apple, "Font locations on Mac").</summary>
    internal static IReadOnlyList<string> OnMac(Func<Environment.SpecialFolder, string> folderOf) =>
        ["/System/Library/Fonts", "/Library/Fonts", Below(folderOf(Environment.SpecialFolder.UserProfile), "Library/Fonts")];

    /// <summary>Where Linux and its relatives keep fonts.</summary>
    internal static IReadOnlyList<string> OnOthers(Func<Environment.SpecialFolder, string> folderOf) =>
        ["/usr/share/fonts", Below(folderOf(Environment.SpecialFolder.UserProfile), ".local/share/fonts")];

    // Without a profile there is no such folder, and above all none below the current one.
    private static string Below(string folder, string path) => folder.Length == 0 ? string.Empty : Path.Combine(folder, path);

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
            .OrderBy(IsForFormulas)
            .ThenBy(static path => path, StringComparer.Ordinal)
            .Select(path => new SystemFontFile(path)),
    ];

    // Their letters are drawn for formulas: a Greek name would be half in italics.
    private static bool IsForFormulas(string path) => Path.GetFileName(path).Contains("math", StringComparison.OrdinalIgnoreCase);

    private static bool IsFontFile(string path) =>
        Path.GetExtension(path).ToUpperInvariant() is ".TTF" or ".OTF" or ".TTC" or ".OTC";
}
