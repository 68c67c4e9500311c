namespace ComplianceKit.Importing.Columns;

/// <summary>What a column of somebody's sheet holds.</summary>
public enum ColumnRole
{
    /// <summary>Nothing that an answer is made of.</summary>
    Other,

    /// <summary>A part of the catalog that the row stands in; there may be several.</summary>
    Part,

    /// <summary>The id of an item of a catalog.</summary>
    Item,

    /// <summary>The running number of the row.</summary>
    Sequence,

    /// <summary>The number of the item as printed.</summary>
    Number,

    /// <summary>What is asked.</summary>
    Requirement,

    /// <summary>How far it is met, as a sign or a word.</summary>
    Status,

    /// <summary>The answer in words.</summary>
    Answer,

    /// <summary>A remark.</summary>
    Remark,

    /// <summary>When it was looked at.</summary>
    Reviewed,

    /// <summary>When it will be met.</summary>
    Planned,

    /// <summary>What the item is about, in a few words.</summary>
    Topic,

    /// <summary>What the item looks at.</summary>
    Target,

    /// <summary>Who is to act: the facility, the vendor.</summary>
    Actor,

    /// <summary>How far it is met when it was looked at a second time.</summary>
    StatusAgain,

    /// <summary>When it was looked at a second time.</summary>
    ReviewedAgain,

    /// <summary>A further part of the number, in a column beside it without a head of its own.</summary>
    SubNumber,

    /// <summary>A mark here says はい.</summary>
    Yes,

    /// <summary>A mark here says いいえ.</summary>
    No,

    /// <summary>A mark here says 対象外.</summary>
    NotApplicable,
}
