using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Tables;
using ComplianceKit.Workspaces;

namespace ComplianceKit.Loading.Yaml;

/// <summary>
/// Reads the entries of a mapping by name, remembers which were asked for, and reports the rest as unknown. What is wrong goes to the
/// bag; the reader then gives a default, so that one slip hides no other.
/// </summary>
internal sealed partial class MappingReader(YamlMapping mapping, DiagnosticBag diagnostics)
{
    private readonly List<string> asked = [];

    /// <summary>Where the mapping begins.</summary>
    public SourceSpan Span => mapping.Span;

    /// <summary>What is wrong so far.</summary>
    public DiagnosticBag Diagnostics => diagnostics;

    /// <summary>A reader of <paramref name="node"/>, or <see langword="null"/> with a diagnostic where it is no mapping.</summary>
    public static MappingReader? Of(YamlNode node, string what, DiagnosticBag diagnostics) => Of(node, diagnostics, () => LoadingDiagnostics.WrongType(what, YamlShape.Mapping, node.Span));

    private static MappingReader? Of(YamlNode node, DiagnosticBag diagnostics, Func<Diagnostic> wrong)
    {
        if (node is YamlMapping mapping)
        {
            return new MappingReader(mapping, diagnostics);
        }

        diagnostics.Add(node is YamlScalar text && YamlSlip.In(text) is { } slip
            ? LoadingDiagnostics.BadYaml(slip)
            : wrong());
        return null;
    }

    /// <summary>Where a key's value stands, or the mapping where it has none.</summary>
    public SourceSpan PlaceOf(string key) => Find(key)?.Value.Span ?? mapping.Span;

    /// <summary>The node of a key, or <see langword="null"/>.</summary>
    public YamlNode? Node(string key)
    {
        asked.Add(key);
        var value = Find(key)?.Value;
        return value is YamlScalar { IsNull: true } ? null : value;
    }

    /// <summary>A text that must be there.</summary>
    public string Required(string key)
    {
        var text = Optional(key);
        if (Find(key) is not { } entry)
        {
            diagnostics.Add(LoadingDiagnostics.MissingKey(key, mapping.Span));
        }
        else if (string.IsNullOrWhiteSpace(text) && entry.Value is YamlScalar)
        {
            diagnostics.Add(LoadingDiagnostics.EmptyValue(key, entry.Key.Span));
        }

        return text ?? string.Empty;
    }

    /// <summary>A text that takes the place of another one, or <see langword="null"/>; one in quotes that says nothing is told.</summary>
    public string? Filled(string key)
    {
        var text = Optional(key);
        if (text is not null && string.IsNullOrWhiteSpace(text))
        {
            diagnostics.Add(LoadingDiagnostics.EmptyValue(key, PlaceOf(key)));
        }

        return text;
    }

    /// <summary>A text, or <see langword="null"/>.</summary>
    public string? Optional(string key) => Scalar(key)?.Value;

    /// <summary>A text with its place, or <see langword="null"/>.</summary>
    public SourcedText? Text(string key) =>
        Scalar(key) is { } scalar ? new SourcedText(scalar.Value, scalar.Span, scalar.ContentLine) : null;

    /// <summary>A text with its place that must be there.</summary>
    public SourcedText RequiredText(string key)
    {
        _ = Required(key);
        return Text(key) ?? new SourcedText(string.Empty, mapping.Span, mapping.Span.Start.Line);
    }

    /// <summary>A date that must be there.</summary>
    public DateOnly RequiredDate(string key)
    {
        var date = Date(key);
        if (date is null && Node(key) is null)
        {
            diagnostics.Add(Find(key) is { } entry ? LoadingDiagnostics.EmptyValue(key, entry.Key.Span) : LoadingDiagnostics.MissingKey(key, mapping.Span));
        }

        return date ?? DateOnly.MinValue;
    }

