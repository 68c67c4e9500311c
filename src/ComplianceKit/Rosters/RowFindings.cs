using ComplianceKit.Documents.Diagnostics;

namespace ComplianceKit.Rosters;

/// <summary>Findings of one kind that many rows of a roster may give: the first ones are told each, the others are counted, since nobody reads a thousand of them.</summary>
/// <param name="diagnostics">Takes them.</param>
/// <param name="more">The last finding, from the first row that is not told and the number of such rows.</param>
internal sealed class RowFindings(DiagnosticBag diagnostics, Func<int, int, Diagnostic> more)
{
    private const int MostTold = 50;
    private int count;
    private int firstUntold;

    /// <summary>Adds the finding of a row.</summary>
    public void Add(int row, Diagnostic found)
    {
        if (++count <= MostTold)
        {
            diagnostics.Add(found);
        }
        else if (count == MostTold + 1)
        {
            firstUntold = row;
        }
    }

    /// <summary>Tells how many there were beyond those.</summary>
    public void End()
    {
        if (count > MostTold)
        {
            diagnostics.Add(more(firstUntold, count - MostTold));
        }
    }
}
