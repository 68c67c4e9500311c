namespace ComplianceKit.Rulebooks.Amending.Wording;

/// <summary>What an amending sentence does to words.</summary>
internal enum RewordingKind
{
    /// <summary>「甲」を「乙」に改める。</summary>
    Replace,

    /// <summary>「甲」の下に「乙」を加える。</summary>
    Add,

    /// <summary>「甲」を削る。</summary>
    Delete,
}
