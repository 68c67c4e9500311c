using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ComplianceKit.Reports;

namespace ComplianceKit.Cli.Commands.Report;

/// <summary>Writes a report for programs.</summary>
internal static class ReportJson
{
    private static readonly JsonWriterOptions Readable = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes one object.</summary>
    public static void Write(ProgressReport report, TextWriter output)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Readable))
        {
            json.WriteStartObject();
            json.WriteString("today", Date(report.Today));
            json.WriteStartArray("catalogs");
            foreach (var catalog in report.Catalogs)
            {
                json.WriteStartObject();
                json.WriteString("id", catalog.Id);
                WriteLine(json, catalog.Whole);
                json.WriteStartArray("chapters");
                foreach (var chapter in catalog.Chapters)
                {
                    json.WriteStartObject();
                    WriteLine(json, chapter);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndArray();
            WriteOpen(json, report);
            json.WriteEndObject();
        }

        output.WriteLine(Encoding.UTF8.GetString(stream.ToArray()));
    }

    private static void WriteLine(Utf8JsonWriter json, ProgressLine line)
    {
        json.WriteString("title", line.Label);
        json.WriteNumber("total", line.Total);
        json.WriteNumber("answered", line.Answered);
        json.WriteStartObject("states");
        for (var index = 0; index < ProgressReport.States.Length; index++)
        {
            json.WriteNumber(ProgressReport.States[index], line.Counts[index]);
        }

        json.WriteEndObject();
    }

    private static void WriteOpen(Utf8JsonWriter json, ProgressReport report)
    {
        json.WriteStartArray("open");
        foreach (var item in report.Open)
        {
            json.WriteStartObject();
            json.WriteString("item", item.Item);
            json.WriteString("title", item.Title);
            json.WriteString("state", item.State);
            if (item.Planned is { } planned)
            {
                json.WriteString("planned", Date(planned));
            }

            json.WriteBoolean("overdue", item.Overdue);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string Date(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