    /// <summary>A date, or <see langword="null"/>.</summary>
    public DateOnly? Date(string key)
    {
        if (Scalar(key) is not { } scalar)
        {
            return null;
        }

        if (DateOnly.TryParseExact(scalar.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        diagnostics.Add(YearMonthDay().IsMatch(scalar.Value)
            ? LoadingDiagnostics.NoSuchDay(key, scalar.Value, scalar.Span)
            : LoadingDiagnostics.BadDate(key, scalar.Value, WrittenDate.Parse(scalar.Value), scalar.Span));
        return null;
    }

    [GeneratedRegex("^[0-9]{4}-[0-9]{2}-[0-9]{2}$")]
    private static partial Regex YearMonthDay();

    /// <summary>A whole number, or <paramref name="otherwise"/>.</summary>
    public int Number(string key, int otherwise)
    {
        if (Scalar(key) is not { } scalar)
        {
            return otherwise;
        }

        if (int.TryParse(scalar.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        diagnostics.Add(LoadingDiagnostics.WrongType(key, YamlShape.WholeNumber, scalar.Span));
        return otherwise;
    }

    /// <summary>True or false, or <paramref name="otherwise"/>.</summary>
    public bool Flag(string key, bool otherwise = false)
    {
        if (Scalar(key) is not { } scalar)
        {
            return otherwise;
        }

        if (scalar.Truth is { } truth)
        {
            return truth;
        }

        diagnostics.Add(LoadingDiagnostics.WrongType(key, scalar.Plain ? YamlShape.TrueOrFalse : YamlShape.UnquotedTrueOrFalse, scalar.Span));
        return otherwise;
    }

    /// <summary>One of the names of <paramref name="values"/>, or <see langword="null"/>.</summary>
    /// <param name="key">The key.</param>
    /// <param name="values">What may stand there.</param>
    /// <param name="meantBy">What somebody means who writes a word that documents print; <see langword="null"/> for words that are none.</param>
    public T? Choice<T>(string key, IReadOnlyDictionary<string, T> values, Func<string, string?>? meantBy = null)
        where T : struct
    {
        if (Scalar(key) is not { } scalar)
        {
            return null;
        }

        if (values.TryGetValue(scalar.Value, out var value))
        {
            return value;
        }

        var near = meantBy?.Invoke(scalar.Value) ?? Nearest.To(KeyMeant.Plain(scalar.Value), values.Keys);
        diagnostics.Add(LoadingDiagnostics.UnknownValue(key, scalar.Value, near, values.Keys, scalar.Span));
        return null;
    }

    /// <summary>Texts: a sequence of them, or a single one.</summary>
    public ImmutableArray<SourcedText> Texts(string key) => Node(key) switch
    {
        null => [],
        YamlScalar scalar => [new SourcedText(scalar.Value, scalar.Span, scalar.ContentLine)],
        YamlSequence sequence => [.. sequence.Items.Select(item => AsScalar(key, item)).OfType<YamlScalar>()
            .Select(static scalar => new SourcedText(scalar.Value, scalar.Span, scalar.ContentLine))],
        var other => WrongTexts(key, other),
    };

    /// <summary>Texts of which each is one of <paramref name="known"/>; others are reported and left out.</summary>
    public ImmutableArray<string> Words(string key, ImmutableArray<string> known)
    {
        var words = Texts(key);
        foreach (var word in words.Where(word => !known.Contains(word.Value, StringComparer.Ordinal)))
        {
            diagnostics.Add(LoadingDiagnostics.UnknownValue(key, word.Value, Nearest.To(word.Value, known), known, word.Origin));
        }

        return [.. words.Select(static word => word.Value).Where(word => known.Contains(word, StringComparer.Ordinal))];
    }

    /// <summary>A reader for each mapping of a sequence.</summary>
    public IEnumerable<MappingReader> Mappings(string key) => Node(key) is { } node ? Each(node, key, diagnostics) : [];

    /// <summary>A reader for each mapping of <paramref name="node"/>; none with a diagnostic where it is no sequence.</summary>
    public static IEnumerable<MappingReader> Each(YamlNode node, string what, DiagnosticBag diagnostics)
    {
        if (node is YamlSequence sequence)
        {
            return sequence.Items.Select(item => Of(item, diagnostics, () => LoadingDiagnostics.WrongEntry(what, YamlShape.Mapping, item.Span))).OfType<MappingReader>();
        }

        diagnostics.Add(LoadingDiagnostics.WrongType(what, YamlShape.List, node.Span));
        return [];
    }

    /// <summary>A reader of a nested mapping, or <see langword="null"/>.</summary>
    public MappingReader? Mapping(string key) => Node(key) is { } node ? Of(node, key, diagnostics) : null;

    /// <summary>A mapping as plain data, whose keys are the user's own; <see langword="null"/> where there is none.</summary>
    public DataMap? Data(string key) => Mapping(key) is null ? null : DataReader.Map((YamlMapping)Node(key)!);

    /// <summary>All entries, for mappings whose keys are the user's own.</summary>
    public IEnumerable<YamlEntry> Everything()
    {
        asked.AddRange(mapping.Entries.Select(static entry => entry.Key.Value));
        return mapping.Entries;
    }

    /// <summary>Whether a key stands there that is none but was meant for <paramref name="key"/>: that one is reported as unknown and not as missing as well.</summary>
    public bool IsMeantBy(string key) =>
        mapping.Entries.Any(entry => entry.Key.Value != key && !asked.Contains(entry.Key.Value, StringComparer.Ordinal) && KeyMeant.Of(entry.Key.Value, [key]) is not null);

    /// <summary>Reports the keys that nobody has asked for.</summary>
    /// <param name="freely">The key below which the user's own keys stand, where such a key has slipped out of it; <see langword="null"/> for none.</param>
    public void ReportUnknown(string? freely = null)
    {
        foreach (var entry in mapping.Entries.Where(entry => !asked.Contains(entry.Key.Value, StringComparer.Ordinal)))
        {
            var key = entry.Key.Value;
            diagnostics.Add(LoadingDiagnostics.UnknownKey(key, KeyMeant.Of(key, asked), asked.Distinct(), entry.Key.Span, freely));
        }
    }

    private YamlEntry? Find(string key)
    {
        foreach (var entry in mapping.Entries)
        {
            if (entry.Key.Value == key)
            {
                return entry;
            }
        }

        return null;
    }

    private YamlScalar? Scalar(string key) => Node(key) is { } node ? AsScalar(key, node) : null;

    private YamlScalar? AsScalar(string key, YamlNode node)
    {
        if (node is YamlScalar scalar)
        {
            return scalar;
        }

        diagnostics.Add(LoadingDiagnostics.WrongType(key, YamlShape.Text, node.Span));
        return null;
    }

    private ImmutableArray<SourcedText> WrongTexts(string key, YamlNode node)
    {
        diagnostics.Add(LoadingDiagnostics.WrongType(key, YamlShape.Texts, node.Span));
        return [];
    }
}
