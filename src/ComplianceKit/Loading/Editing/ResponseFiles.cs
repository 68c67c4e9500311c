using System.Collections.Immutable;
using System.Text;
using ComplianceKit.Crosswalks;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Loading.Responses;
using ComplianceKit.Loading.Yaml;
using ComplianceKit.Responses;
using ComplianceKit.Workspaces;

namespace ComplianceKit.Loading.Editing;

/// <summary>Changes the files of answers of a workspace: all of them or none, and only after what they will say has been read back.</summary>
/// <param name="workspace">The workspace.</param>
public sealed class ResponseFiles(Workspace workspace)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);
    private static readonly byte[] Mark = [0xEF, 0xBB, 0xBF];

    /// <summary>The new contents of the files that change, by path relative to the workspace; nothing is written yet.</summary>
    /// <param name="edits">What is to change.</param>
    /// <param name="diagnostics">Takes what cannot be changed.</param>
    public ImmutableSortedDictionary<string, byte[]> Prepare(ImmutableArray<AnswerEdit> edits, DiagnosticBag diagnostics)
    {
        var result = ImmutableSortedDictionary.CreateBuilder<string, byte[]>(StringComparer.Ordinal);
        foreach (var file in edits.GroupBy(edit => FileOf(edit.Item), StringComparer.Ordinal).OrderBy(static group => group.Key, StringComparer.Ordinal))
        {
            if (file.Key is null)
            {
                diagnostics.Add(EditingDiagnostics.NoPlaceForAnswers());
                continue;
            }

            var full = Path.Combine(workspace.Folder, file.Key);
            var bytes = File.Exists(full) ? File.ReadAllBytes(full) : [];
            var hasMark = bytes.AsSpan().StartsWith(Mark);
            var text = Utf8.GetString(bytes.AsSpan(hasMark ? Mark.Length : 0));
            var editor = new AnswerEditor(text);
            editor.Add([.. file]);
            editor.Refused.ForEach(item => diagnostics.Add(EditingDiagnostics.CannotEdit(item, workspace.Responses.ByItem.GetValueOrDefault(item)?.Origin)));
            var edited = editor.Finish();
            if (edited != text)
            {
                Verify(file.Key, text, edited, [.. file.Where(edit => !editor.Refused.Contains(edit.Item))], diagnostics);
                result[file.Key] = [.. hasMark ? Mark : [], .. Utf8.GetBytes(edited)];
            }
        }

        return result.ToImmutable();
    }

    /// <summary>The workspace as it will be once the files are written: their answers, and what is inherited from them.</summary>
    /// <param name="files">The new contents, by path relative to the workspace.</param>
    public Workspace After(ImmutableSortedDictionary<string, byte[]> files)
    {
        var kept = workspace.Responses.ByItem.Where(pair => !files.ContainsKey(pair.Value.Origin.Path)).ToImmutableDictionary(StringComparer.Ordinal);
        var read = files.SelectMany(static file => Answers(file.Key, Utf8.GetString(file.Value).TrimStart('\uFEFF'), out _));
        var book = workspace.Responses with { ByItem = kept.SetItems(read) };
        return workspace with
        {
            Responses = book with { Inherited = Inheritance.Of(workspace.Catalogs, book, new CrosswalkGraph(workspace.Crosswalks)).Answers },
        };
    }

    /// <summary>Writes the files, each beside its place first.</summary>
    /// <param name="files">The new contents, by path relative to the workspace.</param>
    /// <returns>The file that cannot be written, in which case none has changed; <see langword="null"/> where all are.</returns>
    public string? Write(ImmutableSortedDictionary<string, byte[]> files)
    {
        var written = new List<(string Temporary, string Full)>();
        foreach (var (path, bytes) in files)
        {
            var full = Path.Combine(workspace.Folder, path);
            var temporary = full + ".new";
            written.Add((temporary, full));
            try
            {
                _ = Directory.CreateDirectory(Path.GetDirectoryName(full)!);
                File.WriteAllBytes(temporary, bytes);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                written.ForEach(static file => Remove(file.Temporary));
                return path;
            }
        }

        foreach (var (temporary, full) in written)
        {
            File.Move(temporary, full, overwrite: true);
        }

        return null;
    }

    private static void Remove(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // What could not be written in the first place need not be there.
        }
    }

    // An answer goes where it is; a new one to the file that answers most of its part, or else of the parts around it and of its catalog.
    private string? FileOf(string item)
    {
        if (workspace.Responses.ByItem.TryGetValue(item, out var own))
        {
            return own.Origin.Path;
        }

        var (catalog, name) = item.Split('/', 2) is [var id, var rest] ? (id, rest) : (item, string.Empty);
        var path = workspace.Catalog(catalog)?.Whole.Find(name)?.Path ?? [];
        return path.Reverse().Select(part => MostAnswers(part.ItemsWithin([]).Select(placed => $"{catalog}/{placed.Item.Id}"))).FirstOrDefault(static file => file is not null)
            ?? MostAnswers(workspace.Responses.ByItem.Keys.Where(answered => answered.StartsWith(catalog + "/", StringComparison.Ordinal)))
            ?? NewFile(catalog);
    }

    // The file that answers most of some items.
    private string? MostAnswers(IEnumerable<string> items) => items
        .Select(item => workspace.Responses.ByItem.GetValueOrDefault(item)).OfType<Response>()
        .GroupBy(static response => response.Origin.Path, StringComparer.Ordinal)
        .OrderByDescending(static group => group.Count())
        .ThenBy(static group => group.Key, StringComparer.Ordinal)
        .FirstOrDefault()?.Key;

    private string? NewFile(string catalog)
    {
        if (workspace.ResponsePlaces.IsEmpty)
        {
            return null;
        }

        var place = workspace.ResponsePlaces[0];
        return place.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || place.EndsWith(".yml", StringComparison.OrdinalIgnoreCase)
            ? place
            : $"{place.TrimEnd('/')}/{catalog}.yaml";
    }

    // What has been written as text is read as YAML: every answer must be what it was, or what it was meant to become.
    private static void Verify(string path, string before, string after, ImmutableArray<AnswerEdit> edits, DiagnosticBag diagnostics)
    {
        var expected = Answers(path, before, out _).ToDictionary(static pair => pair.Key, static pair => AnswerFields.Of(pair.Value), StringComparer.Ordinal);
        foreach (var edit in edits.Where(static edit => !edit.Changes.IsEmpty))
        {
            expected[edit.Item] = new SortedDictionary<string, string>(edit.Whole, StringComparer.Ordinal);
        }

        var actual = Answers(path, after, out var failed);
        var items = expected.Keys.Union(actual.Keys, StringComparer.Ordinal)
            .Where(item => failed || !expected.TryGetValue(item, out var wanted) || !actual.TryGetValue(item, out var got) || !Same(wanted, AnswerFields.Of(got)));
        diagnostics.AddRange(items.Select(item => EditingDiagnostics.CannotEdit(item, SourceSpan.File(path))));
    }

    private static bool Same(SortedDictionary<string, string> one, SortedDictionary<string, string> other) =>
        one.Count == other.Count
            && one.All(pair => other.TryGetValue(pair.Key, out var value) && value.ReplaceLineEndings("\n").TrimEnd('\n') == pair.Value.ReplaceLineEndings("\n").TrimEnd('\n'));

    private static ImmutableDictionary<string, Response> Answers(string path, string text, out bool failed)
    {
        var problems = new DiagnosticBag();
        var reader = new ResponseReader(problems);
        if (YamlReader.Read(path, text.ReplaceLineEndings("\n"), problems) is { } root)
        {
            reader.Add(root);
        }

        failed = problems.HasErrors;
        return reader.ToBook().ByItem;
    }
}
