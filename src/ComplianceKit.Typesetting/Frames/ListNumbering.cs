namespace ComplianceKit.Typesetting.Frames;

/// <summary>How the items of a list are marked. Names follow the values of ListNumbering (PDF 32000-1 §14.8.5.5, table 347).</summary>
public enum ListNumbering
{
    /// <summary>By nothing, or by what follows no order and is no bullet, such as a dash, ※ or a term.</summary>
    None,

    /// <summary>Filled dot.</summary>
    Disc,

    /// <summary>Open circle.</summary>
    Circle,

    /// <summary>Filled square.</summary>
    Square,

    /// <summary>Numbers, in whatever digits: 1, １, ①, ⑴, 一, 第1.</summary>
    Decimal,

    /// <summary>I, II, III.</summary>
    UpperRoman,

    /// <summary>i, ii, iii.</summary>
    LowerRoman,

    /// <summary>A, B, C, and letters in an order that have no small form: イ, ロ, ハ or ア, イ, ウ.</summary>
    UpperAlpha,

    /// <summary>a, b, c.</summary>
    LowerAlpha,
}
