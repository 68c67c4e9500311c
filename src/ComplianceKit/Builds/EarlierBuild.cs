using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ComplianceKit.Builds;

/// <summary>
/// What an earlier build has left in a folder into which only some documents are built: it stays in the records beside them, as long as it
/// is what that build wrote. Otherwise `verify` would take the other documents for strangers.
/// </summary>
internal static class EarlierBuild
{
    /// <summary>The files of a build, whose records name what an earlier one has left in <paramref name="folder"/> as well.</summary>
    /// <param name="files">The files.</param>
    /// <param name="folder">The folder.</param>
    /// <param name="isPart">Whether other documents of the workspace may lie there; otherwise only what other commands have made is kept.</param>
    public static ImmutableArray<OutputFile> Join(ImmutableArray<OutputFile> files, string folder, bool isPart)
    {
        var left = Left(files, folder, isPart);
        if (left.Count == 0 || files.FirstOrDefault(static file => file.Name == Manifest.Name) is not { } manifest)
        {
            return files;
        }

        var joined = files
            .Where(static file => file.Name != Manifest.Name)
            .Select(file => file.Name == Manifest.LedgerName ? Ledgers(file, folder, left) : file)
            .ToImmutableArray();
        var records = JsonNode.Parse(manifest.Content.Span)!.AsObject();
        records[Manifest.Outputs] = new JsonObject(
            joined.OrderBy(static file => file.Name, StringComparer.Ordinal).Select(static file => Named(file.Name, Manifest.DigestOf(file.Content.Span))));
        records[Manifest.Earlier] = new JsonObject(left.Select(static file => Named(file.Key, file.Value)));
        return joined.Add(Manifest.Json(Manifest.Name, records));
    }

    // What has been changed since is nobody's any more.
    private static SortedDictionary<string, string> Left(ImmutableArray<OutputFile> files, string folder, bool isPart)
    {
        var left = new SortedDictionary<string, string>(StringComparer.Ordinal);
        if (Read(folder, Manifest.Name) is not { } records)
        {
            return left;
        }

        var written = files.Select(static file => file.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var part in new[] { Manifest.Outputs, Manifest.Earlier })
        {
            foreach (var (name, digest) in records[part] as JsonObject ?? [])
            {
                if ((isPart || CommandDocuments.Made(name))
                    && !written.Contains(name)
                    && digest?.GetValueKind() == JsonValueKind.String
                    && digest.GetValue<string>() == DigestOf(folder, name))
                {
                    left[name] = digest.GetValue<string>();
                }
            }
        }

        return left;
    }

    private static OutputFile Ledgers(OutputFile own, string folder, SortedDictionary<string, string> left)
    {
        var ledgers = JsonNode.Parse(own.Content.Span)!.AsObject();
        foreach (var (document, entries) in Read(folder, Manifest.LedgerName) ?? [])
        {
            if (!ledgers.ContainsKey(document) && left.Keys.Any(name => Path.GetFileNameWithoutExtension(name) == document))
            {
                ledgers[document] = entries?.DeepClone();
            }
        }

        return Manifest.Json(Manifest.LedgerName, ledgers);
    }

    private static KeyValuePair<string, JsonNode?> Named(string name, string digest) => new(name, JsonValue.Create(digest));

    private static JsonObject? Read(string folder, string name)
    {
        try
        {
            return Unambiguous(JsonNode.Parse(File.ReadAllBytes(Path.Combine(folder, name)))) as JsonObject;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException or ArgumentException)
        {
            return null;
        }
    }

    // An object finds only when it is walked through that it has two members of one name; such records are no build's.
    private static JsonNode? Unambiguous(JsonNode? node)
    {
        foreach (var part in node switch { JsonObject members => members.Select(static member => member.Value), JsonArray items => items, _ => [] })
        {
            _ = Unambiguous(part);
        }

        return node;
    }

    private static string? DigestOf(string folder, string name)
    {
        try
        {
            return Manifest.DigestOf(File.ReadAllBytes(Path.Combine(folder, name)));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }
}
