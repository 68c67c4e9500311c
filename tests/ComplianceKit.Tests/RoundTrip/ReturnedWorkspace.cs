namespace ComplianceKit.Tests.RoundTrip;

/// <summary>A workspace of five items, four of them answered, whose form comes back.</summary>
internal static class ReturnedWorkspace
{
    public const string Answers = """
        # 体制への回答。

        - item: own/a   # 責任者
          status: met  # 2026年に確認
          responsibility: vendor
          text: 責任者を置いている。
          evidence: [rules]

        # 上と同じ。
        - item: own/b
          same-as: own/a
          remark: 年に一度見直す。

        - item: own/c
          status: partial
          text: |
            入退室を**記録**している。

            記録は{{service.name}}が保管する。
          # 保管の期間を確かめる
          evidence:
            - rules
            - log
        - { item: own/d, status: met, text: 暗号化している。 }

        """;

    public static FormGrid Grid(Scratch scratch) => FormGrid.Of(scratch.Load().Workspace!);

    public static string Text(Scratch scratch) => System.Text.Encoding.UTF8.GetString(File.ReadAllBytes(Path.Combine(scratch.Folder, "responses/own.yaml")));

    public static Scratch Workspace(string answers) => new(
        ("compliancekit.yaml", Scratch.Workspace + "catalogs: [own]\nresponses: responses/\nevidence: evidence.yaml\n"),
        ("evidence.yaml", "- { id: rules, title: 運用規程、細則, kind: policy }\n- { id: log, title: 操作記録, kind: log }\n"),
        ("controls/own.yaml", """
            catalog: own
            title: 見本
            parts:
              - id: p
                items:
                  - { id: a, sequence: 1, requirement: 責任者を置く。 }
                  - { id: b, sequence: 2, requirement: 管理者を置く。 }
                  - { id: c, sequence: 3, requirement: 入退室を記録する。 }
                  - { id: d, sequence: 4, requirement: 暗号化する。 }
                  - { id: e, sequence: 5, requirement: 操作を記録する。 }
            """),
        ("responses/own.yaml", answers));
}
