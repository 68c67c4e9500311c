using System.Collections.Immutable;
using ComplianceKit.Documents.Tree.Styles;

namespace ComplianceKit.Documents.Tree;

/// <summary>
/// A whole document, ready to be written: numbers and references are resolved, images are loaded, styles are named.
/// It knows nothing of guidelines, pages, PDF or spreadsheets.
/// </summary>
public sealed record Document(DocumentProperties Properties, StyleSheet Styles, ImmutableArray<Section> Sections);
