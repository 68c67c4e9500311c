using System.Collections.Immutable;

namespace ComplianceKit.Pdf.Reading.Speech;

/// <summary>Something that a screen reader speaks.</summary>
public abstract record Spoken;

/// <summary>A heading.</summary>
/// <param name="Level">1 to 6.</param>
/// <param name="Text">Its words.</param>
public sealed record SpokenHeading(int Level, string Text) : Spoken;

/// <summary>A paragraph.</summary>
/// <param name="Text">Its words.</param>
public sealed record SpokenParagraph(string Text) : Spoken;

/// <summary>A picture of its own.</summary>
/// <param name="Text">Its alternative text.</param>
public sealed record SpokenFigure(string Text) : Spoken;

/// <summary>The caption of a table or picture.</summary>
/// <param name="Text">Its words.</param>
public sealed record SpokenCaption(string Text) : Spoken;

/// <summary>A list or a table of contents.</summary>
/// <param name="IsContents">Whether it is a table of contents.</param>
/// <param name="Items">What is in it.</param>
public sealed record SpokenList(bool IsContents, ImmutableArray<SpokenItem> Items) : Spoken;

/// <summary>An item of a list, or a note.</summary>
/// <param name="IsNote">Whether it is a note.</param>
/// <param name="Label">What stands before it, empty for nothing.</param>
/// <param name="Content">What it says.</param>
public sealed record SpokenItem(bool IsNote, string Label, ImmutableArray<Spoken> Content) : Spoken;

/// <summary>A quotation.</summary>
/// <param name="Content">What is quoted.</param>
public sealed record SpokenQuotation(ImmutableArray<Spoken> Content) : Spoken;

/// <summary>A table.</summary>
/// <param name="Rows">Number of its rows, head and all.</param>
/// <param name="Columns">Number of its columns.</param>
/// <param name="Summary">What it shows, empty where it does not say.</param>
/// <param name="Caption">Its caption and what else stands outside its rows.</param>
/// <param name="Cells">Its cells in reading order.</param>
public sealed record SpokenTable(int Rows, int Columns, string Summary, ImmutableArray<Spoken> Caption, ImmutableArray<SpokenCell> Cells) : Spoken;

/// <summary>A cell of a table.</summary>
/// <param name="Row">The first row that it covers, from 1.</param>
/// <param name="Column">The first column that it covers, from 1.</param>
/// <param name="Scope">What it is the header of: <c>Row</c>, <c>Column</c> or <c>Both</c>; empty for a cell that holds data.</param>
/// <param name="Headers">The words of its headers: those of its columns, then those of its rows.</param>
/// <param name="Content">What it says.</param>
public sealed record SpokenCell(int Row, int Column, string Scope, ImmutableArray<string> Headers, ImmutableArray<Spoken> Content) : Spoken;
