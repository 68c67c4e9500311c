using System.Collections.Immutable;
using ComplianceKit.Documents.Tree;
using ComplianceKit.Documents.Tree.Blocks;

namespace ComplianceKit.Xlsx.Sheets;

/// <summary>The part of a document that becomes a sheet.</summary>
/// <param name="Name">The name, made legal and unique.</param>
/// <param name="Section">The section that it belongs to.</param>
/// <param name="Begins">Whether it is the first sheet of its section.</param>
/// <param name="Blocks">What stands on it.</param>
internal sealed record SheetSource(string Name, Section Section, bool Begins, ImmutableArray<Block> Blocks);
