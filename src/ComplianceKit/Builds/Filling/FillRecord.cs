using System.Text.Json;

namespace ComplianceKit.Builds.Filling;

/// <summary>What lies beside filled forms, so that an interrupted run can go on: the document and a digest of the job; nothing of a person.</summary>
internal static class FillRecord
{
    /// <summary>The record of a job.</summary>
    public static string Of(string document, string job)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteString("tool", "compliancekit");
            json.WriteString("document", document);
            json.WriteString("job", job);
            json.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }
}
