using ComplianceKit.Documents.Writing;
using ComplianceKit.Responses;

namespace ComplianceKit.Tests.RoundTrip;

/// <summary>A checklist as its workbook holds it: a tick, the date of the check, the target date and remarks.</summary>
internal static class ChecklistGrid
{
    private const string Head = "元の状態 tick=確認結果 reviewed=確認日 target=目標日 answer=備考 | 項目ID、番号、チェック項目";

    private static readonly string[] Names = ["tick", "reviewed", "target", "answer"];

    /// <summary>A workspace with a checklist of three items.</summary>
    public static Scratch Workspace(string answers)
    {
        var scratch = ReturnedWorkspace.Workspace(answers);
        scratch.Write("controls/own.yaml", """
            catalog: own
            title: 見本
            parts:
              - id: p
                items:
                  - { id: a, requirement: 責任者を置く。, answer-form: yes-no-dates }
                  - { id: b, requirement: 管理者を置く。, answer-form: yes-no-dates }
                  - { id: c, requirement: 記録する。, answer-form: yes-no-dates }
            """);
        return scratch;
    }

    /// <summary>The checklist of a workspace as a build would make it.</summary>
    public static FormGrid Of(Scratch scratch)
    {
        var workspace = scratch.Load().Workspace!;
        var grid = new FormGrid();
        grid.Rows[0] = ["項目ID", "番号", "確認結果", "確認日", "目標日", "備考", Head];
        foreach (var (item, number) in workspace.Catalogs[0].Items.Select(static (placed, index) => (placed.Item, index + 1)))
        {
            var answer = workspace.Responses.ByItem.GetValueOrDefault($"own/{item.Id}");
            var tick = FormAnswers.Of(item, answer);
            string?[] remarks = [answer?.Reason?.Value, answer?.Text?.Value, answer?.Planned is { } date ? $"【予定】{Day(date)}までに対応" : null];
            string[] cells =
            [
                tick switch { FormAnswer.Yes => "はい", FormAnswer.No => "いいえ", FormAnswer.NotApplicable => "対象外", _ => string.Empty },
                answer?.Reviewed is { } reviewed ? Day(reviewed) : string.Empty,
                tick == FormAnswer.No && answer?.Planned is { } target ? Day(target) : string.Empty,
                string.Join('\n', remarks.OfType<string>()),
            ];
            var digests = Names.Zip(cells, static (name, cell) => $"{name}={InputDigest.Of(cell)}");
            grid.Rows.Add([$"own/{item.Id}", number.ToString(System.Globalization.CultureInfo.InvariantCulture), .. cells, $"{ResponseDigest.Of(answer)} | {string.Join(' ', digests)}"]);
        }

        return grid;
    }

    private static string Day(DateOnly date) => $"令和{date.Year - 2018}年{date.Month}月{date.Day}日";
}
