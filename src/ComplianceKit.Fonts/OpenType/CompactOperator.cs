namespace ComplianceKit.Fonts.OpenType;

/// <summary>Operators of the DICTs of a CFF table (Adobe Technical Note 5176, tables 9, 10 and 23).</summary>
internal static class CompactOperator
{
    public const int FontBox = 5;
    public const int Charset = 15;
    public const int CharStrings = 17;
    public const int Private = 18;
    public const int Routines = 19;
    public const int FontMatrix = (12 << 8) | 7;
    public const int CharStringType = (12 << 8) | 6;
    public const int Registry = (12 << 8) | 30;
    public const int CidCount = (12 << 8) | 34;
    public const int FontDictionaries = (12 << 8) | 36;
    public const int FontSelector = (12 << 8) | 37;
}
