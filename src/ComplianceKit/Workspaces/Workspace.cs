using System.Collections.Immutable;
using ComplianceKit.Catalogs;
using ComplianceKit.Crosswalks;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Evidence;
using ComplianceKit.Responses;

namespace ComplianceKit.Workspaces;

/// <summary>Everything that a user keeps, read and checked.</summary>
/// <param name="Folder">The absolute path of its folder.</param>
/// <param name="Language">The language of its documents as a BCP 47 tag.</param>
public sealed record Workspace(string Folder, string Language)
{
    /// <summary>The organisation, as data for templates.</summary>
    public DataMap Organization { get; init; } = DataMap.Empty;

    /// <summary>The service, as data for templates; empty where the workspace has none.</summary>
    public DataMap Service { get; init; } = DataMap.Empty;

    /// <summary>The user's own variables.</summary>
    public DataMap Variables { get; init; } = DataMap.Empty;

    /// <summary>The catalogs that it uses, in its order.</summary>
    public ImmutableArray<Catalog> Catalogs { get; init; } = [];

    /// <summary>Where the workspace names each catalog, by id.</summary>
    public ImmutableDictionary<string, SourceSpan> CatalogPlaces { get; init; } = ImmutableDictionary<string, SourceSpan>.Empty;

    /// <summary>The answers.</summary>
    public ResponseBook Responses { get; init; } = ResponseBook.Empty;

    /// <summary>The folders and files that it names for answers.</summary>
    public ImmutableArray<string> ResponsePlaces { get; init; } = [];

    /// <summary>The crosswalks between its catalogs.</summary>
    public ImmutableArray<Crosswalk> Crosswalks { get; init; } = [];

    /// <summary>The evidence, by id.</summary>
    public ImmutableSortedDictionary<string, EvidenceItem> Evidence { get; init; } =
        ImmutableSortedDictionary.Create<string, EvidenceItem>(StringComparer.Ordinal);

    /// <summary>How early and how strictly it wants to be told.</summary>
    public CheckSettings Checks { get; init; } = new();

    /// <summary>Who answers what.</summary>
    public ImmutableArray<Owner> Owners { get; init; } = [];

    /// <summary>The columns that people have added to sheets, kept for the next ones.</summary>
    public ImmutableArray<SheetColumn> SheetColumns { get; init; } = [];

    /// <summary>The glossary.</summary>
    public ImmutableArray<Note> Notes { get; init; } = [];

    /// <summary>The documents to build.</summary>
    public ImmutableArray<DocumentRequest> Documents { get; init; } = [];

    /// <summary>The fonts of the user.</summary>
    public ImmutableArray<WorkspaceFont> Fonts { get; init; } = [];

    /// <summary>The date that all documents bear where their revisions give none.</summary>
    public DateOnly? Created { get; init; }

    /// <summary>The catalog of an id, or <see langword="null"/>.</summary>
    public Catalog? Catalog(string id) => Catalogs.FirstOrDefault(catalog => catalog.Id == id);
}

/// <summary>Somebody who answers items.</summary>
/// <param name="Name">A person's role or a department.</param>
/// <param name="Items">Ids of catalogs, and of parts or items in them (<c>catalog/part</c>).</param>
public sealed record Owner(string Name, ImmutableArray<SourcedText> Items);

/// <summary>An entry of the glossary.</summary>
public sealed record Note(string Id, string Term, SourcedText Text);

/// <summary>A family of fonts that the workspace brings along.</summary>
/// <param name="Name">The family's name in styles.</param>
/// <param name="Regular">Path of the regular face, absolute.</param>
/// <param name="Bold">Path of the bold face, absolute, or <see langword="null"/>.</param>
public sealed record WorkspaceFont(string Name, string Regular, string? Bold);

/// <summary>A document that the workspace asks for.</summary>
/// <param name="Id">Its id, which names its files.</param>
/// <param name="Template">The template's id.</param>
/// <param name="Formats">The formats.</param>
/// <param name="Parameters">What <c>with:</c> says.</param>
/// <param name="Revisions">Its editions, oldest first.</param>
/// <param name="Origin">Where it was read.</param>
public sealed record DocumentRequest(
    string Id, string Template, ImmutableArray<SourcedText> Formats, DataMap Parameters, ImmutableArray<Revision> Revisions, SourceSpan Origin)
{
    /// <summary>The title, where it is not the template's.</summary>
    public string? Title { get; init; }

    /// <summary>Where each parameter stands.</summary>
    public ImmutableSortedDictionary<string, SourceSpan> ParameterPlaces { get; init; } =
        ImmutableSortedDictionary.Create<string, SourceSpan>(StringComparer.Ordinal);

    /// <summary>Whether it goes into a bundle of evidence, and names files by their places there.</summary>
    public bool IsBundled { get; init; }

    /// <summary>Where the template's name stands.</summary>
    public SourceSpan TemplateOrigin { get; init; } = Origin;
}

/// <summary>An edition of a document.</summary>
public sealed record Revision(string Edition, DateOnly Date, SourcedText Changes);
