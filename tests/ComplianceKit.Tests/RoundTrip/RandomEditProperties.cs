using System.Text;
using ComplianceKit.Loading.Editing;
using FsCheck;
using FsCheck.Fluent;

namespace ComplianceKit.Tests.RoundTrip;

/// <summary>Whatever people type into a form, in whatever order its rows come back: the files hold these edits, all other answers and every comment.</summary>
public sealed class RandomEditProperties
{
    private static readonly string[] Words = ["記録する。", "- 箇条", "a: b", "# 見出し", "\"引用\"", "{{x}}", "*強調*", "改行\n二行目", "・一つ\n・二つ", "'", "1. 番号", "  字下げ", "|", "[a](b)", "null", "長い文" + new string('字', 300)];

    [Fact]
    public void The_files_hold_exactly_what_was_typed()
    {
        var edits = Gen.Zip(Gen.Choose(0, 11), Gen.Elements(Words)).ListOf();
        var cases = Gen.Zip(edits, Gen.Zip(Gen.Choose(0, 2), Gen.Choose(0, 1000)));

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(40).WithReplay(20261121, 7), Prop.ForAll(cases.ToArbitrary(), static drawn => Holds([.. drawn.Item1], drawn.Item2.Item1, drawn.Item2.Item2)));
    }

    [Fact]
    public void Status_responsibility_and_evidence_are_taken_and_what_was_not_touched_stays()
    {
        string[] statuses = ["○ 適合", "△ 一部適合", "◇ 代替策", "適合", "代替策"];
        string[] duties = ["事業者", "双方", "医療機関等"];
        string[] papers = ["規程", "規程、記録", "記録", string.Empty];
        var edits = Gen.Zip(Gen.Choose(0, 11), Gen.Zip(Gen.Choose(0, 2), Gen.Choose(0, 1000))).ListOf();

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(30).WithReplay(20261121, 9), Prop.ForAll(Gen.Zip(edits, Gen.Choose(0, 1000)).ToArbitrary(), drawn =>
        {
            using var scratch = Workspace(Answers(drawn.Item2));
            scratch.Write("compliancekit.yaml", Scratch.Workspace + "catalogs: [own]\nresponses: responses/\nevidence: evidence.yaml\n");
            scratch.Write("evidence.yaml", "- { id: rules, title: 規程, kind: policy }\n- { id: log, title: 記録, kind: record }\n");
            var before = FormGrid.Of(scratch.Load().Workspace!);
            var grid = FormGrid.Of(scratch.Load().Workspace!);
            var expected = new Dictionary<(int, string), string>();
            foreach (var (item, (column, choice)) in drawn.Item1)
            {
                var head = column switch { 0 => "対応状況", 1 => "責任分界", _ => "根拠資料" };
                var words = column switch { 0 => statuses[choice % statuses.Length], 1 => duties[choice % duties.Length], _ => papers[choice % papers.Length] };
                grid[$"own/{item}", head] = words;
                expected[(item, head)] = words;
            }

            var (_, diagnostics) = FormGrid.TakeBack(scratch, grid);
            Assert.Empty(diagnostics);
            var after = FormGrid.Of(scratch.Load().Workspace!);
            for (var item = 0; item < 12; item++)
            {
                foreach (var head in (string[])["対応状況", "責任分界", "根拠資料", "回答", "備考"])
                {
                    var wanted = expected.GetValueOrDefault((item, head), before[$"own/{item}", head]);
                    Assert.EndsWith(wanted, after[$"own/{item}", head], StringComparison.Ordinal);
                }
            }

            return true;
        }));
    }

    private static bool Holds((int Item, string Text)[] edits, int style, int seed)
    {
        var text = Answers(seed).ReplaceLineEndings(style == 1 ? "\r\n" : "\n");
        using var scratch = Workspace(style == 2 ? text.TrimEnd('\n') : text);
        var before = scratch.Load().Workspace!;
        var grid = FormGrid.Of(before);
        foreach (var (item, words) in edits)
        {
            grid[$"own/{item}", item % 2 == 0 ? "備考" : "回答"] = words;
        }

        grid.Rows.Reverse(1, 12);
        var (_, diagnostics) = FormGrid.TakeBack(scratch, grid);
        Assert.Empty(diagnostics);
        var after = scratch.Load();
        Assert.DoesNotContain(after.Diagnostics, static diagnostic => diagnostic.Severity == ComplianceKit.Documents.Diagnostics.Severity.Error);
        var written = File.ReadAllText(Path.Combine(scratch.Folder, "responses/own.yaml"));
        Assert.All(text.Split('\n').Where(static line => line.TrimStart().StartsWith('#')), comment => Assert.Contains(comment.TrimEnd(), written, StringComparison.Ordinal));
        var typed = edits.GroupBy(static edit => edit.Item).ToDictionary(static group => group.Key, static group => group.Last().Text);
        var again = FormGrid.Of(after.Workspace!);
        for (var item = 0; item < 12; item++)
        {
            var column = item % 2 == 0 ? "備考" : "回答";
            if (typed.TryGetValue(item, out var words))
            {
                Assert.Equal(Squeeze(words), Squeeze(again[$"own/{item}", column]));
            }
            else
            {
                Assert.Equal(AnswerFields.Of(before.Responses.ByItem[$"own/{item}"]), AnswerFields.Of(after.Workspace!.Responses.ByItem[$"own/{item}"]));
            }
        }

        return true;
    }

    // Lists get their own sign and blanks; the words are what counts.
    private static string Squeeze(string text) => string.Concat(text.Where(static character => !char.IsWhiteSpace(character) && character is not ('・' or '•')));

    private static string Answers(int seed)
    {
        var result = new StringBuilder("# 見本の回答。\n");
        for (var item = 0; item < 12; item++)
        {
            _ = result.Append($"\n# 項目 {item} について\n").Append((((seed >> (item % 5)) + item) % 4) switch
            {
                0 => $"- item: own/{item}\n  status: met # 確認済み {item}\n  text: 置いている。\n",
                1 => $"- item: own/{item}\n  # 見直す {item}\n  status: partial\n  text: |\n    一段落目。\n\n    - 箇条\n    - 書き\n  remark: '備考 {item}'\n",
                2 => $"- {{ item: own/{item}, status: met, text: \"置いて、いる。\" }} # 一行 {item}\n",
                _ => $"-   item: own/{item}\n    status: met\n    text: >-\n      折り返す\n      文。\n    evidence: []   # 根拠は後で {item}\n",
            });
        }

        return result.ToString();
    }

    private static Scratch Workspace(string answers) => new(
        ("compliancekit.yaml", Scratch.Workspace + "catalogs: [own]\nresponses: responses/\n"),
        ("controls/own.yaml", "catalog: own\ntitle: 見本\nparts:\n  - id: p\n    items:\n" + string.Concat(Enumerable.Range(0, 12).Select(static item => $"      - {{ id: \"{item}\", requirement: 要求 {item}。 }}\n"))),
        ("responses/own.yaml", answers));
}
