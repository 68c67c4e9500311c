using System.Text;

namespace ComplianceKit.Fonts.OpenType;

/// <summary>The names in a font's <c>name</c> table.</summary>
internal static class NameTable
{
    public const int Family = 1;
    public const int PostScript = 6;

    /// <summary>A name, in English where there is a choice; empty where the font has none.</summary>
    public static string Find(TableView table, int nameId)
    {
        var (best, bestRank) = ("", 0);
        var texts = table.From(table.U16(4));
        for (var i = 0; i < table.U16(2); i++)
        {
            var record = 6L + 12L * i;
            if (!table.Holds(record, 12))
            {
                break;
            }

            if (table.U16(record + 6) != nameId)
            {
                continue;
            }

            var rank = Rank(table.U16(record), table.U16(record + 4));
            if (rank <= bestRank)
            {
                continue;
            }

            var text = texts.From(table.U16(record + 10), table.U16(record + 8)).Data.Span;
            (best, bestRank) = ((rank == 1 ? Encoding.Latin1 : Encoding.BigEndianUnicode).GetString(text), rank);
        }

        return best;
    }

    /// <summary>A PostScript name as PDF wants it: printable ASCII without delimiters, never empty.</summary>
    public static string FindPostScriptName(TableView table)
    {
        var kept = Find(table, PostScript).Where(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or '+');
        var name = string.Concat(kept);
        return name.Length == 0 ? "Unnamed" : name;
    }

    private static int Rank(int platform, int language) => (platform, language) switch
    {
        (3, 0x0409) => 4,
        (0, _) => 3,
        (3, _) => 2,
        (1, 0) => 1,
        _ => 0,
    };
}
