using System.Collections.Immutable;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Loading.Files;
using ComplianceKit.Loading.Revisions;
using ComplianceKit.Loading.Yaml;
using ComplianceKit.Rulebooks;

namespace ComplianceKit.Loading.Rulebooks;

/// <summary>Finds the rulebook that a folder stands for: the one that its documents print, as <c>build</c> takes it.</summary>
public static class FolderRulebook
{
    private const string Workspace = "compliancekit.yaml";
    private static readonly ImmutableArray<string> UsualNames = ["overlay.yaml", "rulebook.yaml"];

    /// <summary>The rulebook of a state; <see langword="null"/> where there is none, with a diagnostic where there are several.</summary>
    public static KeptRulebook? Of(KeptState state, DiagnosticBag diagnostics)
    {
        if (state.File is { } file)
        {
            return new KeptRulebook(Path.GetDirectoryName(file)!, Path.GetFileName(file));
        }

        var named = NamedIn(state.Folder, diagnostics);
        if (named.Length > 1)
        {
            diagnostics.Add(RulebookDiagnostics.SeveralRulebooks(state.Name, state.IsFolder, named));
            return null;
        }

        var name = named.Length == 1 ? named[0] : UsualNames.FirstOrDefault(name => File.Exists(Path.Combine(state.Folder, name)));
        return name is null ? null : new KeptRulebook(state.Folder, name);
    }

    private static ImmutableArray<string> NamedIn(string folder, DiagnosticBag diagnostics)
    {
        var full = Path.Combine(folder, Workspace);
        return File.Exists(full)
            && new SourceFiles(folder).ReadYaml(full, Workspace, SourceSpan.File(Workspace), diagnostics) is { } root
            && MappingReader.Of(root, Workspace, diagnostics) is { } workspace
                ? [.. workspace.Mappings("documents").Select(static document => document.Data("with")?["rulebook"]).OfType<string>().Distinct(StringComparer.Ordinal)]
                : [];
    }
}
