using System.Collections.Immutable;
using ComplianceKit.Composition.Designs;
using ComplianceKit.Composition.Rendering;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Forms;
using ComplianceKit.Workspaces;

namespace ComplianceKit.Composition.Templates;

/// <summary>A kind of document: its text, its page design and what a workspace may choose.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">The title of documents that give none of their own.</param>
/// <param name="Entry">The text that is expanded.</param>
/// <param name="Partials">The texts that it may include, by name.</param>
/// <param name="Parameters">What a workspace may choose, by name.</param>
/// <param name="Designs">The page designs, by name, with the template's own styles put over them.</param>
/// <param name="DefaultDesign">The design that is used where the workspace names none.</param>
/// <param name="Layouts">The lists of sections, by name.</param>
/// <param name="Origin">Where it was read.</param>
public sealed record Template(
    string Id,
    string Title,
    TemplateText Entry,
    ImmutableSortedDictionary<string, TemplateText> Partials,
    ImmutableSortedDictionary<string, TemplateParameter> Parameters,
    ImmutableSortedDictionary<string, Design> Designs,
    string DefaultDesign,
    ImmutableSortedDictionary<string, Layout> Layouts,
    SourceSpan Origin)
{
    /// <summary>What it is for, in the language of the user.</summary>
    public LocalizedText Description { get; init; } = new(Title, Title);

    /// <summary>The fields that a roster can fill.</summary>
    public FormDefinition Form { get; init; } = FormDefinition.None;

    /// <summary>The formats of documents that name none.</summary>
    public ImmutableArray<string> Formats { get; init; } = ["pdf"];
}

/// <summary>Something that a workspace may choose for a document.</summary>
/// <param name="Name">Its name under <c>with:</c>.</param>
/// <param name="Default">What holds where it is left out.</param>
/// <param name="Required">Whether it must be given.</param>
/// <param name="IsFile">Whether it names a file of the workspace.</param>
/// <param name="Choices">The values that it may have; empty for any.</param>
public sealed record TemplateParameter(string Name, object? Default, bool Required, bool IsFile, ImmutableArray<string> Choices);

/// <summary>The order in which a disclosure prints guideline items: data, so that another table is another file.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Parts">The parts in order.</param>
/// <param name="Origin">Where it was read.</param>
public sealed record Layout(string Name, ImmutableArray<LayoutPart> Parts, SourceSpan Origin)
{
    /// <summary>What it leaves out on purpose: <c>catalog</c>, <c>catalog/part</c> or <c>catalog/item</c>.</summary>
    public ImmutableArray<SourcedText> Omitted { get; init; } = [];
}

/// <summary>A part of a layout: a heading of level 1.</summary>
public sealed record LayoutPart(string Title, ImmutableArray<LayoutSection> Sections);

/// <summary>A section of a layout: a heading of level 2 with the items printed under it.</summary>
public sealed record LayoutSection(string Title, ImmutableArray<SourcedText> Items, bool Optional);
