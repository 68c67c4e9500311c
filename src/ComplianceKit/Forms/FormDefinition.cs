using System.Collections.Immutable;
using ComplianceKit.Tables;

namespace ComplianceKit.Forms;

/// <summary>What a form asks for: its fields, and whether a roster fills a sheet a person or the rows of a table.</summary>
/// <param name="Fields">The fields in the order of the template.</param>
public sealed record FormDefinition(ImmutableArray<FormField> Fields)
{
    /// <summary>A document that is no form.</summary>
    public static FormDefinition None { get; } = new(ImmutableArray<FormField>.Empty);

    /// <summary>Whether there is anything to fill.</summary>
    public bool IsForm => !Fields.IsEmpty;

    /// <summary>The number of rows of one sheet where the roster fills a table; 0 where every person has a form of their own.</summary>
    public int RowsPerSheet { get; init; }

    /// <summary>The field of a name, or <see langword="null"/>.</summary>
    public FormField? Field(string name) => Fields.FirstOrDefault(field => field.Name == name);

    /// <summary>The field that a user means, by its name or by whatever else it is called; <see langword="null"/> for none.</summary>
    public FormField? Called(string name) => Field(name) ?? Fields.FirstOrDefault(field => field.IsCalled(name));
}

/// <summary>A field that a roster can fill.</summary>
/// <param name="Name">Its name in templates: <c>{{person.name}}</c>.</param>
/// <param name="Label">Its name in Japanese, which is also what its column may be called.</param>
public sealed record FormField(string Name, string Label)
{
    /// <summary>Its name in English, which is also what its column may be called.</summary>
    public string English { get; init; } = Name;

    /// <summary>What else its column may be called.</summary>
    public ImmutableArray<string> OtherNames { get; init; } = [];

    /// <summary>What it holds.</summary>
    public FormFieldKind Kind { get; init; }

    /// <summary>Whether its day cannot lie ahead, as that of a birth.</summary>
    public bool Past { get; init; }

    /// <summary>The name of the field whose day comes first; <see langword="null"/> for none.</summary>
    public string? NotBefore { get; init; }

    /// <summary>Whether every row must fill it.</summary>
    public bool Required { get; init; }

    /// <summary>Whether it tells people apart: two rows that agree in every such field are the same person.</summary>
    public bool Identifies { get; init; }

    /// <summary>The values that it may have; empty for any.</summary>
    public ImmutableArray<string> Choices { get; init; } = [];

    /// <summary>What it, or its column, may be called.</summary>
    public IEnumerable<string> Names => OtherNames.Append(Name).Append(Label).Append(English);

    /// <summary>Whether it is called so; widths of letters, case and blanks do not matter.</summary>
    public bool IsCalled(string name) => Names.Any(own => ComparedText.Of(own) == ComparedText.Of(name));
}

/// <summary>What a field holds.</summary>
public enum FormFieldKind
{
    /// <summary>Any characters.</summary>
    Text,

    /// <summary>The number of a telephone.</summary>
    Phone,

    /// <summary>A date, written in western years or in those of an era.</summary>
    Date,

    /// <summary>One or several of the choices, divided by 、 or a semicolon.</summary>
    Choice,
}
