using System.Collections.Immutable;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Documents.Tree.Blocks;
using ComplianceKit.Documents.Tree.Inlines;
using ComplianceKit.Documents.Writing;
using ComplianceKit.Loading.Editing;
using ComplianceKit.Responses;
using ComplianceKit.RoundTrip;
using ComplianceKit.RoundTrip.Sheets;
using ComplianceKit.Tables;
using ComplianceKit.Workspaces;

namespace ComplianceKit.Tests.RoundTrip;

/// <summary>A form as a workbook holds it, to be typed into and taken back.</summary>
internal sealed class FormGrid
{
    public const string Head = "元の状態 status=対応状況 answer=回答 responsibility=責任分界 evidence=根拠資料 remark=備考 | 項目ID、連番、要求事項";

    private static readonly string[] Names = ["status", "answer", "responsibility", "evidence", "remark"];

    public List<List<string>> Rows { get; } = [["項目ID", "連番", "対応状況", "回答", "責任分界", "根拠資料", "備考", Head]];

    /// <summary>The cells that are merged, rows from 1 and columns from 0.</summary>
    public List<MergedCells> Merged { get; } = [];

    /// <summary>The items whose rows are hidden, as by a filter.</summary>
    public HashSet<string> Hidden { get; } = [];

    /// <summary>The cells that are struck through, by item and head, with whether all of the text is.</summary>
    public Dictionary<(string Item, string Head), bool> Struck { get; } = [];

    /// <summary>The form of a workspace as a build would make it.</summary>
    public static FormGrid Of(Workspace workspace)
    {
        var grid = new FormGrid();
        foreach (var (item, number) in workspace.Catalogs[0].Items.Select(static (placed, index) => (placed.Item, index + 1)))
        {
            var reference = $"{workspace.Catalogs[0].Id}/{item.Id}";
            var own = workspace.Responses.ByItem.GetValueOrDefault(reference);
            var answer = workspace.Responses.Resolve(reference)?.Effective;
            string[] cells =
            [
                StatusOf(answer?.Status),
                own?.SameAs is null ? AnswerOf(answer, item.Unit) : "同上",
                LabelOf(own?.Responsibility ?? answer?.Responsibility),
                string.Join('、', (own?.Evidence.IsEmpty == false ? own.Evidence : answer?.Evidence ?? []).Select(id => workspace.Evidence[id.Value].Title)),
                Print(own?.Remark?.Value ?? string.Empty),
            ];
            var digests = Names.Zip(cells, static (name, cell) => $"{name}={InputDigest.Of(cell)}");
            grid.Rows.Add([reference, number.ToString(System.Globalization.CultureInfo.InvariantCulture), .. cells, $"{ResponseDigest.Of(own)} | {string.Join(' ', digests)}"]);
        }

        return grid;
    }

    /// <summary>The cell of an input.</summary>
    public string this[string item, string input]
    {
        get => Row(item)[Rows[0].IndexOf(input)];
        set => Row(item)[Rows[0].IndexOf(input)] = value;
    }

    public List<string> Row(string item) => Rows.Find(row => row[Rows[0].IndexOf("項目ID")] == item)!;

    public void DropColumn(string head)
    {
        var column = Rows[0].IndexOf(head);
        Rows.ForEach(row => row.RemoveAt(column));
    }

    public void InsertColumn(int column, string head, Func<int, string> cell)
    {
        for (var row = 0; row < Rows.Count; row++)
        {
            Rows[row].Insert(column, row == 0 ? head : cell(row));
        }
    }

    public ReturnedSheet Sheet(string file = "sheet.xlsx") =>
        new(file, "適合表", [.. Rows.Select((cells, index) => new TableLine(index + 1, [.. cells]) { Struck = StruckIn(cells), IsHidden = cells.Exists(Hidden.Contains) })]) { Merged = () => [.. Merged] };

    private ImmutableArray<StruckCell> StruckIn(List<string> cells) =>
        [.. Struck.Where(struck => cells.Contains(struck.Key.Item)).Select(struck => new StruckCell(Rows[0].IndexOf(struck.Key.Head), struck.Value))];

    /// <summary>Takes forms back into a workspace, as the command does.</summary>
    public static (ReturnedAnswers Answers, ImmutableArray<Diagnostic> Diagnostics) TakeBack(Scratch scratch, params FormGrid[] grids)
    {
        var diagnostics = new DiagnosticBag();
        var workspace = scratch.Load().Workspace!;
        var answers = SheetReturn.Read(workspace, grids.Select(static (grid, index) => grid.Sheet($"sheet{(index == 0 ? string.Empty : index + 1)}.xlsx")), Text, diagnostics);
        var files = new ResponseFiles(workspace);
        var changed = files.Prepare(answers.Edits, diagnostics);
        if (!diagnostics.HasErrors)
        {
            files.Write(changed);
        }

        return (answers, diagnostics.ToImmutable());
    }

    private static string Print(string markdown) =>
        Text(ComplianceKit.Documents.Markdown.MarkdownReader.ReadBlocks(markdown, ComplianceKit.Documents.Markdown.MarkdownSettings.Default, new DiagnosticBag()));

    private static string AnswerOf(Response? answer, string? unit) => answer is null ? "（未回答）" : string.Join('\n', new[]
    {
        answer.Value is null ? string.Empty : answer.Value.Value + unit,
        answer.Reason is null ? string.Empty : Print(answer.Reason.Value),
        answer.Text is null ? string.Empty : Print(answer.Text.Value),
        answer.Facility is null ? string.Empty : "【医療機関等】" + Print(answer.Facility.Value),
        answer.Planned is { } date ? $"【予定】{date.Year}年{date.Month}月{date.Day}日までに対応" : string.Empty,
    }.Where(static part => part.Length > 0));

    private static string StatusOf(ResponseStatus? status) => status switch
    {
        ResponseStatus.Met => "○ 適合",
        ResponseStatus.Partial => "△ 一部適合",
        ResponseStatus.Alternative => "◇ 代替策",
        ResponseStatus.Planned => "▲ 対応予定",
        ResponseStatus.Facility => "□ 施設対応",
        ResponseStatus.NotApplicable => "－ 対象外",
        _ => "？ 未回答",
    };

    private static string LabelOf(Responsibility? responsibility) => responsibility switch
    {
        Responsibility.Vendor => "事業者",
        Responsibility.Facility => "医療機関等",
        Responsibility.Shared => "双方",
        _ => string.Empty,
    };

    private static string Text(ImmutableArray<Block> blocks) => string.Join('\n', blocks.SelectMany(Lines));

    private static IEnumerable<string> Lines(Block block) => block switch
    {
        Paragraph paragraph => [string.Concat(paragraph.Content.Select(Words))],
        List list => list.Items.SelectMany(static item => item.Blocks.SelectMany(Lines).Select(line => $"{item.Marker}　{line}")),
        Container container => container.Blocks.SelectMany(Lines),
        _ => [],
    };

    private static string Words(Inline inline) => inline switch
    {
        Text text => text.Value,
        Strong strong => string.Concat(strong.Content.Select(Words)),
        LineBreak => "\n",
        _ => string.Empty,
    };
}
