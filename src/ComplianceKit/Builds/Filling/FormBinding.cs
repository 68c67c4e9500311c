using System.Globalization;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Documents.Tree;
using ComplianceKit.Documents.Writing;
using ComplianceKit.Forms;
using ComplianceKit.Rosters;

namespace ComplianceKit.Builds.Filling;

/// <summary>
/// Writes the forms of many people into one file. Each begins on the front of a sheet, unless paper is printed on one side only, behind a separating sheet where that is wished; no
/// more forms are in memory than the threads are busy with.
/// </summary>
/// <param name="source">The form.</param>
/// <param name="options">How.</param>
/// <param name="people">The people.</param>
/// <param name="all">The number of people of the whole roster.</param>
/// <param name="report">Takes what is to say of the form of a person.</param>
/// <param name="tooMany">Is told after how many people the file is full.</param>
internal sealed class FormBinding(
    FormSource source, FillOptions options, IReadOnlyList<FormRow> people, int all, Action<Fitted<IReadyDocument>, FormRow> report, Action<int> tooMany)
{
    private IDocumentBinder binder = null!;
    private Document form = null!;
    private bool failed;
    private bool full;
    private string? group;

    /// <summary>Writes the file and gives the number of its pages; <see langword="null"/> where somebody's form is wrong.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="blank">The blank form.</param>
    /// <param name="output">Takes the file.</param>
    public int? Write(IDocumentWriter writer, Document blank, Stream output)
    {
        form = blank;
        binder = writer.Bind(blank, output) ?? throw new NotSupportedException($"{writer.Format} has no files of many documents");
        InOrder.Run(people.Count, options.Workers, () => source.Prepare(new DiagnosticBag())!, Make, Take);
        if (failed || full)
        {
            return null;
        }

        binder.Finish();
        return binder.PageCount;
    }

    private Fitted<IReadyDocument> Make(PreparedForm prepared, int index) =>
        Fitting.Fit(prepared, new FormEntries([people[index]]), binder.Prepare, static ready => ready.Diagnostics);

    private bool Take(int index, Fitted<IReadyDocument> fitted)
    {
        report(fitted, people[index]);
        if (fitted.Made is not { } ready)
        {
            failed = true;
        }
        else if (!failed && binder.IsFull)
        {
            tooMany(index);
            full = true;
        }
        else if (!failed)
        {
            Separate(index);
            TurnToFront();
            binder.Add(ready, Words(people[index]));
        }

        options.Progress?.Invoke(index + 1, all);
        return !full;
    }

    private void TurnToFront()
    {
        if (!options.SingleSided)
        {
            binder.TurnToFront();
        }
    }

    private void Separate(int index)
    {
        if (options.Separators is not { } separation)
        {
            return;
        }

        var row = people[index];
        var value = separation.Group is { } field ? row.Values.GetValueOrDefault(field.Name) : null;
        var own = separation.Group is null ? null : RosterOrder.Words(value);
        if (own is not null && group is not null && RosterOrder.AreAlike(own, group))
        {
            return;
        }

        group = own;
        TurnToFront();
        var (title, detail) = own is null ? (Words(row), $"{row.Number} / {all}") : (own.Length == 0 ? "―" : Printed(value), SizeOf(index, separation.Group!.Name, own));
        binder.Add(binder.Prepare(SeparatorSheet.Of(form, title, detail)), title);
    }

    private string SizeOf(int first, string field, string value)
    {
        var next = first;
        while (next < people.Count && RosterOrder.AreAlike(RosterOrder.Words(people[next].Values.GetValueOrDefault(field)), value))
        {
            next++;
        }

        var count = next - first;
        return LanguageTag.IsJapanese(form.Properties.Language)
            ? string.Create(CultureInfo.InvariantCulture, $"{count} 名")
            : string.Create(CultureInfo.InvariantCulture, $"{count} people");
    }

    // As the form prints it: 昭和20年1月1日.
    private static string Printed(object? value) => value is DateOnly date ? JapaneseDate.InEra(date) : RosterOrder.Words(value);

    // What tells people apart on the sheet itself tells them apart in bookmarks and on separating sheets, too.
    private string Words(FormRow row)
    {
        var words = source.Definition.Fields.Where(static field => field.Identifies)
            .Select(field => Printed(row.Values.GetValueOrDefault(field.Name)))
            .Where(static text => text.Length > 0);
        var text = string.Join('　', words);
        return text.Length > 0 ? text : row.Number.ToString(CultureInfo.InvariantCulture);
    }
}
