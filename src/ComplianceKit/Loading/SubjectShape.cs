using System.Collections.Immutable;
using ComplianceKit.Loading.Yaml;
using ComplianceKit.Workspaces;

namespace ComplianceKit.Loading;

/// <summary>
/// Which keys the files of the organisation and the service may have. Keys that are left out are there for templates as nothing, so that
/// <c>{{#if service.url}}</c> works; a key that is not listed is a slip of the pen and belongs under <c>more:</c>.
/// </summary>
/// <param name="Keys">All keys but <c>more</c>.</param>
internal sealed record SubjectShape(ImmutableArray<string> Keys)
{
    /// <summary>The organisation.</summary>
    public static SubjectShape Organization { get; } = new(["name", "address", "representative", "url", "email", "phone", "established"]);

    /// <summary>The service.</summary>
    public static SubjectShape Service { get; } = new(
    [
        "name", "short-name", "version", "url", "launched", "summary", "roles", "departments", "subcontractors", "certificates", "contacts", "figures",
    ]);

    /// <summary>The data of a file.</summary>
    public DataMap Read(YamlMapping mapping, MappingReader reader)
    {
        _ = reader.Required("name");
        foreach (var key in Keys.Add("more"))
        {
            _ = reader.Node(key);
        }

        reader.ReportUnknown();
        var data = DataReader.Map(mapping);
        return new DataMap([.. data.Values, .. Keys.Add("more").Where(key => !data.Has(key)).Select(static key => KeyValuePair.Create(key, (object?)null))]);
    }

    /// <summary>The data where there is no file.</summary>
    public DataMap Empty() => new([.. Keys.Add("more").Select(static key => KeyValuePair.Create(key, (object?)null))]);
}
