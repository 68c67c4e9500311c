using System.Text.RegularExpressions;

namespace ComplianceKit.Architecture.Tests;

/// <summary>Folders of the domain know only what stands above them in the table of docs/architecture.md, or beside them in its line.</summary>
public sealed partial class FolderOrderTests
{
    private const string Domain = "src/ComplianceKit";

    // The lines of the table from the top, each with its folders, as parts of namespaces.
    private static readonly List<string[]> Lines =
        [.. File.ReadLines(Path.Combine(Repository.Root, "docs", "architecture.md"))
            .SkipWhile(static line => line != "| folder | holds |").Skip(2).TakeWhile(static line => line.StartsWith('|'))
            .Select(static line => FolderName().Matches(line.Split('|')[1]).Select(static match => match.Groups[1].Value.Replace('/', '.')).ToArray())];

    public static TheoryData<string> Folders => [.. Lines.SelectMany(static folders => folders)];

    [Fact]
    public void Every_folder_stands_in_the_table() => Assert.Equal(
        Directory.EnumerateDirectories(Path.Combine(Repository.Root, Domain)).Select(static path => Path.GetFileName(path)).Except(["bin", "obj"]).Order(StringComparer.Ordinal),
        Lines.SelectMany(static folders => folders).Select(static folder => folder.Split('.')[0]).Distinct().Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_folder_knows_nothing_of_those_below_it(string folder)
    {
        var below = Repository.SourceFiles($"{Domain}/{folder.Replace('.', '/')}")
            .SelectMany(static path => NamespacesIn(File.ReadAllText(path)).Select(name => (Path: path, Name: name)))
            .Where(used => FolderOf(OwnName(used.Path)) == folder && FolderOf(used.Name) is { } other && LineOf(other) > LineOf(folder))
            .Select(static used => $"{Path.GetRelativePath(Repository.Root, used.Path)}: {used.Name}");

        Assert.Empty(below);
    }

    private static string OwnName(string path) => Path.GetRelativePath(Path.Combine(Repository.Root, Domain), Path.GetDirectoryName(path)!).Replace(Path.DirectorySeparatorChar, '.');

    // Editions.Changes is one folder of the table, and Editions another.
    private static string? FolderOf(string name) =>
        Lines.SelectMany(static folders => folders).Where(folder => name == folder || name.StartsWith(folder + ".", StringComparison.Ordinal)).MaxBy(static folder => folder.Length);

    private static int LineOf(string folder) => Lines.FindIndex(folders => folders.Contains(folder, StringComparer.Ordinal));

    private static IEnumerable<string> NamespacesIn(string text) => UsedNamespace().Matches(text).Select(static match => match.Groups[1].Value);

    [GeneratedRegex("`([A-Za-z/]+)/`")]
    private static partial Regex FolderName();

    [GeneratedRegex(@"^using (?:static )?ComplianceKit\.([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex UsedNamespace();
}
