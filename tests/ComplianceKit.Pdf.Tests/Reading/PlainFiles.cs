using System.Text;

namespace ComplianceKit.Pdf.Tests.Reading;

/// <summary>Makes files by hand.</summary>
internal static class PlainFiles
{
    /// <summary>A file with a table of objects instead of a stream, as other programs write it.</summary>
    public static string Of(string content) => OfObjects(
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Count 1/Kids[3 0 R]/MediaBox[0 0 612 792]>>",
        "<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
        Stream(content),
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/FirstChar 72/Widths[722]>>");

    /// <summary>A stream as an object.</summary>
    public static string Stream(string content) => $"<</Length {content.Length}>>stream\n{content}\nendstream";

    /// <summary>A file with objects from 1 on, the first of which is the catalog.</summary>
    public static string OfObjects(params string[] objects)
    {
        var file = new StringBuilder("%PDF-1.4\n");
        var table = new StringBuilder($"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        foreach (var (index, body) in objects.Index())
        {
            table.Append(System.Globalization.CultureInfo.InvariantCulture, $"{file.Length:D10} 00000 n \n");
            file.Append(System.Globalization.CultureInfo.InvariantCulture, $"{index + 1} 0 obj\n{body}\nendobj\n");
        }

        var start = file.Length;
        return $"{file}{table}trailer\n<</Size {objects.Length + 1}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n";
    }
}
