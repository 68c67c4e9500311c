using System.Text;

namespace ComplianceKit.Tests.Importing;

/// <summary>The number that a form prints says which question an answer belongs to, before any counting of rows.</summary>
public sealed class PrintedNumberTests
{
    private const string WithGaps = """
        catalog: own
        title: 見本
        parts:
          - id: p
            items:
              - { id: "1", number: "1", requirement: 責任者を置いていますか。 }
              - { id: "3", number: "3", requirement: ログを取得していますか。 }
              - { id: "5", number: "5", requirement: 通信を暗号化していますか。 }
        """;

    private const string InChapters = """
        catalog: own
        title: 見本
        parts:
          - id: a
            title: 体制
            items:
              - { id: a.1, number: "1", requirement: 責任者を置いていますか。 }
              - { id: a.2, number: "2", requirement: 教育を毎年していますか。 }
          - id: b
            title: 技術
            items:
              - { id: b.1, number: "1", requirement: ログを取得していますか。 }
              - { id: b.2, number: "2", requirement: 通信を暗号化していますか。 }
        """;

    [Theory]
    [InlineData("No.")]
    [InlineData("連番")]
    [InlineData("番号")]
    public void The_numbers_of_a_form_with_gaps_are_those_of_its_questions(string head)
    {
        var sheet = Read($"{head},チェック項目,回答\n1,責任者を置いていますか。,置いています\n3,ログを残していますか。,3年残しています\n5,通信を暗号化していますか。,しています\n", WithGaps);

        Assert.Equal([("own/1", 2), ("own/3", 3), ("own/5", 4)], sheet.Answers.Select(static answer => (answer.Item, answer.Row)));
        Assert.Empty(sheet.Doubts);
    }

    [Fact]
    public void A_number_that_is_that_of_another_question_is_told()
    {
        var sheet = Read("No.,チェック項目,回答\n1,責任者を置いていますか。,はい\n3,通信の暗号化をしていますか。,旧式です\n", WithGaps);

        Assert.Contains(sheet.Doubts, static doubt => doubt.Row == 3 && doubt.Why.Contains("own/3", StringComparison.Ordinal));
    }

    [Fact]
    public void A_number_that_no_question_has_is_told()
    {
        var sheet = Read("No.,チェック項目,回答\n1,責任者を置いていますか。,はい\n4,ログを残していますか。,はい。3年です\n", WithGaps);

        Assert.Equal("own/3", sheet.Answers[^1].Item);
        Assert.Contains(sheet.Doubts, static doubt => doubt.Row == 3 && doubt.Why.Contains("番号 4", StringComparison.Ordinal));
    }

    [Fact]
    public void Rows_in_the_words_of_one_question_and_with_the_number_of_another_are_told_together()
    {
        var sheet = Read("No.,チェック項目,回答\n1,責任者を置いていますか。,はい\n5,ログを取得していますか。,3年です\n7,通信を暗号化していますか。,しています\n", WithGaps);

        Assert.Equal(["own/1", "own/3", "own/5"], sheet.Answers.Select(static answer => answer.Item));
        Assert.Contains(sheet.Doubts, static doubt => doubt is { Row: 0, What: "3–4 行目" });
    }

    [Fact]
    public void A_number_beside_clearly_other_words_makes_no_sure_answer()
    {
        var sheet = Read("No.,チェック項目,回答\n1,責任者を置いていますか。,はい\n3,バックアップの復元を試していますか。,年1回です\n", WithGaps);

        Assert.Contains(sheet.Doubts, static doubt => doubt.Row == 3);
    }

    [Fact]
    public void A_sheet_that_counts_its_own_rows_is_paired_by_words()
    {
        var sheet = Read("連番,チェック項目,回答\n1,責任者を置いていますか。,はい\n2,ログを取得していますか。,3年です\n3,通信を暗号化していますか。,しています\n", WithGaps);

        Assert.Equal(["own/1", "own/3", "own/5"], sheet.Answers.Select(static answer => answer.Item));
        Assert.Empty(sheet.Doubts);
    }

    [Fact]
    public void Numbers_that_begin_again_in_each_chapter_are_no_places_in_the_catalog()
    {
        var sheet = Read("分類,No.,チェック項目,回答\n体制,1,責任者を置いていますか。,はい\n,2,教育を毎年していますか。,はい。春です\n技術,1,ログを残していますか。,3年です\n,2,通信を暗号化していますか。,しています\n", InChapters);

        Assert.Equal(["own/a.1", "own/a.2", "own/b.1", "own/b.2"], sheet.Answers.Select(static answer => answer.Item));
        Assert.Empty(sheet.Doubts);
    }

    private static ReadSheet Read(string csv, string catalog) => ReadSheet.OfFile(Encoding.UTF8.GetBytes(csv), catalog)!;
}
