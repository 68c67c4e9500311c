namespace ComplianceKit.Evidence;

/// <summary>How kinds of evidence and levels of disclosure are named in Japanese documents.</summary>
internal static class EvidenceWords
{
    /// <summary>The name of a kind.</summary>
    public static string Of(EvidenceKind kind) => kind switch
    {
        EvidenceKind.Policy => "規程・方針",
        EvidenceKind.Certificate => "認証・証明書",
        EvidenceKind.Log => "ログ",
        EvidenceKind.Contract => "契約書",
        EvidenceKind.Screenshot => "画面の写し",
        EvidenceKind.Url => "ウェブページ",
        _ => "記録",
    };

    /// <summary>The name of a level.</summary>
    public static string Of(Disclosure disclosure) => disclosure switch
    {
        Disclosure.Public => "公開",
        Disclosure.Internal => "社内",
        _ => "個別開示",
    };

    /// <summary>The name of a level in files.</summary>
    public static string NameOf(Disclosure disclosure) => disclosure switch
    {
        Disclosure.Public => "public",
        Disclosure.Internal => "internal",
        _ => "individual",
    };

    /// <summary>The level of a name in files.</summary>
    public static Disclosure LevelOf(string name) => name switch
    {
        "public" => Disclosure.Public,
        "internal" => Disclosure.Internal,
        _ => Disclosure.Individual,
    };
}
