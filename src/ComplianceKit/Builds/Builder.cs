using System.Collections.Immutable;
using ComplianceKit.Builds.Ledgers;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Documents.Writing;
using ComplianceKit.Loading;
using ComplianceKit.Workspaces;

namespace ComplianceKit.Builds;

/// <summary>The room's door for making documents: composes and writes them in memory, holds them against the ledger, and only then touches the output folder.</summary>
/// <param name="writers">The writers, one a format.</param>
/// <param name="options">What is built and how.</param>
public sealed class Builder(IReadOnlyList<IDocumentWriter> writers, BuildOptions options)
{
    private readonly DiagnosticBag diagnostics = new();

    /// <summary>Composes and writes everything without touching a file.</summary>
    public BuildResult Prepare(LoadResult loaded)
    {
        diagnostics.AddRange(loaded.Diagnostics);
        if (loaded.Workspace is not { } workspace || diagnostics.HasErrors)
        {
            return Result([], []);
        }

        // Documents do not know of each other, so that each core makes one; their order is kept.
        var builds = Requests(workspace).Select(request => new DocumentBuild(writers, options, loaded, workspace, request)).ToList();
        var made = builds.Count == 1
            ? [builds[0].Make()]
            : builds.ConvertAll(static build => Task.Run(build.Make)).ConvertAll(static task => task.GetAwaiter().GetResult());
        var files = made.SelectMany(static document => document.Files).ToList();
        var ledgers = made.Select(static document => document.Ledger).OfType<Ledger>().ToList();
        diagnostics.AddRange(CharacterPlaces.Add(made.SelectMany(static document => document.Diagnostics).Select(found => WordPlaces.Find(found, loaded.Files)), loaded.Files));
        if (!diagnostics.HasErrors)
        {
            files.Add(Manifest.Of(ledgers));
            files.Add(Manifest.Of(options.Version, loaded, files));
        }

        return Result(files, ledgers);
    }

    /// <summary>Puts the files of a build into <paramref name="folder"/>.</summary>
    /// <param name="result">The build.</param>
    /// <param name="folder">The folder.</param>
    /// <param name="isPart">Whether other documents may lie there that an earlier build has made.</param>
    /// <param name="inputs">The workspace, none of whose files may be written over; <see langword="null"/> where it is not known.</param>
    /// <returns>The result with what went wrong while writing; without files where nothing was put in place.</returns>
    public static BuildResult Place(BuildResult result, string folder, bool isPart = false, LoadResult? inputs = null)
    {
        var bag = new DiagnosticBag();
        bag.AddRange(result.Diagnostics);
        if (inputs is not null)
        {
            bag.AddRange(OutputPlace.Problem(folder, inputs.Files.Folder) is { } away ? [away] : []);
            bag.AddRange(InputFiles.Among(result.Files, folder, inputs).Select(BuildDiagnostics.InputInTheWay));
        }

        return bag.HasErrors || !OutputFolder.Write(folder, EarlierBuild.Join(result.Files, folder, isPart), bag)
            ? result with { Files = [], Diagnostics = bag.ToImmutable() }
            : result;
    }

    private IEnumerable<DocumentRequest> Requests(Workspace workspace)
    {
        var known = workspace.Documents.Select(static document => document.Id).ToList();
        foreach (var unknown in options.Documents.Where(id => !known.Contains(id, StringComparer.Ordinal)))
        {
            diagnostics.Add(BuildDiagnostics.UnknownDocument(unknown, Nearest.To(unknown, known), known));
        }

        return workspace.Documents.Where(document => options.Documents.IsEmpty || options.Documents.Contains(document.Id));
    }

    private BuildResult Result(List<OutputFile> files, List<Ledger> ledgers) =>
        new(diagnostics.HasErrors ? [] : [.. files], [.. ledgers], diagnostics.ToImmutable());
}
