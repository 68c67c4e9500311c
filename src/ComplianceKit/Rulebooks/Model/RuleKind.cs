namespace ComplianceKit.Rulebooks.Model;

/// <summary>What a part of a rulebook is.</summary>
public enum RuleKind
{
    /// <summary>The words before the first chapter or article.</summary>
    Preamble,

    /// <summary>章.</summary>
    Chapter,

    /// <summary>節.</summary>
    Section,

    /// <summary>条.</summary>
    Article,

    /// <summary>項.</summary>
    Paragraph,

    /// <summary>号, and イ and (ア) inside it.</summary>
    Item,

    /// <summary>Words or tables without a number of their own.</summary>
    Block,

    /// <summary>附則.</summary>
    Supplement,

    /// <summary>別紙.</summary>
    Annex,

    /// <summary>別表.</summary>
    AnnexTable,

    /// <summary>様式.</summary>
    Form,

    /// <summary>The title of the whole, which is no part in a file but is compared like one.</summary>
    Title,
}
