using ComplianceKit.Builds;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Documents.Writing;
using ComplianceKit.Loading;

namespace ComplianceKit.Tests;

/// <summary>A workspace in a temporary folder that is gone when the test ends.</summary>
public sealed class Scratch : IDisposable
{
    public const string Workspace = "kit: 1\norganization: organization.yaml\nservice: service.yaml\n";

    private static readonly DateOnly Today = new(2026, 11, 21);

    public Scratch(params (string Path, string Text)[] files)
    {
        Write("organization.yaml", "name: 株式会社見本");
        Write("service.yaml", "name: 見本サービス");
        foreach (var (path, text) in files)
        {
            Write(path, text);
        }
    }

    public static string ProgramFolder { get; } = FindRoot();

    public string Folder { get; } = Directory.CreateTempSubdirectory("compliancekit-").FullName;

    public void Write(string path, string text)
    {
        var full = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }

    public LoadResult Load() => WorkspaceLoader.Load(Folder, ProgramFolder, Today);

    public BuildResult Build(params IDocumentWriter[] writers) =>
        new Builder(writers.Length == 0 ? [new AnchorWriter("pdf")] : writers, new BuildOptions("0")).Prepare(Load());

    /// <summary>What is wrong, as <c>CODE file:line</c>.</summary>
    public static string[] Places(IEnumerable<Diagnostic> diagnostics) =>
        [.. diagnostics.Select(static d => d.Location is { IsWholeFile: true } file ? $"{d.Code} {file.Path}" : d.Location is { } at ? $"{d.Code} {at.Path}:{at.Start.Line}" : d.Code)];

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "ComplianceKit.slnx")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }
}
