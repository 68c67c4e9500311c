using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ComplianceKit.Builds.Ledgers;
using ComplianceKit.Loading;

namespace ComplianceKit.Builds;

/// <summary>The records that lie beside the documents: what went in and out with its SHA-256, and the ledgers. No times, no paths outside the workspace.</summary>
internal static class Manifest
{
    private static readonly JsonWriterOptions Readable = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The file that names what went in and out.</summary>
    public const string Name = "manifest.json";

    /// <summary>The file that says what has become of every guideline item.</summary>
    public const string LedgerName = "ledger.json";

    /// <summary>The key of what was written.</summary>
    public const string Outputs = "outputs";

    /// <summary>The key of what an earlier build has left in the folder: its inputs are not those that are named here.</summary>
    public const string Earlier = "earlier-outputs";

    /// <summary><c>manifest.json</c>: the program's version and every file that was read, of the workspace and of the program, or written.</summary>
    public static OutputFile Of(string version, LoadResult inputs, IReadOnlyList<OutputFile> outputs) => Json(Name, json =>
    {
        json.WriteString("tool", "compliancekit");
        json.WriteString("version", version);
        WriteDigests(json, "inputs", inputs.Files.Digests);
        WriteDigests(json, "built-in", inputs.BuiltIn.Digests);
        WriteDigests(json, Outputs, outputs.ToDictionary(static file => file.Name, static file => DigestOf(file.Content.Span), StringComparer.Ordinal));
    });

    /// <summary><c>ledger.json</c>: what has become of every guideline item, by document.</summary>
    public static OutputFile Of(IEnumerable<Ledger> ledgers) => Json(LedgerName, json =>
    {
        foreach (var ledger in ledgers)
        {
            json.WriteStartObject(ledger.Document);
            foreach (var entry in ledger.Entries)
            {
                WriteEntry(json, entry);
            }

            foreach (var item in ledger.LeftOut)
            {
                json.WriteStartObject(item.Reference);
                json.WriteString("state", item.State);
                json.WriteString("left-out", item.OnPurpose ? "on-purpose" : "not-said");
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }
    });

    /// <summary>SHA-256 in lower-case hexadecimal.</summary>
    public static string DigestOf(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));

    private static void WriteDigests(Utf8JsonWriter json, string name, IReadOnlyDictionary<string, string> digests)
    {
        json.WriteStartObject(name);
        foreach (var (path, digest) in digests.OrderBy(static pair => pair.Key, StringComparer.Ordinal))
        {
            json.WriteString(path, digest);
        }

        json.WriteEndObject();
    }

    private static void WriteEntry(Utf8JsonWriter json, LedgerEntry entry)
    {
        json.WriteStartObject(entry.Item);
        json.WriteString("state", entry.State);
        if (entry.SameAs is { } sameAs)
        {
            json.WriteString("same-as", sameAs);
        }

        if (entry.InheritedFrom is { } inherited)
        {
            json.WriteString("inherited-from", inherited);
        }

        if (entry.Reason is { } reason)
        {
            json.WriteString("reason", reason);
        }

        foreach (var (format, place) in entry.Places)
        {
            json.WriteString(format, place);
        }

        json.WriteEndObject();
    }

    /// <summary>A record as a file.</summary>
    public static OutputFile Json(string name, JsonObject record) => Written(name, json => record.WriteTo(json));

    private static OutputFile Json(string name, Action<Utf8JsonWriter> write) => Written(name, json =>
    {
        json.WriteStartObject();
        write(json);
        json.WriteEndObject();
    });

    private static OutputFile Written(string name, Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Readable))
        {
            write(json);
        }

        stream.Write("\n"u8);
        return new OutputFile(name, stream.ToArray(), 0);
    }
}
