using System.Collections.Immutable;
using ComplianceKit.Documents.Tree.Blocks;
using ComplianceKit.Documents.Tree.Inlines;

namespace ComplianceKit.Documents.References;

/// <summary>A reference whose words are known only when everything is numbered.</summary>
/// <param name="TargetId">The id of the target.</param>
/// <param name="Content">The words, or empty for the target's number.</param>
/// <param name="ToPage">Whether the page's number is wanted.</param>
internal sealed record PendingReference(string TargetId, ImmutableArray<Inline> Content, bool ToPage) : Inline;

/// <summary>A mark that refers to a note, numbered by first use.</summary>
internal sealed record PendingNoteMark(string NoteId) : Inline;

/// <summary>The place where the notes are printed.</summary>
/// <param name="AsTable">Whether as a table with the marks, terms and texts in columns.</param>
/// <param name="All">Whether notes that nothing refers to are printed as well.</param>
internal sealed record PendingNotes(bool AsTable, bool All) : Block;

/// <summary>The definition of a note; it prints nothing where it stands.</summary>
/// <param name="NoteId">The id by which marks name it.</param>
/// <param name="Term">What it explains, printed before it; <see langword="null"/> for none.</param>
/// <param name="Blocks">What it says.</param>
/// <param name="AtFoot">Whether it is printed at the foot of the page on which it is first referred to.</param>
internal sealed record NoteDefinition(string NoteId, string? Term, ImmutableArray<Block> Blocks, bool AtFoot) : Block;
