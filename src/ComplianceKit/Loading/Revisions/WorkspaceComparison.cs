using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Editions.Changes;
using ComplianceKit.Loading.Files;
using ComplianceKit.Loading.Responses;
using ComplianceKit.Workspaces;

namespace ComplianceKit.Loading.Revisions;

/// <summary>Says what differs between two states of a workspace.</summary>
public static class WorkspaceComparison
{
    private static readonly string[] Texts = [".md", ".hbs", ".yaml", ".yml", ".csv", ".png", ".jpg", ".jpeg", ".svg"];

    /// <summary>All changes: answers, evidence, catalogs, organisation and service, variables, glossary, documents, files.</summary>
    public static ImmutableArray<Change> Of(LoadResult old, LoadResult now)
    {
        if (old.Workspace is not { } before || now.Workspace is not { } after)
        {
            return [];
        }

        return
        [
            .. AnswerChanges.Of(before, after),
            .. Compare(ChangeArea.Evidence, Evidence(old, before), Evidence(now, after)),
            .. Compare(ChangeArea.Catalog, Catalogs(before), Catalogs(after)),
            .. Values(ChangeArea.Organization, before.Organization, after.Organization),
            .. Values(ChangeArea.Service, before.Service, after.Service),
            .. Values(ChangeArea.Variable, before.Variables, after.Variables),
            .. Compare(ChangeArea.Note, Notes(before), Notes(after)),
            .. Compare(ChangeArea.Document, Documents(before), Documents(after)),
            .. Compare(ChangeArea.File, Files(old), Files(now)),
        ];
    }

    private static IEnumerable<Change> Compare(ChangeArea area, List<Entry> old, List<Entry> now)
    {
        var before = old.ToDictionary(static entry => entry.Id, StringComparer.Ordinal);
        var after = now.Select(static entry => entry.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var entry in now)
        {
            var known = before.GetValueOrDefault(entry.Id);
            ImmutableArray<FieldChange> fields = [.. entry.Fields.Keys.Union(known is null ? Enumerable.Empty<string>() : known.Fields.Keys, StringComparer.Ordinal)
                .Select(field => new FieldChange(field, known?.Fields.GetValueOrDefault(field) ?? string.Empty, entry.Fields.GetValueOrDefault(field) ?? string.Empty))
                .Where(static change => change.Old != change.Now)];
            if (known is null || !fields.IsEmpty)
            {
                yield return new Change(area, known is null ? ChangeKind.Added : ChangeKind.Changed, entry.Id, entry.Title, fields);
            }
        }

        foreach (var entry in old.Where(entry => !after.Contains(entry.Id)))
        {
            yield return new Change(
                area, ChangeKind.Removed, entry.Id, entry.Title,
                [.. entry.Fields.Where(static field => field.Value.Length > 0).Select(static field => new FieldChange(field.Key, field.Value, string.Empty))]);
        }
    }

    // Every value of a map by its path: support.hours, certificates[2].name.
    private static IEnumerable<Change> Values(ChangeArea area, DataMap old, DataMap now) =>
        Compare(area, [.. Flatten(old, string.Empty)], [.. Flatten(now, string.Empty)]);

    private static IEnumerable<Entry> Flatten(object? value, string path) => value switch
    {
        DataMap map => map.Values.SelectMany(pair => Flatten(pair.Value, path.Length == 0 ? pair.Key : $"{path}.{pair.Key}")),
        ImmutableArray<object?> list => list.SelectMany((item, index) => Flatten(item, string.Create(CultureInfo.InvariantCulture, $"{path}[{index + 1}]"))),
        _ => [new Entry(path, path, new(StringComparer.Ordinal) { ["value"] = Words(value) })],
    };

    private static string Words(object? value) => value is DateOnly date
        ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : Convert.ToString(value, CultureInfo.InvariantCulture)?.Trim() ?? string.Empty;

    private static List<Entry> Evidence(LoadResult loaded, Workspace workspace)
    {
        var locked = EvidenceFiles.ReadLock(loaded.Files, new DiagnosticBag());
        return [.. workspace.Evidence.Values.Select(evidence => new Entry(evidence.Id, evidence.Title, new(StringComparer.Ordinal)
        {
            ["title"] = evidence.Title,
            ["kind"] = evidence.Kind.ToString().ToLowerInvariant(),
            ["place"] = evidence.File ?? evidence.Url ?? string.Empty,
            ["owner"] = evidence.Owner ?? string.Empty,
            ["valid-from"] = Words(evidence.ValidFrom),
            ["valid-to"] = Words(evidence.ValidTo),
            ["disclosure"] = evidence.Disclosure.ToString().ToLowerInvariant(),
            ["supersedes"] = evidence.Supersedes ?? string.Empty,
            ["digest"] = evidence.File is { } file ? locked?.Files.GetValueOrDefault(file)?.Digest ?? string.Empty : string.Empty,
        }))];
    }

    private static List<Entry> Catalogs(Workspace workspace) =>
        [.. workspace.Catalogs.Select(static catalog => new Entry(catalog.Id, catalog.ShortTitle, new(StringComparer.Ordinal)
    {
        ["title"] = catalog.Title,
        ["edition"] = catalog.Edition ?? string.Empty,
        ["items"] = Words(catalog.Items.Length),
        ["wording"] = Digest(string.Join('\n', catalog.Items.Select(static placed => $"{placed.Item.Id}\t{placed.Item.Requirement}"))),
    }))];

    private static List<Entry> Notes(Workspace workspace) =>
        [.. workspace.Notes.Select(static note => new Entry(note.Id, note.Term, new(StringComparer.Ordinal) { ["term"] = note.Term, ["text"] = note.Text.Value.Trim() }))];

    private static List<Entry> Documents(Workspace workspace) =>
        [.. workspace.Documents.Select(static document => new Entry(document.Id, document.Title ?? document.Id, new(StringComparer.Ordinal)
    {
        ["title"] = document.Title ?? string.Empty,
        ["template"] = document.Template,
        ["formats"] = string.Join('、', document.Formats.Select(static format => format.Value)),
        ["with"] = string.Join('、', Flatten(document.Parameters, string.Empty).Select(static entry => $"{entry.Id}: {entry.Fields["value"]}")),
        ["edition"] = document.Revisions.IsEmpty ? string.Empty : document.Revisions[^1].Edition,
    }))];

    // What is told above by its meaning is not told again as a file.
    private static List<Entry> Files(LoadResult loaded)
    {
        var known = loaded.Files.Digests.Keys.ToHashSet(StringComparer.Ordinal);
        var evidence = loaded.Workspace!.Evidence.Values.Select(static item => item.File).OfType<string>();
        known.UnionWith(evidence);
        return [.. Texts.SelectMany(extension => loaded.Files.Find(".", extension))
            .Where(path => !known.Contains(path) && !path.StartsWith("out/", StringComparison.Ordinal) && !path.Split('/').Any(static part => part.StartsWith('.')))
            .Order(StringComparer.Ordinal)
            .Select(path => new Entry(path, path, new(StringComparer.Ordinal) { ["digest"] = Convert.ToHexStringLower(SHA256.HashData(OrdinaryFile.Read(Path.Combine(loaded.Files.Folder, path)))) }))];
    }

    private static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text)));

    private sealed record Entry(string Id, string Title, Dictionary<string, string> Fields);
}
