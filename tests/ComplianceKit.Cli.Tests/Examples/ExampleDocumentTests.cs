using ComplianceKit.Testing;

namespace ComplianceKit.Cli.Tests.Examples;

/// <summary>
/// The documents that the examples become, as a person sees them (words with their places, structure, cells) and, for PDF files, as
/// <c>compliancekit transcript</c> speaks them.
/// </summary>
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
            .Order(StringComparer.Ordinal)
            .SelectMany<string, Action>(file => Path.GetExtension(file) switch
            {
                ".pdf" => [() => Snapshot.Match(Seen(file), Name(file)), () => Snapshot.Match(Spoken(terminal, file), $"{Name(file)}.spoken")],
                ".xlsx" => [() => Snapshot.Match(Cells(file), Name(file))],
                _ => [],
            })]);

        string Name(string file) => $"{example}.{Path.GetFileName(file)}";
    }

    [Theory]
    [InlineData("municipality", "rules compare operations-rules-articles overlay.yaml --in municipality -o made", "comparison")]
    [InlineData("vendor", "report vendor -o made", "report")]
    public void What_other_commands_make_of_them_reads_as_it_was_verified(string example, string command, string document)
    {
        using var terminal = new Terminal($"{nameof(ExampleDocumentTests)}-{document}");
        ExampleFolders.Copy(example, Path.Combine(terminal.Folder, example));
        Assert.Equal(0, terminal.Run(command));

        var made = Path.Combine(terminal.Folder, "made", document);
        Assert.Multiple(
            () => Snapshot.Match(Spoken(terminal, made + ".pdf"), $"{example}.{document}.pdf.spoken"),
            () => Snapshot.Match(Cells(made + ".xlsx"), $"{example}.{document}.xlsx"));
    }

    private static string Seen(string file)
    {
        using var stream = File.OpenRead(file);
        return PdfDump.Of(stream);
    }

    private static string Cells(string file)
    {
        using var stream = File.OpenRead(file);
        return WorkbookDump.Of(stream);
    }

    private static string Spoken(Terminal terminal, string file)
    {
        Assert.True(terminal.Run($"transcript {Path.GetRelativePath(terminal.Folder, file)} --lang ja") == 0, terminal.Error);
        return terminal.Output;
    }
}
