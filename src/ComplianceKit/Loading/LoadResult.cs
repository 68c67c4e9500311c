using System.Collections.Immutable;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Loading.Files;
using ComplianceKit.Workspaces;

namespace ComplianceKit.Loading;

/// <summary>What loading a workspace has given.</summary>
/// <param name="Workspace">The workspace, as far as it could be read; <see langword="null"/> where there is none.</param>
/// <param name="Diagnostics">What is wrong.</param>
/// <param name="Files">The files of the workspace that were read.</param>
/// <param name="BuiltIn">The files that ship with the program and were read: catalogs, templates.</param>
public sealed record LoadResult(Workspace? Workspace, ImmutableArray<Diagnostic> Diagnostics, SourceFiles Files, SourceFiles BuiltIn);
