using System.Globalization;
using ComplianceKit.Tables;

namespace ComplianceKit.Importing.Checklists;

/// <summary>
/// Tells whether a row that has a number and asks nothing heads the rows below it, or is one of them whose question was left out: no item is to be
/// missing without a word.
/// </summary>
internal sealed class NumberedHeadings(CellLedger ledger)
{
    private static readonly string[] Firsts = ["1", "ア", "a", "i"];
    private (TableLine Line, string Number)? unproven;
    private string item = string.Empty;
    private string heading = string.Empty;

    /// <summary>Whether <paramref name="number"/> is the next one behind that of the last item, and not behind that of the last heading.</summary>
    public bool GoesOn(string number) => IsNext(item, number) && !IsNext(heading, number);

    /// <summary>A row heads what follows.</summary>
    public void Heading(TableLine line, string number)
    {
        Prove(number);
        (unproven, heading) = ((line, number), number);
    }

    /// <summary>A row asks something.</summary>
    public void Item(string number)
    {
        Prove(number);
        item = number;
    }

    // Under a heading stand numbers that begin with its own, or begin anew.
    private void Prove(string number)
    {
        if (unproven is var (line, own) && number.Length > 0)
        {
            var (above, below) = (PrintedLabel.Bare(own), PrintedLabel.Bare(number));
            if (!below.StartsWith($"{above}.", StringComparison.Ordinal) && !below.StartsWith($"{above}-", StringComparison.Ordinal) && !Firsts.Contains(below))
            {
                ledger.Tell(line, own, "番号があり質問がないので見出しと見た。質問の書き忘れでないか確かめる / taken for a heading, having a number and no question; see that none was left out");
            }
        }

        unproven = null;
    }

    private static bool IsNext(string last, string number)
    {
        var ((before, from), (begin, to)) = (Parts(last), Parts(number));
        return before == begin && from is not null && to == from + 1;
    }

    private static (string Begin, int? Last) Parts(string number)
    {
        var bare = PrintedLabel.Bare(number);
        var begin = bare.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        return (begin, int.TryParse(bare.AsSpan(begin.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var last) ? last : null);
    }
}
