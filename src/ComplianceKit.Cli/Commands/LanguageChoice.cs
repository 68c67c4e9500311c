using System.Runtime.InteropServices;
using ComplianceKit.Documents.Diagnostics;

namespace ComplianceKit.Cli.Commands;

/// <summary>Finds the language to speak: <c>--lang</c>, then the environment, then the system's.</summary>
internal static partial class LanguageChoice
{
    private const int PrimaryLanguageMask = 0x3ff;
    private const int JapanesePrimaryLanguage = 0x11;

    /// <summary>The language for these arguments. Looked up before parsing, because the help itself is in it.</summary>
    public static Language Of(string[] args, Func<string, string?> variable)
    {
        for (var index = 0; index < args.Length; index++)
        {
            // A word that is none is told as a fault, in the language that the environment asks for.
            if (Asked(args, index) is "ja" or "en")
            {
                return ByTag(Asked(args, index)!);
            }
        }

        foreach (var name in (ReadOnlySpan<string>)["LC_ALL", "LC_MESSAGES", "LANG"])
        {
            if (variable(name) is { Length: > 0 } tag)
            {
                return ByTag(tag);
            }
        }

        return OperatingSystem.IsWindows() && (WindowsLanguage() & PrimaryLanguageMask) == JapanesePrimaryLanguage
            ? Language.Japanese
            : Language.English;
    }

    private static string? Asked(string[] args, int index) =>
        args[index].StartsWith("--lang=", StringComparison.Ordinal) ? args[index]["--lang=".Length..]
        : args[index] == "--lang" ? args.ElementAtOrDefault(index + 1) : null;

    private static Language ByTag(string tag) => LanguageTag.IsJapanese(tag) ? Language.Japanese : Language.English;

    [LibraryImport("kernel32.dll", EntryPoint = "GetUserDefaultUILanguage")]
    private static partial ushort WindowsLanguage();
}
