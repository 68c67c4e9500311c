using ComplianceKit.Cli.Output;

namespace ComplianceKit.Cli.Commands.Catalogs;

/// <summary>Writes a file that a person will edit, and never over one that somebody may have edited.</summary>
internal static class NewFile
{
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
