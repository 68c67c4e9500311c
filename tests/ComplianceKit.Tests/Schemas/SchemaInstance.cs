using System.Text.Json.Nodes;

namespace ComplianceKit.Tests.Schemas;

/// <summary>Makes a file that uses every key of a JSON Schema once, and knows where its objects with fixed keys are.</summary>
internal sealed class SchemaInstance
{
    private readonly JsonNode schema;

    public SchemaInstance(JsonNode schema)
    {
        this.schema = schema;
        Root = Make(schema, "$", 0)!;
    }

    /// <summary>An instance with every key.</summary>
    public JsonNode Root { get; }

    /// <summary>The paths of the objects whose keys are fixed, with their schema.</summary>
    public Dictionary<string, JsonObject> Objects { get; } = new(StringComparer.Ordinal);

    /// <summary>The paths of the values that must be one of a few, with those.</summary>
    public Dictionary<string, string[]> Choices { get; } = new(StringComparer.Ordinal);

    /// <summary>A copy of the instance after <paramref name="change"/> was made to the object at <paramref name="path"/>.</summary>
    public JsonNode With(string path, Action<JsonObject> change)
    {
        var copy = Root.DeepClone();
        change((JsonObject)At(copy, path));
        return copy;
    }

    private static JsonNode At(JsonNode root, string path)
    {
        var node = root;
        foreach (var step in path.Split('/').Skip(1))
        {
            node = node is JsonArray array ? array[0]! : node[step]!;
        }

        return node;
    }

    private JsonNode? Make(JsonNode node, string path, int depth)
    {
        if (node["$ref"] is { } reference)
        {
            var name = reference.GetValue<string>().Split('/')[^1];
            return depth > 6 ? null : Make(schema["definitions"]![name]!, path, depth + 1);
        }

        if (node["properties"] is JsonObject)
        {
            return MakeObject((JsonObject)node, path, depth);
        }

        if (node["allOf"] is JsonArray all)
        {
            return Make(all[0]!, path, depth);
        }

        if (node["anyOf"] is JsonArray any)
        {
            return Make(any[0]!, path, depth);
        }

        if (node["enum"] is JsonArray choices)
        {
            Choices[path] = [.. choices.Select(static choice => choice!.GetValue<string>())];
            return choices[0]!.DeepClone();
        }

        return node["const"]?.DeepClone() ?? OfType(node, path, depth);
    }

    private JsonNode? OfType(JsonNode node, string path, int depth)
    {
        switch (node["type"] is JsonArray types ? types[0]!.GetValue<string>() : node["type"]?.GetValue<string>())
        {
            case "array":
                return Make(node["items"]!, $"{path}/0", depth) is { } item ? new JsonArray(item) : null;
            case "object":
                var free = new JsonObject();
                if (node["additionalProperties"] is JsonObject each)
                {
                    free["one"] = Make(each, $"{path}/one", depth);
                }

                return free;
            case "integer":
                return 1;
            case "boolean":
                return true;
            default:
                return Text(node["format"]?.GetValue<string>(), node["pattern"]?.GetValue<string>() ?? string.Empty);
        }
    }

    private static string Text(string? format, string pattern) => format == "date"
        ? "2026-04-01"
        : pattern.Contains("{2[", StringComparison.Ordinal) ? "{2}-{1}"
        : pattern.Contains("{1[", StringComparison.Ordinal) ? "{1}"
        : pattern.StartsWith("^#", StringComparison.Ordinal) ? "#102030" : pattern.StartsWith("^[A-Za-z]", StringComparison.Ordinal) || pattern.Contains("[Jj][Aa]", StringComparison.Ordinal) ? "ja" : "7";

    private JsonObject? MakeObject(JsonObject node, string path, int depth)
    {
        if (depth > 4)
        {
            return null;
        }

        var made = new JsonObject();
        Objects[path] = node;
        foreach (var (key, property) in (JsonObject)node["properties"]!)
        {
            if (Make(property!, $"{path}/{key}", depth + (key == "parts" ? 2 : 0)) is { } value)
            {
                made[key] = value;
            }
        }

        return made;
    }
}
