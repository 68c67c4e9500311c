using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ComplianceKit.Documents.Diagnostics;

namespace ComplianceKit.Cli.Output;

/// <summary>For other programs: one JSON array.</summary>
internal sealed class JsonDiagnostics : IDiagnosticPrinter
{
    private static readonly JsonWriterOptions Readable = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <inheritdoc/>
    public void Print(IReadOnlyList<Diagnostic> diagnostics, Language language, TextWriter output)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Readable))
        {
            json.WriteStartArray();
            foreach (var diagnostic in diagnostics)
            {
                WriteOne(json, diagnostic, language);
            }

            json.WriteEndArray();
        }

        output.WriteLine(Encoding.UTF8.GetString(stream.ToArray()));
    }

    private static void WriteOne(Utf8JsonWriter json, Diagnostic diagnostic, Language language)
    {
        json.WriteStartObject();
        json.WriteString("code", diagnostic.Code);
        json.WriteString("severity", Wording.SeverityName(diagnostic.Severity).English);
        json.WriteString("message", diagnostic.Message.In(language));
        if (diagnostic.Hint is { } hint)
        {
            json.WriteString("hint", hint.In(language));
        }

        WritePlace(json, diagnostic.Location);
        if (!diagnostic.Related.IsEmpty)
        {
            json.WriteStartArray("related");
            foreach (var related in diagnostic.Related)
            {
                json.WriteStartObject();
                json.WriteString("message", related.Message.In(language));
                WritePlace(json, related.Location);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WritePlace(Utf8JsonWriter json, SourceSpan? span)
    {
        if (span is null)
        {
            return;
        }

        json.WriteString("file", span.Path);
        if (span.IsWholeFile)
        {
            return;
        }

        json.WriteNumber("line", span.Start.Line);
        json.WriteNumber("column", span.Start.Column);
        json.WriteNumber("end-line", span.End.Line);
        json.WriteNumber("end-column", span.End.Column);
    }
}
