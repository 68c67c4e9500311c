using System.Collections.Immutable;
using ComplianceKit.Catalogs;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Loading.Yaml;
using ComplianceKit.Responses;

namespace ComplianceKit.Loading.Responses;

/// <summary>Reads files of answers into one book, and reports items that are answered twice.</summary>
internal sealed class ResponseReader(DiagnosticBag diagnostics)
{
    private static readonly YamlShape Answered = new(new("a list (- item: …)", "一覧（- item: …）"), YamlShape.List.Hint);

    private static readonly Dictionary<string, ResponseStatus> Statuses = new(StringComparer.Ordinal)
    {
        ["met"] = ResponseStatus.Met,
        ["partial"] = ResponseStatus.Partial,
        ["planned"] = ResponseStatus.Planned,
        ["alternative"] = ResponseStatus.Alternative,
        ["not-applicable"] = ResponseStatus.NotApplicable,
        ["facility"] = ResponseStatus.Facility,
        ["not-met"] = ResponseStatus.NotMet,
    };

    private static readonly Dictionary<string, Responsibility> Responsibilities = new(StringComparer.Ordinal)
    {
        ["vendor"] = Responsibility.Vendor,
        ["facility"] = Responsibility.Facility,
        ["shared"] = Responsibility.Shared,
    };

    private static readonly Dictionary<string, FormAnswer> Answers = new(StringComparer.Ordinal)
    {
        ["yes"] = FormAnswer.Yes,
        ["no"] = FormAnswer.No,
        ["not-applicable"] = FormAnswer.NotApplicable,
        ["はい"] = FormAnswer.Yes,
        ["いいえ"] = FormAnswer.No,
        ["対象外"] = FormAnswer.NotApplicable,
    };

    private readonly Dictionary<string, Response> byItem = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Response> drafts = new(StringComparer.Ordinal);

    /// <summary>The name of a tick in files.</summary>
    public static string NameOf(FormAnswer answer) => Answers.First(pair => pair.Value == answer).Key;

    /// <summary>The tick of a name in files; <see langword="null"/> for none.</summary>
    public static FormAnswer? TickNamed(string? name) => name is not null && Answers.TryGetValue(name, out var answer) ? answer : null;

    /// <summary>The name of a responsibility in files.</summary>
    public static string NameOf(Responsibility responsibility) => Responsibilities.First(pair => pair.Value == responsibility).Key;

    /// <summary>Adds the answers of a file.</summary>
    public void Add(YamlNode root)
    {
        if (root is not YamlSequence sequence)
        {
            diagnostics.Add(LoadingDiagnostics.WrongType("responses", Answered, root.Span));
            return;
        }

        foreach (var node in sequence.Items)
        {
            if (MappingReader.Of(node, "response", diagnostics) is { } reader)
            {
                ReadOne(reader);
            }
        }
    }

    /// <summary>All answers so far.</summary>
    public ResponseBook ToBook() => new(byItem.ToImmutableDictionary(StringComparer.Ordinal)) { Drafts = drafts.ToImmutableDictionary(StringComparer.Ordinal) };

    private void ReadOne(MappingReader reader)
    {
        var items = reader.Texts("item").AddRange(reader.Texts("items"));
        if (items.IsEmpty && !reader.IsMeantBy("item"))
        {
            diagnostics.Add(LoadingDiagnostics.MissingKey("item", reader.Span));
        }

        var response = ReadAnswer(reader) with { SameAs = reader.Text("same-as"), Variants = ReadVariants(reader) };
        var isDraft = reader.Flag("draft");
        reader.ReportUnknown();
        if (isDraft)
        {
            foreach (var item in items)
            {
                _ = drafts.TryAdd(item.Value, response with { Item = item.Value, Origin = item.Origin });
            }

            return;
        }

        foreach (var item in items)
        {
            if (!byItem.TryAdd(item.Value, response with { Item = item.Value, Origin = item.Origin }))
            {
                diagnostics.Add(CatalogDiagnostics.DoubledAnswer(item.Value, item.Origin, byItem[item.Value].Origin));
            }
        }

        CheckWhole(items.IsEmpty ? string.Empty : items[0].Value, response, reader);
    }

