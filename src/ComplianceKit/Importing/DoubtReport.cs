using System.Globalization;
using System.Text;
using ComplianceKit.Documents.Writing;

namespace ComplianceKit.Importing;

/// <summary>
/// The report of what a person should look at, divided by tabs: row, text, reason. Doubts are written down as they come, so that a sheet of
/// any length takes the memory of one.
/// </summary>
public sealed class DoubtReport : IDisposable
{
    private const int BufferCharacters = 1 << 14;
    private static readonly UTF8Encoding Utf8 = new(false);
    private readonly Stream rows;
    private readonly StreamWriter writer;
    private readonly List<Doubt> ofSheet = [];

    /// <summary>Begins a report.</summary>
    /// <param name="rows">Where doubts wait until all are known; it goes with the report.</param>
    public DoubtReport(Stream rows) => (this.rows, writer) = (rows, new StreamWriter(rows, Utf8, BufferCharacters));

    /// <summary>How many doubts there are.</summary>
    public int Count { get; private set; }

    /// <summary>Takes a doubt.</summary>
    public void Tell(Doubt doubt)
    {
        Count++;
        if (doubt.Row == 0)
        {
            ofSheet.Add(doubt);
        }
        else
        {
            writer.Write(Line(doubt));
        }
    }

    /// <summary>Writes the report: what concerns the whole sheet first, then row by row.</summary>
    public void WriteTo(Stream target)
    {
        target.Write(Utf8.GetBytes("行\t内容\t理由\n" + string.Concat(ofSheet.Select(Line))));
        writer.Flush();
        rows.Position = 0;
        rows.CopyTo(target);
        rows.Position = rows.Length;
    }

    /// <inheritdoc/>
    public void Dispose() => writer.Dispose();

    private static string Line(Doubt doubt) =>
        string.Create(CultureInfo.InvariantCulture, $"{doubt.Row}\t{SpreadsheetText.Of(ImportText.OneLine(doubt.What))}\t{SpreadsheetText.Of(ImportText.OneLine(doubt.Why))}\n");
}
