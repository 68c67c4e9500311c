using System.Collections.Immutable;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Workspaces;

namespace ComplianceKit.Loading;

/// <summary>What loading a workspace has given.</summary>
/// <param name="Workspace">The workspace, as far as it could be read; <see langword="null"/> where there is none.</param>
/// <param name="Diagnostics">What is wrong.</param>
/// <param name="Files">The files that were read.</param>
public sealed record LoadResult(Workspace? Workspace, ImmutableArray<Diagnostic> Diagnostics, SourceFiles Files);
