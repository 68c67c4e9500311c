using System.Collections.Immutable;
using ComplianceKit.Documents.Tree.Inlines;

namespace ComplianceKit.Documents.Tree.Blocks;

/// <summary>Terms and what they mean. Styled by <c>definition-list</c>, <c>term</c> and <c>definition</c>.</summary>
public sealed record DefinitionList(ImmutableArray<Definition> Definitions) : Block;

/// <summary>A term with its meaning.</summary>
/// <param name="Term">The term.</param>
/// <param name="Blocks">The meaning.</param>
public sealed record Definition(ImmutableArray<Inline> Term, ImmutableArray<Block> Blocks) : Node;
