using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace ComplianceKit.Testing;

/// <summary>
/// Reads a specification for people that is also a test: Markdown in which every heading of level 2 is an example, a fenced block with a
/// file name behind its language is a file, and the block <c>diagnostics</c> is what is expected. The files of the first section,
/// before any example, belong to every example that does not bring its own.
/// </summary>
public static partial class SpecFile
{
    /// <summary>The examples of <paramref name="name"/>, a file in the folder <c>Specs</c> of the calling test project.</summary>
    public static ImmutableArray<SpecExample> Read(string name, [CallerFilePath] string caller = "")
    {
        var folder = Path.GetDirectoryName(caller)!;
        while (!Directory.Exists(Path.Combine(folder, "Specs")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException($"There is no folder Specs above {caller}");
        }

        var sections = Heading().Split(File.ReadAllText(Path.Combine(folder, "Specs", name)).ReplaceLineEndings("\n"));
        var common = Blocks(sections[0]);
        return [.. sections.Skip(1).Select(section => Example(section, common))];
    }

    private static SpecExample Example(string section, ImmutableSortedDictionary<string, string> common)
    {
        var title = section[..section.IndexOf('\n', StringComparison.Ordinal)].Trim();
        var blocks = Blocks(section);
        var files = common.SetItems(blocks).Remove("diagnostics");
        var expected = blocks.GetValueOrDefault("diagnostics", string.Empty).TrimEnd('\n');
        return new SpecExample(title, files, expected);
    }

    private static ImmutableSortedDictionary<string, string> Blocks(string section) =>
        Fence().Matches(section).ToImmutableSortedDictionary(
            static match => match.Groups["name"].Value.Length > 0 ? match.Groups["name"].Value : match.Groups["language"].Value,
            static match => match.Groups["text"].Value,
            StringComparer.Ordinal);

    // Examples of Markdown have headings of their own, in Japanese.
    [GeneratedRegex("^## (?=[A-Z])", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^(?<fence>`{3,})(?<language>[a-z]+) ?(?<name>\S*)\n(?<text>(?:.*\n)*?)\k<fence>$", RegexOptions.Multiline)]
    private static partial Regex Fence();
}

/// <summary>An example of a specification.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Files">The files by path.</param>
/// <param name="Expected">The expected lines.</param>
public sealed record SpecExample(string Title, ImmutableSortedDictionary<string, string> Files, string Expected)
{
    /// <summary>Writes the files below <paramref name="folder"/>, emptied before, and returns its absolute path.</summary>
    public string WriteTo(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        Directory.CreateDirectory(folder);
        foreach (var (path, text) in Files)
        {
            var full = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            File.WriteAllText(full, text);
        }

        return Path.GetFullPath(folder);
    }

    /// <inheritdoc/>
    public override string ToString() => Title;
}
