using ComplianceKit.Cli.Output;
using ComplianceKit.Importing;

namespace ComplianceKit.Cli.Commands.Catalogs;

/// <summary>Writes a file that a person will edit, and never over one that somebody may have edited.</summary>
internal static class NewFile
{
    /// <summary>Writes <paramref name="text"/>, and beside it the report of what a person should look at.</summary>
    /// <param name="given">The path that the user gave, or <see langword="null"/>.</param>
    /// <param name="folder">The workspace.</param>
    /// <param name="otherwise">The path in the workspace where the user gave none.</param>
    /// <param name="text">The text.</param>
    /// <param name="doubts">What the report says.</param>
    /// <param name="context">The command's context.</param>
    public static int WriteWithReport(string? given, string folder, string otherwise, string text, IEnumerable<Doubt> doubts, CommandContext context)
    {
        const string Ending = ".report.tsv";
        var written = Write(given, folder, otherwise, text, context);
        return written == ExitCode.Done
            ? Write(given is null ? null : given + Ending, folder, otherwise + Ending, ImportText.Report(doubts), context)
            : written;
    }

    /// <summary>Writes <paramref name="text"/>; the exit code says whether it could.</summary>
    /// <param name="given">The path that the user gave, or <see langword="null"/>.</param>
    /// <param name="folder">The workspace.</param>
    /// <param name="otherwise">The path in the workspace where the user gave none.</param>
    /// <param name="text">The text.</param>
    /// <param name="context">The command's context.</param>
    public static int Write(string? given, string folder, string otherwise, string text, CommandContext context)
    {
        var shown = given ?? Path.Combine(folder, otherwise);
        var path = context.Environment.Resolve(shown);
        if (File.Exists(path))
        {
            if (File.ReadAllText(path) == text)
            {
                context.Say(CatalogWording.AsBefore(shown));
                return ExitCode.Done;
            }

            context.Complain(CatalogWording.Exists(shown));
            return ExitCode.CannotReadOrWrite;
        }

        _ = Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        context.Say(Wording.Made(shown));
        return ExitCode.Done;
    }
}
