using System.Globalization;
using ComplianceKit.Loading.Responses;
using ComplianceKit.Responses;

namespace ComplianceKit.Loading.Editing;

/// <summary>Answers as the keys and values of their files.</summary>
internal static class AnswerFields
{
    private const string DateFormat = "yyyy-MM-dd";

    // What a review looks at.
    private static readonly string[] Said = ["status", "answer", "text", "value", "reason", "facility", "planned", "same-as"];
    private static readonly string[] OwnWhereShared = ["responsibility", "evidence", "reviewed", "remark"];

    /// <summary>The keys of an answer as written; empty where there is none.</summary>
    public static SortedDictionary<string, string> Of(Response? response)
    {
        var fields = new SortedDictionary<string, string>(StringComparer.Ordinal);
        if (response is null)
        {
            return fields;
        }

        // A tick that is written itself says the state as well.
        var isDerived = response.Answer is not null && response.Status == FormAnswers.StatusOf(response.Answer, response.Planned);
        Add("status", response.Status is { } status && !isDerived ? StatusWords.NameOf(status) : null);
        Add("answer", response.Answer is { } tick ? ResponseReader.NameOf(tick) : null);
        Add("responsibility", response.Responsibility is { } responsibility ? ResponseReader.NameOf(responsibility) : null);
        Add("text", response.Text?.Value);
        Add("value", response.Value?.Value);
        Add("reason", response.Reason?.Value);
        Add("facility", response.Facility?.Value);
        Add("planned", Date(response.Planned));
        Add("evidence", string.Join(' ', response.Evidence.Select(static id => id.Value)));
        Add("reviewed", Date(response.Reviewed));
        Add("remark", response.Remark?.Value);
        Add("same-as", response.SameAs?.Value);
        return fields;

        void Add(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                fields[name] = value;
            }
        }
    }

    /// <summary>The keys of an answer that was shared with another item, or inherited, and gets words of its own.</summary>
    public static SortedDictionary<string, string> OwnCopy(Response? own, Response? effective)
    {
        var fields = Of(effective);
        _ = fields.Remove("same-as");
        _ = fields.Remove("remark");
        var written = Of(own);
        foreach (var name in OwnWhereShared.Where(written.ContainsKey))
        {
            fields[name] = written[name];
        }

        return fields;
    }

    /// <summary>Whether the keys of two answers say the same of their item, whatever stands beside that: what a review looks at.</summary>
    public static bool SayTheSame(IReadOnlyDictionary<string, string> one, IReadOnlyDictionary<string, string> other) =>
        Said.All(key => Same(one.GetValueOrDefault(key), other.GetValueOrDefault(key)));

    /// <summary>Whether a key says something of its item, and is not only about who answers and when.</summary>
    public static bool IsSaid(string key) => Said.Contains(key, StringComparer.Ordinal);

    /// <summary>Whether two values of a key are one, however their lines end.</summary>
    public static bool Same(string? one, string? other) => one?.ReplaceLineEndings("\n").TrimEnd('\n') == other?.ReplaceLineEndings("\n").TrimEnd('\n');

    /// <summary>The state that the keys of an answer say, be it by a tick; <see langword="null"/> for none.</summary>
    public static ResponseStatus? StatusOf(IReadOnlyDictionary<string, string> fields) => fields.TryGetValue("status", out var status)
        ? StatusWords.Named(status)
        : FormAnswers.StatusOf(ResponseReader.TickNamed(fields.GetValueOrDefault("answer")), PlannedOf(fields));

    /// <summary>The date by which the keys of an answer say that it will be met; <see langword="null"/> for none.</summary>
    public static DateOnly? PlannedOf(IReadOnlyDictionary<string, string> fields) =>
        DateOnly.TryParseExact(fields.GetValueOrDefault("planned"), DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    /// <summary>A date as files write it.</summary>
    public static string? Date(DateOnly? date) => date?.ToString(DateFormat, CultureInfo.InvariantCulture);
}
