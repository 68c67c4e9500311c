using System.Collections.Immutable;

namespace ComplianceKit.Editions.Changes;

/// <summary>What of a workspace a change is about.</summary>
public enum ChangeArea
{
    /// <summary>The answer to items.</summary>
    Answer,

    /// <summary>An entry of the evidence register.</summary>
    Evidence,

    /// <summary>A catalog that the workspace uses.</summary>
    Catalog,

    /// <summary>The organisation.</summary>
    Organization,

    /// <summary>The service.</summary>
    Service,

    /// <summary>A variable of the user's own.</summary>
    Variable,

    /// <summary>An entry of the glossary.</summary>
    Note,

    /// <summary>A document that is built.</summary>
    Document,

    /// <summary>A section of a document as readers see it.</summary>
    Section,

    /// <summary>A file that goes into documents: a text, a picture, a template.</summary>
    File,
}

/// <summary>What became of it.</summary>
public enum ChangeKind
{
    /// <summary>It is new.</summary>
    Added,

    /// <summary>It is gone.</summary>
    Removed,

    /// <summary>It is another.</summary>
    Changed,
}

/// <summary>Something that differs between two states of a workspace.</summary>
/// <param name="Area">What it is about.</param>
/// <param name="Kind">What became of it.</param>
/// <param name="Id">The id: the full reference of an item, a path in a file.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Fields">What differs in it.</param>
public sealed record Change(ChangeArea Area, ChangeKind Kind, string Id, string Title, ImmutableArray<FieldChange> Fields)
{
    /// <summary>Further items whose answers, shared or inherited, changed in the same way.</summary>
    public ImmutableArray<string> Also { get; init; } = [];

    /// <summary>All items that it is about.</summary>
    public IEnumerable<string> Items => Also.Prepend(Id);
}

/// <summary>A value that differs.</summary>
/// <param name="Field">Its name in files.</param>
/// <param name="Old">The old one as files have it, evidence by its titles; empty for none.</param>
/// <param name="Now">The new one.</param>
public sealed record FieldChange(string Field, string Old, string Now);
