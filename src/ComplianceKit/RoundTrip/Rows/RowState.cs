using ComplianceKit.Catalogs;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Loading.Editing;
using ComplianceKit.Responses;
using ComplianceKit.RoundTrip.Sheets;
using ComplianceKit.Tables;

namespace ComplianceKit.RoundTrip.Rows;

/// <summary>A row while it is read.</summary>
internal sealed class RowState(FormRow row, ControlItem item, SortedDictionary<string, string> fields, Response? effective)
{
    public FormRow Row => row;

    public ControlItem Item => item;

    public Response? Effective => effective;

    public SortedDictionary<string, string> Fields => fields;

    public Diagnostic? Refusal { get; set; }

    public void Refuse(FormInput input, LocalizedText why) => Refusal ??= RoundTripDiagnostics.NotUnderstood(row.Name, input.Head, input.Text, why, input.Place);

    public void Set(string key, string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            _ = fields.Remove(key);
        }
        else
        {
            fields[key] = value;
        }
    }

    public void TakeDate(string key, FormInput input)
    {
        var date = WrittenDate.Parse(input.Text);
        if (date is null && input.Text.Length > 0)
        {
            Refuse(input, new("no date; write 2027-04-01 or 令和9年4月1日", "日付が分かりません。2027-04-01 や令和9年4月1日のように書いてください"));
        }

        Set(key, AnswerFields.Date(date));
    }
}
