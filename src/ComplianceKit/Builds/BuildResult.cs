using System.Collections.Immutable;
using ComplianceKit.Builds.Ledgers;
using ComplianceKit.Documents.Diagnostics;

namespace ComplianceKit.Builds;

/// <summary>What a build has given.</summary>
/// <param name="Files">The files; none where anything is wrong.</param>
/// <param name="Ledgers">The accounts of guideline items, one a document.</param>
/// <param name="Diagnostics">What is wrong.</param>
public sealed record BuildResult(ImmutableArray<OutputFile> Files, ImmutableArray<Ledger> Ledgers, ImmutableArray<Diagnostic> Diagnostics);
