using ComplianceKit.Testing;

namespace ComplianceKit.Cli.Tests.Examples;

/// <summary>The documents that the examples become, as a person sees them: words with their places, structure, cells.</summary>
public sealed class ExampleDocumentTests
{
    public static TheoryData<string> Examples => [.. ExampleFolders.Names];

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_documents_look_as_they_were_verified(string example)
    {
        using var terminal = new Terminal($"{nameof(ExampleDocumentTests)}-{example}");
        ExampleFolders.Copy(example, Path.Combine(terminal.Folder, example));
        Assert.Equal(0, terminal.Run($"build {example}"));

        Assert.Multiple([.. Directory.EnumerateFiles(Path.Combine(terminal.Folder, example, "out"), "*.*", SearchOption.AllDirectories)
            .Where(static file => Path.GetExtension(file) is ".pdf" or ".xlsx")
            .Order(StringComparer.Ordinal)
            .Select<string, Action>(file => () => Snapshot.Match(Dump(file), $"{example}.{Path.GetFileName(file)}"))]);
    }

    private static string Dump(string file)
    {
        using var stream = File.OpenRead(file);
        return Path.GetExtension(file) == ".pdf" ? PdfDump.Of(stream) : WorkbookDump.Of(stream);
    }
}