    private static Response ReadAnswer(MappingReader reader)
    {
        var (status, answer, planned) = (reader.Choice("status", Statuses, StatusMeantBy), reader.Choice("answer", Answers), reader.Date("planned"));
        return new Response(string.Empty, reader.Span)
        {
            Status = status ?? FormAnswers.StatusOf(answer, planned),
            Answer = answer,
            Responsibility = reader.Choice("responsibility", Responsibilities, BearerMeantBy),
            Text = reader.Text("text"),
            Reason = reader.Text("reason"),
            Facility = reader.Text("facility"),
            Planned = planned,
            Evidence = reader.Texts("evidence"),
            Reviewed = reader.Date("reviewed"),
            Value = reader.Text("value"),
            Remark = reader.Text("remark"),
        };
    }

    // Documents print other words than files have, with a sign before them.
    private static string? StatusMeantBy(string word) =>
        (word == "予定" ? ResponseStatus.Planned : StatusWords.Named(word)) is { } status ? StatusWords.NameOf(status) : null;

    private static string? BearerMeantBy(string word) =>
        Responsibilities.FirstOrDefault(bearer => StatusWords.LabelOf(bearer.Value) == (word == "医療機関" ? "医療機関等" : word)).Key;

    private ImmutableSortedDictionary<string, Response> ReadVariants(MappingReader reader)
    {
        var variants = ImmutableSortedDictionary.CreateBuilder<string, Response>(StringComparer.Ordinal);
        foreach (var entry in reader.Mapping("variants")?.Everything() ?? [])
        {
            if (MappingReader.Of(entry.Value, entry.Key.Value, diagnostics) is { } variant)
            {
                variants[entry.Key.Value] = ReadAnswer(variant) with { Origin = entry.Key.Span };
                variant.ReportUnknown();
                CheckState(entry.Key.Value, variants[entry.Key.Value], variant);
            }
        }

        return variants.ToImmutable();
    }

    private void CheckWhole(string item, Response response, MappingReader reader)
    {
        if (response.SameAs is { } sameAs)
        {
            if (response is not { Status: null, Answer: null, Text: null, Reason: null, Facility: null, Planned: null })
            {
                diagnostics.Add(CatalogDiagnostics.SameAsWithAnswer(item, sameAs.Origin));
            }

            return;
        }

        if (reader.Node("status") is null && response.Answer is null && reader.Node("answer") is null && !reader.IsMeantBy("status") && !reader.IsMeantBy("same-as"))
        {
            diagnostics.Add(CatalogDiagnostics.StatusMissing(item, reader.Span));
        }

        if (response.Text is { } text && DittoWords.Are(text.Value))
        {
            diagnostics.Add(CatalogDiagnostics.Ditto(item, text.Value.Trim(), text.Origin));
        }

        CheckState(item, response, reader);
    }

    // A tick alone says all that a form asks for; a state asks for what makes it whole.
    private void CheckState(string item, Response response, MappingReader reader)
    {
        if (response is { Status: ResponseStatus.Met or ResponseStatus.Alternative or ResponseStatus.NotApplicable, Planned: not null })
        {
            diagnostics.Add(CatalogDiagnostics.PlanLeftOver(item, response.Status.Value, reader.PlaceOf("planned")));
        }

        if (reader.Node("status") is null)
        {
            return;
        }

        var place = reader.PlaceOf("status");
        if (response.Status == ResponseStatus.NotApplicable && string.IsNullOrWhiteSpace(response.Reason?.Value) && !reader.IsMeantBy("reason"))
        {
            diagnostics.Add(CatalogDiagnostics.ReasonMissing(item, place));
        }

        if (response.Status == ResponseStatus.Planned && reader.Node("planned") is null && !reader.IsMeantBy("planned"))
        {
            diagnostics.Add(CatalogDiagnostics.PlanMissing(item, place));
        }

        if (response is { Status: ResponseStatus.Facility, Responsibility: Responsibility.Vendor })
        {
            diagnostics.Add(CatalogDiagnostics.DutyOfVendor(item, reader.PlaceOf("responsibility")));
        }

        if (response.Status == ResponseStatus.Facility && string.IsNullOrWhiteSpace(response.Facility?.Value))
        {
            diagnostics.Add(CatalogDiagnostics.DutyMissing(item, place));
        }
    }
}
