using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ComplianceKit.Editions.Changes;

namespace ComplianceKit.Cli.Commands.Diff;

/// <summary>Writes changes for programs.</summary>
internal static class DiffJson
{
    private static readonly JsonWriterOptions Readable = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes one object with the changes, the drafts, and rows that are there and say something else.</summary>
    public static void Write(ImmutableArray<Change> changes, ImmutableArray<RevisionDraft> drafts, ImmutableArray<RevisionDraft> present, TextWriter output)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Readable))
        {
            json.WriteStartObject();
            json.WriteStartArray("changes");
            foreach (var change in changes)
            {
                WriteOne(json, change);
            }

            json.WriteEndArray();
            WriteRows(json, "drafts", drafts);
            WriteRows(json, "present", present);
            json.WriteEndObject();
        }

        output.WriteLine(Encoding.UTF8.GetString(stream.ToArray()));
    }

    private static void WriteRows(Utf8JsonWriter json, string name, ImmutableArray<RevisionDraft> rows)
    {
        json.WriteStartArray(name);
        foreach (var row in rows)
        {
            json.WriteStartObject();
            json.WriteString("file", row.File);
            json.WriteString("document", row.Document);
            json.WriteString("edition", row.Edition);
            json.WriteString("date", row.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            json.WriteString("changes", row.Changes);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteOne(Utf8JsonWriter json, Change change)
    {
        json.WriteStartObject();
        json.WriteString("area", ChangeWords.NameOf(change.Area));
        json.WriteString("kind", ChangeWords.NameOf(change.Kind));
        json.WriteString("id", change.Id);
        json.WriteString("title", change.Title);
        json.WriteStartArray("also");
        foreach (var item in change.Also)
        {
            json.WriteStringValue(item);
        }

        json.WriteEndArray();
        json.WriteStartArray("fields");
        foreach (var field in change.Fields)
        {
            json.WriteStartObject();
            json.WriteString("field", field.Field);
            json.WriteString("old", field.Old);
            json.WriteString("new", field.Now);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
