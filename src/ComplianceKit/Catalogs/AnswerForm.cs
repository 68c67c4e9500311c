namespace ComplianceKit.Catalogs;

/// <summary>The shape in which a guideline wants an item to be answered.</summary>
public enum AnswerForm
{
    /// <summary>A state with free text.</summary>
    Text,

    /// <summary>はい or いいえ with the date of the check and, for いいえ, the date by which it will be はい (checklists).</summary>
    YesNoDates,

    /// <summary>はい, いいえ or 対象外 with the number of a note that stands below (MDS/SDS).</summary>
    YesNoNotes,

    /// <summary>A number with the unit of the item (service levels).</summary>
    Numeric,
}
