using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ComplianceKit.Loading.Yaml;

namespace ComplianceKit.Tests.Schemas;

/// <summary>
/// Says what an editor would mark in a file by its JSON Schema (draft 7). It knows the keywords that the schemas use and fails on any other, so that none
/// is passed over.
/// </summary>
internal sealed class SchemaValidator(JsonNode schema)
{
    private static readonly string[] Annotations = ["$schema", "title", "description", "default", "definitions", "format", "then", "else"];

    /// <summary>The places at which a file does not follow the schema, each with the keyword that says so.</summary>
    public IEnumerable<string> Faults(YamlNode file) => Faults(file, schema, "$");

    private IEnumerable<string> Faults(YamlNode node, JsonNode rule, string path) =>
        rule is JsonObject keywords
            ? keywords.Where(static keyword => !Annotations.Contains(keyword.Key)).SelectMany(keyword => Faults(node, keywords, keyword.Key, keyword.Value!, path))
            : rule.GetValue<bool>() ? [] : [$"{path}: nothing may stand here"];

    private IEnumerable<string> Faults(YamlNode node, JsonObject rule, string keyword, JsonNode value, string path) => keyword switch
    {
        "$ref" => Faults(node, schema["definitions"]![value.GetValue<string>().Split('/')[^1]]!, path),
        "type" => Unless(TypesOf(value).Any(type => IsOf(node, type)), path, keyword),
        "enum" => Unless(((JsonArray)value).Any(choice => IsEqual(node, choice!)), path, keyword),
        "const" => Unless(IsEqual(node, value), path, keyword),
        "required" => Unless(node is not YamlMapping mapping || ((JsonArray)value).All(key => Entry(mapping, key!.GetValue<string>()) is not null), path, keyword),
        "properties" => Entries(node).SelectMany(entry => value[entry.Key.Value] is { } own ? Faults(entry.Value, own, $"{path}/{entry.Key.Value}") : []),
        "additionalProperties" => Entries(node).Where(entry => rule["properties"]?[entry.Key.Value] is null).SelectMany(entry => Faults(entry.Value, value, $"{path}/{entry.Key.Value}")),
        "items" => (node as YamlSequence)?.Items.SelectMany((item, index) => Faults(item, value, $"{path}/{index}")) ?? [],
        "allOf" => ((JsonArray)value).SelectMany(each => Faults(node, each!, path)),
        "anyOf" => Unless(((JsonArray)value).Any(each => Follows(node, each!)), path, keyword),
        "oneOf" => Unless(((JsonArray)value).Count(each => Follows(node, each!)) == 1, path, keyword),
        "not" => Unless(!Follows(node, value), path, keyword),
        "if" => rule[Follows(node, value) ? "then" : "else"] is { } branch ? Faults(node, branch, path) : [],
        "minItems" => Unless(node is not YamlSequence list || list.Items.Length >= value.GetValue<int>(), path, keyword),
        "pattern" => Unless(node is not YamlScalar { IsNull: false } text || Regex.IsMatch(text.Value, value.GetValue<string>()), path, keyword),
        "minLength" => Unless(node is not YamlScalar text || text.Value.Length >= value.GetValue<int>(), path, keyword),
        "maxLength" => Unless(node is not YamlScalar text || text.Value.Length <= value.GetValue<int>(), path, keyword),
        "minimum" => Unless(Number(node) is not { } number || number >= value.GetValue<double>(), path, keyword),
        "maximum" => Unless(Number(node) is not { } number || number <= value.GetValue<double>(), path, keyword),
        _ => throw new NotSupportedException($"the keyword {keyword} of a schema"),
    };

    private bool Follows(YamlNode node, JsonNode rule) => !Faults(node, rule, string.Empty).Any();

    private static string[] Unless(bool isWell, string path, string keyword) => isWell ? [] : [$"{path}: {keyword}"];

    private static IEnumerable<string> TypesOf(JsonNode value) => value is JsonArray several ? several.Select(static type => type!.GetValue<string>()) : [value.GetValue<string>()];

    private static bool IsOf(YamlNode node, string type) => (node, type) switch
    {
        (YamlMapping, "object") or (YamlSequence, "array") => true,
        (YamlScalar scalar, "null") => scalar.IsNull,
        (YamlScalar scalar, "boolean") => Truth(scalar) is not null,
        (YamlScalar, "integer") => Number(node) is { } number && double.IsInteger(number),
        (YamlScalar, "number") => Number(node) is not null,
        (YamlScalar scalar, "string") => !scalar.IsNull && !IsOf(node, "boolean") && !IsOf(node, "number"),
        _ => false,
    };

    private static double? Number(YamlNode node) =>
        node is YamlScalar { Plain: true } scalar && double.TryParse(scalar.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static bool IsEqual(YamlNode node, JsonNode value) =>
        node is YamlScalar scalar && (value.GetValueKind() is JsonValueKind.True or JsonValueKind.False ? Truth(scalar) == value.GetValue<bool>() : scalar.Value == value.ToString());

    // As the core schema of YAML 1.2 has them, and editors with it.
    private static bool? Truth(YamlScalar scalar) =>
        !scalar.Plain ? null : scalar.Value is "true" or "True" or "TRUE" ? true : scalar.Value is "false" or "False" or "FALSE" ? false : null;

    private static ImmutableArray<YamlEntry> Entries(YamlNode node) => (node as YamlMapping)?.Entries ?? [];

    private static YamlEntry? Entry(YamlMapping mapping, string key) => mapping.Entries.FirstOrDefault(entry => entry.Key.Value == key);
}
