using System.Security.Cryptography;
using System.Text;
using ComplianceKit.Cli.Output;
using ComplianceKit.Documents.Writing;
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
        using var report = new DoubtReport(new MemoryStream());
        foreach (var doubt in doubts)
        {
            report.Tell(doubt);
        }

        return WriteWithReport(given, folder, otherwise, text, report, context);
    }

    /// <summary>Writes <paramref name="text"/>, and beside it <paramref name="report"/>.</summary>
    /// <param name="given">The path that the user gave, or <see langword="null"/>.</param>
    /// <param name="folder">The workspace.</param>
    /// <param name="otherwise">The path in the workspace where the user gave none.</param>
    /// <param name="text">The text.</param>
    /// <param name="report">The report.</param>
    /// <param name="context">The command's context.</param>
    public static int WriteWithReport(string? given, string folder, string otherwise, string text, DoubtReport report, CommandContext context)
    {
        const string Ending = ".report.tsv";
        var written = Write(given, folder, otherwise, text, context);
        if (written != ExitCode.Done)
        {
            return written;
        }

        using var content = TemporaryStream.Create();
        report.WriteTo(content);
        return Write(given is null ? null : given + Ending, folder, otherwise + Ending, content, context);
    }

    /// <summary>Writes <paramref name="text"/>; the exit code says whether it could.</summary>
    /// <param name="given">The path that the user gave, or <see langword="null"/>.</param>
    /// <param name="folder">The workspace.</param>
    /// <param name="otherwise">The path in the workspace where the user gave none.</param>
    /// <param name="text">The text.</param>
    /// <param name="context">The command's context.</param>
    public static int Write(string? given, string folder, string otherwise, string text, CommandContext context)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return Write(given, folder, otherwise, content, context);
    }

    private static int Write(string? given, string folder, string otherwise, Stream content, CommandContext context)
    {
        var shown = given ?? Path.Combine(folder, otherwise);
        var path = context.Environment.Resolve(shown);
        content.Position = 0;
        if (File.Exists(path))
        {
            if (Holds(path, content))
            {
                context.Say(CatalogWording.AsBefore(shown));
                return ExitCode.Done;
            }

            context.Complain(CatalogWording.Exists(shown));
            return ExitCode.CannotReadOrWrite;
        }

        _ = Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using (var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None))
        {
            content.CopyTo(file);
        }

        context.Say(Wording.Made(shown));
        return ExitCode.Done;
    }

    private static bool Holds(string path, Stream content)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        return file.Length == content.Length && SHA256.HashData(file).AsSpan().SequenceEqual(SHA256.HashData(content));
    }
}
