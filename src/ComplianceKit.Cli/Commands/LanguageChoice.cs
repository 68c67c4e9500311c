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
            if (args[index].StartsWith("--lang=", StringComparison.Ordinal))
            {
                return ByTag(args[index]["--lang=".Length..]);
            }

            if (args[index] == "--lang" && index + 1 < args.Length)
            {
                return ByTag(args[index + 1]);
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

    private static Language ByTag(string tag) => tag.StartsWith("ja", StringComparison.OrdinalIgnoreCase) ? Language.Japanese : Language.English;

    [LibraryImport("kernel32.dll", EntryPoint = "GetUserDefaultUILanguage")]
    private static partial ushort WindowsLanguage();
}
