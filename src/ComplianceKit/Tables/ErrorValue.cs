namespace ComplianceKit.Tables;

/// <summary>Knows the errors that spreadsheet programs put into cells whose formulas fail, also where such a sheet was saved as text.</summary>
internal static class ErrorValue
{
    /// <summary>Whether a cell holds one.</summary>
    public static bool Is(string text) => text is "#N/A" or "#REF!" or "#VALUE!" or "#DIV/0!" or "#NAME?" or "#NUM!" or "#NULL!"
        or "#SPILL!" or "#CALC!" or "#FIELD!" or "#BLOCKED!" or "#UNKNOWN!" or "#CONNECT!" or "#BUSY!" or "#GETTING_DATA";
}
