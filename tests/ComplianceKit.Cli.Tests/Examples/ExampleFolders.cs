namespace ComplianceKit.Cli.Tests.Examples;

/// <summary>The workspaces under <c>examples/</c>.</summary>
internal static class ExampleFolders
{
    /// <summary>Their names, in ordinal order.</summary>
    public static IEnumerable<string> Names =>
        Directory.EnumerateFiles(Root, "compliancekit.yaml", SearchOption.AllDirectories)
            .Select(static file => Path.GetRelativePath(Root, Path.GetDirectoryName(file)!))
            .Where(static name => !name.Contains(Path.DirectorySeparatorChar, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    private static string Root { get; } = Path.Combine(Terminal.Repository, "examples");

    /// <summary>Copies one without what was built from it.</summary>
    public static void Copy(string example, string target)
    {
        var source = Path.Combine(Root, example);
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var relative = Path.GetRelativePath(source, file);
            if (!relative.StartsWith("out" + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            {
                var copy = Path.Combine(target, relative);
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                File.Copy(file, copy);
            }
        }
    }
}
