using System.Globalization;
using ComplianceKit.Documents.Writing;

namespace ComplianceKit.Responses;

/// <summary>Digests of what is written for an item, field by field, by which a sheet that comes back tells what has changed in the files since.</summary>
public static class ResponseDigest
{
    /// <summary>The digests as <c>name=digest</c> with blanks between them; fields that are not there are left out.</summary>
    public static string Of(Response? response) =>
        string.Join(' ', Fields(response).Where(static field => field.Value.Length > 0).Select(static field => $"{field.Name}={InputDigest.Of(field.Value)}"));

    /// <summary>The fields of an answer by their names in files, as written; empty where there is none.</summary>
    public static IEnumerable<(string Name, string Value)> Fields(Response? response) => response is null ? [] :
    [
        ("status", response.Status?.ToString() ?? string.Empty),
        ("answer", response.Answer?.ToString() ?? string.Empty),
        ("responsibility", response.Responsibility?.ToString() ?? string.Empty),
        ("text", response.Text?.Value ?? string.Empty),
        ("value", response.Value?.Value ?? string.Empty),
        ("reason", response.Reason?.Value ?? string.Empty),
        ("facility", response.Facility?.Value ?? string.Empty),
        ("planned", response.Planned?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? string.Empty),
        ("evidence", string.Join(' ', response.Evidence.Select(static id => id.Value))),
        ("reviewed", response.Reviewed?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? string.Empty),
        ("remark", response.Remark?.Value ?? string.Empty),
        ("same-as", response.SameAs?.Value ?? string.Empty),
    ];
}
