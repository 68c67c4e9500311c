using System.Collections.Immutable;
using ComplianceKit.Catalogs;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Documents.Furigana;
using ComplianceKit.Documents.Tree;
using ComplianceKit.Editions.Changes;
using ComplianceKit.Evidence;
using ComplianceKit.Rulebooks.Model;
using ComplianceKit.Workspaces;

namespace ComplianceKit.Composition;

/// <summary>The files that a document names. Composition asks for them here and touches no file itself.</summary>
public interface IDocumentResources
{
    /// <summary>A picture; <see langword="null"/> with a diagnostic where there is none.</summary>
    ImageResource? Image(string source, SourceSpan? place, DiagnosticBag diagnostics);

    /// <summary>A text; <see langword="null"/> with a diagnostic where there is none.</summary>
    SourcedText? Text(string file, SourceSpan place, DiagnosticBag diagnostics);

    /// <summary>A rulebook with its overlays; <see langword="null"/> with a diagnostic where there is none.</summary>
    Rulebook? Rulebook(string name, SourceSpan place, DiagnosticBag diagnostics);

    /// <summary>A catalog with all its items; <see langword="null"/> with a diagnostic where there is none.</summary>
    Catalog? Catalog(string id, SourceSpan place, DiagnosticBag diagnostics);

    /// <summary>What differs between two states of the workspace, for a document that shows it.</summary>
    ImmutableArray<Change> Changes { get; }

    /// <summary>What the files of the evidence were when they were locked; <see langword="null"/> where nothing is, or with a diagnostic.</summary>
    EvidenceLock? EvidenceLock(DiagnosticBag diagnostics);

    /// <summary>The readings of words, for documents that print them above their kanji.</summary>
    ReadingDictionary Readings(DiagnosticBag diagnostics);
}
