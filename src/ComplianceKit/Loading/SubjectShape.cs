using System.Collections.Immutable;

namespace ComplianceKit.Loading;

/// <summary>
/// What the files of the organisation and the service may hold. Anything else is a slip of the pen, or belongs under <c>more:</c>, whose
/// keys are the user's own.
/// </summary>
internal static class SubjectShape
{
    /// <summary>The organisation.</summary>
    public static ImmutableArray<FieldShape> Organization { get; } =
    [
        new("name", FieldKind.Text, Required: true),
        .. Texts("address", "representative", "url", "email", "phone", "established"),
        new("more", FieldKind.Free),
    ];

    /// <summary>The service.</summary>
    public static ImmutableArray<FieldShape> Service { get; } =
    [
        new("name", FieldKind.Text, Required: true),
        .. Texts("short-name", "version", "url"),
        new("launched", FieldKind.Date),
        new("summary", FieldKind.Text),
        new("roles", FieldKind.Records) { Fields = [new("id", FieldKind.Text), new("title", FieldKind.Text, Required: true), .. Texts("holder", "duties")] },
        new("departments", FieldKind.Records) { Fields = [new("name", FieldKind.Text, Required: true), .. Texts("duties")] },
        new("subcontractors", FieldKind.Records) { Fields = [new("name", FieldKind.Text, Required: true), .. Texts("work", "location")] },
        new("certificates", FieldKind.Records) { Fields = Certificate },
        new("contacts", FieldKind.Records) { Fields = [new("title", FieldKind.Text, Required: true), .. Texts("channel", "value", "hours")] },
        new("figures", FieldKind.Records) { Fields = Figure },
        new("risks", FieldKind.Records) { Fields = Risk },
        new("more", FieldKind.Free),
    ];

    private static ImmutableArray<FieldShape> Certificate =>
    [
        new("id", FieldKind.Text),
        new("title", FieldKind.Text, Required: true),
        .. Texts("standard", "body", "number"),
        new("obtained", FieldKind.Date),
        new("valid-until", FieldKind.Date),
        .. Texts("scope"),
    ];

    private static ImmutableArray<FieldShape> Figure =>
    [
        new("id", FieldKind.Text, Required: true),
        new("file", FieldKind.File, Required: true),
        new("alt", FieldKind.Text, Required: true),
        .. Texts("caption"),
    ];

    // リスク対応一覧: who bears a risk, what the vendor does about it, what is left to the facility.
    private static ImmutableArray<FieldShape> Risk =>
    [
        new("id", FieldKind.Text),
        new("risk", FieldKind.Text, Required: true),
        .. Texts("example", "treatment", "bearer", "measure"),
        new("facility", FieldKind.Text),
    ];

    private static IEnumerable<FieldShape> Texts(params IEnumerable<string> keys) => keys.Select(static key => new FieldShape(key, FieldKind.Text));
}

/// <summary>A key of a mapping and what it holds.</summary>
/// <param name="Key">The key.</param>
/// <param name="Kind">What its value is.</param>
/// <param name="Required">Whether it must be there.</param>
internal sealed record FieldShape(string Key, FieldKind Kind, bool Required = false)
{
    /// <summary>The keys of each mapping, for lists of mappings.</summary>
    public ImmutableArray<FieldShape> Fields { get; init; } = [];
}

/// <summary>What the value of a key is.</summary>
internal enum FieldKind
{
    /// <summary>A text; a date or true and false stay what they are.</summary>
    Text,

    /// <summary>A date.</summary>
    Date,

    /// <summary>A file of the workspace.</summary>
    File,

    /// <summary>A list of mappings, whose ids are unique where they have any.</summary>
    Records,

    /// <summary>Anything.</summary>
    Free,
}
