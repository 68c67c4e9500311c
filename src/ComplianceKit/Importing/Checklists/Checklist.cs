using System.Collections.Immutable;
using ComplianceKit.Catalogs;
using ComplianceKit.Tables;

namespace ComplianceKit.Importing.Checklists;

/// <summary>A published checklist or questionnaire as its sheet prints it.</summary>
/// <param name="Title">The text above its head, empty for none.</param>
/// <param name="Levels">The names of the levels of its hierarchy, from the highest.</param>
/// <param name="Form">How its items are to be answered, by its columns.</param>
/// <param name="Rows">Its items in order.</param>
/// <param name="Doubts">What a person should look at.</param>
/// <param name="Cells">What has become of the cells.</param>
public sealed record Checklist(
    string Title, ImmutableArray<string> Levels, AnswerForm Form, ImmutableArray<ChecklistRow> Rows, ImmutableArray<Doubt> Doubts, CellCounts Cells)
{
    /// <summary>The rows that people do not see in the sheet, and that were read like the others.</summary>
    public ImmutableArray<int> Hidden { get; init; } = [];
}

/// <summary>A row that asks something.</summary>
/// <param name="Line">The row as it stands in the sheet.</param>
/// <param name="Path">The parts that it stands in, from the highest, empty cells filled from above.</param>
/// <param name="Number">Its number as printed, empty for none.</param>
/// <param name="Requirement">What is asked.</param>
public sealed record ChecklistRow(TableLine Line, ImmutableArray<PrintedLabel> Path, string Number, string Requirement)
{
    /// <summary>The id that the sheet gives it, empty for none.</summary>
    public string Id { get; init; } = string.Empty;

    /// <summary>Its running number, empty for none.</summary>
    public string Sequence { get; init; } = string.Empty;

    /// <summary>What it is about, empty for nothing said.</summary>
    public string Topic { get; init; } = string.Empty;

    /// <summary>What it looks at, empty for nothing said.</summary>
    public string Target { get; init; } = string.Empty;

    /// <summary>A remark, empty for none.</summary>
    public string Remark { get; init; } = string.Empty;
}
