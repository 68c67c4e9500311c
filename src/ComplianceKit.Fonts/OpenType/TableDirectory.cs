namespace ComplianceKit.Fonts.OpenType;

/// <summary>
/// Which tables a face has and where (OpenType specification, "Organization of an OpenType Font"), for single fonts and collections.
/// </summary>
internal sealed class TableDirectory
{
    private const uint Collection = 0x74746366;      // ttcf
    private const uint TrueTypeOutlines = 0x00010000;
    private const uint AppleTrueType = 0x74727565;   // true
    private const uint CffOutlines = 0x4F54544F;     // OTTO
    private const int HeaderLength = 12;
    private const int RecordLength = 16;

    private readonly Dictionary<string, TableView> tables;

    private TableDirectory(Dictionary<string, TableView> tables) => this.tables = tables;

    /// <summary>The table, or an empty view where the face has none.</summary>
    public TableView this[string tag] => tables.GetValueOrDefault(tag);

    public bool Has(string tag) => tables.ContainsKey(tag);

    /// <summary>Number of faces in the file; 0 if it is no font.</summary>
    public static int CountFaces(TableView file) => file.U32(0) switch
    {
        Collection => (int)Math.Min(file.U32(8), (uint)file.Length / 4),
        TrueTypeOutlines or AppleTrueType or CffOutlines => 1,
        _ => 0,
    };

    /// <summary>The directory of a face; <see langword="null"/> with the name of the damaged part where it points outside the file.</summary>
    public static TableDirectory? Read(TableView file, int face, out string damaged)
    {
        var start = file.U32(0) == Collection ? file.U32(HeaderLength + 4L * face) : 0;
        var count = file.U16(start + 4L);
        damaged = "directory";
        if (CountFaces(file.From(start)) != 1 || count == 0 || !file.Holds(start + HeaderLength, (long)count * RecordLength))
        {
            return null;
        }

        var tables = new Dictionary<string, TableView>(count, StringComparer.Ordinal);
        for (var i = 0; i < count; i++)
        {
            var at = start + HeaderLength + (long)i * RecordLength;
            var tag = TagAt(file, at);
            var (offset, length) = (file.U32(at + 8), file.U32(at + 12));
            damaged = tag;
            if (!file.Holds(offset, length) || !tables.TryAdd(tag, file.From(offset, length)))
            {
                return null;
            }
        }

        return new TableDirectory(tables);
    }

    private static string TagAt(TableView file, long at) =>
        string.Create(4, (file, at), static (text, source) =>
        {
            for (var i = 0; i < text.Length; i++)
            {
                var character = (char)source.file.U8(source.at + i);
                text[i] = character is >= ' ' and <= '~' ? character : '?';
            }
        });
}
