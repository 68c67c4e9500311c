using ComplianceKit.Builds;
using ComplianceKit.Documents.Writing;
using ComplianceKit.Fonts.Discovery;
using ComplianceKit.Loading;

namespace ComplianceKit.Benchmarks;

/// <summary>The example vendor's workspace, as far along the way of the data as a benchmark wants it.</summary>
internal static class ExampleVendor
{
    /// <summary>The document with 320 rows.</summary>
    public const string Sheet = "sheet-mic-cloud-2018";

    /// <summary>The folder of the repository.</summary>
    public static string Repository { get; } = FindRepository();

    /// <summary>The folder of the workspace.</summary>
    public static string Folder => Path.Combine(Repository, "examples", "vendor");

    /// <summary>The fonts that ship with the program.</summary>
    public static FontBook Fonts() => DirectoryFontBook.Create(Path.Combine(Repository, "assets", "fonts"), [], searchSystem: false);

    /// <summary>Loads a workspace.</summary>
    public static LoadResult Load(string folder) => WorkspaceLoader.Load(folder, Repository, new DateOnly(2026, 11, 21));

    /// <summary>The tree of a document, caught from a build with a writer that writes nothing.</summary>
    public static Documents.Tree.Document Compose(LoadResult loaded, string document)
    {
        var catcher = new TreeCatcher();
        var result = new Builder([catcher, new TreeCatcher("xlsx")], new BuildOptions("0") { Documents = [document] }).Prepare(loaded);
        return catcher.Caught ?? throw new InvalidOperationException(string.Join('\n', result.Diagnostics));
    }

    private static string FindRepository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "ComplianceKit.slnx")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }

    private sealed class TreeCatcher(string format = "pdf") : IDocumentWriter
    {
        public string Format => format;

        public Documents.Tree.Document? Caught { get; private set; }

        public WriteResult Write(Documents.Tree.Document document, Stream output)
        {
            Caught = document;
            return new WriteResult([], [], 0);
        }
    }
}
