using System.Collections.Immutable;

namespace ComplianceKit.Pdf.Reading;

/// <summary>An element of the logical structure (PDF 32000-1 §14.7.2), its own type mapped to the standard one.</summary>
/// <param name="Role">The standard structure type, such as <c>H1</c> or <c>TD</c>.</param>
/// <param name="Kids">What it holds, in reading order.</param>
public sealed record ReadElement(string Role, ImmutableArray<ReadKid> Kids)
{
    /// <summary>Words instead of what is drawn.</summary>
    public string? AlternativeText { get; init; }

    /// <summary>The exact characters that the content stands for.</summary>
    public string? ActualText { get; init; }

    /// <summary>BCP 47 tag of its language where it has one of its own.</summary>
    public string? Language { get; init; }

    /// <summary>Its title.</summary>
    public string? Title { get; init; }

    /// <summary>Its identifier.</summary>
    public string? Id { get; init; }

    /// <summary>What a header cell is the header of: <c>Row</c>, <c>Column</c> or <c>Both</c>.</summary>
    public string? Scope { get; init; }

    /// <summary>Identifiers of the header cells of a cell.</summary>
    public ImmutableArray<string> Headers { get; init; } = [];

    /// <summary>How the items of a list are numbered.</summary>
    public string? ListNumbering { get; init; }

    /// <summary>What a field of a printed form is, such as <c>cb</c> for a box to tick (PDF 32000-1 §14.8.5.6).</summary>
    public string? FieldRole { get; init; }

    /// <summary>Whether a box is ticked: <c>on</c> or <c>off</c>.</summary>
    public string? Checked { get; init; }

    /// <summary>What a field of a printed form asks for.</summary>
    public string? FieldDescription { get; init; }

    /// <summary>What a table shows.</summary>
    public string? Summary { get; init; }

    /// <summary>Rows that a cell covers.</summary>
    public int RowSpan { get; init; } = 1;

    /// <summary>Columns that a cell covers.</summary>
    public int ColumnSpan { get; init; } = 1;

    /// <summary>The elements directly below it.</summary>
    public IEnumerable<ReadElement> Elements => Kids.OfType<ReadElementKid>().Select(static kid => kid.Element);

    /// <summary>It and all elements below it, in reading order.</summary>
    public IEnumerable<ReadElement> Descendants() => Elements.SelectMany(static element => element.Descendants()).Prepend(this);

    /// <summary>Its text and that of all below it, in reading order.</summary>
    public string Text() => ActualText ?? string.Concat(Kids.Select(static kid => kid switch
    {
        ReadElementKid below => below.Element.Text(),
        ReadContentKid content => content.Text,
        _ => string.Empty,
    }));
}

/// <summary>Something that an element holds.</summary>
public abstract record ReadKid;

/// <summary>An element below another.</summary>
/// <param name="Element">The element.</param>
public sealed record ReadElementKid(ReadElement Element) : ReadKid;

/// <summary>Marked content of a page.</summary>
/// <param name="Page">Index of the page.</param>
/// <param name="Mark">The number of the marked content.</param>
/// <param name="Text">Its characters.</param>
public sealed record ReadContentKid(int Page, int Mark, string Text) : ReadKid;

/// <summary>A link of a page.</summary>
/// <param name="Page">Index of the page.</param>
/// <param name="Link">The link, or <see langword="null"/> for an annotation of another kind.</param>
public sealed record ReadLinkKid(int Page, ReadLink? Link) : ReadKid;
